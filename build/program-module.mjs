/** A module of the program that imports nothing but types, for the generators of this folder. */
import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';

/** @param path below src/ */
export function programModule(path) {
  const source = readFileSync(new URL(`../src/${path}`, import.meta.url), 'utf8');
  const { code } = transformSync(source, { loader: 'ts', format: 'cjs' });
  const module = { exports: {} };
  new Function('module', 'exports', code)(module, module.exports);
  return module.exports;
}
