import type { Runnable } from './command.ts';
import { readPlainLine } from './plain-line.ts';

/** Runs a command with what is behind its name; help, and the words for a mistake, are loaded when they are asked for. */
export async function runCommand(
  name: string,
  { command, run }: Runnable,
  argv: readonly string[],
): Promise<number> {
  const plain = readPlainLine(command, argv);
  if (plain !== undefined) return run(plain);
  const { readArguments } = await import('./read-arguments.ts');
  const reading = readArguments(command, argv);
  if ('args' in reading) return run(reading.args);
  const { printHelp, printMistake, printVersion } = await import('./print-instead.ts');
  if ('mistake' in reading) return printMistake(name, command, reading.mistake);
  return reading.asks === 'help' ? printHelp(name) : printVersion();
}
