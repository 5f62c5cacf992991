import { describe, expect, test } from 'vitest';
import { Mapping, type Node, Sequence } from '../../src/document/node.ts';
import { plainValue } from '../../src/document/plain.ts';
import { readDocuments } from '../../src/document/read.ts';
import { mistakesIn, nodeOf, nodesOf, readValue } from './marked.ts';

/** The texts under the spans of a node, its keys and its values, outermost first. */
function spansOf(text: string, node: Node): readonly string[] {
  const children =
    node instanceof Mapping
      ? node.entries.flatMap(({ key, value }) => [key, value])
      : node instanceof Sequence
        ? node.items
        : [];
  return [text.slice(node.start, node.end), ...children.flatMap((child) => spansOf(text, child))];
}

describe('a value knows where it was written', () => {
  test.each<readonly [text: string, spans: readonly string[]]>([
    ['a: 1 # c\n', ['a: 1', 'a', '1']],
    ['# c\n"a" : \'b\' \n', ['"a" : \'b\'', '"a"', "'b'"]],
    ['- a\n- [b, "c", ]\n', ['- a\n- [b, "c", ]', 'a', '[b, "c", ]', 'b', '"c"']],
    ['a: {b: 1, c} # }\n', ['a: {b: 1, c}', 'a', '{b: 1, c}', 'b', '1', 'c', '']],
    [
      'a: {b: # }\n 1 # }\n }\nc: 1',
      ['a: {b: # }\n 1 # }\n }\nc: 1', 'a', '{b: # }\n 1 # }\n }', 'b', '1', 'c', '1'],
    ],
    ['a: |\n  x\n  y\n\nb: 1', ['a: |\n  x\n  y\n\nb: 1', 'a', '|\n  x\n  y', 'b', '1']],
    ['a: >- # |\r\n  x\r\n', ['a: >- # |\r\n  x', 'a', '>- # |\r\n  x']],
    ['[a: b, c]', ['[a: b, c]', 'a: b', 'a', 'b', 'c']],
    ['? a\n: b\n', ['? a\n: b', 'a', 'b']],
    ['- - a\n  - b\n- c', ['- - a\n  - b\n- c', '- a\n  - b', 'a', 'b', 'c']],
    ['{}', ['{}']],
    ['[ # ]\n]', ['[ # ]\n]']],
    ['"é😀": 😀', ['"é😀": 😀', '"é😀"', '😀']],
    ['\n\n  a:\n    b: 1\n', ['a:\n    b: 1', 'a', 'b: 1', 'b', '1']],
  ])('%j', (text, spans) => {
    expect(spansOf(text, nodeOf(text))).toEqual(spans);
  });

  test.each([
    ['a:‸ # c\nb: 1', ['a']],
    ['a: {b:‸ , c: 1}', ['a', 'b']],
    ['a: {b‸ , c: 1}', ['a', 'b']],
    ['- x\n-‸\n- y', [1]],
    ['a:\n  # c\n  - x # - y\n  -‸ # z\n', ['a', 1]],
    ['a:‸', ['a']],
    ['? a‸\n? b\n: c', ['a']],
    ['a: !!null‸ \nb: 1', ['a']],
  ])('a value that is not there is behind its key or dash: %j', (marked, path) => {
    const node = nodeOf(marked.replace('‸', '')).at(...path);
    expect([plainValue(node), node.end]).toEqual([null, marked.indexOf('‸')]);
  });

  test('in the whole text, whichever document it is in', () => {
    const text = Array.from({ length: 3000 }, (_, index) => `# ${index}\nname: app-${index}\n`).join('---\n');
    const nodes = nodesOf(text);
    expect(nodes.length).toBe(3000);
    nodes.forEach((node, index) => {
      expect(text.slice(node.start, node.end)).toBe(`name: app-${index}`);
    });
  });
});

