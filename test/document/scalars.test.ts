import { describe, expect, test } from 'vitest';
import { Mapping, Scalar } from '../../src/document/node.ts';
import { mistakesIn, nodeOf, readValue, withoutMarks } from './marked.ts';

function scalarOf(text: string): Scalar {
  const node = nodeOf(`a: ${text}`).at('a');
  if (!(node instanceof Scalar)) throw new Error('a scalar was expected');
  return node;
}

describe('a number is what YAML 1.1 and 1.2 both read', () => {
  test.each([
    ['0', 0],
    ['8080', 8080],
    ['-12', -12],
    ['9007199254740991', 9007199254740991],
    ['1.50', 1.5],
    ['0.1', 0.1],
    ['-0.25', -0.25],
    ['.5', 0.5],
    ['1.0', 1],
    ['0.0', 0],
  ])('%s', (typed, value) => {
    expect(scalarOf(typed)).toMatchObject({ value, text: typed, quoted: false });
  });
});

describe('a number that they read differently, or write in another way, is NaN with what was typed', () => {
  test.each([
    '0777',
    '0o17',
    '0x1F',
    '1e3',
    '1E+3',
    '1.5e-3',
    '+5',
    '-0',
    '-0.0',
    '00',
    '01.5',
    '1.',
    '-.5',
    '+.5',
    '.inf',
    '-.Inf',
    '.nan',
    '.NaN',
    '9007199254740992',
    '-9007199254740992',
    '12345678901234567890',
    '12345678901234567890.5',
  ])('%s', (typed) => {
    expect(scalarOf(typed)).toMatchObject({ value: Number.NaN, text: typed, quoted: false });
  });
});

describe('text stays what was typed, whatever YAML 1.1 made of it', () => {
  test.each([
    '12:30',
    '1_000',
    'on',
    'yes',
    'y',
    'n',
    'No',
    'off',
    '2024-01-31',
    '2024-01-31T10:00:00Z',
    '0b101',
    '1,000',
    '1.2.3',
    '10.0.0.1',
    '15s',
    '250m-500m',
    '30%',
    '.',
    '+',
    '..5',
    '1e',
    'e3',
    '0x',
    '0o8',
    '+0x1F',
    'nUll',
    'tRue',
    '.INf',
    '=',
    '1 2',
    'a#b',
    'a:b',
    '-a',
    '?a',
    ':a',
    'http://x.y:80/z',
    'C:\\x',
    "it's",
    'a"b',
    '<<a',
  ])('%s', (typed) => {
    expect(scalarOf(typed)).toMatchObject({ value: typed, text: typed, quoted: false });
  });
});

describe('true, false and null of the core schema', () => {
  test.each([
    ['true', true],
    ['True', true],
    ['TRUE', true],
    ['false', false],
    ['False', false],
    ['FALSE', false],
    ['null', null],
    ['Null', null],
    ['NULL', null],
    ['~', null],
    ['', null],
  ])('%j', (typed, value) => {
    expect(scalarOf(typed)).toMatchObject({ value, text: typed, quoted: false });
  });
});

describe('in quotes and in blocks everything is text', () => {
  test.each([
    ['"5"', '5'],
    ["'true'", 'true'],
    ['""', ''],
    ["'it''s'", "it's"],
    ['"a\\tb\\n\\x41\\u00e9\\U0001F600\\/\\_"', 'a\tb\nAé😀/\u00a0'],
    ['"\\ud83d\\ude00"', '😀'],
    ['"a\n  b\n\n  c"', 'a b\nc'],
    ['"a\\\n  b"', 'ab'],
    ['|\n  5\n', '5\n'],
    ['|-\n  a\n   b\n\n', 'a\n b'],
    ['|+\n  a\n\n', 'a\n\n'],
    ['>\n  a\n  b\n', 'a b\n'],
    ['|2\n   a\n', ' a\n'],
    ['|\r\n  a\r\n  b\r\n', 'a\nb\n'],
  ])('%j', (typed, value) => {
    expect(scalarOf(typed)).toMatchObject({ value, text: value, quoted: true });
  });

  test('a plain text of several lines is folded', () => {
    expect(readValue('a: b\n  c\n\n  d # e\n')).toEqual({ a: 'b c\nd' });
  });
});

test('a key is the text that was typed', () => {
  const text = '1: a\non: b\nnull: c\n0777: d\n"5": e\n1e3: f\n? g\n: h\n~: i\n1.50: j\n';
  const node = nodeOf(text);
  if (!(node instanceof Mapping)) throw new Error('a mapping was expected');
  const keys = node.entries.map(({ key }) => [key.text, key.value]);
  expect(keys).toEqual(['1', 'on', 'null', '0777', '5', '1e3', 'g', '~', '1.50'].map((key) => [key, key]));
});

