import { moreCommands } from './more-commands.ts';
import { type Command, commands } from './options.ts';

/** The commands that yargs reads, on the hot path or not. */
export const everyCommand: Readonly<Record<string, Command>> = { ...commands, ...moreCommands };

/** Commands with a command line of their own, which is read before yargs is asked. */
export const elsewhere: Readonly<Record<string, string>> = {
  discover: "keep Kuma's targets in a file that Prometheus watches",
  fn: 'run as a KRM function, for kustomize and kpt',
  argocd: 'answer as a config management plugin of Argo CD',
};
