import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { shownArguments } from '../../src/cli/terminal/bug.ts';
import { parseTemplate } from '../../src/templates/parse-template.ts';
import { runProgram } from '../program.mjs';
import { temporaryFolder } from '../temporary-folder.ts';

const APPLICATION = 'name: shop\nworkload: {containers: {web: {image: nginx}}}\n';

/** A folder with these files, in which a module that is loaded first breaks what reads and writes files. */
function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const PLANTED = `
const fs = require('node:fs');
fs.openSync = () => { throw new TypeError('planted'); };
`;

test.each([
  ['validate', ['validate', 'app.yaml', '--set', 'workload.replicas=hidden']],
  ['render', ['render', 'app.yaml']],
  ['targets', ['targets', 'app.yaml']],
  ['argocd', ['argocd', 'generate']],
  ['discover', ['discover', '--once', '--ca-file', 'app.yaml', '--header', 'Authorization: Bearer hidden']],
])('an exception in %s is reported as a bug of appcfg, and ends with 70', (_, args) => {
  const cwd = folderWith({ 'app.yaml': APPLICATION, 'planted.cjs': PLANTED });
  const { status, stdout, stderr } = runProgram(args, {
    cwd,
    env: { ...process.env, NODE_OPTIONS: '--require ./planted.cjs', ARGOCD_APP_PARAMETERS: '' },
  });
  expect(stderr).toMatch(
    /^appcfg: this is a bug in appcfg \d+\.\d+\.\d+, not in your files\n {2}TypeError: planted\n/,
  );
  expect(stderr).toMatch(/^ {4}at (?:\w+ \()?src\/[\w/-]+\.ts:\d+\)?$/m);
  expect(stderr).toContain(`  command: appcfg ${args[0]}`);
  expect(stderr).toContain('please report these lines');
  expect(stderr).not.toContain('hidden');
  expect([status, stdout]).toEqual([70, '']);
  expect(stderr.split('\n').length).toBeLessThan(20);
  expect(stderr.length).toBeLessThan(2000);
});

test('an exception in a KRM function is a bug as well', () => {
  const planted = `const fs = require('node:fs'); fs.readSync = () => { throw new TypeError('planted'); };`;
  const cwd = folderWith({ 'planted.cjs': planted });
  const { status, stderr } = runProgram(['fn'], {
    cwd,
    input: 'kind: ResourceList\n',
    env: { ...process.env, NODE_OPTIONS: '--require ./planted.cjs' },
  });
  expect([status, stderr.split('\n')[1]]).toEqual([70, '  TypeError: planted']);
});

test('a rejection that nothing waits for is a bug', () => {
  const cwd = folderWith({
    'app.yaml': APPLICATION,
    'planted.cjs': `Promise.reject(new RangeError('planted'));`,
  });
  const planted = `setImmediate(() => { Promise.reject(new RangeError('planted')); });`;
  writeFileSync(join(cwd, 'planted.cjs'), planted);
  const { status, stderr } = runProgram(['validate', '-'], {
    cwd,
    input: APPLICATION,
    env: { ...process.env, NODE_OPTIONS: '--require ./planted.cjs' },
  });
  expect([status, stderr.split('\n')[1]]).toEqual([70, '  RangeError: planted']);
});

test('a command line is shown without the values of settings and headers, and without passwords in addresses', () => {
  const line = [
    'discover',
    '--header',
    'X-Token: abc',
    '--header=A: b',
    '--set',
    'a.b=c',
    '--set-string=a.b=c',
  ];
  expect(shownArguments([...line, '--cp-address=https://user:word@kuma:5681/?token=x', '-o', 'a b'])).toEqual(
    [
      ...['discover', '--header', 'X-Token:…', '--header=A:…', '--set', 'a.b=…', '--set-string=a.b=…'],
      ...['--cp-address=https://…@kuma:5681/?…', '-o', '"a b"'],
    ],
  );
});

test('of a file with 131,000 mistakes the last one is reported too', () => {
  const cwd = temporaryFolder();
  const lines = Array.from({ length: 131_000 }, (_, index) => `  zz${index}: 1\n`);
  writeFileSync(join(cwd, 'app.yaml'), APPLICATION.replace(/workload.*\n/, 'workload:\n') + lines.join(''));
  const { status, stdout } = runProgram(['validate', 'app.yaml', '--format', 'json'], { cwd });
  expect([status, stdout.includes('zz130999')]).toEqual([1, true]);
});

