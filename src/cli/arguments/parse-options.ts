import parse from 'yargs-parser';
import { PARSING } from './fast-arguments.ts';
import type { Option } from './options.ts';

/** A command line as it was typed: what no option takes, and the values of options, known or not. */
export interface ParsedOptions {
  readonly words: readonly string[];
  readonly isHelp: boolean;
  readonly given: Readonly<Record<string, unknown>>;
}

/** Reads a command line with yargs' own parser alone: the whole of yargs takes long to load. */
export function parseOptions(
  options: Readonly<Record<string, Option>>,
  argv: readonly string[],
): ParsedOptions {
  const table = Object.entries(options);
  const ofType = (type: Option['type']) =>
    table.filter(([, option]) => option.type === type).map(([name]) => name);
  const {
    _: words,
    help,
    ...given
  } = parse([...argv], {
    boolean: ['help', ...ofType('boolean')],
    string: ofType('string'),
    alias: { help: ['h'], ...Object.fromEntries(table.map(([name, { alias }]) => [name, alias ?? []])) },
    configuration: PARSING,
  });
  return { words: words.map(String), isHelp: help === true, given };
}
