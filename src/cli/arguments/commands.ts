import type { Command } from './command.ts';
import { argocdCommand } from './table/argocd.ts';
import { completeCommand, completionCommand } from './table/completion.ts';
import { discoverCommand } from './table/discover.ts';
import { explainCommand } from './table/explain.ts';
import { fnCommand } from './table/fn.ts';
import { helpCommand, versionCommand } from './table/help.ts';
import { initCommand } from './table/init.ts';
import { licensesCommand } from './table/licenses.ts';
import { lspCommand } from './table/lsp.ts';
import { renderCommand } from './table/render.ts';
import { schemaCommand } from './table/schema.ts';
import { scrapeConfigCommand } from './table/scrape-config.ts';
import { targetsCommand } from './table/targets.ts';
import { targetsDiffCommand } from './table/targets-diff.ts';
import { validateCommand } from './table/validate.ts';

/**
 * The table of commands: what the help, the completion and the messages of the command line know of. A run loads the
 * entry of its own command alone.
 */
export const commands = {
  init: initCommand,
  render: renderCommand,
  validate: validateCommand,
  targets: targetsCommand,
  'targets diff': targetsDiffCommand,
  'scrape-config': scrapeConfigCommand,
  discover: discoverCommand,
  fn: fnCommand,
  argocd: argocdCommand,
  help: helpCommand,
  explain: explainCommand,
  schema: schemaCommand,
  lsp: lspCommand,
  completion: completionCommand,
  licenses: licensesCommand,
  version: versionCommand,
  __complete: completeCommand,
} as const satisfies Readonly<Record<string, Command>>;

export type CommandName = keyof typeof commands;

/** The entry of a command, if there is one of this name. */
export function commandNamed(name: string): Command | undefined {
  return Object.hasOwn(commands, name) ? commands[name as CommandName] : undefined;
}
