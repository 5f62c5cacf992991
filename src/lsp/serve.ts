import {
  CodeActionKind,
  type Connection,
  createConnection,
  DidChangeWatchedFilesNotification,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { SourceText } from '../diagnostics/diagnostic.ts';
import { checkText } from './check/check-text.ts';
import { completionsAt } from './complete/complete.ts';
import { placesOf } from './go-to.ts';
import { hoverAt } from './hover.ts';
import { lastChecks } from './last-checks.ts';
import { quickFixes } from './mend/quick-fixes.ts';
import { offsetIn, rangeIn } from './ranges.ts';
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
  const texts = textsOf(documents, surroundings.mayRead);
  const around: Around = { ...surroundings, read: texts.read };
  const guard = guarded(connection, surroundings);
  const told = { uriOf: texts.uriOf, page: surroundings.page };

  let canWatch = false;
  const check = (source: SourceText) => checkText(source, around, surroundings.ignoresOf);
  const checked = lastChecks(check);

  const pauses = whenTypingPauses(
    (uri) =>
      guard(undefined, async () => {
        const text = texts.open(uri);
        if (text === undefined) return;
        const { source, version } = text;
        checked.forget(source);
        const found = await checked.of(source);
        // What was typed meanwhile is checked by itself.
        if (documents.get(uri)?.version !== version) return;
        const diagnostics = found.map((one) => toldDiagnostic(one, source, told));
        await connection.sendDiagnostics({ uri, version, diagnostics });
      }),
    (uri) => documents.keys().filter((other) => other !== uri),
  );

  connection.onInitialize(({ capabilities }) => {
    canWatch = capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    return initialized(surroundings);
  });
  connection.onInitialized(() => {
    if (canWatch) connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: WATCHED });
  });
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
  connection.onDefinition(({ textDocument, position }) =>
    guard([], async () => {
      const text = texts.open(textDocument.uri);
      if (text === undefined) return [];
      const { source } = text;
      const places = placesOf(source, offsetIn(source, position), await checked.of(source), around);
      return places.map(({ document, span }) => ({
        uri: texts.uriOf(document.name),
        range: rangeIn(document, span),
      }));
    }),
  );
  connection.onCodeAction(({ textDocument: { uri }, range }, token) =>
    guard([], async () => {
      const text = texts.open(uri);
      if (text === undefined) return [];
      const { source } = text;
      const span = { start: offsetIn(source, range.start), end: offsetIn(source, range.end) };
      return quickFixes(
        { source, span, told: await checked.of(source) },
        { uri, ...told },
        around,
        check,
        token,
      );
    }),
  );
  connection.onShutdown(() => pauses.end());
  documents.listen(connection);
  connection.listen();
}

/** What is on the disk counts for the texts that are open. */
const WATCHED = [{ globPattern: '**/*.{yaml,yml,json,k}' }, { globPattern: '**/.appcfg-ignore' }];

function initialized({ version }: Surroundings): InitializeResult {
  return {
    serverInfo: { name: 'appcfg', version },
    capabilities: {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      hoverProvider: true,
      definitionProvider: true,
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
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
