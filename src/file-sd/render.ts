import type { TargetGroup } from './target-groups.ts';

export type FileFormat = 'json' | 'yaml';

/** Pieces have about this size. */
const PIECE = 256 * 1024;

/** The bytes of a file_sd file, piece by piece; one group is on one line in JSON. */
export function* renderGroups(groups: Iterable<TargetGroup>, format: FileFormat): Generator<Buffer, void> {
  const layout = format === 'json' ? JSON_LAYOUT : YAML_LAYOUT;
  let parts: Buffer[] = [];
  let size = 0;
  let isFirst = true;
  for (const group of groups) {
    for (const part of layout.group(group, isFirst)) {
      parts.push(part);
      size += part.length;
    }
    isFirst = false;
    if (size < PIECE) continue;
    yield Buffer.concat(parts, size);
    parts = [];
    size = 0;
  }
  parts.push(isFirst ? EMPTY : layout.end);
  yield Buffer.concat(parts);
}

interface Layout {
  readonly group: (group: TargetGroup, isFirst: boolean) => readonly Buffer[];
  readonly end: Buffer;
}

const EMPTY = Buffer.from('[]\n');
const OPEN = Buffer.from('[\n{"targets":[');
const NEXT = Buffer.from(',\n{"targets":[');
const COMMA = Buffer.from(',');
const LABELS = Buffer.from('],"labels":');
const CLOSE = Buffer.from('}');

const JSON_LAYOUT: Layout = {
  group({ targets, labels }, isFirst) {
    const begin = isFirst ? OPEN : NEXT;
    const [only, ...more] = targets;
    if (only !== undefined && more.length === 0) return [begin, only, LABELS, labels, CLOSE];
    return [
      begin,
      ...targets.flatMap((target, index) => (index === 0 ? [target] : [COMMA, target])),
      LABELS,
      labels,
      CLOSE,
    ];
  },
  end: Buffer.from('\n]\n'),
};

/** Every scalar is in double quotes, keys too: `y` and `null` are label names as good as others. */
const YAML_LAYOUT: Layout = {
  group({ targets, labels }) {
    const lines = targets.map((target) => `    - ${target}\n`);
    // A flow mapping of JSON is YAML; a space after the colon is what YAML 1.1 readers want.
    const mapping = labels.toString().replaceAll(/"(\w+)":"/g, '"$1": "');
    return [Buffer.from(`- targets:\n${lines.join('')}  labels: ${mapping}\n`)];
  },
  end: Buffer.alloc(0),
};
