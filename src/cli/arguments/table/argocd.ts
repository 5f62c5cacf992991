import type { ArgumentsOf, Command } from '../command.ts';

export const argocdCommand = {
  group: 'Plugins',
  describe: 'run as a config management plugin of Argo CD',
  about:
    "Runs as a config management plugin of Argo CD, in an application's folder. The parameters of the Application " +
    'are read from ARGOCD_APP_PARAMETERS, its variables from ARGOCD_ENV_APPCFG_….',
  positional: {
    name: 'task',
    describe: 'what to do',
    choices: {
      discover: 'list the files that hold AppConfigurations; print nothing if there are none',
      generate: 'print the manifests',
      parameters: 'print the parameters that an Application can set, as JSON',
    },
  },
  options: {},
  examples: [
    ['appcfg argocd discover', 'discover.find.command in plugin.yaml'],
    ['appcfg argocd generate', 'generate.command'],
    ['appcfg argocd parameters', 'parameters.dynamic.command'],
  ],
} as const satisfies Command;

export type ArgocdArguments = ArgumentsOf<typeof argocdCommand>;
