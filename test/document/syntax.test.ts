import { describe, expect, test } from 'vitest';
import { mistakesIn, withoutMarks } from './marked.ts';

type Row = readonly [text: string, said: string, hint?: string];

function each(rows: readonly Row[]): void {
  test.each(rows.map(([marked, said, hint]) => ({ marked, said, hint })))(
    '$marked',
    ({ marked, said, hint }) => {
      const [found, ...more] = mistakesIn(withoutMarks(marked));
      expect(found?.text).toBe(marked);
      expect(found?.said).toBe(said);
      if (hint !== undefined) expect(found?.hint).toBe(hint);
      expect(more).toEqual([]);
    },
  );
}

describe('a tab does not indent', () => {
  const said = 'tab-indentation: a tab indents this line';
  each([
    ['a:\n«\t»b: 1', said, 'indent with spaces'],
    ['a: 1\n«\t\t»b: 1', said],
    ['a:\n  - x\n  «\t»- y', said],
    ['«\t»a: 1', said],
    ['a:\n «\t»b: 1', said],
    ['a: |\n«\t»x', said],
    ['a:\r\n«\t»b: 1\r\n', said],
  ]);
});

describe('a quote is closed', () => {
  const double = 'unclosed-quote: this " is not closed on its line';
  const single = "unclosed-quote: this ' is not closed on its line";
  each([
    [
      'a: «"»foo',
      double,
      'end the text with ", or indent the lines that it goes on over deeper than its key',
    ],
    ['a: «"»foo\nb: 1', double],
    ['a: «"»foo\nb: "bar"', double],
    ["- «'»foo\n- bar", single],
    ["command: ['a', «'»b]\nx: 1", single],
    ['a: "foo" # "\nb: «"»x', double],
    ['a: |\n  "\nb: «"»x', double],
    ['- |\n  "\n- «"»x', double],
    ['- a: |\n    "\n  b: «"»x', double],
    ['- a: |\n  b: «"»x', double],
    ['- - >-\n    "\n\n  - «"»x', double],
    ['a: | # "\n\n  "\n \n\nb: «"»x', double],
    ["a: x | y\nb: «'»x", single],
    ["a: it's\nb: «'»x", single],
    ['{"a": «"»foo,\n ‹"›b": "bar"}', double],
    ['a: "b"\r\nb: «"»c\r\nd: 1\r\n', double],
    ['x: «"»a\n---\ny: 1', double],
  ]);
});

describe('a text in quotes ends at the quote', () => {
  const said = (quote: string) => `text-after-quote: the text ends at the ${quote} before this`;
  each([
    ["a: 'it‹'›«s'»", said("'"), "write '' for a ' inside the text, or put the whole text in quotes"],
    ['a: "say ‹"›«hi""»', said('"'), 'write \\" for a " inside the text, or put the whole text in quotes'],
    ['a: "x‹"› «y» z\nb: 1', said('"')],
    ['a: ["say ‹"›«hi""]»', said('"')],
  ]);
});

describe('a backslash in double quotes begins an escape', () => {
  const hint = 'write \\\\ for a backslash, or put the text in single quotes';
  each([
    ['a: "«\\d»+"', 'unknown-escape: \\d is not an escape of YAML', hint],
    ['a: "C:«\\Us»ers"', 'unknown-escape: \\U comes before eight hexadecimal digits', hint],
    ['a: "«\\xZ»Z"', 'unknown-escape: \\x comes before two hexadecimal digits', hint],
    ['a: "«\\u12"»', 'unknown-escape: \\u comes before four hexadecimal digits', hint],
  ]);
});

describe('brackets and braces come in pairs', () => {
  each([
    ['a: «[»1, 2', 'unclosed-bracket: this [ is not closed', 'write ] where it ends'],
    ['a: «{»b: 1\nc: 3', 'unclosed-bracket: this { is not closed', 'write } where it ends'],
    ['«{»"a": {"b": 1}\n', 'unclosed-bracket: this { is not closed'],
    ['{"a": «[»1, {"b": "]"}\n', 'unclosed-bracket: this [ is not closed'],
    ['a: «[»1, 2‹}›\nb: 1', 'unclosed-bracket: this [ is closed by }', 'write ] where it ends'],
    ['ports: [«{»name: x, port: 1‹]›\nb: 2', 'unclosed-bracket: this { is closed by ]'],
    ['a: «]»', 'unclosed-bracket: this ] closes nothing', 'remove it, or put the text in quotes'],
    ['a: [b]«]»', 'unclosed-bracket: this ] closes nothing'],
  ]);
});

