import fc from 'fast-check';
import { CORE_SCHEMA, load, YAML11_SCHEMA } from 'js-yaml';
import { expect, test } from 'vitest';
import { type Dialect, dialectOf, readApplications } from '../../src/application/dialects/dialect.ts';
import { applicationRules } from '../../src/application/rules/rules.ts';
import { hasErrors } from '../../src/diagnostics/diagnostic.ts';
import { emitYaml } from '../../src/document/emit-yaml.ts';
import type { Mapping } from '../../src/document/node.ts';
import { plainValue } from '../../src/document/plain.ts';
import type { AuthoredApplication } from '../../src/generated/app-configuration.ts';
import { compile } from '../../src/manifests/compile.ts';
import { proveSelection } from '../../src/manifests/prove-selection.ts';
import { validateMonitors } from '../../src/manifests/validate-monitors.ts';
import { resolve } from '../../src/resolve/resolve.ts';
import { application, textOf } from './application.mjs';
import { compiledFrom, documentOf } from './compiled.ts';

test('at least four of five generated applications compile', async () => {
  const all = fc.sample(application, { numRuns: 500, seed: 1 });
  const compiled = await Promise.all(all.map((one) => compiledFrom(textOf(one))));
  const right = compiled.filter(({ diagnostics }) => !hasErrors(diagnostics));
  expect(right.length).toBeGreaterThanOrEqual(400);
  expect(right.every(({ manifests }) => manifests.length > 0)).toBe(true);
});

test('what is emitted is the same value to YAML 1.1, to YAML 1.2 and as JSON', async () => {
  await fc.assert(
    fc.asyncProperty(application, async (one) => {
      const { manifests } = await compiledFrom(textOf(one));
      for (const manifest of manifests) {
        const json: unknown = JSON.parse(JSON.stringify(manifest));
        const yaml = emitYaml(manifest);
        expect(load(yaml, { schema: CORE_SCHEMA })).toEqual(json);
        expect(load(yaml, { schema: YAML11_SCHEMA })).toEqual(json);
        expect(plainValue(documentOf(yaml))).toEqual(json);
      }
    }),
    { numRuns: 300 },
  );
});

/** Freezes plain objects and lists to the bottom; places have classes of their own, and look up their keys lazily. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  const isPlain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
  if (!isPlain) return value;
  for (const held of Object.values(value)) frozen(held);
  return Object.freeze(value);
}

test('no stage changes what it was given', async () => {
  await fc.assert(
    fc.asyncProperty(application, async (one) => {
      const node = readApplications(documentOf(textOf(one)), 'flat').applications[0] as Mapping;
      const authored = frozen(plainValue(node) as AuthoredApplication);
      const before = JSON.stringify(authored);
      const resolved = resolve(authored, node, frozen({ namespace: 'shop' }));
      if (resolved.value === undefined) return;
      const known = frozen(resolved.value);
      frozen(applicationRules(known));
      const { value: manifests } = compile(known);
      if (manifests !== undefined) {
        const texts = JSON.stringify(frozen(manifests));
        proveSelection(manifests);
        await validateMonitors(manifests);
        manifests.map((manifest) => emitYaml(manifest));
        expect(JSON.stringify(manifests)).toBe(texts);
      }
      expect(JSON.stringify(authored)).toBe(before);
    }),
    { numRuns: 300 },
  );
});

const KEYS = [
  ...['name', 'namespace', 'labels', 'annotations', 'workload', 'ingress', 'monitoring', 'accessories'],
  ...[
    'apiVersion',
    'kind',
    'metadata',
    'spec',
    '_type',
    'containers',
    'ports',
    'port',
    'env',
    'image',
    'type',
  ],
  ...[
    'schedule',
    'interval',
    'timeout',
    'operatorMode',
    'network',
    'database',
    'rules',
    'backend',
    'service',
  ],
  ...['shop', 'Shop_1', '__proto__', 'constructor', '', '1', 'prober', 'resources', 'Prometheus.Scraping'],
];
const VALUES = [
  ...[
    null,
    true,
    false,
    0,
    -1,
    80,
    8080,
    65536,
    1.5,
    1e21,
    '',
    'shop',
    '15s',
    '0s',
    'secret://a/b',
    'secret://',
  ],
  ...['appcfg.dev/v1', 'AppConfiguration', 'kam.v1.workload.Job', 'monitoring.Prometheus', 'pod', 'ingress'],
  ...['@daily', 'TZ=UTC * * * * *', '<no value>', '250m-500m', '9-1', '*.example.com', '/a?b', '\n', '🚀'],
];
const anyValue = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.constantFrom(...VALUES),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...KEYS) }, fc.string()), tie('value'), {
      maxKeys: 4,
    }),
    fc.jsonValue({ maxDepth: 2 }),
  ),
})).value;

/** An application with one part of it replaced by anything at all. */
const almostRight = fc
  .record({ one: application, steps: fc.array(fc.nat(9), { maxLength: 6 }), value: anyValue })
  .map(({ one, steps, value }) => replaced(JSON.parse(textOf(one)), steps, value));

function replaced(part: unknown, [step, ...further]: readonly number[], value: unknown): unknown {
  if (typeof part !== 'object' || part === null || step === undefined) return value;
  const keys = Object.keys(part);
  const key = keys[step % Math.max(keys.length, 1)];
  if (key === undefined) return value;
  if (Array.isArray(part)) {
    return part.map((item, index) => (String(index) === key ? replaced(item, further, value) : item));
  }
  return { ...part, [key]: replaced((part as Record<string, unknown>)[key], further, value) };
}

const DIALECTS: readonly Dialect[] = ['flat', 'resource', 'kusion'];

/** Whatever it is: manifests, or at least one error; and each message has words and a place in the text. */
async function isJudged(value: unknown, dialect: Dialect): Promise<void> {
  const text = JSON.stringify(value);
  const { manifests, diagnostics } = await compiledFrom(text, dialect);
  for (const { message, hint, location, related = [] } of diagnostics) {
    expect(message).toMatch(/\S/);
    expect(hint ?? 'none').toMatch(/\S/);
    for (const place of [location, ...related.map((other) => other.location)]) {
      expect(place?.document.name).toBe('app.json');
      const { start, end } = place?.span ?? { start: -1, end: -1 };
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThanOrEqual(start);
      expect(end).toBeLessThanOrEqual(text.length);
    }
  }
  for (const manifest of manifests) expect(plainValue(documentOf(emitYaml(manifest)))).toEqual(manifest);
  if (dialectOf(documentOf(text)) === dialect && dialect !== 'kusion') {
    expect(manifests.length > 0 || hasErrors(diagnostics)).toBe(true);
  }
}

test('any JSON value at all, taken for an application, gives diagnostics and never an exception', async () => {
  await fc.assert(fc.asyncProperty(anyValue, fc.constantFrom(...DIALECTS), isJudged), { numRuns: 1500 });
});

test('so does an application of which one part is anything at all', async () => {
  await fc.assert(
    fc.asyncProperty(almostRight, fc.constantFrom<'flat' | 'kusion'>('flat', 'kusion'), (value, dialect) =>
      isJudged(dialect === 'flat' ? value : { shop_1: value }, dialect),
    ),
    { numRuns: 1500 },
  );
});
