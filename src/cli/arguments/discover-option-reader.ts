import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import {
  type DiscoverArguments,
  type DiscoverOption,
  type DiscoverOptionName,
  discoverOptions,
} from './discover-options.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

type ChoiceName = {
  [Name in DiscoverOptionName]: (typeof discoverOptions)[Name] extends { choices: unknown } ? Name : never;
}[DiscoverOptionName];
type Choice<Name extends ChoiceName> = (typeof discoverOptions)[Name]['choices'][number];

/** The value of each option: flags win over the environment, and that over the defaults; an empty variable is unset. */
export interface OptionReader {
  /** Every text that is given for an option. */
  texts(name: DiscoverOptionName): readonly string[];
  /** The last one, which counts as with most tools. */
  text(name: DiscoverOptionName): string | undefined;
  /** Undefined where nothing is given, and where it is not what is wanted, which is a diagnostic. */
  parsed<T>(name: DiscoverOptionName, parse: (text: string) => T | undefined, wanted: string): T | undefined;
  oneOf<Name extends ChoiceName>(name: Name): Choice<Name> | undefined;
  isOn(name: DiscoverOptionName): boolean;
}

/** @param diagnostics gets what is wrong with a value that is asked for */
export function optionReader(
  given: DiscoverArguments,
  env: Environment,
  diagnostics: Diagnostic[],
): OptionReader {
  const variableOf = (name: DiscoverOptionName) => {
    const { env: variables }: DiscoverOption = discoverOptions[name];
    return given[name] === undefined
      ? variables?.find((each) => env[each] !== undefined && env[each] !== '')
      : undefined;
  };
  const reader: OptionReader = {
    texts(name) {
      const value = given[name];
      if (Array.isArray(value)) return value.map(String);
      if (value !== undefined) return [String(value)];
      const option: DiscoverOption = discoverOptions[name];
      const variable = variableOf(name);
      const standIn = variable === undefined ? option.default : env[variable];
      return standIn === undefined ? [] : [standIn];
    },
    text: (name) => reader.texts(name).at(-1),
    parsed(name, parse, wanted) {
      const from = reader.text(name);
      const value = from === undefined ? undefined : parse(from);
      if (from !== undefined && value === undefined) {
        const isWhole = /:\/\/|@/.test(from);
        const completed = isWhole ? [] : COMPLETIONS.map((complete) => complete(from));
        const meant = completed.find((text) => parse(text) !== undefined);
        const hint = meant === undefined ? {} : { hint: `write ${meant}` };
        diagnostics.push({ ...badOption(variableOf(name) ?? `--${name}`, from, wanted), ...hint });
      }
      return value;
    },
    oneOf<Name extends ChoiceName>(name: Name) {
      const choices: readonly Choice<Name>[] = discoverOptions[name].choices;
      return reader.parsed(name, (from) => choices.find((choice) => choice === from), choices.join(', '));
    },
    isOn: (name) => given[name] === true || given[name] === 'true',
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
  // An address may have a password, also where its scheme is missing or a space is in it.
  const shown = text.replace(/^(\w+:\/\/)?.*@/s, '$1•••@');
  return { code: 'bad-option', severity: 'error', message: `${giver} "${shown}" is not ${wanted}` };
}

/** A header's value may be a secret, and is not repeated; one without a colon may be a token alone. */
export function badHeader(text: string): Diagnostic {
  return text.includes(':')
    ? badOption('--header', text.replace(/:.*/s, ': …'), '"Name: value"')
    : { code: 'bad-option', severity: 'error', message: '--header has no colon, as "Name: value" has' };
}
