import { expect, test } from 'vitest';
import { nearest } from '../../src/diagnostics/did-you-mean.ts';

const fields = [
  'replicas',
  'containers',
  'ports',
  'labels',
  'annotations',
  'type',
  'name',
  'namespace',
  'opsRule',
];

test.each([
  { word: 'replica', want: 'replicas', why: 'a letter missing' },
  { word: 'conntainers', want: 'containers', why: 'a letter doubled' },
  { word: 'lables', want: 'labels', why: 'two letters swapped' },
  { word: 'porst', want: 'ports', why: 'a swap costs one, also in a short word' },
  { word: 'Type', want: 'type', why: 'case does not count' },
  { word: 'OPSRULE', want: 'opsRule', why: 'case does not count on either side' },
  { word: 'ops_rule', want: 'opsRule', why: 'another spelling of the same' },
  { word: 'nmaespcae', want: 'namespace', why: 'two swaps in a long word' },
  { word: 'image', want: undefined, why: 'nothing like it' },
  { word: 'nt', want: undefined, why: 'too short to tell' },
  { word: '', want: undefined, why: 'nothing typed' },
  { word: 'x'.repeat(100_000), want: undefined, why: 'no word at all' },
])('$word -> $want: $why', ({ word, want }) => {
  expect(nearest(word, fields)).toBe(want);
});

test('of equally near ones the first by code unit, whatever their order', () => {
  expect(nearest('bat', ['cat', 'Bar', 'bad'])).toBe('Bar');
  expect(nearest('bat', ['bad', 'Bar', 'cat'])).toBe('Bar');
});

test('the nearest wins over an earlier one', () => {
  expect(nearest('namespaces', ['namespaxe', 'namespace'])).toBe('namespace');
});

test('the word itself is not a suggestion', () => {
  expect(nearest('name', ['name'])).toBeUndefined();
});
