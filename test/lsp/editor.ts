import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, expect } from 'vitest';
import {
  type CodeAction,
  type CompletionItem,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type Location,
  type Position,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { program, programArguments } from '../program.mjs';
import { temporaryFolder } from '../temporary-folder.ts';

export interface Published {
  readonly version?: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** An editor that speaks to the real `appcfg lsp` over its standard streams. */
export interface Editor {
  readonly server: ChildProcess;
  readonly initialized: InitializeResult;
  /** What the server has sent to the log of the editor. */
  readonly log: readonly string[];
  /** All that came through standard error. */
  stderr(): string;
  /** Opens a text, or the file as it is, and gives what is underlined. */
  open(path: string, text?: string): Promise<Published>;
  /** Replaces a stretch of the text, as one keystroke does, and gives what is underlined then. */
  change(path: string, edits: readonly TextEdit[]): Promise<Published>;
  /** The next time something is underlined in a text. */
  next(path: string): Promise<Published>;
  textOf(path: string): string;
  hover(path: string, position: Position): Promise<string>;
  complete(path: string, position: Position): Promise<readonly CompletionItem[]>;
  actions(path: string, range: Range, diagnostics?: readonly Diagnostic[]): Promise<readonly CodeAction[]>;
  definition(path: string, position: Position): Promise<readonly Location[]>;
  ask(method: string, params: unknown): Promise<unknown>;
  notify(method: string, params: unknown): Promise<void>;
  /** Says `shutdown` and `exit`, and gives the exit code. */
  close(): Promise<number | null>;
}

export async function startEditor(
  folder: string,
  args: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<Editor> {
  const server = spawn(program, [...programArguments, 'lsp', ...args], {
    cwd: folder,
    stdio: 'pipe',
    env: { ...process.env, APPCFG_WORKSPACE: '', ...env },
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const log: string[] = [];
  let stderr = '';
  server.stderr.on('data', (bytes: Buffer) => {
    stderr += bytes.toString();
  });
  const ended = new Promise<number | null>((resolve) => server.once('exit', resolve));
  const documents = new Map<string, TextDocument>();
  const waiting = new Map<string, ((published: Published) => void)[]>();
  connection.onNotification(
    'textDocument/publishDiagnostics',
    ({ uri, ...published }: Published & { readonly uri: string }) => {
      const version = documents.get(uri)?.version;
      // What is told of an older version is told too late.
      if (published.version !== undefined && published.version !== version) return;
      for (const resolve of waiting.get(uri)?.splice(0) ?? []) resolve(published);
    },
  );
  connection.onNotification('window/logMessage', ({ message }: { readonly message: string }) => {
    log.push(message);
  });
  connection.listen();

  const initialized = (await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'folder' }],
    capabilities: {
      textDocument: {
        publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, versionSupport: true },
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
        hover: { contentFormat: ['markdown'] },
        completion: { completionItem: { documentationFormat: ['markdown'] } },
      },
    },
  })) as InitializeResult;
  await connection.sendNotification('initialized', {});

  const uriOf = (path: string) => (path.includes(':') ? path : pathToFileURL(path).href);
  const next = (path: string) =>
    new Promise<Published>((resolve) => {
      const uri = uriOf(path);
      waiting.set(uri, [...(waiting.get(uri) ?? []), resolve]);
    });
  const documentAt = (path: string) => documents.get(uriOf(path)) as TextDocument;
  const at = (path: string, position: Position) => ({ textDocument: { uri: uriOf(path) }, position });
  const ask = (method: string, params: unknown) => connection.sendRequest(method, params);
  const notify = (method: string, params: unknown) => connection.sendNotification(method, params as object);

  return {
    server,
    initialized,
    log,
    stderr: () => stderr,
    ask,
    notify,
    next,
    textOf: (path) => documentAt(path).getText(),
    async open(path, text = readFileSync(path, 'utf8')) {
      const uri = uriOf(path);
      const languageId = path.endsWith('.k') ? 'kcl' : 'yaml';
      documents.set(uri, TextDocument.create(uri, languageId, 1, text));
      const published = next(path);
      await notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
      return published;
    },
    async change(path, edits) {
      const document = documentAt(path);
      // In this order none of them moves another one.
      const changes = [...edits]
        .sort((a, b) => document.offsetAt(b.range.start) - document.offsetAt(a.range.start))
        .map(({ range, newText }) => ({ range, text: newText }));
      const version = document.version + 1;
      documents.set(uriOf(path), TextDocument.update(document, [...changes], version));
      const published = next(path);
      await notify('textDocument/didChange', {
        textDocument: { uri: uriOf(path), version },
        contentChanges: changes,
      });
      return published;
    },
    async hover(path, position) {
      const answer = (await ask('textDocument/hover', at(path, position))) as {
        readonly contents: { readonly value: string };
      } | null;
      return answer === null ? '' : answer.contents.value;
    },
    async complete(path, position) {
      const answer = await ask('textDocument/completion', at(path, position));
      return Array.isArray(answer) ? answer : ((answer as { items: CompletionItem[] } | null)?.items ?? []);
    },
    async actions(path, range, diagnostics = []) {
      const params = { textDocument: { uri: uriOf(path) }, range, context: { diagnostics } };
      return ((await ask('textDocument/codeAction', params)) ?? []) as readonly CodeAction[];
    },
    async definition(path, position) {
      return ((await ask('textDocument/definition', at(path, position))) ?? []) as readonly Location[];
    },
    async close() {
      await ask('shutdown', null);
      await notify('exit', null);
      return ended;
    },
  };
}

/** Where the `|` of a text is, and the text without it. */
export function marked(text: string): { readonly text: string; readonly position: Position } {
  const at = text.indexOf('|');
  const left = text.slice(0, at) + text.slice(at + 1);
  return { text: left, position: TextDocument.create('', '', 0, left).positionAt(at) };
}

export const pathOf = (uri: string) => fileURLToPath(uri);

/** One editor for all tests of a file, over a folder of their own: it ends as it should, and the server has nothing to complain of. */
export async function editorOfTests(): Promise<{ readonly folder: string; readonly editor: Editor }> {
  const folder = temporaryFolder(undefined, afterAll);
  const editor = await startEditor(folder);
  afterAll(async () => {
    expect(await editor.close()).toBe(0);
    expect(editor.stderr()).toBe('');
    expect(editor.log).toEqual([]);
  });
  return { folder, editor };
}

/** Writes a file below a folder, and gives its path. */
export function writeBelow(folder: string, name: string, text: string): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}
