/** Where the executables lie, and what they are called. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const executablesFolder = fileURLToPath(new URL('../standalone', import.meta.url));

/** This machine, by the names of the executables: `linux-x64`. */
export const host = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/** @param {string} platform */
export function executableFor(platform) {
  return join(executablesFolder, `appcfg-${platform}${platform.startsWith('windows') ? '.exe' : ''}`);
}
