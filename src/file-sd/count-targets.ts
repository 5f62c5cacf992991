import { createReadStream } from 'node:fs';
import type { FileFormat } from './render.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * How many targets a file_sd file holds, of any size; nothing if there is no such file. JSON of any layout:
 * `[{"targets": ["…"]}]`; of YAML the layout that is written here.
 */
export async function countTargets(path: string, format: FileFormat): Promise<number | undefined> {
  const count = format === 'json' ? jsonCounter() : yamlCounter();
  try {
    let targets = 0;
    for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) targets += count(chunk);
    return targets;
  } catch {
    return undefined;
  }
}

/** Counts the strings whose innermost container is a list in an object in a list. */
function jsonCounter(): (chunk: Buffer) => number {
  let containers = '';
  let inString = false;
  let escaped = false;
  return (chunk) => {
    let found = 0;
    for (const byte of chunk) {
      if (inString) {
        if (escaped) escaped = false;
        else if (byte === BACKSLASH) escaped = true;
        else if (byte === QUOTE) inString = false;
      } else if (byte === QUOTE) {
        inString = true;
        if (containers === '[{[') found++;
      } else if (byte === 0x5b || byte === 0x7b) containers += String.fromCharCode(byte);
      else if (byte === 0x5d || byte === 0x7d) containers = containers.slice(0, -1);
    }
    return found;
  };
}

function yamlCounter(): (chunk: Buffer) => number {
  let rest = '';
  return (chunk) => {
    const lines = (rest + chunk.toString('latin1')).split('\n');
    rest = lines.pop() ?? '';
    return lines.filter((line) => line.startsWith('    - ')).length;
  };
}
