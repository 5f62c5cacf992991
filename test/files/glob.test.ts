import { expect, test } from 'vitest';
import { matchesGlob } from '../../src/files/glob.ts';

test.each([
  ['chart', 'chart', true],
  ['chart', 'deploy/chart', false],
  ['*.yaml', 'app.yaml', true],
  ['*.yaml', 'deploy/app.yaml', false],
  ['deploy/*/app.yaml', 'deploy/shop/app.yaml', true],
  ['deploy/*/app.yaml', 'deploy/shop/eu/app.yaml', false],
  ['deploy/**/app.yaml', 'deploy/shop/eu/app.yaml', true],
  ['deploy/**/app.yaml', 'deploy/app.yaml', true],
  ['deploy/**', 'deploy/a/b', true],
  ['**/b', 'b', true],
  ['app?.yaml', 'app1.yaml', true],
  ['app?.yaml', 'app.yaml', false],
  ['a*b*c', 'aXbXbc', true],
  ['a.b', 'axb', false],
  ['[ab]', 'a', false],
])('%s and the path %s', (glob, path, isMatch) => {
  expect(matchesGlob(glob, path)).toBe(isMatch);
});

test('stars do not multiply: with one expression for all of it, this would not end', () => {
  expect(matchesGlob(`${'*a'.repeat(100)}b`, 'a'.repeat(4000))).toBe(false);
  expect(matchesGlob(`${'**/*a/'.repeat(30)}b`, 'a/'.repeat(300))).toBe(false);
});
