/** Builds dist/: one CommonJS file per command group, loaded at need, and the library with its types. */
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundleCommandLine } from './command-line.mjs';
import { editorSchemas } from './editor-schema.mjs';
import { generate } from './generate.mjs';
import { manPages } from './man-pages.mjs';
import { bundledPackages, noticesOf } from './notices.mjs';
import { usedFormatsOnly } from './used-formats-only.mjs';

const root = join(fileURLToPath(import.meta.url), '..', '..');

rmSync(join(root, 'dist'), { recursive: true, force: true });
await generate();
mkdirSync(join(root, 'dist'));
const commandLine = await bundleCommandLine();
for (const { outputFiles } of commandLine)
  for (const { path, contents } of outputFiles) writeFileSync(path, contents);
const library = await build({
  absWorkingDir: root,
  entryPoints: { index: 'src/index.ts' },
  plugins: [usedFormatsOnly],
  outdir: 'dist',
  bundle: true,
  metafile: true,
  platform: 'neutral',
  target: 'es2022',
  format: 'esm',
  legalComments: 'none',
});
const metafiles = [...commandLine, library].map(({ metafile }) => metafile);
const notices = noticesOf(bundledPackages(metafiles));
writeFileSync(join(root, 'dist', 'THIRD-PARTY-NOTICES'), notices);
writeFileSync(
  join(root, 'dist', 'third-party-notices.cjs'),
  `exports.license = ${JSON.stringify(readFileSync(join(root, 'LICENSE'), 'utf8'))};\nexports.notices = ${JSON.stringify(notices)};\n`,
);
mkdirSync(join(root, 'dist', 'man'));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
for (const [name, page] of Object.entries(manPages(version)))
  writeFileSync(join(root, 'dist', 'man', name), page);
chmodSync(join(root, 'dist', 'appcfg.cjs'), 0o755);
mkdirSync(join(root, 'dist', 'schemas'));
for (const name of Object.keys(editorSchemas()))
  copyFileSync(join(root, 'src', 'generated', name), join(root, 'dist', 'schemas', name));
// Not through npx, which looks elsewhere when npm installs a checkout globally.
const tsc = join(root, 'node_modules/typescript/bin/tsc');
execFileSync(process.execPath, [tsc, '--project', 'tsconfig.types.json'], { cwd: root, stdio: 'inherit' });
