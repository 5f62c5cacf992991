/**
 * The stand-alone validators: one that only answers yes or no, small since every start loads it, and one that lists
 * every mistake, loaded when the first has said no.
 */
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { transformSync } from 'esbuild';
import { definitionName, definitions, JUDGED, reachableFrom } from './schema.mjs';

// ajv's inner modules are CommonJS, whose default export the module loaders hand out in different ways.
const require = createRequire(import.meta.url);
const { default: standaloneCode } = require('ajv/dist/standalone');
const { default: dependentSchemas } = require('ajv/dist/vocabularies/applicator/dependentSchemas');

const ANNOTATIONS = /^(?:description|examples|default|tsType|x-appcfg-.*)$/;
// Their branches may fail if the whole does not, which a person could not be told about either.
const BRANCHES = ['allOf', 'anyOf', 'oneOf', 'not', 'if', 'then', 'else', 'contains'];

export function compileAcceptance(...names) {
  const code = answersOnly(compile({ allErrors: false, inlineRefs: false }, names, sharing));
  const forgotten = /\b(?:instancePath|v?[eE]rrors|_errs\d+|valid\d+)\b/.exec(code);
  if (forgotten !== null) throw new Error(`ajv writes ${forgotten[0]} in a way that is not known here`);
  return transformSync(code, { minifySyntax: true, format: 'esm' }).code;
}

export function compileMistakes() {
  const code = compile({ allErrors: true, inlineRefs: false }, JUDGED, (schemas) => schemas);
  return transformSync(code, { minifySyntax: true, format: 'esm' }).code;
}

function compile(options, names, arrange) {
  // The core of ajv is 2020-12 less what the schema has no use for: dynamic references, unevaluatedProperties.
  const ajv = new Ajv({
    ...options,
    messages: false,
    allowUnionTypes: true,
    strictTypes: true,
    code: { source: true, esm: true },
  });
  ajv.addKeyword(dependentSchemas);
  const schemas = Object.fromEntries(
    reachableFrom(...names).map((name) => [name, constraints(definitions[name])]),
  );
  for (const [name, schema] of Object.entries(arrange(schemas))) ajv.addSchema({ $id: name, ...schema });
  return standaloneCode(ajv, Object.fromEntries(names.map((name) => [name, name])));
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

/** The same schemas, in which a part that is written several times is a definition of its own, and so one function. */
function sharing(schemas) {
  const times = new Map();
  const count = (schema) => {
    const text = JSON.stringify(schema);
    times.set(text, (times.get(text) ?? 0) + 1);
    if (times.get(text) === 1) eachPart(schema, count);
    return schema;
  };
  Object.values(schemas).forEach(count);
  const names = new Map(Object.entries(schemas).map(([name, schema]) => [JSON.stringify(schema), name]));
  const shared = {};
  const refer = (schema) => {
    const text = JSON.stringify(schema);
    if (times.get(text) === 1 || Object.keys(schema).length < 2) return eachPart(schema, refer);
    if (!names.has(text)) {
      names.set(text, `shared${names.size}`);
      shared[names.get(text)] = eachPart(schema, refer);
    }
    return { $ref: names.get(text) };
  };
  const own = Object.entries(schemas).map(([name, schema]) => [name, eachPart(schema, refer)]);
  return { ...Object.fromEntries(own), ...shared };
}

/** A schema with other ones in the place of those that it has. */
function eachPart(schema, change) {
  const changed = { ...schema };
  const changedPart = (part) => (typeof part === 'object' ? change(part) : part);
  for (const key of ['items', 'additionalProperties', 'propertyNames']) {
    if (schema[key] !== undefined) changed[key] = changedPart(schema[key]);
  }
  for (const key of ['properties', 'dependentSchemas']) {
    if (schema[key] === undefined) continue;
    const parts = Object.entries(schema[key]).map(([name, part]) => [name, changedPart(part)]);
    changed[key] = Object.fromEntries(parts);
  }
  return changed;
}

/**
 * ajv's code less what describes a mistake. Without branches the first mistake decides, so that it may return at
 * once, and nothing has to be counted.
 */
function answersOnly(code) {
  const answers = code
    .replace(/\/\*# sourceURL=".*?" \*\//g, '')
    .replace(/, ?\{instancePath="".*?\}=\{\}\)/g, ')')
    .replace(/(validate\d+\([\w.]+(?:\[\w+\])?), ?\{instancePath[:,].*?,rootData\}\)/g, '$1)')
    .replace(/const err\d+ = \{.*?\};if\(vErrors === null\).*?errors\+\+;/g, 'return false;')
    .replace(/validate\d+\.errors = \[\{.*?\}\];return false;/g, 'return false;')
    .replace(/vErrors = vErrors === null .*?errors = vErrors\.length;/g, 'return false;')
    .replace(/validate\d+\.errors = vErrors;/g, '')
    .replace(
      /let vErrors = null;let errors = 0;|(?:const|var) _errs\d+ = errors;|var valid\d+ = (?:true|_errs\d+ === errors);/g,
      '',
    )
    .replace(/errors === (?:0|_errs\d+)|_errs\d+ === errors|\bvalid\d+\b/g, 'true');
  return brief(answers).replace(/const (schema\d+) = (\{.*?\});(?=const |function )/g, (_, name, text) =>
    answers.includes(`${name}.properties,`) ? `const ${name} = ${fieldNames(JSON.parse(text))};` : '',
  );
}

/** What ajv writes out at each place, in fewer words. */
function brief(code) {
  const isMapping = 'const isMapping = (data) => data && typeof data == "object" && !Array.isArray(data);';
  const briefly = code
    .replace(/(\w+) && typeof \1 == "object" && !Array\.isArray\(\1\)/g, 'isMapping($1)')
    .replace(
      /\(\(typeof (\w+) == "number"\) && \(!\(\1 % 1\) && !isNaN\(\1\)\)\) && \(isFinite\(\1\)\)/g,
      'Number.isInteger($1)',
    )
    .replace(/\(typeof (\w+) == "number"\) && \(isFinite\(\1\)\)/g, 'Number.isFinite($1)')
    // Bounds are asked of finite numbers alone.
    .replace(/ \|\| isNaN\(\w+\)/g, '')
    .replace(/let missing\d+;| && \(missing\d+ = "\w+"\)/g, '');
  return `${isMapping}${briefly}`;
}

function fieldNames({ properties }) {
  return JSON.stringify({ properties: Object.fromEntries(Object.keys(properties).map((name) => [name, 0])) });
}
