import { nearest } from '../../diagnostics/did-you-mean.ts';

interface Field {
  readonly name: string;
  readonly lowest: number;
  readonly highest: number;
  readonly words: string;
}

const FIELDS: readonly Field[] = [
  { name: 'minute', lowest: 0, highest: 59, words: '' },
  { name: 'hour', lowest: 0, highest: 23, words: '' },
  { name: 'day of the month', lowest: 1, highest: 31, words: '' },
  { name: 'month', lowest: 1, highest: 12, words: ' jan feb mar apr may jun jul aug sep oct nov dec ' },
  { name: 'day of the week', lowest: 0, highest: 6, words: ' sun mon tue wed thu fri sat ' },
];
const DESCRIPTORS = ['@yearly', '@annually', '@monthly', '@weekly', '@daily', '@midnight', '@hourly'];

const EVERY = /^@every (?:\d+(?:\.\d*)?(?:ns|us|µs|ms|s|m|h))+$/;

/**
 * What is wrong with a schedule that Kubernetes refuses, and what to write instead.
 * Standard cron as robfig/cron's ParseStandard reads it; undefined if it is a schedule.
 */
export function scheduleMistake(
  schedule: string,
): { readonly message: string; readonly hint: string } | undefined {
  const message = `"${schedule}" is not a schedule`;
  if (schedule.startsWith('@')) {
    if (DESCRIPTORS.includes(schedule) || EVERY.test(schedule)) return undefined;
    if (schedule.startsWith('@every')) return { message, hint: 'write a unit, such as "@every 5m"' };
    const guess = nearest(schedule, DESCRIPTORS);
    return { message, hint: guess === undefined ? `write ${DESCRIPTORS.join(', ')}` : `write "${guess}"` };
  }
  const written = schedule.trim().split(/\s+/);
  if (written.length !== FIELDS.length) {
    return { message, hint: "write five fields, minute hour day month weekday, such as '0 * * * *'" };
  }
  for (const [index, field] of FIELDS.entries()) {
    for (const part of String(written[index]).split(',')) {
      const hint = partHint(part, field);
      if (hint !== undefined) return { message: `${message}: its ${field.name} is ${part}`, hint };
    }
  }
  return undefined;
}

function partHint(part: string, field: Field): string | undefined {
  const { name, lowest, highest, words } = field;
  const [range = '', step, more] = part.split('/');
  const takes = `the ${name} is ${lowest} to ${highest}${words === '' ? '' : `, or ${words.trim().split(' ')[0]} and so on`}`;
  if (more !== undefined) return 'write one step, such as */15';
  if (step !== undefined && !/^[1-9]\d*$/.test(step)) return `a step is 1 or more, such as ${range}/2`;
  if (range === '*' || range === '?') return undefined;
  const bounds = range.split('-');
  const numbers = bounds.map((bound) => numberOf(bound, field));
  if (bounds.includes('7') && lowest === 0 && highest === 6) return 'write 0 for Sunday';
  if (bounds.length > 2 || numbers.includes(undefined)) return takes;
  const [first, last = first] = numbers;
  return first !== undefined && last !== undefined && first > last
    ? `a range begins with the smaller number: write ${first}-${highest},${lowest}-${last}`
    : undefined;
}

function numberOf(bound: string, { lowest, highest, words }: Field): number | undefined {
  const place = /^[a-z]{3}$/i.test(bound) ? words.indexOf(` ${bound.toLowerCase()} `) : -1;
  if (place >= 0) return lowest + place / 4;
  const number = /^\d+$/.test(bound) ? Number(bound) : Number.NaN;
  return number >= lowest && number <= highest ? number : undefined;
}
