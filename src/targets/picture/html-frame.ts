import { pageScript, pageScriptHash, pageStyle, pageStyleHash } from '../../generated/targets-page.ts';
import { escapeHtml } from './html-text.ts';
import { digits } from './picture-summary.ts';

/** No address is ever loaded, and no script or style runs but ours, whatever the names in a manifest hold. */
export function pageHead(title: string): string {
  const policy = `default-src 'none'; script-src '${pageScriptHash}'; style-src '${pageStyleHash}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${pageStyle}</style>
</head>
<body>
`;
}

/** One choice of the filter: the class of the rows that it shows, or `all`. */
export type FilterChoice = readonly [value: string, label: string, count: number];

/** The search and the filter; hidden until the script runs. */
export function pageTools(placeholder: string, choices: readonly FilterChoice[]): string {
  const radios = choices.map(
    ([value, label, count]) =>
      `<label><input type="radio" name="state" value="${value}"${value === 'all' ? ' checked' : ''}>${label}<b>${digits(count)}</b></label>`,
  );
  return `<div class="tools" hidden>
<form role="search">
<input id="search" type="search" autocomplete="off" placeholder="${placeholder}" aria-label="Search any name" aria-keyshortcuts="/">
<fieldset aria-label="Filter by state">${radios.join('')}</fieldset>
<button type="button" id="open">Open all</button>
<span id="shown" role="status"></span>
</form>
</div>`;
}

/** The foot, with what the page was made of by terms; the values are HTML. */
export function pageFoot(rows: readonly (readonly [term: string, value: string])[]): string {
  return `<footer>
<dl>
${rows.map(([term, value]) => `<dt>${term}</dt><dd>${value}</dd>`).join('\n')}
</dl>
</footer>
<script>${pageScript}</script>
</body>
</html>
`;
}
