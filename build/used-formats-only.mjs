import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fullFormats } from './kubernetes-formats.mjs';

const root = join(fileURLToPath(import.meta.url), '..', '..');

/** Leaves the other formats out of the validators of kubernetes-models, and fails if one of them is asked for. */
export const usedFormatsOnly = {
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
