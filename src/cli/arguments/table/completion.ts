import type { ArgumentsOf, Command } from '../command.ts';

export const completionCommand = {
  group: 'Help and editors',
  describe: 'print the script that completes commands, options and fields in a shell',
  positional: {
    name: 'shell',
    describe: 'the shell that the script is for',
    choices: { bash: '', zsh: '', fish: '', powershell: '' },
  },
  options: {},
  examples: [
    ['source <(appcfg completion bash)', 'in ~/.bashrc'],
    ['source <(appcfg completion zsh)', 'in ~/.zshrc, after compinit'],
    ['appcfg completion fish | source', 'in ~/.config/fish/config.fish'],
    ['appcfg completion powershell | Out-String | Invoke-Expression', 'in $PROFILE'],
  ],
} as const satisfies Command;

export type CompletionArguments = ArgumentsOf<typeof completionCommand>;

/** What a shell asks. Its words are what is typed, options among them. */
export const completeCommand = {
  describe: 'print what may be typed next, for a completion script',
  positional: {
    name: 'word',
    describe: 'the words after appcfg, the one that is typed last',
    many: true,
    optional: true,
  },
  raw: true,
  options: {},
  examples: [],
} as const satisfies Command;
