import type { Diagnostic, SourceText } from '../diagnostics/diagnostic.ts';
import { isOutputFileName, kustomizationName } from './file-name.ts';
import { standardInput } from './input-path.ts';
import { isLayout, type Layout, plainLayout } from './layout.ts';
import { compareText } from './order.ts';

/** Beside the folders of the applications. */
export const recordName = '.appcfg';

/** Whoever writes to the folder holds it. */
export const lockName = '.appcfg.lock';

/** A file that appcfg wrote, or was about to write. */
export interface RecordedFile {
  /** Below the output folder, `<application>/<file>`, or the kustomization. */
  readonly path: string;
  /** Of its bytes, 64 hexadecimal digits. */
  readonly sha256: string;
  /** The path of the input that it was made from, as `inputNaming` gives it; of the kustomization, empty. */
  readonly input: string;
  readonly application: string;
}

export interface ParsedRecord {
  readonly files: readonly RecordedFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Version 1 had one layout; whoever knows that one alone must not read the folder of another. */
function headerOf(layout: Layout): string {
  const version = layout === plainLayout ? 'version 1' : `version 2, layout ${layout}`;
  return `# appcfg output, ${version}: path, sha256, input, application`;
}

function layoutOf(header: string): Layout | undefined {
  const named = /^# appcfg output, version 2, layout (\S+): /.exec(header)?.[1];
  const layout = named !== undefined && isLayout(named) ? named : plainLayout;
  return header === headerOf(layout) ? layout : undefined;
}

/** The layout that the beginning of a record names; absent if it names none that is known. */
export function recordedLayout(text: string): Layout | undefined {
  return layoutOf(/^[^\r\n]*/.exec(text)?.[0] ?? '');
}

/**
 * The text of the record: a comment that names the version of the format and the layout, then a line for each file, sorted by path:
 * path, sha256, input and application, with tabs between; a tab, a line break or a backslash within one is escaped
 * with a backslash.
 *
 * A path is on several lines while it is being replaced: what was there and what will be there are both ours.
 */
export function formatRecord(files: readonly RecordedFile[], layout: Layout = plainLayout): string {
  const lines = files
    .map(
      ({ path, sha256, input, application }) =>
        `${path}\t${sha256}\t${escaped(input)}\t${escaped(application)}\n`,
    )
    .sort(compareText);
  return `${headerOf(layout)}\n${lines.filter((line, index) => line !== lines[index - 1]).join('')}`;
}

/**
 * Reads the text of a record. A line that appcfg does not write, such as the marks of a merge conflict, is a
 * `damaged-record`; the other lines are read nevertheless. An empty text records nothing.
 */
export function parseRecord(document: SourceText): ParsedRecord {
  const files: RecordedFile[] = [];
  const diagnostics: Diagnostic[] = [];
  let start = 0;
  for (const ending of document.text.split('\n')) {
    // Version control may have given the file the line endings of Windows.
    const line = ending.endsWith('\r') ? ending.slice(0, -1) : ending;
    const file = line === '' ? undefined : parseLine(line);
    if (file !== undefined) files.push(file);
    else if (line !== '' && layoutOf(line) === undefined)
      diagnostics.push(damagedLine(document, start, line));
    start += ending.length + 1;
  }
  return { files, diagnostics };
}

function parseLine(line: string): RecordedFile | undefined {
  const [path, sha256, input, application, more] = line.split('\t');
  if (path === undefined || !(isOutputFileName(path) || path === kustomizationName)) return undefined;
  if (sha256 === undefined || !/^[0-9a-f]{64}$/.test(sha256)) return undefined;
  if (input === undefined || application === undefined || more !== undefined) return undefined;
  return { path, sha256, input: unescaped(input), application: unescaped(application) };
}

function damagedLine(document: SourceText, start: number, line: string): Diagnostic {
  const newer = /^# appcfg output, version (\d+)/.exec(line)?.[1];
  const location = { document, span: { start, end: start + line.length } };
  const shared = { code: 'damaged-record', severity: 'error', location } as const;
  if (newer !== undefined) {
    return {
      ...shared,
      message: `version ${newer} of the record is not known here`,
      hint: 'use the version of appcfg that wrote the folder, or a newer one',
    };
  }
  return {
    ...shared,
    message: 'appcfg did not write this line of its record',
    hint: 'remove the line, or bring back the file from version control',
  };
}

const letters: Readonly<Record<string, string>> = { '\\': '\\', '\t': 't', '\n': 'n', '\r': 'r' };
const meanings: Readonly<Record<string, string>> = { '\\': '\\', t: '\t', n: '\n', r: '\r' };

function escaped(text: string): string {
  return text.replace(/[\\\t\n\r]/g, (character) => `\\${letters[character] ?? character}`);
}

function unescaped(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(/\\(.)/g, (_, letter: string) => meanings[letter] ?? letter);
}

/** Tells whether a record holds a content of a path, by its checksum: what it holds is ours to replace and remove. */
export function recordedContents(
  files: readonly RecordedFile[],
): (path: string, sha256: string | undefined) => boolean {
  let known: ReadonlyMap<string, readonly string[]> | undefined;
  return (path, sha256) => {
    // A record may have a million lines, of which a run that writes new files asks for none.
    known ??= checksumsByPath(files);
    return sha256 !== undefined && known.get(path)?.includes(sha256) === true;
  };
}

function checksumsByPath(files: readonly RecordedFile[]): ReadonlyMap<string, readonly string[]> {
  const known = new Map<string, string[]>();
  for (const { path, sha256 } of files) {
    const others = known.get(path);
    if (others === undefined) known.set(path, [sha256]);
    else others.push(sha256);
  }
  return known;
}

/** The inputs that can be told from one another: standard input is another one in each run. */
export function namedInputs(files: readonly { readonly input: string }[]): ReadonlySet<string> {
  return new Set(files.map(({ input }) => input).filter((input) => input !== standardInput));
}
