import { mutated } from '../kcl/programs.mjs';

/** Numbers in [0, 1). */
export type Random = () => number;

export function pick<T>(random: Random, list: readonly T[]): T {
  const one = list[Math.floor(random() * list.length)];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
}

/** What YAML bends, what a terminal or a CI system obeys, what Kubernetes and Prometheus refuse. */
const ODD = [
  ...[
    '',
    '~',
    'null',
    'true',
    'on',
    '0',
    '-1',
    '0777',
    '1e3',
    '.5',
    '70000',
    '99999999999999999999',
    '12:30',
  ],
  ...[
    '""',
    '"a: b"',
    "'it''s'",
    '[]',
    '{}',
    '[a, [b, {c: d}]]',
    '{x: y}',
    '*a',
    '&a b',
    '!x y',
    '|',
    '>-',
    '? a',
  ],
  ...[
    '5s',
    '1m30s',
    '0s',
    '1h1m1s1ms',
    '5 s',
    '/metrics',
    'metrics',
    '/a?b=c',
    'http://a:1/b',
    '$(HOST)',
    '$A',
  ],
  ...[
    '"\\u001b[31m"',
    '"\\u202e"',
    '"\\n::error::x"',
    '"\\0"',
    'é😀',
    '__proto__',
    'constructor',
    'toString',
  ],
  ...[
    '(a',
    '(.*)',
    'a{1001}',
    '(?!a)',
    '$1',
    '{{ .x }}',
    '{{name}}',
    '{{#each a}}',
    '{{/each}}',
    '<<',
    '- - a',
  ],
];

/** A key with what is below it, as lines. */
interface Block {
  readonly key: string;
  readonly indent: number;
  readonly start: number;
  readonly end: number;
}

const LINE = /^(\s*(?:- )*)([\w./$-]+|"[^"]*"):(?=\s|$)/;

/** Everything that the seeds have below a key: what is put in the place of another value of that key. */
export function dictionaryOf(seeds: readonly string[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const dictionary = new Map<string, (readonly string[])[]>();
  for (const seed of seeds) {
    const lines = seed.split('\n');
    for (const { key, start, end } of blocksOf(lines)) {
      if (end - start > 20) continue;
      const known = dictionary.get(key) ?? [];
      if (known.length < 60) dictionary.set(key, [...known, lines.slice(start, end)]);
    }
  }
  return dictionary;
}

function blocksOf(lines: readonly string[]): readonly Block[] {
  return lines.flatMap((line, start) => {
    const found = LINE.exec(line);
    if (found === null) return [];
    const indent = found[1]?.length ?? 0;
    let end = start + 1;
    while (end < lines.length && (lines[end] === '' || indentOf(lines[end] ?? '') > indent)) end++;
    return [{ key: found[2] ?? '', indent, start, end }];
  });
}

function indentOf(line: string): number {
  return /^\s*/.exec(line)?.[0].length ?? 0;
}

/** The block with another indentation; what is before its key on the line stays that of the place. */
function moved(block: readonly string[], before: string): readonly string[] {
  const [first = '', ...rest] = block;
  const from = LINE.exec(first)?.[1]?.length ?? 0;
  const shift = (line: string) => (line === '' ? '' : ' '.repeat(before.length) + line.slice(from));
  return [before + first.slice(from), ...rest.map(shift)];
}

/**
 * A text of `key: value` lines that is changed once to three times: mostly by what such a text may hold as well, so
 * that about half of them stay right.
 */
export function changedLines(
  text: string,
  dictionary: ReadonlyMap<string, readonly (readonly string[])[]>,
  random: Random,
): string {
  let lines: readonly string[] = text.split('\n');
  for (let count = random() < 0.6 ? 1 : 3; count > 0; count--) {
    const blocks = blocksOf(lines);
    const kind = random();
    if (blocks.length === 0 || kind > 0.95) return mutated(lines.join('\n'), random);
    const { key, start, end } = pick(random, blocks);
    const block = lines.slice(start, end);
    const before = LINE.exec(block[0] ?? '')?.[1] ?? '';
    const put = (inserted: readonly string[]) => [...lines.slice(0, start), ...inserted, ...lines.slice(end)];
    const plain = ' '.repeat(before.length);
    if (kind < 0.55) lines = put(moved(pick(random, dictionary.get(key) ?? [block]), before));
    else if (kind < 0.7) {
      // A whole block of another key beside this one.
      const other = pick(random, blocks.length > 3 ? [...dictionary.keys()] : [key]);
      lines = put([...block, ...moved(pick(random, dictionary.get(other) ?? [block]), plain)]);
    } else if (kind < 0.78) lines = put([`${before}${key}: ${pick(random, ODD)}`]);
    else if (kind < 0.84 && !before.includes('-')) lines = put([]);
    else if (kind < 0.87) lines = put([...block, ...moved(block, plain)]);
    else if (kind < 0.9)
      lines = put(moved([block[0]?.replace(key, misspelt(key, random)) ?? '', ...block.slice(1)], before));
    else lines = put([...block, `${plain}# ${pick(random, ODD)}`]);
  }
  return lines.join('\n');
}

function misspelt(key: string, random: Random): string {
  const at = Math.floor(random() * key.length);
  return key.slice(0, at) + pick(random, ['', 'x', key.charAt(at) + key.charAt(at), '_']) + key.slice(at + 1);
}

/** Of the same kind, so that a word stays a word and a number a number. */
function like(byte: number, random: Random): number {
  const one = Math.floor(random() * 26);
  if (byte >= 0x61 && byte <= 0x66) return 0x61 + (one % 6);
  if (byte > 0x66 && byte <= 0x7a) return 0x61 + one;
  if (byte >= 0x30 && byte <= 0x39) return 0x30 + (one % 10);
  return random() < 0.7 ? byte : Math.floor(random() * 256);
}

/** Bytes that are changed at one to three places; the lengths of what is around are not mended. */
export function changedBytes(bytes: Buffer, random: Random): Buffer {
  let changed = Buffer.from(bytes);
  for (let count = 1 + Math.floor(random() * 3); count > 0 && changed.length > 0; count--) {
    const at = Math.floor(random() * changed.length);
    const before = changed.subarray(0, at);
    const kind = random();
    if (kind < 0.75) changed[at] = like(changed[at] ?? 0, random);
    else if (kind < 0.8) changed[at] = Math.floor(random() * 256);
    else if (kind < 0.85) changed = Buffer.from(before);
    else if (kind < 0.92)
      changed = Buffer.concat([before, changed.subarray(at + 1 + Math.floor(random() * 9))]);
    else changed = Buffer.concat([before, changed.subarray(at, at + 40), changed.subarray(at)]);
  }
  return changed;
}
