import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { changedBytes, changedLines, dictionaryOf, pick, type Random } from './mutate.ts';

const fixtures = fileURLToPath(new URL('../../fixtures', import.meta.url));
const paths = readdirSync(fixtures, { recursive: true, encoding: 'utf8' }).sort();

/** Texts that others are made of. */
export interface Seeds {
  readonly all: readonly Buffer[];
  /** Of cases that end well. */
  readonly right: readonly Buffer[];
}

/** The fixtures' files of a name, those that are not long, so that thousands of inputs a minute are looked at. */
export function filesNamed(name: RegExp, below = ''): Seeds {
  const files = paths
    .filter((path) => path.startsWith(below) && !path.startsWith('fuzz') && name.test(basename(path)))
    .map((path) => ({ path, bytes: readFileSync(join(fixtures, path)) }))
    .filter(({ bytes }) => bytes.length > 0 && bytes.length < 5000);
  return {
    all: files.map(({ bytes }) => bytes),
    right: files.filter(({ path }) => endsWell(dirname(path))).map(({ bytes }) => bytes),
  };
}

export function together(some: Seeds, others: Seeds): Seeds {
  return { all: [...some.all, ...others.all], right: [...some.right, ...others.right] };
}

function endsWell(folder: string): boolean {
  const file = join(fixtures, folder, 'case.json');
  return existsSync(file) && !('exit' in JSON.parse(readFileSync(file, 'utf8')));
}

/** Mostly what is accepted is changed: what is refused already shows little of what is behind. */
function seedOf({ all, right }: Seeds, random: Random): Buffer {
  return pick(random, right.length > 0 && random() < 0.9 ? right : all);
}

export function fromLines(seeds: Seeds): (random: Random) => Buffer {
  const dictionary = dictionaryOf(seeds.right.map(String));
  return (random) => Buffer.from(changedLines(String(seedOf(seeds, random)), dictionary, random));
}

export function fromBytes(seeds: Seeds): (random: Random) => Buffer {
  return (random) => changedBytes(seedOf(seeds, random), random);
}
