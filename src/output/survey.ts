import { hash } from 'node:crypto';
import { closeSync, type Dirent, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { failure, systemCode } from '../files/failure.ts';
import { temporaryFileOwner } from '../files/replace-file.ts';
import { namedInputs, type ParsedRecord, parseRecord, type RecordedFile, recordName } from './record.ts';

/** What stands at a path. A symbolic link counts as one, wherever it leads. */
export interface Standing {
  readonly kind: 'file' | 'folder' | 'link' | 'special';
  /** Of a file that the run wants to write. */
  readonly sha256?: string;
}

/** What is on disk, as far as a run needs to know. */
export interface OutputFolder {
  /** As it was named on the command line, less a slash at its end. */
  readonly path: string;
  /** The text of its record; empty where there is none. */
  readonly record: string;
  readonly recorded: readonly RecordedFile[];
  /** Everything in the folders of the run's applications, by path below this folder; those folders, and the record. */
  readonly standing: ReadonlyMap<string, Standing>;
  /** Temporary files of this room's writes, of a run that was killed or is at work. */
  readonly temporaries: readonly string[];
}

/**
 * Looks at what is on disk, for files that are to be written below a folder. One reading of each application's
 * folder; the contents of those files only that stand where one is to be written.
 *
 * Errors: `damaged-record` (with `force` its good lines are taken), `unreadable-path`.
 */
export function surveyOutput(
  named: string,
  files: readonly { readonly path: string; readonly input: string }[],
  { force }: { readonly force: boolean },
): Result<OutputFolder> {
  const path = named.replace(/(?<=[^/])\/+$/, '');
  const diagnostics: Diagnostic[] = [];
  const standing = new Map<string, Standing>();
  const temporaries: string[] = [];
  const top = new Map(entriesOf(path, diagnostics).map((entry) => [entry.name, entry]));
  for (const name of top.keys()) if (temporaryFileOwner(name) !== undefined) temporaries.push(name);

  const entry = top.get(recordName);
  if (entry !== undefined) standing.set(recordName, { kind: kindOf(entry) });
  const record = entry?.isFile() ? readRecordText(path, diagnostics) : '';
  const parsed = record === '' ? noRecord : parseRecord({ name: `${path}/${recordName}`, text: record });

  const wanted = new Set(files.map((file) => file.path));
  // What an input of this run was written to before is looked at too, whatever its application was called then.
  const inputs = namedInputs(files);
  const looked = [...files, ...parsed.files.filter(({ input }) => inputs.has(input))];
  for (const application of new Set(looked.map((file) => file.path.slice(0, file.path.indexOf('/'))))) {
    const folder = top.get(application);
    if (folder === undefined) continue;
    standing.set(application, { kind: kindOf(folder) });
    if (!folder.isDirectory()) continue;
    for (const entry of entriesOf(`${path}/${application}`, diagnostics)) {
      const below = `${application}/${entry.name}`;
      if (temporaryFileOwner(entry.name) !== undefined) temporaries.push(below);
      else if (!entry.isFile() || !wanted.has(below)) standing.set(below, { kind: kindOf(entry) });
      else standing.set(below, { kind: 'file', ...checksum(`${path}/${below}`, diagnostics) });
    }
  }

  if (!force) diagnostics.push(...parsed.diagnostics);
  if (diagnostics.length > 0) return { diagnostics };
  return { value: { path, record, recorded: parsed.files, standing, temporaries }, diagnostics };
}

const noRecord: ParsedRecord = { files: [], diagnostics: [] };

/** The text of a folder's record; empty where there is none. */
export function readRecordText(folder: string, diagnostics: Diagnostic[]): string {
  const path = `${folder}/${recordName}`;
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return '';
    diagnostics.push(failure('unreadable-path', `cannot read ${path}`, error));
    return '';
  }
}

function entriesOf(path: string, diagnostics: Diagnostic[]): readonly Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (error) {
    const code = systemCode(error);
    const hint = 'name a folder: a file for each object is written below it';
    if (code !== 'ENOENT') {
      const details = code === 'ENOTDIR' ? { hint } : {};
      diagnostics.push(failure('unreadable-path', `cannot read ${path}`, error, details));
    }
    return [];
  }
}

function kindOf(entry: Dirent): Standing['kind'] {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() ? 'link' : 'special';
}

/** Manifests are small: nearly all are read with one call, into the same place. */
const readBuffer = Buffer.allocUnsafe(1 << 16);

function checksum(path: string, diagnostics: Diagnostic[]): { readonly sha256?: string } {
  try {
    const descriptor = openSync(path, 'r');
    let length: number;
    try {
      length = readSync(descriptor, readBuffer);
    } finally {
      closeSync(descriptor);
    }
    const bytes = length < readBuffer.length ? readBuffer.subarray(0, length) : readFileSync(path);
    return { sha256: hash('sha256', bytes, 'hex') };
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') {
      diagnostics.push(failure('unreadable-path', `cannot read ${path}`, error));
    }
    return {};
  }
}
