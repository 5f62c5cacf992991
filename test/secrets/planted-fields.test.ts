import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isHarmlessField, isMisspelled } from '../../src/diagnostics/harmless.ts';
import { renderPretty } from '../../src/diagnostics/pretty.ts';
import { isOpenKey } from '../../src/diagnostics/secrets.ts';
import { answer } from '../../src/playground/answer.ts';
import { NO_TEXTS } from '../../src/playground/typed-texts.ts';
import { startEditor } from '../lsp/editor.ts';
import { runProgram } from '../program.mjs';
import { temporaryFolder } from '../temporary-folder.ts';
import { type FieldPath, kubernetesFields } from './kubernetes-fields.ts';
import { inBlockStyle, inFlowStyle, inJson } from './planted-text.ts';

const PLANTED = 'hush77';
/** Below these are labels, which are shown wherever a target or an object is. */
const SELECTORS = /label|selector|matchexpressions/i;

const kinds = kubernetesFields();

/**
 * Each field once: the same type is part of many kinds.
 *
 * @param keys so many of them at the end of the path tell fields apart
 */
function* eachField(keys: number): Generator<readonly [kind: string, path: FieldPath]> {
  const seen = new Set<string>();
  for (const [kind, fields] of kinds) {
    for (const { path } of fields) {
      const end = path.slice(-keys).join(' ');
      if (seen.has(end)) continue;
      seen.add(end);
      yield [kind, path];
    }
  }
}

function keyOf(path: FieldPath): string {
  return path.findLast((key) => key !== '-') ?? '';
}

/** Whether the table of harmless fields has it, as it is or misspelled; a port has a number or a name. */
function mayBeShown(path: FieldPath): boolean {
  const key = keyOf(path);
  return (
    isHarmlessField(key) ||
    isMisspelled(key.toLowerCase()) ||
    isOpenKey(key) ||
    SELECTORS.test(path.join(' ')) ||
    path.includes('ports')
  );
}

test.each<[style: string, write: (kind: string, path: FieldPath) => string]>([
  ['a text', (kind, path) => inBlockStyle(kind, path, PLANTED)],
  ['a text with a wrong escape', (kind, path) => inBlockStyle(kind, path, `"${PLANTED}\\q"`)],
  ['a text that does not end', (kind, path) => inFlowStyle(kind, path, `"${PLANTED}`)],
  ['a text in flow style', (kind, path) => inFlowStyle(kind, path, PLANTED)],
  ['JSON', (kind, path) => inJson(kind, path, PLANTED)],
])('%s in any field of any kind is not in a code frame, unless the field is harmless', (_style, write) => {
  const shown: string[] = [];
  for (const [kind, path] of eachField(4)) {
    const text = write(kind, path);
    const start = text.lastIndexOf(PLANTED);
    const location = { document: { name: 'in.yaml', text }, span: { start, end: start + PLANTED.length } };
    const frame = renderPretty([{ code: 'wrong-type', severity: 'error', message: 'no', location }], {
      color: false,
    });
    if (frame.includes(PLANTED) && !mayBeShown(path)) shown.push(path.join('.'));
  }
  expect(shown).toEqual([]);
});

/** Values of their own for fields, so that what is printed tells whose it is. */
function planter() {
  const fields = new Map<string, FieldPath>();
  return {
    plant(path: FieldPath): string {
      const value = `hush7${String(fields.size).padStart(5, '0')}q`;
      fields.set(value, path);
      return value;
    },
    /** The fields whose values are printed although the fields are not harmless. */
    printed: (output: string) =>
      [...new Set(output.match(/hush7\d{5}q/g) ?? [])]
        .map((value) => fields.get(value) ?? [value])
        .filter((path) => !mayBeShown(path))
        .map((path) => path.join('.')),
  };
}

