import type { Diagnostic } from './diagnostic.ts';
import { positionOf } from './position.ts';

/** What is below a message, a line each: why, the other places, and what to type instead. */
export function remarksOf({ notes = [], related = [], hint }: Diagnostic): readonly string[] {
  const places = related.map(({ message, location: { document, span } }) => {
    const { line, column } = positionOf(document, span.start);
    return `${document.name}:${line}:${column}: ${message}`;
  });
  return [...notes, ...places, ...(hint === undefined ? [] : [`hint: ${hint}`])];
}
