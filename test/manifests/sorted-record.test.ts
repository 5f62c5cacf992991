import { expect, test } from 'vitest';
import { sortedRecord } from '../../src/manifests/manifest.ts';

test.each([3, 5000])('%i labels come in the order of code units, and the later map wins', (count) => {
  const labels = Array.from({ length: count }, (_, index) => [`l${count - index}`, 'first'] as const);
  const record = sortedRecord(labels, [['l2', 'second']]) ?? {};
  const keys = labels.map(([key]) => key).sort((a, b) => (a < b ? -1 : 1));
  expect(Object.keys(record)).toEqual(keys);
  expect([record.l1, record.l2]).toEqual(['first', 'second']);
});
