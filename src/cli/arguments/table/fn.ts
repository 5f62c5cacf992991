import type { ArgumentsOf, Command } from '../command.ts';
import { NAMESPACE, STRICT, WORKSPACE } from '../shared-options.ts';

export const fnCommand = {
  group: 'Plugins',
  describe: 'run as a KRM function, for kustomize and kpt',
  about:
    'Runs as a KRM function: reads a ResourceList from standard input, compiles the AppConfiguration that is its ' +
    'functionConfig, or those among its items, and writes the list to standard output.',
  options: {
    namespace: NAMESPACE,
    workspace: WORKSPACE,
    project: {
      type: 'string',
      value: 'NAME',
      group: 'Workspace and overlays',
      describe: 'the project that selects a block of the workspace',
    },
    strict: STRICT,
  },
  examples: [
    ['appcfg fn < list.yaml', 'as an orchestrator calls it'],
    [
      'kustomize build --enable-alpha-plugins --enable-exec',
      'if a generator runs a script with: exec appcfg fn',
    ],
  ],
} as const satisfies Command;

export type FnArguments = ArgumentsOf<typeof fnCommand>;
