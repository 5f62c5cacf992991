import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPage } from '../../build/chromium.mjs';
import { siteFiles } from '../../build/site.mjs';
import { temporaryFolder } from '../temporary-folder.ts';
import { withTools } from '../with-tools.ts';

let files: ReadonlyMap<string, string>;

beforeAll(async () => {
  files = new Map(await siteFiles());
});

/** The playground has its own test, and is built beside the site. */
const OTHER_FILES = ['try.html'];

describe('the site of the pages', () => {
  test('each link and picture of each page leads to a file and a heading of the site, or to another server', () => {
    const dead: string[] = [];
    let count = 0;
    for (const [name, text] of files) {
      if (!name.endsWith('.html')) continue;
      for (const [, target = ''] of text.matchAll(/(?:href|src|srcset)="([^"]*)"/g)) {
        if (/^https?:/.test(target)) continue;
        count += 1;
        const [file = '', anchor] = target.split('#');
        const other = file === '' ? text : files.get(file);
        if (OTHER_FILES.includes(file)) continue;
        if (other === undefined || (anchor !== undefined && !other.includes(` id="${anchor}"`)))
          dead.push(`${name}: ${target}`);
      }
    }
    expect(dead).toEqual([]);
    expect(count).toBeGreaterThan(1000);
  });

  test('each page is in the list of pages, and marked there as the one that is open', () => {
    const pages = [...files.keys()].filter((name) => name.endsWith('.html'));
    expect(pages.filter((name) => !files.get(name)?.includes(`href="${name}" aria-current="page"`))).toEqual([
      'index.html',
    ]);
  });

  test('a page is searched by its sections, which are there', () => {
    const index = JSON.parse(
      String(files.get('search-index.js')).replace(/^window\.pages=|;\n$/g, ''),
    ) as readonly { readonly id: string }[];
    expect(index.length).toBeGreaterThan(150);
    expect(new Set(index.map(({ id }) => id)).size).toBe(index.length);
  });
});

withTools(['chromium'], () => {
  let folder = '';
  beforeAll(() => {
    folder = temporaryFolder(undefined, afterAll);
    mkdirSync(folder, { recursive: true });
    for (const [name, content] of files) writeFileSync(join(folder, name), content);
  });
  const address = (name: string) => pathToFileURL(join(folder, name)).href;

  test('opened from a disk, the search finds a section by its words and opens it', async () => {
    const page = await openPage(address('index.html'), { width: 1200, height: 800 });
    try {
      await page.press('/');
      await page.type('selects-nothing');
      await page.evaluate(
        "new Promise((done, fail) => { const end = Date.now() + 20000; (function look() { if (document.querySelector('#found a')) done(); else if (Date.now() > end) fail(new Error('nothing is found')); else setTimeout(look, 20); })(); })",
      );
      const found = await page.evaluate("document.querySelector('#found').innerHTML");
      expect(found).toContain('href="diagnostics.html#');
    } finally {
      await page.close();
    }
  });

  test.each(['index.html', 'targets.html', 'reference.html', 'diagnostics.html'])(
    '%s fits a narrow screen',
    async (name) => {
      const page = await openPage(address(name), { width: 390, height: 800 });
      try {
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
      } finally {
        await page.close();
      }
    },
  );
});
