import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runProgram } from '../program.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (page: string) => readFileSync(join(root, page), 'utf8');
const docs = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'));
const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...docs.map((name) => `docs/${name}`)];

/** Without what is in code, where a heading or a link is none. */
const proseOf = (page: string) => read(page).replaceAll(/^```.*?^```/gms, '');

/** The anchors that GitHub gives the headings of a page, and those that the page sets itself. */
const anchorsOf = (page: string) => {
  const prose = proseOf(page);
  const headings = [...prose.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
  return new Set([...headings, ...[...prose.matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id)]);
};

test.each(pages)('%s: each link leads to a file and a heading that are there', (page) => {
  const dead = [...proseOf(page).matchAll(/\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]*))?\)/g)].filter(
    ([, path = '', anchor]) => {
      const target = path === '' ? page : normalize(join(page, '..', path));
      if (!existsSync(join(root, target))) return true;
      const hasHeadings = target.endsWith('.md') && statSync(join(root, target)).isFile();
      return anchor !== undefined && hasHeadings && !anchorsOf(target).has(anchor);
    },
  );
  expect(dead.map(([link]) => link)).toEqual([]);
});

test('each page is in the list of the README', () => {
  const listed = [...read('README.md').matchAll(/\]\(docs\/([\w-]+\.md)/g)].map(([, name]) => name);
  expect(docs.filter((name) => !listed.includes(name))).toEqual([]);
});

const shown = pages.flatMap((page) =>
  [...read(page).matchAll(/^<!-- appcfg (.*) -->\n```\n(.*?)^```/gms)].map(
    ([, line = '', output]) => [page, line, output] as const,
  ),
);

test.each(shown)('%s shows what appcfg %s prints', (_page, line, output) => {
  const { NO_COLOR: _, FORCE_COLOR: __, COLUMNS: ___, ...env } = process.env;
  const { stdout, stderr } = runProgram(line.split(' '), { cwd: root, env });
  expect(stdout + stderr).toBe(output);
});

test('the cure of the page about what is not scraped has both pods scraped', () => {
  const [, cure = ''] =
    /Add the port to the Service:\n\n```yaml\n(.*?)```/s.exec(read('docs/not-scraped.md')) ?? [];
  const text = read('examples/not-scraped/shop.yaml');
  const [, before = ''] = /( {2}ports:\n {2}- \{name: http, port: 80.*\n)/.exec(text) ?? [];
  const { status, stdout } = runProgram(['targets', '-', '--format', 'json'], {
    input: text.replace(before, cure),
  });
  expect(status).toBe(0);
  expect(JSON.parse(stdout).targets).toHaveLength(2);
});

test.each(
  [...read('docs/targets.md').matchAll(/^<!-- (fixtures\/\S+) -->\n```\n(.*?)^```/gms)].map(
    ([, path = '', shown = '']) => [path, shown] as const,
  ),
)('docs/targets.md shows the beginning of %s', (path, shown) => {
  expect(read(path).startsWith(shown)).toBe(true);
});
