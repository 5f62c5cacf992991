import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { Mapping, type Node, Scalar } from '../../src/document/node.ts';
import { plainValue } from '../../src/document/plain.ts';
import { readDocuments } from '../../src/document/read.ts';

const fragments = [
  ...[
    'a',
    'b',
    'c: ',
    'd:',
    ': ',
    ':',
    '? ',
    '- ',
    '-',
    '--- ',
    '---\n',
    '...\n',
    '\n',
    '\n',
    '\n ',
    '\n  ',
    '\n    ',
    ' ',
    '\t',
  ],
  ...[
    '"',
    "'",
    '"e"',
    "'f'",
    '\\',
    '\\n',
    '\\x4',
    '\\ud83d',
    '|',
    '>',
    '|-\n',
    '>+2\n',
    '#',
    ' # g\n',
    '\r\n',
    '\r',
    '\ufeff',
  ],
  ...[
    '[',
    ']',
    '{',
    '}',
    ', ',
    ',',
    '[h, i]',
    '{j: k}',
    '{{ l }}',
    '&x ',
    '*x',
    '*x ',
    '<<: *x',
    '<<: ',
    '&y ',
    '*y',
  ],
  ...[
    '!',
    '!!str ',
    '!!int ',
    '!!map ',
    '!m ',
    '!<n> ',
    '%',
    '@',
    '`',
    '%YAML 1.2\n',
    '%TAG ! tag:x,2000:\n',
    '1',
    '0777',
    '~',
    '5',
  ],
];
const anyText = fc.array(fc.constantFrom(...fragments), { maxLength: 40 }).map((parts) => parts.join(''));

function placesOf(node: Node): readonly Node[] {
  if (node instanceof Scalar) return [node];
  const children =
    node instanceof Mapping ? node.entries.flatMap(({ key, value }) => [key, value]) : node.items;
  return [node, ...children.flatMap(placesOf)];
}

function isInside(text: string, { end, start }: { readonly start: number; readonly end: number }): boolean {
  return start >= 0 && start <= end && end <= text.length;
}

function spanOf({ location }: Diagnostic): { readonly start: number; readonly end: number } {
  if (location === undefined) throw new Error('a place was expected');
  return location.span;
}

test('any text is documents or mistakes with places, and never an exception', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const { diagnostics, value } of readDocuments({ name: 'app.yaml', text })) {
        expect(diagnostics.every((diagnostic) => isInside(text, spanOf(diagnostic)))).toBe(true);
        expect(value === undefined).toBe(diagnostics.length > 0);
        if (value === undefined) continue;
        expect(placesOf(value).every((node) => isInside(text, node))).toBe(true);
        plainValue(value);
      }
    }),
    { numRuns: 20_000 },
  );
});
