import { statSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic, Result, SourceText } from '../diagnostics/diagnostic.ts';
import { decodeText } from '../document/decode.ts';
import type { MayRead } from '../files/may-read.ts';
import { readFoundFile } from '../files/read-file.ts';

/** A text as the editor has it at one moment. Its name is its path, or its URI if it is no file. */
export interface OpenText {
  readonly uri: string;
  readonly version: number;
  readonly source: SourceText;
}

/** The texts of the editor, and the files of the disk behind them. */
export interface EditorTexts {
  open(uri: string): OpenText | undefined;
  all(): readonly OpenText[];
  /** As the editor has it, else as the disk has it; the same value as long as nothing changes. */
  read(path: string, from: string): Result<SourceText>;
  /** The URI by which the editor knows a text. */
  uriOf(name: string): string;
}

interface KnownFile {
  readonly state: string;
  readonly read: Result<SourceText>;
}

export function textsOf(documents: TextDocuments<TextDocument>, mayRead: MayRead): EditorTexts {
  const opened = new Map<string, OpenText>();
  const files = new Map<string, KnownFile>();

  function open(uri: string): OpenText | undefined {
    const document = documents.get(uri);
    if (document === undefined) {
      opened.delete(uri);
      return undefined;
    }
    const known = opened.get(uri);
    if (known?.version === document.version) return known;
    const source = { name: nameOf(document), text: document.getText() };
    const text = { uri, version: document.version, source };
    opened.set(uri, text);
    return text;
  }
  const all = () => documents.keys().flatMap((uri) => open(uri) ?? []);
  const openAt = (name: string) => all().find(({ source }) => source.name === name);

  return {
    open,
    all,
    read(path, from) {
      const text = openAt(path);
      if (text !== undefined) return { value: text.source, diagnostics: [] };
      if (!mayRead(path, from)) return { diagnostics: [outside(path)] };
      const state = stateOf(path);
      const known = files.get(path);
      if (known !== undefined && known.state === state) return known.read;
      const bytes = readFoundFile(path);
      const read =
        bytes.value === undefined ? { diagnostics: bytes.diagnostics } : decodeText(path, bytes.value);
      files.set(path, { state, read });
      return read;
    },
    uriOf: (name) => openAt(name)?.uri ?? (/^[a-z][a-z+.-]+:/i.test(name) ? name : pathToFileURL(name).href),
  };
}

/** What only the disk has, and nobody has opened. */
function outside(path: string): Diagnostic {
  const message = `${path} is not in the repository`;
  return { code: 'unreadable-path', severity: 'error', message, hint: 'put it into the repository' };
}

/** A text that is no file has the ending that its language would have. */
function nameOf({ uri, languageId }: TextDocument): string {
  try {
    if (uri.startsWith('file:')) return fileURLToPath(uri);
  } catch {
    // The file of another machine.
  }
  return languageId === 'kcl' && !uri.endsWith('.k') ? `${uri}.k` : uri;
}

function stateOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? '' : `${found.ino} ${found.size} ${found.mtimeMs}`;
}
