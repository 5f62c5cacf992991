import { describe, expect, test } from 'vitest';
import { lineBounds, positionOf } from '../../src/diagnostics/position.ts';

describe('line and column count from 1, the column in code points', () => {
  test.each([
    { text: '', offset: 0, want: '1:1' },
    { text: 'ab', offset: 1, want: '1:2' },
    { text: 'ab\ncd', offset: 2, want: '1:3' },
    { text: 'ab\ncd', offset: 3, want: '2:1' },
    { text: 'ab\r\ncd', offset: 4, want: '2:1' },
    { text: 'ab\rcd', offset: 3, want: '2:1' },
    { text: 'a\n\r\n\rb', offset: 5, want: '4:1' },
    { text: 'ab\n', offset: 3, want: '2:1' },
    { text: '\tb', offset: 1, want: '1:2' },
    { text: '🚀🚀b', offset: 4, want: '1:3' },
    { text: '名前b', offset: 2, want: '1:3' },
    { text: 'ab', offset: 99, want: '1:3' },
    { text: 'ab', offset: -1, want: '1:1' },
  ])('$offset in $text -> $want', ({ text, offset, want }) => {
    const { line, column } = positionOf({ name: 'a.yaml', text }, offset);
    expect(`${line}:${column}`).toBe(want);
  });

  test('on a line of many thousand characters, as counted one by one', () => {
    const text = `first\n${'a🚀名'.repeat(10_000)}`;
    const document = { name: 'a.json', text };
    for (let offset = 6; offset <= text.length; offset += 997) {
      const expected = Array.from(text.slice(6, offset)).length + 1;
      const halves = /[\uD800-\uDBFF]$/.test(text.slice(6, offset));
      expect(positionOf(document, offset), `offset ${offset}${halves ? ', in a pair' : ''}`).toEqual({
        line: 2,
        column: expected,
      });
    }
  });
});

test.each([
  { text: 'ab\ncd', line: 1, want: 'ab' },
  { text: 'ab\r\ncd\r\n', line: 1, want: 'ab' },
  { text: 'ab\r\ncd\r\n', line: 2, want: 'cd' },
  { text: 'ab\r\n\r\n', line: 2, want: '' },
  { text: 'ab\rcd', line: 1, want: 'ab' },
  { text: 'ab\n\ncd', line: 2, want: '' },
  { text: 'ab', line: 7, want: '' },
])('line $line of $text is $want', ({ text, line, want }) => {
  const { start, end } = lineBounds({ name: 'a.yaml', text }, line);
  expect(text.slice(start, end)).toBe(want);
});
