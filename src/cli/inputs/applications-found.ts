import { kubernetesName } from '../../application/dialects/kusion.ts';
import { fieldsAt, isFields, textAt, valueAt } from '../../targets/fields.ts';

/** An AppConfiguration beyond doubt: other people's files may have a key `workload` as well. */
export function isApplication(value: unknown): boolean {
  if (!isFields(value)) return false;
  const version = textAt(value, 'apiVersion');
  if (version !== '' || textAt(value, 'kind') !== '') return version.startsWith('appcfg.dev/');
  return isWorkload(value.workload) || Object.values(value).some((one) => isWorkload(fieldsAt(one).workload));
}

function isWorkload(value: unknown): boolean {
  return isFields(value) && (isFields(value.containers) || isFields(value.manifest));
}

/**
 * Whether a folder's manifests may be what its applications were rendered to, so that both would be counted: one of them
 * has the name of an application, or an application takes its workload from a manifest.
 *
 * @param applications the documents of one file that are AppConfigurations; none if it is KCL, whose names nobody knows
 * @param names those of the objects
 */
export function mayBeRendered(applications: readonly unknown[], names: ReadonlySet<string>): boolean {
  const parts = applications.flatMap(partsOf);
  return parts.length === 0 || parts.some(({ name, isNamed }) => isNamed || name === '' || names.has(name));
}

interface Part {
  readonly name: string;
  /** Whether its workload is in a manifest. */
  readonly isNamed: boolean;
}

/** The applications of a document in each of the dialects. */
function partsOf(document: unknown): readonly Part[] {
  const fields = fieldsAt(document);
  if (textAt(fields, 'apiVersion') !== '') return [partOf(textAt(fields, 'metadata', 'name'), fields.spec)];
  if (isWorkload(fields.workload)) return [partOf(textAt(fields, 'name'), fields)];
  return Object.entries(fields)
    .filter(([, one]) => isWorkload(fieldsAt(one).workload))
    .map(([key, one]) => partOf(kubernetesName(key), one));
}

function partOf(name: string, fields: unknown): Part {
  return { name, isNamed: isFields(valueAt(fields, 'workload', 'manifest')) };
}
