import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { runDiscover } from '../../discover/run.ts';
import { readTlsFiles } from '../../discover/tls-files.ts';
import { readDiscoverOptions } from '../arguments/discover-arguments.ts';
import type { DiscoverArguments } from '../arguments/discover-options.ts';
import { hasColor } from '../terminal/color.ts';
import { EXIT } from '../terminal/exit-code.ts';
import { printDiagnostics } from '../terminal/print-diagnostics.ts';

/** `discover` with this process around it: its environment, signals and streams. */
export async function discover(args: DiscoverArguments): Promise<number> {
  const color = hasColor('stderr');
  const options = readDiscoverOptions(args, process.env);
  if (options.value === undefined) {
    printDiagnostics(options.diagnostics);
    return EXIT.input;
  }
  // Before signals are caught: a signal ends the wait for a pipe that nobody writes to.
  const tls = readTlsFiles(options.value.tls);
  const stop = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop.abort());
  // A reader that goes away is told by the write that fails, and ends nothing by itself.
  process.stdout.on('error', () => undefined);
  const failures = await runDiscover(options.value, tls, {
    stdout: process.stdout,
    stderr: process.stderr,
    color,
    stop: stop.signal,
    onHangup: (reload) => process.on('SIGHUP', reload),
    now: () => new Date(),
    random: Math.random,
  });
  return Math.max(EXIT.done, ...failures.map(exitCodeOf));
}

/** An answer came and was not taken: the exit code that `discover` has beside those of every command. */
const NOT_TAKEN = 4;

function exitCodeOf({ code }: Diagnostic): number {
  if (code === 'mads-label-style' || code === 'bad-option') return EXIT.input;
  const isNotTaken = code === 'snapshot-guard' || code === 'mads-undecodable' || code === 'mads-too-large';
  return isNotTaken ? NOT_TAKEN : EXIT.environment;
}
