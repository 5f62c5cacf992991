import type { ArgumentsOf, Command } from '../command.ts';
import {
  ALL,
  EXCLUDE,
  NAMESPACE,
  OVERLAYS,
  PATHS,
  PROJECT,
  STRICT,
  VERBOSE_OF_RENDER,
  WORKSPACE,
} from '../shared-options.ts';

export const renderCommand = {
  group: 'Applications',
  describe: 'turn AppConfigurations into manifests',
  positional: PATHS,
  options: {
    exclude: EXCLUDE,
    namespace: NAMESPACE,
    output: {
      type: 'string',
      alias: 'o',
      value: 'FOLDER',
      group: 'Output',
      describe: 'write a file for each object below this folder, instead of standard output',
    },
    format: {
      type: 'string',
      choices: ['yaml', 'json'],
      default: 'yaml',
      group: 'Output',
      describe: 'the format of the manifests',
    },
    trace: {
      type: 'boolean',
      group: 'Output',
      describe: 'print on standard error where each scraping attribute comes from',
    },
    check: {
      type: 'boolean',
      needs: 'output',
      group: 'Output folder',
      describe: 'write nothing; print a diff and exit with 1 if the folder is not up to date',
    },
    prune: {
      type: 'boolean',
      needs: 'output',
      group: 'Output folder',
      describe: 'remove files of earlier runs that are no longer rendered',
    },
    tracked: {
      type: 'boolean',
      needs: 'output',
      group: 'Output folder',
      describe: 'exit with 1 if git does not track a file of the folder, for a hook of pre-commit',
    },
    layout: {
      type: 'string',
      needs: 'output',
      choices: ['{application}', '{namespace}/{application}'],
      group: 'Output folder',
      describe: 'the folders below the output folder; without it, as recorded there, else {application}',
    },
    kustomization: {
      type: 'boolean',
      needs: 'output',
      group: 'Output folder',
      describe: 'keep a kustomization.yaml that lists the files',
    },
    'allow-empty': {
      type: 'boolean',
      needs: 'output',
      group: 'Output folder',
      describe: 'accept that there is nothing to render; with --prune, this empties the folder',
    },
    force: {
      type: 'boolean',
      group: 'Output folder',
      describe:
        'overwrite or prune files that were edited by hand, and overwrite those that appcfg did not write',
    },
    workspace: WORKSPACE,
    project: PROJECT,
    ...OVERLAYS,
    strict: STRICT,
    all: ALL,
    verbose: VERBOSE_OF_RENDER,
  },
  examples: [
    ['appcfg render app.yaml', 'print the manifests'],
    ['appcfg render apps/ -o out/', 'from one folder into another'],
    ['appcfg render apps/ -o out/ --prune', 'and remove what is no longer rendered'],
    ['appcfg render apps/ -o out/ --check', 'exit with 1 and a diff if out/ is out of date'],
    ['appcfg render apps/ -w prod.yaml --trace', "with the platform's workspace"],
    ['appcfg render app.yaml --overlay eu.yaml --set workload.replicas=5', 'with what differs'],
    ['appcfg render apps/shop --stack prod', "one of a project's stacks"],
    ['appcfg render main.k', "Kusion's model in KCL"],
    ['(cat app.yaml; helm template .) | appcfg render -', 'for manifests that you have'],
  ],
} as const satisfies Command;

export type RenderArguments = ArgumentsOf<typeof renderCommand>;
