/** Builds dist/: one CommonJS file per command group, loaded at need, and the library with its types. */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { generate } from './generate.mjs';

const root = join(fileURLToPath(import.meta.url), '..', '..');

/** What the first file loads only when it is needed: a dynamic import of one of these becomes a file of its own. */
const loadedAtNeed = {
  yargs: 'src/cli/yargs.ts',
  explain: 'src/schema/explain.ts',
  'validate-monitors': 'src/manifests/validate-monitors.ts',
  'regex-compiles': 'src/application/regex-compiles.ts',
};

const commandGroups = {
  name: 'command-groups',
  setup({ onResolve }) {
    onResolve({ filter: /\.ts$/ }, ({ kind, path, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined;
      const source = join(resolveDir, path);
      const group = Object.keys(loadedAtNeed).find((name) => join(root, loadedAtNeed[name]) === source);
      return group === undefined ? undefined : { path: `./${group}.cjs`, external: true };
    });
  },
};

rmSync(join(root, 'dist'), { recursive: true, force: true });
await generate();
await build({
  absWorkingDir: root,
  entryPoints: { appcfg: 'src/cli/appcfg.ts', ...loadedAtNeed },
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node20.19',
  format: 'cjs',
  legalComments: 'none',
  plugins: [commandGroups],
  // yargs 18 asks for import.meta.url, which a CommonJS file does not have.
  define: { 'import.meta.url': '__url' },
  banner: { js: 'var __url=require("node:url").pathToFileURL(__filename).href;' },
});
await build({
  absWorkingDir: root,
  entryPoints: { index: 'src/index.ts' },
  outdir: 'dist',
  bundle: true,
  platform: 'neutral',
  target: 'es2022',
  format: 'esm',
  legalComments: 'none',
});
execFileSync('npx', ['tsc', '--project', 'tsconfig.types.json'], { cwd: root, stdio: 'inherit' });
