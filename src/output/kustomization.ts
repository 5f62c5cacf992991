import { emitYaml } from '../document/emit-yaml.ts';
import { kustomizationName } from './file-name.ts';
import { compareText } from './order.ts';
import type { OutputFile } from './output-file.ts';

/** The other names that kustomize looks for; it refuses a folder with two of them (`konfig.RecognizedKustomizationFileNames`). */
export const otherKustomizations = ['kustomization.yml', 'Kustomization'] as const;

/** The kustomization that lists files of an output folder, sorted by code unit. */
export function kustomizationFile(paths: Iterable<string>): OutputFile {
  const resources = [...new Set(paths)].sort(compareText);
  const text = emitYaml({ apiVersion: 'kustomize.config.k8s.io/v1beta1', kind: 'Kustomization', resources });
  return { path: kustomizationName, bytes: Buffer.from(text), input: '', application: '' };
}
