import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { renderPretty } from '../diagnostics/pretty.ts';
import type { TlsMaterial } from '../mads/endpoint.ts';
import { type DiscoverEdges, follow } from './follow.ts';
import { createLog, sentence } from './log.ts';
import { claimOutput } from './output.ts';
import { writeOverProgress } from './progress.ts';
import type { DiscoverOptions } from './settings.ts';

/**
 * Runs `discover` to its end and gives what ended it, which it has told already; nothing where it was asked to stop.
 *
 * @param tls what was read of the files that the options name
 */
export async function runDiscover(
  options: DiscoverOptions,
  tls: Result<TlsMaterial>,
  edges: DiscoverEdges,
): Promise<readonly Diagnostic[]> {
  const log = createLog(options, writeOverProgress(options, edges), edges.now);
  const fail = (diagnostics: readonly Diagnostic[]) => {
    if (options.once) writeOverProgress(options, edges)(renderPretty(diagnostics, { color: edges.color }));
    else for (const diagnostic of diagnostics) log.error(sentence(diagnostic), { code: diagnostic.code });
    return diagnostics;
  };
  if (tls.value === undefined) return fail(tls.diagnostics);
  const claim = await claimOutput(options);
  if (claim.value === undefined) return fail(claim.diagnostics);
  const { leftovers, release } = claim.value;
  try {
    if (leftovers > 0) log.info('removed temporary files of a killed run', { files: leftovers });
    const listening = await startListener(options);
    if (listening?.value === undefined && listening !== undefined) return fail(listening.diagnostics);
    if (listening?.value !== undefined) log.info('listening', { port: listening.value.port });
    const failure = await follow({
      options,
      edges,
      log,
      claim: claim.value,
      tls: tls.value,
      listener: listening?.value,
    });
    return failure === undefined ? [] : fail([failure.diagnostic]);
  } finally {
    release();
  }
}

async function startListener({ listen: where, once }: DiscoverOptions) {
  if (where === undefined || once) return undefined;
  const { listen } = await import('./listen.ts');
  return listen(where);
}
