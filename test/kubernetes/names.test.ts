import { expect, test } from 'vitest';
import { DNS_LABEL, isDnsSubdomain, isLabelKey, LABEL_VALUE, PORT_NAME } from '../../src/kubernetes/names.ts';

const x = (count: number): string => 'x'.repeat(count);

test('a namespace is a DNS label of 63 characters at most (RFC 1123)', () => {
  expect(['web', 'a', '9-lives', x(63)].every((text) => DNS_LABEL.test(text))).toBe(true);
  expect(['', '-a', 'a-', 'a.b', 'A', 'a_b', x(64), 'a\n'].some((text) => DNS_LABEL.test(text))).toBe(false);
});

test('a DNS subdomain has 253 characters at most', () => {
  expect(['a.b', '1.2', 'web'].every(isDnsSubdomain)).toBe(true);
  expect(['', 'a..b', '.a', 'a.', 'a.-b', `${x(200)}.${x(53)}`].some(isDnsSubdomain)).toBe(false);
});

test('a port name is an IANA service name (RFC 6335)', () => {
  expect(['http', 'a', '8a', 'http-metrics', x(15)].every((text) => PORT_NAME.test(text))).toBe(true);
  expect(['', '80', 'a--b', '-a', 'a-', 'Http', x(16)].some((text) => PORT_NAME.test(text))).toBe(false);
});

test('the key of a label is a name, with a DNS subdomain before it or without', () => {
  expect(['app', 'App_1.x', 'example.com/app', `${x(63)}`].every(isLabelKey)).toBe(true);
  expect(['', '/app', 'example.com/', 'Example.com/app', 'a/b/c', 'a b', x(64)].some(isLabelKey)).toBe(false);
});

test('the value of a label may be empty, and has 63 characters at most', () => {
  expect(['', 'a', 'A_b.c-1', x(63)].every((text) => LABEL_VALUE.test(text))).toBe(true);
  expect(['-a', 'a.', 'a b', x(64)].some((text) => LABEL_VALUE.test(text))).toBe(false);
});
