import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runProgram } from '../program.mjs';
import { temporaryFolder } from '../temporary-folder.ts';

const POD =
  'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: web, image: nginx}]}\n';

/** What the end of the page says, in a folder whose file was changed at noon. */
function madeOf(
  words: readonly string[],
  more: { readonly env?: NodeJS.ProcessEnv; readonly input?: string } = {},
) {
  const cwd = temporaryFolder();
  const file = join(cwd, 'a pod.yaml');
  writeFileSync(file, POD);
  const noon = new Date('2026-01-02T12:00:00Z');
  utimesSync(file, noon, noon);
  const run = () => runProgram(['targets', ...words, '--format', 'html'], { cwd, ...more }).stdout;
  const [first, second] = [run(), run()];
  expect(second).toBe(first);
  return [...first.matchAll(/<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/g)].map(([, term, text]) => `${term}: ${text}`);
}

test('the page says what it was made of, the time of the input included, and is the same each time', () => {
  expect(madeOf(['a pod.yaml', '--release', 'kps', '--no-annotations']).slice(0, 3)).toEqual([
    'Command: <code>appcfg targets &#39;a pod.yaml&#39; --release kps --no-annotations</code>',
    'Input: a pod.yaml, 1 object',
    'Last changed: 2026-01-02 12:00:00 UTC',
  ]);
});

test('SOURCE_DATE_EPOCH caps the time, so that another checkout gives the same page', () => {
  const env = (time: string) => ({ ...process.env, SOURCE_DATE_EPOCH: String(Date.parse(time) / 1000) });
  expect(madeOf(['a pod.yaml'], { env: env('2025-06-01T00:00:00Z') })).toContain(
    'Last changed: 2025-06-01 00:00:00 UTC',
  );
  expect(madeOf(['a pod.yaml'], { env: env('2027-06-01T00:00:00Z') })).toContain(
    'Last changed: 2026-01-02 12:00:00 UTC',
  );
});

test('standard input has no time', () => {
  expect(madeOf(['-'], { input: POD }).map((line) => line.split(':')[0])).toEqual([
    'Command',
    'Input',
    'Made by',
  ]);
});
