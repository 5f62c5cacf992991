import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runProgram } from '../program.mjs';

const root = new URL('../../', import.meta.url);

/** Pages whose examples are files that other tests run. */
const shown = ['kustomize', 'argo-cd', 'flux', 'workloads'].flatMap((name) => {
  const page = readFileSync(new URL(`docs/${name}.md`, root), 'utf8');
  const blocks = [...page.matchAll(/<!-- (\S+) -->\n```\w+\n(.*?)```/gs)];
  return blocks.map(([, path, block]) => [name, path as string, block as string] as const);
});

test('each page shows examples', () => {
  expect(new Set(shown.map(([name]) => name)).size).toBe(4);
});

test.each(shown)('the page %s shows %s as it is', (_name, path, block) => {
  expect(readFileSync(new URL(path, root), 'utf8')).toBe(block);
});

test("the page shows a function's results as they are", () => {
  const page = readFileSync(new URL('docs/kustomize.md', root), 'utf8');
  const [, results = 'none'] = /```yaml\n(results:.*?)```/s.exec(page) ?? [];
  expect(readFileSync(new URL('fixtures/fn/mistake/stdout.txt', root), 'utf8')).toContain(results);
});

test('the page editors shows what explain prints', () => {
  const page = readFileSync(new URL('docs/editors.md', root), 'utf8');
  const [, field = '', said] = /```\n\$ appcfg explain (\S+)\n(.*?)```/s.exec(page) ?? [];
  const { stdout } = runProgram(['explain', field]);
  expect(stdout).toBe(said);
});
