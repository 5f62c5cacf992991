import { kubernetesValue } from '../document/kubernetes-value.ts';
import { type ManifestSource, readManifestSource } from '../document/placed-documents.ts';
import { customDefinition } from '../targets/custom-definition.ts';
import { readText, type Text } from './text.ts';

/** The Kubernetes objects of a text, and what keeps it from being read. */
export function readManifestText(text: Text, name: string): ManifestSource {
  const source = readText(text, name);
  if (source.value === undefined) return { documents: [], diagnostics: source.diagnostics };
  const { documents, diagnostics } = readManifestSource(source.value, kubernetesValue, customDefinition);
  return { documents, diagnostics: [...source.diagnostics, ...diagnostics] };
}
