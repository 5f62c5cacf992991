import yargs, { type Argv } from 'yargs';
import packageJson from '../../package.json' with { type: 'json' };
import { CommandLineMistake, dashed, inOurWords, refuseMisread } from './command-line-mistake.ts';
import { elsewhere, everyCommand } from './every-command.ts';
import { PARSING } from './fast-arguments.ts';
import type { MoreCommandName } from './more-commands.ts';
import type { Arguments, Command, CommandName } from './options.ts';

type Handlers = Readonly<Record<CommandName, (args: Arguments) => Promise<number>>>;

const MORE_HANDLERS: Readonly<Record<MoreCommandName, (args: Arguments) => Promise<number>>> = {
  explain: async (args) => (await import('./explain.ts')).explain(args),
  schema: async (args) => (await import('./schema.ts')).schema(args),
  completion: async (args) => (await import('./completion.ts')).completion(args),
  init: async (args) => (await import('./init.ts')).init(args),
  'scrape-config': async (args) => (await import('./scrape-config.ts')).scrapeConfig(args),
};

/** What a lone `-` is to yargs, which would lose it among the paths. No argument of a process holds this character. */
const DASH = '\u0000';

/** The whole of yargs: help, mistakes of the command line, and every command from the one table. */
export async function runYargs(typed: readonly string[], handlers: Handlers): Promise<number> {
  let code = 0;
  const argv = withoutHelpAndVersion(typed);
  if (argv[0] === 'discover') return (await import('./discover-main.ts')).discoverMain(argv.slice(1));
  // It would lose the paths behind -- as well.
  const end = argv.includes('--') ? argv.indexOf('--') : argv.length;
  const line = argv.slice(0, end).map((argument) => (argument === '-' ? DASH : argument));
  const pathsBehind = argv.slice(end + 1);
  const parser = yargs()
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
  for (const [name, command] of Object.entries(everyCommand)) {
    addCommand(parser, name, command, pathsBehind, async (args) => {
      const all: Readonly<Record<string, (args: Arguments) => Promise<number>>> = {
        ...handlers,
        ...MORE_HANDLERS,
      };
      code = (await all[name]?.(args)) ?? 0;
    });
  }
  // These have command lines of their own, which are read before this one.
  for (const [name, describe] of Object.entries(elsewhere)) {
    parser.command(
      name,
      describe,
      () => undefined,
      () => {
        throw new CommandLineMistake(`${name} stands before its options`);
      },
    );
  }
  try {
    refuseMisread(argv);
    await parser.parseAsync(line);
  } catch (error) {
    if (!(error instanceof CommandLineMistake)) throw error;
    process.stderr.write(`appcfg: ${error.message}\nappcfg --help lists what there is\n`);
    return 2;
  }
  return code;
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

function addCommand(
  parser: Argv,
  name: string,
  command: Command,
  pathsBehind: readonly string[],
  run: (args: Arguments) => Promise<void>,
): void {
  const { positional, options, examples, describe } = command;
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
    async (parsed) => {
      const { _, $0, [positional.name]: paths, ...args } = parsed;
      const typed = (value: unknown): unknown =>
        Array.isArray(value) ? value.map(typed) : value === DASH ? '-' : value;
      const known = Object.fromEntries(
        Object.entries(args)
          .filter(([key, value]) => key in options && value !== undefined)
          .map(([key, value]) => [key, typed(value)]),
      );
      for (const [option, value] of Object.entries(known)) {
        const isList = options[option]?.repeated === true;
        if (Array.isArray(value) && !isList) throw new CommandLineMistake(`${dashed(option)} is given twice`);
        if (value === '' && option === 'output')
          throw new CommandLineMistake(`${dashed(option)} needs a value`);
        if (isList && Array.isArray(value) && (value.length === 0 || value.includes('')))
          throw new CommandLineMistake(`${dashed(option)} needs a value`);
      }
      const words = paths === undefined ? [] : [paths].flat();
      const all = [...words.map(typed).map(String), ...pathsBehind];
      refuseWords(name, positional, all);
      await run({ ...known, paths: all });
    },
  );
}
