import { expect, test } from 'vitest';
import { kubernetesValue } from '../../src/document/kubernetes-value.ts';
import { readDocuments } from '../../src/document/read.ts';

function clusterValue(text: string): unknown {
  for (const { value } of readDocuments({ name: 'a.yaml', text })) {
    return value === undefined ? undefined : kubernetesValue(value);
  }
  return undefined;
}

// As sigs.k8s.io/yaml gives them to a cluster.
test.each<[text: string, value: unknown]>([
  ['yes', true],
  ['On', true],
  ['y', true],
  ['NO', false],
  ['off', false],
  ['oN', 'oN'],
  ['"yes"', 'yes'],
  ["'n'", 'n'],
  ['!!str on', 'on'],
  ['0644', 420],
  ['0o644', 420],
  ['0x1F', 31],
  ['-0b10', -2],
  ['+2', 2],
  ['1_000', 1000],
  ['08', 8],
  ['1e3', 1000],
  ['2.0', 2],
  ['1:20', '1:20'],
  ['2024-01-01', '2024-01-01'],
  ['1.2.3', '1.2.3'],
  ['-', [null]],
  ['~', null],
  ['[yes, {a: no}]', [true, { a: false }]],
])('to a cluster, %s is %j', (text, value) => {
  expect(clusterValue(text)).toEqual(value);
});
