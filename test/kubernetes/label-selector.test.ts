import { expect, test } from 'vitest';
import { holds, type SelectorOperator, selects } from '../../src/kubernetes/label-selector.ts';

const labels = new Map([
  ['app', 'web'],
  ['tier', 'front'],
]);

test.each<[SelectorOperator, string, string[], boolean]>([
  ['In', 'tier', ['front', 'back'], true],
  ['In', 'tier', ['back'], false],
  ['In', 'zone', ['a'], false],
  ['NotIn', 'tier', ['back'], true],
  ['NotIn', 'tier', ['front'], false],
  // What does not have the label is not in the list either.
  ['NotIn', 'zone', ['a'], true],
  ['Exists', 'app', [], true],
  ['Exists', 'zone', [], false],
  ['DoesNotExist', 'zone', [], true],
  ['DoesNotExist', 'app', [], false],
])('%s of %s with %j: %s', (operator, key, values, expected) => {
  expect(holds({ key, operator, values }, labels)).toBe(expected);
});

test('no selector selects nothing, an empty one everything, and all of one has to hold', () => {
  expect(selects(undefined, labels)).toBe(false);
  expect(selects({ matchLabels: new Map(), expressions: [] }, labels)).toBe(true);
  const [app, zone] = [{ key: 'app', operator: 'Exists' as const, values: [] }, new Map([['zone', 'a']])];
  expect(selects({ matchLabels: zone, expressions: [app] }, labels)).toBe(false);
  expect(selects({ matchLabels: new Map([['app', 'web']]), expressions: [app] }, labels)).toBe(true);
});
