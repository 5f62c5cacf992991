/** Publishes what `npm run release:check` made and looked at: the workflow of a tag calls it. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isUnknown, owner } from './address.mjs';

if (isUnknown) throw new Error('name the owner in build/release/address.mjs first, and run npm run generate');

const root = fileURLToPath(new URL('../..', import.meta.url));
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const run = (command, ...args) => execFileSync(command, args, { cwd: root, stdio: 'inherit' });

run('npm', 'publish', `release/appcfg-cli-${version}.tgz`, '--provenance', '--access', 'public');
const files = readdirSync(new URL('../../release', import.meta.url)).map((name) => `release/${name}`);
run('gh', 'release', 'create', `v${version}`, '--verify-tag', '--notes-file', 'CHANGELOG.md', ...files);
for (const [file, name] of [
  ['images/Dockerfile', 'appcfg'],
  ['images/discover.Dockerfile', 'appcfg-discover'],
]) {
  const tag = `ghcr.io/${owner}/${name}:${version}`;
  run('docker', 'build', '--file', file, '--tag', tag, '.');
  run('docker', 'push', tag);
}
