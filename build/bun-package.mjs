/** Bun for any platform, out of its npm packages. */
import { readFileSync } from 'node:fs';
import { packedBinary } from './packed-binary.mjs';

const { version, ...packages } = JSON.parse(
  readFileSync(new URL('bun-packages.json', import.meta.url), 'utf8'),
);

/** What there is an executable for, by Node's names: `linux-x64`. */
export const platforms = Object.keys(packages);

/**
 * The path of Bun's binary for a platform.
 *
 * @param {string} platform
 */
export const bunFor = (platform) => packedBinary({ ...packages[platform], version });
