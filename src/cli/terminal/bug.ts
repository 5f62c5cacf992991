import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { dirname, join } from 'node:path';
import packageJson from '../../../package.json' with { type: 'json' };
import { printable } from '../../diagnostics/printable.ts';
import { writeStderr } from './write-stderr.ts';

/** More of a stack than this tells a reader nothing. */
const MOST_FRAMES = 12;
const LONGEST_MESSAGE = 300;
/** Options whose value may carry a password or a token. */
const SECRET_OPTION = /^--(?:set|set-string|header)(?==|$)/;

/** Reports an exception as what it is: a mistake of appcfg, in a few lines that can be pasted into a report. */
export function printBug(error: unknown, argv: readonly string[]): void {
  writeStderr(`${describeBug(error, argv)}\n`);
}

/** These lines. */
export function describeBug(error: unknown, argv: readonly string[]): string {
  const thrown = error instanceof Error ? error : new Error(String(error));
  const message = printable((thrown.message.split('\n')[0] ?? '').slice(0, LONGEST_MESSAGE));
  return [
    `appcfg: this is a bug in appcfg ${packageJson.version}, not in your files`,
    `  ${thrown.name}: ${message}`,
    ...stackOf(thrown).map((frame) => `    at ${frame}`),
    `  command: appcfg ${shownArguments(argv).join(' ')}`,
    `  node ${process.versions.node}, ${process.platform} ${process.arch}`,
    `please report these lines ${reportTo(packageJson)}`,
  ].join('\n');
}

function reportTo({
  name,
  ...rest
}: {
  readonly name: string;
  readonly bugs?: unknown;
  readonly homepage?: unknown;
}): string {
  const { bugs, homepage } = rest;
  const url = typeof bugs === 'object' && bugs !== null && 'url' in bugs ? bugs.url : (bugs ?? homepage);
  return typeof url === 'string' ? `at ${url}` : `to the maintainers of ${name}`;
}

/** The innermost frames, with the functions and files of the sources if the map of a built file is there. */
function stackOf({ stack = '' }: Error): readonly string[] {
  const frames = stack
    .split('\n')
    .filter((line) => /^ {4}at /.test(line))
    .map((line) => line.slice(7))
    .filter((frame) => !frame.includes('node:internal'))
    .slice(0, MOST_FRAMES);
  const maps = new Map<string, SourceMap | undefined>();
  const found = frames.map((frame) => originOf(frame, maps));
  return frames.map((frame, index) => {
    const origin = found[index];
    if (origin === undefined) return printable(frame);
    // The built name is short for what the caller calls by its own.
    const name = found[index + 1]?.name;
    return name === undefined ? origin.place : `${name} (${origin.place})`;
  });
}

interface Origin {
  /** `src/document/compose.ts:45` */
  readonly place: string;
  readonly name: string | undefined;
}

function originOf(frame: string, maps: Map<string, SourceMap | undefined>): Origin | undefined {
  const [, file, line, column] = /(?:^|\()((?:\/|[A-Za-z]:\\)[^()]*\.cjs):(\d+):(\d+)\)?$/.exec(frame) ?? [];
  if (file === undefined || dirname(file) !== __dirname) return undefined;
  if (!maps.has(file)) maps.set(file, readMap(file));
  const entry = maps.get(file)?.findEntry(Number(line) - 1, Number(column) - 1);
  if (entry === undefined || !('originalSource' in entry)) return undefined;
  const source = join('dist', entry.originalSource).replaceAll('\\', '/');
  const name = 'name' in entry && typeof entry.name === 'string' ? entry.name : undefined;
  return { place: `${source}:${entry.originalLine + 1}`, name };
}

function readMap(file: string): SourceMap | undefined {
  try {
    return new SourceMap(JSON.parse(readFileSync(`${file}.map`, 'utf8')));
  } catch {
    // A stand-alone executable has none: the frame is printed as it is.
    return undefined;
  }
}

/** The command line without values that may be secrets. */
export function shownArguments(argv: readonly string[]): readonly string[] {
  return argv.map((argument, index) => {
    const [option] = SECRET_OPTION.exec(argument) ?? [];
    if (option !== undefined && argument !== option)
      return `${option}=${keyOf(argument.slice(option.length + 1))}`;
    const isValue = SECRET_OPTION.exec(argv[index - 1] ?? '')?.[0] === argv[index - 1];
    if (isValue && index > 0) return keyOf(argument);
    const shown = printable(argument)
      .replace(/:\/\/[^/@]*@/, '://…@')
      .replace(/\?.*$/s, '?…');
    return /^[\w./:@=,+…?-]+$/.test(shown) ? shown : JSON.stringify(shown);
  });
}

/** `path=…`, `Authorization: …` */
function keyOf(text: string): string {
  const [key] = /^[\w./[\]-]+[=:]/.exec(text) ?? [''];
  return `${key}…`;
}
