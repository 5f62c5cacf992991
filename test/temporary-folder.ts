import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/**
 * A new folder that is removed when the running test ends.
 *
 * @param whenFinished the test's own, where several run at the same time; `afterAll` for a folder of a whole file
 */
export function temporaryFolder(
  parent = tmpdir(),
  whenFinished: (remove: () => void) => void = onTestFinished,
): string {
  const folder = realpathSync(mkdtempSync(join(parent, 'appcfg-test-')));
  whenFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The same in memory if the machine has such a place: for small files in great number. */
export function temporaryFolderInMemory(): string {
  return temporaryFolder(existsSync('/dev/shm') ? '/dev/shm' : undefined);
}
