import { expect, test } from 'vitest';
import type { Diagnostic, Severity } from '../../src/diagnostics/diagnostic.ts';
import { summarise } from '../../src/diagnostics/summary.ts';

/** `eew` is two errors and a warning. */
function diagnostics(letters: string): readonly Diagnostic[] {
  const severities: Readonly<Record<string, Severity>> = { e: 'error', w: 'warning', n: 'note' };
  return Array.from(letters, (letter, index) => ({
    code: 'syntax-error',
    severity: severities[letter] ?? 'note',
    message: `number ${index}`,
  }));
}

test.each([
  { found: 'eew', files: 3, applications: 5, want: '2 errors, 1 warning in 3 files (5 applications)' },
  { found: 'eww', files: 1, applications: 1, want: '1 error, 2 warnings in 1 file (1 application)' },
  { found: 'e', files: 2, applications: 0, want: '1 error in 2 files (0 applications)' },
  { found: 'wn', files: 0, applications: 0, want: '1 warning in 0 files (0 applications)' },
  { found: 'n', files: 1, applications: 2, want: 'no errors in 1 file (2 applications)' },
  { found: '', files: 1, applications: 2, want: 'no errors in 1 file (2 applications)' },
])('$want', ({ found, files, applications, want }) => {
  expect(summarise(diagnostics(found), { files, applications })).toBe(want);
});

test('what is printed once counts once', () => {
  const [one] = diagnostics('e');
  const twice = one === undefined ? [] : [one, { ...one }];
  expect(summarise(twice, { files: 1, applications: 1 })).toBe('1 error in 1 file (1 application)');
});
