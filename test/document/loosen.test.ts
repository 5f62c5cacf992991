import { expect, test } from 'vitest';
import { kubernetesValue } from '../../src/document/kubernetes-value.ts';
import { loosen } from '../../src/document/loosen.ts';
import { readManifestSource } from '../../src/document/placed-documents.ts';
import { readDocuments } from '../../src/document/read.ts';

function readValue(text: string): unknown {
  const { documents, diagnostics } = readManifestSource({ name: 'in.yaml', text }, kubernetesValue);
  expect(diagnostics).toEqual([]);
  return documents[0]?.value;
}

// What go-yaml reads, as kubectl and Helm do, and YAML 1.2 does not allow.
test.each([
  ['a bracket at the column of its key', 'a:\n  b: [\n    c\n  ]\n', { a: { b: ['c'] } }],
  ['a brace in the first column', 'a:\n  b: {\n    c: d\n}\n', { a: { b: { c: 'd' } } }],
  ['items in any column', 'a: {b: [\nc,\nd]}\n', { a: { b: ['c', 'd'] } }],
  ['a comment inside', 'a: [ # one\nb, # two\nc]\n', { a: ['b', 'c'] }],
  ['a text that goes on at its key', 'a:\n  b: "one\n  two"\n  c: d\n', { a: { b: 'one two', c: 'd' } }],
  ['a text with an empty line', 'a:\n  b: "one\n\ntwo"\n', { a: { b: 'one\ntwo' } }],
  ['a text in single quotes', "a:\n  b: 'it''s\ntwo'\n", { a: { b: "it's two" } }],
  ['an escaped apostrophe', 'a: "it\\\'s"\n', { a: "it's" }],
  ['a comment behind a quote', 'a: "b"# c\n', { a: 'b' }],
  ['a comment behind a bracket', 'a: [b]# c\n', { a: ['b'] }],
  ['a comment behind a header', 'a: |# c\n  [b\n', { a: '[b\n' }],
  ['the tag of a type that JSON does not have', 'a: !!timestamp 2026-01-01\n', { a: '2026-01-01' }],
  ['words behind the end', 'a: b\n... c\n', { a: 'b' }],
  ['tabs inside of brackets', 'a: {b:\tc,\td: e}\n', { a: { b: 'c', d: 'e' } }],
])('%s', (_, text, value) => {
  expect(loosen(text)).toHaveLength(text.length);
  expect(readValue(text)).toEqual(value);
});

test('what YAML 1.2 reads already keeps its meaning', () => {
  const text =
    'a: "x # y"\nb: it\'s "c"\nc: |\n  [ # no comment\n    "{\nd: >-\n  !!set\ne: [f#g, "h"]\n- i: j\n'.replace(
      '- i: j\n',
      'k:\n- l: |\n    "m\n  n: #o\n',
    );
  const loosened = loosen(text);
  const [strict, loose] = [text, loosened].map(
    (one) =>
      [...readDocuments({ name: 'in.yaml', text: one })].map(
        ({ value }) => value && kubernetesValue(value),
      )[0],
  );
  expect(strict).toBeDefined();
  expect(loose).toEqual(strict);
});

test('an application is read strictly', () => {
  const [read] = readDocuments({ name: 'app.yaml', text: 'a:\n  b: [\n    c\n  ]\n' });
  expect(read?.diagnostics.map(({ code }) => code)).toEqual(['bad-indentation']);
});
