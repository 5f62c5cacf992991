import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filesWithAddress, owner, withOwner } from '../../build/release/address.mjs';

test('every address of the project has the one owner', () => {
  const texts = filesWithAddress().map((name) =>
    readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'),
  );
  for (const text of texts) expect(withOwner(text)).toBe(text);
  expect(texts.filter((text) => text.includes(`${owner}/appcfg`)).length).toBeGreaterThan(1);
});

test('another owner is replaced in addresses, and in nothing else', () => {
  const text =
    'git+https://github.com/other/appcfg.git, uses: other/appcfg@v1, github.com/other/appcfg-tools, a/appcfg';
  expect(withOwner(text)).toBe(
    `git+https://github.com/${owner}/appcfg.git, uses: ${owner}/appcfg@v1, github.com/other/appcfg-tools, a/appcfg`,
  );
});
