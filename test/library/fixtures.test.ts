import { isUtf8 } from 'node:buffer';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { plainValue } from '../../src/document/plain.ts';
import { readDocuments } from '../../src/document/read.ts';
import {
  type CompileOptions,
  compile,
  formatDiagnostics,
  predictTargets,
  type SourceText,
  toYaml,
} from '../../src/index.ts';
import { type Fixture, readFixtures } from '../fixtures/read-fixtures.mjs';

/** A command line of `render` or `targets` that the library has options for. */
interface Call {
  readonly fixture: Fixture;
  readonly command: string;
  readonly path: string;
  readonly options: Readonly<Record<string, string>>;
}

const OPTIONS: Readonly<Record<string, readonly string[]>> = {
  render: ['workspace', 'namespace', 'project'],
  targets: ['release', 'prometheus', 'config', 'format', 'namespace'],
};

function callOf(fixture: Fixture): Call | undefined {
  const [command, path, ...rest] = fixture.args;
  if (command === undefined || path === undefined || fixture.stdin !== undefined) return undefined;
  const options: Record<string, string> = {};
  for (let at = 0; at < rest.length; at += 2) {
    const [name, value] = [rest[at]?.replace(/^--/, ''), rest[at + 1]];
    if (name === undefined || value === undefined || !OPTIONS[command]?.includes(name)) return undefined;
    options[name] = value;
  }
  if (!Object.hasOwn(OPTIONS, command)) return undefined;
  const files = [path, ...['workspace', 'prometheus', 'config'].flatMap((name) => options[name] ?? [])];
  // A project.yaml is found by the command line alone.
  const isWhole = files.every((file) => isText(join(fixture.folder, file)));
  return isWhole && !existsSync(join(fixture.folder, 'project.yaml'))
    ? { fixture, command, path, options }
    : undefined;
}

function isText(path: string): boolean {
  return /\.(ya?ml|json)$/.test(path) && existsSync(path) && isUtf8(readFileSync(path));
}

function textOf({ folder }: Fixture, name: string): SourceText {
  return { name, text: readFileSync(join(folder, name), 'utf8') };
}

const calls = readFixtures()
  .map(callOf)
  .filter((call) => call !== undefined)
  .map((call) => [call.fixture.name, call] as const);
const ofCommand = (command: string) => calls.filter(([, call]) => call.command === command);
/** A text is handed over as text, whatever its bytes were. */
const plainRender = ofCommand('render').filter(
  ([, { fixture }]) =>
    !fixture.stdout.startsWith('{') && !/\[(?:not-utf8|unreadable-path)\]/.test(fixture.stderr),
);
/** Where the manifests of others are in the place of workloads, `render` keeps their text. */
const keepsText = ({ fixture, path }: Call) => /\bmanifest:/.test(textOf(fixture, path).text);
const ofTargets = ofCommand('targets').filter(
  ([, { fixture, options }]) =>
    fixture.stdout !== '' &&
    // The library opens no file of known messages.
    !existsSync(join(fixture.folder, '.appcfg-ignore')) &&
    ['table', 'json'].includes(options.format === undefined ? 'table' : options.format),
);

/** What the command line would be given, as options of the library. */
function optionsOf({ fixture, options: { workspace, ...options } }: Call): CompileOptions {
  return {
    ...options,
    ...(workspace === undefined ? {} : { workspace: textOf(fixture, workspace) }),
    readTemplate: (path) => {
      const beside = join(workspace === undefined ? '' : dirname(workspace), path);
      return existsSync(join(fixture.folder, beside))
        ? { ...textOf(fixture, beside), name: beside }
        : undefined;
    },
    readManifest: (path) => (existsSync(join(fixture.folder, path)) ? textOf(fixture, path) : undefined),
  };
}

/** Every object of a YAML stream, those of lists one by one. */
function objectsIn(text: string): unknown[] {
  const documents = [...readDocuments({ name: 'stdout', text })].flatMap(({ value }) => value ?? []);
  return documents.map(plainValue).flatMap((value) => {
    const { kind, items } = value as { kind: string; items: unknown[] };
    return kind === 'List' ? items : [value];
  });
}

describe('the library compiles each fixture to what the command line writes', () => {
  test.each(plainRender)('%s', async (_name, call) => {
    const { fixture, path } = call;
    const { manifests, diagnostics } = await compile(textOf(fixture, path), optionsOf(call));
    if (!keepsText(call)) expect(toYaml(manifests)).toBe(fixture.stdout);
    else if (fixture.stdout === '') expect(manifests).toEqual([]);
    else expect(new Set(manifests.map(asJson))).toEqual(new Set(objectsIn(fixture.stdout).map(asJson)));
    // An option is named as it was given: with dashes on the command line.
    const said = fixture.stderr.replace('--namespace', 'namespace');
    if (!said.includes('[no-such-path]')) expect(formatDiagnostics(diagnostics)).toBe(said);
  });
});

const asJson = (value: unknown) => JSON.stringify(value);

describe('the library predicts the targets of each fixture', () => {
  test.each(ofTargets)('%s', (_name, { fixture, path, options }) => {
    const { release, prometheus, config, namespace } = options;
    const { targets, workloads, diagnostics } = predictTargets(textOf(fixture, path), {
      ...(release === undefined ? {} : { release }),
      ...(namespace === undefined ? {} : { namespace }),
      ...(prometheus === undefined ? {} : { prometheus: textOf(fixture, prometheus) }),
      ...(config === undefined ? {} : { config: textOf(fixture, config) }),
    });
    if (options.format === 'json') {
      expect(targets).toEqual(JSON.parse(fixture.stdout).targets);
      expect(workloads).toEqual(JSON.parse(fixture.stdout).workloads);
    } else expect(fixture.stdout).toContain(formatDiagnostics(diagnostics));
    expect(options.format === 'json' || fixture.stdout.includes(`${targets.length} target`)).toBe(true);
  });

  const withTargets = plainRender.filter(
    ([, { fixture }]) => fixture.targets !== undefined && fixture.oracle.length === 0,
  );
  test.each(withTargets)('%s, from the objects that it compiled', async (_name, call) => {
    const { fixture, path } = call;
    const { manifests } = await compile(textOf(fixture, path), optionsOf(call));
    const urls = predictTargets(manifests).targets.map(({ url }) => url);
    expect(new Set(urls)).toEqual(new Set(fixture.targets?.map((target) => (target as { url: string }).url)));
  });
});

test('the fixtures that are compared are most of them', () => {
  expect(plainRender.length).toBeGreaterThan(500);
  expect(ofTargets.length).toBeGreaterThan(20);
});
