import { createHash } from 'node:crypto';
import type { DiagnosticCode } from './codes.ts';
import type { Location } from './diagnostic.ts';
import { shownLine } from './mask.ts';
import { lineBounds, positionOf } from './position.ts';

/**
 * Gives each place a fingerprint that stays the same when lines above it come or go: of the code and the text of the
 * line, and a number that tells equal ones of a file apart. Secrets on the line are not part of it.
 */
export function fingerprinter(): (code: DiagnosticCode, location: Location) => string {
  const seen = new Map<string, number>();
  return (code, { document, span, hidden = [] }) => {
    const { line } = positionOf(document, span.start);
    const bounds = lineBounds(document, line);
    let text = shownLine(document, bounds);
    for (const { start, end } of hidden) {
      const [from, to] = [Math.max(0, start - bounds.start), Math.min(text.length, end - bounds.start)];
      if (from < to) text = text.slice(0, from) + text.slice(to);
    }
    const hash = createHash('sha256').update(`${code}\n${text.trim()}`).digest('hex').slice(0, 16);
    const key = `${document.name}\n${hash}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return `${hash}:${count}`;
  };
}
