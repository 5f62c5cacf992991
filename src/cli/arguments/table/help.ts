import type { ArgumentsOf, Command } from '../command.ts';

export const helpCommand = {
  group: 'Help and editors',
  describe: 'print what a command does and which options it has',
  positional: {
    name: 'command',
    describe: 'the command, in one or two words; all of them by default',
    many: true,
    optional: true,
  },
  options: {},
  examples: [['appcfg help render', 'the same as appcfg render --help']],
} as const satisfies Command;

export type HelpArguments = ArgumentsOf<typeof helpCommand>;

export const versionCommand = {
  group: 'Help and editors',
  describe: 'print the version',
  options: {},
  examples: [['appcfg version', 'the same as appcfg --version']],
} as const satisfies Command;
