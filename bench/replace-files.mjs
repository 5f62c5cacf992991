/**
 * The bare loop that rendering into a folder is measured against: the same bytes into the same files, each by a
 * temporary file and a rename, and nothing else.
 *
 *     node bench/replace-files.mjs LIST FOLDER      LIST: a JSON list of [path, text]
 */
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

const [list, folder] = process.argv.slice(2);
const made = new Set();
for (const [path, text] of JSON.parse(readFileSync(list, 'utf8'))) {
  const target = join(folder, path);
  const parent = dirname(target);
  if (!made.has(parent)) mkdirSync(parent, { recursive: true });
  made.add(parent);
  const temporary = `${target}.tmp`;
  const descriptor = openSync(temporary, 'wx');
  writeSync(descriptor, text);
  closeSync(descriptor);
  renameSync(temporary, target);
}
