import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { codes } from '../../src/diagnostics/codes.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { toldDiagnostic } from '../../src/lsp/told-diagnostic.ts';

const source = { name: '/apps/app.yaml', text: 'name: "🐙"\nport: x\n' };
const other = { name: '/apps/workspace.yaml', text: 'a: 1\n' };
const uriOf = (name: string) => `file://${name}`;
const page = 'https://example.com/docs/diagnostics.md';

test('a code leads to its row of the page about all of them', () => {
  const diagnostic: Diagnostic = { code: 'bad-port', severity: 'error', message: 'no' };
  expect(toldDiagnostic(diagnostic, source, { uriOf, page }).codeDescription).toEqual({
    href: `${page}#bad-port`,
  });
  expect(toldDiagnostic(diagnostic, source, { uriOf })).not.toHaveProperty('codeDescription');
  const text = readFileSync(new URL('../../docs/diagnostics.md', import.meta.url), 'utf8');
  expect(Object.keys(codes).filter((code) => !text.includes(`<a id="${code}"></a>`))).toEqual([]);
});

test('what is in another file is told at the first line, with its place beside', () => {
  const location = { document: other, span: { start: 3, end: 4 } };
  const diagnostic: Diagnostic = { code: 'bad-port', severity: 'error', message: 'no', location };
  expect(toldDiagnostic(diagnostic, source, { uriOf })).toMatchObject({
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    relatedInformation: [
      {
        location: {
          uri: 'file:///apps/workspace.yaml',
          range: { start: { line: 0, character: 3 }, end: { line: 0, character: 4 } },
        },
      },
    ],
  });
});

test('notes and the hint are below the message', () => {
  const diagnostic: Diagnostic = {
    code: 'bad-port',
    severity: 'warning',
    message: 'no',
    notes: ['because'],
    hint: 'write port: y',
  };
  expect(toldDiagnostic(diagnostic, source, { uriOf })).toMatchObject({
    severity: 2,
    message: 'no\nbecause\nhint: write port: y',
  });
});
