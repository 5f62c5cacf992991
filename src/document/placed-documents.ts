import { append } from '../diagnostics/append.ts';
import type { Diagnostic, Place, SourceText } from '../diagnostics/diagnostic.ts';
import { loosen } from './loosen.ts';
import type { Node } from './node.ts';
import { placesOf } from './places.ts';
import { readDocuments } from './read.ts';

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
 */
export function readManifestSource(source: SourceText, asValue: (node: Node) => unknown): ManifestSource {
  const documents: PlacedDocument[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { value, diagnostics: found } of readDocuments(source, loosen)) {
    append(diagnostics, found);
    if (value !== undefined) documents.push({ value: asValue(value), place: placesOf(value) });
  }
  return { documents, diagnostics };
}
