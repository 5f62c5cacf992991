import parse from 'yargs-parser/browser';
import { type Arguments, type Command, type CommandName, commands } from './options.ts';

/** How yargs reads a command line, for its own parser and for the whole of it alike. */
export const PARSING = {
  'parse-numbers': false,
  'parse-positional-numbers': false,
  'dot-notation': false,
  'boolean-negation': false,
  'camel-case-expansion': false,
  'strip-aliased': true,
  'greedy-arrays': false,
} as const;

/** The end of the options, more than two dashes, and a value behind =. */
const UNUSUAL = /^--(?:$|-|.*=)/s;

/**
 * The arguments of a hot command, read by yargs' own parser alone. Undefined where anything is unusual: help, another
 * command, an unknown option, a missing value; then the whole of yargs says what there is to say.
 */
export function fastArguments(
  argv: readonly string[],
): { readonly name: CommandName; readonly args: Arguments } | undefined {
  const [name, ...rest] = argv;
  if (name === undefined || !Object.hasOwn(commands, name)) return undefined;
  const command: Command = commands[name as CommandName];
  const names = Object.keys(command.options);
  const ofType = (type: string) => names.filter((option) => command.options[option]?.type === type);
  const { _: paths, ...options } = parse([...rest], {
    boolean: ofType('boolean'),
    string: ofType('string'),
    alias: Object.fromEntries(names.map((option) => [option, aliases(command, option)])),
    configuration: PARSING,
  });
  if (paths.length === 0 || paths.some((path) => /^-./.test(String(path)))) return undefined;
  if (rest.some((argument) => UNUSUAL.test(argument))) return undefined;
  for (const [option, value] of Object.entries(options)) {
    if (!names.includes(option) || !isUsual(command, option, value)) return undefined;
    if (command.options[option]?.repeated) options[option] = [value].flat();
  }
  return { name: name as CommandName, args: { ...options, paths: paths.map(String) } };
}

function aliases({ options }: Command, option: string): string[] {
  const alias = options[option]?.alias;
  return alias === undefined ? [] : [alias];
}

function isUsual({ options }: Command, option: string, value: unknown): boolean {
  const { type, choices, repeated } = options[option] as Command['options'][string];
  if (type === 'boolean') return typeof value === 'boolean';
  if (repeated && Array.isArray(value)) return !value.includes('');
  if (typeof value !== 'string' || value === '') return false;
  return choices === undefined || choices.includes(value);
}
