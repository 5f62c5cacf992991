import type { ArgumentsOf, Command } from '../command.ts';
import { namesOf } from '../format.ts';
import {
  ALL,
  EXCLUDE,
  IGNORE,
  NAMESPACE,
  OVERLAYS,
  PATHS,
  PROJECT,
  QUIET,
  STRICT,
  VERBOSE,
  WORKSPACE,
} from '../shared-options.ts';
import { validateFormats } from './validate-formats.ts';

export const validateCommand = {
  group: 'Applications',
  describe: 'list every mistake with its place; write nothing',
  positional: PATHS,
  options: {
    exclude: EXCLUDE,
    namespace: NAMESPACE,
    format: {
      type: 'string',
      choices: namesOf(validateFormats),
      default: 'pretty',
      group: 'Output',
      describe: 'for people, programs, GitHub annotations, code scanning or a test report',
    },
    watch: {
      type: 'boolean',
      group: 'Output',
      describe: 'validate again whenever a file changes, until Ctrl-C',
    },
    workspace: WORKSPACE,
    project: PROJECT,
    ...OVERLAYS,
    ignore: IGNORE,
    strict: STRICT,
    all: ALL,
    quiet: QUIET,
    verbose: VERBOSE,
  },
  examples: [
    ['appcfg validate apps/', 'every mistake, with its place'],
    ['appcfg validate app.yaml --format json', 'the same for programs'],
    ['appcfg validate apps/ --format sarif > appcfg.sarif', 'the same for code scanning'],
    ['appcfg validate apps/ --watch', 'again whenever a file changes'],
  ],
} as const satisfies Command;

export type ValidateArguments = ArgumentsOf<typeof validateCommand>;
