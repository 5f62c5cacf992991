import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * Bundles the command as the build does and gives the path of the file to start.
 *
 * @param {string} folder
 */
export async function bundleDiscover(folder) {
  await build({
    entryPoints: { discover: fileURLToPath(new URL('./entry.ts', import.meta.url)) },
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20.19',
    format: 'cjs',
    logLevel: 'error',
    define: { 'import.meta.url': '__url' },
    banner: { js: 'var __url=require("node:url").pathToFileURL(__filename).href;' },
  });
  return `${folder}/discover.cjs`;
}
