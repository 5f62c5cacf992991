/**
 * # One file, no Node
 *
 *     npm run build:standalone              an executable for each platform, in standalone/
 *     npm run build:standalone -- host      for this machine alone
 *     npm run build:standalone -- linux-arm64 windows-x64
 *
 * What `npm run build` made, compiled into a copy of Bun. About 100 MB each, nearly all of it Bun.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bunFor, platforms } from './bun-package.mjs';
import { executableFor, executablesFolder, host } from './executables.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

function wantedPlatforms(named) {
  if (named.length === 0) return platforms;
  const wanted = named.map((name) => (name === 'host' ? host : name));
  const unknown = wanted.find((name) => !platforms.includes(name));
  if (unknown === undefined) return wanted;
  throw new Error(`there is no executable for ${unknown}, only for ${platforms.join(', ')}`);
}

/** @param {string[]} more options of Bun's compiler */
function compile(platform, outfile, more) {
  const options = [
    '--compile',
    `--target=bun-${platform}`,
    `--compile-executable-path=${bunFor(platform)}`,
    '--minify',
    // What would be compiled at each start is compiled here.
    '--bytecode',
    // Machine code is made later than Bun would: most runs are over before it has paid.
    '--compile-jit-policy=10',
    // An executable reads nothing that lies about where it is called.
    '--no-compile-autoload-dotenv',
    '--no-compile-autoload-bunfig',
    ...more,
  ];
  const bundled = ['build', ...options, join(root, 'dist', 'appcfg.cjs'), '--outfile', outfile];
  execFileSync(bunFor(host), bundled, { cwd: join(root, 'dist'), stdio: ['ignore', 'ignore', 'inherit'] });
}

/** The order in which a run of an example needs the bytecode, by which it is arranged: less is read at a start. */
function bytecodeOrder(scratch) {
  const first = join(scratch, process.platform === 'win32' ? 'first.exe' : 'first');
  const order = join(scratch, 'order');
  compile(host, first, []);
  execFileSync(first, ['render', join(root, 'examples', 'sample-app', 'app.yaml')], {
    env: { ...process.env, BUN_BYTECODE_ORDER_OUT: order },
    stdio: 'ignore',
  });
  return order;
}

const wanted = wantedPlatforms(process.argv.slice(2));
const scratch = mkdtempSync(join(tmpdir(), 'appcfg-standalone-'));
try {
  const order = bytecodeOrder(scratch);
  mkdirSync(executablesFolder, { recursive: true });
  for (const platform of wanted) {
    compile(platform, executableFor(platform), [`--bytecode-order=${order}`]);
    console.log(executableFor(platform));
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
