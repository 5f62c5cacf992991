import { expect, test } from 'vitest';
import { parseDuration } from '../../src/resolve/duration.ts';

test.each([
  ['15s', '15s', 15_000],
  ['1m30s', '1m30s', 90_000],
  ['1d', '1d', 86_400_000],
  ['1w2d', '1w2d', 777_600_000],
  ['500ms', '500ms', 500],
  ['1.5s', '1500ms', 1500],
  ['2.000s', '2s', 2000],
  ['0.250s', '250ms', 250],
])('the duration %s is emitted as %s', (written, text, milliseconds) => {
  expect(parseDuration(written)).toEqual({ text, milliseconds });
});
