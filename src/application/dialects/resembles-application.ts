import { isTypo } from '../../diagnostics/did-you-mean.ts';

const APPLICATION_KEYS = ['workload', 'monitoring'];

/**
 * Whether a document that cannot be parsed is meant to be an AppConfiguration, as far as its letters tell: by its
 * version, kind or mark, by a key `workload` or `monitoring` in its first column, or by a key `workload` right below
 * one of those. A document of another kind is not.
 */
export function resemblesApplication(text: string): boolean {
  if (/apiVersion["']?\s*:\s*["']?appcfg\.dev\b/.test(text)) return true;
  if (/\b(?:kind|_type)["']?\s*:\s*["']?[\w.]*AppConfiguration\b/.test(text)) return true;
  const lines = text.split(/\r\n?|\n/).filter((line) => !/^\s*(?:#|$)/.test(line));
  const keys = lines.map((line) => /^([ \t]*)["']?([\w-]+)["']?[ \t]*:/.exec(line));
  const atTop = keys.flatMap((key) => (key?.[1] === '' ? [key[2] as string] : []));
  if (atTop.includes('apiVersion') || atTop.includes('kind')) return false;
  if (atTop.some((key) => APPLICATION_KEYS.some((word) => key === word || isTypo(key, word)))) return true;
  // In flow style and in JSON, no column tells how deep a key is.
  const isFlow =
    lines
      .find((line) => !/^---\s*$/.test(line))
      ?.trimStart()
      .startsWith('{') === true;
  if (isFlow) return /[{,\s]["']?workload["']?\s*:/.test(text);
  return keys.some((key, index) => key?.[2] === 'workload' && isRightBelowTop(lines, index));
}

/** Whether a line is one step below the line in the first column that it belongs to. */
function isRightBelowTop(lines: readonly string[], index: number): boolean {
  const top = lines.slice(0, index).findLastIndex((line) => !/^[ \t]/.test(line));
  const first = lines[top + 1];
  return top >= 0 && first !== undefined && indentation(first) === indentation(lines[index] as string);
}

function indentation(line: string): string {
  return line.slice(0, line.length - line.trimStart().length);
}
