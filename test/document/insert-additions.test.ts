import { describe, expect, test } from 'vitest';
import { insertIntoDocument } from '../../src/document/edit/insert-additions.ts';
import type { Addition } from '../../src/document/edit/insertion.ts';
import { documentText, writtenDocuments } from '../../src/document/written-documents.ts';

/** The text with the additions, or the code of what is wrong. */
function inserted(text: string, ...additions: Addition[]): string {
  const [document] = writtenDocuments({ name: 'all.yaml', text }).documents;
  if (document === undefined) throw new Error('no document');
  const { value, diagnostics } = insertIntoDocument(document.root, document, additions);
  return value === undefined ? diagnostics.map(({ code }) => code).join() : value.text;
}

const label: Addition = { path: ['labels'], entries: { app: 'shop' } };
const flag: Addition = { path: ['annotations'], entries: { 'prometheus.io/scrape': 'true' } };
const port: Addition = { path: ['ports'], item: { name: 'metrics', containerPort: 9080 } };
const name: Addition = { path: ['ports', 0], entries: { name: 'http' } };

/** given -> want */
type Row = readonly [rule: string, given: string, addition: Addition, want: string];

const ROWS: readonly Row[] = [
  ['behind the last entry', 'labels:\n  a: b\n', label, 'labels:\n  a: b\n  app: shop\n'],
  ['behind its comment', 'labels:\n  a: b # c\n', label, 'labels:\n  a: b # c\n  app: shop\n'],
  [
    'before what belongs to the next key',
    'labels:\n  a: b\n\n# d\nz: 1\n',
    label,
    'labels:\n  a: b\n  app: shop\n\n# d\nz: 1\n',
  ],
  ['without a line break at the end', 'labels:\n  a: b', label, 'labels:\n  a: b\n  app: shop'],
  ['with the line breaks of Windows', 'labels:\r\n  a: b\r\n', label, 'labels:\r\n  a: b\r\n  app: shop\r\n'],
  ['as deep as the author indents', 'x:\n    y: 1\n', label, 'x:\n    y: 1\nlabels:\n    app: shop\n'],
  [
    'behind a text that keeps its line breaks',
    'labels:\n  a: |+\n    b\n\n\nz: 1\n',
    label,
    'labels:\n  a: |+\n    b\n\n\n  app: shop\nz: 1\n',
  ],
  [
    'behind a text of several lines',
    'labels:\n  a: b\n   c\nz: 1\n',
    label,
    'labels:\n  a: b\n   c\n  app: shop\nz: 1\n',
  ],
  [
    'behind a folded text',
    'labels:\n  a: >-\n    b\nz: 1\n',
    label,
    'labels:\n  a: >-\n    b\n  app: shop\nz: 1\n',
  ],
  ['in braces', 'labels: {a: b} # c\n', label, 'labels: {a: b, app: shop} # c\n'],
  ['in braces, before the last comma', 'labels: {a: b,}\n', label, 'labels: {a: b, app: shop,}\n'],
  [
    'in braces, what braces would end is quoted',
    'annotations: {a: b}\n',
    flag,
    'annotations: {a: b, prometheus.io/scrape: "true"}\n',
  ],
  [
    'in braces on several lines',
    'labels: {\n  a: b, # c\n  d: e # f\n  }\n',
    label,
    'labels: {\n  a: b, # c\n  d: e, # f\n  app: shop\n  }\n',
  ],
  [
    'in braces on several lines, with a comma at the end',
    'labels: {\n  a: b,\n  }\n',
    label,
    'labels: {\n  a: b,\n  app: shop\n  }\n',
  ],
  ['behind a key without a value', 'labels:\nz: 1\n', label, 'labels:\n  app: shop\nz: 1\n'],
  [
    'behind a key without a value, below its comment',
    'labels: # c\nz: 1\n',
    label,
    'labels: # c\n  app: shop\nz: 1\n',
  ],
  ['in place of null', 'labels: null # c\nz: 1\n', label, 'labels: # c\n  app: shop\nz: 1\n'],
  ['in place of ~', '{labels: ~}\n', label, '{labels: {app: shop}}\n'],
  ['in place of empty braces', 'labels: {}\nz: 1\n', label, 'labels:\n  app: shop\nz: 1\n'],
  [
    'a list in place of empty brackets',
    'ports: []\nz: 1\n',
    port,
    'ports:\n- name: metrics\n  containerPort: 9080\nz: 1\n',
  ],
  [
    'a list where there is none, indented as the author does',
    'x:\n  - 1\n',
    port,
    'x:\n  - 1\nports:\n  - name: metrics\n    containerPort: 9080\n',
  ],
  [
    'an item behind the others',
    'ports:\n- containerPort: 80 # c\n',
    port,
    'ports:\n- containerPort: 80 # c\n- name: metrics\n  containerPort: 9080\n',
  ],
  [
    'an item in the column of the dashes',
    'ports:\n   -   containerPort: 80\n',
    port,
    'ports:\n   -   containerPort: 80\n   - name: metrics\n     containerPort: 9080\n',
  ],
  [
    'an item in brackets',
    'ports: [{containerPort: 80}]\n',
    port,
    'ports: [{containerPort: 80}, {name: metrics, containerPort: 9080}]\n',
  ],
  [
    'a name below its dash',
    'ports:\n- containerPort: 80\n',
    name,
    'ports:\n- containerPort: 80\n  name: http\n',
  ],
  [
    'a name below a dash of its own line',
    'ports:\n-\n    containerPort: 80\n',
    name,
    'ports:\n-\n    containerPort: 80\n    name: http\n',
  ],
  [
    'a name that is there without a value',
    'ports:\n- name:\n  containerPort: 80\n',
    name,
    'ports:\n- name: http\n  containerPort: 80\n',
  ],
  ['nothing where it is there already', 'labels: {app: shop}\n', label, 'labels: {app: shop}\n'],
  ['JSON on one line', '{"labels":{"a":"b"}}', label, '{"labels":{"a":"b", "app": "shop"}}'],
  [
    'JSON on several lines',
    '{\n\t"labels": {\n\t\t"a": "b"\n\t}\n}\n',
    label,
    '{\n\t"labels": {\n\t\t"a": "b",\n\t\t"app": "shop"\n\t}\n}\n',
  ],
  [
    'to what an anchor names, its aliases as they were',
    'labels: &l\n  a: b\nz: *l\n',
    label,
    'labels: &l\n  a: b\n  app: shop\nz: {a: b}\n',
  ],
  [
    'to an alias, its anchor as it was',
    'z: &l {a: b}\nlabels: *l # c\n',
    label,
    'z: &l {a: b}\nlabels: {a: b, app: shop} # c\n',
  ],
  [
    'beside a merge key',
    'd: &d {a: b}\nlabels:\n  <<: *d\n',
    label,
    'd: &d {a: b}\nlabels:\n  <<: *d\n  app: shop\n',
  ],
  [
    'in braces that hold a merge key alone',
    'd: &d {a: b}\nlabels: {<<: *d}\n',
    label,
    'd: &d {a: b}\nlabels: {app: shop, <<: *d}\n',
  ],
  ['in quotes where the keys are', '"labels":\n  "a": "b"\n', label, '"labels":\n  "a": "b"\n  app: shop\n'],
];

