/**
 * What somebody waits for who types into an editor with `appcfg lsp`: from a keystroke to what is underlined then, in
 * a file of 300 lines. The first ones, until the program has been compiled by Node, are not counted.
 *
 *     node bench/lsp.mjs [KEYSTROKES]
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { appcfg } from './measure.mjs';

const [keystrokes = 100] = process.argv.slice(2).map(Number);
const mostMilliseconds = 50;
const lines = 300;

/** Applications, one behind the other, or manifests, until there are enough lines. */
function textOf(piece) {
  let text = '';
  for (let number = 0; text.split('\n').length < lines; number++) text += piece(number);
  return text;
}

const application = (number) => `---
name: shop-${number}
workload:
  replicas: 2
  containers:
    web:
      image: registry.example.com/shop:1.${number}
      env:
        LOG_LEVEL: info
      ports:
      - name: http
        port: 8080
      - name: metrics
        port: 9090
  ports:
  - port: 80
    targetPort: 8080
monitoring:
  operatorMode: true
  port: metrics
  interval: 15s
  timeout: 10s
`;

const manifest = (number) => `---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: shop-${number}
spec:
  selector:
    matchLabels:
      app: shop-${number}
  template:
    metadata:
      labels:
        app: shop-${number}
    spec:
      containers:
      - name: web
        image: registry.example.com/shop:1.${number}
        ports:
        - name: metrics
          containerPort: 9090
---
apiVersion: monitoring.coreos.com/v1
kind: PodMonitor
metadata:
  name: shop-${number}
spec:
  selector:
    matchLabels:
      app: shop-${number}
  podMetricsEndpoints:
  - port: metrics
`;

async function measure(folder, name, text) {
  const server = spawn(process.execPath, [appcfg, 'lsp'], {
    cwd: folder,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  let underlined = () => undefined;
  connection.onNotification('textDocument/publishDiagnostics', ({ version }) => underlined(version));
  connection.listen();
  await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
  const uri = pathToFileURL(join(folder, name)).href;
  const told = (version) =>
    new Promise((resolve) => {
      underlined = (found) => found === version && resolve();
    });
  const opened = told(1);
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'yaml', version: 1, text },
  });
  await opened;
  // At the end of a value near the middle, a letter comes and goes.
  const middle = text
    .split('\n')
    .findIndex((line, index) => index > lines / 2 && /port: metrics$/.test(line));
  const character = text.split('\n')[middle].length;
  const times = [];
  for (let version = 2; version < keystrokes + 2; version++) {
    const isTyped = version % 2 === 0;
    const range = {
      start: { line: middle, character },
      end: { line: middle, character: isTyped ? character : character + 1 },
    };
    const answered = told(version);
    const start = performance.now();
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range, text: isTyped ? 'x' : '' }],
    });
    await answered;
    times.push(performance.now() - start);
  }
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  const counted = times.slice(Math.floor(keystrokes / 4)).sort((a, b) => a - b);
  return { median: counted[counted.length >> 1], slowest: counted.at(-1) };
}

const folder = mkdtempSync(join(tmpdir(), 'appcfg-bench-lsp-'));
try {
  for (const [what, name, text] of [
    ['applications', 'apps.yaml', textOf(application)],
    ['manifests', 'manifests.yaml', textOf(manifest)],
  ]) {
    const { median, slowest } = await measure(folder, name, text);
    const figure = `${median.toFixed(1)} ms, at most ${slowest.toFixed(1)} ms`;
    console.log(
      `${`a keystroke in ${text.split('\n').length - 1} lines of ${what}, until it is underlined`.padEnd(62)} ${figure.padStart(28)}   below ${mostMilliseconds} ms   ${median < mostMilliseconds ? 'reached' : 'MISSED'}`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
