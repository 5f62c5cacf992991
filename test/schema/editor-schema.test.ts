import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { dialectOf } from '../../src/application/dialects/dialect.ts';
import { plainValue } from '../../src/document/plain.ts';
import { readDocuments } from '../../src/document/read.ts';
import editorSchema from '../../src/generated/app-configuration.schema.json' with { type: 'json' };
import { readFixtures } from '../fixtures/read-fixtures.mjs';

const accepts = new Ajv2020({ allErrors: true, strict: false }).compile(editorSchema);
/** What renders though an editor may well point at it: a null is skipped, and so is what is not an application. */
const POINTED_AT = [
  'render/dialects/accessories-tag',
  'render/dialects/kusion-empty-maps',
  'render/dialects/kusion-ignored-value',
  'render/dialects/kusion-marked-variables',
  'render/dialects/kusion-variables',
  'render/monitoring/design-kusion-unset-attributes-are-null',
];

const rendered = readFixtures()
  .filter(({ name }) => !POINTED_AT.includes(name))
  .filter(({ args, exit }) => args[0] === 'render' && exit === 0 && args.includes('app.yaml'))
  .flatMap(({ name, folder }) => {
    const text = readFileSync(join(folder, 'app.yaml'), 'utf8');
    return [...readDocuments({ name: 'app.yaml', text })].map(({ value }) => [name, value] as const);
  });

test.each(rendered)('an editor underlines nothing in %s, which renders', (_name, node) => {
  if (node === undefined || dialectOf(node) === undefined) return;
  accepts(plainValue(node));
  expect(accepts.errors).toBeNull();
});
