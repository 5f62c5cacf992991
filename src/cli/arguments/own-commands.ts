import { commands } from './options.ts';
import type { OwnCommand } from './own-command.ts';

const { workspace, namespace, strict } = commands.render.options;

export const fnCommand: OwnCommand = {
  name: 'fn',
  describe:
    'Runs as a KRM function: reads a ResourceList from standard input, compiles the AppConfiguration that is its\n' +
    'functionConfig, or those among its items, and writes the list to standard output.',
  words: {},
  options: {
    workspace,
    namespace,
    project: { type: 'string', describe: 'the project that selects a block of the workspace' },
    strict,
  },
  examples: [
    ['appcfg fn < list.yaml', 'as an orchestrator calls it'],
    [
      'kustomize build --enable-alpha-plugins --enable-exec',
      'where a generator runs a script with: exec appcfg fn',
    ],
  ],
};

export const argocdCommand: OwnCommand = {
  name: 'argocd',
  describe:
    'Answers as a config management plugin of Argo CD, in the folder of an application. The parameters of the\n' +
    'Application are read from ARGOCD_APP_PARAMETERS, its variables from ARGOCD_ENV_APPCFG_….',
  words: {
    discover: 'name the files that hold AppConfigurations; nothing where there is none',
    generate: 'write the manifests',
    parameters: 'announce what an Application can set, as JSON',
  },
  options: {},
  examples: [
    ['appcfg argocd discover', 'what plugin.yaml says under discover.find.command'],
    ['appcfg argocd generate', 'under generate.command'],
    ['appcfg argocd parameters', 'under parameters.dynamic.command'],
  ],
};