describe('an addition is written', () => {
  test.each(ROWS)('%s', (_rule, given, addition, want) => {
    expect(inserted(given, addition)).toBe(want);
  });
});

describe('an addition is refused', () => {
  test.each([
    ['where a merge key brings the mapping', 'd: &d\n  labels: {a: b}\n<<: *d\n', label],
    ['where an alias in a list stands for what grows', 'z: [&p {containerPort: 80}]\nports: [*p]\n', name],
    [
      'where something grows that an alias in a list stands for',
      'ports: [&p {containerPort: 80}]\nz: [*p]\n',
      name,
    ],
    ['where a merge key would spread it', 'labels: &l {a: b}\nz: {<<: *l, c: d}\n', label],
  ] as const)('%s', (_rule, given, addition) => {
    expect(inserted(given, addition)).toBe('uneditable');
  });
});

test('several additions make what they share once, the inner ones first', () => {
  const at = (...path: string[]): Addition => ({ path, entries: { [path.at(-1) as string]: 'x' } });
  expect(
    inserted('a:\n  b:\n    c: 1\nz: 1\n', at('a', 'b'), at('a'), at('a', 'd', 'e'), at('a', 'd', 'f')),
  ).toBe('a:\n  b:\n    c: 1\n    b: x\n  a: x\n  d:\n    e:\n      e: x\n    f:\n      f: x\nz: 1\n');
});

describe('a document of several is cut out', () => {
  test.each([
    ['with the comments before it', '# c\n---\na: 1\n---\nb: 2\n', ['# c\na: 1\n', 'b: 2\n']],
    ['with the comment behind its marker', '--- # c\na: 1\n', ['# c\na: 1\n']],
    ['with what stands behind its marker', '--- {a: 1}\n--- {b: 2}\n', ['{a: 1}\n', '{b: 2}\n']],
    ['without directives', '%YAML 1.2\n---\na: 1\n', ['a: 1\n']],
    ['with its end', 'a: 1\n...\n---\nb: 2\n', ['a: 1\n...\n', 'b: 2\n']],
    ['with comments at the end of the text', 'a: 1\n---\n# c\n', ['a: 1\n---\n# c\n']],
    ['less empty ones', '---\n---\na: 1\n', ['---\na: 1\n']],
    ['ended by a line break', 'a: 1', ['a: 1\n']],
    ['ended by a line break of its own kind', '---\r\na: 1\r\nb: 2', ['a: 1\r\nb: 2\r\n']],
    ['where a text holds the marker', 'a: |\n  ---\n  b\n', ['a: |\n  ---\n  b\n']],
  ])('%s', (_rule, text, want) => {
    const { documents } = writtenDocuments({ name: 'all.yaml', text });
    expect(documents.map(({ start, end }) => documentText(text.slice(start, end)))).toEqual(want);
  });
});
