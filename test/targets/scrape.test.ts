import { expect, test } from 'vitest';
import { durationText, milliseconds } from '../../src/prometheus/duration.ts';
import { makeUid } from '../../src/targets/cluster/uid.ts';
import { parseSelector } from '../../src/targets/discovery/selector.ts';
import { globalTimes, jobTimes } from '../../src/targets/scrape/scrape-job.ts';
import { targetUrl } from '../../src/targets/scrape/url.ts';

test.each([
  ['90s', '1m30s'],
  ['60m', '1h'],
  ['24h', '1d'],
  ['25h', '25h'],
  ['1y', '1y'],
  ['1500ms', '1s500ms'],
  ['0', '0s'],
])('Prometheus writes %s as %s', (text, want) => {
  expect(durationText(milliseconds(text) ?? -1)).toBe(want);
});

test.each(['1.5s', '30s1m', '500us', '15', ''])('%s is not a duration', (text) => {
  expect(milliseconds(text)).toBeUndefined();
});

const global = globalTimes(undefined, undefined, 30_000);
test.each([
  ['nothing said', undefined, undefined, { interval: 30_000, timeout: 10_000 }],
  ['an interval below the timeout', 5000, undefined, { interval: 5000, timeout: 5000 }],
  ['an interval of 0 is the global one', 0, undefined, { interval: 30_000, timeout: 10_000 }],
  ['a timeout above the interval', 5000, 6000, undefined],
  ['a timeout like the interval', 5000, 5000, { interval: 5000, timeout: 5000 }],
])('%s', (_, interval, timeout, want) => {
  expect(jobTimes(interval, timeout, global)).toEqual(want);
});

test.each([
  ['/metrics', [], 'http://h:1/metrics'],
  ['stats', [], 'http://h:1/stats'],
  ['/a b?c', [], 'http://h:1/a%20b%3Fc'],
  ["/!'()*", [], 'http://h:1/%21%27%28%29%2A'],
  [
    '/p',
    [
      ['b', ['1', '2 3']],
      ['a', ['é&']],
    ],
    'http://h:1/p?a=%C3%A9%26&b=1&b=2+3',
  ],
] as const)('the URL of the path %s and params %j', (path, params, want) => {
  expect(targetUrl('http', 'h:1', path, new Map(params.map(([name, values]) => [name, [...values]])))).toBe(
    want,
  );
});

test.each([
  ['app=web', true],
  ['app==web,tier!=db', true],
  ['app in (a, web)', true],
  ['app notin (web)', false],
  ['!old', true],
  ['tier', false],
  ['', true],
])('the selector %s selects app=web: %s', (text, want) => {
  expect(parseSelector(text)?.(new Map([['app', 'web']]))).toBe(want);
});

test('a UID follows from the names, as 36 characters of a SHA-256 sum', () => {
  expect(makeUid('Job', 'default', 'import')).toBe('dfc00267-5eab-438f9-881bc-efbe28b55d');
});
