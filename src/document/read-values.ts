import { hasErrors } from '../diagnostics/diagnostic.ts';
import { readManifestSource } from './placed-documents.ts';
import { plainValue } from './plain.ts';

/** The values of a text that is a part of a document, as that in a Secret; undefined if it cannot be read. */
export function readValues(text: string): readonly unknown[] | undefined {
  const { documents, diagnostics } = readManifestSource({ name: '', text }, plainValue);
  return hasErrors(diagnostics) ? undefined : documents.map(({ value }) => value);
}
