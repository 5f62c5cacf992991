import yargs, { type Argv } from 'yargs';
import packageJson from '../../package.json' with { type: 'json' };
import { PARSING } from './fast-arguments.ts';
import { type Arguments, type Command, type CommandName, commands } from './options.ts';

type Handlers = Readonly<Record<CommandName, (args: Arguments) => Promise<number>>>;

/** The whole of yargs: help, mistakes of the command line, and every command from the one table. */
export async function runYargs(argv: readonly string[], handlers: Handlers): Promise<number> {
  let code = 0;
  const parser = yargs()
    .scriptName('appcfg')
    .usage('appcfg turns AppConfigurations into manifests that Prometheus provably scrapes.\n\n$0 <command> [options]')
    .parserConfiguration({ ...PARSING })
    .locale('en')
    .strict()
    .recommendCommands()
    .demandCommand(1, 'name a command')
    .version(packageJson.version)
    .alias('help', 'h')
    .exitProcess(false)
    .wrap(100)
    .fail((message, error) => {
      throw error === undefined ? new CommandLineMistake(message) : error;
    });
  for (const [name, command] of Object.entries(commands)) {
    addCommand(parser, name, command, async (args) => {
      code = await handlers[name as CommandName](args);
    });
  }
  try {
    await parser.parseAsync([...argv]);
  } catch (error) {
    if (!(error instanceof CommandLineMistake)) throw error;
    process.stderr.write(`appcfg: ${error.message}\nappcfg --help lists what there is\n`);
    return 2;
  }
  return code;
}

class CommandLineMistake extends Error {}

function addCommand(parser: Argv, name: string, command: Command, run: (args: Arguments) => Promise<void>): void {
  const { positional, options, examples, describe } = command;
  parser.command(
    `${name} <${positional.name}..>`,
    describe,
    (own) => {
      own.positional(positional.name, { describe: positional.describe, type: 'string', array: true });
      for (const [option, { type, alias, choices, describe: text }] of Object.entries(options)) {
        own.option(option, {
          type,
          describe: text,
          ...(alias === undefined ? {} : { alias }),
          ...(choices === undefined ? {} : { choices }),
          ...(type === 'string' ? { requiresArg: true } : {}),
        });
      }
      for (const [example, what] of examples) own.example(example, what);
      return own;
    },
    async (parsed) => {
      const { _, $0, [positional.name]: paths, ...args } = parsed;
      const known = Object.fromEntries(Object.entries(args).filter(([key, value]) => key in options && value !== undefined));
      await run({ ...known, paths: paths as string[] });
    },
  );
}