describe('no command repeats the value of a field that is not harmless, in any format:', () => {
  const { plant, printed } = planter();
  const folder = temporaryFolder(undefined, afterAll);
  const list: string[] = [];

  beforeAll(() => {
    for (const name of ['kinds', 'broken', 'apps', 'broken-apps']) mkdirSync(join(folder, name));
    const running = { status: 'success', data: { activeTargets: [], droppedTargets: [] } };
    writeFileSync(join(folder, 'running.json'), JSON.stringify(running));
    const texts = new Map<string, { kinds: string[]; broken: string[] }>();
    for (const [kind, path] of eachField(2)) {
      const ofKind = texts.get(kind) ?? { kinds: [], broken: [] };
      texts.set(kind, ofKind);
      ofKind.kinds.push(inBlockStyle(kind, path, plant(path)));
      ofKind.broken.push(inBlockStyle(kind, path, `"${plant(path)}\\q"`));
    }
    for (const [kind, { kinds: whole, broken }] of texts) {
      const file = `${kind.replace(/\W/g, '-')}.yaml`;
      writeFileSync(join(folder, 'kinds', file), whole.join('---\n'));
      writeFileSync(join(folder, 'broken', file), broken.join('---\n'));
      for (const text of whole) list.push(text.trimEnd().replaceAll('\n', '\n  ').replace(/^/, '- '));
    }
    const pods = [...eachField(2)].filter(([kind, [first]]) => kind === 'v1 Pod' && first === 'spec');
    for (const [name, write] of [
      ['apps', (value: string) => value],
      ['broken-apps', (value: string) => `"${value}\\q"`],
    ] as const) {
      const applications = pods.map(([, path], index) => {
        const [, , , ...fields] = inBlockStyle('v1 Pod', path, write(plant(path))).split('\n');
        const head = `name: a${index}\nworkload:\n  containers: {web: {image: x}}\n  podSpec:\n`;
        return `${head}${fields.map((line) => (line === '' ? '' : `  ${line}`)).join('\n')}`;
      });
      writeFileSync(join(folder, name, 'app.yaml'), applications.join('---\n'));
    }
  });

  const reports = ['github', 'sarif', 'junit', 'json'];
  test.each<readonly string[]>([
    ...['table', 'html', 'mermaid', 'markdown', ...reports].map((format) => [
      ...['targets', 'kinds', 'broken', '--format', format],
      ...(['table'].includes(format) ? ['--all'] : []),
    ]),
    ['targets', 'kinds', '--trace', 'a'],
    ...['table', 'json', 'markdown', 'html'].map((format) => [
      ...['targets', 'diff', 'kinds', 'broken', '--all', '--format', format],
    ]),
    ...['table', 'json'].map((format) => [
      ...['targets', 'kinds', 'broken', '--against', 'running.json', '--format', format],
    ]),
    ...['pretty', ...reports].map((format) => [
      'validate',
      'apps',
      'broken-apps',
      '--all',
      '--format',
      format,
    ]),
    ['render', 'apps', 'broken-apps', '--all', '--trace'],
    ['render', 'apps', '-o', 'out', '--check', '--all'],
    ['argocd', 'generate'],
  ])('%s %s %s %s %s %s', (...args) => {
    const { status, stdout, stderr } = runProgram(args, { cwd: folder });
    expect(args[1] === 'diff' ? [0, 2] : [1, 2]).toContain(status);
    expect(printed(stdout + stderr)).toEqual([]);
  });

  test('lsp, in what it underlines, offers and explains', async () => {
    const editor = await startEditor(folder);
    const wrong = new Set<string>();
    for (const name of ['kinds', 'broken', 'apps', 'broken-apps']) {
      for (const file of readdirSync(join(folder, name))) {
        const path = join(folder, name, file);
        const { diagnostics } = await editor.open(path);
        const range = { start: { line: 0, character: 0 }, end: { line: 40, character: 0 } };
        const actions = await editor.actions(path, range, diagnostics);
        const shown = JSON.stringify([diagnostics, actions.map(({ title }) => title)]);
        for (const field of printed(shown)) wrong.add(field);
        await editor.notify('textDocument/didClose', { textDocument: { uri: pathToFileURL(path).href } });
      }
    }
    expect([...wrong]).toEqual([]);
    expect([editor.log, editor.stderr()]).toEqual([[], '']);
    expect(await editor.close()).toBe(0);
  }, 300_000);

  test('the playground', async () => {
    const read = (path: string) => readFileSync(join(folder, path), 'utf8');
    for (const path of ['kinds', 'broken', 'apps', 'broken-apps'].flatMap((name) =>
      readdirSync(join(folder, name)).map((file) => `${name}/${file}`),
    )) {
      const isApplication = path.includes('apps');
      const texts = { ...NO_TEXTS, [isApplication ? 'application' : 'manifests']: read(path) };
      const { picture, diagnostics } = await answer(texts);
      const told = diagnostics.map(({ message, hint, notes }) => [message, hint, notes]);
      expect([path, printed(JSON.stringify([picture, told]))]).toEqual([path, []]);
    }
  }, 300_000);

  test('fn', () => {
    const input = `apiVersion: config.kubernetes.io/v1\nkind: ResourceList\nfunctionConfig:\n  apiVersion: appcfg.dev/v1\n  kind: AppConfiguration\n  metadata: {name: fig}\n  spec: {workload: {manifest: {kind: Deployment, name: fig}}, monitoring: {}}\nitems:\n${list.join('\n')}\n`;
    const { status, stderr } = runProgram(['fn'], { cwd: folder, input });
    expect(status).toBe(2);
    expect(stderr).not.toBe('');
    expect(printed(stderr)).toEqual([]);
  });
});
