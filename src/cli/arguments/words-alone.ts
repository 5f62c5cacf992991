import type { Command, ParsedArguments } from './command.ts';

/**
 * What the parser reads of a command line without options, where any words may be: most command lines are such, and
 * start without the parser. Undefined for another one.
 */
export function wordsAlone({ positional }: Command, argv: readonly string[]): ParsedArguments | undefined {
  if (positional?.many !== true || positional.choices !== undefined || argv.length === 0) return undefined;
  if (argv.some((word) => word.startsWith('-') && word !== '-')) return undefined;
  return { [`${positional.name}s`]: argv };
}
