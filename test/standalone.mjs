/**
 * The end-to-end tests with the executable of this machine instead of Node:
 *
 *     npm run build && npm run test:standalone              makes it, and runs them all
 *     npm run test:standalone -- test/fixtures              some of them
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { executableFor, host } from '../build/executables.mjs';

const pathTo = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const tests = [
  'test/fixtures',
  'test/cli',
  'test/docs',
  'test/functions',
  'test/diagnostics/secrets.test.ts',
  'test/properties/order.test.ts',
  'test/discover',
];

function run(args, env = process.env) {
  const { status } = spawnSync(process.execPath, args, { cwd: pathTo('.'), env, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

run([pathTo('build/standalone.mjs'), 'host']);
const named = process.argv.slice(2);
run([pathTo('node_modules/vitest/vitest.mjs'), 'run', ...(named.length === 0 ? tests : named)], {
  ...process.env,
  APPCFG_BIN: executableFor(host),
});
