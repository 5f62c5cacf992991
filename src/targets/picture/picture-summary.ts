import { isBroken, type Picture, type PictureRow } from './picture.ts';

/** `41 of 44 workloads are scraped`. */
export function pictureTitle({ rows }: Picture): string {
  const workloads = rows.filter(isApplication);
  if (workloads.length === 0) return `${plural(sumOf(rows), 'target')}, and no workload in the input`;
  const scraped = workloads.filter(({ state }) => state !== 'not').length;
  if (workloads.length === 1) return `The one workload is ${scraped === 1 ? '' : 'not '}scraped`;
  return `${digits(scraped)} of ${plural(workloads.length, 'workload')} ${is(scraped)} scraped`;
}

/** What is behind the title: how many targets there are, what is broken, what nothing asks for. */
export function pictureSummary({ rows }: Picture): string {
  const workloads = rows.filter(isApplication);
  const missed = workloads.filter(({ state }) => state === 'not');
  const broken = missed.filter(isBroken).length;
  const silent = missed.length - broken;
  const partly = rows.filter(({ state }) => state === 'partly').length;
  const idle = rows.filter((row) => row.part !== 'application' && row.state === 'not').length;
  const said = [
    `Prometheus would have ${plural(sumOf(rows), 'target')}.`,
    ...(broken === 0
      ? []
      : [`${plural(broken, 'workload')} ${is(broken)} not scraped because something is wrong.`]),
    ...(silent === 0
      ? []
      : [`${plural(silent, 'workload')} ${silent === 1 ? 'has' : 'have'} no working monitor or annotation.`]),
    ...(partly === 0 ? [] : [`${partly} ${is(partly)} scraped in part.`]),
    ...(idle === 0 ? [] : [`${plural(idle, 'other object')} ${idle === 1 ? 'leads' : 'lead'} to no target.`]),
  ];
  return said.join(' ');
}

function isApplication({ part }: PictureRow): boolean {
  return part === 'application';
}

function sumOf(rows: readonly PictureRow[]): number {
  return rows.reduce((sum, { targets }) => sum + targets, 0);
}

function is(count: number): string {
  return count === 1 ? 'is' : 'are';
}

/** `1 target`, `1,200 targets`. */
export function plural(count: number, noun: string): string {
  return `${digits(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** `1,200`, in any locale. */
export function digits(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/gu, ',');
}
