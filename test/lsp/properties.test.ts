import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Diagnostic, SourceText } from '../../src/diagnostics/diagnostic.ts';
import { inReadingOrder } from '../../src/diagnostics/reading-order.ts';
import { compile } from '../../src/library/compile.ts';
import { predictTargets } from '../../src/library/predict.ts';
import { checkText } from '../../src/lsp/check/check-text.ts';
import { kindOfText } from '../../src/lsp/check/text-kind.ts';
import { completionsAt } from '../../src/lsp/complete/complete.ts';
import { placesOf } from '../../src/lsp/go-to.ts';
import { hoverAt } from '../../src/lsp/hover.ts';
import type { Around } from '../../src/lsp/surroundings.ts';

const fixtures = fileURLToPath(new URL('../../fixtures', import.meta.url));

/** Texts by the path that they would have in a folder where nothing else is. */
const textsOf = (kind: string, name: string) =>
  readdirSync(join(fixtures, kind), { recursive: true })
    .map(String)
    .filter((path) => path.endsWith(`/${name}`) && existsSync(join(fixtures, kind, path)))
    .sort()
    .map(
      (path): SourceText => ({
        name: join('/nowhere', path),
        // An editor keeps a byte order mark to itself.
        text: readFileSync(join(fixtures, kind, path), 'utf8').replace(/^\uFEFF/, ''),
      }),
    );

const NOTHING_ELSE: Around = {
  settings: { workspace: '' },
  projectOf: async () => undefined,
  read: (path) => ({
    diagnostics: [{ code: 'no-such-path', severity: 'error', message: `${path} is not there` }],
  }),
};
const check = (source: SourceText) => checkText(source, NOTHING_ELSE, () => []);

const applications = textsOf('render', 'app.yaml');
const manifests = textsOf('targets', 'manifests.yaml');

/** An editor shows every file: what is no application is none of ours, and an empty one is about to be written. */
const NOT_FOR_EDITORS: ReadonlySet<string> = new Set(['not-an-application', 'skipped', 'empty-document']);

const placed = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.map(({ code, severity, message, location }) => [code, severity, message, location?.span]);

test('an application is told what compile tells, at the same places', async () => {
  expect(applications.length).toBeGreaterThan(100);
  for (const source of applications) {
    if (!kindOfText(source, '').isApplication) continue;
    const { diagnostics } = await compile(source, {
      // What is in another file is not there for either of them.
      readManifest: () => undefined,
    });
    const here = diagnostics.filter(({ code, location, isKnown }) => {
      if (isKnown === true || NOT_FOR_EDITORS.has(code)) return false;
      return location !== undefined;
    });
    const told = (await check(source)).filter(({ location }) => location !== undefined);
    expect([source.name, placed(told)]).toEqual([source.name, placed(inReadingOrder(here))]);
  }
});

test('what is told of a manifest alone is what is told of it among all', async () => {
  expect(manifests.length).toBeGreaterThan(50);
  let told = 0;
  for (const source of manifests) {
    const all = predictTargets([source]).diagnostics.map(({ code, message }) => `${code}: ${message}`);
    for (const text of source.text.split(/^---$/m)) {
      for (const { code, message } of await check({ name: source.name, text })) {
        told += 1;
        expect(all, source.name).toContain(`${code}: ${message}`);
      }
    }
  }
  expect(told).toBeGreaterThan(20);
});

test('a text that is being typed is answered, wherever the cursor is', async () => {
  const all = [
    ...applications,
    ...manifests,
    ...textsOf('validate', 'app.yaml'),
    ...textsOf('kcl', 'main.k'),
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...all),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.constantFrom('', ':', '- ', '{', '"', '[', 'x', '\n', '🐙', '&', '*', '!', '#', '|', '%', "'"),
      fc.boolean(),
      async ({ name, text }, part, typed, isCut) => {
        const at = Math.floor(part * text.length);
        const source = { name, text: text.slice(0, at) + typed + (isCut ? '' : text.slice(at)) };
        const offset = at + typed.length;
        const told = await check(source);
        for (const { location } of told)
          if (location?.document === source) {
            const { start, end } = location.span;
            expect([start >= 0, start <= end, end <= source.text.length]).toEqual([true, true, true]);
          }
        completionsAt(source, offset, NOTHING_ELSE);
        hoverAt(source, offset, '');
        placesOf(source, offset, told, NOTHING_ELSE);
      },
    ),
    { numRuns: 500, seed: 20 },
  );
}, 120_000);
