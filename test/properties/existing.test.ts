import fc from 'fast-check';
import { loadAll } from 'js-yaml';
import { expect, test } from 'vitest';
import { compileDocument } from '../../src/compiler/compile-document.ts';
import { hasErrors, type Result, type SourceText } from '../../src/diagnostics/diagnostic.ts';
import { emitYaml } from '../../src/document/emit-yaml.ts';
import { documentOf } from './compiled.ts';
import { choices, manifests, monitoring, written } from './existing.mjs';

interface Outcome {
  /** The text of the file with what was added to it; undefined if something is wrong. */
  readonly text: string | undefined;
  readonly beside: string;
  readonly codes: readonly string[];
}

async function apply(text: string, block: unknown): Promise<Outcome> {
  const application = {
    name: 'shop',
    namespace: 'shop-ns',
    workload: { manifest: 'all.yaml' },
    monitoring: block,
  };
  const read = (): Result<SourceText> => ({ value: { name: 'all.yaml', text }, diagnostics: [] });
  const { compiled, diagnostics } = await compileDocument(
    documentOf(JSON.stringify(application)),
    'flat',
    {},
    read,
  );
  const codes = diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  const [one] = compiled;
  expect(hasErrors(diagnostics)).toBe(one === undefined);
  for (const { location } of diagnostics) expect(location).toBeDefined();
  if (one?.existing === undefined) return { text: undefined, beside: '', codes };
  return {
    text: one.existing.documents.map((document) => document.text).join('---\n'),
    beside: one.manifests.map(emitYaml).join('---\n'),
    codes,
  };
}

/** What is not white space, a marker or empty brackets comes again, in its order. */
function isKept(before: string, after: string): boolean {
  let at = 0;
  for (const character of before) {
    at = after.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** The paths at which `after` holds more than `before`; throws if it holds anything else. */
function added(before: unknown, after: unknown, path: string): string[] {
  if (typeof before !== 'object' || before === null) {
    expect(after).toBe(before);
    return [];
  }
  const held = before as Record<string, unknown>;
  return Object.entries(after as object).flatMap(([key, value]) =>
    key in held ? added(held[key], value, `${path}/${key}`) : [`${path}/${key}`],
  );
}

const ADDED = [
  /\/metadata\/namespace$/,
  /\/template\/metadata\/(annotations|labels)(\/(app|prometheus\.io.*))?$/,
  /\/containers\/\d+\/ports(\/\d+(\/name)?)?$/,
  /^\/metadata\/(annotations|labels)(\/(appcfg\.dev\/scrape|prometheus\.io.*))?$/,
  /^\/spec\/ports\/\d+\/name$/,
];

const runs = { numRuns: 300 };

test('a manifest in any style keeps every character, and gets nothing but what has it scraped', async () => {
  const seen = { edited: 0, refused: new Map<string, number>() };
  await fc.assert(
    fc.asyncProperty(manifests, monitoring, choices, async (objects, block, decisions) => {
      const text = written(objects, decisions);
      expect(loadAll(text)).toEqual(objects);
      const { text: edited, codes } = await apply(text, block);
      for (const code of codes) seen.refused.set(code, (seen.refused.get(code) ?? 0) + 1);
      if (edited === undefined) return;
      seen.edited += 1;
      expect(
        isKept(text.replaceAll(/^---(?: |\r?\n|$)/gm, '').replaceAll(/ ?(\{\}|\[\])/g, ''), edited),
      ).toBe(true);
      const after = loadAll(edited) as object[];
      expect(after).toHaveLength(objects.length);
      for (const [index, object] of objects.entries()) {
        for (const path of added(object, after[index], '')) {
          expect(ADDED.some((allowed) => allowed.test(path)) ? '' : path).toBe('');
        }
      }
    }),
    runs,
  );
  expect(seen.edited).toBeGreaterThan(runs.numRuns / 2);
  expect([...seen.refused.keys()].filter((code) => code === 'uneditable')).toEqual([]);
});

test('monitoring that is applied a second time changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(manifests, monitoring, choices, async (objects, block, decisions) => {
      const once = await apply(written(objects, decisions), block);
      if (once.text === undefined) return;
      expect(await apply(once.text, block)).toEqual(once);
    }),
    runs,
  );
});
