import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { realPath } from '../files/real-path.ts';
import { inputPath, standardInput } from './input-path.ts';
import type { OutputFile } from './output-file.ts';
import type { RecordedFile } from './record.ts';
import { heldByAnother, movedFrom } from './refusal.ts';
import type { Holding, OutputFolder, OutputOptions } from './survey.ts';

/** Whom the recorded files belong to, seen from a run. */
export interface Owners {
  /** Whether a recorded file is of another input that is there still and holds its application. */
  readonly isOfAnother: (recorded: RecordedFile) => boolean;
  /** `same-output-file` for what another input holds, and a note for what is taken over. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * A recorded file belongs to the input that it was made from. What a run makes in its place is refused while that
 * input holds the application, and taken over when it no longer does. Standard input cannot be asked.
 */
export function judgeOwners(
  files: readonly OutputFile[],
  folder: OutputFolder,
  { holds }: OutputOptions,
): Owners {
  const ownInputs = new Set(files.map(({ input }) => input));
  const placeOf = (input: string) => realPath(inputPath(folder.path, input));
  let ownPlaces: ReadonlySet<string> | undefined;
  // One file has many paths where links lead to it.
  const isOwn = (input: string): boolean => {
    ownPlaces ??= new Set([...ownInputs].filter((own) => own !== standardInput).map(placeOf));
    return ownPlaces.has(placeOf(input));
  };
  const holdingOf = ({ input, application }: RecordedFile): Holding => {
    if (input === '' || input === standardInput || ownInputs.has(input) || holds === undefined) return 'gone';
    const holding = holds(input, application);
    return holding !== 'gone' && isOwn(input) ? 'gone' : holding;
  };
  const made = new Map(files.map((file) => [file.path, file]));
  const told = new Map<string, Diagnostic>();
  for (const recorded of folder.recorded) {
    const file = made.get(recorded.path);
    if (file === undefined || recorded.input === '' || recorded.input === file.input) continue;
    const holding = holdingOf(recorded);
    const key = JSON.stringify([recorded.input, file.input, file.application]);
    if (told.has(key)) continue;
    const refused = () => heldByAnother(folder, recorded, file, holding === 'held');
    told.set(key, holding === 'gone' ? movedFrom(folder, recorded, file) : refused());
  }
  const isOfAnother = (recorded: RecordedFile) => holdingOf(recorded) !== 'gone';
  return { isOfAnother, diagnostics: [...told.values()] };
}