describe('a comma is between two entries', () => {
  const between = 'write a comma between two entries, and quotes around a text that holds one of ,:[]{}';
  each([
    ['a: [[1] «[»2]]', 'missing-comma: a comma is missing before this', between],
    ['a: ["x" «"»y"]', 'missing-comma: a comma is missing before this', between],
    ['a: {b: "x" «c»: 1}', 'missing-comma: a comma is missing before this', between],
    ['{"a": "x"\n «"»b": 1}', 'missing-comma: a comma is missing before this', between],
    ['{"a": 1\n "b"«:» 2}', 'missing-comma: this is the second colon in one entry', between],
    ['a: [b: c«:» d]', 'missing-comma: this is the second colon in one entry', between],
    [
      'a: [1, «,» 2]',
      'missing-comma: there is nothing before this comma',
      'remove it, or write "" for an empty text',
    ],
  ]);
});

describe('a space follows the colon of a key and the dash of an item', () => {
  const colon = 'missing-space: a space is missing behind this colon';
  const dash = 'missing-space: a space is missing behind this dash';
  each([
    ['a«:»1\nb: 2', colon, 'write a space behind it'],
    ['a: 1\nb«:»2', colon],
    ['a: 1\nb«:»2\nc: 3', colon],
    ['a:\n  b«:»1\n  c: 2', colon],
    ['- a: 1\n  b«:»2', colon],
    ['"a"«:»1\nb: 2', colon],
    ['- a\n«-»b\n- c', dash],
    ['a:\n  - x\n  «-»y', dash],
  ]);
});

describe('a colon follows a key, and one only', () => {
  const second = 'unexpected-colon: a second colon on this line';
  const missing = 'missing-colon: no colon follows this key';
  const hint = 'write a colon behind it, or indent it if it belongs to the value above';
  each([
    [
      'a: b«:» c',
      second,
      'put a value that holds a colon and a space in quotes, or a mapping on lines of its own',
    ],
    ['a: 1\nurl: http://x«:» y', second],
    ['- a: b«:»\n', second],
    ['a: 1\n«foo»', missing, hint],
    ['a: 1\n«foo»\nb: 2', missing, hint],
    ['«foo»\nbar: 1', missing, hint],
    ['name: x\n«workload»\n  type: y', missing, hint],
    ['a:\n  «b»\n  c: 1', missing, hint],
    ['a:\n  «...»\n  c: 1', missing, hint],
    ['a: |\n foo\n  bar\n«baz»', missing, hint],
  ]);
});

describe('keys of one mapping and dashes of one list begin in one column', () => {
  const fits = (count: string) =>
    `bad-indentation: the indentation of ${count} does not match any line above`;
  const below = 'bad-indentation: nothing can be indented below a key that has its value on its own line';
  each([
    ['a:\n  b: 1\n «c»: 2', fits('1 space'), 'indent it by 2 spaces, or not at all'],
    ['a:\n    b: 1\n  «c»: 2', fits('2 spaces'), 'indent it by 4 spaces, or not at all'],
    ['  a: 1\n«b»: 2', fits('0 spaces'), 'indent it by 2 spaces'],
    ['a:\n  - x\n «-» y', fits('1 space'), 'indent it by 2 spaces'],
    ['- name: x\n  port: 1\n «port»: 2', fits('1 space'), 'indent it by 2 spaces'],
    ['a: 1\n «b»: 2', below, 'do not indent it'],
    ['a:\n  b: 1\n   «c»: 2', below, 'indent it by 2 spaces, or not at all'],
    ['- name: x\n   «port»: 1', below, 'indent it by 2 spaces'],
    [
      'a:\n- x\n «b»: 1',
      'bad-indentation: a key cannot be among the items of a list',
      'write a dash before it',
    ],
    ['- a\n«b»: 1', 'bad-indentation: a key cannot be among the items of a list'],
    [
      'a: 1\n«-» b',
      'bad-indentation: a list item cannot be among the keys of a mapping',
      'indent it below its key',
    ],
    [
      'a: «-» b',
      'bad-indentation: a list begins on a line of its own',
      'move the dash to the next line, or put a text that begins with a dash in quotes',
    ],
  ]);
});

