import type { Diagnostic, Result } from '../../diagnostics/diagnostic.ts';
import { ignore } from '../../diagnostics/ignore.ts';
import { rulesOfAnnotations } from '../../targets/ignored-by-annotation.ts';
import { type DetailedPrediction, predictInDetail } from '../../targets/predict.ts';
import type { TargetsArguments } from '../arguments/table/targets.ts';
import { EXIT, exitCode } from '../terminal/exit-code.ts';
import { progressLine } from '../terminal/progress.ts';
import { underStrict } from '../terminal/terminal.ts';
import { completeSetup } from './complete-setup.ts';
import { readIgnores } from './ignores.ts';
import type { CompilationArguments, RenderedApplications } from './rendered-applications.ts';
import { type ManifestArguments, readManifests } from './targets-inputs.ts';

/** From so many on, the answer takes a second or more. */
const MANY_OBJECTS = 5000;

/** What decides about a prediction. */
export type PredictionArguments = ManifestArguments &
  CompilationArguments &
  Pick<TargetsArguments, 'ignore' | 'require' | 'strict'>;

/** A prediction, and what is reported of it. */
export interface Predicted {
  readonly prediction: DetailedPrediction;
  /** What was found, less what is known; with `--strict`, warnings are errors. */
  readonly diagnostics: readonly Diagnostic[];
  /** What was read, by its paths; `<stdin>`. */
  readonly files: readonly string[];
  /** How many messages were left out because they are known. */
  readonly ignored: number;
  /** The exit code that asks for what could not be read. */
  readonly unread: number;
  /** The errors because of which something could not be read. */
  readonly unreadable: readonly Diagnostic[];
}

/** Without a value, the exit code is that of its diagnostics, as of a command line that is wrong. */
export async function predictInputs(args: PredictionArguments): Promise<Result<Predicted>> {
  const progress = progressLine();
  const inputs = readManifests(args, progress);
  if (inputs.value === undefined) {
    progress.end();
    return { diagnostics: inputs.diagnostics };
  }
  const { applications, folders, files, setup } = inputs.value;
  const rendered = await rendersOf(applications, folders, args);
  const documents = [...inputs.value.documents, ...rendered.documents];
  const rules = readIgnores(args.ignore, args.paths);
  if (rules.value === undefined) {
    progress.end();
    return { diagnostics: rules.diagnostics };
  }
  const complete = await completeSetup(setup, documents, args['annotation-keys']);
  if (complete.value === undefined) {
    progress.end();
    return { diagnostics: complete.diagnostics };
  }
  progress.before(`looking for the targets of ${documents.length} objects`, documents.length > MANY_OBJECTS);
  const prediction = predictInDetail(documents, complete.value);
  progress.end();
  const required = await requiredOf(args.require, prediction);
  if (required.value === undefined) return { diagnostics: required.diagnostics };
  const read = [...inputs.diagnostics, ...rendered.diagnostics];
  const found = [...read, ...prediction.diagnostics, ...required.value];
  const { diagnostics, ignored } = ignore(found, [...rules.value, ...rulesOfAnnotations(prediction.objects)]);
  return {
    value: {
      prediction,
      files,
      ignored,
      diagnostics: underStrict(diagnostics, args.strict),
      unread: exitCode(read, EXIT.input),
      unreadable: read.filter(({ severity }) => severity === 'error'),
    },
    diagnostics: [],
  };
}

/** What applications become; of the files, what is excluded was left out already. */
async function rendersOf(
  files: readonly string[],
  folders: readonly string[],
  args: CompilationArguments,
): Promise<RenderedApplications> {
  const paths = [...files, ...folders];
  if (paths.length === 0) return { documents: [], diagnostics: [] };
  const { renderApplications } = await import('./rendered-applications.ts');
  const { exclude: _, ...rest } = args;
  return renderApplications(paths, folders.length === 0 ? rest : args);
}

/** What `--require` finds, or that it is a mistake of the command line. */
async function requiredOf(
  require: string | undefined,
  prediction: DetailedPrediction,
): Promise<Result<readonly Diagnostic[]>> {
  if (require === undefined) return { value: [], diagnostics: [] };
  const { missedWorkloads, readRequirement } = await import('../../targets/require.ts');
  const isRequired = readRequirement(require, prediction.cluster);
  if (isRequired !== undefined) return { value: missedWorkloads(prediction, isRequired), diagnostics: [] };
  const message = `--require takes all, declared or a label selector, and not ${JSON.stringify(require)}`;
  const hint = 'write a selector such as --require app=shop,tier!=batch';
  return { diagnostics: [{ code: 'bad-option', severity: 'error', message, hint }] };
}
