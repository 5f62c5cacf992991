import yargs, { type Argv } from 'yargs';
import packageJson from '../../../package.json' with { type: 'json' };
import { EXIT } from '../terminal/exit-code.ts';
import { printAnswer } from '../terminal/print-answer.ts';
import { writeStderr } from '../terminal/write-stderr.ts';
import { CommandLineMistake, helpFor, inOurWords, refuseMisread } from './command-line-mistake.ts';
import { elsewhere, everyCommand } from './every-command.ts';
import { PARSING } from './fast-arguments.ts';
import type { MoreCommandName } from './more-commands.ts';
import type { Arguments, Command, CommandName, Option } from './options.ts';
import { dashed } from './unknown-option.ts';

type Handlers<Name extends string> = Readonly<Record<Name, (args: Arguments) => Promise<number>>>;

/** What a lone `-` is to yargs, which would lose it among the paths. No argument of a process holds this character. */
const DASH = '\u0000';

/** The whole of yargs: help, mistakes of the command line, and every command from the one table. */
export async function runYargs(
  typed: readonly string[],
  handlers: Handlers<CommandName | MoreCommandName>,
  discover: (argv: readonly string[]) => Promise<number>,
): Promise<number> {
  const argv = withoutHelpAndVersion(typed);
  // `help discover` comes this far.
  if (argv[0] === 'discover') return discover(argv.slice(1));
  // It would lose the paths behind -- as well.
  const end = argv.includes('--') ? argv.indexOf('--') : argv.length;
  const line = argv.slice(0, end).map((argument) => (argument === '-' ? DASH : argument));
  const pathsBehind = argv.slice(end + 1);
  const parser = emptyParser(argv);
  const all: Handlers<string> = handlers;
  let code: number = EXIT.done;
  for (const [name, command] of Object.entries(everyCommand)) {
    addCommand(parser, name, command, async (parsed) => {
      code = (await all[name]?.(argumentsOf(name, command, parsed, pathsBehind))) ?? EXIT.done;
    });
  }
  for (const [name, describe] of Object.entries(elsewhere)) addElsewhere(parser, name, describe);
  try {
    refuseMisread(argv);
    // What yargs would print, help and version, it hands over instead.
    let help = '';
    await parser.parseAsync(line, {}, (_error, _parsed, output) => {
      help = output;
    });
    if (help !== '') return printAnswer(`${help}\n`);
  } catch (error) {
    if (!(error instanceof CommandLineMistake)) throw error;
    writeStderr(`appcfg: ${error.message}\n${helpFor(argv)} lists what there is\n`);
    return EXIT.input;
  }
  return code;
}

function emptyParser(argv: readonly string[]): Argv {
  return yargs()
    .scriptName('appcfg')
    .usage(
      'appcfg turns AppConfigurations into manifests that Prometheus provably scrapes.\n\n$0 <command> [options]',
    )
    .parserConfiguration({ ...PARSING })
    .locale('en')
    .strict()
    .demandCommand(1, 'name a command')
    .version(packageJson.version)
    .alias('help', 'h')
    .exitProcess(false)
    .wrap(100)
    .fail((message, error) => {
      throw error === undefined || error.name === 'YError'
        ? new CommandLineMistake(inOurWords(message.replaceAll(DASH, '-'), argv))
        : error;
    });
}

/** Commands with command lines of their own, which are read before this one: yargs lists them, and no more. */
function addElsewhere(parser: Argv, name: string, describe: string): void {
  parser.command(
    name,
    describe,
    () => undefined,
    () => {
      throw new CommandLineMistake(`${name} stands before its options`);
    },
  );
}

/** `help`, `help render` and `version` as yargs knows them. */
function withoutHelpAndVersion(argv: readonly string[]): readonly string[] {
  const [first, second, third] = argv;
  if (first === 'version' && second === undefined) return ['--version'];
  if (first !== 'help' || third !== undefined) return argv;
  return second === undefined ? ['--help'] : [second, '--help'];
}

/** `render [path..]`, `explain [name]`, `scrape-config` */
function patternOf(name: string, { name: word, atMost }: Command['positional']): string {
  if (atMost === 0) return name;
  return atMost === 1 ? `${name} [${word}]` : `${name} [${word}..]`;
}

function refuseWords(
  name: string,
  { choices, atMost, mayLack, needs }: Command['positional'],
  words: readonly string[],
): void {
  if (words.length === 0 && mayLack !== true) {
    throw new CommandLineMistake(
      `${name} needs ${needs ?? 'a path: a file, a folder, or - for standard input'}`,
    );
  }
  if (atMost !== undefined && words.length > atMost) {
    throw new CommandLineMistake(`${name} takes nothing behind ${words.slice(0, atMost).join(' ')}`);
  }
  const stray = words.find((word) => choices !== undefined && !choices.includes(word));
  if (stray !== undefined) throw new CommandLineMistake(`${stray} is not one of ${choices?.join(', ')}`);
}

type Parsed = Readonly<Record<string, unknown>>;

function addCommand(
  parser: Argv,
  name: string,
  { positional, options, examples, describe }: Command,
  run: (parsed: Parsed) => Promise<void>,
): void {
  parser.command(
    patternOf(name, positional),
    describe,
    (own) => {
      if (positional.atMost !== 0) {
        const array = positional.atMost === undefined;
        own.positional(positional.name, { describe: positional.describe, type: 'string', array });
      }
      for (const [option, { type, alias, choices, repeated, describe: text }] of Object.entries(options)) {
        own.option(option, {
          type,
          describe: text,
          ...(alias === undefined ? {} : { alias }),
          ...(choices === undefined ? {} : { choices }),
          ...(repeated === true ? { array: true } : {}),
          ...(type === 'string' ? { requiresArg: true } : {}),
        });
      }
      for (const [example, what] of examples) own.example(example, what);
      return own;
    },
    run,
  );
}

/** What yargs has read, as the command takes it. Throws a CommandLineMistake for what yargs lets through. */
function argumentsOf(
  name: string,
  { positional, options }: Command,
  parsed: Parsed,
  pathsBehind: readonly string[],
): Arguments {
  const known = Object.fromEntries(
    Object.entries(parsed)
      .filter(([key, value]) => Object.hasOwn(options, key) && value !== undefined)
      .map(([key, value]) => [key, withDashes(value)]),
  );
  for (const [option, value] of Object.entries(known)) refuseValue(option, value, options[option]);
  const paths = parsed[positional.name];
  const words = paths === undefined ? [] : [paths].flat();
  const all = [...words.map(withDashes).map(String), ...pathsBehind];
  refuseWords(name, positional, all);
  return { ...known, paths: all };
}

function withDashes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withDashes);
  return value === DASH ? '-' : value;
}

function refuseValue(option: string, value: unknown, { repeated }: Partial<Option> = {}): void {
  const isList = repeated === true;
  if (Array.isArray(value) && !isList) throw new CommandLineMistake(`${dashed(option)} is given twice`);
  const isEmpty = isList && Array.isArray(value) && (value.length === 0 || value.includes(''));
  if (isEmpty || (value === '' && option === 'output'))
    throw new CommandLineMistake(`${dashed(option)} needs a value`);
}
