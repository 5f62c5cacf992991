import { type Mapping, Scalar } from '../../document/node.ts';
import type { FieldPlace } from '../../schema/field-path.ts';
import {
  applicationAt,
  containerPorts,
  type DeclaredName,
  nodeUnder,
  secretReferences,
  servicePorts,
} from '../application-names.ts';
import type { Placed } from '../cursor/known-place.ts';

/** The names of the application itself that a value may be: ports that it declares, keys of its Secrets. */
export function namesAt(
  { root, path }: Placed,
  { field, path: written }: FieldPlace,
): readonly DeclaredName[] {
  const application = applicationAt(root, path);
  if (application === undefined) return [];
  const isSecret = takesSecret(written, JSON.stringify(field.examples ?? []));
  return [...portsFor(path, application), ...(isSecret ? secretReferences(application) : [])];
}

/** A port of the Service, for what leads to the Service; else one of the containers. */
export function portsFor(path: readonly (string | number)[], application: Mapping): readonly DeclaredName[] {
  const last = path.at(-1);
  if (last !== 'port' && last !== 'targetPort') return [];
  const declares = path.includes('ports') && last === 'port';
  if (declares) return [];
  if (path.includes('ingress')) return servicePorts(application);
  const block = path.indexOf('monitoring');
  if (block === -1) return containerPorts(application);
  const type = nodeUnder(application, 'monitoring', ...indexOf(path, block), 'monitorType');
  const ofService = type instanceof Scalar && /^service$/i.test(type.text) ? servicePorts(application) : [];
  return [...ofService, ...containerPorts(application)];
}

/** In the flat dialect monitoring is always a list. */
function indexOf(path: readonly (string | number)[], block: number): readonly number[] {
  const index = path[block + 1];
  return [typeof index === 'number' ? index : 0];
}

function takesSecret(written: string, examples: string): boolean {
  return examples.includes('secret://') || /\.env\.<name>$/.test(written);
}
