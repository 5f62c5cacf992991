import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isFile, isRepository } from './path-kind.ts';

/** The names that `kustomize build` looks for (kustomize, konfig.RecognizedKustomizationFileNames). */
const KUSTOMIZATIONS = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];
const MANIFEST = /\.(?:ya?ml|json)$/;

/** The files of YAML and JSON in the folder of a file, that one included; sorted by code unit, none if it cannot be read. */
export function filesBeside(path: string): readonly string[] {
  const folder = dirname(path);
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !entry.isDirectory() && MANIFEST.test(entry.name) && !entry.name.startsWith('.'))
      .map(({ name }) => join(folder, name))
      .sort();
  } catch {
    return [];
  }
}

/** The kustomizations in the folders above the one of a file, up to the folder of a repository. */
export function kustomizationsAbove(path: string): readonly string[] {
  const found: string[] = [];
  for (let folder = dirname(path); !isRepository(folder) && dirname(folder) !== folder; ) {
    folder = dirname(folder);
    const file = KUSTOMIZATIONS.map((name) => join(folder, name)).find(isFile);
    if (file !== undefined) found.push(file);
  }
  return found;
}
