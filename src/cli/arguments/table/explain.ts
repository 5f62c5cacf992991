import type { ArgumentsOf, Command } from '../command.ts';

export const explainCommand = {
  group: 'Help and editors',
  describe: 'explain a field, or the code of a message',
  positional: {
    name: 'name',
    describe:
      'a field such as monitoring.port or workspace.enforced, or a code such as timeout-exceeds-interval',
    needs: 'a field such as monitoring.port, or a code such as timeout-exceeds-interval',
  },
  options: {},
  examples: [
    ['appcfg explain monitoring.port', 'description, type, default, examples and rules'],
    ['appcfg explain workload.containers.image', 'names that you choose yourself may be left out'],
    ['appcfg explain workspace.annotations.scrape', "a field of a platform's workspace"],
    ['appcfg explain timeout-exceeds-interval', 'the rule behind a message, and an example'],
  ],
} as const satisfies Command;

export type ExplainArguments = ArgumentsOf<typeof explainCommand>;
