import { writeSync } from 'node:fs';
import { printable } from '../../diagnostics/printable.ts';
import { mayBeTerminal } from './may-be-terminal.ts';

/** Who waits longer than this is told for what, in seconds since the program began. */
const PATIENCE = 1;
/** How often the line changes, in seconds. */
const PAUSE = 0.2;
/** Of so many calls, one looks at the clock. */
const CALLS = 32;
/** Back to the first column, and clear the line. */
const CLEAR = '\r\u001b[K';

/** One line on standard error, at a terminal alone, as long as something takes its time. */
export interface ProgressLine {
  /** Called as often as something is done; the words are asked for only if they are shown. */
  readonly at: (words: () => string) => void;
  /** Called before something that tells nothing while it goes on; shown at once if that is known to take long. */
  readonly before: (words: string, isLong: boolean) => void;
  /** Takes the line away, before anything else is printed. */
  readonly end: () => void;
}

export function progressLine(): ProgressLine {
  let next = PATIENCE;
  let isShown = false;
  let calls = 0;
  const show = (words: string, now: number): void => {
    // What opens the stream is left alone by a program that is done within a second.
    const canShow =
      isShown || (mayBeTerminal(2) && process.stderr.isTTY === true && process.env.TERM !== 'dumb');
    next = canShow ? now + PAUSE : Number.POSITIVE_INFINITY;
    if (!canShow) return;
    isShown = true;
    writeSync(2, `${CLEAR}${printable(words)} …`);
  };
  return {
    at: (words) => {
      calls += 1;
      if (calls % CALLS !== 0) return;
      const now = process.uptime();
      if (now >= next) show(words(), now);
    },
    before: (words, isLong) => {
      if (isLong || isShown) show(words, process.uptime());
    },
    end: () => {
      if (isShown) writeSync(2, CLEAR);
      isShown = false;
    },
  };
}
