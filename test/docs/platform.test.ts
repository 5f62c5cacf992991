import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);
const page = readFileSync(new URL('docs/platform.md', root), 'utf8');
const templates = readFileSync(new URL('docs/templates.md', root), 'utf8');
const shown = [...(page + templates).matchAll(/<!-- (\S+) -->\n```\w+\n(.*?)```/gs)];

test('the pages show their examples', () => {
  expect(shown.length).toBeGreaterThan(5);
});

test.each(shown.map(([, path, block]) => [path as string, block as string]))(
  'the pages show %s, or a part of it, as it is',
  (path, block) => {
    expect(readFileSync(new URL(path, root), 'utf8')).toContain(block);
  },
);

test('the addresses that the page names are targets of the fixtures', () => {
  for (const name of ['kube-prometheus-stack', 'prometheus-chart-with-istio']) {
    const file = new URL(`fixtures/render/platform/${name}/targets.json`, root);
    for (const { url } of JSON.parse(readFileSync(file, 'utf8')) as { url: string }[]) {
      expect(page).toContain(url);
    }
  }
});
