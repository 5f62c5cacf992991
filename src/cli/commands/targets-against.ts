import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { printableJson } from '../../diagnostics/printable.ts';
import { againstSummary, againstTable } from '../../targets/against/against-table.ts';
import { compareRunning } from '../../targets/against/compare-running.ts';
import type { RunningComparison, SeenTarget } from '../../targets/against/comparison.ts';
import type { RunningTarget } from '../../targets/against/running-targets.ts';
import type { TargetsArguments } from '../arguments/table/targets.ts';
import type { Predicted } from '../inputs/predict-inputs.ts';
import { EXIT, exitCode } from '../terminal/exit-code.ts';
import { printAnswer } from '../terminal/print-answer.ts';
import { printDiagnostics } from '../terminal/print-diagnostics.ts';
import { readRunningPrometheus } from './running-prometheus.ts';
import { targetJson } from './targets-json.ts';

/** Prints the prediction beside what the Prometheus has that `--against` names. */
export async function againstRunning(
  named: string,
  args: TargetsArguments,
  { prediction, unread, diagnostics }: Predicted,
): Promise<number> {
  const { format = 'table' } = args;
  if (format !== 'table' && format !== 'json') {
    printDiagnostics([otherFormat(format)]);
    return EXIT.input;
  }
  const running = await readRunningPrometheus(named, args);
  if (running.value === undefined) {
    printDiagnostics(running.diagnostics);
    return exitCode(running.diagnostics, EXIT.input);
  }
  // What is wrong with the manifests is for `targets` alone; what could not be read is missing here.
  if (unread > EXIT.done) printDiagnostics(diagnostics);
  const found = compareRunning(prediction, running.value);
  const printed = await printAnswer(
    format === 'json' ? json(found) : [againstTable(found), againstSummary(found)],
  );
  const isDown = found.down.length > 0 && args['allow-down'] !== true;
  const isNo = isDown || found.missing.length > 0 || found.dropped.length > 0;
  return Math.max(printed, unread, isNo ? EXIT.no : EXIT.done);
}

function otherFormat(format: string): Diagnostic {
  const message = `--against does not work with --format ${format}`;
  return { code: 'bad-option', severity: 'error', message, hint: 'write --format json, or leave it out' };
}

/** `{up, down, missing, dropped, unexpected}`: targets as `targets` has them, with what Prometheus says of each. */
function json({ up, down, missing, dropped, unexpected }: RunningComparison): readonly string[] {
  const lists = {
    up: up.map(seenJson),
    down: down.map(seenJson),
    missing: missing.map(targetJson),
    dropped: dropped.map(targetJson),
    unexpected: unexpected.map((one) => runningJson(one)),
  };
  const entries = Object.entries(lists).map(([name, list]) => {
    const lines = list.map((line) => printableJson(line)).join(',\n');
    return `"${name}":${list.length === 0 ? '[]' : `[\n${lines}\n]`}`;
  });
  return [`{${entries.join(',\n')}}\n`];
}

function seenJson({ running, cause }: SeenTarget): string {
  return runningJson(running, cause);
}

function runningJson(target: RunningTarget, cause?: string): string {
  const { url, interval, timeout, labels, source, health, lastError } = target;
  const error = lastError === '' ? undefined : lastError;
  return JSON.stringify({
    job: labels.job,
    url,
    interval,
    timeout,
    labels,
    source,
    health,
    lastError: error,
    cause,
  });
}
