/** Pairs of an application and a workspace with a mistake, for each code that such a pair can cause: the fixtures'. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { readFixtures } from '../fixtures/read-fixtures.mjs';

/**
 * Code → the pairs that show it. An application is a text, since many mistakes are in how it is written.
 *
 * @returns {Map<string, { application: string, platform: string | undefined, folder: string }[]>}
 */
function mistakenPairs() {
  const pairs = new Map();
  for (const { folder, args, stderr } of readFixtures()) {
    if (args[0] !== 'render' || !existsSync(join(folder, 'app.yaml'))) continue;
    const read = (name) => readFileSync(join(folder, name), 'utf8');
    const workspace = args[args.indexOf('--workspace') + 1];
    if (args.includes('--workspace') && !existsSync(join(folder, workspace))) continue;
    const platform = args.includes('--workspace') ? read(workspace) : undefined;
    for (const [, code] of stderr.matchAll(/^(?:error|warning|note)\[([\w-]+)\]/gm)) {
      const known = pairs.get(code) ?? [];
      pairs.set(code, [...known, { application: read('app.yaml'), platform, folder }]);
    }
  }
  return pairs;
}

/** Each code as often as each other, however many pairs show it. */
export function mistakenPair() {
  const pairs = [...mistakenPairs().values()];
  return fc.oneof(...pairs.map((ofCode) => fc.constantFrom(...ofCode)));
}
