import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { generatedFiles } from '../../build/generate.mjs';
import { builtInScraping } from '../../src/generated/defaults.ts';
import { textListMaps, textLists, textMaps, userKeyedMaps } from '../../src/generated/text-fields.ts';

const folder = new URL('../../src/generated/', import.meta.url);

test('what is generated follows from the schema as it is now: else run `npm run generate`', async () => {
  const written = readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]);
  expect(Object.fromEntries(written)).toEqual(await generatedFiles());
});

test('the defaults of a monitoring block are the documented ones', () => {
  expect(builtInScraping).toEqual({
    scheme: 'http',
    path: '/metrics',
    port: 8080,
    interval: '15s',
    timeout: '5s',
    operatorMode: false,
    monitorType: 'pod',
  });
});

test('numbers and booleans become text in env, args, command, headers, params, and all labels and annotations', () => {
  expect([...textMaps, ...textLists, ...textListMaps].sort()).toEqual([
    'annotations',
    'args',
    'command',
    'endpointParams',
    'env',
    'headers',
    'labels',
    'monitorLabels',
    'params',
    'podLabels',
  ]);
});

test('keys are the author’s own in every map, so that a null there is not passed over', () => {
  expect([...userKeyedMaps].sort()).toEqual([
    'annotations',
    'configMaps',
    'containers',
    'data',
    'dirs',
    'endpointParams',
    'env',
    'files',
    'headers',
    'initContainers',
    'labels',
    'limits',
    'monitorLabels',
    'params',
    'podLabels',
    'proxyConnectHeader',
    'requests',
    'resources',
    'secrets',
  ]);
});