describe('what belongs to a key is indented deeper than the key', () => {
  const block = 'bad-indentation: the lines of this text are not indented deeper than its key';
  const brackets = 'bad-indentation: a line inside brackets is indented deeper than the key before them';
  each([
    ['run: |\n«cd x»\n', block, 'indent them by 2 spaces or more'],
    ['a:\n  b: >-\n  «foo»\n  c: 1', block, 'indent them by 4 spaces or more'],
    ['a:\n  - |\n  «x»', block],
    [
      'a: |\n    x\n   «y»\n',
      'bad-indentation: this line is indented less than the first line of its text',
      'indent it by 4 spaces or more',
    ],
    ['a: {\n«}»\n', brackets, 'indent it by 1 space or more'],
    ['x:\n  a: [\n    b,\n«]»\n', brackets, 'indent it by 3 spaces or more'],
    ['a: {\n«b: 1»\n}', brackets],
  ]);
});

describe('a value begins with none of the characters that YAML keeps for itself', () => {
  const said = (character: string) => `reserved-character: a value cannot begin with ${character}`;
  each([
    ['a: «@»foo', said('@'), 'put it in quotes: "@…"'],
    ['- «`»x`', said('`'), 'put it in quotes: "`…"'],
    ['a: «%»d', said('%'), 'put it in quotes: "%…"'],
    ['«@»a: 1', said('@')],
    ['«%»foo', said('%')],
  ]);
});

describe('a template is filled in before', () => {
  const said = 'template-braces: a template is not YAML until it is filled in';
  const hint = 'fill the template in before, or put the text in quotes: "{{ … }}"';
  each([
    ['a: «{{ .Values.x }}»\nb: 1', said, hint],
    ['image: «{{ x }}»:{{ y }}', said, hint],
    ['«{{- if .Values.y }}»\na: 1', said, hint],
    ['«{{ x }}»: 1', said, hint],
  ]);
});

describe('tags, anchors, aliases and blocks', () => {
  const quote = (indicator: string) => `put a text that begins with ${indicator} in quotes`;
  const tag = 'syntax-error: this is not a tag that YAML can read';
  const header = 'syntax-error: after | or >, only + or - and a digit for the indentation are allowed';
  each([
    ['a: «!x!y» z', tag, quote('!')],
    ['a: «!<foo»', tag, quote('!')],
    ['a: «!{}» x', tag, quote('!')],
    ['a: !a «!b» x', 'syntax-error: this is the second tag of one value', quote('!')],
    ['a: &a «&b» x', 'syntax-error: this is the second anchor of one value', quote('&')],
    ['a: &x «*y»', 'syntax-error: an alias has no tag and no anchor of its own', quote('*')],
    ['a: «*»', 'syntax-error: a name follows *', quote('*')],
    ['a: «&» b', 'syntax-error: a name follows &', quote('&')],
    ['a: «|x»\n  foo', header, 'begin the text on the next line'],
    ['a: «|0»', header],
  ]);
});

describe('documents and directives', () => {
  each([
    [
      '{"a":1}\n«{»"b":2}',
      'syntax-error: a second value follows the first',
      'separate documents by a line ---',
    ],
    ['a: 1\n... «x»', 'syntax-error: nothing follows ... on its line', 'write it below, after ---'],
    ['--- a«:» 2', 'syntax-error: a mapping does not begin on the line of ---', 'write it on the line below'],
    ['%YAML 1.2\n«a: 1»', 'syntax-error: a line --- follows the directives', 'write --- above this line'],
    ['«%YAML 2.0»\n---\na: 1', 'syntax-error: unacceptable YAML version of the document'],
  ]);
});

describe('limits', () => {
  each([
    [
      `${'['.repeat(100)}«[»${']'.repeat(101)}`,
      'nested-too-deeply: mappings and lists nest more than 100 deep',
    ],
    [
      `a: {b: ${'['.repeat(98)}«[»${'[{c: '.repeat(99)}d${'}]'.repeat(99)}${']'.repeat(99)}}`,
      'nested-too-deeply: mappings and lists nest more than 100 deep',
    ],
    [
      'a: «\x7f»',
      'control-character: the control character U+007F is not allowed here',
      'remove it, or write it in double quotes as "\\u007f"',
    ],
  ]);
});

test('a mistake in one document leaves the others readable', () => {
  const text = 'a: 1\n---\nb: "x\n---\nc: 3\n...\nd: [\n---\ne: 5\n';
  expect(mistakesIn(text).map(({ said, text: shown }) => [said, shown])).toEqual([
    ['unclosed-quote: this " is not closed on its line', text.replace('"', '«"»')],
    ['unclosed-bracket: this [ is not closed', text.replace('[', '«[»')],
  ]);
});

test('a hundred lists in each other are read', () => {
  expect(mistakesIn(`${'['.repeat(100)}x${']'.repeat(100)}`)).toEqual([]);
  expect(mistakesIn(`${'{a: '.repeat(100)}x${'}'.repeat(100)}`)).toEqual([]);
});
