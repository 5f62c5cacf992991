import { hash } from 'node:crypto';
import { closeSync, type Dirent, lstatSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { append } from '../diagnostics/append.ts';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { failure, systemCode } from '../files/failure.ts';
import { temporaryFileOwner } from '../files/replace-file.ts';
import { folderOf, kustomizationName } from './file-name.ts';
import { inputScope, normalizedInputs } from './input-path.ts';
import { otherKustomizations } from './kustomization.ts';
import type { Layout } from './layout.ts';
import {
  lockName,
  namedInputs,
  type ParsedRecord,
  parseRecord,
  type RecordedFile,
  recordedLayout,
  recordName,
} from './record.ts';

/** What is known of an application in an input; `unknown` if that cannot be read. */
export type Holding = 'held' | 'unknown' | 'gone';

/** How a folder is to be written. */
export interface OutputOptions {
  /** Overwrite and remove also what was edited by hand, and overwrite what appcfg did not write. */
  readonly force: boolean;
  /** The paths that the run was started with: what was made from inputs below them is the run's to judge. */
  readonly paths: readonly string[];
  /** Remove what is no longer made. */
  readonly prune: boolean;
  /** Keep a kustomization that lists the files; one that was kept before is kept anyway. */
  readonly kustomization: boolean;
  /** The folders below the output folder; absent: as they are recorded. */
  readonly layout?: Layout;
  /**
   * Whether another input, named as in the record, is there and holds an application of this name. Absent: no input
   * but those of the run is there.
   */
  readonly holds?: (input: string, application: string) => Holding;
}

/** What is at a path. A symbolic link counts as one, wherever it leads. */
export interface DiskEntry {
  readonly kind: 'file' | 'folder' | 'link' | 'special';
  /** Of a file that the run wants to write, or that the record names. */
  readonly sha256?: string;
}

/** What is on disk, as far as a run needs to know. */
export interface OutputFolder {
  /** As it was named on the command line, less a slash at its end. */
  readonly path: string;
  /** The text of its record; empty if there is none. */
  readonly record: string;
  readonly recorded: readonly RecordedFile[];
  /** As it is recorded. */
  readonly layout?: Layout;
  /**
   * Everything in the folders of the run's applications, by path below this folder; those folders, the record, and the
   * kustomization. If that is kept, in the folders of all applications.
   */
  readonly onDisk: ReadonlyMap<string, DiskEntry>;
  /** Temporary files of this room's writes, of a run that was killed or is at work. */
  readonly temporaries: readonly string[];
}

/**
 * Looks at what is on disk, for files that are to be written below a folder. One reading of each application's
 * folder; the contents of only the files in whose place one is to be written.
 *
 * Errors: `damaged-record` (with `force` its good lines are taken), `unreadable-path`.
 */
export function surveyOutput(
  named: string,
  files: readonly { readonly path: string; readonly input: string }[],
  { force, paths, kustomization }: OutputOptions,
): Result<OutputFolder> {
  const path = withoutSlash(named);
  const diagnostics: Diagnostic[] = [];
  const onDisk = new Map<string, DiskEntry>();
  const temporaries: string[] = [];
  const top = new Map(entriesOf(path, diagnostics).map((entry) => [entry.name, entry]));
  for (const entry of top.values()) if (isTemporary(entry)) temporaries.push(entry.name);

  for (const name of [recordName, lockName]) {
    const entry = top.get(name);
    if (entry !== undefined) onDisk.set(name, { kind: kindOf(entry) });
  }
  const entry = top.get(recordName);
  const record = entry?.isFile() ? readRecordText(path, diagnostics) : '';
  const parsed = record === '' ? noRecord : parseRecord({ name: `${path}/${recordName}`, text: record });

  const normalized = normalizedInputs(path);
  const recorded = parsed.files.map((file) => {
    const input = normalized(file.input);
    return input === file.input ? file : { ...file, input };
  });

  // What an input of this run was written to before is looked at too, whatever its application was called then.
  const inputs = namedInputs(files);
  const isCovered = inputScope(path, paths);
  const before = recorded.filter(({ input }) => inputs.has(input) || isCovered(input));
  const folders = new Set(files.map((file) => folderOf(file.path)));
  const beside = recorded.filter((file) => folders.has(folderOf(file.path)));
  const wanted = new Set([...files, ...before, ...beside].map((file) => file.path));
  const isKept = kustomization || recorded.some((file) => file.path === kustomizationName);
  const looked = [...files, ...(isKept ? recorded : before)].filter(
    (file) => file.path !== kustomizationName,
  );
  if (isKept) findKustomizations(path, top, onDisk, diagnostics);
  const lookInto = (folder: string): void => {
    for (const entry of entriesOf(`${path}/${folder}`, diagnostics)) {
      const below = `${folder}/${entry.name}`;
      if (isTemporary(entry)) temporaries.push(below);
      else if (!entry.isFile() || !wanted.has(below)) onDisk.set(below, { kind: kindOf(entry) });
      else onDisk.set(below, { kind: 'file', ...checksum(`${path}/${below}`, diagnostics) });
    }
  };
  const seen = new Set<string>();
  const look = (folder: string): void => {
    if (folder === '' || seen.has(folder)) return;
    seen.add(folder);
    look(folderOf(folder));
    const entry = top.get(folder);
    if (entry !== undefined) onDisk.set(folder, { kind: kindOf(entry) });
    if (onDisk.get(folder)?.kind === 'folder') lookInto(folder);
  };
  for (const file of looked) look(folderOf(file.path));

  if (!force) append(diagnostics, parsed.diagnostics);
  if (diagnostics.length > 0) return { diagnostics };
  const layout = recordedLayout(record);
  const known = layout === undefined ? {} : { layout };
  return { value: { path, record, recorded, ...known, onDisk, temporaries }, diagnostics };
}

/** A folder as messages name it: less the slash at its end. */
export function withoutSlash(folder: string): string {
  return folder.replace(/(?<=[^/])\/+$/, '');
}

function findKustomizations(
  path: string,
  top: ReadonlyMap<string, Dirent>,
  onDisk: Map<string, DiskEntry>,
  diagnostics: Diagnostic[],
): void {
  for (const name of [kustomizationName, ...otherKustomizations]) {
    const entry = top.get(name);
    if (entry === undefined) continue;
    const sum = entry.isFile() ? checksum(`${path}/${name}`, diagnostics) : {};
    onDisk.set(name, { kind: kindOf(entry), ...sum });
  }
}

/** A folder of such a name is not one of ours. */
function isTemporary(entry: Dirent): boolean {
  return entry.isFile() && temporaryFileOwner(entry.name) !== undefined;
}

const noRecord: ParsedRecord = { files: [], diagnostics: [] };

/** The text of a folder's record; empty if there is none. */
export function readRecordText(folder: string, diagnostics: Diagnostic[]): string {
  const path = `${folder}/${recordName}`;
  try {
    // A link, a pipe or a device is not a record.
    if (lstatSync(path).isFile()) return readFileSync(path, 'utf8');
    return '';
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
    if (code === 'ENOENT') return [];
    const hint = 'name a folder: a file for each object is written below it';
    const details = code === 'ENOTDIR' ? { hint } : {};
    diagnostics.push(failure('unreadable-path', `cannot read ${path}`, error, details));
    return [];
  }
}

function kindOf(entry: Dirent): DiskEntry['kind'] {
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
