import { runnable } from '../arguments/command.ts';
import { printHelp, printVersion } from '../arguments/print-instead.ts';
import { helpCommand, versionCommand } from '../arguments/table/help.ts';

export const help = runnable(helpCommand, ({ command }) => printHelp(command));

export const version = runnable(versionCommand, printVersion);
