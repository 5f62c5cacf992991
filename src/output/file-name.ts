import type { NamedManifest } from './manifest.ts';

/**
 * Where an object is written below the output folder: `<application>/<name>.<kind>.yaml` (or `.json`), the kind in lower case.
 *
 * What a name may hold beyond a DNS subdomain (`system:auth`) is percent-encoded, upper case too: two names are two
 * files on every file system, and none leaves its folder or is hidden in it.
 */
export function outputFileName(
  application: string,
  { kind, metadata }: NamedManifest,
  format: 'yaml' | 'json' = 'yaml',
): string {
  return `${encode(application)}/${encode(metadata.name)}.${encode(kind.toLowerCase())}.${format}`;
}

/** Beside the folders of the applications, where it is asked for. */
export const kustomizationName = 'kustomization.yaml';

/** Whether a path could come from `outputFileName`. */
export function isOutputFileName(path: string): boolean {
  return /^(?!\.)[a-z0-9.%A-F-]+\/(?!\.)[a-z0-9.%A-F-]+\.(yaml|json)$/.test(path);
}

/** The first folder of an output file; empty for one that lies in the output folder itself. */
export function applicationFolder(path: string): string {
  return path.slice(0, Math.max(0, path.indexOf('/')));
}

function encode(name: string): string {
  if (/^[a-z0-9][a-z0-9.-]*$/.test(name)) return name;
  return Array.from(Buffer.from(name), (byte, index) => {
    const character = String.fromCharCode(byte);
    if (/[a-z0-9-]/.test(character) || (character === '.' && index > 0)) return character;
    return `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }).join('');
}
