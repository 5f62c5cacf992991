import { hash } from 'node:crypto';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { compareText } from './order.ts';
import { namedInputs, type RecordedFile, recordName } from './record.ts';
import type { OutputFolder, Standing } from './survey.ts';

/** A file to be: what it holds, and whom it is from. */
export interface OutputFile {
  /** Below the output folder, from `outputFileName`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The path of the input, as it was named. */
  readonly input: string;
  readonly application: string;
}

export interface PlannedWrite {
  readonly file: OutputFile;
  /** Nothing stands there yet. */
  readonly absent: boolean;
}

export interface Plan {
  /** What is new or differs, sorted by path. */
  readonly writes: readonly PlannedWrite[];
  /** What stands there already, byte for byte. */
  readonly unchanged: readonly OutputFile[];
  /** Files of this run's applications or inputs that were written once and are no longer made. They and their records stay. */
  readonly stale: readonly RecordedFile[];
  /** The record while files are written: all that was ours, and all that will be. The same list where that is. */
  readonly during: readonly RecordedFile[];
  /** The record when all is done. */
  readonly after: readonly RecordedFile[];
  /** An error for each file that must not be overwritten; nothing is to be written then. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The difference between the files of a run and what is on disk.
 *
 * A file is replaced when the record holds its checksum, or when `force` says so; one that does not differ is ours
 * from then on, recorded or not. What was recorded for applications that are not in this run is not touched.
 *
 * Errors: `same-output-file`; without `force` also `file-in-the-way` and `edited-by-hand`. What is no file in the
 * place of a file, or no folder in the place of an application's folder, is in the way with `force` too: a symbolic
 * link would lead the bytes out of the output folder.
 */
export function planOutput(
  files: readonly OutputFile[],
  folder: OutputFolder,
  { force }: { readonly force: boolean },
): Plan {
  const ours = new Set(folder.recorded.map(({ path, sha256 }) => `${path} ${sha256}`));
  const recordedPaths = new Set(folder.recorded.map(({ path }) => path));
  const wanted = new Map<string, OutputFile>();
  const writes: PlannedWrite[] = [];
  const unchanged: OutputFile[] = [];
  const made: RecordedFile[] = [];
  const diagnostics = blockedPlaces(files, folder);

  for (const file of [...files].sort((a, b) => compareText(a.path, b.path))) {
    const { path, bytes, input, application } = file;
    const other = wanted.get(path);
    if (other !== undefined) {
      diagnostics.push(sameFile(folder, other, file));
      continue;
    }
    wanted.set(path, file);
    const sha256 = hash('sha256', bytes, 'hex');
    made.push({ path, sha256, input, application });
    const standing = folder.standing.get(path);
    if (standing === undefined) writes.push({ file, absent: true });
    else if (standing.sha256 === sha256) unchanged.push(file);
    else if (standing.kind !== 'file')
      diagnostics.push(inTheWay(`${folder.path}/${path}`, standing, moveAway));
    else if (force || ours.has(`${path} ${standing.sha256}`)) writes.push({ file, absent: false });
    else if (recordedPaths.has(path)) diagnostics.push(edited(folder, file));
    else diagnostics.push(inTheWay(`${folder.path}/${path}`, standing, moveOrForce));
  }

  const applications = new Set(files.map(({ application }) => application));
  const notMade = folder.recorded.filter(({ path }) => !wanted.has(path));
  const inputs = namedInputs(files);
  const ofThisRun = ({ application, input }: RecordedFile) =>
    applications.has(application) || inputs.has(input);
  const stale = notMade.filter((recorded) => ofThisRun(recorded) && folder.standing.has(recorded.path));
  const after = [...notMade.filter((recorded) => !ofThisRun(recorded)), ...stale, ...made];
  const before = writes.length === 0 ? [] : folder.recorded.filter(({ path }) => wanted.has(path));
  const during = before.length === 0 ? after : [...after, ...before];
  return { writes, unchanged, stale, during, after, diagnostics };
}

/** Where an application's folder or the record should be or be made, and something else stands. */
function blockedPlaces(files: readonly OutputFile[], folder: OutputFolder): Diagnostic[] {
  const applications = new Set(files.map(({ path }) => path.slice(0, path.indexOf('/'))));
  return [recordName, ...[...applications].sort(compareText)].flatMap((name) => {
    const standing = folder.standing.get(name);
    const expected = name === recordName ? 'file' : 'folder';
    if (standing === undefined || standing.kind === expected) return [];
    return [inTheWay(`${folder.path}/${name}`, standing, moveAway)];
  });
}

const moveAway = 'move it away, or choose another output folder';
const moveOrForce = 'move it away, or overwrite it with --force';

const nouns: Readonly<Record<Standing['kind'], string>> = {
  file: 'a file that appcfg did not write',
  folder: 'a folder',
  link: 'a symbolic link',
  special: 'a device, a pipe or a socket',
};

function inTheWay(path: string, { kind }: Standing, hint: string): Diagnostic {
  return {
    code: 'file-in-the-way',
    severity: 'error',
    message: `${path} is in the way: it is ${nouns[kind]}`,
    hint,
  };
}

function edited({ path: folder }: OutputFolder, { path, input }: OutputFile): Diagnostic {
  return {
    code: 'edited-by-hand',
    severity: 'error',
    message: `${folder}/${path} was edited since appcfg wrote it`,
    notes: [`${folder}/${recordName} records another checksum`],
    hint: `make the change in ${input} instead, or overwrite it with --force`,
  };
}

function sameFile({ path: folder }: OutputFolder, first: OutputFile, second: OutputFile): Diagnostic {
  return {
    code: 'same-output-file',
    severity: 'error',
    message: `${folder}/${first.path} would be written twice, from ${first.input} and from ${second.input}`,
    hint: 'render them into different folders',
  };
}
