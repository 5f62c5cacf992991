/** The TypeScript types of what an author may write and a template can name, descriptions as comments. */
import { compile } from 'json-schema-to-typescript';
import { definitionName, definitions, JUDGED, reachableFrom, templateSchema } from './schema.mjs';

export async function compileTypes() {
  const code = await typesOf(
    'Application',
    reachableFrom(...JUDGED).map((name) => [name, definitions[name]]),
  );
  return asAuthored(code);
}

/** `Container` becomes `AuthoredContainer`: what it is once it is resolved has the plain name. Comments stay. */
function asAuthored(code) {
  const names = [...code.matchAll(/^export (?:interface|type) (\w+)/gm)].map(([, name]) => name);
  const anyName = new RegExp(`\\b(?:${names.join('|')})\\b`, 'g');
  const isComment = (line) => /^\s*(?:\/\*\*|\*)/.test(line);
  const renamed = (line) => (isComment(line) ? line : line.replace(anyName, 'Authored$&'));
  return code.split('\n').map(renamed).join('\n');
}

/** Every variable is there, if with nothing in it: a template need not ask whether it is. */
export function compileTemplateTypes() {
  const complete = Object.entries(templateSchema.$defs).map(([name, definition]) => [
    name,
    { ...definition, required: Object.keys(definition.properties) },
  ]);
  return typesOf('TemplateVariables', complete);
}

async function typesOf(root, all) {
  const { [root]: top, ...others } = Object.fromEntries(
    all
      .filter(([, definition]) => isRecord(definition))
      .map(([name, definition]) => [name, withScalars(definition)]),
  );
  const code = await compile({ ...top, $defs: others }, root, {
    additionalProperties: false,
    bannerComment: '',
    ignoreMinAndMaxItems: true,
    style: { singleQuote: true },
    unreachableDefinitions: true,
  });
  const references = /\n \*\n \* This interface was referenced by [^\n]*\n \* via the [^\n]*/g;
  return readonly(code.replace(references, '').trimStart());
}

/** An object with fields of its own is a type with a name; all else is written where it is used. */
function isRecord({ properties = {} }) {
  return Object.values(properties).some((property) => property !== true);
}

function withScalars(value) {
  if (Array.isArray(value)) return value.map(withScalars);
  if (typeof value !== 'object' || value === null) return value;
  const { $ref, dependentSchemas, propertyNames, ...own } = value;
  const parts = Object.fromEntries(Object.entries(own).map(([key, part]) => [key, withScalars(part)]));
  // What a map or list holds is told at the map or list.
  for (const held of [parts.additionalProperties, parts.items])
    if (held?.$ref === undefined) delete held?.description;
  if ($ref === undefined) return parts;
  const definition = definitions[definitionName($ref)];
  return isRecord(definition)
    ? { $ref: `#/$defs/${definitionName($ref)}` }
    : { ...withScalars(definition), ...parts };
}

function readonly(code) {
  return code
    .replace(/^( +)(\w+\??|\[k: string\]):(?=\s)/gm, '$1readonly $2:')
    .replace(/(\w+|\([^()]*\))\[\]/g, 'readonly $1[]');
}
