import { hash } from 'node:crypto';
import type { NamedManifest } from './manifest.ts';

/** The longest name of a file that file systems take, in bytes (NAME_MAX of Linux; the same on macOS and Windows). */
const longestName = 255;

/**
 * Where an object is written below the output folder: `<application>/<name>.<kind>.yaml` (or `.json`), the kind in lower case.
 *
 * What a name may hold beyond a DNS subdomain (`system:auth`) is percent-encoded, upper case too: two names are two
 * files on every file system, and none leaves its folder or is hidden in it. A name that is too long for a file ends
 * in `~` and a hash of it.
 */
export function outputFileName(
  application: string,
  { kind, metadata }: NamedManifest,
  format: 'yaml' | 'json' = 'yaml',
): string {
  const file = boundedName(encodeName(metadata.name), `.${encodeName(kind.toLowerCase())}.${format}`);
  return `${boundedName(encodeName(application), '')}/${file}`;
}

/** Beside the folders of the applications, if it is asked for. */
export const kustomizationName = 'kustomization.yaml';

const name = '(?!\\.)[a-z0-9.%A-F~-]+';
const outputFile = new RegExp(`^(?:${name}/){1,2}${name}\\.(yaml|json)$`);

/** Whether a path could come from `outputFileName`, below the folder of a namespace or not. */
export function isOutputFileName(path: string): boolean {
  return outputFile.test(path);
}

/** The folder of an output file, below the output folder; empty for a file that lies in that itself. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The folders around an output file, the outermost first. */
export function foldersAround(path: string): readonly string[] {
  const folder = folderOf(path);
  return folder === '' ? [] : [...foldersAround(folder), folder];
}

/** A name with its ending, where both are one of a file; `~` is in no other encoded name. */
export function boundedName(encoded: string, ending: string): string {
  if (encoded.length + ending.length <= longestName) return encoded + ending;
  const sum = `~${hash('sha256', encoded, 'hex').slice(0, 16)}`;
  const kept = Math.max(1, longestName - sum.length - ending.length);
  // Half of an encoded byte would be not a name that could come from here.
  return encoded.slice(0, kept).replace(/%.?$/, '') + sum + ending;
}

export function encodeName(name: string): string {
  if (/^[a-z0-9][a-z0-9.-]*$/.test(name)) return name;
  return Array.from(Buffer.from(name), (byte, index) => {
    const character = String.fromCharCode(byte);
    if (/[a-z0-9-]/.test(character) || (character === '.' && index > 0)) return character;
    return `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }).join('');
}
