import { runDiscover } from '../../discover/run.ts';
import { runnable } from '../arguments/command.ts';
import { readDiscoverOptions } from '../arguments/discover-settings.ts';
import { type DiscoverArguments, discoverCommand } from '../arguments/table/discover.ts';
import { hasColor } from '../terminal/color.ts';
import { EXIT, exitCode } from '../terminal/exit-code.ts';
import { printDiagnostics } from '../terminal/print-diagnostics.ts';

/** `discover` with this process around it: its environment, signals and streams. */
async function keepFile(args: DiscoverArguments): Promise<number> {
  const color = hasColor('stderr');
  const options = readDiscoverOptions(args, process.env);
  if (options.value === undefined) {
    printDiagnostics(options.diagnostics);
    return EXIT.input;
  }
  const stop = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop.abort());
  // A reader that goes away is told by the write that fails, and ends nothing by itself.
  process.stdout.on('error', () => undefined);
  const failures = await runDiscover(options.value, {
    stdout: process.stdout,
    stderr: process.stderr,
    color,
    stop: stop.signal,
    onHangup: (reload) => process.on('SIGHUP', reload),
    now: () => new Date(),
    random: Math.random,
  });
  return exitCode(failures, EXIT.environment);
}

export const discover = runnable(discoverCommand, keepFile);
