import { kubernetesValue } from '../../src/document/kubernetes-value.ts';
import { type PlacedDocument, readManifestSource } from '../../src/document/placed-documents.ts';
import type { DiffSide } from '../../src/targets/diff/diff-side.ts';
import { predictInDetail, type Setup } from '../../src/targets/predict.ts';

/** The documents of a text as `targets` reads them. */
export function documentsOf(text: string): readonly PlacedDocument[] {
  return readManifestSource({ name: 'm.yaml', text }, kubernetesValue).documents;
}

/** One side of a comparison. */
export function sideOf(documents: string | readonly PlacedDocument[], setup: Setup = {}): DiffSide {
  const read = typeof documents === 'string' ? documentsOf(documents) : documents;
  const prediction = predictInDetail(read, setup);
  return { prediction, diagnostics: prediction.diagnostics };
}
