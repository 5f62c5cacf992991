import { type Diagnostic, hasErrors, type Result } from '../../diagnostics/diagnostic.ts';
import { ignore } from '../../diagnostics/ignore.ts';
import { printableLines } from '../../diagnostics/printable.ts';
import { rulesOfAnnotations } from '../../targets/ignored-by-annotation.ts';
import { type DetailedPrediction, predictInDetail } from '../../targets/predict.ts';
import { traceTargets } from '../../targets/trace.ts';
import { runnable } from '../arguments/command.ts';
import type { Format } from '../arguments/format.ts';
import { NEEDS_PATH } from '../arguments/shared-options.ts';
import { type TargetsArguments, targetsCommand } from '../arguments/table/targets.ts';
import { targetsFormats } from '../arguments/table/targets-formats.ts';
import { completeSetup } from '../inputs/complete-setup.ts';
import { readIgnores } from '../inputs/ignores.ts';
import { readManifests } from '../inputs/targets-inputs.ts';
import { hasColor } from '../terminal/color.ts';
import { EXIT, exitCode } from '../terminal/exit-code.ts';
import { printAnswer } from '../terminal/print-answer.ts';
import { printDiagnostics } from '../terminal/print-diagnostics.ts';
import { underStrict } from '../terminal/terminal.ts';
import type { TargetsAnswer } from './targets-answer.ts';
import { askedFor } from './targets-asked.ts';

/** Prints what Prometheus will scrape of manifests, and why it will not scrape the rest. */
export const targets = runnable(targetsCommand, async (args) => {
  if (args['print-kubectl'] === true) return printAnswer([`${READ_CLUSTER}\n`]);
  if (args.paths.length === 0) {
    printDiagnostics([{ code: 'bad-option', severity: 'error', message: `targets needs ${NEEDS_PATH}` }]);
    return EXIT.input;
  }
  const inputs = readManifests(args);
  if (inputs.value === undefined) {
    printDiagnostics(inputs.diagnostics);
    return exitCode(inputs.diagnostics, EXIT.input);
  }
  const { documents, files, setup } = inputs.value;
  const rules = readIgnores(args.ignore, args.paths);
  if (rules.value === undefined) {
    printDiagnostics(rules.diagnostics);
    return exitCode(rules.diagnostics, EXIT.input);
  }
  const prediction = predictInDetail(documents, await completeSetup(setup, documents));
  const required = await requiredOf(args, prediction);
  if (required.value === undefined) {
    printDiagnostics(required.diagnostics);
    return EXIT.input;
  }
  const found = [...inputs.diagnostics, ...prediction.diagnostics, ...required.value];
  const { diagnostics: left, ignored } = ignore(found, [
    ...rules.value,
    ...rulesOfAnnotations(prediction.objects),
  ]);
  const diagnostics = underStrict(left, args.strict);
  const printed = await printAnswer(
    await answerTo(args, { prediction, files, ignored, asked: askedFor(args) }, diagnostics),
  );
  const unread = exitCode(inputs.diagnostics, EXIT.input);
  return Math.max(printed, unread, hasErrors(diagnostics) ? EXIT.no : EXIT.done);
});

/** What `--require` finds, or that it is a mistake of the command line. */
async function requiredOf(
  { require }: TargetsArguments,
  { workloads, cluster }: DetailedPrediction,
): Promise<Result<readonly Diagnostic[]>> {
  if (require === undefined) return { value: [], diagnostics: [] };
  const { missedWorkloads, readRequirement } = await import('../../targets/require.ts');
  const isRequired = readRequirement(require, cluster);
  if (isRequired !== undefined) return { value: missedWorkloads(workloads, isRequired), diagnostics: [] };
  const message = `--require takes all, declared or a label selector, and not ${JSON.stringify(require)}`;
  const hint = 'write a selector such as --require app=shop,tier!=batch';
  return { diagnostics: [{ code: 'bad-option', severity: 'error', message, hint }] };
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
): Promise<readonly string[]> {
  if (trace !== undefined) return [printableLines(traceTargets(prediction, trace))];
  const isQuiet = quiet === true;
  const diagnostics = isQuiet ? found.filter(({ severity }) => severity === 'error') : found;
  const format: Format<TargetsAnswer> = targetsFormats[name];
  if (format.diagnostics === 'stderr') printDiagnostics(diagnostics);
  const write = await format.writer();
  return write({
    prediction,
    files,
    ignored,
    asked,
    diagnostics,
    isQuiet,
    isComplete: all === true,
    color: hasColor('stdout'),
  });
}
