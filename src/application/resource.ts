import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/did-you-mean.ts';
import { type Entry, Mapping, Scalar } from '../document/node.ts';
import { type ReadApplication, readFlat } from './flat.ts';
import { isNull, withEntries } from './marks.ts';

const API_VERSION = 'appcfg.dev/v1';
const KIND = 'AppConfiguration';
const TOP_LEVEL = ['apiVersion', 'kind', 'metadata', 'spec'];
const METADATA = ['name', 'namespace', 'labels', 'annotations'];

/** `apiVersion: appcfg.dev/v1`, `kind: AppConfiguration`, `metadata` and `spec`, as the flat dialect would say it. */
export function readResource(node: Mapping): ReadApplication {
  const diagnostics = [...wrongTypeMeta(node), ...unknownKeys(node, TOP_LEVEL, 'an AppConfiguration')];
  const entries: Entry[] = [];
  for (const section of ['metadata', 'spec']) {
    const entry = node.entry(section);
    if (entry === undefined || isNull(entry.value)) continue;
    if (!(entry.value instanceof Mapping)) {
      diagnostics.push({
        code: 'wrong-type',
        severity: 'error',
        message: `${section} must be a mapping`,
        location: entry.value.location,
      });
      continue;
    }
    if (section === 'metadata') diagnostics.push(...unknownKeys(entry.value, METADATA, 'metadata'));
    for (const field of entry.value.entries) {
      if (section === 'spec' && isMetadataOnly(field)) diagnostics.push(misplaced(field));
      else diagnostics.push(...addField(entries, field));
    }
  }
  const read = readFlat(withEntries(node, entries));
  return { application: read.application, diagnostics: [...diagnostics, ...read.diagnostics] };
}

function wrongTypeMeta(node: Mapping): Diagnostic[] {
  const apiVersion = node.get('apiVersion');
  const kind = node.entry('kind');
  const diagnostics: Diagnostic[] = [];
  if (apiVersion instanceof Scalar && apiVersion.text !== API_VERSION) {
    diagnostics.push({
      code: 'unknown-version',
      severity: 'error',
      message: `apiVersion ${apiVersion.text} is not known`,
      hint: `write apiVersion: ${API_VERSION}`,
      location: apiVersion.location,
    });
  }
  if (!(kind?.value instanceof Scalar) || kind.value.text !== KIND) {
    diagnostics.push({
      code: 'unknown-version',
      severity: 'error',
      message: kind === undefined ? 'kind is missing' : `kind must be ${KIND}`,
      hint: `write kind: ${KIND}`,
      location: (kind === undefined ? node.keyAt('apiVersion') : kind.value).location,
    });
  }
  return diagnostics;
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
        hint: `its fields are ${known.join(', ')}`,
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
