import { append } from '../../diagnostics/append.ts';
import { type Diagnostic, errorAt, seeAlso } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/did-you-mean.ts';
import { type Entry, Mapping, type Node, Scalar } from '../../document/node.ts';
import { isNull } from '../../document/null.ts';
import { type ApplyOverlays, type ReadApplication, readFlat } from './flat.ts';
import { textAt, withEntries } from './type-marks.ts';

const API_VERSION = 'appcfg.dev/v1';
export const KIND = 'AppConfiguration';
const TOP_LEVEL = ['apiVersion', 'kind', 'metadata', 'spec'];
const METADATA = ['name', 'namespace', 'labels', 'annotations'];

/**
 * `apiVersion: appcfg.dev/v1`, `kind: AppConfiguration`, `metadata` and `spec`, as in the flat dialect;
 * not an application if one of the two is not there at all.
 */
export function readResource(
  node: Mapping,
  applyOverlays: ApplyOverlays,
): Partial<ReadApplication> & Pick<ReadApplication, 'diagnostics'> {
  if (node.has('workload') && !node.has('metadata') && !node.has('spec'))
    return { diagnostics: [shortForm(node)] };
  const diagnostics = [
    ...wrongVersion(node),
    ...wrongKind(node),
    ...unknownKeys(node, TOP_LEVEL, 'an AppConfiguration'),
  ];
  const metadata = section(node, 'metadata', '{name: sample-app}', diagnostics);
  const spec = section(node, 'spec', '{workload: {containers: {web: {image: nginx:1.27}}}}', diagnostics);
  if (metadata === undefined || spec === undefined) return { diagnostics };
  const read = readFlat(withEntries(node, fieldsOf(metadata, spec, diagnostics)), applyOverlays);
  return { application: read.application, diagnostics: [...diagnostics, ...read.diagnostics] };
}

/** The same of an overlay, which needs neither `apiVersion`, `kind`, `metadata` nor `spec`. */
export function readPartialResource(node: Mapping): ReadApplication {
  const diagnostics = [
    ...(node.entry('apiVersion') === undefined ? [] : wrongVersion(node)),
    ...(node.entry('kind') === undefined ? [] : wrongKind(node)),
    ...unknownKeys(node, TOP_LEVEL, 'an overlay'),
  ];
  const [metadata, spec] = ['metadata', 'spec'].map((name) =>
    node.entry(name) === undefined ? undefined : section(node, name, '{…}', diagnostics),
  );
  const nothing = withEntries(node, []);
  const entries = fieldsOf(
    metadata === undefined ? nothing : metadata,
    spec === undefined ? nothing : spec,
    diagnostics,
  );
  return { application: withEntries(node, entries), diagnostics };
}

function fieldsOf(metadata: Mapping, spec: Mapping, diagnostics: Diagnostic[]): readonly Entry[] {
  append(diagnostics, unknownKeys(metadata, METADATA, 'metadata'));
  // What is misspelled is told once, and not missing as well.
  const entries: Entry[] = metadata.entries.flatMap(({ key, value }) => {
    const name = METADATA.includes(key.text) ? key.text : nearest(key.text, METADATA);
    return name === undefined ? [] : [{ key: name === key.text ? key : textAt(key, name), value }];
  });
  const ofMetadata = new Map(entries.map(({ key }, index) => [key.text, index]));
  for (const field of spec.entries) {
    const index = ofMetadata.get(field.key.text);
    if (isMetadataOnly(field)) diagnostics.push(misplaced(field));
    else if (index === undefined) entries.push(field);
    else append(diagnostics, addToField(entries, index, field));
  }
  return entries;
}

/** The flat dialect below the first two lines of a resource. */
function shortForm(node: Mapping): Diagnostic {
  return errorAt(firstKey(node), 'missing-field', 'metadata and spec are missing', {
    hint: 'remove apiVersion and kind, or write name below metadata: and workload below spec:',
  });
}

function section(
  node: Mapping,
  name: string,
  example: string,
  diagnostics: Diagnostic[],
): Mapping | undefined {
  const entry = node.entry(name);
  if (entry?.value instanceof Mapping) return entry.value;
  const hint = `write ${name}: ${example}`;
  diagnostics.push(
    entry === undefined || isNull(entry.value)
      ? errorAt(
          entry === undefined ? node.keyAt('apiVersion') : entry.key,
          'missing-field',
          `${name} is missing`,
          { hint },
        )
      : errorAt(entry.value, 'wrong-type', `${name} must be a mapping`, { hint }),
  );
  return undefined;
}

function wrongVersion(node: Mapping): Diagnostic[] {
  const apiVersion = node.get('apiVersion');
  if (apiVersion instanceof Scalar && apiVersion.text === API_VERSION) return [];
  const message =
    apiVersion instanceof Scalar ? `apiVersion ${apiVersion.text} is not known` : 'apiVersion is missing';
  const hint = `write apiVersion: ${API_VERSION}`;
  return [
    errorAt(apiVersion instanceof Scalar ? apiVersion : firstKey(node), 'unknown-version', message, { hint }),
  ];
}

function wrongKind(node: Mapping): Diagnostic[] {
  const kind = node.entry('kind');
  if (kind?.value instanceof Scalar && kind.value.text === KIND) return [];
  const message = kind === undefined ? 'kind is missing' : `kind must be ${KIND}`;
  const hint = `write kind: ${KIND}`;
  return [errorAt(kind === undefined ? firstKey(node) : kind.value, 'unknown-version', message, { hint })];
}

function firstKey(node: Mapping): Node {
  const [first] = node.entries;
  return first === undefined ? node : first.key;
}

function isMetadataOnly({ key }: Entry): boolean {
  return key.text === 'name' || key.text === 'namespace';
}

function misplaced({ key }: Entry): Diagnostic {
  return errorAt(key, 'unknown-field', `${key.text} belongs in metadata, not in spec`);
}

function unknownKeys(node: Mapping, known: readonly string[], where: string): Diagnostic[] {
  return node.entries
    .filter(({ key }) => !known.includes(key.text))
    .map(({ key }) => {
      const guess = nearest(key.text, known);
      const meant = guess === undefined ? '' : `; did you mean "${guess}"?`;
      const hint = guess === undefined ? { hint: `its fields are ${known.join(', ')}` } : {};
      return errorAt(key, 'unknown-field', `unknown field "${key.text}" in ${where}${meant}`, hint);
    });
}

/** Labels and annotations may be in metadata and in spec; together they are one map. */
function addToField(entries: Entry[], index: number, field: Entry): Diagnostic[] {
  const earlier = entries[index] as Entry;
  if (!(earlier.value instanceof Mapping && field.value instanceof Mapping)) return [];
  const { value: held } = earlier;
  const twice = field.value.entries.find(({ key }) => held.get(key.text) !== undefined);
  if (twice !== undefined) {
    const message = `"${twice.key.text}" is written in metadata and in spec`;
    const related = [seeAlso('first written here', held.keyAt(twice.key.text))];
    return [errorAt(twice.key, 'duplicate-key', message, { related })];
  }
  entries[index] = { key: earlier.key, value: withEntries(held, [...held.entries, ...field.value.entries]) };
  return [];
}
