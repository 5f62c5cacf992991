import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { temporaryFolder } from './temporary-folder.ts';

/** Bundles a TypeScript program, with imports relative to this folder, into a file that `node` runs. */
export function bundleProgram(source: string): string {
  const outfile = join(temporaryFolder(), 'program.cjs');
  buildSync({
    stdin: { contents: source, resolveDir: import.meta.dirname, loader: 'ts' },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    // yargs-parser hands it to createRequire, which takes a path as well.
    define: { 'import.meta.url': '__filename' },
    logLevel: 'error',
  });
  return outfile;
}
