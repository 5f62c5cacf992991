import { readFileSync } from 'node:fs';
import { hasErrors, type Result } from '../diagnostics/diagnostic.ts';
import { failure } from '../files/failure.ts';
import { compareText } from './order.ts';
import type { OutputFile } from './output-file.ts';
import { type Plan, planOutput } from './plan.ts';
import { formatRecord, type RecordedFile, recordedContents, recordName } from './record.ts';
import { type OutputFolder, type OutputOptions, surveyOutput } from './survey.ts';

/** How a file of an output folder is not what would be written. */
export type DriftKind = 'changed' | 'missing' | 'edited' | 'foreign' | 'stale';

export interface Drift {
  readonly kind: DriftKind;
  /** With the output folder as it was named. */
  readonly path: string;
  /** What is there; absent if nothing is. */
  readonly before?: Uint8Array;
  /** What would be there. */
  readonly after?: Uint8Array;
}

/** A folder against the files of a run. */
export interface Comparison {
  /** Sorted by path; the record only if nothing else differs, since it changes with everything. */
  readonly drifts: readonly Drift[];
}

/**
 * How an output folder differs from what a run with `prune` would leave. Nothing is written or locked.
 *
 * Errors: `unreadable-path`, `same-output-file`, and `file-in-the-way` for what no run could replace.
 */
export function compareOutputFolder(
  named: string,
  files: readonly OutputFile[],
  options: OutputOptions,
): Result<Comparison> {
  const all = { ...options, force: true, prune: true };
  const { value: folder, diagnostics } = surveyOutput(named, files, all);
  if (folder === undefined) return { diagnostics };
  const plan = planOutput(files, folder, all);
  if (hasErrors(plan.diagnostics)) return { diagnostics: plan.diagnostics };
  try {
    return { value: { drifts: driftsOf(folder, plan) }, diagnostics: [] };
  } catch (error) {
    return { diagnostics: [failure('unreadable-path', `cannot read ${folder.path}`, error)] };
  }
}

function driftsOf(folder: OutputFolder, plan: Plan): readonly Drift[] {
  const isUnedited = recordedContents(folder.recorded);
  const recorded = new Set(folder.recorded.map(({ path }) => path));
  const kindOf = (path: string): DriftKind => {
    if (isUnedited(path, folder.onDisk.get(path)?.sha256)) return 'changed';
    return recorded.has(path) ? 'edited' : 'foreign';
  };
  const at = (path: string) => `${folder.path}/${path}`;
  const drifts: Drift[] = [
    ...plan.writes.map(({ file: { path, bytes }, absent }): Drift => {
      if (absent) return { kind: 'missing', path: at(path), after: bytes };
      return { kind: kindOf(path), path: at(path), before: readFileSync(at(path)), after: bytes };
    }),
    ...plan.removals.map(
      (path): Drift => ({ kind: 'stale', path: at(path), before: readFileSync(at(path)) }),
    ),
  ];
  return drifts.length > 0 ? drifts.sort((a, b) => (a.path < b.path ? -1 : 1)) : recordDrift(folder, plan);
}

function recordDrift(folder: OutputFolder, { after, layout }: Plan): readonly Drift[] {
  const text = formatRecord(after, layout);
  if (text === folder.record || (after.length === 0 && folder.record === '')) return [];
  const path = `${folder.path}/${recordName}`;
  const bytes = Buffer.from(text);
  if (!folder.onDisk.has(recordName)) return [{ kind: 'missing', path, after: bytes }];
  const kind = isMoved(folder.recorded, after) ? 'changed' : 'edited';
  return [{ kind, path, before: readFileSync(path), after: bytes }];
}

/** Whether the same files are recorded, and are made from other inputs now. */
function isMoved(before: readonly RecordedFile[], after: readonly RecordedFile[]): boolean {
  const isSame = (one: RecordedFile, other: RecordedFile) =>
    one.path === other.path && one.sha256 === other.sha256 && one.application === other.application;
  const sorted = [before, after].map((files) => [...files].sort((a, b) => compareText(a.path, b.path)));
  const [were = [], are = []] = sorted;
  return (
    were.length === are.length &&
    were.every((file, index) => isSame(file, are[index] as RecordedFile)) &&
    were.some(({ input }, index) => input !== are[index]?.input)
  );
}
