import fc from 'fast-check';
import { expect, test } from 'vitest';
import { predictTargets } from '../../src/library/predict.ts';
import { application, textOf } from './application.mjs';
import { compiledFrom } from './compiled.ts';

interface Rule {
  readonly kind: string;
  readonly spec: { readonly groups: readonly [{ readonly rules: readonly { readonly expr: string }[] }] };
}

/** The labels in a selector of PromQL, `up{job="a",namespace="b"}`. */
function labelsOf(expr: string): readonly (readonly [string, string])[] {
  return [...expr.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name as string, value as string]);
}

test('alerts look for the labels of targets that Prometheus has, by the prediction', async () => {
  let looked = 0;
  await fc.assert(
    fc.asyncProperty(application, async (one) => {
      const { manifests } = await compiledFrom(textOf({ ...one, namespace: 'team' }));
      const rules = manifests.filter(({ kind }) => kind === 'PrometheusRule') as unknown as readonly Rule[];
      if (rules.length === 0) return;
      const { targets } = predictTargets(manifests);
      for (const { expr } of rules.flatMap(({ spec }) => spec.groups[0].rules)) {
        const asked = labelsOf(expr);
        expect(asked.map(([name]) => name)).toContain('job');
        const met = targets.filter(({ labels }) => asked.every(([name, value]) => labels[name] === value));
        expect(met, expr).not.toEqual([]);
        looked += 1;
      }
    }),
    { numRuns: 150 },
  );
  expect(looked).toBeGreaterThan(20);
});
