import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mistakesIn, readValue } from './marked.ts';

const number = fc.oneof(
  fc.maxSafeInteger(),
  fc.integer({ min: -999, max: 999 }).map((n) => n / 8 + 0.5),
);
const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('<<', '---', '...', 'null', '~'),
);
const { json } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'small' },
    number,
    text,
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('json')),
    fc.dictionary(text, tie('json')),
  ),
}));

/** JSON with any white space between its tokens. */
function write(value: unknown, space: () => string): string {
  const around = (token: string) => space() + token + space();
  if (Array.isArray(value))
    return around(`[${value.map((item) => write(item, space)).join(',') || space()}]`);
  if (typeof value !== 'object' || value === null) return around(JSON.stringify(value));
  const entries = Object.entries(value).map(
    ([key, item]) => `${around(JSON.stringify(key))}:${write(item, space)}`,
  );
  return around(`{${entries.join(',') || space()}}`);
}

test('JSON is read as JSON, with any white space between its tokens', () => {
  const spaces = fc.infiniteStream(fc.constantFrom('', ' ', '\t', '\n', '\r\n', '\n\t  '));
  fc.assert(
    fc.property(json, spaces, (value, stream) => {
      const written = write(value, () => stream.next().value ?? '');
      expect(readValue(written)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
    { numRuns: 500 },
  );
});

test.each([
  [`{"${'k'.repeat(5000)}":1}`, { ['k'.repeat(5000)]: 1 }],
  ['{"a":"\\ud83d\\ude00\\/\\b\\f"}', { a: '😀/\b\f' }],
  ['{"a":"\x7f\x85\u2028\ufeff"}', { a: '\x7f\x85\u2028\ufeff' }],
  ['{"a":"x # y: z","b":"*c","d":"&e"}', { a: 'x # y: z', b: '*c', d: '&e' }],
  ['{"a":true,"b":[null,-1.5,{}]}', { a: true, b: [null, -1.5, {}] }],
  ['\ufeff{"a":1}', { a: 1 }],
  ['{"<<":{"a":1}}', { '<<': { a: 1 } }],
])('%j', (written, value) => {
  expect(readValue(written)).toEqual(value);
});

test('a key that is written twice is an error', () => {
  expect(mistakesIn('{"a":1,"b":{"c":2,"c":3}}')).toMatchObject([{ text: '{"a":1,"b":{‹"c"›:2,«"c"»:3}}' }]);
});
