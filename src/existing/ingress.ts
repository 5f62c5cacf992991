import type {
  IngressPath,
  IngressRule,
  ResolvedIngress,
  ResolvedScraping,
  TextMap,
} from '../application/model/application.ts';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { Mapping, type Node, Sequence } from '../document/node.ts';
import { isIn, mappingAt, textOf } from './kinds.ts';
import { textMapAt } from './labels.ts';
import { ambiguous } from './service.ts';

/** An Ingress that others wrote. */
export interface ExistingIngress {
  readonly root: Mapping;
  readonly labels: TextMap;
  readonly ingress: ResolvedIngress;
}

/** The one Ingress among objects, if a block asks about one. */
export function probedIngress(
  objects: readonly Mapping[],
  namespace: string | undefined,
  blocks: readonly ResolvedScraping[],
): Result<ExistingIngress | undefined> {
  const isProbed = blocks.some(
    ({ monitorType, staticTargets }) => monitorType.value === 'ingress' && staticTargets === undefined,
  );
  if (!isProbed) return { diagnostics: [] };
  const [first, second] = objects.filter(
    (root) => isIn(root, namespace) && textOf(root.get('kind')) === 'Ingress' && isNetworking(root),
  );
  if (first === undefined) return { diagnostics: [] };
  if (second !== undefined) return { diagnostics: [ambiguous('Ingress', first, second, 'ingress')] };
  const diagnostics: Diagnostic[] = [];
  const metadata = first.get('metadata');
  const annotations = textMapAt(metadata, 'annotations', diagnostics);
  const labels = textMapAt(metadata, 'labels', diagnostics);
  const spec = mappingAt(first, 'spec');
  const rules = spec?.get('rules');
  const backend = spec?.get('defaultBackend');
  const ingress: ResolvedIngress = {
    className: undefined,
    labels: [],
    annotations,
    rules: rules instanceof Sequence ? rules.items.map(readRule) : [],
    defaultBackend: backend instanceof Mapping ? pathAt(backend, '/', 'ImplementationSpecific') : undefined,
    tls: [],
    at: metadata instanceof Mapping ? metadata : first,
  };
  return diagnostics.length > 0 ? { diagnostics } : { value: { root: first, labels, ingress }, diagnostics };
}

function isNetworking(root: Mapping): boolean {
  return textOf(root.get('apiVersion'))?.startsWith('networking.k8s.io/') === true;
}

function readRule(rule: Node): IngressRule {
  const host = rule instanceof Mapping ? textOf(rule.get('host')) : undefined;
  const written = mappingAt(rule, 'http')?.get('paths');
  const paths = written instanceof Sequence ? written.items.map(readPath) : [];
  const [first = pathAt(rule, '/', 'Prefix'), ...others] = paths;
  return { host, paths: [first, ...others], at: rule };
}

function readPath(at: Node): IngressPath {
  const path = at instanceof Mapping ? textOf(at.get('path')) : undefined;
  return pathAt(at, path === undefined ? '/' : path, 'ImplementationSpecific');
}

/** What is behind a path is read of a Service's own manifest. */
function pathAt(at: Node, path: string, pathType: IngressPath['pathType']): IngressPath {
  return { path, pathType, port: undefined, service: undefined, at };
}
