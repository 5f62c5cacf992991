import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { programInShell } from '../program.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** The environment of a process that finds `appcfg` in its PATH, where the program under test stands. */
export function withAppcfg(env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'appcfg'), `#!/bin/sh\nexec ${programInShell} "$@"\n`, { mode: 0o755 });
  const { NO_COLOR: _, FORCE_COLOR: __, ...rest } = env;
  return { ...rest, PATH: `${folder}:${env.PATH}` };
}
