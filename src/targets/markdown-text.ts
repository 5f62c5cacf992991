import { printable } from '../diagnostics/printable.ts';

/** Longer cells make a table that nobody reads. */
const LONGEST = 400;

/** A sign without width, so that GitHub and GitLab see no mention, no reference and no link. */
const JOINER = '\u2060';

/**
 * Text of a person in a cell of a table: no Markdown, no HTML, no `@mention`, no `#1` or `!1`, no link, whatever it holds.
 *
 * Mentions and references are looked for in what is rendered already, where a backslash is gone.
 */
export function markdownText(words: string): string {
  return shortened(words)
    .replaceAll('&', '&amp;')
    .replaceAll(/[\\`*_{}[\]<>|#~!$]/gu, (sign) => `\\${sign}`)
    .replaceAll(/[@#]|[!$~%](?=[\w"])|:(?=\/\/)|\b(?:www|GH)(?=[.-])/giu, (sign) => sign + JOINER);
}

/** A name or an address as code, in which nothing else is looked for: a fence longer than any in it. */
export function markdownCode(words: string): string {
  const text = shortened(words).replaceAll(/(\\*)\|/gu, keptPipe);
  if (text === '') return '';
  const longest = [...text.matchAll(/`+/gu)].reduce((most, [run]) => Math.max(most, run.length), 0);
  const fence = '`'.repeat(longest + 1);
  const space = /^`|`$|^ .* $/u.test(text) ? ' ' : '';
  return `${fence}${space}${text}${space}${fence}`;
}

/** A bar that ends no cell: there is an odd number of backslashes before it, of which the table takes one. */
function keptPipe(_: string, before: string): string {
  return `${before}${before.length % 2 === 0 ? '' : '\\'}\\|`;
}

export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map(markdownRow).join('\n');
}

export function markdownRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function shortened(words: string): string {
  const text = printable(words).replaceAll(/\s+/gu, ' ');
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/u, '')}…`;
}
