import { expect, test } from 'vitest';
import { placesOf } from '../../src/document/places.ts';

test('a text is not read again for each of the five thousand objects on its one line', () => {
  const items = Array.from({ length: 5000 }, (_, index) => `{"kind":"Pod","metadata":{"name":"p${index}"}}`);
  const text = `{"kind":"List","items":[${items.join(',')}]}`;
  const list = placesOf({ document: { name: 'in.json', text }, start: 0, end: text.length });
  for (const index of items.keys()) {
    const { start, end } = list.at('items', index, 'metadata', 'name').location.span;
    expect(text.slice(start, end)).toBe(`"p${index}"`);
  }
});

test('places of several documents are told apart, whichever is asked first', () => {
  const text = 'a: {b: 1}\n---\na: {b: 23}\n';
  const document = { name: 'in.yaml', text };
  const [first, second] = [
    { start: 0, end: text.indexOf('---') },
    { start: text.indexOf('---') + 4, end: text.length },
  ].map((piece) => placesOf({ document, ...piece }));
  const written = [second, first, second, first].map((place) => {
    const { start, end } = place?.at('a', 'b').location.span ?? { start: 0, end: 0 };
    return text.slice(start, end);
  });
  expect(written).toEqual(['23', '1', '23', '1']);
});
