import { describe, expect, test } from 'vitest';
import { unifiedDiff } from '../../src/output/diff.ts';
import { concealedLines } from '../../src/output/secret-lines.ts';

const diff = (before: string | undefined, after: string | undefined, path = 'out/a.yaml', color = false) =>
  unifiedDiff(
    {
      kind: 'changed',
      path,
      ...(before === undefined ? {} : { before: Buffer.from(before) }),
      ...(after === undefined ? {} : { after: Buffer.from(after) }),
    },
    { color },
  );

describe('a unified diff', () => {
  test('has three lines around a change', () => {
    expect(diff('1\n2\n3\n4\n5\n6\n7\n8\n9\n', '1\n2\n3\n4\nfive\n6\n7\n8\n9\n')).toBe(
      '--- a/out/a.yaml\n+++ b/out/a.yaml\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n',
    );
  });
  test('says /dev/null for what is not there', () => {
    expect(diff(undefined, 'a\nb\n')).toBe('--- /dev/null\n+++ b/out/a.yaml\n@@ -0,0 +1,2 @@\n+a\n+b\n');
    expect(diff('a\n', undefined)).toBe('--- a/out/a.yaml\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\n');
  });
  test('says where a line break at the end is missing', () => {
    expect(diff('a', 'a\n')).toBe(
      '--- a/out/a.yaml\n+++ b/out/a.yaml\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n',
    );
  });
  test('ends a name with blanks as git does, and gives an absolute one as it is', () => {
    expect(diff('a\n', 'b\n', '/tmp/my out/a.yaml')).toMatch(/^--- \/tmp\/my out\/a.yaml\t\n/);
  });
  test('does not show what is no text', () => {
    const drift = { kind: 'edited', path: 'out/a.yaml', before: Buffer.from([0xff]) } as const;
    expect(unifiedDiff({ ...drift, after: Buffer.from('a') }, { color: false })).toBe(
      'Binary files a/out/a.yaml and b/out/a.yaml differ\n',
    );
  });
  test('of texts with little in common is one whole text for the other', () => {
    const lines = (mark: string) => Array.from({ length: 5000 }, (_, index) => `${mark}${index}\n`).join('');
    const text = diff(lines('a'), lines('b'));
    expect(text).toContain('@@ -1,5000 +1,5000 @@\n-a0\n');
    expect(text.split('\n')).toHaveLength(10_004);
  });
  test("has git's colours on a terminal, and shows it nothing to obey", () => {
    expect(diff('a\n', 'b\u001b[2J\r\n', 'out/a.yaml', true)).toBe(
      '\u001b[1m--- a/out/a.yaml\u001b[0m\n\u001b[1m+++ b/out/a.yaml\u001b[0m\n\u001b[36m@@ -1 +1 @@\u001b[0m\n' +
        '\u001b[31m-a\u001b[0m\n\u001b[32m+b␛[2J␍\u001b[0m\n',
    );
  });
});

describe('the values of a Secret are not shown', () => {
  test.each<[what: string, text: string, shown: string]>([
    [
      'YAML',
      'kind: Secret\ndata:\n  key: c2VjcmV0\ntype: Opaque',
      'kind: Secret\ndata:\n  key: ••••••\ntype: Opaque',
    ],
    [
      'JSON',
      '{\n  "data": {\n    "key": "c2VjcmV0"\n  },\n  "type": "Opaque"',
      '{\n  "data": {\n    "key": ••••••\n  },\n  "type": "Opaque"',
    ],
    [
      'a value over several lines',
      'stringData:\n  key: |\n    secret\n    more\ntype: x',
      'stringData:\n  key: ••••••\n    ••••••\n    ••••••\ntype: x',
    ],
    ['a mapping on one line', 'data: {key: c2VjcmV0}\ntype: x', 'data: ••••••\ntype: x'],
    ['JSON on one line', '{"kind":"Secret","data":{"key":"c2VjcmV0"}}', '{"kind":"Secret","data":••••••'],
  ])('%s', (_what, text, shown) => {
    expect(concealedLines(text).join('\n')).toBe(shown);
  });

  test('of a file of that kind, in a diff', () => {
    const before = 'data:\n  one: b25l\n  two: dHdv\n';
    const text = diff(before, before.replace('dHdv', 'ZHVv'), 'out/keys/keys.secret.yaml');
    expect(text).toContain('@@ -1,3 +1,3 @@\n data:\n   one: ••••••\n-  two: ••••••\n+  two: ••••••\n');
    expect(text).not.toMatch(/b25l|dHdv|ZHVv/);
  });
});
