import bash from '../../../templates/completion.bash' with { type: 'text' };
import fish from '../../../templates/completion.fish' with { type: 'text' };
import zsh from '../../../templates/completion.zsh' with { type: 'text' };
import type { Arguments } from '../arguments/options.ts';
import { printAnswer } from '../terminal/print-answer.ts';

const SCRIPTS: Readonly<Record<string, string>> = { bash, fish, zsh };

/** Prints the script that has a shell ask `appcfg __complete` whenever somebody presses the tabulator. */
export async function completion({ paths }: Arguments): Promise<number> {
  const script = SCRIPTS[String(paths[0])];
  if (script === undefined) throw new Error(`no script for ${paths[0]}`);
  return printAnswer(script);
}
