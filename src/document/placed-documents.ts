import type { Diagnostic, SourceText } from '../diagnostics/diagnostic.ts';
import type { WrittenDocument } from '../targets/kubernetes-object.ts';
import type { Node } from './node.ts';
import { placesOf } from './places.ts';
import { readDocuments } from './read.ts';

export interface ManifestSource {
  readonly documents: readonly WrittenDocument[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The documents of a text as the prediction of targets takes them, each the value that `asValue` makes of it. */
export function readManifestSource(source: SourceText, asValue: (node: Node) => unknown): ManifestSource {
  const documents: WrittenDocument[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { value, diagnostics: found } of readDocuments(source)) {
    diagnostics.push(...found);
    if (value !== undefined) documents.push({ value: asValue(value), place: placesOf(value) });
  }
  return { documents, diagnostics };
}
