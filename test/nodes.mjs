/**
 * The end-to-end fixtures with each Node that is supported, whichever runs this:
 *
 *     npm run build && npm run test:nodes
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { nodes } from '../build/nodes.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

for (const { version, binary } of nodes()) {
  console.log(`the end-to-end fixtures with Node ${version}`);
  const { APPCFG_BIN: _, ...env } = process.env;
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--silent=passed-only', 'test/fixtures'];
  const { status } = spawnSync(binary, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) process.exit(status ?? 1);
}
