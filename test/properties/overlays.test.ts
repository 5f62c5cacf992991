import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyOverlays, type Layer, secretsOf } from '../../src/application/overlays/apply-overlays.ts';
import { readOverlays } from '../../src/application/overlays/overlay.ts';
import { readSetting } from '../../src/application/overlays/setting.ts';
import { compileDocument, dialectOf } from '../../src/compiler/compile-document.ts';
import { hasErrors } from '../../src/diagnostics/diagnostic.ts';
import { emitYaml } from '../../src/document/emit-yaml.ts';
import { Mapping, type Node, Scalar, Sequence } from '../../src/document/node.ts';
import { plainValue } from '../../src/document/plain.ts';
import { readDocuments } from '../../src/document/read.ts';
import { application, textOf } from './application.mjs';
import { documentOf } from './compiled.ts';

/** Some fields of another application, and some of its workload: an overlay that may change anything. */
const overlay = fc
  .record({
    from: application,
    fields: fc.subarray(['labels', 'annotations', 'ingress', 'monitoring', 'opsRule']),
    workload: fc.subarray(['replicas', 'containers', 'ports', 'labels', 'podSpec', 'secrets']),
    removed: fc.subarray(['labels', 'monitoring', 'ingress'], { maxLength: 1 }),
  })
  .map(({ from, fields, workload, removed }) => {
    const part = (value: object, keys: readonly string[]) =>
      Object.fromEntries(Object.entries(value).filter(([key]) => keys.includes(key)));
    return {
      ...part(from, fields),
      workload: part(from.workload, workload),
      ...Object.fromEntries(removed.map((key) => [key, null])),
    };
  });

function overlayOf(text: string): readonly Layer[] {
  const [document] = readDocuments({ name: 'overlay.json', text });
  if (document?.value === undefined) throw new Error(`unreadable: ${text}`);
  return readOverlays(document.value).overlays;
}

/**
 * The settings that set what an overlay sets: one for each value that is not a mapping, for an empty one, and for what
 * replaces a list, into which a setting leads by an index alone.
 */
async function settingsOf(node: Node, below: Node | undefined, path = ''): Promise<readonly Layer[]> {
  if (node instanceof Mapping && (node.entries.length > 0 || path === '') && !(below instanceof Sequence)) {
    const settings: Layer[] = [];
    for (const { key, value } of node.entries) {
      const under = below instanceof Mapping ? below.get(key.text) : undefined;
      const step = escaped(key.text);
      settings.push(...(await settingsOf(value, under, path === '' ? step : `${path}.${step}`)));
    }
    return settings;
  }
  const text = `${path}=${JSON.stringify(plainValue(node))}`;
  const setting = await readSetting({ name: '--set', text }, false);
  if (setting.value === undefined) throw new Error(`${text}: ${JSON.stringify(setting.diagnostics)}`);
  return [setting.value];
}

function escaped(key: string): string {
  return key.replaceAll(/[.[\]=:\\]/g, '\\$&');
}

test('--set has the effect of the overlay that sets the same', async () => {
  await fc.assert(
    fc.asyncProperty(application, overlay, async (one, above) => {
      const base = documentOf(textOf(one)) as Mapping;
      const text = textOf(above);
      const laid = applyOverlays(base, overlayOf(text));
      const set = applyOverlays(base, await settingsOf(documentOf(text), base));
      expect(set.diagnostics).toEqual([]);
      expect(plainValue(set.application)).toEqual(plainValue(laid.application));
    }),
    { numRuns: 100 },
  );
});

function valuesOf(base: Node, layers: readonly Layer[]): readonly unknown[] {
  return [base, ...layers.flatMap((layer) => ('fields' in layer ? [layer.fields] : []))].map(plainValue);
}

