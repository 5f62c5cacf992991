import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { built, runProgram } from '../program.mjs';
import { temporaryFolder } from '../temporary-folder.ts';

function run(line: string, folder = temporaryFolder()) {
  return runProgram(line.split(' '), { cwd: folder });
}

test.each([
  ['render app.yaml -oout', 'unknown option -oout; did you mean -o out?'],
  ['render app.yaml -output out', 'unknown option -output; did you mean --output?'],
  ['render app.yaml -output=out', 'unknown option -output; did you mean --output?'],
  ['render app.yaml --out out', 'unknown option --out; did you mean --output?'],
  ['render -f app.yaml', 'unknown option -f; a file needs no option: appcfg render app.yaml'],
  ['render app.yaml --overlays a.yaml', 'unknown option --overlays; did you mean --overlay?'],
  ['render app.yaml --env prod', 'unknown option --env; did you mean --stack?'],
  ['render app.yaml --strict=maybe', '--strict takes no value'],
  ['render app.yaml --set', '--set needs a value'],
  ['render app.yaml --stack a --stack b', '--stack is given twice'],
  ['validate app.yaml --check', 'unknown option --check, which is an option of render'],
  ['validate app.yaml -o out', 'unknown option -o, which is an option of render and discover'],
  ['check app.yaml', 'unknown command check; did you mean targets, validate, or render --check?'],
  ['lint app.yaml', 'unknown command lint; did you mean validate?'],
  ['rendr --help', 'unknown command rendr; did you mean render?'],
  ['help rendr', 'unknown command rendr; did you mean render?'],
  ['help render app.yaml', 'help takes one command; unexpected argument app.yaml'],
  ['version app.yaml', 'version takes options only; unexpected argument app.yaml'],
  [
    'apps/app.yaml',
    'apps/app.yaml is not a command; did you mean appcfg render apps/app.yaml, or appcfg targets apps/app.yaml?',
  ],
  ['- --stack prod', '- is not a command; did you mean appcfg render -, or appcfg targets -?'],
  ['scan manifests/', 'unknown command scan; did you mean targets?'],
  ['targets', 'targets needs a path: a file, a folder, or - for standard input'],
  ['--verson', 'unknown option --verson; did you mean --version?'],
  ['-V', 'unknown option -V; did you mean --version?'],
  ['--header=Authorization:secret', '--header needs a command before it'],
])('%s', (line, message) => {
  const { status, stdout, stderr } = run(line);
  const [command = ''] = line.split(' ');
  const help =
    ['render', 'validate', 'targets', 'version'].includes(command) || line.endsWith('render app.yaml')
      ? `appcfg ${command} --help`
      : 'appcfg --help';
  expect(stderr).toBe(`appcfg: ${message}\nsee ${help}\n`);
  expect(stdout).toBe('');
  expect(status).toBe(2);
});

test.each([
  ['help', '--help'],
  ['help render', 'render --help'],
  ['help discover', 'discover --help'],
  ['version', '--version'],
])('%s says what %s says', (line, same) => {
  const { status, stdout, stderr } = run(line);
  expect(status).toBe(0);
  expect(stderr).toBe('');
  expect(stdout).toBe(run(same).stdout);
});

test('a folder of the name of a mistyped command is rendered by its name', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'shop'), '');
  expect(run('shop', folder).stderr).toContain('did you mean appcfg render shop, or appcfg targets shop?');
});

test.each(['render .', 'targets .', 'validate .'])(
  'where the own folder is gone, %s fails in words',
  (line) => {
    const folder = temporaryFolder();
    // Not the executable: Bun says it in its own words, before the program begins.
    const script = `rmdir "$PWD" && exec "${process.execPath}" "${built}" ${line}`;
    const { status, stderr } = spawnSync('sh', ['-c', script], {
      cwd: temporaryFolder(folder),
      encoding: 'utf8',
    });
    expect(stderr).toBe('appcfg: the current folder no longer exists\n');
    expect(status).toBe(3);
  },
);
