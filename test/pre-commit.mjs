/** Has the real pre-commit install the hooks from the last commit, as their users do, and run one: half a minute. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { scratchFolder } from './scratch-folder.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { folder, dispose } = scratchFolder();
const work = join(folder, 'work');

function run(command, ...args) {
  const env = { ...process.env, PRE_COMMIT_HOME: join(folder, 'home') };
  return spawnSync(command, args, { cwd: work, env, encoding: 'utf8' });
}

try {
  mkdirSync(work);
  run('git', 'init', '--quiet');
  writeFileSync(join(work, 'app.yaml'), 'name: shop\nworkload: {containers: {web: {image: "no image"}}}\n');
  run('git', 'add', '.');
  const { stdout, stderr } = run(
    'pre-commit',
    'try-repo',
    root,
    'appcfg-validate',
    '--all-files',
    '--verbose',
  );
  console.log(stdout + stderr);
  process.exitCode = stdout.includes('error[bad-image]') ? 0 : 1;
} finally {
  dispose();
}