test('a NUL in a path is a mistake at its place, and the other applications are judged', () => {
  const cwd = folderWith({
    'a.yaml': 'name: a\nworkload: {manifest: "a\\0b"}\nmonitoring: {}\n',
    'b.yaml': 'name: b\nworkload: {containers: {web: {image: nginx, nonsense: 1}}}\n',
    'workspace.yaml': 'modules: {monitoring: {default: {}}}\ntemplates: ["a\\0b.hbs"]\n',
  });
  const { status, stderr } = runProgram(['render', 'a.yaml', 'b.yaml'], { cwd });
  expect(status).toBe(3);
  expect(stderr).toContain('a.yaml:2:22');
  expect(stderr).toContain('a path cannot have a NUL character in it');
  expect(stderr).toContain('nonsense');
  const template = runProgram(['render', 'b.yaml', '--workspace', 'workspace.yaml'], { cwd });
  expect(template.stderr).toContain('workspace.yaml:2:13');
  expect(template.status).not.toBe(70);
});

test.each(['[null]', '[[]]', '[1]', '[{"name": null}]'])('ARGOCD_APP_PARAMETERS=%s is a mistake', (text) => {
  const { status, stderr } = runProgram(['argocd', 'generate'], {
    cwd: folderWith({ 'app.yaml': APPLICATION }),
    env: { ...process.env, ARGOCD_APP_PARAMETERS: text },
  });
  expect([status, stderr.slice(0, 20)]).toEqual([2, 'error[bad-parameter]']);
});

test.each(['4294967296 1\n', '0 \n', '99999999999999999999 \n'])(
  'a lock of process %j is taken over',
  (text) => {
    const cwd = folderWith({ 'app.yaml': APPLICATION });
    mkdirSync(join(cwd, 'out'));
    writeFileSync(join(cwd, 'out', '.appcfg.lock'), text);
    expect(runProgram(['render', 'app.yaml', '-o', 'out'], { cwd }).status).toBe(0);
    expect(readdirSync(join(cwd, 'out')).sort()).toEqual(['.appcfg', 'shop']);
  },
);

test('a folder with the name of a temporary file stays', () => {
  const cwd = folderWith({ 'app.yaml': APPLICATION });
  for (const folder of ['out/.appcfg-99999-1.tmp', 'out/shop/.appcfg-99999-1.tmp'])
    mkdirSync(join(cwd, folder), { recursive: true });
  const { status, stderr } = runProgram(['render', 'app.yaml', '-o', 'out'], { cwd });
  expect([status, stderr]).toEqual([0, '']);
  expect(readdirSync(join(cwd, 'out'))).toContain('.appcfg-99999-1.tmp');
  expect(readdirSync(join(cwd, 'out/shop'))).toContain('.appcfg-99999-1.tmp');
});

test.each([
  ['function calls', `name: {{${'(eq '.repeat(2000)}a${')'.repeat(2000)}}}`],
  ['function calls', `{{#if ${'(eq '.repeat(2000)}a "b)"${' 1)'.repeat(2000)}}}x{{/if}}`],
  ['blocks', `${'{{#if a}}'.repeat(2000)}x${'{{/if}}'.repeat(2000)}`],
  ['blocks', `${'{{^a}}'.repeat(2000)}x${'{{/a}}'.repeat(2000)}`],
])('%s nested 2,000 deep are a mistake of a template', (what, text) => {
  const [mistake] = parseTemplate({ name: 'a.hbs', text }).diagnostics;
  expect(mistake?.message).toBe(`${what} are nested more than 100 deep`);
});

test('a template has as many blocks side by side as it likes, and parentheses in its text', () => {
  const text = `${'{{#if a}}x{{^}}y{{else if (eq a "((")}}z{{/if}}'.repeat(200)}${'('.repeat(500)}{{! ((( }}`;
  expect(parseTemplate({ name: 'a.hbs', text: text.replaceAll('{{^}}y', '') }).diagnostics).toEqual([]);
});
