import type { SourceText } from '../../diagnostics/diagnostic.ts';
import { Scalar } from '../../document/node.ts';
import type { Pod, Service } from '../../targets/cluster/cluster.ts';
import { firstPods } from '../../targets/why-not/evidence.ts';
import { nodeUnder } from '../application-names.ts';
import { predictFolder } from '../check/check-manifests.ts';
import type { EditorCursor } from '../cursor/cursor.ts';
import type { Around } from '../surroundings.ts';
import type { Word } from './word.ts';

/** What monitors select, by their kind. */
const SELECTED: Readonly<Record<string, 'pods' | 'services'>> = {
  PodMonitor: 'pods',
  ServiceMonitor: 'services',
  Service: 'pods',
};

/** The ports and labels that the manifests of the folder have, for a monitor or a Service that selects by them. */
export function monitorWords(cursor: EditorCursor, source: SourceText, around: Around): readonly Word[] {
  const kind = nodeUnder(cursor.root, 'kind');
  if (!(kind instanceof Scalar)) return [];
  const selected = SELECTED[kind.text];
  if (selected === undefined) return [];
  const { path, isKey } = cursor;
  const isPort = !isKey && /^(?:port|targetPort)$/.test(String(path.at(-1)));
  const labels = path.indexOf(kind.text === 'Service' ? 'selector' : 'matchLabels');
  if (!isPort && labels === -1) return [];
  const { cluster, objects } = predictFolder(source, around);
  const found: readonly (Pod | Service)[] = selected === 'pods' ? firstPods(cluster.pods) : cluster.services;
  // Every cluster has the Service of its API server, which nobody wrote.
  const all = found.filter(({ origin }) => objects.includes(origin));
  if (isPort) return all.flatMap(portsOf);
  const key = String(path[labels + 1]);
  return all.flatMap((one) =>
    isKey
      ? [...one.labels.keys()].map((label) => word(label, one))
      : [one.labels.get(key)].flatMap((value) => (value === undefined ? [] : [word(value, one)])),
  );
}

function portsOf(one: Pod | Service): readonly Word[] {
  const ports = 'containers' in one ? one.containers.flatMap((container) => container.ports) : one.ports;
  return ports.flatMap(({ name }) => (name === '' ? [] : [word(name, one)]));
}

function word(text: string, { origin }: Pod | Service): Word {
  return { text, kind: 'name', detail: `${origin.kind} ${origin.name}` };
}
