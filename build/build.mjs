/** Builds dist/: one CommonJS file per command group, loaded at need, and the library with its types. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { editorSchemas } from './editor-schema.mjs';
import { generate } from './generate.mjs';
import { fullFormats } from './kubernetes-formats.mjs';

const root = join(fileURLToPath(import.meta.url), '..', '..');

/** What the first file loads only when it is needed: a dynamic import of one of these becomes a file of its own. */
const loadedAtNeed = {
  yargs: 'src/cli/arguments/yargs.ts',
  discover: 'src/cli/commands/discover-main.ts',
  'discover-help': 'src/cli/arguments/discover-help.ts',
  'discover-listen': 'src/discover/listen.ts',
  'discover-grpc': 'src/mads/grpc-session.ts',
  'parse-piece': 'src/document/read-piece-lazy.ts',
  explain: 'src/schema/explain.ts',
  report: 'src/cli/commands/report.ts',
  say: 'src/cli/terminal/print-diagnostics.ts',
  watch: 'src/cli/commands/watch.ts',
  targets: 'src/cli/commands/targets.ts',
  fn: 'src/cli/commands/fn.ts',
  argocd: 'src/cli/commands/argocd.ts',
  'render-folder': 'src/cli/commands/render-folder.ts',
  'check-folder': 'src/cli/commands/check-folder.ts',
  'pod-monitor-model': 'src/manifests/pod-monitor-model.ts',
  'service-monitor-model': 'src/manifests/service-monitor-model.ts',
  'probe-model': 'src/manifests/probe-model.ts',
  workspace: 'src/workspace/modules.ts',
  templates: 'src/templates/template.ts',
  'extra-manifests': 'src/compiler/platform-objects.ts',
  trace: 'src/cli/commands/trace.ts',
  layers: 'src/cli/inputs/layers.ts',
  'input-mistakes': 'src/cli/inputs/input-mistakes.ts',
  'foreign-documents': 'src/compiler/other-documents.ts',
  'secured-rules': 'src/application/rules/secured-rules-lazy.ts',
  'kubernetes-rules': 'src/manifests/kubernetes-rules.ts',
  existing: 'src/existing/read-existing.ts',
  'explain-command': 'src/cli/commands/explain.ts',
  complete: 'src/cli/commands/complete.ts',
  completion: 'src/cli/commands/completion.ts',
  schema: 'src/cli/commands/schema.ts',
  init: 'src/cli/commands/init.ts',
  'scrape-config': 'src/cli/commands/scrape-config.ts',
  'regex-compiles': 'src/application/rules/regex-rules-lazy.ts',
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

/** What the first file has, and the files that are loaded at need take from it. */
const inFirstFile = ['src/document/node.ts', 'src/document/read-lazily.ts'];

/**
 * `instanceof` has to mean the same in every file, so the classes of a document's nodes are those of the first; and
 * its reader is not loaded a second time.
 */
const ofTheFirstFile = {
  name: 'of-the-first-file',
  setup({ onResolve }) {
    onResolve({ filter: /\/(node|read-lazily)\.ts$/ }, ({ path, resolveDir }) =>
      inFirstFile.some((file) => join(resolveDir, path) === join(root, file))
        ? { path: './appcfg.cjs', external: true }
        : undefined,
    );
  },
};

/** Leaves the other formats out of the validators of kubernetes-models, and fails where one of them is asked for. */
const usedFormatsOnly = {
  name: 'used-formats-only',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^ajv-formats\/dist\/formats\.js$/ }, ({ importer }) =>
      importer.includes('@kubernetes-models')
        ? { path: join(root, 'build/kubernetes-formats.mjs') }
        : undefined,
    );
    onResolve({ filter: /^(ajv-formats-draft2019\/|is-cidr$)/ }, ({ path }) => ({
      path,
      namespace: 'unused',
    }));
    onLoad({ filter: /.*/, namespace: 'unused' }, () => ({ contents: 'export default {}' }));
    onLoad({ filter: /\/_schemas\/.*\.js$/ }, ({ path }) => {
      const contents = readFileSync(path, 'utf8');
      for (const [, format] of contents.matchAll(/\bformats(?:\.|\[")([\w-]+)/g)) {
        if (format !== 'quantity' && !Object.hasOwn(fullFormats, format))
          throw new Error(`${path} asks for ${format}`);
      }
      return { contents };
    });
  },
};

const commandLine = {
  absWorkingDir: root,
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node20.19',
  format: 'cjs',
  // A require: the loader of ES modules would take longer to start than what it loads.
  supported: { 'dynamic-import': false },
  legalComments: 'none',
  loader: { '.hbs': 'text', '.bash': 'text', '.zsh': 'text', '.fish': 'text' },
};

rmSync(join(root, 'dist'), { recursive: true, force: true });
await generate();
await build({
  ...commandLine,
  entryPoints: { appcfg: 'src/cli/appcfg.ts' },
  plugins: [commandGroups],
  // yargs-parser hands it to createRequire, which takes a path as well.
  define: { 'import.meta.url': '__filename' },
});
await build({
  ...commandLine,
  entryPoints: loadedAtNeed,
  plugins: [commandGroups, ofTheFirstFile, usedFormatsOnly],
  // yargs 18 asks for import.meta.url, which a CommonJS file does not have.
  define: { 'import.meta.url': 'importMetaUrl' },
  inject: ['build/import-meta-url.mjs'],
});
await build({
  absWorkingDir: root,
  entryPoints: { index: 'src/index.ts' },
  plugins: [usedFormatsOnly],
  outdir: 'dist',
  bundle: true,
  platform: 'neutral',
  target: 'es2022',
  format: 'esm',
  legalComments: 'none',
});
mkdirSync(join(root, 'dist', 'schemas'));
for (const name of Object.keys(editorSchemas()))
  copyFileSync(join(root, 'src', 'generated', name), join(root, 'dist', 'schemas', name));
// Not through npx, which looks elsewhere when npm installs a checkout globally.
const tsc = join(root, 'node_modules/typescript/bin/tsc');
execFileSync(process.execPath, [tsc, '--project', 'tsconfig.types.json'], { cwd: root, stdio: 'inherit' });
