import { describe, expect, test } from 'vitest';
import { unifiedDiff } from '../../src/output/diff.ts';

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
  test('has /dev/null for what is not there', () => {
    expect(diff(undefined, 'a\nb\n')).toBe('--- /dev/null\n+++ b/out/a.yaml\n@@ -0,0 +1,2 @@\n+a\n+b\n');
    expect(diff('a\n', undefined)).toBe('--- a/out/a.yaml\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\n');
  });
  test('shows where a line break at the end is missing', () => {
    expect(diff('a', 'a\n')).toBe(
      '--- a/out/a.yaml\n+++ b/out/a.yaml\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n',
    );
  });
  test('ends a name with blanks as git does, and gives an absolute one as it is', () => {
    expect(diff('a\n', 'b\n', '/tmp/my out/a.yaml')).toMatch(/^--- \/tmp\/my out\/a.yaml\t\n/);
  });
  test('does not show what is not text', () => {
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
  const secret = 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: keys\n';
  test.each<[what: string, text: string]>([
    ['in YAML', `${secret}data:\n  key: aHVzaA\n`],
    ['of an object without a kind, in a file of that name', 'stringData: {key: hush}\n'],
    ['with a comment in the first column', `${secret}stringData:\n# hush\n  key: hush\n`],
    [
      'in a List',
      `apiVersion: v1\nkind: List\nitems:\n- ${secret.replaceAll('\n', '\n  ')}stringData: {key: hush}\n`,
    ],
    ['in JSON', '{"kind": "Secret", "stringData": {"key": "hush", "more": "hush"}}'],
    ['of merge keys', `x: &x {kind: Secret}\nobject: {<<: *x, stringData: {key: hush}}\n`],
    ['in escapes', '{"kind": "\\u0053ecret", "stringData": {"key": "hush"}}'],
    ['what kubectl applied', `${secret}  annotations: {last: '{"key": "hush"}'}\n`],
    ['in a text that cannot be read', `${secret}stringData: {key: hush\nmore: "hush`],
    ['in several lines', `${secret}stringData:\n  key: |\n    hush\n   hush\n`],
  ])('%s', (_what, text) => {
    for (const [old, young] of [
      [text, `${text.replace('key', 'clef')}\n`],
      ['', text],
      [text, secret],
    ] as const)
      expect(diff(old, young, 'out/keys/keys.secret.yaml')).not.toMatch(/hush|aHVzaA/);
  });

  test('and numbers tell which have changed', () => {
    const text = (one: string, two: string) => `${secret}stringData:\n  a: ${one}\n  b: ${two}\n`;
    const shown = diff(text('hush', 'same'), text('other', 'same'), 'out/fig/all.yaml');
    expect(shown).toContain('\n-  a: •••••• (1)\n+  a: •••••• (3)\n   b: •••••• (2)\n');
  });

  test('a difference in comments alone is told without them', () => {
    const shown = diff(secret, `# hush\n${secret}`, 'out/fig/fig.secret.yaml');
    expect(shown).toContain('differs in comments or style');
    expect(shown).not.toContain('hush');
  });
});
