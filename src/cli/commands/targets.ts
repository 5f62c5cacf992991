import { type Diagnostic, hasErrors } from '../../diagnostics/diagnostic.ts';
import { traceTargets } from '../../targets/trace.ts';
import { runnable } from '../arguments/command.ts';
import type { Format } from '../arguments/format.ts';
import { type TargetsArguments, targetsCommand } from '../arguments/table/targets.ts';
import { targetsFormats } from '../arguments/table/targets-formats.ts';
import { predictInputs } from '../inputs/predict-inputs.ts';
import { workspacePath } from '../inputs/workspace-path.ts';
import { hasColor } from '../terminal/color.ts';
import { EXIT, exitCode } from '../terminal/exit-code.ts';
import { printAnswer, printForPrograms } from '../terminal/print-answer.ts';
import { printDiagnostics } from '../terminal/print-diagnostics.ts';
import type { TargetsAnswer } from './targets-answer.ts';
import { askedFor } from './targets-asked.ts';

/** Prints what Prometheus will scrape of manifests, and why it will not scrape the rest. */
export const targets = runnable(targetsCommand, async (args) => {
  if (args['print-kubectl'] === true) return printAnswer([`${READ_CLUSTER}\n`]);
  if (args.watch !== true) return targetsOnce(args);
  const { watch, projectFiles } = await import('./watch.ts');
  const files = () => [...namedFiles(args), ...projectFiles(args.paths)];
  return watch(args, { format: 'table', withKcl: true, files }, targetsOnce);
});

/** The files that the answer depends on besides the paths. */
function namedFiles(args: TargetsArguments): readonly string[] {
  const { prometheus, config, overlay = [], against } = args;
  const isFile = (name: string): boolean => !['', 'none', '-'].includes(name) && !name.includes('://');
  return [prometheus, config, against, workspacePath(args), ...overlay].filter(
    (name): name is string => name !== undefined && isFile(name),
  );
}

async function targetsOnce(args: TargetsArguments): Promise<number> {
  const predicted = await predictInputs(args);
  if (predicted.value === undefined) {
    printDiagnostics(predicted.diagnostics);
    return exitCode(predicted.diagnostics, EXIT.input);
  }
  if (args.against !== undefined) {
    const { againstRunning } = await import('./targets-against.ts');
    return againstRunning(args.against, args, predicted.value);
  }
  const { prediction, files, ignored, diagnostics, unread } = predicted.value;
  const printed = await answerTo(args, { prediction, files, ignored, asked: askedFor(args) }, diagnostics);
  return Math.max(printed, unread, hasErrors(diagnostics) ? EXIT.no : EXIT.done);
}

/** What a cluster tells of its targets, in one list; what of the operator it does not have is to be left out. */
const READ_CLUSTER = [
  'kubectl get -A -o yaml',
  [
    ...['namespaces', 'nodes', 'pods', 'services', 'endpoints', 'endpointslices', 'ingresses'],
    ...['deployments', 'replicasets', 'statefulsets', 'daemonsets', 'jobs', 'cronjobs'],
    ...['networkpolicies', 'podmonitors', 'servicemonitors', 'probes', 'scrapeconfigs', 'prometheuses'],
    'prometheusagents',
  ].join(','),
  '| appcfg targets -',
].join(' ');

async function answerTo(
  { format: name = targetsCommand.options.format.default, trace, all, quiet }: TargetsArguments,
  { prediction, files, ignored, asked }: Pick<TargetsAnswer, 'prediction' | 'files' | 'ignored' | 'asked'>,
  found: readonly Diagnostic[],
): Promise<number> {
  if (trace !== undefined) return printAnswer(traceTargets(prediction, trace));
  const isQuiet = quiet === true;
  const diagnostics = isQuiet ? found.filter(({ severity }) => severity === 'error') : found;
  const format: Format<TargetsAnswer> = targetsFormats[name];
  if (format.diagnostics === 'stderr') printDiagnostics(diagnostics);
  const write = await format.writer();
  const texts = write({
    prediction,
    files,
    ignored,
    asked,
    diagnostics,
    isQuiet,
    isComplete: all === true,
    color: hasColor('stdout'),
  });
  return (format.reader === 'people' ? printAnswer : printForPrograms)(texts);
}
