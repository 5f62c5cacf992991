import type { ArgumentsOf, Command } from '../command.ts';
import { NAMESPACE, PROJECT, WORKSPACE } from '../shared-options.ts';
import { targetsCommand } from './targets.ts';

export const lspCommand = {
  group: 'Help and editors',
  describe: 'run as a language server, for editors',
  about:
    'Runs as a language server on standard input and output: an editor starts it, and gets what is wrong while somebody ' +
    'types, what a field means, what may be written, and how to mend it.',
  options: {
    stdio: {
      type: 'boolean',
      group: 'Connection',
      describe: 'talk on standard input and output, which is what it does',
    },
    clientProcessId: {
      type: 'string',
      value: 'PID',
      group: 'Connection',
      describe: 'end when this process has ended, as some editors ask',
    },
    namespace: NAMESPACE,
    workspace: WORKSPACE,
    project: PROJECT,
    release: targetsCommand.options.release,
  },
  examples: [
    ['appcfg lsp', 'as an editor starts it'],
    [
      'appcfg lsp --workspace platform/workspace.yaml',
      'with the workspace that applications are rendered with',
    ],
  ],
} as const satisfies Command;

export type LspArguments = ArgumentsOf<typeof lspCommand>;
