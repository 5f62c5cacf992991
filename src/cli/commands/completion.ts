import bash from '../../../templates/completion.bash' with { type: 'text' };
import fish from '../../../templates/completion.fish' with { type: 'text' };
import powershell from '../../../templates/completion.ps1' with { type: 'text' };
import zsh from '../../../templates/completion.zsh' with { type: 'text' };
import { runnable } from '../arguments/command.ts';
import { type CompletionArguments, completionCommand } from '../arguments/table/completion.ts';
import { printForPrograms } from '../terminal/print-answer.ts';

const SCRIPTS: Readonly<Record<CompletionArguments['shell'], string>> = { bash, fish, powershell, zsh };

/** Prints the script that has a shell ask `appcfg __complete` whenever somebody presses the tabulator. */
export const completion = runnable(completionCommand, ({ shell }) => printForPrograms(SCRIPTS[shell]));
