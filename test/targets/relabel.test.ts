import { expect, test } from 'vitest';
import { expand } from '../../src/prometheus/expand.ts';
import { compileRegex } from '../../src/prometheus/regex.ts';
import { labelSet } from '../../src/targets/relabel/label-set.ts';
import { applyStep } from '../../src/targets/relabel/relabel.ts';
import { relabelStep, type WrittenStep } from '../../src/targets/relabel/step.ts';

const GIVEN = { __address__: '10.0.0.1:80', a: 'x', b: 'y', empty: '', long: 'web-7' };

const rows: readonly [rule: string, step: WrittenStep, want: object | 'dropped'][] = [
  ['replace copies by default', { sourceLabels: ['a'], targetLabel: 'c' }, { c: 'x' }],
  ['values are joined by ;', { sourceLabels: ['a', 'b'], targetLabel: 'c' }, { c: 'x;y' }],
  ['a separator may be empty', { sourceLabels: ['a', 'b'], separator: '', targetLabel: 'c' }, { c: 'xy' }],
  ['a regex matches the whole value', { sourceLabels: ['long'], regex: 'web', targetLabel: 'c' }, {}],
  ['an empty value takes the label away', { sourceLabels: ['none'], targetLabel: 'a' }, { a: undefined }],
  [
    'a target label can hold groups',
    { sourceLabels: ['long'], regex: '(.*)-(\\d)', targetLabel: 'n_$2', replacement: '$1' },
    { n_7: 'web' },
  ],
  ['keep keeps what matches', { action: 'keep', sourceLabels: ['a'], regex: 'x|z' }, {}],
  ['keep drops what does not', { action: 'keep', sourceLabels: ['a'], regex: 'X' }, 'dropped'],
  ['drop drops what matches', { action: 'drop', sourceLabels: ['a'], regex: '.' }, 'dropped'],
  [
    'keepequal compares with the target',
    { action: 'keepequal', sourceLabels: ['a'], targetLabel: 'b' },
    'dropped',
  ],
  [
    'dropequal drops what is equal',
    { action: 'dropequal', sourceLabels: ['a'], targetLabel: 'a' },
    'dropped',
  ],
  // md5("x") is 9dd4e461268c8034f5c8564e155c67a6, and 0xf5c8564e155c67a6 mod 1000 is 726.
  [
    'hashmod takes the last 8 bytes of MD5',
    { action: 'hashmod', sourceLabels: ['a'], modulus: 1000, targetLabel: 'h' },
    { h: '726' },
  ],
  [
    'labelmap copies by name',
    { action: 'labelmap', regex: '(lo)ng', replacement: 'new_$1' },
    { new_lo: 'web-7' },
  ],
  ['labeldrop', { action: 'labeldrop', regex: 'a|b' }, { a: undefined, b: undefined, long: 'web-7' }],
  ['labelkeep', { action: 'labelkeep', regex: 'a' }, { a: 'x', b: undefined, long: undefined }],
  ['uppercase', { action: 'uppercase', sourceLabels: ['long'], targetLabel: 'c' }, { c: 'WEB-7' }],
  ['lowercase', { action: 'lowercase', sourceLabels: ['a'], targetLabel: 'c' }, { c: 'x' }],
];

test.each(rows)('%s', (_, step, want) => {
  const labels = labelSet([new Map(Object.entries(GIVEN))], new Map([['job', 'j']]));
  const isKept = applyStep(relabelStep(step), labels);
  if (want === 'dropped') {
    expect(isKept).toBe(false);
    return;
  }
  expect(isKept).toBe(true);
  for (const [name, value] of Object.entries(want))
    expect(labels.get(name)).toBe(value === undefined ? '' : value);
});

test.each([
  [`$1-\${2}`, 'a-b'],
  ['$1x', ''],
  ['$$1', '$1'],
  [`\${name}`, 'b'],
  ['$9', ''],
  ['a$', 'a$'],
])('the template %s gives %s', (template, want) => {
  expect(expand(template, { groups: ['ab', 'a', 'b'], names: { name: 2 } })).toBe(want);
});

// What is matched without RE2 has to be what RE2 would match.
test.each([
  ['(web);true', 'web;true', ['web;true', 'web']],
  ['(web|);true', ';true', [';true', '']],
  ['(.+)', '', undefined],
  ['(.*)', 'a\nb', ['a\nb', 'a\nb']],
  ['Pod;(.*)', 'Pod;a', ['Pod;a', 'a']],
  ['Pod;(.*)', 'Pod', undefined],
  ['a(.+)a', 'a', undefined],
  ['a|b', 'b', ['b']],
  ['a|b', 'ab', undefined],
  ['(1.0);true', '1x0;true', ['1x0;true', '1x0']],
  ['', '', ['']],
])('%s on %j', (source, text, want) => {
  expect(compileRegex(source).regex?.match(text)?.groups).toEqual(want);
});

test('what RE2 does not know is not a regular expression', () => {
  expect(compileRegex('(?=a)').regex).toBeUndefined();
  expect(compileRegex('(').mistake).toMatch(/./);
});
