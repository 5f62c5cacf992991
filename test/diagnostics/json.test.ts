import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { renderJson } from '../../src/diagnostics/json.ts';

const document = { name: 'app.yaml', text: 'a: 1\n🚀: {\n}\n' };
const wrong: Diagnostic = {
  code: 'syntax-error',
  severity: 'error',
  message: 'wrong',
  location: { document, span: { start: 9, end: 12 } },
};

test('every field, and only what is there', () => {
  const full: Diagnostic = {
    ...wrong,
    notes: ['why'],
    hint: 'what to type',
    related: [{ message: 'here', location: { document, span: { start: 0, end: 1 } } }],
  };
  const { location: _, ...nowhere } = wrong;
  expect(JSON.parse(renderJson([full, { ...nowhere, severity: 'warning' }]))).toEqual({
    diagnostics: [
      {
        code: 'syntax-error',
        severity: 'error',
        message: 'wrong',
        notes: ['why'],
        hint: 'what to type',
        file: 'app.yaml',
        line: 2,
        column: 4,
        endLine: 3,
        endColumn: 2,
        related: [{ message: 'here', file: 'app.yaml', line: 1, column: 1, endLine: 1, endColumn: 2 }],
      },
      { code: 'syntax-error', severity: 'warning', message: 'wrong' },
    ],
  });
});

test('one line, which ends in a newline, also if there is nothing to report', () => {
  expect(renderJson([])).toBe('{"diagnostics":[]}\n');
  expect(renderJson([wrong]).indexOf('\n')).toBe(renderJson([wrong]).length - 1);
});

test('in reading order, equal ones once', () => {
  const first = { ...wrong, location: { document, span: { start: 0, end: 1 } } };
  const { diagnostics } = JSON.parse(renderJson([wrong, first, wrong]));
  expect(diagnostics.map(({ line }: { line: number }) => line)).toEqual([1, 2]);
});

test('what a terminal would obey is escaped, and comes back the same', () => {
  const message = '\u001b[31m\u009b\u202e\ufeff\n"\\ é🚀';
  const printed = renderJson([{ ...wrong, message }]);
  expect(printed.trimEnd()).not.toMatch(/[\p{Cc}\u202e\ufeff]/u);
  expect(JSON.parse(printed).diagnostics[0].message).toBe(message);
});
