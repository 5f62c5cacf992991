import { readFileSync } from 'node:fs';
import { systemCode } from './failure.ts';

/** A pid_t is a signed number of 32 bits. */
const LARGEST_PROCESS_ID = 2 ** 31 - 1;

/**
 * When a process started, in clock ticks since the machine did: with its id it names one process for good, since
 * ids come round again. Nothing if there is no /proc, or no such process (proc_pid_stat(5), field 22).
 */
export function startOf(processId: number): string | undefined {
  return statFields(processId)?.start;
}

/**
 * Whether a process still runs: `start` is what `startOf` returned for it, or nothing if there was no /proc. One that
 * has ended but was not waited for does not run. A process of another user counts as running.
 */
export function isRunning(processId: number, start: string | undefined): boolean {
  // No system has such a process, and Node refuses to ask; 0 is the group of the one that asks (kill(2)).
  if (processId < 1 || processId > LARGEST_PROCESS_ID) return false;
  try {
    process.kill(processId, 0);
  } catch (error) {
    if (systemCode(error) === 'ESRCH') return false;
  }
  const fields = statFields(processId);
  if (fields === undefined) return true;
  if (fields.state === 'Z' || fields.state === 'X') return false;
  return start === undefined || fields.start === start;
}

function statFields(processId: number): { readonly state: string; readonly start: string } | undefined {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${processId}/stat`, 'latin1');
  } catch {
    return undefined;
  }
  // The second field is the program's name in parentheses, and may hold both blanks and parentheses.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, start] = [fields[0], fields[19]];
  return state === undefined || start === undefined ? undefined : { state, start };
}
