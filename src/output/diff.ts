import { isAbsolute } from 'node:path';
import { type StructuredPatchHunk, structuredPatch } from 'diff';
import { append } from '../diagnostics/append.ts';
import { printable } from '../diagnostics/printable.ts';
import type { Drift } from './compare.ts';
import { withoutSecretValues } from './secret-text.ts';

/** More edits than that between two texts are shown as a whole text for another: finding fewer takes too long. */
const mostEdits = 2000;

/**
 * A drift as a unified diff (`git apply` takes it), from what is there to what would be there. The values of Secrets
 * are not shown.
 *
 * @param color git's colours, and what a terminal would obey made visible
 */
export function unifiedDiff({ path, before, after }: Drift, { color }: { readonly color: boolean }): string {
  const [old, young] = [textOf(before), textOf(after)];
  const names = [nameOf('a/', path, before), nameOf('b/', path, after)];
  const paint = color ? colored : uncolored;
  if (old === undefined || young === undefined)
    return `${paint(`Binary files ${names.join(' and ')} differ`)}\n`;
  const shown = withoutSecretValues(old, young, /\.secret\.(?:yaml|json)$/.test(path)) ?? { old, young };
  const lines = [`--- ${names[0]}`, `+++ ${names[1]}`];
  for (const hunk of hunksOf(shown.old, shown.young)) {
    lines.push(`@@ -${rangeOf(hunk.oldStart, hunk.oldLines)} +${rangeOf(hunk.newStart, hunk.newLines)} @@`);
    append(lines, hunk.lines);
  }
  if (lines.length === 2)
    lines.push('(it holds a Secret, and differs in comments or style, which are not shown)');
  return `${lines.map(paint).join('\n')}\n`;
}

/** Nothing if the bytes are not UTF-8. */
function textOf(bytes: Uint8Array | undefined): string | undefined {
  if (bytes === undefined) return '';
  const text = Buffer.from(bytes).toString('utf8');
  return Buffer.from(text).equals(bytes) ? text : undefined;
}

/** As git names files: a tab behind a name with blanks ends it. */
function nameOf(prefix: string, path: string, bytes: Uint8Array | undefined): string {
  if (bytes === undefined) return '/dev/null';
  const name = isAbsolute(path) ? path : `${prefix}${path}`;
  return name.includes(' ') ? `${name}\t` : name;
}

function hunksOf(old: string, young: string): readonly StructuredPatchHunk[] {
  const patch = structuredPatch('', '', old, young, '', '', { context: 3, maxEditLength: mostEdits });
  if (patch !== undefined) return patch.hunks;
  const [removed] = structuredPatch('', '', old, '').hunks;
  const [added] = structuredPatch('', '', '', young).hunks;
  if (removed === undefined || added === undefined) return [];
  return [{ ...removed, newStart: 1, newLines: added.newLines, lines: [...removed.lines, ...added.lines] }];
}

/** `12,3`, without the number of lines if it is one; an empty range begins behind the line before it. */
function rangeOf(start: number, lines: number): string {
  return lines === 1 ? String(start) : `${lines === 0 ? Math.max(0, start - 1) : start},${lines}`;
}

/** A line as it is, but for what a terminal or a log would obey; Windows' line endings stay. */
function uncolored(line: string): string {
  const ending = line.endsWith('\r') ? '\r' : '';
  const text = line.slice(0, line.length - ending.length);
  return text.split('\t').map(printable).join('\t') + ending;
}

/** git's colours: bold for names, cyan for places, red and green for lines. */
function colored(line: string): string {
  const text = printable(line);
  if (/^(?:---|\+\+\+|Binary) /.test(line)) return `\u001b[1m${text}\u001b[0m`;
  if (line.startsWith('@@ ')) return `\u001b[36m${text}\u001b[0m`;
  if (line.startsWith('-')) return `\u001b[31m${text}\u001b[0m`;
  return line.startsWith('+') ? `\u001b[32m${text}\u001b[0m` : text;
}
