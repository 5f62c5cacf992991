import { spawn } from 'node:child_process';
import { afterAll, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { program, programArguments } from '../program.mjs';
import { temporaryFolder } from '../temporary-folder.ts';
import { startEditor } from './editor.ts';

const folder = temporaryFolder(undefined, afterAll);

test('the server says what it can, and ends with 0 behind shutdown and exit', async () => {
  const editor = await startEditor(folder, ['--stdio']);
  expect(editor.initialized).toMatchObject({
    serverInfo: { name: 'appcfg', version: packageJson.version },
    capabilities: { positionEncoding: 'utf-16', textDocumentSync: { openClose: true, change: 2 } },
  });
  expect(await editor.close()).toBe(0);
  expect(editor.stderr()).toBe('');
});

test('without shutdown, the end of the stream is an exit of 1', async () => {
  const editor = await startEditor(folder);
  const ended = new Promise((resolve) => editor.server.once('exit', resolve));
  editor.server.stdin?.end();
  expect(await ended).toBe(1);
});

test('the server ends with the process that started it, also if its stream stays open', async () => {
  const parent = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  const server = spawn(program, [...programArguments, 'lsp', `--clientProcessId=${parent.pid}`], {
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const gone = new Promise((resolve) => parent.once('exit', resolve));
  parent.kill();
  await gone;
  await ended;
}, 30_000);

test('a bug of one answer is told in the log, and the next answer is given', async () => {
  const editor = await startEditor(folder);
  const wrong = { uri: 'file:///wrong.yaml', languageId: 'yaml', version: 1 };
  await editor.notify('textDocument/didOpen', { textDocument: wrong });
  const { diagnostics } = await editor.open(
    `${folder}/app.yaml`,
    'name: shop\nworkload: {containers: {web: {}}}\n',
  );
  expect(diagnostics).toMatchObject([{ code: 'missing-field' }]);
  expect(editor.log.join('\n')).toContain('this is a bug in appcfg');
  expect(await editor.close()).toBe(0);
  expect(editor.stderr()).toBe('');
});
