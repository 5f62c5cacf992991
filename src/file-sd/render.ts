import { quoted, type TargetGroup } from './target-groups.ts';

export type FileFormat = 'json' | 'yaml';

/** Text is gathered to pieces of this size before it becomes bytes. */
const PIECE = 256 * 1024;

/** The bytes of a file_sd file, piece by piece; one group stands on one line in JSON. */
export function* renderGroups(groups: Iterable<TargetGroup>, format: FileFormat): Generator<Buffer, void> {
  const parts = format === 'json' ? jsonParts(groups) : yamlParts(groups);
  let text = '';
  for (const part of parts) {
    text += part;
    if (text.length < PIECE) continue;
    yield Buffer.from(text);
    text = '';
  }
  yield Buffer.from(text);
}

function* jsonParts(groups: Iterable<TargetGroup>): Generator<string, void> {
  let separator = '[\n';
  for (const { targets, labels } of groups) {
    yield `${separator}{"targets":[${targets.map(quoted).join(',')}],"labels":${labels}}`;
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}

/** Every scalar is in double quotes, keys too: `y` and `null` are label names as good as others. */
function* yamlParts(groups: Iterable<TargetGroup>): Generator<string, void> {
  let empty = true;
  for (const { targets, labels } of groups) {
    empty = false;
    yield '- targets:\n';
    for (const target of targets) yield `    - ${quoted(target)}\n`;
    // A flow mapping of JSON is YAML; a space after the colon is what YAML 1.1 readers want.
    yield `  labels: ${labels.replaceAll(/"(\w+)":"/g, '"$1": "')}\n`;
  }
  if (empty) yield '[]\n';
}