describe('documents', () => {
  test.each<readonly [text: string, values: readonly unknown[]]>([
    ['a', ['a']],
    ['--- a\n--- b', ['a', 'b']],
    ['---\na: 1\n---\n---\n# c\n--- # d\nb: 2\n...\n', [{ a: 1 }, { b: 2 }]],
    ['a: |\n  x\n---\nb: 1', [{ a: 'x\n' }, { b: 1 }]],
    ['a: 1\n...\nb: 2\n', [{ a: 1 }, { b: 2 }]],
    ['a: 1\n...\n# c\n%YAML 1.2\n--- \nb: 2\n', [{ a: 1 }, { b: 2 }]],
    ['%YAML 1.1\n%FOO bar\n---\na: 1\n', [{ a: 1 }]],
    ['a: 1\r\n---\r\nb: 2\r\n', [{ a: 1 }, { b: 2 }]],
    ['a: 1\r---\rb: 2\r', [{ a: 1 }, { b: 2 }]],
    ['---\ta\n---', ['a']],
    ['a: ---b\n', [{ a: '---b' }]],
    ['--- |\n%a\n', ['%a\n']],
    ['--- |\n ---\n...\n', ['---\n']],
    ['---a: 1\n', [{ '---a': 1 }]],
    [`${'\n'.repeat(99)}${'# c\n'.repeat(99)}a: 1\n---\nb: 2\n`, [{ a: 1 }, { b: 2 }]],
    ['a: 1\n\ufeff---\nb: 2\n', [{ a: 1 }, { b: 2 }]],
    ['null', [null]],
    ['--- !x\n', [null]],
  ])('%j', (text, values) => {
    expect(nodesOf(text).map(plainValue)).toEqual(values);
  });

  test.each(['', '\n', '# c\n', '---\n', '---\n...\n---\n', '\ufeff', '%YAML 1.2\n---\n'])(
    'none in %j',
    (text) => {
      expect(mistakesIn(text)).toEqual([
        { said: 'empty-document: the text holds no document', text: `«»${text}`, hint: undefined },
      ]);
    },
  );

  test('keep their directives, however many there are', () => {
    const text = '%YAML 1.2\n%TAG !y! tag:yaml.org,2002:\n---\n!y!str 5\n...\n# c\n'.repeat(500);
    expect(nodesOf(text).map(plainValue)).toEqual(Array(500).fill('5'));
  });

  test('are parsed as they are asked for', () => {
    const text = `${'a: 1\n---\n'.repeat(2000)}b: "`;
    const documents = readDocuments({ name: 'app.yaml', text });
    expect(documents.next().value).toMatchObject({ diagnostics: [] });
    documents.return(undefined);
    expect(mistakesIn(text).length).toBe(1);
  });

  test('a larger one than the parser can hold is an error', () => {
    const text = `a: ${'x'.repeat(33 * 1024 * 1024)}`;
    const [result, ...more] = readDocuments({ name: 'app.yaml', text });
    expect(result?.diagnostics.map(({ code }) => code)).toEqual(['document-too-large']);
    expect(more).toEqual([]);
  });

  test('anchors and handles end with their document', () => {
    expect(mistakesIn('a: &x 1\n---\nb: *x\n').map(({ said }) => said)).toEqual([
      'unknown-anchor: no anchor of this name comes before this alias',
    ]);
  });
});

describe('a key is written once in a mapping', () => {
  const said = (key: string) => `duplicate-key: the key "${key}" is written twice in this mapping`;

  test('and the rest is read for more mistakes', () => {
    const marked = 'a: 1\n‹b›: 1\n«b»: 2\n';
    const text = 'a: 1\nb: 1\nb: 2\nc: {a: 1, "a": 2}\nd: *e\n';
    expect(mistakesIn('a: 1\nb: 1\nb: 2\n')).toEqual([
      { said: said('b'), text: marked, hint: 'remove one of them, or rename it' },
    ]);
    expect(mistakesIn(text).map((mistake) => mistake.said)).toEqual([
      said('b'),
      said('a'),
      'unknown-anchor: no anchor of this name comes before this alias',
    ]);
  });

  test.each([
    '{‹"a"›: 1, «a»: 2}',
    '‹1›: a\n«"1"»: b',
    'x: &k a\n‹a›: 1\n«*k» : 2',
    `${Array.from({ length: 40 }, (_, index) => (index === 7 ? '‹k7›: 0\n' : `k${index}: 0\n`)).join('')}«k7»: 1`,
  ])('%j', (marked) => {
    expect(mistakesIn(marked.replace(/[«»‹›]/g, '')).map(({ text }) => text)).toEqual([marked]);
  });
});

test('a mapping or a list is not a key', () => {
  const said = 'key-not-text: a key is text, and neither a mapping nor a list';
  const hint = 'put a text that begins with a bracket in quotes';
  expect(mistakesIn('[a]: 1\n')).toEqual([{ said, hint, text: '«[a]»: 1\n' }]);
  expect(mistakesIn('? {a: 1}\n: 2\n')).toEqual([{ said, hint, text: '? «{a: 1}»\n: 2\n' }]);
  expect(mistakesIn('x: &x [1]\n*x : 2\n').map((mistake) => mistake.said)).toEqual([said]);
});

test('a mapping that names `__proto__` has a key of that name', () => {
  const value = readValue('__proto__: {a: 1}\nb: 2\n');
  expect(JSON.stringify(value)).toBe('{"__proto__":{"a":1},"b":2}');
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
});

test('the place of what is not written is that of its nearest parent', () => {
  const text = 'a:\n  b: {c: 1}\n  d: [x]\n';
  const node = nodeOf(text);
  const shown = ({ start, end }: Node) => text.slice(start, end);
  expect(shown(node.at('a', 'b', 'z', 'y') as Node)).toBe('{c: 1}');
  expect(shown(node.at('a', 'd', 0) as Node)).toBe('x');
  expect(shown(node.keyAt('a', 'b', 'c') as Node)).toBe('c');
  expect(shown(node.keyAt('a', 'd', 0) as Node)).toBe('x');
  expect([node.has('a', 'b', 'c'), node.has('a', 'b', 'z'), node.has('a', 'd', 1)]).toEqual([
    true,
    false,
    false,
  ]);
  const large = nodeOf(Array.from({ length: 100 }, (_, index) => `k${index}: ${index}`).join('\n'));
  expect([plainValue(large.at('k99')), large.has('k100')]).toEqual([99, false]);
});
