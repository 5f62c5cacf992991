import { append } from '../../diagnostics/append.ts';
import type { Command, Option, Positional } from './command.ts';

/** What is wrong with a command line; the words for it are loaded when there is something. */
export type ArgumentMistake =
  | { readonly kind: 'unknown-options'; readonly typed: readonly string[] }
  | { readonly kind: 'run-together'; readonly typed: string; readonly option: string; readonly value: string }
  | { readonly kind: 'value-of-switch' | 'given-twice'; readonly option: string }
  | { readonly kind: 'missing-value'; readonly typed: string }
  | { readonly kind: 'bad-choice'; readonly option: string; readonly value: string }
  | { readonly kind: 'needs' | 'conflicts'; readonly option: string; readonly other: string }
  | { readonly kind: 'missing-word' }
  | { readonly kind: 'bad-word' | 'extra-word'; readonly word: string };

/** What yargs' parser reads, before anything is checked. */
export interface ParsedLine {
  /** Each argument before `--`, as it was typed. */
  readonly typed: readonly string[];
  readonly words: readonly string[];
  /** The values of options, known or not; empty if there is none. */
  readonly given: Readonly<Record<string, unknown>>;
}

/** Minus and a number: yargs' parser takes it for a word or a value, and not for an option. */
const NEGATIVE = /^-([0-9]+(\.[0-9]+)?|\.[0-9]+)$/;

/** The first thing that is wrong with what was typed for a command. */
export function findMistake(command: Command, line: ParsedLine): ArgumentMistake | undefined {
  return (
    misread(command, line) ??
    badWord(command.positional, line) ??
    badValue(command, line) ??
    badCombination(command, line)
  );
}

/** What yargs' parser would take for something else than was meant. */
function misread({ options }: Command, { typed, given }: ParsedLine): ArgumentMistake | undefined {
  const unknown: string[] = [];
  for (const argument of typed) {
    if (argument === '-' || !argument.startsWith('-') || NEGATIVE.test(argument)) continue;
    const [, name, value] = /^--([^=]*)(?:=(.*))?$/s.exec(argument) ?? [];
    if (name === undefined) {
      const mistake = badLetters(options, argument);
      if (mistake?.kind === 'unknown-options') append(unknown, mistake.typed);
      else if (mistake !== undefined) return mistake;
    } else if (!Object.hasOwn(options, name)) {
      if (name !== 'help' && name !== 'version') unknown.push(`--${name}`);
    } else if (options[name]?.type === 'boolean' && value !== undefined && !/^(true|false)$/.test(value)) {
      return { kind: 'value-of-switch', option: name };
    }
  }
  if (unknown.length > 0) return { kind: 'unknown-options', typed: unknown };
  const stray = Object.keys(given).find((name) => !Object.hasOwn(options, name));
  return stray === undefined ? undefined : { kind: 'unknown-options', typed: [`-${stray}`] };
}

/** yargs' parser reads `-ox` as `-o -x`, and `-output` as six options; `-o2` it reads as it is meant. */
function badLetters(options: Command['options'], argument: string): ArgumentMistake | undefined {
  const [, letters = ''] = /^-([a-zA-Z]*)/.exec(argument) ?? [];
  const names = Object.keys(options);
  const named = (letter: string) => names.find((name) => options[name]?.alias === letter);
  const [first = ''] = letters;
  const option = named(first);
  if (letters.length > 1 && (option === undefined || options[option]?.type === 'string')) {
    const [typed = ''] = argument.split('=', 1);
    return option === undefined
      ? { kind: 'unknown-options', typed: [typed] }
      : { kind: 'run-together', typed, option, value: typed.slice(2) };
  }
  const unknown = [...letters].filter((letter) => letter !== 'h' && named(letter) === undefined);
  if (letters !== '' && unknown.length === 0) return undefined;
  return { kind: 'unknown-options', typed: letters === '' ? [argument] : unknown.map((one) => `-${one}`) };
}

function badWord(
  positional: Positional | undefined,
  { words, given }: ParsedLine,
): ArgumentMistake | undefined {
  const most = positional === undefined ? 0 : positional.many === true ? Number.POSITIVE_INFINITY : 1;
  const [first] = words;
  if (first === undefined) return mayBeLeftOut(positional, given) ? undefined : { kind: 'missing-word' };
  const choices = positional?.choices;
  if (choices !== undefined && !Object.hasOwn(choices, first)) return { kind: 'bad-word', word: first };
  const extra = words[most];
  return extra === undefined ? undefined : { kind: 'extra-word', word: extra };
}

function mayBeLeftOut(positional: Positional | undefined, given: ParsedLine['given']): boolean {
  if (positional === undefined || positional.optional === true) return true;
  return positional.optional !== undefined && given[positional.optional] === true;
}

function badValue({ options }: Command, { typed, given }: ParsedLine): ArgumentMistake | undefined {
  for (const [name, value] of Object.entries(given)) {
    const option = options[name];
    if (option === undefined || option.type === 'boolean') continue;
    const values = [value as string | readonly string[]].flat();
    if (values.includes('') && !(option.mayBeEmpty === true && isEmptyByIntent(name, option, typed)))
      return {
        kind: 'missing-value',
        typed: typed.includes(`-${option.alias}`) ? `-${option.alias}` : `--${name}`,
      };
    if (values.length > 1 && option.repeated !== true) return { kind: 'given-twice', option: name };
    const stray = values.find((one) => option.choices !== undefined && !option.choices.includes(one));
    if (stray !== undefined) return { kind: 'bad-choice', option: name, value: stray };
  }
  return undefined;
}

function badCombination({ options }: Command, { given }: ParsedLine): ArgumentMistake | undefined {
  const isGiven = (name: string | undefined): name is string =>
    name !== undefined && given[name] !== undefined && given[name] !== false;
  for (const option of Object.keys(given).filter(isGiven)) {
    const { needs, conflicts } = options[option] ?? {};
    if (needs !== undefined && !isGiven(needs)) return { kind: 'needs', option, other: needs };
    if (isGiven(conflicts)) return { kind: 'conflicts', option, other: conflicts };
  }
  return undefined;
}

/** `--workspace ''` and `--workspace=`, but not an option that is the last, or followed by another. */
function isEmptyByIntent(name: string, { alias }: Option, typed: readonly string[]): boolean {
  const spellings = [`--${name}`, ...(alias === undefined ? [] : [`-${alias}`])];
  return typed.some(
    (argument, index) =>
      spellings.some((spelling) => argument === `${spelling}=`) ||
      (spellings.includes(argument) && typed[index + 1] === ''),
  );
}
