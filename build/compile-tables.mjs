/** What the program needs to know of the schema before it has a value: which fields hold text, the defaults, and the words. */
import { definitions, JUDGED, reachableFrom, resolved } from './schema.mjs';

export function compileTextFields() {
  const sets = {
    textMaps: new Set(),
    textLists: new Set(),
    textListMaps: new Set(),
    userKeyedMaps: new Set(),
  };
  for (const [field, property] of propertiesOf(...JUDGED)) {
    const shape = resolved(property);
    if (isListOfText(shape)) sets.textLists.add(field);
    const entries = shape.additionalProperties && resolved(shape.additionalProperties);
    if (!entries) continue;
    sets.userKeyedMaps.add(field);
    if (isText(entries)) sets.textMaps.add(field);
    if (isListOfText(entries)) sets.textListMaps.add(field);
  }
  return [
    '/** Fields that are a map from a key of the author to text. */',
    line('textMaps', sets.textMaps),
    '/** Fields that are a list of texts. */',
    line('textLists', sets.textLists),
    '/** Fields that are a map from a key of the author to a list of texts. */',
    line('textListMaps', sets.textListMaps),
    "/** Fields that are a map whose keys are the author's own. */",
    line('userKeyedMaps', sets.userKeyedMaps),
    '',
  ].join('\n');
}

export function compileDefaults() {
  const { properties, 'x-appcfg-attributes': attributes } = definitions.Scraping;
  const values = attributes
    .map((name) => `  ${name}: ${JSON.stringify(properties[name].default)},\n`)
    .join('');
  return `/** The default of each attribute of a monitoring block. */
export const builtInScraping = {\n${values}} as const;\n`;
}

/** Which keys of Kusion's own modules are read: others may be beside them. */
export function compileWorkspaceFields() {
  const names = ['ServiceBlock', 'OpsRuleBlock'].map((name) => [
    name,
    Object.keys(definitions[name].properties),
  ]);
  return `/** Block of a workspace → the fields that are read of it. */
export const fieldNames: Readonly<Record<string, readonly string[]>> = ${JSON.stringify(Object.fromEntries(names), null, 2)};\n`;
}

/** What a message about a mistake needs: the shape of each field, its examples and its words. */
export function compileFields() {
  const fields = Object.fromEntries(
    reachableFrom(...JUDGED).map((name) => [name, withoutProse(definitions[name])]),
  );
  return `import type { FieldSchema } from '../schema/field-schema.ts';

export const fields: Readonly<Record<string, FieldSchema>> = ${JSON.stringify(fields, null, 2)};\n`;
}

function withoutProse(value, isMap = false) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const kept = Object.entries(value).filter(
    ([key]) => isMap || !['description', 'default', 'tsType', 'x-appcfg-rules'].includes(key),
  );
  return Object.fromEntries(
    kept.map(([key, part]) => [key, key === 'examples' ? part : withoutProse(part, key === 'properties')]),
  );
}

function* propertiesOf(...names) {
  for (const name of reachableFrom(...names)) yield* Object.entries(definitions[name].properties ?? {});
}

/** Text takes a number or boolean too, which becomes the text as it was typed. */
function isText({ type }) {
  return Array.isArray(type) && type.includes('string') && type.includes('boolean');
}

function isListOfText({ items }) {
  return items !== undefined && isText(resolved(items));
}

function line(name, fields) {
  return `export const ${name}: ReadonlySet<string> = new Set(${JSON.stringify([...fields].sort())});`;
}
