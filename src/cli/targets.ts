import { hasErrors } from '../diagnostics/diagnostic.ts';
import { renderJson } from '../diagnostics/json.ts';
import { writeOutput } from '../files/write-output.ts';
import { predictInDetail } from '../targets/predict.ts';
import { EXIT, exitCode } from './exit-code.ts';
import type { Arguments } from './options.ts';
import { readManifests } from './targets-inputs.ts';
import { sayOnError, underStrict } from './terminal.ts';

/** Says what Prometheus would scrape of manifests, and why it would not scrape the rest. */
export async function targets(args: Arguments): Promise<number> {
  const inputs = await readManifests(args);
  if (inputs.value === undefined) {
    sayOnError(inputs.diagnostics);
    return exitCode(inputs.diagnostics, EXIT.input);
  }
  const { documents, setup } = inputs.value;
  const prediction = predictInDetail(documents, setup);
  const diagnostics = underStrict([...inputs.diagnostics, ...prediction.diagnostics], args.strict);
  writeOutput(1, [Buffer.from(answerJson(prediction.targets, diagnostics))]);
  const unread = exitCode(inputs.diagnostics, EXIT.input);
  return Math.max(unread, hasErrors(diagnostics) ? EXIT.no : EXIT.done);
}

function answerJson(targets: readonly object[], diagnostics: Parameters<typeof renderJson>[0]): string {
  const { diagnostics: said } = JSON.parse(renderJson(diagnostics));
  const plain = targets.map(
    ({ origin: _, key: __, ...target }: { origin?: unknown; key?: unknown }) => target,
  );
  return `${JSON.stringify({ targets: plain, diagnostics: said }, null, 2)}\n`;
}
