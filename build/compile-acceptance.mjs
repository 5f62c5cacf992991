/** What only answers whether the schema accepts a value: calls of src/schema/judges.ts. It is small, since every start loads it. */
import { ANNOTATIONS } from './compile-validators.mjs';
import { definitionName, definitions, reachableFrom } from './schema.mjs';

/** @param {string[]} names the definitions whose judges are exported */
export function compileAcceptance(...names) {
  const lines = inOrder(names).map((name) => {
    const judge = judgeOf(definitions[name]);
    const made = /\b(?:mapping|list|set)\(/.test(judge) ? `later(() => ${judge})` : judge;
    return `${names.includes(name) ? 'export ' : ''}const ${name}: Judge = ${made};\n`;
  });
  const code = lines.join('');
  const used = FUNCTIONS.filter((name) => new RegExp(`\\b${name}\\b`).test(code));
  return `import { ${[...used, 'type Judge'].join(', ')} } from '../schema/judges.ts';\n\n${code}`;
}

const FUNCTIONS = [
  'anything',
  'boolean',
  'either',
  'integer',
  'later',
  'list',
  'mapping',
  'number',
  'oneOf',
  'set',
  'text',
];

/** Each definition behind those that it refers to; none refers to itself. */
function inOrder(names) {
  const found = new Set();
  const visit = (name) => {
    for (const other of reachableFrom(name)) if (other !== name && !found.has(other)) visit(other);
    found.add(name);
  };
  names.forEach(visit);
  return [...found];
}

/** The keywords that say something of the values of a type, and the judge of these values. */
const TYPES = {
  boolean: { keywords: [], judge: () => 'boolean' },
  string: {
    keywords: ['pattern', 'enum'],
    judge: ({ pattern, enum: values }) =>
      values === undefined
        ? call('text', pattern && JSON.stringify(pattern))
        : call('oneOf', ...values.map(quoted)),
  },
  number: {
    keywords: ['minimum', 'maximum'],
    judge: ({ minimum, maximum }) => call('number', minimum, maximum),
  },
  integer: {
    keywords: ['minimum', 'maximum'],
    judge: ({ minimum, maximum }) => call('integer', minimum, maximum),
  },
  array: {
    keywords: ['items', 'minItems', 'uniqueItems'],
    judge: ({ items, minItems, uniqueItems }) => call(uniqueItems ? 'set' : 'list', judgeOf(items), minItems),
  },
  object: {
    keywords: [
      'properties',
      'required',
      'additionalProperties',
      'propertyNames',
      'minProperties',
      'dependentSchemas',
    ],
    judge: mappingJudge,
  },
};

function judgeOf(schema = {}) {
  if (schema === true) return 'anything';
  if (schema.$ref !== undefined) return definitionName(schema.$ref);
  const { type, ...others } = schema;
  const keywords = Object.keys(others).filter((key) => !ANNOTATIONS.test(key));
  const types = [type ?? []].flat();
  const unknown = keywords.find((key) => !types.some((one) => TYPES[one].keywords.includes(key)));
  if (unknown !== undefined)
    throw new Error(`no judge of ${types.join(' or ')} knows the keyword ${unknown}`);
  const judges = types.map((one) => TYPES[one].judge(others));
  if (judges.length === 0) return 'anything';
  return judges.length === 1 ? judges[0] : call('either', ...judges);
}

function mappingJudge(schema) {
  const {
    properties = {},
    required,
    additionalProperties,
    propertyNames,
    minProperties,
    dependentSchemas,
  } = schema;
  const others = {
    required: required && `[${required.map(quoted).join(', ')}]`,
    others: additionalProperties === false ? undefined : judgeOf(additionalProperties),
    keys: propertyNames && judgeOf(propertyNames),
    least: minProperties,
    whole: dependentSchemas && record(dependentSchemas, judgeOf),
  };
  const written = Object.entries(others).filter(([, value]) => value !== undefined);
  const more = written.length === 0 ? undefined : record(Object.fromEntries(written), (value) => value);
  return call('mapping', record(properties, judgeOf), more);
}

function record(parts, write) {
  const written = Object.entries(parts).map(([key, part]) => `${key}: ${write(part)}`);
  return written.length === 0 ? '{}' : `{ ${written.join(', ')} }`;
}

function quoted(text) {
  return JSON.stringify(text);
}

/** Arguments that are missing at the end are left out. */
function call(name, ...args) {
  const last = args.findLastIndex((argument) => argument !== undefined);
  return `${name}(${args
    .slice(0, last + 1)
    .map(String)
    .join(', ')})`;
}
