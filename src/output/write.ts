import { mkdirSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { type Diagnostic, hasErrors, type Result } from '../diagnostics/diagnostic.ts';
import { failure, systemCode } from '../files/failure.ts';
import { acquireLock } from '../files/lock.ts';
import { isRunning } from '../files/process-life.ts';
import { replaceFile, temporaryFileOwner } from '../files/replace-file.ts';
import { folderOf } from './file-name.ts';
import type { OutputFile } from './output-file.ts';
import { type Plan, type PlannedWrite, planOutput } from './plan.ts';
import { formatRecord, lockName, type RecordedFile, recordName } from './record.ts';
import { type OutputFolder, type OutputOptions, readRecordText, surveyOutput } from './survey.ts';

export interface WrittenOutput {
  readonly written: number;
  readonly unchanged: number;
  /** Files of these applications from an earlier run, which are no longer made and were left where they are. */
  readonly stale: readonly RecordedFile[];
  /** Files of an earlier run that are no longer made, and were removed. */
  readonly removed: readonly string[];
}

/** So long another run into the same folder may take. */
const patienceMilliseconds = 10_000;

/**
 * Makes an output folder hold the files of a run, writing only what differs, and nothing at all if there is an
 * error.
 *
 * A run may be killed at any moment: each file is then the old or the new one, and the next run mends the folder
 * without being told to. For that, the record is written twice. First with all that it held and all that will be, so
 * that neither an old file nor a new one is foreign to the next run; then come the files; then the record with only
 * what is there now. (Where everything is new, both are the same and it is written once.) What a killed run leaves
 * beside that, temporary files and a lock, the next one removes.
 *
 * Runs into the same folder at the same time wait for each other; each keeps what the others recorded. Nothing is
 * locked or written if nothing differs, so a folder that is up to date may be read-only.
 *
 * Errors: those of `surveyOutput` and `planOutput`; `folder-in-use`; `write-failed`, at the first file.
 */
export async function writeOutputFolder(
  named: string,
  files: readonly OutputFile[],
  options: OutputOptions,
): Promise<Result<WrittenOutput>> {
  const seen = lookAndPlan(named, files, options);
  if ('diagnostics' in seen) return seen;
  const { path } = seen.folder;
  if (isDone(seen)) {
    await removeAbandonedLock(seen.folder);
    return { value: summary(seen.plan), diagnostics: seen.plan.diagnostics };
  }
  const failed = makeFolder(path);
  if (failed !== undefined) return { diagnostics: [failed] };
  const lock = await acquireLock(`${path}/${lockName}`, patienceMilliseconds);
  if (lock.value === undefined) return { diagnostics: lock.diagnostics };
  try {
    return writeLocked(seen, files, options);
  } finally {
    lock.value.release();
  }
}

/** A run that was killed behind its last write left it; one that is still at work keeps it. */
async function removeAbandonedLock({ path, onDisk }: OutputFolder): Promise<void> {
  if (onDisk.has(lockName)) (await acquireLock(`${path}/${lockName}`, 0)).value?.release();
}

interface Seen {
  readonly folder: OutputFolder;
  readonly plan: Plan;
}

interface Refused {
  readonly diagnostics: readonly Diagnostic[];
}

function lookAndPlan(path: string, files: readonly OutputFile[], options: OutputOptions): Seen | Refused {
  const { value: folder, diagnostics } = surveyOutput(path, files, options);
  if (folder === undefined) return { diagnostics };
  const plan = planOutput(files, folder, options);
  return hasErrors(plan.diagnostics) ? { diagnostics: plan.diagnostics } : { folder, plan };
}

function isDone({ folder, plan }: Seen): boolean {
  if (plan.writes.length + plan.removals.length + folder.temporaries.length > 0) return false;
  const nothingIsOurs = plan.after.length === 0 && folder.record === '';
  return nothingIsOurs || formatRecord(plan.after, plan.layout) === folder.record;
}

function writeLocked(
  seen: Seen,
  files: readonly OutputFile[],
  options: OutputOptions,
): Result<WrittenOutput> {
  const { folder } = seen;
  const unreadable: Diagnostic[] = [];
  const record = readRecordText(folder.path, unreadable);
  if (unreadable.length > 0) return { diagnostics: unreadable };
  // Whoever changes the folder changes its record first: the same record means that the plan still holds.
  const current = record === folder.record ? seen : lookAndPlan(folder.path, files, options);
  if ('diagnostics' in current) return current;
  removeLeftovers(current.folder);
  const failed = carryOut(current);
  const { plan } = current;
  return failed === undefined
    ? { value: summary(plan), diagnostics: plan.diagnostics }
    : { diagnostics: [failed] };
}

/** The first failure, after which nothing more is written. */
function carryOut({ folder, plan }: Seen): Diagnostic | undefined {
  const during = formatRecord(plan.during, plan.layout);
  const after = plan.during === plan.after ? during : formatRecord(plan.after, plan.layout);
  return (
    writeRecord(folder, folder.record, during) ??
    writeFiles(folder, plan.writes) ??
    removeFiles(folder, plan) ??
    writeRecord(folder, during, after)
  );
}

function writeRecord({ path }: OutputFolder, before: string, text: string): Diagnostic | undefined {
  return before === text ? undefined : replaceFile(`${path}/${recordName}`, Buffer.from(text));
}

function writeFiles(folder: OutputFolder, writes: readonly PlannedWrite[]): Diagnostic | undefined {
  const made = new Set<string>();
  for (const { file, absent } of writes) {
    const application = folderOf(file.path);
    if (absent && !made.has(application) && !folder.onDisk.has(application)) {
      const failed = makeFolder(`${folder.path}/${application}`);
      if (failed !== undefined) return failed;
      made.add(application);
    }
    const failed = replaceFile(`${folder.path}/${file.path}`, file.bytes, { absent });
    if (failed !== undefined) return failed;
  }
  return undefined;
}

/** Last, so that at no moment an object is in no file at all that moved from one to another. */
function removeFiles({ path }: OutputFolder, { removals, abandoned }: Plan): Diagnostic | undefined {
  for (const name of removals) {
    try {
      rmSync(`${path}/${name}`, { force: true });
    } catch (error) {
      return failure('write-failed', `cannot remove ${path}/${name}`, error);
    }
  }
  for (const name of abandoned) removeEmptyFolder(`${path}/${name}`);
  return undefined;
}

/** What somebody else put into a folder keeps it. */
function removeEmptyFolder(path: string): void {
  try {
    rmdirSync(path);
  } catch (error) {
    // A bug is thrown on.
    systemCode(error);
  }
}

function makeFolder(path: string): Diagnostic | undefined {
  try {
    makeWithParents(path);
  } catch (error) {
    return failure('write-failed', `cannot make the folder ${path}`, error);
  }
  return undefined;
}

// Node's own `recursive` never returns below /proc, and calls a read-only file system a missing folder.
function makeWithParents(path: string): void {
  try {
    mkdirSync(path);
  } catch (error) {
    const code = systemCode(error);
    if (code === 'EEXIST' && statSync(path).isDirectory()) return;
    if (code !== 'ENOENT' || dirname(path) === path) throw error;
    makeWithParents(dirname(path));
    mkdirSync(path);
  }
}

function removeLeftovers({ path, temporaries }: OutputFolder): void {
  for (const temporary of temporaries) {
    const owner = temporaryFileOwner(basename(temporary));
    // A process with our own id that left one is an earlier one: this run has not begun to write.
    if (owner === undefined || (owner !== process.pid && isRunning(owner, undefined))) continue;
    rmSync(`${path}/${temporary}`, { force: true });
  }
}

function summary({ writes, unchanged, stale, removals }: Plan): WrittenOutput {
  return { written: writes.length, unchanged: unchanged.length, stale, removed: removals };
}
