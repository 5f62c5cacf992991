import { type Diagnostic, hasErrors } from '../../diagnostics/diagnostic.ts';
import { renderJson } from '../../diagnostics/json.ts';
import { renderPretty } from '../../diagnostics/pretty.ts';
import { counted } from '../../diagnostics/summary.ts';
import { htmlPage } from '../../targets/html-page.ts';
import { mermaidChart } from '../../targets/mermaid.ts';
import { drawPicture } from '../../targets/picture.ts';
import { type DetailedPrediction, predictInDetail } from '../../targets/predict.ts';
import { targetTable } from '../../targets/table.ts';
import { traceTargets } from '../../targets/trace.ts';
import type { Arguments } from '../arguments/options.ts';
import { readManifests } from '../inputs/targets-inputs.ts';
import { hasColor } from '../terminal/color.ts';
import { EXIT, exitCode } from '../terminal/exit-code.ts';
import { printAnswer } from '../terminal/print-answer.ts';
import { printDiagnostics } from '../terminal/print-diagnostics.ts';
import { underStrict } from '../terminal/terminal.ts';

/** Says what Prometheus would scrape of manifests, and why it would not scrape the rest. */
export async function targets(args: Arguments): Promise<number> {
  const inputs = readManifests(args);
  if (inputs.value === undefined) {
    printDiagnostics(inputs.diagnostics);
    return exitCode(inputs.diagnostics, EXIT.input);
  }
  const { documents, setup } = inputs.value;
  const prediction = predictInDetail(documents, setup);
  const diagnostics = underStrict([...inputs.diagnostics, ...prediction.diagnostics], args.strict);
  const answer = answerTo(args, prediction, diagnostics);
  const printed = await printAnswer(answer);
  const unread = exitCode(inputs.diagnostics, EXIT.input);
  return Math.max(printed, unread, hasErrors(diagnostics) ? EXIT.no : EXIT.done);
}

function answerTo(
  { format, trace }: Arguments,
  prediction: DetailedPrediction,
  diagnostics: readonly Diagnostic[],
): string[] {
  if (typeof trace === 'string') return [traceTargets(prediction, trace)];
  switch (format) {
    case 'json':
      return jsonAnswer(prediction, diagnostics);
    case 'html':
      return [htmlPage(drawPicture(prediction, diagnostics))];
    case 'mermaid':
      return [mermaidChart(drawPicture(prediction, diagnostics))];
    default:
      return tableAnswer(prediction, diagnostics);
  }
}

function tableAnswer({ targets: found }: DetailedPrediction, diagnostics: readonly Diagnostic[]): string[] {
  const parts = found.length === 0 ? [] : [targetTable(found)];
  if (diagnostics.length > 0) parts.push(renderPretty(diagnostics, { color: hasColor('stdout') }));
  const count = (severity: string): number => diagnostics.filter((one) => one.severity === severity).length;
  const sum = [
    counted(found.length, 'target'),
    counted(count('error'), 'error'),
    counted(count('warning'), 'warning'),
  ];
  return [`${parts.join('\n')}${parts.length === 0 ? '' : '\n'}${sum.join(', ')}\n`];
}

/** One target a line, so that the answer for many is not held twice. */
function jsonAnswer({ targets: found }: DetailedPrediction, diagnostics: readonly Diagnostic[]): string[] {
  const lines = found.map(({ job, url, interval, timeout, labels, source }) =>
    JSON.stringify({ job, url, interval, timeout, labels, source }),
  );
  const said = renderJson(diagnostics).trimEnd().slice('{"diagnostics":'.length, -1);
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n]`;
  return [`{"targets":${list},\n"diagnostics":${said}}\n`];
}
