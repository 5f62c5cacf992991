import {
  type Connection,
  createConnection,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { checkText } from './check/check-text.ts';
import { completionsAt } from './complete/complete.ts';
import { hoverAt } from './hover.ts';
import { offsetIn } from './ranges.ts';
import type { Around, Surroundings } from './surroundings.ts';
import { textsOf } from './texts.ts';
import { toldDiagnostic } from './told-diagnostic.ts';
import { whenTypingPauses } from './when-typing-pauses.ts';

/** The streams on which the server and its editor talk. */
export interface Streams {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/**
 * Answers an editor until it says `exit`, closes the stream or is gone, which ends the process
 * (Language Server Protocol 3.17). Nothing but the protocol is written to the output.
 */
export function serve({ input, output }: Streams, surroundings: Surroundings): void {
  const connection = createConnection(input, output);
  const documents = new TextDocuments(TextDocument);
  const texts = textsOf(documents);
  const around: Around = { ...surroundings, read: texts.read };
  const guard = guarded(connection, surroundings);

  const pauses = whenTypingPauses(
    (uri) =>
      guard(undefined, async () => {
        const text = texts.open(uri);
        if (text === undefined) return;
        const { source, version } = text;
        const found = await checkText(source, around, surroundings.ignoresOf);
        // What was typed meanwhile is checked by itself.
        if (documents.get(uri)?.version !== version) return;
        const told = { uriOf: texts.uriOf, page: surroundings.page };
        const diagnostics = found.map((one) => toldDiagnostic(one, source, told));
        await connection.sendDiagnostics({ uri, version, diagnostics });
      }),
    (uri) => documents.keys().filter((other) => other !== uri),
  );

  connection.onInitialize((params) => initialized(params, surroundings));
  documents.onDidChangeContent(({ document }) => pauses.changed(document.uri));
  documents.onDidClose(({ document: { uri } }) => connection.sendDiagnostics({ uri, diagnostics: [] }));
  connection.onDidChangeWatchedFiles(() => {
    const [first] = documents.keys();
    if (first !== undefined) pauses.changed(first);
  });
  connection.onHover(({ textDocument, position }) =>
    guard(null, () => {
      const text = texts.open(textDocument.uri);
      if (text === undefined) return null;
      const offset = offsetIn(text.source, position);
      return hoverAt(text.source, offset, surroundings.settings.workspace) ?? null;
    }),
  );
  connection.onCompletion(({ textDocument, position }) =>
    guard([], () => {
      const text = texts.open(textDocument.uri);
      if (text === undefined) return [];
      return [...completionsAt(text.source, offsetIn(text.source, position), around)];
    }),
  );
  connection.onShutdown(() => pauses.end());
  documents.listen(connection);
  connection.listen();
}

function initialized(_params: InitializeParams, { version }: Surroundings): InitializeResult {
  return {
    serverInfo: { name: 'appcfg', version },
    capabilities: {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      hoverProvider: true,
      completionProvider: { triggerCharacters: [' ', '/'] },
    },
  };
}

/** A bug of one answer is told in the editor's log, and the next answer is given. */
function guarded({ console: log }: Connection, { describeBug }: Surroundings) {
  return async <T>(instead: T, answer: () => T | Promise<T>): Promise<T> => {
    try {
      return await answer();
    } catch (error) {
      log.error(describeBug(error));
      return instead;
    }
  };
}
