import { describe, expect, test } from 'vitest';
import { decodeText } from '../../src/document/decode.ts';
import { saying } from './marked.ts';

const encode = (text: string) => new TextEncoder().encode(text);

test.each(['', 'a: 1\n', 'é😀\u2028\x7f\x85', '\r\n\t'])('UTF-8 is read as it is: %j', (text) => {
  expect(decodeText('a.yaml', encode(text))).toEqual({ value: { name: 'a.yaml', text }, diagnostics: [] });
});

test('a byte order mark is not part of the text', () => {
  expect(decodeText('a.yaml', encode('\ufeffa: 1')).value?.text).toBe('a: 1');
});

describe('what is not UTF-8 is an error with the offset and the line', () => {
  test.each<readonly [bytes: readonly number[], message: string, shown: string]>([
    [[0x61, 0x0a, 0xff, 0x62, 0x0a], 'byte 2, 0xff on line 2, is not UTF-8', 'a\n«\ufffd»b'],
    [[0xef, 0xbb, 0xbf, 0x61, 0xff], 'byte 4, 0xff on line 1, is not UTF-8', 'a«\ufffd»'],
    [[0xc3, 0xa9, 0x0d, 0x0a, 0x0d, 0xe9], 'byte 5, 0xe9 on line 3, is not UTF-8', 'é\r\n\r«\ufffd»'],
    [[0xc0, 0x80], 'byte 0, 0xc0 on line 1, is not UTF-8', '«\ufffd»\ufffd'],
    [[0xc3], 'byte 0, 0xc3 on line 1, is not UTF-8', '«\ufffd»'],
    [[0xe0, 0x80, 0x80], 'byte 0, 0xe0 on line 1, is not UTF-8', '«\ufffd»\ufffd\ufffd'],
    [[0xed, 0xa0, 0x80], 'byte 0, 0xed on line 1, is not UTF-8', '«\ufffd»\ufffd\ufffd'],
    [[0xf0, 0x80, 0x80, 0x80], 'byte 0, 0xf0 on line 1, is not UTF-8', '«\ufffd»\ufffd\ufffd\ufffd'],
    [[0xf4, 0x90, 0x80, 0x80], 'byte 0, 0xf4 on line 1, is not UTF-8', '«\ufffd»\ufffd\ufffd\ufffd'],
    [[0xf0, 0x9f, 0x98, 0x80, 0x80], 'byte 4, 0x80 on line 1, is not UTF-8', '😀«\ufffd»'],
  ])('%j', (bytes, message, shown) => {
    const { diagnostics, value } = decodeText('a.yaml', Uint8Array.from(bytes));
    expect(value).toBeUndefined();
    expect(diagnostics.map((found) => saying(found.location?.document.text ?? '', found))).toEqual([
      { said: `not-utf8: ${message}`, text: shown, hint: 'save it as UTF-8' },
    ]);
  });

  test.each<readonly [bytes: readonly number[], encoding: string]>([
    [[0xff, 0xfe, 0x61, 0x00], 'UTF-16'],
    [[0xfe, 0xff, 0x00, 0x61], 'UTF-16'],
    [[0xff, 0xfe, 0x00, 0x00, 0x61, 0x00, 0x00, 0x00], 'UTF-32'],
    [[0x00, 0x00, 0xfe, 0xff, 0x00, 0x00, 0x00, 0x61], 'UTF-32'],
  ])('%j', (bytes, encoding) => {
    expect(decodeText('a.yaml', Uint8Array.from(bytes)).diagnostics).toMatchObject([
      { code: 'not-utf8', message: `the text is ${encoding}, not UTF-8`, hint: 'save it as UTF-8' },
    ]);
  });
});

test.each([
  ['a: é\n b: «\0»', 'U+0000', '\\u0000'],
  ['a: «\x1b»[31m', 'U+001B', '\\u001b'],
])('a control character is an error: %j', (marked, name, escaped) => {
  const text = marked.replace(/[«»]/g, '');
  const { diagnostics, value } = decodeText('a.yaml', encode(text));
  expect(value).toBeUndefined();
  expect(diagnostics.map((found) => saying(text, found))).toEqual([
    {
      said: `control-character: the control character ${name} is not allowed in YAML or JSON`,
      text: marked,
      hint: `remove it, or write it in double quotes as "${escaped}"`,
    },
  ]);
});

test('a text of more than 256 MB is an error', () => {
  const { diagnostics, value } = decodeText('a.yaml', new Uint8Array(256 * 1024 * 1024 + 1));
  expect(value).toBeUndefined();
  expect(diagnostics).toMatchObject([
    { code: 'file-too-large', message: '257 MB are more than the 256 MB that are read' },
  ]);
});
