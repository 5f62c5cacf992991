import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { codes, type DiagnosticCode } from '../../src/diagnostics/codes.ts';
import type { Diagnostic, SourceText } from '../../src/diagnostics/diagnostic.ts';
import { renderGithub } from '../../src/diagnostics/github.ts';
import { renderJunit } from '../../src/diagnostics/junit.ts';
import { renderSarif } from '../../src/diagnostics/sarif.ts';

const published = (name: string) => readFileSync(new URL(`../published/${name}`, import.meta.url), 'utf8');

/** SchemaStore has it in draft 4, of which it uses nothing that later drafts read otherwise but these two keys. */
const { $schema: _, id: __, ...sarifSchema } = JSON.parse(published('sarif-2.1.0.json'));
const isSarif = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(sarifSchema);
const junit = XsdValidator.fromDoc(XmlDocument.fromString(published('junit-10.xsd')));

const document: SourceText = { name: 'apps/app.yaml', text: 'name: shop\ntimeout: 20s\n' };
const at = (start: number, end: number) => ({ document, span: { start, end } });
const timeout: Diagnostic = {
  code: 'timeout-exceeds-interval',
  severity: 'error',
  message: 'timeout 20s is longer than interval 15s',
  notes: ['interval is 15s by default'],
  hint: 'raise interval to 20s or more',
  location: at(20, 23),
};
const missing: Diagnostic = { code: 'no-such-path', severity: 'error', message: 'there is no file nowhere' };

const text = fc.string({ unit: 'binary', maxLength: 20 });
const anyDiagnostic: fc.Arbitrary<Diagnostic> = fc
  .record({
    code: fc.constantFrom(...(Object.keys(codes) as DiagnosticCode[])),
    severity: fc.constantFrom('error' as const, 'warning' as const, 'note' as const),
    message: text,
    notes: fc.array(text, { maxLength: 2 }),
    hint: text,
    source: fc.option(fc.record({ name: text, text }), { nil: undefined }),
    place: fc.tuple(fc.nat(25), fc.nat(25)),
  })
  .map(({ source, place: [start, length], ...diagnostic }) => {
    if (source === undefined) return diagnostic;
    const location = { document: source, span: { start, end: start + length } };
    return { ...diagnostic, location, related: [{ message: diagnostic.hint, location }] };
  });
const several = fc.array(anyDiagnostic, { maxLength: 4 });

describe('workflow commands of GitHub', () => {
  test('have the code as the title, the place with an inclusive end, and all that there is to report', () => {
    expect(renderGithub([timeout])).toBe(
      '::error title=timeout-exceeds-interval,file=apps/app.yaml,line=2,endLine=2,col=10,endColumn=12::' +
        'timeout 20s is longer than interval 15s%0Ainterval is 15s by default%0Ahint: raise interval to 20s or more\n',
    );
  });

  test.each([
    ['warning', '::warning '],
    ['note', '::notice '],
  ] as const)('a %s is %s', (severity, command) => {
    expect(renderGithub([{ ...timeout, severity }])).toMatch(new RegExp(`^${command}`));
  });

  test('what is about no text has no place', () => {
    expect(renderGithub([missing])).toBe('::error title=no-such-path::there is no file nowhere\n');
  });

  test('columns are there only if the place is on one line, which GitHub asks for', () => {
    expect(renderGithub([{ ...timeout, location: at(0, 14) }])).toContain('line=1,endLine=2::');
  });

  test('columns count characters, as an editor does', () => {
    const rocket = { document: { name: 'a.yaml', text: '🚀🚀 x' }, span: { start: 5, end: 6 } };
    expect(renderGithub([{ ...timeout, location: rocket }])).toContain('col=4,endColumn=4::');
  });

  test('what would end a property or a command is escaped', () => {
    const odd = { ...document, name: 'a,b:c%d::e\n.yaml' };
    const location = { ...at(0, 4), document: odd };
    const line = renderGithub([{ ...missing, message: '100%\r\n::stop-commands::x', location }]);
    expect(line).toContain('file=a%2Cb%3Ac%25d%3A%3Ae␊.yaml,');
    expect(line).toMatch(/::100%25␍␊::stop-commands::x\n$/);
  });

  test('whatever is reported, each is one line that begins with its command', () => {
    fc.assert(
      fc.property(several, (diagnostics) => {
        const lines = renderGithub(diagnostics).split(/\r?\n|\r/);
        expect(lines.pop()).toBe('');
        for (const line of lines) expect(line).toMatch(/^::(error|warning|notice) title=[a-z-]+[^:]*::/);
      }),
    );
  });
});

