import { append } from '../diagnostics/append.ts';
import type { Diagnostic, Place, SourceText } from '../diagnostics/diagnostic.ts';
import { positionOf } from '../diagnostics/position.ts';
import { loosen } from './loosen.ts';
import type { Node } from './node.ts';
import { cutIntoPieces } from './pieces.ts';
import { placesOf } from './places.ts';
import { readOnePiece } from './read.ts';
import { emptyDocument } from './read-piece.ts';

/** A document as it was written: its JSON value, and where its parts are. */
export interface PlacedDocument {
  readonly value: unknown;
  readonly place: Place;
}

export interface ManifestSource {
  readonly documents: readonly PlacedDocument[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The documents of a text as the prediction of targets takes them, each the value that `asValue` makes of it. They are
 * other people's, so what Kubernetes' own parser reads is read.
 *
 * @param outlineOf what is enough to know of a document, told from its text; undefined where it has to be read
 */
export function readManifestSource(
  source: SourceText,
  asValue: (node: Node) => unknown,
  outlineOf: (text: string) => unknown = () => undefined,
): ManifestSource {
  const documents: PlacedDocument[] = [];
  const diagnostics: Diagnostic[] = [];
  let isEmpty = true;
  for (const piece of cutIntoPieces(source.text)) {
    const outline = outlineOf(source.text.slice(piece.start, piece.end));
    if (outline !== undefined) {
      documents.push({ value: outline, place: placesOf({ document: source, ...piece }) });
      isEmpty = false;
      continue;
    }
    for (const { value, diagnostics: found } of readOnePiece(source, piece, loosen)) {
      isEmpty = false;
      append(diagnostics, missingSeparator(found) ?? found);
      if (value !== undefined) documents.push({ value: asValue(value), place: placesOf(value) });
    }
  }
  if (isEmpty) diagnostics.push(emptyDocument(source));
  return { documents, diagnostics };
}

/** Objects that were put together without a line `---`: one cause, in place of every key that is there twice. */
function missingSeparator(found: readonly Diagnostic[]): readonly Diagnostic[] | undefined {
  const twice = found.filter(isRepeatedAtTop);
  const first = twice.find((one) => HEADS.has(keyOf(one)));
  const second = twice.find((one) => HEADS.has(keyOf(one)) && keyOf(one) !== keyOf(first));
  if (first?.location === undefined || second === undefined) return undefined;
  const { line } = positionOf(first.location.document, first.location.span.start);
  const separator: Diagnostic = {
    ...first,
    message: 'two objects are in one document: apiVersion and kind are written twice',
    hint: `write a line --- before line ${line}; between files that are joined, too`,
  };
  return [separator, ...found.filter((one) => !twice.includes(one))];
}

const HEADS: ReadonlySet<string> = new Set(['apiVersion', 'kind']);

function isRepeatedAtTop({ code, location }: Diagnostic): boolean {
  if (code !== 'duplicate-key' || location === undefined) return false;
  const { document, span } = location;
  return span.start === 0 || document.text[span.start - 1] === '\n';
}

function keyOf(diagnostic: Diagnostic | undefined): string {
  const { location } = diagnostic ?? {};
  return location === undefined ? '' : location.document.text.slice(location.span.start, location.span.end);
}
