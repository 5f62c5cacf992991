import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainValue } from '../../src/document/plain.ts';
import { readDocuments } from '../../src/document/read.ts';
import { predictTargets } from '../../src/targets/predict.ts';

const samples = [
  'pods-and-services',
  'probe',
  'annotations',
  'relabeling-drops-everything',
  'two-services',
].flatMap((name) => {
  const text = readFileSync(
    new URL(`../../fixtures/targets/${name}/manifests.yaml`, import.meta.url),
    'utf8',
  );
  return [...readDocuments({ name, text })].flatMap(({ value }) => (value === undefined ? [] : [value]));
});

/** Every path into a value. */
function pathsOf(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))];
}

function replaced(value: unknown, path: readonly (string | number)[], by: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return by;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>;
  copy[key] = replaced(copy[key], rest, by);
  return copy;
}

const junk = fc.oneof(
  fc.constantFrom(null, true, 0, -1, 1.5, Number.NaN, '', '(', '$1', '__proto__', [], {}, [null], [[]], {
    a: null,
  }),
  fc.string(),
  fc.jsonValue({ maxDepth: 2 }),
);

test('whatever is in a manifest, there is an answer', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), junk, (document, place, by) => {
      const documents = samples.map((node, index) => {
        const value = plainValue(node);
        if (index !== document % samples.length) return { value, place: node };
        const paths = pathsOf(value);
        return { value: replaced(value, paths[place % paths.length] ?? [], by), place: node };
      });
      const { diagnostics } = predictTargets(documents);
      for (const one of diagnostics) expect(one.message).not.toMatch(/undefined|\[object/);
    }),
    { numRuns: 1500 },
  );
});

test('a Prometheus resource and a configuration can hold anything, too', () => {
  const documents = samples.map((node) => ({ value: plainValue(node), place: node }));
  const [{ place }] = documents as [(typeof documents)[0]];
  fc.assert(
    fc.property(junk, fc.constantFrom('prometheus', 'config'), fc.nat(), (by, what, at) => {
      const whole =
        what === 'config'
          ? {
              scrape_configs: [
                {
                  job_name: 'a',
                  kubernetes_sd_configs: [{ role: 'pod' }],
                  relabel_configs: [{ regex: 'a' }],
                },
              ],
            }
          : {
              spec: {
                podMonitorSelector: {},
                podMonitorNamespaceSelector: {},
                scrapeClasses: [{ name: 'a', relabelings: [{}] }],
              },
            };
      const paths = pathsOf(whole);
      const value = replaced(whole, paths[at % paths.length] ?? [], by);
      predictTargets(
        documents,
        what === 'config' ? { config: { value, place } } : { prometheus: [{ value, place }] },
      );
    }),
    { numRuns: 500 },
  );
});
