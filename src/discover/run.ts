import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { renderPretty } from '../diagnostics/pretty.ts';
import { hideSecrets } from '../mads/credentials.ts';
import { showAddress } from '../mads/endpoint.ts';
import { type ConnectionSecrets, readConnection } from './connection.ts';
import type { DiscoverEdges } from './edges.ts';
import { follow } from './follow.ts';
import { createLog, sentence } from './log.ts';
import { claimOutput } from './output.ts';
import { writeOverProgress } from './progress.ts';
import type { DiscoverOptions } from './settings.ts';

/**
 * Runs `discover` to its end and gives what ended it, which it has told already; nothing if it was asked to stop.
 *
 * @param read what was read of the files that the options name
 */
export async function runDiscover(
  options: DiscoverOptions,
  read: Result<ConnectionSecrets>,
  edges: DiscoverEdges,
): Promise<readonly Diagnostic[]> {
  let current: ConnectionSecrets = read.value ?? { tls: { skipVerify: false }, headers: options.headers };
  // A server may send back what it was sent, in any part of its answer.
  const write = (text: string) => {
    writeOverProgress(options, edges)(hideSecrets(text, current.headers));
  };
  const log = createLog(options, write, edges.now);
  const fail = (diagnostics: readonly Diagnostic[]) => {
    if (options.once) write(renderPretty(diagnostics, { color: edges.color }));
    else for (const diagnostic of diagnostics) log.error(sentence(diagnostic), { code: diagnostic.code });
    return diagnostics;
  };
  if (read.value === undefined) return fail(read.diagnostics);
  const claim = await claimOutput(options);
  if (claim.value === undefined) return fail(claim.diagnostics);
  const { leftovers, release } = claim.value;
  try {
    if (leftovers > 0) log.info('removed temporary files of a killed run', { files: leftovers });
    const listening = await startListener(options);
    if (listening?.value === undefined && listening !== undefined) return fail(listening.diagnostics);
    if (listening?.value !== undefined) log.info('listening', { port: listening.value.port });
    const failures = await follow({
      options,
      edges,
      log,
      claim: claim.value,
      connection: () => current,
      readAgain() {
        const again = readConnection(options);
        for (const diagnostic of again.diagnostics) log.error(sentence(diagnostic));
        if (again.value === undefined) return false;
        current = again.value;
        return true;
      },
      listener: listening?.value,
    });
    return failures.length === 0 ? [] : fail(failures.map(({ diagnostic }) => diagnostic));
  } finally {
    release();
  }
}

async function startListener({ listen: where, once, addresses }: DiscoverOptions) {
  if (where === undefined || once) return undefined;
  const { listen } = await import('./listen.ts');
  return listen(where, addresses.map(showAddress));
}
