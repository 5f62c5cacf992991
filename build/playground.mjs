/** Writes dist/playground.html: one page without network, in which one types and sees what comes of it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { hash, partsOfPage, styleOf } from './compile-page.mjs';
import { bundledPackages, noticesOf } from './notices.mjs';
import { usedFormatsOnly } from './used-formats-only.mjs';

const root = join(fileURLToPath(import.meta.url), '..', '..');

/** The page as text, with the licences of what is bundled in a comment at its end. */
export async function playgroundPage() {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/playground/main.ts'],
    plugins: [usedFormatsOnly],
    bundle: true,
    minify: true,
    metafile: true,
    write: false,
    platform: 'browser',
    target: 'es2022',
    format: 'esm',
    legalComments: 'none',
    loader: { '.yaml': 'text', '.k': 'text' },
  });
  // What ends a script in HTML is a string in the program.
  const script = outputFiles[0].text.trim().replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
  const parts = {
    // The picture is a page within the page, whose script has to be allowed by both.
    SCRIPTS: `'${hash(script)}' '${(await partsOfPage()).pageScriptHash}'`,
    '/* STYLE */': await styleOf('playground.css'),
    '/* SCRIPT */': script,
  };
  const template = readFileSync(join(root, 'templates', 'playground.html'), 'utf8');
  const page = template.replaceAll(/SCRIPTS|\/\* (?:STYLE|SCRIPT) \*\//g, (name) => parts[name]);
  const notices = noticesOf(bundledPackages([metafile])).replaceAll('--', '- -');
  return `${page}<!--\n${notices}-->\n`;
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const file = join(root, 'dist', 'playground.html');
  writeFileSync(file, await playgroundPage());
  console.log(`open ${file} in a browser`);
}
