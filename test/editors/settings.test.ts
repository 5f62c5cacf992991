import { readFileSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { parse as parseLua } from 'luaparse';
import { parse as parseToml } from 'smol-toml';
import { beforeAll, expect, test } from 'vitest';
import { packVscodeExtension } from '../../build/vscode-extension.mjs';
import packageJson from '../../package.json' with { type: 'json' };
import { startEditor } from '../lsp/editor.ts';
import { program, programArguments, runProgram } from '../program.mjs';
import { temporaryFolder } from '../temporary-folder.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = readFileSync(join(root, 'docs', 'editors.md'), 'utf8');

/** The code below a heading of the page. */
function shown(heading: string, language: string): string {
  const [, section = ''] = new RegExp(`^### ${heading}\n(.*?)^##`, 'ms').exec(page) ?? [];
  const [, code] = new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'ms').exec(section) ?? [];
  if (code === undefined) throw new Error(`no ${language} below ${heading}`);
  return code;
}

/** A command of the page is one that the program takes. */
function expectTaken([command, ...args]: readonly unknown[]): void {
  expect(command).toBe('appcfg');
  expect(args[0]).toBe('lsp');
  expect(runProgram([...args.map(String), '--help']).status).toBe(0);
}

test('Neovim: the lines are Lua, and start the server', () => {
  const lua = shown('Neovim', 'lua');
  parseLua(lua, { luaVersion: 'LuaJIT' });
  const [, words = ''] = /cmd = \{ (.*) \}/.exec(lua) ?? [];
  expectTaken(JSON.parse(`[${words.replaceAll("'", '"')}]`) as string[]);
});

test('Helix: the lines are TOML, and each language has a server that is there', () => {
  const helix = parseToml(shown('Helix', 'toml')) as unknown as {
    readonly 'language-server': { readonly appcfg: { readonly command: string; readonly args: string[] } };
    readonly language: readonly { readonly name: string; readonly 'language-servers': string[] }[];
  };
  const { command, args } = helix['language-server'].appcfg;
  expectTaken([command, ...args]);
  for (const language of helix.language) expect(language['language-servers']).toContain('appcfg');
  expect(helix.language.map(({ name }) => name)).toEqual(['yaml', 'json']);
});

test('Zed: the settings are JSON, and the extension is the one that they are for', () => {
  const { lsp } = JSON.parse(shown('Zed', 'json')) as {
    readonly lsp: Readonly<
      Record<string, { readonly binary: { readonly path: string; readonly arguments: string[] } }>
    >;
  };
  const [[id, { binary }] = ['', { binary: { path: '', arguments: [] } }]] = Object.entries(lsp);
  expectTaken([binary.path, ...binary.arguments]);
  const extension = parseToml(readFileSync(join(root, 'editors', 'zed', 'extension.toml'), 'utf8'));
  expect(Object.keys(extension.language_servers as object)).toEqual([id]);
  const cargo = parseToml(readFileSync(join(root, 'editors', 'zed', 'Cargo.toml'), 'utf8'));
  expect(cargo.lib).toMatchObject({ 'crate-type': ['cdylib'] });
});

test('JetBrains: the command is one that the program takes', () => {
  const [, command = ''] = /\| Server \| Command \| `(.*)` \|/.exec(page) ?? [];
  expectTaken(command.split(' '));
});

let files: Readonly<Record<string, string>>;
beforeAll(async () => {
  const packed = unzipSync(await packVscodeExtension());
  files = Object.fromEntries(
    Object.entries(packed).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]),
  );
});
const read = (path: string) => files[path] ?? '';

test('Visual Studio Code: the extension has what it needs, and its licenses', () => {
  expect(Object.keys(files).sort()).toEqual([
    '[Content_Types].xml',
    'extension.vsixmanifest',
    'extension/LICENSE',
    'extension/README.md',
    'extension/THIRD-PARTY-NOTICES',
    'extension/extension.js',
    'extension/package.json',
  ]);
  const { version, main } = JSON.parse(read('extension/package.json')) as {
    readonly version: string;
    readonly main: string;
  };
  expect(version).toBe(packageJson.version);
  expect(files[join('extension', main)]).toBeDefined();
  expect(read('extension.vsixmanifest')).toContain(`Version="${version}"`);
  expect(page).toContain(`release/appcfg-vscode-${version}.vsix`);
  expect(read('extension/THIRD-PARTY-NOTICES')).toContain('vscode-languageclient ');
});

test('Visual Studio Code: what the extension loads is in it, in Node or in the editor', () => {
  const loaded = [...read('extension/extension.js').matchAll(/\brequire\("([^"]+)"\)/g)].map(
    ([, name = '']) => name,
  );
  expect(loaded).toContain('vscode');
  expect([...new Set(loaded)].filter((name) => name !== 'vscode' && !isBuiltin(name))).toEqual([]);
});

const { OPTIONS, serverCommand } = createRequire(import.meta.url)(
  '../../editors/vscode/server-command.js',
) as {
  readonly OPTIONS: readonly string[];
  readonly serverCommand: (
    setting: (name: string) => string | undefined,
    folder?: string,
  ) => { readonly command: string; readonly args: readonly string[] };
};

test('Visual Studio Code: each setting is one of the extension, and an option of the program', () => {
  const { contributes } = JSON.parse(read('extension/package.json')) as {
    readonly contributes: { readonly configuration: { readonly properties: object } };
  };
  const settings = Object.keys(contributes.configuration.properties);
  expect(settings.sort()).toEqual(['command', ...OPTIONS].map((name) => `appcfg.${name}`).sort());
  const shownSettings = Object.keys(JSON.parse(shown('Visual Studio Code', 'json')) as object);
  expect(settings).toEqual(expect.arrayContaining(shownSettings));
  const { command, args } = serverCommand((name) => (name === 'command' ? '' : 'x'));
  expectTaken([command, ...args]);
});

test('Visual Studio Code: the command that the extension starts is a server', async () => {
  const folder = temporaryFolder();
  const { command, args } = serverCommand(
    (name) => ({ command: program, namespace: 'web' })[name as 'command'],
    folder,
  );
  expect(command).toBe(program);
  const [, ...options] = args;
  const editor = await startEditor(folder, [...options, '--stdio']);
  expect(programArguments.length).toBeLessThan(2);
  const { diagnostics } = await editor.open(join(folder, 'apps', 'app.yaml'), 'name: shop\nworkload: {}\n');
  expect(diagnostics).toMatchObject([{ code: 'missing-field' }]);
  expect(await editor.close()).toBe(0);
});
