#!/usr/bin/env node
import { type Runnable, runnable } from './arguments/command.ts';
import type { CommandName } from './arguments/commands.ts';
import { runCommand } from './arguments/run-command.ts';
import { renderCommand } from './arguments/table/render.ts';
import { validateCommand } from './arguments/table/validate.ts';
import { render } from './commands/render.ts';
import { validate } from './commands/validate.ts';
import { EXIT } from './terminal/exit-code.ts';

/** What each command of the table does. What is not on the way of `render` is loaded when it is asked for. */
const RUNNABLES: Readonly<Record<CommandName, () => Runnable | Promise<Runnable>>> = {
  render: () => runnable(renderCommand, render),
  validate: () => runnable(validateCommand, validate),
  targets: async () => (await import('./commands/targets.ts')).targets,
  'targets diff': async () => (await import('./commands/targets-diff.ts')).targetsDiff,
  explain: async () => (await import('./commands/explain.ts')).explain,
  schema: async () => (await import('./commands/schema.ts')).schema,
  lsp: async () => (await import('./commands/lsp.ts')).lsp,
  completion: async () => (await import('./commands/completion.ts')).completion,
  init: async () => (await import('./commands/init.ts')).init,
  'scrape-config': async () => (await import('./commands/scrape-config.ts')).scrapeConfig,
  discover: async () => (await import('./commands/discover.ts')).discover,
  fn: async () => (await import('./commands/fn.ts')).fn,
  argocd: async () => (await import('./commands/argocd.ts')).argocd(render),
  licenses: async () => (await import('./commands/licenses.ts')).licenses,
  help: async () => (await import('./commands/help.ts')).help,
  version: async () => (await import('./commands/help.ts')).version,
  __complete: async () => (await import('./commands/complete.ts')).complete,
};

async function main(argv: readonly string[]): Promise<number> {
  // Options may be before the command, as with most programs.
  const at = argv[0]?.startsWith('-') ? argv.findIndex(isCommand) : 0;
  const name = argv[at];
  if (name === undefined || !isCommand(name))
    return (await import('./arguments/print-instead.ts')).withoutCommand(argv);
  const within = `${name} ${argv[at + 1]}`;
  if (isCommand(within)) return runCommand(within, await RUNNABLES[within](), argv.toSpliced(at, 2));
  return runCommand(name, await RUNNABLES[name](), argv.toSpliced(at, 1));
}

function isCommand(word: string): word is CommandName {
  return Object.hasOwn(RUNNABLES, word);
}

/** An exception that nothing expects, also one of a promise that nothing waits for. */
async function fail(error: NodeJS.ErrnoException): Promise<void> {
  if (error?.syscall === 'uv_cwd') {
    process.stderr.write('appcfg: the current folder no longer exists\n');
    process.exit(EXIT.environment);
  }
  try {
    (await import('./terminal/bug.ts')).printBug(error, process.argv.slice(2));
  } finally {
    process.exit(EXIT.bug);
  }
}

process.on('uncaughtException', fail);
main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
}, fail);
