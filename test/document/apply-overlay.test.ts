import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyOverlay } from '../../src/document/apply-overlay.ts';
import { Mapping, type Node, Scalar } from '../../src/document/node.ts';
import { plainValue } from '../../src/document/plain.ts';
import { readDocuments } from '../../src/document/read.ts';

function read(value: unknown, name = 'app.json'): Node {
  const [document] = readDocuments({ name, text: JSON.stringify(value) });
  if (document?.value === undefined) throw new Error(`unreadable: ${JSON.stringify(value)}`);
  return document.value;
}

const laid = (below: unknown, above: unknown) =>
  plainValue(applyOverlay(read(below), read(above, 'above.json')));

// The table of RFC 7386, appendix A, as far as an overlay is a mapping.
describe('RFC 7386', () => {
  test.each([
    [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
    [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
    [{ a: 'b' }, { a: null }, {}],
    [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
    [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
    [{ a: 'c' }, { a: ['b'] }, { a: ['b'] }],
    [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
    [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
    [{ e: null }, { a: 1 }, { e: null, a: 1 }],
    [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
  ])('%j with %j upon it is %j', (below, above, want) => {
    expect(laid(below, above)).toEqual(want);
  });
});

/** Values of which each key is always of one kind, as the schema has it. */
const { ofOneKind, withRemovals } = fc.letrec<{ ofOneKind: object; withRemovals: object }>((tie) => ({
  ofOneKind: kinds(tie('ofOneKind'), fc.constantFrom(1, 'text', true)),
  withRemovals: kinds(
    fc.oneof({ weight: 4, arbitrary: tie('withRemovals') }, { weight: 1, arbitrary: fc.constant(null) }),
    fc.constantFrom(1, 'text', null),
  ),
}));

function kinds(mapping: fc.Arbitrary<unknown>, scalar: fc.Arbitrary<unknown>): fc.Arbitrary<object> {
  return fc.record(
    {
      m1: mapping,
      m2: mapping,
      s1: scalar,
      s2: scalar,
      '10': scalar,
      l1: fc.array(fc.oneof(fc.constantFrom(1, 2), fc.record({ s1: fc.constant(null) })), { maxLength: 2 }),
    },
    { requiredKeys: [] },
  );
}

/** The same keys with values of whatever kind. */
const ofAnyKind = fc.dictionary(
  fc.constantFrom('m1', 'm2', 's1', '10', 'l1'),
  fc.oneof(ofOneKind, fc.constantFrom<unknown>(1, 'text', null, [], [1])),
);

/** RFC 7386 as its pseudo-code has it. */
function merged(below: unknown, above: unknown): unknown {
  if (typeof above !== 'object' || above === null || Array.isArray(above)) return above;
  const isObject = typeof below === 'object' && below !== null && !Array.isArray(below);
  const result: Record<string, unknown> = isObject ? { ...below } : {};
  for (const [key, value] of Object.entries(above)) {
    if (value === null) delete result[key];
    else result[key] = merged(result[key], value);
  }
  return result;
}

test('an overlay of a value is the merge patch of RFC 7386', () => {
  fc.assert(
    fc.property(ofAnyKind, withRemovals, (below, above) => {
      expect(laid(below, above)).toEqual(merged(below, above));
    }),
    { numRuns: 300 },
  );
});

test('if no key changes its kind, it is the same whether the lower or the upper two are merged first', () => {
  fc.assert(
    fc.property(ofOneKind, ofOneKind, ofOneKind, (a, b, c) => {
      const [base, lower, upper] = [read(a), read(b), read(c)];
      const fromBelow = applyOverlay(applyOverlay(base, lower), upper);
      const fromAbove = applyOverlay(base, applyOverlay(lower, upper));
      expect(plainValue(fromBelow)).toEqual(plainValue(fromAbove));
    }),
    { numRuns: 300 },
  );
});

test('the order of keys changes no value, and keys keep the order of what is below', () => {
  const reversed = (value: unknown): unknown =>
    typeof value !== 'object' || value === null || Array.isArray(value)
      ? value
      : Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([key, held]) => [key, reversed(held)]),
        );
  fc.assert(
    fc.property(ofOneKind, withRemovals, (below, above) => {
      expect(laid(reversed(below), reversed(above))).toEqual(laid(below, above));
    }),
    { numRuns: 200 },
  );
  const keys = (applyOverlay(read({ b: 1, a: 2 }), read({ c: 3, a: 4, b: 5 })) as Mapping).entries.map(
    ({ key }) => key.text,
  );
  expect(keys).toEqual(['b', 'a', 'c']);
});

/** Every value of a node, with its key if it has one. */
function partsOf(node: Node): readonly Node[] {
  if (node instanceof Scalar) return [node];
  if (!(node instanceof Mapping)) return [node, ...node.items.flatMap(partsOf)];
  return [node, ...node.entries.flatMap(({ key, value }) => [key, ...partsOf(value)])];
}

/** Whether a part is in one of two texts, and there where its value is. */
function isInPlace(part: Node, below: Node, above: Node): boolean {
  const { document, start, end } = part;
  if (document !== below.document && document !== above.document) return false;
  return !(part instanceof Scalar) || JSON.parse(document.text.slice(start, end)) === part.value;
}

test('each key and each value is where it was written, and neither value is changed', () => {
  fc.assert(
    fc.property(ofOneKind, withRemovals, (a, b) => {
      const [below, above] = [read(a), read(b, 'above.json')];
      const laid = applyOverlay(below, above);
      expect(partsOf(laid).filter((part) => !isInPlace(part, below, above))).toEqual([]);
      expect([below, above].map(plainValue)).toEqual([a, b]);
    }),
    { numRuns: 150 },
  );
});

test('a replaced value brings its key with it, and a mapping that goes on keeps its own', () => {
  const laid = applyOverlay(
    read({ a: 1, m: { b: 1 } }),
    read({ a: 2, m: { c: 1 } }, 'above.json'),
  ) as Mapping;
  const names = laid.entries.map(({ key, value }) => [key.document.name, value.document.name]);
  expect(names).toEqual([
    ['above.json', 'above.json'],
    ['app.json', 'app.json'],
  ]);
});
