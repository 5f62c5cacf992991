import { readFileSync } from 'node:fs';
import { PrometheusRule } from '@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/PrometheusRule';
import { loadAll } from 'js-yaml';
import { NetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1/NetworkPolicy';
import { expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);
const shown = readFileSync(new URL('examples/extra-templates/manifests.yaml', root), 'utf8');

test('the manifests beside the example are what it gives', () => {
  const fixture = new URL('fixtures/render/templates/examples/stdout.yaml', root);
  expect(shown).toBe(readFileSync(fixture, 'utf8'));
});

test.each([
  ['NetworkPolicy', NetworkPolicy.prototype],
  ['PrometheusRule', PrometheusRule.prototype],
])('the %s of the example is what its schema asks for', (kind, { validate }) => {
  const found = (loadAll(shown) as { readonly kind: string }[]).find((object) => object.kind === kind);
  if (found === undefined) throw new Error(`no ${kind}`);
  expect(() => Reflect.apply(validate, found, [])).not.toThrow();
  expect(() => Reflect.apply(validate, { ...found, spec: 1 }, [])).toThrow();
});
