import { describe, expect, test } from 'vitest';
import { Mapping } from '../../src/document/node.ts';
import { plainValue } from '../../src/document/plain.ts';
import { mistakesIn, nodeOf, readValue, withoutMarks } from './marked.ts';

describe('an alias is the value of its anchor', () => {
  test.each<readonly [text: string, value: unknown]>([
    ['a: &x 1\nb: *x\n', { a: 1, b: 1 }],
    ['a: &x {b: [1]}\nc: *x\n', { a: { b: [1] }, c: { b: [1] } }],
    ['- &x a\n- &x b\n- *x\n', ['a', 'b', 'b']],
    ['a: &x\nb: *x\n', { a: null, b: null }],
    ['&k a: 1\nb: *k\n', { a: 1, b: 'a' }],
    ['a: &x b\n*x : c\n', { a: 'b', b: 'c' }],
    ['a: &x |\n  t\nb: [*x, *x]\n', { a: 't\n', b: ['t\n', 't\n'] }],
  ])('%j', (text, value) => {
    expect(readValue(text)).toEqual(value);
  });

  test('itself, and where it was written', () => {
    const node = nodeOf('a: &x {b: 1}\nc: *x\n');
    expect(node.at('c')).toBe(node.at('a'));
  });
});

describe('a merge key brings the entries that are not written', () => {
  test.each<readonly [text: string, value: unknown]>([
    ['a: &a {x: 1, y: 2}\nb: {<<: *a, x: 3, z: 4}', { y: 2, x: 3, z: 4 }],
    ['a: &a {x: 1, y: 2}\nb: {z: 4, x: 3, <<: *a}', { z: 4, x: 3, y: 2 }],
    ['a: [&a {x: 1}, &b {x: 2, y: 3}]\nb: {<<: [*a, *b]}', { x: 1, y: 3 }],
    ['a: &a {x: 1}\nc: &c {<<: *a, y: 2}\nb: {<<: *c}', { x: 1, y: 2 }],
    ['b: {<<: {x: 1}, y: 2}', { x: 1, y: 2 }],
    ['b: {<<: [{x: 1}, {y: 2}]}', { x: 1, y: 2 }],
    ['b: {<<: []}', {}],
    ['b: {!!merge <<: {x: 1}}', { x: 1 }],
    ['b: {"<<": 1}', { '<<': 1 }],
    ['b: {!!str <<: 1}', { '<<': 1 }],
    ['b: {<<: {__proto__: 1}}', JSON.parse('{"__proto__":1}')],
  ])('%j', (text, value) => {
    const merged = nodeOf(text).at('b');
    expect(plainValue(merged)).toEqual(value);
    // The order of the keys is their author's.
    expect(JSON.stringify(plainValue(merged))).toBe(JSON.stringify(value));
  });

  test('which stay where they were written', () => {
    const text = 'a: &a {x: 1}\nb: {<<: *a}\n';
    const merged = nodeOf(text).at('b');
    if (!(merged instanceof Mapping)) throw new Error('a mapping was expected');
    expect(merged.entry('x')?.key.start).toBe(text.indexOf('x'));
    expect(text.slice(merged.start, merged.end)).toBe('{<<: *a}');
  });
});

describe('mistakes', () => {
  const merge = 'invalid-merge: only mappings can be merged with <<';
  test.each([
    [
      'app: &app 1\nb: «*ap»',
      'unknown-anchor: no anchor of this name comes before this alias; did you mean *app?',
    ],
    ['b: «*.txt»', 'unknown-anchor: no anchor of this name comes before this alias'],
    ['b: «*x»\na: &x 1', 'unknown-anchor: no anchor of this name comes before this alias'],
    ['b: {<<: «*x»}', 'unknown-anchor: no anchor of this name comes before this alias'],
    ['a: &a [1, «*a»]', 'cyclic-alias: *a is inside the value that it refers to'],
    ['a: &a\n  b: {<<: «*a»}', 'cyclic-alias: *a is inside the value that it refers to'],
    ['&a a: 1\nb: &b {c: «*b»}', 'cyclic-alias: *b is inside the value that it refers to'],
    ['a: {<<: «1»}', merge],
    ['a: {<<:«»}', merge],
    ['a: &a [1]\nb: {<<: [*a, {x: 1}]}'.replace('[1]', '«[1]»'), merge],
    ['a: {‹<<›: {x: 1}, «<<»: {y: 1}}', 'duplicate-key: the key "<<" is written twice in this mapping'],
  ])('%j', (marked, said) => {
    expect(mistakesIn(withoutMarks(marked))).toMatchObject([{ said, text: marked }]);
  });

  test('nesting counts what aliases stand for', () => {
    const chain = (length: number) =>
      Array.from({ length }, (_, index) => `- &a${index} [${index === 0 ? 'x' : `*a${index - 1}`}]\n`).join(
        '',
      );
    expect(mistakesIn(chain(99))).toEqual([]);
    expect(mistakesIn(chain(100)).map(({ said }) => said)).toEqual([
      'nested-too-deeply: with the value of *a98, mappings and lists nest more than 100 deep',
    ]);
  });
});
