import { dialectOf } from '../application/dialects/dialect.ts';
import { Mapping, type Node } from '../document/node.ts';

/**
 * Whether a file that was found in a folder has the values of a Helm chart, which have keys such as `monitoring` of their
 * own. An application has containers.
 */
export function areValues(path: string, value: Node): boolean {
  const isNamedSo = /(?:^|[/\\])(?:[^/\\]*[._-])?values(?:[._-][^/\\]*)?\.ya?ml$/.test(path);
  if (!isNamedSo || !(value instanceof Mapping) || dialectOf(value) !== 'flat') return false;
  return !value.has('workload', 'containers') && !value.has('workload', 'manifest');
}
