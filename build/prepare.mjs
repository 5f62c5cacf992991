/**
 * Builds a checkout for whoever installs it. What the build needs is installed first if it is missing: npm passes
 * `--global` on to the preparation of a git repository, and then installs nothing beside it (pre-commit does that).
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const { npm_config_global: _, npm_config_location: __, npm_execpath: npm, ...env } = process.env;

if (!existsSync(new URL('../node_modules/esbuild', import.meta.url)) && npm !== undefined) {
  const install = [npm, 'ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'];
  execFileSync(process.execPath, install, { cwd: root, env, stdio: 'inherit' });
}
await import('./build.mjs');
