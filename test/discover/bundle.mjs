import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What is loaded only when it is needed, a file each. */
const loadedAtNeed = {
  'discover-grpc': 'src/mads/grpc-session.ts',
  'discover-listen': 'src/cli/discover-listen.ts',
  'discover-help': 'src/cli/discover-help.ts',
};

const apart = {
  name: 'loaded-at-need',
  setup({ onResolve }) {
    onResolve({ filter: /\.ts$/ }, ({ kind, path, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined;
      const source = join(resolveDir, path);
      const name = Object.keys(loadedAtNeed).find((each) => join(root, loadedAtNeed[each]) === source);
      return name === undefined ? undefined : { path: `./${name}.cjs`, external: true };
    });
  },
};

/**
 * Bundles the command as the build does and gives the path of the file to start.
 *
 * @param {string} folder
 */
export async function bundleDiscover(folder) {
  await build({
    absWorkingDir: root,
    entryPoints: { discover: 'test/discover/entry.ts', ...loadedAtNeed },
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20.19',
    format: 'cjs',
    logLevel: 'error',
    plugins: [apart],
    // yargs-parser asks for import.meta.url, which a CommonJS file does not have.
    define: { 'import.meta.url': '__url' },
    banner: { js: 'var __url=require("node:url").pathToFileURL(__filename).href;' },
  });
  return `${folder}/discover.cjs`;
}
