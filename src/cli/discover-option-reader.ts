import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { withoutPassword } from '../diagnostics/secrets.ts';
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
  const reader: OptionReader = {
    texts(name) {
      const value = given[name];
      if (Array.isArray(value)) return value.map(String);
      if (value !== undefined) return [String(value)];
      const option: DiscoverOption = discoverOptions[name];
      const variable = option.env?.map((each) => env[each]).find((each) => each !== undefined && each !== '');
      const standIn = variable ?? option.default;
      return standIn === undefined ? [] : [standIn];
    },
    text: (name) => reader.texts(name).at(-1),
    parsed(name, parse, wanted) {
      const from = reader.text(name);
      const value = from === undefined ? undefined : parse(from);
      if (from !== undefined && value === undefined) diagnostics.push(badOption(name, from, wanted));
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

/** A header's value may be a secret, and is not repeated. */
export function badOption(name: DiscoverOptionName, text: string, wanted: string): Diagnostic {
  // A header without a colon may be a token alone.
  const shown =
    name === 'header' ? text.replace(text.includes(':') ? /:.*/s : /.*/s, ': …') : withoutPassword(text);
  return { code: 'bad-option', severity: 'error', message: `--${name} "${shown}" is not ${wanted}` };
}
