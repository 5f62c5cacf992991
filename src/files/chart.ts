import { dirname, join, relative, resolve, sep } from 'node:path';
import { isFile, isRepository } from './path-kind.ts';

/**
 * The folder of the Helm chart that a file is a template of, relative to the current folder; of a chart within a chart,
 * that of the outer one, which Helm renders. Undefined for any other file: only templates are no YAML until Helm has
 * filled them in.
 */
export function chartOf(path: string): string | undefined {
  const file = resolve(path);
  if (!file.includes(`${sep}templates${sep}`)) return undefined;
  let chart: string | undefined;
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const isTemplate = chart !== undefined || file.startsWith(join(folder, 'templates') + sep);
    if (isTemplate && isFile(join(folder, 'Chart.yaml'))) chart = folder;
    if (isRepository(folder) || dirname(folder) === folder) break;
  }
  return chart === undefined ? undefined : relative(process.cwd(), chart) || '.';
}