test('an application under an overlay becomes manifests, or a message with a place in one of the two', async () => {
  let right = 0;
  await fc.assert(
    fc.asyncProperty(application, overlay, async (one, above) => {
      const base = documentOf(textOf(one));
      const layers = overlayOf(textOf(above));
      const before = JSON.stringify(valuesOf(base, layers));
      const overlays = {
        applyOverlays: (node: Mapping) => applyOverlays(node, layers),
        hidden: secretsOf(layers),
      };
      const { compiled, diagnostics } = await compileDocument(
        base,
        dialectOf(base) ?? 'flat',
        {},
        undefined,
        overlays,
      );
      for (const { location } of diagnostics)
        expect(['app.json', 'overlay.json']).toContain(location?.document.name);
      if (!hasErrors(diagnostics)) right += 1;
      expect(compiled.length).toBe(hasErrors(diagnostics) ? 0 : 1);
      expect(JSON.stringify(valuesOf(base, layers))).toBe(before);
    }),
    { numRuns: 100 },
  );
  expect(right).toBeGreaterThan(30);
});

test('an overlay of everything upon an application of nothing is that application', async () => {
  await fc.assert(
    fc.asyncProperty(application, async (one) => {
      const text = textOf(one);
      const whole = documentOf(text);
      const empty = documentOf(JSON.stringify({ name: one.name }));
      const overlays = {
        applyOverlays: (node: Mapping) => applyOverlays(node, overlayOf(text)),
        hidden: new Map(),
      };
      const [expected, found] = [
        await compileDocument(whole, 'flat', {}),
        await compileDocument(empty, 'flat', {}, undefined, overlays),
      ];
      const inWords = ({ compiled, diagnostics }: typeof expected) => [
        diagnostics.map(({ code, message }) => `${code}: ${message}`).sort(),
        compiled.flatMap(({ manifests }) => manifests.map((manifest) => emitYaml(manifest))),
      ];
      expect(inWords(found)).toEqual(inWords(expected));
    }),
    { numRuns: 60 },
  );
});

/** Arguments that people may type, and some that they would not. */
const argument = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'workload',
        'monitoring',
        'containers',
        'web',
        'shop:',
        '.',
        '[0]',
        '[',
        ']',
        '=',
        '\\',
      ),
      fc.constantFrom(
        'null',
        '{a: b',
        '*x',
        '"',
        '- ',
        ': ',
        '\n',
        '---\n',
        '#',
        ' ',
        '\t',
        '%',
        '__proto__',
        'é',
      ),
      fc.string({ maxLength: 4 }),
    ),
    { maxLength: 9 },
  )
  .map((parts) => parts.join(''));

test('whatever the argument, a setting is applied to the application, or a message shows the place in it', async () => {
  await fc.assert(
    fc.asyncProperty(argument, fc.boolean(), application, async (text, isText, one) => {
      const base = documentOf(textOf(one)) as Mapping;
      const { value, diagnostics } = await readSetting({ name: '--set', text }, isText);
      expect(value === undefined).toBe(hasErrors(diagnostics));
      const said = value === undefined ? diagnostics : applyOverlays(base, [value]).diagnostics;
      for (const { location } of said) {
        expect(location?.document.text).toBe(text);
        expect(location?.span.start).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['a plain path', 'a.b=1', ['a', 'b']],
  ['an index', 'a[0][12].b=1', ['a', 0, 12, 'b']],
  ['escapes', 'a\\.b.c\\=\\[\\]\\:\\\\=1', ['a.b', 'c=[]:\\']],
  ['a name in front', 'shop:a=1', ['a']],
  ['a value with everything', 'a=b.c[0]=d:e', ['a']],
])('the path of a setting: %s', async (_what, text, steps) => {
  const { value } = await readSetting({ name: '--set', text }, true);
  expect(value?.steps.map((step) => (typeof step.value === 'number' ? step.value : step.text))).toEqual(
    steps,
  );
  for (const step of value?.steps ?? []) expect(step).toBeInstanceOf(Scalar);
});
