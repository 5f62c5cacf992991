import { type TargetsArguments, targetsCommand } from '../arguments/table/targets.ts';

/** They decide how the answer is shown, and not about it. */
const SHOWN_ONLY: ReadonlySet<string> = new Set(['format', 'trace', 'all', 'quiet']);

/** `appcfg targets manifests/ --release kps`: the command line, less what is about the form of its answer. */
export function askedFor(args: TargetsArguments): string {
  const given: Readonly<Record<string, unknown>> = { ...args };
  const options = Object.keys(targetsCommand.options)
    .filter((name) => !SHOWN_ONLY.has(name))
    .flatMap((name) => optionWords(name, given[name]));
  return ['appcfg', 'targets', ...args.paths.map(quoted), ...options].join(' ');
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
