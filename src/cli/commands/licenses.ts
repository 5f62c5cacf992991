import { license, notices } from 'appcfg:third-party-notices';
import { runnable } from '../arguments/command.ts';
import { licensesCommand } from '../arguments/table/licenses.ts';
import { printAnswer } from '../terminal/print-answer.ts';

const LINE = `\n${'-'.repeat(78)}\n\n`;

export const licenses = runnable(licensesCommand, () => printAnswer([license, LINE, notices]));
