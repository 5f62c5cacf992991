const RANGES = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 6],
] as const;
const NAMES: readonly (readonly string[])[] = [
  [],
  [],
  [],
  ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
  ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'],
];
const DESCRIPTORS = /^@(yearly|annually|monthly|weekly|daily|midnight|hourly)$/;
const EVERY = /^@every \d/;

/** Standard cron as Kubernetes parses it (robfig/cron's ParseStandard). */
export function isSchedule(schedule: string): boolean {
  if (schedule.startsWith('@')) return DESCRIPTORS.test(schedule) || EVERY.test(schedule);
  const fields = schedule.trim().split(/\s+/);
  return (
    fields.length === 5 &&
    fields.every((field, index) => field.split(',').every((part) => isPart(part, index)))
  );
}

function isPart(part: string, index: number): boolean {
  const [range, step, more] = part.split('/');
  if (more !== undefined || range === undefined) return false;
  if (step !== undefined && !/^[1-9]\d*$/.test(step)) return false;
  if (range === '*' || range === '?') return true;
  const bounds = range.split('-').map((bound) => boundOf(bound, index));
  const [low, high = low] = bounds;
  return bounds.length <= 2 && low !== undefined && high !== undefined && low <= high;
}

function boundOf(bound: string, index: number): number | undefined {
  const named = NAMES[index]?.indexOf(bound.toLowerCase());
  const [low, high] = RANGES[index] as readonly [number, number];
  if (named !== undefined && named >= 0) return named + low;
  const value = /^\d+$/.test(bound) ? Number(bound) : Number.NaN;
  return value >= low && value <= high ? value : undefined;
}
