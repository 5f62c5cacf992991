import { append } from '../../diagnostics/append.ts';
import { type Diagnostic, errorAt, type Result } from '../../diagnostics/diagnostic.ts';
import { type Entry, Mapping, type Node, Scalar } from '../../document/node.ts';
import { isNull } from '../../document/null.ts';
import { readPartialResource } from '../dialects/resource.ts';
import { TYPE_MARK, withEntries } from '../dialects/type-marks.ts';

/** A part of an application that is applied to the whole of one, as the flat dialect writes it. */
export interface Overlay {
  /** The application that it is for; absent if it is for all. */
  readonly application?: Scalar;
  /** Without the name. */
  readonly fields: Mapping;
}

export interface ReadOverlays {
  readonly overlays: readonly Overlay[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What an application of the flat dialect may hold, with what Kusion writes beside its workload. */
export const APPLICATION_FIELDS = [
  'name',
  'namespace',
  'labels',
  'annotations',
  'workload',
  'ingress',
  'monitoring',
  'accessories',
  'opsRule',
  'database',
];

/**
 * The overlays of one document in any of the three dialects, no required field needed; Kusion's map is an overlay for
 * each application that it names.
 */
export function readOverlays(node: Node): ReadOverlays {
  if (!(node instanceof Mapping)) return refused(node, 'an overlay is a mapping');
  if (node.has('apiVersion') || node.has('kind')) {
    const kind = node.get('kind');
    const version = node.get('apiVersion');
    const isAppcfg = version instanceof Scalar && version.text.startsWith('appcfg.dev/');
    if (!isAppcfg && kind instanceof Scalar && kind.text !== 'AppConfiguration')
      return refused(node.keyAt('kind'), `a document of kind ${kind.text} is not an overlay`);
    return ofResource(node);
  }
  if (node.has('metadata') || node.has('spec')) return ofResource(node);
  return isMapOfApplications(node) ? ofKusion(node) : named(node);
}

/** Adds the overlays of one document of a text, and what is wrong with it, to those of the others. */
export function addOverlays(
  { value, diagnostics: found }: Result<Node>,
  overlays: Overlay[],
  diagnostics: Diagnostic[],
): void {
  // A text that changes nothing is an overlay all the same.
  if (found.some(({ code }) => code === 'empty-document')) return;
  append(diagnostics, found);
  if (value === undefined) return;
  const read = readOverlays(value);
  append(diagnostics, read.diagnostics);
  append(overlays, read.overlays);
}

const EXAMPLE = 'write the fields of an application that change, such as workload: {replicas: 5}';

function refused(place: Node, message: string, hint = EXAMPLE): ReadOverlays {
  return { overlays: [], diagnostics: [errorAt(place, 'bad-overlay', message, { hint })] };
}

function ofResource(node: Mapping): ReadOverlays {
  const { application, diagnostics } = readPartialResource(node);
  const { overlays, diagnostics: found } = named(application);
  return { overlays, diagnostics: [...diagnostics, ...found] };
}

function named(node: Mapping): ReadOverlays {
  const name = node.entry('name');
  const fields =
    name === undefined
      ? node
      : withEntries(
          node,
          node.entries.filter((entry) => entry !== name),
        );
  if (name === undefined || isNull(name.value)) return { overlays: [{ fields }], diagnostics: [] };
  if (name.value instanceof Scalar)
    return { overlays: [{ application: name.value, fields }], diagnostics: [] };
  return refused(name.value, 'name is the application that the overlay is for', 'write name: shop');
}

/** Each mapping is an overlay of the application that its key names. */
function isMapOfApplications(node: Mapping): boolean {
  const mappings = node.entries.filter(({ value }) => value instanceof Mapping);
  if (mappings.length === 0) return false;
  const isFlat = node.entries.some(({ key }) => APPLICATION_FIELDS.includes(key.text));
  return mappings.every(({ value }) => (isFlat ? holdsWorkload(value) : holdsField(value)));
}

/** An application of Kusion may have the name of a field. */
function holdsWorkload(node: Node): boolean {
  return node.has('workload') && node.at('workload') instanceof Mapping;
}

function holdsField(node: Node): boolean {
  return (
    node instanceof Mapping &&
    node.entries.some(({ key }) => key.text === TYPE_MARK || APPLICATION_FIELDS.includes(key.text))
  );
}

function ofKusion(node: Mapping): ReadOverlays {
  const overlays: Overlay[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { key, value } of node.entries) {
    if (key.text === TYPE_MARK) continue;
    if (value instanceof Mapping) overlays.push({ application: key, fields: withoutName(value) });
    else diagnostics.push(notAnApplication(key, value));
  }
  return { overlays, diagnostics };
}

function withoutName(node: Mapping): Mapping {
  const isName = ({ key }: Entry) => key.text === 'name' || key.text === TYPE_MARK;
  return withEntries(
    node,
    node.entries.filter((entry) => !isName(entry)),
  );
}

function notAnApplication(key: Scalar, value: Node): Diagnostic {
  const message = isNull(value)
    ? `an overlay changes an application, and cannot remove it: ${key.text}`
    : `an overlay of ${key.text} must be a mapping`;
  return errorAt(key, 'bad-overlay', message, { hint: `leave ${key.text} out` });
}
