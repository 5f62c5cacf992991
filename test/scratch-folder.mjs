import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new folder for a script, which removes it itself. */
export function scratchFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'appcfg-test-'));
  return { folder, dispose: () => rmSync(folder, { recursive: true, force: true }) };
}

/**
 * Calls a function with a new folder, which is removed when it has ended.
 *
 * @template T
 * @param {(folder: string) => T} use
 */
export function inScratchFolder(use) {
  const { folder, dispose } = scratchFolder();
  try {
    return use(folder);
  } finally {
    dispose();
  }
}
