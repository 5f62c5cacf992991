import { writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { programInShell } from './program.mjs';
import { temporaryFolder } from './temporary-folder.ts';

/** Puts `appcfg`, which is the program under test, into a folder that a PATH names. */
export function putAppcfg(folder: string): void {
  writeFileSync(join(folder, 'appcfg'), `#!/bin/sh\nexec ${programInShell} "$@"\n`, { mode: 0o755 });
}

/** The environment of a process that finds `appcfg` in its PATH, where the program under test is. */
export function withAppcfg(env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  const folder = temporaryFolder();
  putAppcfg(folder);
  const { NO_COLOR: _, FORCE_COLOR: __, ...rest } = env;
  return { ...rest, PATH: `${folder}${delimiter}${env.PATH}` };
}
