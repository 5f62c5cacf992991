import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLines } from '../../src/document/fast-lines/read-lines.ts';
import { readPieceLazily } from '../../src/document/read-piece-lazy.ts';

function bothWays(text: string) {
  const source = { name: 'app.yaml', text };
  const piece = { start: 0, end: text.length };
  return { lines: readLines(source, piece), parsed: () => readPieceLazily(source, piece) };
}

/** Says what the parser says, to the last span, or nothing. */
function expectTheSame(text: string): boolean {
  const { lines, parsed } = bothWays(text);
  if (lines !== undefined) expect(lines).toEqual(parsed());
  return lines !== undefined;
}

const tokens = [
  ...[
    'a',
    'b',
    'c d',
    'x: ',
    'y:',
    'z: ',
    'k: ',
    ': ',
    ':',
    '- ',
    '-',
    '- ',
    '-5',
    '--',
    '---',
    '---\n',
    '...',
    '%',
  ],
  ...[
    '"e"',
    "'f'",
    "''",
    '"',
    "'",
    "it's",
    '"g": ',
    "'h': ",
    '<<: ',
    '? ',
    '~',
    'null',
    'true',
    'yes',
    '0777',
    '1e3',
  ],
  ...[
    '[',
    ']',
    '{',
    '}',
    ',',
    ', ',
    '[a, b]',
    '[]',
    '{}',
    '{i: 1}',
    '{i: 1, i: 2}',
    '{"j": k, l: [m]}',
    '[n: o]',
    '["p": q]',
    '[,]',
    ', i: 2}',
    ']',
    '}',
    '[a,]',
  ],
  ...[
    '#',
    ' # r',
    '&s ',
    '*s',
    '!t ',
    '|',
    '>',
    '@',
    '`',
    '\\',
    '=',
    '.',
    '/',
    'prometheus.io/scrape: ',
    'http://u:1/v',
  ],
];
const breaks = ['\n', '\n', '\n ', '\n  ', '\n  ', '\n    ', '\n\n', '\n # w\n', '\n---\n', ' ', '  '];
const lineText = fc
  .array(
    fc.tuple(
      fc.constantFrom(...breaks),
      fc.array(fc.constantFrom(...tokens), { minLength: 1, maxLength: 3 }),
    ),
    {
      maxLength: 12,
    },
  )
  .map((lines) => lines.map(([before, parts]) => before + parts.join('')).join(''));

/** What people write: entries, lists and scalars at the columns where they belong, and sometimes elsewhere. */
function blockText(depth: number): fc.Arbitrary<(indent: string) => string> {
  const value = fc.constantFrom(
    ' a',
    ' "b c"',
    " 'd'",
    ' 8080',
    '',
    ' [e, "f"]',
    ' {g: h}',
    ' i # j',
    ' [] ',
    ' http://k:1',
    ' -l',
  );
  const nested =
    depth === 0
      ? value.map((text) => () => text)
      : fc.oneof(
          value.map((text) => () => text),
          below(depth),
        );
  const key = fc.constantFrom('m', 'n', 'o-p', 'q.r/s', '"t u"', "'v'", '1', 'on');
  const entries = fc
    .uniqueArray(fc.tuple(key, nested), { minLength: 1, maxLength: 4, selector: ([name]) => name })
    .map(
      (all) => (indent: string) => all.map(([name, text]) => `${indent}${name}:${text(indent)}\n`).join(''),
    );
  const items = fc
    .array(nested, { minLength: 1, maxLength: 3 })
    .map((all) => (indent: string) => all.map((text) => `${indent}-${text(indent)}\n`).join(''));
  return fc.oneof({ weight: 3, arbitrary: entries }, { weight: 1, arbitrary: items });
}

function below(depth: number): fc.Arbitrary<(indent: string) => string> {
  return fc
    .tuple(
      blockText(depth - 1),
      fc.constantFrom('  ', '  ', '    ', ''),
      fc.constantFrom('\n', '\n', '\n\n', ' # w\n', ' '),
    )
    .map(
      ([text, more, lineBreak]) =>
        (indent: string) =>
          lineBreak + text(indent + more),
    );
}

const commonText = fc
  .array(blockText(3), { minLength: 1, maxLength: 3 })
  .map((documents) => documents.map((text) => text('')).join('---\n'));

describe('what is read by lines is what the parser reads', () => {
  test('in any text', () => {
    let read = 0;
    fc.assert(
      fc.property(lineText, (text) => {
        if (expectTheSame(text)) read += 1;
      }),
      { numRuns: 20_000 },
    );
    expect(read).toBeGreaterThan(500);
  });

  test('in one line', () => {
    const line = fc
      .tuple(
        fc.constantFrom('k: ', '- ', 'k:', 'k: {l: ', 'k: [', ''),
        fc.array(fc.constantFrom(...tokens), { maxLength: 4 }),
      )
      .map(([before, parts]) => before + parts.join(''));
    fc.assert(
      fc.property(line, (text) => void expectTheSame(text)),
      { numRuns: 20_000 },
    );
  });

  test('in texts as people write them', () => {
    let read = 0;
    let all = 0;
    fc.assert(
      fc.property(commonText, (text) => {
        all += 1;
        if (expectTheSame(text)) read += 1;
      }),
      { numRuns: 5000 },
    );
    expect(read / all).toBeGreaterThan(0.2);
  });

  test('in all inputs of the fixtures', () => {
    const folder = join(import.meta.dirname, '../../fixtures');
    const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
      /\.ya?ml$/.test(path),
    );
    const read = paths.filter((path) => expectTheSame(readFileSync(join(folder, path), 'utf8')));
    expect(read.length).toBeGreaterThan(paths.length / 2);
  });
});
