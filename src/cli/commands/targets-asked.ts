import type { Command } from '../arguments/command.ts';
import { type TargetsArguments, targetsCommand } from '../arguments/table/targets.ts';

/** They decide how the answer is shown, and not about it. */
const SHOWN_ONLY: ReadonlySet<string> = new Set(['format', 'trace', 'all', 'quiet', 'watch']);

/** `appcfg targets manifests/ --release kps`: the command line, less what is about the form of its answer. */
export function askedFor(args: TargetsArguments): string {
  return commandLine('targets', targetsCommand, args);
}

/** The command line of any command with paths, less what is about the form of its answer. */
export function commandLine(
  name: string,
  command: Command,
  args: { readonly paths: readonly string[] },
): string {
  const given: Readonly<Record<string, unknown>> = { ...args };
  const options = Object.keys(command.options)
    .filter((option) => !SHOWN_ONLY.has(option))
    .flatMap((option) => optionWords(option, given[option]));
  return ['appcfg', name, ...args.paths.map(quoted), ...options].join(' ');
}

function optionWords(name: string, value: unknown): readonly string[] {
  if (value === undefined) return [];
  if (typeof value === 'boolean') return [value ? `--${name}` : `--no-${name}`];
  return [value].flat().flatMap((one) => [`--${name}`, quoted(String(one))]);
}

/** As a shell needs it. */
function quoted(word: string): string {
  return /^[\w@%+=:,./~-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
