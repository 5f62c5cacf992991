import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { transform } from 'esbuild';

/** The style and the script of the page of `targets`, and the hashes by which the page allows them and no other. */
export async function partsOfPage() {
  const pageStyle = await smaller('targets-page.css', 'css');
  const pageScript = await smaller('targets-page.js', 'js');
  return { pageStyle, pageScript, pageStyleHash: hash(pageStyle), pageScriptHash: hash(pageScript) };
}

/** The same as a module. */
export async function compilePage() {
  return Object.entries(await partsOfPage())
    .map(([name, text]) => `export const ${name} = ${JSON.stringify(text)};\n`)
    .join('');
}

/** A style of templates/ with the colours that the pages have in common, minified. */
export async function styleOf(name) {
  return (await smaller('palette.css', 'css')) + (await smaller(name, 'css'));
}

/** A file of templates/, minified. */
async function smaller(name, loader) {
  const text = readFileSync(new URL(`../templates/${name}`, import.meta.url), 'utf8');
  const target = loader === 'js' ? 'es2022' : undefined;
  const { code } = await transform(text, {
    loader,
    minify: true,
    format: loader === 'js' ? 'iife' : undefined,
    target,
  });
  return code.trim();
}

/** As a Content-Security-Policy writes it. */
export function hash(text) {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
