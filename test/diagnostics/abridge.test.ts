import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { isTypo } from '../../src/diagnostics/did-you-mean.ts';
import { renderPretty } from '../../src/diagnostics/pretty.ts';

const many = (count: number, code: Diagnostic['code']): Diagnostic[] =>
  Array.from({ length: count }, (_, index) => ({ code, severity: 'error', message: `number ${index}` }));

const messages = (diagnostics: readonly Diagnostic[], isAbridged: boolean): readonly string[] =>
  renderPretty(diagnostics, { color: false, isAbridged }).split('\n').filter(Boolean);

test('of more than twenty messages of a code five are shown, and how many follow', () => {
  const shown = messages([...many(300, 'undeclared-port'), ...many(20, 'selects-nothing')], true);
  expect(shown.slice(0, 6)).toEqual([
    ...[0, 1, 2, 3, 4].map((index) => `error[undeclared-port]: number ${index}`),
    'error[undeclared-port]: and 295 more; --all shows them',
  ]);
  expect(shown).toHaveLength(6 + 20);
});

test('all are shown where that is asked', () => {
  expect(messages(many(300, 'undeclared-port'), false)).toHaveLength(300);
});

test.each([
  ['ferns', 'fern', true],
  ['bouy', 'buoy', true],
  ['kube-prometheus', 'prometheus', false],
  ['cat', 'car', true],
  ['ab', 'ac', false],
  ['same', 'same', false],
])('%s for %s: a slip of the hand %s', (word, other, want) => {
  expect(isTypo(word, other)).toBe(want);
});
