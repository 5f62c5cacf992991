/** One option of a command: what the parser, the help and the completion are made from. */
export interface Option {
  readonly type: 'string' | 'boolean';
  readonly alias?: string;
  /** What the help calls the value. A shell completes files for FILE, FOLDER and PATH, and nothing for another name. */
  readonly value?: string;
  readonly choices?: readonly string[];
  /** May be given several times. */
  readonly repeated?: boolean;
  /** An empty value means something, and is not taken for a missing one. */
  readonly mayBeEmpty?: boolean;
  /** The option without which it means nothing. */
  readonly needs?: string;
  /** The option that says the opposite. */
  readonly conflicts?: string;
  /** The heading under which the help lists it. */
  readonly group: OptionGroup;
  readonly describe: string;
  /** What holds if neither the command line nor the environment has a value. */
  readonly default?: string;
  /** Environment variables for the option, the first that is set. */
  readonly env?: readonly string[];
}

export type OptionGroup =
  | 'Input'
  | 'Output'
  | 'Output folder'
  | 'Workspace and overlays'
  | 'Checks'
  | 'Prometheus'
  | 'Running Prometheus'
  | 'Application'
  | 'Connection'
  | 'Targets'
  | 'Limits'
  | 'Logging and metrics';

/** What a command takes besides options. */
export interface Positional {
  /** What the help calls it. */
  readonly name: string;
  readonly describe: string;
  /** The words that it may be, each with what it means; any word if absent. */
  readonly choices?: Readonly<Record<string, string>>;
  /** Any number of them; one if absent. */
  readonly many?: true;
  /** May be left out; if an option is named, only beside that one. */
  readonly optional?: true | string;
  /** Not in the help: for command lines of other programs. */
  readonly hidden?: true;
  /** What a message says is missing. */
  readonly needs?: string;
}

/** One command of the table. */
export interface Command {
  /** The heading under which `appcfg --help` lists it; a command without one is for programs, and is not listed. */
  readonly group?: CommandGroup;
  /** A line in the list of commands. */
  readonly describe: string;
  /** What its own help says instead, in sentences. */
  readonly about?: string;
  readonly positional?: Positional;
  /** Its words reach it as they are typed, options among them. */
  readonly raw?: true;
  readonly options: Readonly<Record<string, Option>>;
  readonly examples: readonly (readonly [command: string, what: string])[];
}

export type CommandGroup = 'Applications' | 'Prometheus' | 'Plugins' | 'Help and editors';

type ValueOf<O> = O extends { readonly type: 'boolean' }
  ? boolean
  : O extends { readonly choices: readonly (infer Choice)[] }
    ? O extends { readonly repeated: true }
      ? readonly Choice[]
      : Choice
    : O extends { readonly repeated: true }
      ? readonly string[]
      : string;

type WordOf<P> = P extends { readonly choices: infer Choices } ? keyof Choices : string;

type WordsOf<P> = P extends { readonly name: infer Name extends string }
  ? P extends { readonly many: true }
    ? { readonly [Key in `${Name}s`]: readonly string[] }
    : P extends { readonly optional: true }
      ? { readonly [Key in Name]?: WordOf<P> }
      : { readonly [Key in Name]: WordOf<P> }
  : unknown;

/** What the parser gives, before the entry of the command gives it types. */
export type ParsedArguments = Readonly<Record<string, string | boolean | readonly string[]>>;

/** A command with what it does. */
export interface Runnable {
  readonly command: Command;
  /** Gives the exit code. */
  readonly run: (args: ParsedArguments) => Promise<number>;
}

/** What the parser gives for a command's entry is what the entry's type says. */
export function runnable<C extends Command>(
  command: C,
  run: (args: ArgumentsOf<C>) => Promise<number>,
): Runnable {
  return { command, run: (args) => run(args as ArgumentsOf<C>) };
}

/**
 * What a command was called with, as its entry in the table has it: `paths`, or the one word under the positional's
 * name, and each option that is given under its own.
 */
export type ArgumentsOf<C extends Command> = WordsOf<C['positional']> & {
  readonly [Name in keyof C['options']]?: ValueOf<C['options'][Name]>;
};
