import { spawn } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';

const program = fileURLToPath(
  new URL('../../node_modules/yaml-language-server/bin/yaml-language-server', import.meta.url),
);

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Problem {
  readonly message: string;
  readonly range: { readonly start: Position; readonly end: Position };
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** An editor that speaks to the real yaml-language-server over its standard streams. */
export interface Editor {
  /** Opens a text and gives what is underlined in it. */
  open(path: string, text: string): Promise<readonly Problem[]>;
  completionsAt(path: string, position: Position): Promise<readonly string[]>;
  hoverAt(path: string, position: Position): Promise<string>;
  close(): Promise<void>;
}

/** @param settings of the section `yaml`, as an editor's user writes them */
export async function startEditor(
  folder: string,
  settings: Readonly<Record<string, unknown>>,
): Promise<Editor> {
  const server = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const waiting = new Map<number, (message: Message) => void>();
  const underlined = new Map<string, (problems: readonly Problem[]) => void>();
  let last = 0;

  function send(message: Message): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }
  async function ask(method: string, params: unknown): Promise<unknown> {
    last += 1;
    const id = last;
    const answer = new Promise<Message>((resolve) => waiting.set(id, resolve));
    send({ id, method, params });
    const { result, error } = await answer;
    if (error !== undefined) throw new Error(`${method}: ${error.message}`);
    return result;
  }
  function receive(message: Message): void {
    if (message.method === undefined) {
      waiting.get(Number(message.id))?.(message);
      return;
    }
    if (message.method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = message.params as { uri: string; diagnostics: readonly Problem[] };
      underlined.get(uri)?.(diagnostics);
    }
    if (message.id === undefined) return;
    const { items = [] } = (message.params ?? {}) as { items?: readonly { section: string }[] };
    const given = items.map(({ section }) => (section === 'yaml' ? settings : {}));
    send({ id: message.id, result: message.method === 'workspace/configuration' ? given : null });
  }

  let pending = Buffer.alloc(0);
  server.stdout.on('data', (bytes: Buffer) => {
    pending = Buffer.concat([pending, bytes]);
    for (;;) {
      const end = pending.indexOf('\r\n\r\n');
      const [, length] =
        /Content-Length: (\d+)/i.exec(pending.subarray(0, Math.max(end, 0)).toString()) ?? [];
      if (end < 0 || length === undefined || pending.length < end + 4 + Number(length)) return;
      const body = pending.subarray(end + 4, end + 4 + Number(length)).toString();
      pending = pending.subarray(end + 4 + Number(length));
      receive(JSON.parse(body) as Message);
    }
  });

  await ask('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'folder' }],
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true },
      textDocument: {
        completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
        hover: { contentFormat: ['markdown'] },
        publishDiagnostics: {},
      },
    },
  });
  send({ method: 'initialized', params: {} });

  const at = (path: string, position: Position) => ({
    textDocument: { uri: pathToFileURL(path).href },
    position,
  });
  return {
    open(path, text) {
      const uri = pathToFileURL(path).href;
      const problems = new Promise<readonly Problem[]>((resolve) => underlined.set(uri, resolve));
      send({
        method: 'textDocument/didOpen',
        params: { textDocument: { uri, languageId: 'yaml', version: 1, text } },
      });
      return problems;
    },
    async completionsAt(path, position) {
      const answer = await ask('textDocument/completion', at(path, position));
      const { items } = answer as { items: readonly { label: string }[] };
      return items.map(({ label }) => label);
    },
    async hoverAt(path, position) {
      const answer = (await ask('textDocument/hover', at(path, position))) as {
        contents: { value: string };
      } | null;
      return answer === null ? '' : answer.contents.value;
    },
    async close() {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      await ask('shutdown', null);
      send({ method: 'exit' });
      await ended;
    },
  };
}
