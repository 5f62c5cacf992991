/** Each Node that is supported: one version of each release line that has not reached its end. */
import { readFileSync } from 'node:fs';
import { packedBinary } from './packed-binary.mjs';

const packages = JSON.parse(readFileSync(new URL('node-packages.json', import.meta.url), 'utf8'));

/**
 * Versions and the paths of their binaries, which are for Linux on x64; none on another machine.
 *
 * @returns {readonly { readonly version: string, readonly binary: string }[]}
 */
export function nodes() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return [];
  return packages.map((pinned) => ({ version: pinned.version, binary: packedBinary(pinned) }));
}
