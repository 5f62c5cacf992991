import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile, predictTargets } from '../../src/index.ts';

const ACTIONS = ['replace', 'keep', 'drop', 'hashmod', 'labelmap', 'labeldrop', 'labelkeep', 'lowercase'];
const label = fc.constantFrom('', 'app', 'a.b', '$1', '$1x', '9a', '__address__');

/** Relabelings of every action, with and without each field, and with what Prometheus fills in written out. */
const relabeling = fc.record(
  {
    action: fc.constantFrom(
      ...ACTIONS,
      'uppercase',
      'keepequal',
      'dropequal',
      'KeepEqual',
      'LabelMap',
      'HashMod',
    ),
    sourceLabels: fc.array(label, { maxLength: 2 }),
    targetLabel: label,
    separator: fc.constantFrom('', ';', '-'),
    regex: fc.constantFrom('', '(.*)', '.*', 'a|b', '(a', '(?!a)', 'a\\1', 'x{1001}'),
    modulus: fc.constantFrom(0, 1, 7),
    replacement: fc.constantFrom('', '$1', 'x', '$name'),
  },
  { requiredKeys: [] },
);

const pods = {
  metadata: { labels: { app: 'web' } },
  spec: { containers: [{ name: 'web', image: 'web:1' }] },
};
const workload = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'web' },
  spec: { selector: { matchLabels: { app: 'web' } }, template: pods },
};

async function rendered(field: string, relabelings: readonly object[]): Promise<boolean> {
  const containers = { web: { image: 'web:1', ports: [{ name: 'http', port: 8080 }] } };
  const monitoring = { operatorMode: true, [field]: relabelings };
  const { diagnostics } = await compile(
    JSON.stringify({ name: 'web', workload: { containers }, monitoring }),
  );
  return isAccepted(diagnostics);
}

function predicted(field: string, relabelings: readonly object[]): boolean {
  const endpoint = { targetPort: 8080, [field]: relabelings };
  const spec = { selector: { matchLabels: { app: 'web' } }, podMetricsEndpoints: [endpoint] };
  const monitor = {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'PodMonitor',
    metadata: { name: 'web' },
    spec,
  };
  return isAccepted(predictTargets([workload, monitor]).diagnostics);
}

function isAccepted(diagnostics: readonly { readonly code: string; readonly severity: string }[]): boolean {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  return !errors.includes('bad-relabeling');
}

test.each(['relabelings', 'metricRelabelings'])(
  '%s: what render accepts, targets accepts, and the reverse',
  async (field) => {
    await fc.assert(
      fc.asyncProperty(fc.array(relabeling, { minLength: 1, maxLength: 2 }), async (relabelings) => {
        expect(await rendered(field, relabelings)).toBe(predicted(field, relabelings));
      }),
      { numRuns: 200 },
    );
  },
);
