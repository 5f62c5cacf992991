import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { renderPretty } from '../../src/diagnostics/pretty.ts';

interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly 'x-appcfg-noun'?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
}

/** How a field takes texts that nothing restricts: itself, in a list, or in a mapping. */
type Shape = 'text' | 'list' | 'mapping';

const schemas = ['app-configuration', 'workspace'].map((name) => {
  const url = new URL(`../../schemas/${name}.schema.json`, import.meta.url);
  return JSON.parse(readFileSync(url, 'utf8')) as Schema;
});

function* freeTexts(root: Schema): Generator<readonly [field: string, shape: Shape]> {
  const named = ({ $ref = '', ...own }: Schema): Schema => ({
    ...root.$defs?.[$ref.split('/').at(-1) ?? ''],
    ...own,
  });
  const isFree = (given: Schema): boolean => {
    const schema = named(given);
    const types = [schema.type].flat();
    const isText = types.includes('string') && schema.enum === undefined && schema.pattern === undefined;
    return (
      (isText && (schema['x-appcfg-noun'] ?? 'text') === 'text') ||
      [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])].some(isFree)
    );
  };
  const open: Schema[] = Object.values(root.$defs ?? {});
  for (const schema of open) {
    for (const [field, given] of Object.entries(schema.properties ?? {})) {
      const value = named(given);
      if (isFree(value)) yield [field, 'text'];
      if (value.items !== undefined && isFree(value.items)) yield [field, 'list'];
      const { additionalProperties: more } = value;
      if (typeof more === 'object' && isFree(more)) yield [field, 'mapping'];
    }
  }
}

/** Names of objects and of labels, and what selects these, which are shown. */
const NAMES = ['name', 'type', 'service', 'sourceLabels', 'targetLabel', 'regex'];

const planted = 'hush77';

/** A document with the secret in a field, in each style; the caret is put on it. */
const styles: Readonly<Record<Shape, (field: string) => readonly string[]>> = {
  text: (field) => [
    `a:\n  ${field}: "${planted}\\q"`,
    `a:\n  ${field}: ${planted}`,
    `a: {${field}: ${planted}, b: 1}`,
    `{"a": {"${field}": "${planted}"}}`,
    `a:\n- ${field}: '${planted}'`,
    `a:\n  ${field}: |\n    ${planted}\n`,
    `a:\n  ${field}: >-\n    name: ${planted}\n`,
    `a:\n  ${field}: "x\n    name: ${planted}"`,
    `a:\n  ${field}:\n    ${planted}`,
    `a:\n  ${field}: ${planted}: b`,
    `a:\n  ${field}: &${planted} x`,
    `a:\n  ${field}: x # ${planted}`,
    `a: {${field}: "${planted}`,
  ],
  list: (field) => [
    `a:\n  ${field}: [x, ${planted}]`,
    `a:\n  ${field}:\n  - x\n  - "${planted}\\q"`,
    `{"a": {"${field}": ["${planted}"]}}`,
  ],
  mapping: (field) => [
    `a:\n  ${field}: {A: ${planted}}`,
    `a:\n  ${field}:\n    name: "${planted}\\q"`,
    `a:\n  ${field}:\n    port: ${planted}\n`,
    `{"a": {"${field}": {"image": "${planted}"}}}`,
  ],
};

function shown(text: string): string {
  const start = text.indexOf(planted);
  const location = { document: { name: 'app.yaml', text }, span: { start, end: start + planted.length } };
  const message = `"${planted}" is not right, ${planted}`;
  return renderPretty([{ code: 'wrong-type', severity: 'error', message, location }], { color: false });
}

describe('no frame and no message shows what is in a field that takes any text', () => {
  const fields = new Map(
    schemas
      .flatMap((schema) => [...freeTexts(schema)])
      .filter(([field]) => !NAMES.includes(field))
      .map((one) => [one.join(' '), one] as const),
  );
  test.each([...fields.values()])('%s, a %s', (field, shape) => {
    for (const text of styles[shape](field)) expect.soft(shown(text), text).not.toContain(planted);
  });

  test('there are such fields', () => {
    expect(fields.size).toBeGreaterThan(12);
  });
});

describe('what names a secret is none', () => {
  const frame = (text: string, word: string, message: string) => {
    const start = text.indexOf(word);
    const location = { document: { name: 'monitor.yaml', text }, span: { start, end: start + word.length } };
    return renderPretty([{ code: 'missing-secret', severity: 'error', message, location }], { color: false });
  };

  test.each([
    ['tlsConfig:\n  ca:\n    configMap: {name: shop-ca, key: ca.crt}', 'ca.crt'],
    ['tlsConfig:\n  keySecret:\n    name: shop-client\n    key: tls.key', 'shop-client'],
    ['basicAuth:\n  username: {name: shop, key: user-name}', 'user-name'],
    ['spec:\n  version: v1.7.1', 'v1.7.1'],
  ])('%s', (text, word) => {
    expect(frame(text, word, `no ${word}`)).toContain(`no ${word}\n`);
  });

  test.each([
    ['basicAuth:\n  password: {name: shop, key: hush77}', 'hush77'],
    ['basicAuth:\n  key: hushhush', 'hushhush'],
    ['tlsConfig:\n  key: hushhush', 'hushhush'],
    ['authorization:\n  credentials:\n    value: hushhush', 'hushhush'],
  ])('%s is hidden', (text, word) => {
    expect(frame(text, word, 'it is wrong')).not.toContain(word);
  });
});

/** What a message and its hint repeat of a document, and the frame under them. */
function told(text: string, value: string, hint: string): string {
  const start = text.indexOf(value);
  const location = { document: { name: 'app.yaml', text }, span: { start, end: start + value.length } };
  const message = `"${value}" is not right`;
  return renderPretty([{ code: 'wrong-type', severity: 'error', message, hint, location }], { color: false });
}

test.each([
  ['metadata: {annotations: {prometheus.io/port: metrics}}', 'metrics'],
  ['metadata: {annotations: {prometheus.io/path: /stats}}', '/stats'],
  ['monitoring: {path: /actuator/prom-stats/v2}', '/actuator/prom-stats/v2'],
  ['monitoring: {relabelings: {targetLabel: cluster, replacement: eu-1}}', 'eu-1'],
  ['ingress: shop.example.com', 'shop.example.com'],
  ['lables: {team: checkout}', 'checkout'],
  ['workload: {containers: {web: nginx:1.27}}', 'nginx:1.27'],
  ['workload: {containers: {web: {resources: {cup: 500m}}}}', '500m'],
])('what cannot be a secret is shown: %s', (text, value) => {
  const hint = `write ${value}`;
  const shown = told(text, value, hint);
  expect(shown).toContain(`"${value}" is not right`);
  expect(shown).toContain(hint);
  expect(shown).toContain(text);
});

test('an address is shown up to its query', () => {
  const shown = told(
    'monitoring: {path: "/metrics?token=hush77"}',
    '/metrics?token=hush77',
    'write it as params',
  );
  expect(shown).toContain('path: "/metrics?••••••••••••"');
  expect(shown).toContain('"/metrics?…" is not right');
  expect(shown).toContain('write it as params');
});

test('a hint is left out where it cannot be typed without what is hidden, and kept where a value is to be filled in', () => {
  const text = 'params: {key: hush77}';
  expect(told(text, 'hush77', 'write "hush77/metrics"')).not.toContain('hint');
  expect(told(text, 'hush77', 'write key: [hush77]')).toContain('hint: write key: […]');
});
