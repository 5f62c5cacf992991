import type { Command } from '../command.ts';

export const licensesCommand = {
  group: 'Help and editors',
  describe: 'print the licenses of appcfg and of the packages that are part of it',
  options: {},
  examples: [['appcfg licenses', 'the text of each license, with the packages that are under it']],
} as const satisfies Command;
