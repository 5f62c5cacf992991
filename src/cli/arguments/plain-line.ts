import type { Command, Option, ParsedArguments } from './command.ts';

/**
 * What the parser reads of a command line that can be read in one way only: words, and options that are written out
 * with their values behind them. Most command lines are such, and start without the parser. Undefined for another one,
 * and for each in which something may be wrong.
 */
export function readPlainLine(
  { positional, options, raw }: Command,
  argv: readonly string[],
): ParsedArguments | undefined {
  if (raw === true || positional?.many !== true || positional.choices !== undefined) return undefined;
  const words: string[] = [];
  const args: Record<string, string | boolean | readonly string[]> = {};
  for (let index = 0; index < argv.length; index++) {
    const typed = argv[index] as string;
    if (!typed.startsWith('-') || typed === '-') {
      words.push(typed);
      continue;
    }
    const name = optionNamed(options, typed);
    const option = name === undefined ? undefined : options[name];
    if (name === undefined || option === undefined) return undefined;
    const next = argv[index + 1];
    const earlier = args[name];
    if (option.type === 'boolean') {
      if (earlier !== undefined || next === 'true' || next === 'false') return undefined;
      args[name] = true;
      continue;
    }
    if (!isPlainValue(option, next) || (earlier !== undefined && option.repeated !== true)) return undefined;
    args[name] = option.repeated === true ? [...((earlier as string[] | undefined) ?? []), next] : next;
    index += 1;
  }
  if (words.length === 0 || !fitTogether(options, args)) return undefined;
  args[`${positional.name}s`] = words;
  return args;
}

function optionNamed(options: Command['options'], typed: string): string | undefined {
  if (typed.startsWith('--')) return Object.hasOwn(options, typed.slice(2)) ? typed.slice(2) : undefined;
  for (const name in options) if (`-${options[name]?.alias}` === typed) return name;
  return undefined;
}

/** An empty value means something to few options, and the parser takes quotes off. */
function isPlainValue({ choices }: Option, value: string | undefined): value is string {
  if (value === undefined || /^(?:$|[-'"])/.test(value)) return false;
  return choices === undefined || choices.includes(value);
}

function fitTogether(options: Command['options'], args: object): boolean {
  for (const name in args) {
    const { needs, conflicts } = options[name] as Option;
    if (needs !== undefined && !Object.hasOwn(args, needs)) return false;
    if (conflicts !== undefined && Object.hasOwn(args, conflicts)) return false;
  }
  return true;
}
