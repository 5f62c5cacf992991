import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import applicationSchema from '../../schemas/app-configuration.schema.json' with { type: 'json' };
import workspaceSchema from '../../schemas/workspace.schema.json' with { type: 'json' };
import { runProgram } from '../program.mjs';
import { temporaryFolder } from '../temporary-folder.ts';
import { type Editor, type Position, startEditor } from './language-server.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = temporaryFolder(undefined, afterAll);
const schemas = 'node_modules/@appcfg/cli/dist/schemas';
const MODELINE = `# yaml-language-server: $schema=${schemas}/app-configuration.schema.json\n`;
const NO_NETWORK = { schemaStore: { enable: false }, kubernetesCRDStore: { enable: false } };
const page = readFileSync(join(root, 'docs', 'editors.md'), 'utf8');

/** As the page says it, for Visual Studio Code. */
const [, shown] = /```json\n(\{[^`]*customTags[^`]*)```/.exec(page) ?? [];
const { 'yaml.customTags': customTags } = JSON.parse(String(shown)) as { 'yaml.customTags': string[] };

let editor: Editor;
let bareEditor: Editor;
beforeAll(async () => {
  mkdirSync(join(folder, 'node_modules', '@appcfg'), { recursive: true });
  symlinkSync(root, join(folder, 'node_modules', '@appcfg', 'cli'));
  [editor, bareEditor] = await Promise.all([
    startEditor(folder, { ...NO_NETWORK, validate: true, hover: true, completion: true, customTags }),
    startEditor(folder, { ...NO_NETWORK, validate: true }),
  ]);
});
afterAll(async () => {
  await Promise.all([editor.close(), bareEditor.close()]);
});

const DIALECTS: Readonly<Record<string, readonly [before: string, indent: string]>> = {
  flat: ['name: shop\nworkload:\n  containers: {web: {image: nginx}}\nmonitoring:\n', '  '],
  'a list of blocks': [
    'name: shop\nworkload:\n  containers: {web: {image: nginx}}\nmonitoring:\n- port: 80\n',
    '  ',
  ],
  resource: [
    'apiVersion: appcfg.dev/v1\nkind: AppConfiguration\nmetadata: {name: shop}\nspec:\n  workload:\n    containers: {web: {image: nginx}}\n  monitoring:\n',
    '    ',
  ],
  Kusion: [
    'shop:\n  workload:\n    containers: {web: {image: nginx}}\n  accessories:\n    monitoring:\n',
    '      ',
  ],
  'Kusion, beside the workload': [
    'shop:\n  workload:\n    containers: {web: {image: nginx}}\n  monitoring:\n',
    '    ',
  ],
};

/** Where the n-th line from the end ends. */
function endOf(text: string): Position {
  const lines = text.split('\n');
  return { line: lines.length - 1, character: String(lines.at(-1)).length };
}

let count = 0;
function newFile(): string {
  count += 1;
  return join(folder, `app-${count}.yaml`);
}

describe.each(Object.entries(DIALECTS))('%s', (_dialect, [before, indent]) => {
  const start = MODELINE + before + indent;

  test('monitorType is completed, and so are its values', async () => {
    const path = newFile();
    await editor.open(path, `${start}monitorT`);
    expect(await editor.completionsAt(path, endOf(`${start}monitorT`))).toContain('monitorType');
    const second = newFile();
    await editor.open(second, `${start}monitorType: `);
    const values = await editor.completionsAt(second, endOf(`${start}monitorType: `));
    expect(values).toEqual(expect.arrayContaining(['pod', 'service', 'ingress']));
  });

  test('the description of a field is shown over it', async () => {
    const path = newFile();
    const text = `${start}monitorType: pod\n`;
    expect(await editor.open(path, text)).toEqual([]);
    const shownText = await editor.hoverAt(path, endOf(`${start}moni`));
    expect(shownText).toContain(applicationSchema.$defs.Scraping.properties.monitorType.description);
  });

  test('an unknown field is underlined, and nothing else', async () => {
    const problems = await editor.open(newFile(), `${start}monitorKind: pod\n`);
    const { line, character } = endOf(start);
    expect(problems).toMatchObject([
      {
        message: expect.stringContaining('monitorKind'),
        range: { start: { line, character }, end: { line, character: character + 'monitorKind'.length } },
      },
    ]);
  });

  test('a mark of KCL is not underlined', async () => {
    expect(await editor.open(newFile(), `${start}_type: monitoring.Prometheus\n`)).toEqual([]);
  });
});

test('the package exports what `appcfg schema` prints', () => {
  for (const [of, name] of [
    ['application', 'app-configuration'],
    ['workspace', 'workspace'],
  ] as const) {
    const path = createRequire(join(root, 'package.json')).resolve(`@appcfg/cli/schemas/${name}.schema.json`);
    expect(path).toBe(join(root, 'dist', 'schemas', `${name}.schema.json`));
    const { stdout } = runProgram(['schema', of]);
    expect(stdout).toBe(readFileSync(path, 'utf8'));
  }
});

test('a field at the top is completed and an unknown one is underlined', async () => {
  const text = `${MODELINE}name: shop\nworkload:\n  containers: {web: {image: nginx}}\nmonit`;
  const path = newFile();
  await editor.open(path, text);
  expect(await editor.completionsAt(path, endOf(text))).toContain('monitoring');
  const problems = await editor.open(newFile(), `${text}: {}\n`);
  expect(problems).toMatchObject([{ message: expect.stringContaining('monit') }]);
});

test('the tag mark needs yaml.customTags, and with it the block is completed and checked', async () => {
  const before = `${MODELINE}name: shop\nworkload:\n  containers: {web: {image: nginx}}\nmonitoring: !Prometheus.Scraping\n`;
  const [unknownTag] = await bareEditor.open(newFile(), `${before}  port: 80\n`);
  expect(unknownTag?.message).toMatch(/tag/i);
  expect(await editor.open(newFile(), `${before}  port: 80\n`)).toEqual([]);
  expect(await editor.open(newFile(), `${before}  prot: 80\n`)).toMatchObject([
    { message: expect.stringContaining('prot') },
  ]);
  const path = newFile();
  await editor.open(path, `${before}  monitorT`);
  expect(await editor.completionsAt(path, endOf(`${before}  monitorT`))).toContain('monitorType');
});

test('a workspace is completed, described and checked by its own schema', async () => {
  const before = `# yaml-language-server: $schema=${schemas}/workspace.schema.json\nmodules:\n  monitoring:\n    default:\n      `;
  const path = newFile();
  await editor.open(path, `${before}monitorL`);
  expect(await editor.completionsAt(path, endOf(`${before}monitorL`))).toContain('monitorLabels');
  const second = newFile();
  expect(await editor.open(second, `${before}scrapeClass: mesh\n`)).toEqual([]);
  expect(await editor.hoverAt(second, endOf(`${before}scr`))).toContain(
    workspaceSchema.$defs.MonitoringBlock.properties.scrapeClass.description,
  );
  const problems = await editor.open(newFile(), `${before}monitorLabel: {}\n`);
  expect(problems).toMatchObject([{ message: expect.stringContaining('monitorLabel') }]);
});
