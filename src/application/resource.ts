import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/did-you-mean.ts';
import { type Entry, Mapping, type Node, Scalar } from '../document/node.ts';
import { isNull } from '../document/null.ts';
import { type Amend, type ReadApplication, readFlat } from './flat.ts';
import { withEntries } from './marks.ts';

const API_VERSION = 'appcfg.dev/v1';
export const KIND = 'AppConfiguration';
const TOP_LEVEL = ['apiVersion', 'kind', 'metadata', 'spec'];
const METADATA = ['name', 'namespace', 'labels', 'annotations'];

/**
 * `apiVersion: appcfg.dev/v1`, `kind: AppConfiguration`, `metadata` and `spec`, as the flat dialect would say it;
 * no application where one of the two is not there at all.
 */
export function readResource(
  node: Mapping,
  amend: Amend,
): Partial<ReadApplication> & Pick<ReadApplication, 'diagnostics'> {
  const diagnostics = [
    ...wrongVersion(node),
    ...wrongKind(node),
    ...unknownKeys(node, TOP_LEVEL, 'an AppConfiguration'),
  ];
  const metadata = section(node, 'metadata', '{name: sample-app}', diagnostics);
  const spec = section(node, 'spec', '{workload: {containers: {web: {image: nginx:1.27}}}}', diagnostics);
  if (metadata === undefined || spec === undefined) return { diagnostics };
  const read = readFlat(withEntries(node, fieldsOf(metadata, spec, diagnostics)), amend);
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
  diagnostics.push(...unknownKeys(metadata, METADATA, 'metadata'));
  const entries: Entry[] = metadata.entries.filter(({ key }) => METADATA.includes(key.text));
  for (const field of spec.entries) {
    if (isMetadataOnly(field)) diagnostics.push(misplaced(field));
    else diagnostics.push(...addField(entries, field));
  }
  return entries;
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
      ? {
          code: 'missing-field',
          severity: 'error',
          message: `${name} is missing`,
          hint,
          location: (entry === undefined ? node.keyAt('apiVersion') : entry.key).location,
        }
      : {
          code: 'wrong-type',
          severity: 'error',
          message: `${name} must be a mapping`,
          hint,
          location: entry.value.location,
        },
  );
  return undefined;
}

function wrongVersion(node: Mapping): Diagnostic[] {
  const apiVersion = node.get('apiVersion');
  if (apiVersion instanceof Scalar && apiVersion.text === API_VERSION) return [];
  return [
    {
      code: 'unknown-version',
      severity: 'error',
      message:
        apiVersion instanceof Scalar ? `apiVersion ${apiVersion.text} is not known` : 'apiVersion is missing',
      hint: `write apiVersion: ${API_VERSION}`,
      location: (apiVersion instanceof Scalar ? apiVersion : firstKey(node)).location,
    },
  ];
}

function wrongKind(node: Mapping): Diagnostic[] {
  const kind = node.entry('kind');
  if (kind?.value instanceof Scalar && kind.value.text === KIND) return [];
  return [
    {
      code: 'unknown-version',
      severity: 'error',
      message: kind === undefined ? 'kind is missing' : `kind must be ${KIND}`,
      hint: `write kind: ${KIND}`,
      location: (kind === undefined ? firstKey(node) : kind.value).location,
    },
  ];
}

function firstKey(node: Mapping): Node {
  const [first] = node.entries;
  return first === undefined ? node : first.key;
}

function isMetadataOnly({ key }: Entry): boolean {
  return key.text === 'name' || key.text === 'namespace';
}

function misplaced({ key }: Entry): Diagnostic {
  return {
    code: 'unknown-field',
    severity: 'error',
    message: `${key.text} belongs in metadata, not in spec`,
    location: key.location,
  };
}

function unknownKeys(node: Mapping, known: readonly string[], where: string): Diagnostic[] {
  return node.entries
    .filter(({ key }) => !known.includes(key.text))
    .map(({ key }) => {
      const guess = nearest(key.text, known);
      return {
        code: 'unknown-field',
        severity: 'error',
        message: `unknown field "${key.text}" in ${where}${guess === undefined ? '' : `; did you mean "${guess}"?`}`,
        ...(guess === undefined ? { hint: `its fields are ${known.join(', ')}` } : {}),
        location: key.location,
      };
    });
}

/** Labels and annotations may stand in metadata and in spec; together they are one map. */
function addField(entries: Entry[], field: Entry): Diagnostic[] {
  const index = entries.findIndex(({ key }) => key.text === field.key.text);
  const earlier = entries[index];
  if (earlier === undefined) {
    entries.push(field);
    return [];
  }
  if (!(earlier.value instanceof Mapping && field.value instanceof Mapping)) return [];
  const { value: held } = earlier;
  const twice = field.value.entries.find(({ key }) => held.get(key.text) !== undefined);
  if (twice !== undefined) {
    return [
      {
        code: 'duplicate-key',
        severity: 'error',
        message: `"${twice.key.text}" is written in metadata and in spec`,
        related: [{ message: 'first written here', location: held.keyAt(twice.key.text).location }],
        location: twice.key.location,
      },
    ];
  }
  entries[index] = { key: earlier.key, value: withEntries(held, [...held.entries, ...field.value.entries]) };
  return [];
}
