import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Node } from '../document/node.ts';
import { plainValue } from '../document/plain.ts';
import * as acceptance from '../generated/manifest-acceptance.ts';

/** What the schema refuses in the manifest that an application names; empty if it accepts it. */
export async function explainManifest(node: Node): Promise<readonly Diagnostic[]> {
  if (acceptance.ManifestReference(plainValue(node))) return [];
  const { explainShape } = await import('./explain.ts');
  return explainShape(node, 'ManifestReference', 'workload.manifest');
}
