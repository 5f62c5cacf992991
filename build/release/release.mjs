/**
 * # Everything that a release has
 *
 *     npm run build && npm run release                   in release/, for every platform
 *     npm run build && npm run release -- linux-x64      with the executables of some
 *
 * The npm package, an archive with the executable of each platform, checksums, the software bill of materials, a
 * Homebrew formula, and krew's manifest. `npm run release:check` does this and looks at all of it.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dump } from 'js-yaml';
import { platforms } from '../bun-package.mjs';
import { bundleCommandLine } from '../command-line.mjs';
import { executableFor } from '../executables.mjs';
import { bundledPackages } from '../notices.mjs';
import { archiveOf } from './archives.mjs';
import { homebrewFormula, krewManifest } from './installers.mjs';
import { packInto } from './pack.mjs';
import { sbomOf } from './sbom.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const release = join(root, 'release');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const { version: bunVersion } = JSON.parse(readFileSync(join(root, 'build/bun-packages.json'), 'utf8'));
const named = process.argv.slice(2);
const wanted = named.length === 0 ? platforms : named;

const sha256Of = (name) =>
  createHash('sha256')
    .update(readFileSync(join(release, name)))
    .digest('hex');
const write = (name, text) => writeFileSync(join(release, name), text);

rmSync(release, { recursive: true, force: true });
mkdirSync(release);

await packInto(root, join(release, 'package'), release);
rmSync(join(release, 'package'), { recursive: true });

execFileSync(process.execPath, [join(root, 'build/standalone.mjs'), ...wanted], { stdio: 'inherit' });
const archives = wanted.map((platform) => {
  const archive = archiveOf(root, release, version, platform, executableFor(platform));
  return { platform, archive, sha256: sha256Of(archive) };
});

const packages = bundledPackages((await bundleCommandLine()).map(({ metafile }) => metafile));
write(`appcfg-${version}.cdx.json`, sbomOf(root, packages, bunVersion));
write('appcfg.rb', homebrewFormula(version, archives));
write('appcfg.yaml', dump(krewManifest(version, archives)));

const files = readdirSync(release).sort();
write('checksums.txt', files.map((name) => `${sha256Of(name)}  ${name}\n`).join(''));
for (const name of [...files, 'checksums.txt']) console.log(`release/${name}`);