describe('SARIF', () => {
  const run = (diagnostics: readonly Diagnostic[]) =>
    JSON.parse(renderSarif(diagnostics, { version: '1.2.3' })).runs[0];

  test('a result has its rule, its level, its place with an exclusive end, and a fingerprint', () => {
    const { results, tool, columnKind } = run([timeout]);
    expect(tool.driver).toMatchObject({ name: 'appcfg', semanticVersion: '1.2.3' });
    expect(columnKind).toBe('unicodeCodePoints');
    expect(results).toEqual([
      {
        ruleId: 'timeout-exceeds-interval',
        ruleIndex: 0,
        level: 'error',
        message: {
          text: 'timeout 20s is longer than interval 15s\ninterval is 15s by default\nhint: raise interval to 20s or more',
        },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'apps/app.yaml' },
              region: { startLine: 2, startColumn: 10, endLine: 2, endColumn: 13 },
            },
          },
        ],
        partialFingerprints: { primaryLocationLineHash: expect.stringMatching(/^[0-9a-f]{16}:1$/) },
      },
    ]);
  });

  test('each rule that occurs is there once, with the words of the table', () => {
    const other = { ...timeout, code: 'unknown-field' as const, location: at(0, 4) };
    const { results, tool } = run([timeout, other, { ...timeout, location: at(11, 18) }]);
    expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual([
      'timeout-exceeds-interval',
      'unknown-field',
    ]);
    expect(tool.driver.rules[1].shortDescription.text).toBe(codes['unknown-field'].rule);
    expect(tool.driver.rules[1].help.text).toContain('appcfg explain unknown-field');
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
  });

  test('what is about no text is a notification: code scanning refuses a result without a place', () => {
    const { results, invocations } = run([missing]);
    expect(results).toEqual([]);
    expect(invocations).toMatchObject([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [{ descriptor: { id: 'no-such-path' }, level: 'error' }],
      },
    ]);
    expect(run([timeout]).invocations[0].executionSuccessful).toBe(true);
  });

  test('a path becomes a reference that a URI may hold', () => {
    const location = { ...at(0, 4), document: { ...document, name: 'my apps/50%#ä.yaml' } };
    expect(
      run([{ ...timeout, location }]).results[0].locations[0].physicalLocation.artifactLocation.uri,
    ).toBe('my%20apps/50%25%23%C3%A4.yaml');
  });

  describe('a fingerprint', () => {
    const printOf = (before: string, line: string, code: DiagnosticCode = 'bad-duration'): string => {
      const moved = { name: 'a.yaml', text: `${before}${line}\n` };
      const span = { start: before.length, end: before.length + line.length };
      const location = { document: moved, span };
      return run([{ ...timeout, code, location }]).results[0].partialFingerprints.primaryLocationLineHash;
    };
    test('stays when the line moves or is indented', () => {
      expect(printOf('a: 1\nb: 2\n', '  timeout: 20s')).toBe(printOf('', 'timeout: 20s'));
    });
    test('is another one for another line or another rule', () => {
      expect(printOf('', 'timeout: 30s')).not.toBe(printOf('', 'timeout: 20s'));
      expect(printOf('', 'timeout: 20s', 'bad-port')).not.toBe(printOf('', 'timeout: 20s'));
    });
    test('tells equal lines of a file apart', () => {
      const twice = { name: 'a.yaml', text: 'x: 1\nx: 1\n' };
      const results = [0, 5].map((start) => ({
        ...timeout,
        location: { document: twice, span: { start, end: start + 1 } },
      }));
      const [first, second] = run(results).results.map(
        (one: { partialFingerprints: object }) => Object.values(one.partialFingerprints)[0],
      );
      expect([first.endsWith(':1'), second.endsWith(':2')]).toEqual([true, true]);
    });
    test('does not tell a secret', () => {
      expect(printOf('', 'password: abcd')).toBe(printOf('', 'password: wxyz'));
    });
  });

  test('whatever is reported, the log is as the published schema wants it', () => {
    fc.assert(
      fc.property(several, (diagnostics) => {
        isSarif(JSON.parse(renderSarif(diagnostics, { version: '1.2.3' })));
        expect(isSarif.errors).toBeNull();
      }),
    );
  });

  test('the schema would notice', () => {
    const log = JSON.parse(renderSarif([timeout], { version: '1.2.3' }));
    log.runs[0].results[0].level = 'fatal';
    expect(isSarif(log)).toBe(false);
  });
});

describe('JUnit', () => {
  const read = (xml: string) => XmlDocument.fromString(xml);
  const values = (xml: string, path: string) =>
    read(xml)
      .find(path)
      .map((node) => node.content);

  test('a file is a suite, an error a failed case, and a file without one a case that passed', () => {
    const xml = renderJunit([timeout], ['apps/app.yaml', 'apps/right.yaml']);
    expect(values(xml, '//testsuite/@name')).toEqual(['apps/app.yaml', 'apps/right.yaml']);
    expect(values(xml, '//testcase/@name')).toEqual(['timeout-exceeds-interval (2:10)', 'validate']);
    expect(values(xml, '//failure/@message')).toEqual(['timeout 20s is longer than interval 15s']);
    expect(values(xml, '//failure')[0]).toContain('2 | timeout: 20s\n   |          ^^^\n');
    expect(values(xml, '//testsuite/@failures')).toEqual(['1', '0']);
  });

  test('a warning fails nothing', () => {
    const xml = renderJunit([{ ...timeout, severity: 'warning' }], ['apps/app.yaml']);
    expect(values(xml, '//failure')).toEqual([]);
    expect(values(xml, '//system-out')[0]).toContain('warning[timeout-exceeds-interval]');
  });

  test('what is about no text is an error of the run', () => {
    const xml = renderJunit([missing], []);
    expect(values(xml, '//testsuite[@name="appcfg"]//error/@type')).toEqual(['no-such-path']);
  });

  test('whatever is reported, it is XML as the published schema wants it', () => {
    fc.assert(
      fc.property(several, fc.array(text), (diagnostics, files) => {
        junit.validate(read(renderJunit(diagnostics, files)));
      }),
    );
  });

  test('the schema would notice', () => {
    const xml = renderJunit([timeout], []).replace(' failures="1"', '');
    expect(() => junit.validate(read(xml))).toThrow();
  });
});
