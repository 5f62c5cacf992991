import { type Diagnostic, hasErrors } from '../../src/diagnostics/diagnostic.ts';
import type { Node } from '../../src/document/node.ts';
import { plainValue } from '../../src/document/plain.ts';
import { readDocuments } from '../../src/document/read.ts';

/** What is reported about a text, and where: `code: message`, and the text with the places in `«»` and `‹›`. */
export interface Said {
  readonly said: string;
  readonly hint: string | undefined;
  readonly text: string;
}

/** The documents of a text without mistakes. */
export function nodesOf(text: string): readonly Node[] {
  return [...readDocuments({ name: 'app.yaml', text })].map(({ diagnostics, value }) => {
    if (value === undefined)
      throw new Error(diagnostics.map(({ code, message }) => `${code}: ${message}`).join());
    return value;
  });
}

/** The only document of a text without mistakes. */
export function nodeOf(text: string): Node {
  const [node, ...more] = nodesOf(text);
  if (node === undefined || more.length > 0) throw new Error('one document was expected');
  return node;
}

export function readValue(text: string): unknown {
  return plainValue(nodeOf(text));
}

/** Everything that is reported about a text. */
export function mistakesIn(text: string): readonly Said[] {
  const said = [];
  for (const { diagnostics, value } of readDocuments({ name: 'app.yaml', text })) {
    if (hasErrors(diagnostics) !== (value === undefined)) throw new Error('a value, or an error');
    for (const diagnostic of diagnostics) said.push(saying(text, diagnostic));
  }
  return said;
}

export function saying(text: string, { code, hint, location, message, related }: Diagnostic): Said {
  const marks: [number, string][] = [];
  // Marks are set from the end, so that an earlier place is where it was.
  if (location !== undefined) marks.push([location.span.end, '»'], [location.span.start, '«']);
  for (const { location } of related ?? []) marks.push([location.span.end, '›'], [location.span.start, '‹']);
  let shown = text;
  for (const [offset, mark] of marks.sort(([a], [b]) => b - a)) {
    shown = shown.slice(0, offset) + mark + shown.slice(offset);
  }
  return { said: `${code}: ${message}`, hint, text: shown };
}

export function withoutMarks(text: string): string {
  return text.replace(/[«»‹›]/g, '');
}
