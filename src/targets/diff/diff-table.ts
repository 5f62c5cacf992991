import { printable, printableLines } from '../../diagnostics/printable.ts';
import { alignColumns } from '../table.ts';
import { differencesOf, differenceText } from './describe-change.ts';
import type { TargetDiff } from './diff-targets.ts';
import type { TargetSet } from './keyed-targets.ts';

const HEAD = ['CHANGE', 'WORKLOAD', 'CONTAINER', 'URL', 'THROUGH', 'WHAT'];

/** The targets that are lost, changed and new, a line each as far as they are the same for all pods; empty if there are none. */
export function diffTable({ lost, gained, changed }: TargetDiff): string {
  const rows = [
    ...lost.map((set) => row('lost', set, set.why)),
    ...changed.map((one) => row('changed', one.before, differencesOf(one).map(differenceText).join(', '))),
    ...gained.map((set) => row('new', set, '')),
  ];
  if (rows.length === 0) return '';
  return printableLines(alignColumns([HEAD, ...rows.map((cells) => cells.map(printable))]));
}

function row(change: string, set: TargetSet, what: string): readonly string[] {
  const { targets, container, stable, job } = set;
  const count = targets.length === 1 ? '' : ` ×${targets.length}`;
  return [change, `${workloadText(set)}${count}`, container === '' ? '-' : container, stable.url, job, what];
}

/** `web/shop (Deployment)`, as the table of targets has it. */
export function workloadText({ workload }: TargetSet): string {
  return workload === undefined ? '-' : `${workload.namespace}/${workload.name} (${workload.kind})`;
}
