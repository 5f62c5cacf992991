import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { transformSync } from 'esbuild';
import { definitionName, definitions, JUDGED, reachableFrom } from './schema.mjs';

// ajv's inner modules are CommonJS, whose default export the module loaders hand out in different ways.
const require = createRequire(import.meta.url);
const { default: standaloneCode } = require('ajv/dist/standalone');
const { default: dependentSchemas } = require('ajv/dist/vocabularies/applicator/dependentSchemas');

/** The keywords that constrain nothing. */
export const ANNOTATIONS = /^(?:description|examples|default|tsType|x-appcfg-.*)$/;
// Their branches may fail if the whole does not, which a person could not be told about either.
const BRANCHES = ['allOf', 'anyOf', 'oneOf', 'not', 'if', 'then', 'else', 'contains'];

/** The validators that list every mistake, loaded when an acceptance has said no. */
export function compileMistakes() {
  // The core of ajv is 2020-12 less what the schema has no use for: dynamic references, unevaluatedProperties.
  const ajv = new Ajv({
    allErrors: true,
    inlineRefs: false,
    messages: false,
    allowUnionTypes: true,
    strictTypes: true,
    code: { source: true, esm: true },
  });
  ajv.addKeyword(dependentSchemas);
  for (const name of reachableFrom(...JUDGED))
    ajv.addSchema({ $id: name, ...constraints(definitions[name]) });
  const code = standaloneCode(ajv, Object.fromEntries(JUDGED.map((name) => [name, name])));
  return transformSync(code, { minifySyntax: true, format: 'esm' }).code;
}

/** The schema less what constrains nothing, each definition a document of its own. */
function constraints(value, isMap = false) {
  if (Array.isArray(value)) return value.map((item) => constraints(item));
  if (typeof value !== 'object' || value === null) return value;
  const kept = {};
  for (const [key, part] of Object.entries(value)) {
    if (!isMap && ANNOTATIONS.test(key)) continue;
    if (!isMap && BRANCHES.includes(key)) throw new Error(`${key} has branches: say it with other keywords`);
    // A reference would be a function of its own, whose mistakes do not say that they are a key's.
    if (key === 'propertyNames')
      kept[key] = constraints(part.$ref ? definitions[definitionName(part.$ref)] : part);
    else if (!isMap && key === '$ref') kept.$ref = definitionName(part);
    else kept[key] = constraints(part, !isMap && ['properties', 'dependentSchemas'].includes(key));
  }
  return kept;
}
