import { expect, test } from 'vitest';
import { canonicalBlock, isAddressBlock, isWithin } from '../../src/kubernetes/address-block.ts';

test.each([
  ['10.0.0.0/8', true],
  ['0.0.0.0/0', true],
  ['10.0.0.0/33', false],
  ['010.0.0.0/8', false],
  ['10.0.0.1', false],
  ['::/0', true],
  ['2001:db8::/32', true],
  ['2001:db8::1::/32', false],
  ['::ffff:10.0.0.0/104', true],
])('%s is a block: %s', (text, expected) => expect(isAddressBlock(text)).toBe(expected));

test.each([
  ['10.0.0.0/8', undefined],
  ['10.0.0.5/8', '10.0.0.0/8'],
  ['10.0.0.5/32', undefined],
  ['10.1.2.3/0', '0.0.0.0/0'],
  ['2001:db8::5/32', '2001:db8::/32'],
  ['2001:db8::5/128', undefined],
  ['::ffff:10.0.0.0/104', '10.0.0.0/8'],
])('the API server takes %s as %s', (text, expected) => expect(canonicalBlock(text)).toBe(expected));

test.each([
  ['10.1.0.0/16', '10.0.0.0/8', true],
  ['10.0.0.0/8', '10.0.0.0/8', false],
  ['11.0.0.0/16', '10.0.0.0/8', false],
  ['10.0.0.0/16', '2001:db8::/32', false],
])('%s lies in %s: %s', (inner, outer, expected) => expect(isWithin(inner, outer)).toBe(expected));
