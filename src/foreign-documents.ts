import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { Mapping, type Node, Scalar } from './document/node.ts';

export function notAnApplication(node: Node): Diagnostic {
  return {
    code: 'not-an-application',
    severity: 'error',
    message: `${whatItIs(node)} is no AppConfiguration`,
    notes: [
      'an AppConfiguration has a workload: at its top, below spec:, or below the name of each application',
    ],
    hint: 'write name: and workload: {containers: {…}}',
    location: (node instanceof Mapping && node.entries[0] !== undefined ? node.entries[0].key : node)
      .location,
  };
}

export function skipped(path: string, documents: readonly Node[]): Diagnostic {
  const kinds = [...new Set(documents.map(whatItIs))].sort();
  return {
    code: 'skipped',
    severity: 'note',
    message: `${path}: ${kinds.join(', ')} ${kinds.length === 1 ? 'is' : 'are'} no AppConfiguration, and passed over`,
  };
}

function whatItIs(node: Node): string {
  const kind = node instanceof Mapping ? node.get('kind') : undefined;
  if (kind instanceof Scalar && typeof kind.value === 'string') return `a document of kind ${kind.text}`;
  return node instanceof Mapping ? 'a mapping without a workload' : 'a document that is no mapping';
}
