import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Option } from './command.ts';
import { type DiscoverArguments, discoverCommand } from './table/discover.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

const { options } = discoverCommand;
type OptionName = keyof typeof options;
type ChoiceName = {
  [Name in OptionName]: (typeof options)[Name] extends { choices: unknown } ? Name : never;
}[OptionName];
type Choice<Name extends ChoiceName> = (typeof options)[Name]['choices'][number];

/** The value of each option: flags win over the environment, and that over the defaults; an empty variable is unset. */
export interface OptionReader {
  /** Every text that is given for an option. */
  texts(name: OptionName): readonly string[];
  /** The text of an option that is given once. */
  text(name: OptionName): string | undefined;
  /** Undefined if nothing is given, and if it is not what is wanted, which is a diagnostic. */
  parsed<T>(name: OptionName, parse: (text: string) => T | undefined, wanted: string): T | undefined;
  /** The same of an option that may be given several times. */
  parsedAll<T>(name: OptionName, parse: (text: string) => T | undefined, wanted: string): readonly T[];
  oneOf<Name extends ChoiceName>(name: Name): Choice<Name> | undefined;
  isOn(name: OptionName): boolean;
}

/** @param diagnostics gets what is wrong with a value that is asked for */
export function optionReader(
  given: DiscoverArguments,
  env: Environment,
  diagnostics: Diagnostic[],
): OptionReader {
  const variableOf = (name: OptionName) => {
    const { env: variables }: Option = options[name];
    return given[name] === undefined
      ? variables?.find((each) => env[each] !== undefined && env[each] !== '')
      : undefined;
  };
  const parseOne = <T>(
    name: OptionName,
    from: string | undefined,
    parse: (text: string) => T | undefined,
    wanted: string,
  ): T | undefined => {
    const value = from === undefined ? undefined : parse(from);
    if (from !== undefined && value === undefined) {
      const isWhole = /:\/\/|@/.test(from);
      const completed = isWhole ? [] : COMPLETIONS.map((complete) => complete(from));
      const meant = completed.find((text) => parse(text) !== undefined);
      const hint = meant === undefined ? {} : { hint: `write ${meant}` };
      diagnostics.push({ ...badOption(variableOf(name) ?? `--${name}`, from, wanted), ...hint });
    }
    return value;
  };
  const reader: OptionReader = {
    texts(name) {
      const value = given[name];
      if (value !== undefined) return [value].flat().map(String);
      const option: Option = options[name];
      const variable = variableOf(name);
      const standIn = variable === undefined ? option.default : env[variable];
      return standIn === undefined ? [] : [standIn];
    },
    text: (name) => reader.texts(name).at(-1),
    parsed: (name, parse, wanted) => parseOne(name, reader.text(name), parse, wanted),
    parsedAll: (name, parse, wanted) =>
      reader
        .texts(name)
        .map((from) => parseOne(name, from, parse, wanted))
        .filter((value) => value !== undefined),
    oneOf<Name extends ChoiceName>(name: Name) {
      const choices: readonly Choice<Name>[] = options[name].choices;
      return reader.parsed(name, (from) => choices.find((choice) => choice === from), choices.join(', '));
    },
    isOn: (name) => given[name] === true,
  };
  return reader;
}

/** What is left out of an address, of a duration and of where to listen. */
const COMPLETIONS: readonly ((text: string) => string)[] = [
  (text) => `http://${text}`,
  (text) => `${text}s`,
  (text) => `:${text}`,
];

/** @param giver the option, with its dashes, or the variable */
export function badOption(giver: string, text: string, wanted: string): Diagnostic {
  // An address may have a password, also if its scheme is missing or a space is in it.
  const shown = text.replace(/^(\w+:\/\/)?.*@/s, '$1•••@');
  return { code: 'bad-option', severity: 'error', message: `${giver} "${shown}" is not ${wanted}` };
}

/** A header's value may be a secret, and is not repeated; one without a colon may be a token alone. */
export function badHeader(text: string): Diagnostic {
  return text.includes(':')
    ? badOption('--header', text.replace(/:.*/s, ': …'), '"Name: value"')
    : { code: 'bad-option', severity: 'error', message: '--header has no colon; write "Name: value"' };
}
