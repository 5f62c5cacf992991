/** Bun for any platform, out of its npm packages: they carry the binary alone and run no install script. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
// Below node_modules: what a new `npm ci` throws away, and nothing else looks into.
const cache = join(root, 'node_modules', '.cache', 'bun');

const { version, ...packages } = JSON.parse(
  readFileSync(new URL('bun-packages.json', import.meta.url), 'utf8'),
);

/** What there is an executable for, by Node's names: `linux-x64`. */
export const platforms = Object.keys(packages);

/**
 * The path of Bun's binary for a platform. It is not installed, since npm refuses packages of other platforms: its
 * package is fetched as it is, compared with the pinned checksum, and unpacked.
 *
 * @param {string} platform
 */
export function bunFor(platform) {
  const folder = join(cache, `${version}-${platform}`);
  if (!existsSync(folder)) unpack(platform, folder);
  const [name] = readdirSync(join(folder, 'package', 'bin'));
  return join(folder, 'package', 'bin', name);
}

function unpack(platform, folder) {
  mkdirSync(cache, { recursive: true });
  const fresh = mkdtempSync(join(cache, 'unpacked-'));
  try {
    const { package: name, integrity } = packages[platform];
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
