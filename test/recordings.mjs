/** What Kusion users published and Kusion made of it, in a folder beside the project. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the recordings lie; APPCFG_RECORDED names another folder. */
export const recordings =
  process.env.APPCFG_RECORDED ?? fileURLToPath(new URL('../../shared/recorded/kusion', import.meta.url));

/**
 * The names of the cases that have a file, sorted. Ends the process if there are no recordings.
 *
 * @param {string} file
 */
export function recordedCases(file) {
  if (!existsSync(recordings)) {
    console.error(`no recordings at ${recordings}; APPCFG_RECORDED names another folder`);
    process.exit(3);
  }
  return readdirSync(recordings)
    .filter((name) => existsSync(join(recordings, name, file)))
    .sort();
}
