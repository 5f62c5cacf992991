import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { renderPretty } from '../diagnostics/pretty.ts';
import { printableLines } from '../diagnostics/printable.ts';
import { hideSecrets } from '../mads/credentials.ts';
import { showAddress } from '../mads/endpoint.ts';
import { type ConnectionSecrets, readConnection } from './connection.ts';
import type { DiscoverEdges } from './edges.ts';
import { follow } from './follow.ts';
import { createLog, sentence } from './log.ts';
import { claimOutput } from './output.ts';
import { writeOverProgress } from './progress.ts';
import type { DiscoverOptions } from './settings.ts';

/** So long a pipe may take to be written to once more. */
const READ_AGAIN_MS = 5_000;

/** Runs `discover` to its end and gives what ended it, which it has told already; nothing if it was asked to stop. */
export async function runDiscover(
  options: DiscoverOptions,
  edges: DiscoverEdges,
): Promise<readonly Diagnostic[]> {
  const deadline = new AbortController();
  const timer = options.once ? setTimeout(() => deadline.abort(), options.timeout) : undefined;
  try {
    return await runUntil(options, edges, deadline.signal);
  } finally {
    clearTimeout(timer);
  }
}

async function runUntil(
  options: DiscoverOptions,
  edges: DiscoverEdges,
  deadline: AbortSignal,
): Promise<readonly Diagnostic[]> {
  const signal = AbortSignal.any([edges.stop, deadline]);
  let current: ConnectionSecrets = { tls: { skipVerify: false }, headers: options.headers };
  // A server may send back what it was sent, in any part of its answer.
  const write = (text: string) => {
    writeOverProgress(options, edges)(hideSecrets(text, current.headers));
  };
  const log = createLog(options, write, edges.now);
  const fail = (diagnostics: readonly Diagnostic[]) => {
    if (options.once) write(printableLines(renderPretty(diagnostics, { color: edges.color }), edges.color));
    else for (const diagnostic of diagnostics) log.error(sentence(diagnostic), { code: diagnostic.code });
    return diagnostics;
  };
  const failEarly = ({ diagnostics }: Result<unknown>, what: string) =>
    fail(diagnostics.length > 0 || !options.once ? diagnostics : [notInTime(options, edges, what)]);
  const read = await readConnection(options, signal);
  if (read.value === undefined) return failEarly(read, 'read the files that the options name');
  current = read.value;
  const claim = await claimOutput(options, signal);
  if (claim.value === undefined) return failEarly(claim, `get the lock of ${options.output}`);
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
      deadline,
      async readAgain() {
        const again = await readConnection(
          options,
          AbortSignal.any([signal, AbortSignal.timeout(READ_AGAIN_MS)]),
        );
        for (const diagnostic of again.diagnostics) log.error(sentence(diagnostic));
        if (again.value === undefined) {
          if (again.diagnostics.length === 0) log.error('a pipe that the options name holds nothing new');
          return false;
        }
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

/** @param what was to be done, as `read a file` */
function notInTime({ timeout }: DiscoverOptions, { stop }: DiscoverEdges, what: string): Diagnostic {
  const end = stop.aborted ? 'before it was stopped' : `within ${timeout / 1000} s`;
  return { code: 'deadline', severity: 'error', message: `could not ${what} ${end}` };
}

async function startListener({ listen: where, once, addresses }: DiscoverOptions) {
  if (where === undefined || once) return undefined;
  const { listen } = await import('./listen.ts');
  return listen(where, addresses.map(showAddress));
}
