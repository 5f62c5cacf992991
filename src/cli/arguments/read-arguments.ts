import parse from 'yargs-parser/browser';
import type { Command, Option, ParsedArguments } from './command.ts';
import { type ArgumentMistake, findMistake, type ParsedLine } from './find-mistake.ts';

/** What a command line asks of a command. */
export type Reading =
  | { readonly args: ParsedArguments }
  | { readonly asks: 'help' | 'version' }
  | { readonly mistake: ArgumentMistake };

const PARSING = {
  'parse-numbers': false,
  'parse-positional-numbers': false,
  'dot-notation': false,
  'boolean-negation': false,
  'camel-case-expansion': false,
  'strip-aliased': true,
  'greedy-arrays': false,
} as const;

/** What a lone `-` is to yargs' parser, which takes none as a value. No argument of a process holds this character. */
const DASH = '\u0000';

/** Reads what is behind a command's name, as the command's entry in the table says. */
export function readArguments(command: Command, argv: readonly string[]): Reading {
  const { positional, options, raw } = command;
  if (raw === true) return { args: { [`${positional?.name}s`]: argv } };
  const line = parseLine(options, argv);
  const { help, version, ...given } = line.given;
  if (help === true) return { asks: 'help' };
  if (version === true) return { asks: 'version' };
  const mistake = findMistake(command, { ...line, given });
  if (mistake !== undefined) return { mistake };
  const args: Record<string, ParsedArguments[string]> = {};
  for (const [name, value] of Object.entries(given) as [string, ParsedArguments[string]][])
    args[name] = options[name]?.repeated === true && typeof value === 'string' ? [value] : value;
  const [word] = line.words;
  if (positional?.many === true) args[`${positional.name}s`] = line.words;
  else if (positional !== undefined && word !== undefined) args[positional.name] = word;
  return { args };
}

function parseLine(options: Readonly<Record<string, Option>>, argv: readonly string[]): ParsedLine {
  const end = argv.indexOf('--');
  const typed = end === -1 ? argv : argv.slice(0, end);
  const names = Object.keys(options);
  const { _: words, ...given } = parse(
    typed.map((argument) => (argument === '-' ? DASH : argument)),
    {
      boolean: ['help', 'version', ...names.filter((name) => options[name]?.type === 'boolean')],
      string: names.filter((name) => options[name]?.type === 'string'),
      alias: { help: ['h'], ...Object.fromEntries(names.map((name) => [name, options[name]?.alias ?? []])) },
      configuration: PARSING,
    },
  );
  for (const [name, value] of Object.entries(given)) given[name] = withDashes(value);
  const behind = end === -1 ? [] : argv.slice(end + 1);
  return { typed, words: [...words.map((word) => String(withDashes(word))), ...behind], given };
}

function withDashes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withDashes);
  return value === DASH ? '-' : value;
}
