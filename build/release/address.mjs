/**
 * Where the project is. `owner` is the one place to change: `npm run generate` writes it into package.json and the
 * pages, and a release gets it from here.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

export const owner = 'OWNER';

/** As long as this holds, nothing can be published. */
export const isUnknown = owner === 'OWNER';

export const repository = `https://github.com/${owner}/appcfg`;

/** A text in which every address of the project has the owner. */
export const withOwner = (text) =>
  text.replaceAll(/(?<=github\.com[/:]|uses: |ghcr\.io\/)[\w-]+(?=\/appcfg(?![\w-]))/g, owner);

/** The files that have the address in them. */
export function filesWithAddress() {
  const pages = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'));
  return ['package.json', 'README.md', ...pages.map((name) => `docs/${name}`)];
}

export function writeAddress() {
  for (const name of filesWithAddress()) {
    const path = join(root, name);
    const text = readFileSync(path, 'utf8');
    if (withOwner(text) !== text) writeFileSync(path, withOwner(text));
  }
}
