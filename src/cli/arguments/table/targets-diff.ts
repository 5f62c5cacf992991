import type { ArgumentsOf, Command } from '../command.ts';
import { namesOf } from '../format.ts';
import { targetsCommand } from './targets.ts';
import { targetsDiffFormats } from './targets-diff-formats.ts';

const { exclude, namespace, release, prometheus, annotations, config, require, ignore, strict, all, quiet } =
  targetsCommand.options;

export const targetsDiffCommand = {
  group: 'Prometheus',
  describe: 'show what a change of manifests does to what Prometheus scrapes',
  about:
    'Shows which targets are lost, new and changed from one set of manifests to another, and which messages are new or ' +
    'gone. Targets are the same if workload, container and monitor are: another pod address or hash, image, number of ' +
    'replicas, comment or order is no change.',
  positional: {
    name: 'path',
    describe:
      'what was and what is, each a file, a folder or - for standard input; with --git, what to compare, by default the current folder',
    many: true,
    optional: true,
    needs: 'two paths, what was and what is, or --git',
  },
  options: {
    git: {
      type: 'string',
      value: 'REV..REV',
      group: 'Input',
      describe:
        'compare two revisions of the repository, or with REV alone that one with the working tree; REV...REV begins where the second left the first',
    },
    exclude,
    namespace,
    format: {
      type: 'string',
      choices: namesOf(targetsDiffFormats),
      default: 'table',
      group: 'Output',
      describe: 'the format of the answer; markdown is for a comment of a pull request',
    },
    all,
    quiet,
    release,
    prometheus,
    'prometheus-pod': targetsCommand.options['prometheus-pod'],
    'annotation-keys': targetsCommand.options['annotation-keys'],
    annotations,
    'no-annotations': targetsCommand.options['no-annotations'],
    config,
    'fail-on': {
      type: 'string',
      choices: ['lost', 'changed', 'new-errors'],
      repeated: true,
      group: 'Checks',
      describe: 'exit with 1 if a target is lost, if one is changed, or if there is a new error',
    },
    workspace: targetsCommand.options.workspace,
    project: targetsCommand.options.project,
    stack: targetsCommand.options.stack,
    overlay: targetsCommand.options.overlay,
    set: targetsCommand.options.set,
    'set-string': targetsCommand.options['set-string'],
    require,
    ignore,
    strict,
  },
  examples: [
    ['appcfg targets diff old/ manifests/', 'two folders'],
    ['kustomize build | appcfg targets diff old/ -', 'what is rendered with what was'],
    ['appcfg targets diff --git HEAD', 'what is not committed yet'],
    [
      'appcfg targets diff --git main...HEAD manifests/ --fail-on lost',
      'exit with 1 if this branch loses a target',
    ],
    ['appcfg targets diff --git HEAD manifests/ --format markdown', 'a comment for a pull request'],
  ],
} as const satisfies Command;

export type TargetsDiffArguments = ArgumentsOf<typeof targetsDiffCommand>;
