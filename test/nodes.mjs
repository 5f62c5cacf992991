/**
 * The end-to-end fixtures with each Node that is supported, whichever runs this, and the tests of files, whose system
 * calls differ between versions. All fixtures with 24, every third with the others, for the sake of time:
 *
 *     npm run build && npm run test:nodes
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { nodes } from '../build/nodes.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

for (const { version, binary } of nodes()) {
  const every = version.startsWith('24.') ? '1' : '3';
  console.log(`Node ${version}: ${every === '1' ? 'all fixtures' : `every ${every}rd fixture`}`);
  const { APPCFG_BIN: _, ...rest } = process.env;
  const env = { ...rest, FIXTURES_EVERY: every };
  const args = [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--silent=passed-only',
    'test/fixtures',
    'test/files/folder.test.ts',
  ];
  const { status } = spawnSync(binary, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) process.exit(status ?? 1);
}
