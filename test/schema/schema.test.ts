import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import schema from '../../schemas/app-configuration.schema.json' with { type: 'json' };
import templateSchema from '../../schemas/template-variables.schema.json' with { type: 'json' };
import workspaceSchema from '../../schemas/workspace.schema.json' with { type: 'json' };
import { codes } from '../../src/diagnostics/codes.ts';
import editorSchema from '../../src/generated/app-configuration.schema.json' with { type: 'json' };
import editorWorkspaceSchema from '../../src/generated/workspace.schema.json' with { type: 'json' };

type Keywords = Readonly<Record<string, unknown>>;

const ajv = new Ajv2020({ allowUnionTypes: true, strictTypes: false });
for (const word of [
  'attributes',
  'aliases',
  'code',
  'hint',
  'noun',
  'planned',
  'instead',
  'rule',
  'rules',
  'secret',
]) {
  ajv.addKeyword(`x-appcfg-${word}`);
}
ajv.addKeyword('tsType');
ajv.addSchema(schema);
ajv.addSchema(workspaceSchema);
ajv.addSchema(templateSchema);

const SCHEMAS = [schema, workspaceSchema, templateSchema];

/** Every definition, and every field, map entry and list item inside of one, by its JSON pointer. */
const fields: readonly (readonly [pointer: string, field: Keywords])[] = SCHEMAS.flatMap(({ $id, $defs }) =>
  Object.entries($defs).flatMap(([name, definition]) =>
    within(`${$id}#/$defs/${name}`, definition as Keywords),
  ),
);

function within(pointer: string, field: Keywords): [string, Keywords][] {
  const properties = Object.entries((field.properties ?? {}) as Readonly<Record<string, Keywords | boolean>>);
  const nested: [string, unknown][] = [
    ...properties.map(([name, property]): [string, unknown] => [`${pointer}/properties/${name}`, property]),
    ...['additionalProperties', 'items', 'propertyNames'].map((keyword): [string, unknown] => [
      `${pointer}/${keyword}`,
      field[keyword],
    ]),
  ];
  return [
    [pointer, field],
    ...nested.flatMap(([place, part]) => (isSchema(part) ? within(place, part) : [])),
  ];
}

function isSchema(value: unknown): value is Keywords {
  return typeof value === 'object' && value !== null;
}

function resolved(field: Keywords): Keywords {
  if (typeof field.$ref !== 'string') return field;
  const steps = field.$ref.slice(field.$ref.indexOf('#/') + 2).split('/');
  const found = SCHEMAS.map((own) =>
    steps.reduce<unknown>((part, step) => (part as Keywords | undefined)?.[step], own),
  );
  const target = found.find((part) => part !== undefined) as Keywords;
  return { ...resolved(target), ...field };
}

test.each(SCHEMAS)('$title is JSON Schema 2020-12', (own) => {
  expect(own.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  expect(ajv.validateSchema(own)).toBe(true);
});

describe.each(fields)('%s', (pointer, field) => {
  const { description, examples, default: ordinary, ...rules } = resolved(field);

  test('is described in a sentence', () => {
    expect(description).toMatch(/^[A-Z].*\.$/s);
  });

  test('has examples, and they and its default are what it accepts', () => {
    const accepts = ajv.getSchema(pointer);
    if (accepts === undefined) throw new Error(`no schema at ${pointer}`);
    expect(examples).not.toEqual([]);
    const values = [...(examples as readonly unknown[]), ...(ordinary === undefined ? [] : [ordinary])];
    for (const value of values) expect([value, accepts(value), accepts.errors]).toEqual([value, true, null]);
  });

  test('names a code of diagnostics beside a pattern', () => {
    const code = rules['x-appcfg-code'];
    if (rules.pattern !== undefined) expect(Object.keys(codes)).toContain(code);
  });

  test('takes only what it names, or keys of the author', () => {
    const isObject = rules.type === 'object' && rules.properties !== undefined;
    if (isObject) expect(/Kusion|Modul/.test(pointer) || rules.additionalProperties !== undefined).toBe(true);
  });

  test('has no field that is announced for later, and none under an alias', () => {
    const names = Object.keys((rules.properties ?? {}) as object);
    const planned = (rules['x-appcfg-planned'] ?? []) as readonly string[];
    const aliases = Object.entries((rules['x-appcfg-aliases'] ?? {}) as Readonly<Record<string, string>>);
    expect(planned.filter((name) => names.includes(name))).toEqual([]);
    expect(aliases.filter(([alias, name]) => names.includes(alias) || !names.includes(name))).toEqual([]);
  });
});

describe('an editor may check each dialect against the schema that is made for it', () => {
  const accepts = new Ajv2020({ allowUnionTypes: true, strictTypes: false, strict: false }).compile(
    editorSchema,
  );
  const workload = { containers: { web: { image: 'nginx' } } };
  const resource = { apiVersion: 'appcfg.dev/v1', kind: 'AppConfiguration', metadata: { name: 'shop' } };

  test.each([
    ['flat', { name: 'shop', workload, monitoring: { port: 'http' } }, true],
    ['flat, with a list of blocks', { name: 'shop', workload, monitoring: [{ port: 80 }, {}] }, true],
    ['flat, without monitoring', { name: 'shop', workload, monitoring: null }, true],
    ['flat, with a mistake in a block', { name: 'shop', workload, monitoring: [{ port: 0 }] }, false],
    ['flat, without a workload', { name: 'shop' }, false],
    ['flat, with a mark', { name: 'shop', workload, monitoring: { _type: 'Prometheus.Scraping' } }, true],
    [
      'flat, with the mark as a key',
      { name: 'shop', workload, monitoring: { 'Prometheus.Scraping': { port: 80 } } },
      true,
    ],
    [
      'flat, with a mistake below such a key',
      { name: 'shop', workload, monitoring: { 'Prometheus.Scraping': { prot: 80 } } },
      false,
    ],
    ['resource', { ...resource, spec: { workload } }, true],
    [
      'resource, with the name in spec',
      { ...resource, metadata: {}, spec: { name: 'shop', workload } },
      false,
    ],
    ['Kusion', { shop: { workload, accessories: {}, _type: 'AppConfiguration' } }, true],
    [
      'Kusion, with a mark on every mapping',
      {
        shop: {
          _type: 'AppConfiguration',
          workload: {
            _type: 'workload.Service',
            containers: {
              web: { _type: 'container.Container', image: 'nginx', resources: { _type: 'x', cpu: '1' } },
            },
          },
          accessories: { 'my-prometheus': { _type: 'monitoring.Prometheus', path: '/m' } },
        },
        _type: 'x',
      },
      true,
    ],
    ['Kusion, with a mistake', { shop: { workload, accessories: { monitoring: { pth: '/m' } } } }, false],
    ['Kusion, without a workload', { shop: { accessories: {} } }, false],
    ['nothing', {}, false],
  ])('%s', (_, given, want) => {
    expect([accepts(given), accepts.errors?.[0]?.message]).toEqual([
      want,
      want ? undefined : expect.anything(),
    ]);
  });

  test('and workspaces, without a second document', () => {
    const own = new Ajv2020({ allowUnionTypes: true, strict: false }).compile(editorWorkspaceSchema);
    const block = {
      operatorMode: true,
      monitorLabels: { release: 'stack' },
      annotations: { scrape: ['a/b'] },
    };
    expect(own({ modules: { monitoring: { configs: { default: block } } } })).toBe(true);
    expect(own({ modules: { monitoring: { default: { intervall: '5s' } } } })).toBe(false);
  });
});
