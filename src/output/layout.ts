import { boundedName, encodeName, outputFileName } from './file-name.ts';
import type { NamedManifest } from './manifest.ts';

/** The folders below an output folder in which an application's objects are written. */
export const layouts = ['{application}', '{namespace}/{application}'] as const;

export type Layout = (typeof layouts)[number];

export const plainLayout: Layout = '{application}';

export function isLayout(text: string): text is Layout {
  return (layouts as readonly string[]).includes(text);
}

/**
 * Where an object is written: `<application>/<name>.<kind>.yaml`, below the folder of its namespace if the layout
 * has one. Nothing if the layout needs a namespace and there is none.
 *
 * @param namespace of the application, for objects that have none
 */
export function placeInLayout(
  layout: Layout,
  application: string,
  manifest: NamedManifest,
  namespace: string | undefined,
  format: 'yaml' | 'json',
): string | undefined {
  const path = outputFileName(application, manifest, format);
  if (layout === plainLayout) return path;
  const own = manifest.metadata.namespace ?? namespace;
  return own === undefined ? undefined : `${boundedName(encodeName(own), '')}/${path}`;
}
