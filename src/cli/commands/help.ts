import { runnable } from '../arguments/command.ts';
import { commandNamed } from '../arguments/commands.ts';
import { printHelp, printUnexpected, printVersion } from '../arguments/print-instead.ts';
import { helpCommand, versionCommand } from '../arguments/table/help.ts';

/** The words are one command, as `targets diff` is. */
export const help = runnable(helpCommand, ({ commands: words }) => {
  const [first, second] = words;
  const name = first === undefined ? undefined : words.join(' ');
  const isCommand = name === undefined || commandNamed(name) !== undefined;
  return isCommand || second === undefined ? printHelp(name) : printUnexpected(second);
});

export const version = runnable(versionCommand, printVersion);
