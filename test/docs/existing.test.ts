import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { codes } from '../../src/diagnostics/codes.ts';
import { runProgram } from '../program.mjs';

const root = new URL('../../', import.meta.url);
const page = readFileSync(new URL('docs/existing.md', root), 'utf8');
const shown = [...page.matchAll(/<!-- (\S+) -->\n```\w+\n(.*?)```/gs)];

test('the page shows its examples', () => {
  expect(shown.length).toBeGreaterThan(4);
});

test.each(shown.map(([, path, block]) => [path as string, block as string]))(
  'the page shows %s, or a part of it, as it is',
  (path, block) => {
    expect(readFileSync(new URL(path, root), 'utf8')).toContain(block);
  },
);

test('each code of the page is one', () => {
  const [, table = ''] = page.split('## What is refused');
  const named = [...table.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, code]) => code);
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((code) => !Object.hasOwn(codes, code as string))).toEqual([]);
});

test('what is piped in behind an application is scraped, as the help shows', () => {
  const folder = new URL('fixtures/render/manifest/one-of-several/', root);
  const manifests = readFileSync(new URL('all.yaml', folder), 'utf8');
  const application =
    'name: web\nworkload: {manifest: {kind: Deployment, name: web}}\nmonitoring: {port: 9080}\n';
  const { stdout, status } = runProgram(['render', '-'], { input: `${application}---\n${manifests}` });
  expect(status).toBe(0);
  expect(stdout).toContain('prometheus.io/port: "9080"');
  expect(stdout.match(/^kind: \w+/gm)).toEqual(['kind: Service', 'kind: Deployment', 'kind: Deployment']);
});