describe("YAML's own tags decide", () => {
  test.each([
    ['!!str 5', '5'],
    ['! 5', '5'],
    ['!<tag:yaml.org,2002:str> true', 'true'],
    ['!!str', ''],
    ['!!int 5', 5],
    ['!!int "5"', 5],
    ['!!int 0777', Number.NaN],
    ['!!float 1', 1],
    ['!!float 1.5', 1.5],
    ['!!bool True', true],
    ['!!null ~', null],
    ['!!null', null],
    ['!!map {b: 1}', { b: 1 }],
    ['!!seq [1]', [1]],
    ['! {b: 1}', { b: 1 }],
  ])('%s', (typed, value) => {
    expect(readValue(`a: ${typed}`)).toEqual({ a: value });
    expect(nodeOf(`a: ${typed}`).at('a')).toMatchObject({ tag: undefined });
  });

  test('through a handle of the document', () => {
    const text = '%TAG !y! tag:yaml.org,2002:\n%TAG !! tag:example.com,2000:\n---\na: !y!str 5\nb: !!str 5\n';
    expect(readValue(text)).toEqual({ a: '5', b: 5 });
    expect(nodeOf(text).at('b')).toMatchObject({ tag: '!!str' });
  });
});

describe('other tags are kept as they were typed, and the span begins with them', () => {
  test.each([
    ['!Prometheus.Scraping {interval: 5s}', '!Prometheus.Scraping'],
    ['!Prometheus.Scraping\n  interval: 5s', '!Prometheus.Scraping'],
    ['!Foo [1]', '!Foo'],
    ['!Foo\n- 1', '!Foo'],
    ['!Foo 5', '!Foo'],
    ['!Foo', '!Foo'],
    ['!Foo |\n  x', '!Foo'],
    ['&x !Foo 5', '!Foo'],
    ['!<tag:example.com,2000:x> y', '!<tag:example.com,2000:x>'],
    ['!<!x> y', '!<!x>'],
  ])('%j', (typed, tag) => {
    const node = nodeOf(`a: ${typed}`).at('a');
    expect(node.tag).toBe(tag);
    expect(`a: ${typed}`.slice(node.start, node.start + tag.length)).toBe(tag);
  });
});

describe('a tag that cannot be read', () => {
  test.each([
    ['a: «!!binary aGk=»', 'unsupported-tag: this tag is not supported'],
    ['a: «!!timestamp 2024-01-31»', 'unsupported-tag: this tag is not supported'],
    ['a: «!!set» {b}', 'unsupported-tag: this tag is not supported'],
    ['a: «!!omap» [b: 1]', 'unsupported-tag: this tag is not supported'],
    ['«!!binary a»: 1', 'unsupported-tag: this tag is not supported'],
    ['a: «!!int x»', 'tag-mismatch: the tag !!int means a whole number, but the value is another text'],
    ['a: «!!int 1.5»', 'tag-mismatch: the tag !!int means a whole number, but the value is another text'],
    ['a: «!!bool yes»', 'tag-mismatch: the tag !!bool means true or false, but the value is another text'],
    ['a: «!!null x»', 'tag-mismatch: the tag !!null means null, but the value is another text'],
    ['a: «!!map»', 'tag-mismatch: the tag !!map means a mapping, but the value is nothing'],
    ['a: «!!str» [b]', 'tag-mismatch: the tag !!str means text, but the value is a list'],
    ['a: «!!seq» {b: c}', 'tag-mismatch: the tag !!seq means a list, but the value is a mapping'],
  ])('%s', (marked, said) => {
    expect(mistakesIn(withoutMarks(marked))).toMatchObject([{ said, text: marked }]);
  });
});

describe('an escape names a whole character', () => {
  test.each([
    ['a: "x«\\ud83d»y"', 'not-a-character: \\ud83d is not a character'],
    ['a: "«\\ude00»"', 'not-a-character: \\ude00 is not a character'],
    ['a: "«\\ud83d»\\n\\u0041"', 'not-a-character: \\ud83d is not a character'],
    ['a: "\\\\ud83d «\\U00110000»"', 'not-a-character: \\U00110000 is not a character'],
    ['{"«\\uDBFF»": 1}', 'not-a-character: \\uDBFF is not a character'],
  ])('%s', (marked, said) => {
    expect(mistakesIn(withoutMarks(marked))).toMatchObject([{ said, text: marked }]);
  });

  test('two pairs in a row', () => {
    expect(readValue('"\\ud83d\\ude00\\uD83D\\uDE00"')).toBe('😀😀');
  });
});
