import { readFileSync } from 'node:fs';
import { load, loadAll } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { predictTargets } from '../../src/library/predict.ts';
import { parseNamedPods } from '../../src/targets/network-policies/named-pods.ts';

interface Manifest {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace: string };
  readonly spec: Record<string, unknown>;
}

function manifestsOf(fixture: string): Manifest[] {
  const file = new URL(`../../fixtures/targets/network-policy/${fixture}/manifests.yaml`, import.meta.url);
  return loadAll(readFileSync(file, 'utf8')) as Manifest[];
}

function blocksOf(manifests: readonly object[], options: Parameters<typeof predictTargets>[1] = {}) {
  const { targets, workloads, diagnostics } = predictTargets(manifests, options);
  return {
    blocked: targets.map(({ blocked }) => blocked),
    scraped: workloads.find(({ name }) => name === 'shop')?.scraped,
    messages: diagnostics.filter(({ code }) => code === 'network-policy-blocks'),
  };
}

describe('the rule of the hint, added where the hint says, lets Prometheus through', () => {
  test.for(['denied', 'not-let-out'])('%s', (fixture) => {
    const manifests = manifestsOf(fixture);
    const [message] = blocksOf(manifests).messages;
    const [, direction = '', name, rule = ''] =
      /^add to spec\.(ingress|egress) of NetworkPolicy \S+\/(\S+): (.*)$/u.exec(message?.hint ?? '') ?? [];
    const mended = manifests.map((manifest) =>
      manifest.kind === 'NetworkPolicy' && manifest.metadata.name === name
        ? {
            ...manifest,
            spec: {
              ...manifest.spec,
              [direction]: [...((manifest.spec[direction] as unknown[]) ?? []), ...(load(rule) as unknown[])],
            },
          }
        : manifest,
    );
    expect(blocksOf(mended)).toEqual({ blocked: [undefined, undefined], scraped: true, messages: [] });
  });
});

describe('nothing is claimed', () => {
  const denied = manifestsOf('denied');

  test('of a Prometheus of which no pod is known', () => {
    const { messages } = blocksOf(denied.filter(({ kind }) => kind !== 'Prometheus'));
    expect(messages).toEqual([]);
  });

  test('of a pod of the host network, which policies do not isolate', () => {
    const onHost = denied.map((manifest) => {
      if (manifest.kind !== 'Deployment') return manifest;
      const { template } = manifest.spec as { template: { spec: object } };
      const spec = { ...template.spec, hostNetwork: true };
      return { ...manifest, spec: { ...manifest.spec, template: { ...template, spec } } };
    });
    expect(blocksOf(onHost)).toMatchObject({ scraped: true, messages: [] });
  });

  test('by a policy that a cluster refuses', () => {
    const misspelt = denied
      .filter(({ metadata }) => metadata.name !== 'front')
      .map((one) => (one.kind === 'NetworkPolicy' ? { ...one, spec: { podSelecter: {} } } : one));
    expect(blocksOf(misspelt).messages).toEqual([]);
  });

  test('about targets of another collector', () => {
    const [, deployment, , deny] = denied;
    const monitoring = {
      apiVersion: 'monitoring.googleapis.com/v1',
      kind: 'PodMonitoring',
      metadata: { name: 'shop', namespace: 'web' },
      spec: {
        selector: { matchLabels: { app: 'shop' } },
        endpoints: [{ port: 'metrics', interval: '30s' }],
      },
    };
    const options = { prometheusPods: { namespace: 'monitoring', labels: { app: 'prometheus' } } };
    expect(blocksOf([deployment, monitoring, deny] as object[], options).messages).toEqual([]);
  });
});

test.for([
  ['monitoring/app=prometheus', ['monitoring', [['app', 'prometheus']]]],
  [
    'monitoring/app.kubernetes.io/name=prometheus,shard=',
    [
      'monitoring',
      [
        ['app.kubernetes.io/name', 'prometheus'],
        ['shard', ''],
      ],
    ],
  ],
  ['monitoring', undefined],
  ['monitoring/', undefined],
  ['/app=prometheus', undefined],
  ['monitoring/app', undefined],
  ['Monitoring/app=prometheus', undefined],
] as const)('--prometheus-pod %s', ([text, wanted]) => {
  const found = parseNamedPods(text);
  expect(found && [found.namespace, [...found.labels]]).toEqual(wanted);
});
