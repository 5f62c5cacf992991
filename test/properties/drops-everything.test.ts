import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile, predictTargets } from '../../src/index.ts';

const META = '__meta_kubernetes_';
const label = fc.constantFrom(
  `${META}namespace`,
  `${META}pod_label_app`,
  `${META}pod_label_tier`,
  `${META}pod_labelpresent_tier`,
  `${META}pod_label_teir`,
  `${META}pod_annotation_team`,
  `${META}service_name`,
  `${META}ingress_name`,
  `${META}pod_name`,
  '__metrics_path__',
  '__scheme__',
  '__address__',
  '__name__',
  'namespace',
  'code',
  'tier',
  'x',
);
const regex = fc.constantFrom(
  '',
  '.*',
  '.+',
  'web',
  'front',
  'we',
  'shop|front',
  '(f)(.*)',
  'https?',
  '/metrics',
  'true',
);

const relabeling = fc.oneof(
  fc.record({
    action: fc.constantFrom('keep', 'drop'),
    sourceLabels: fc.array(label, { minLength: 1, maxLength: 2 }),
    regex,
  }),
  fc.record({
    action: fc.constantFrom('keepequal', 'dropequal'),
    sourceLabels: fc.array(label, { minLength: 1, maxLength: 1 }),
    targetLabel: label,
  }),
  fc.record({
    sourceLabels: fc.array(label, { minLength: 1, maxLength: 2 }),
    regex,
    targetLabel: label,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: Prometheus expands it.
    replacement: fc.constantFrom('$1', 'web', 'front', '${2}'),
  }),
  fc.record({
    action: fc.constantFrom('lowercase', 'uppercase'),
    sourceLabels: fc.array(label, { minLength: 1, maxLength: 1 }),
    targetLabel: label,
  }),
  fc.record({
    action: fc.constantFrom('labeldrop', 'labelkeep'),
    regex: fc.constantFrom('tier', '__meta_.*', '.*_tier', 'x'),
  }),
  fc.record({
    action: fc.constant('labelmap'),
    regex: fc.constantFrom(`${META}pod_label_(.+)`, `${META}(.+)`, '(ti)er'),
    replacement: fc.constantFrom('$1', 'x'),
  }),
);

function applicationWith(monitorType: string, relabelings: readonly object[]) {
  const containers = { web: { image: 'web:1', ports: [{ name: 'http', port: 8080 }] } };
  const workload = { containers, labels: { tier: 'front' }, annotations: { team: 'a' } };
  const monitoring = { operatorMode: true, monitorType, port: 8080, relabelings };
  return JSON.stringify({ name: 'web', namespace: 'shop', workload, monitoring });
}

/** How many targets Prometheus has, the relabelings put into the monitor of the application without them. */
async function targetsWith(monitorType: string, relabelings: readonly object[]): Promise<number> {
  const { manifests } = await compile(applicationWith(monitorType, []));
  const changed = manifests.map((manifest) => {
    const field = manifest.kind === 'PodMonitor' ? 'podMetricsEndpoints' : 'endpoints';
    const spec = manifest.spec as Record<string, readonly object[]> | undefined;
    const endpoints = spec?.[field];
    if (!manifest.kind.endsWith('Monitor') || endpoints === undefined) return manifest;
    return { ...manifest, spec: { ...spec, [field]: endpoints.map((one) => ({ ...one, relabelings })) } };
  });
  return predictTargets(changed).targets.length;
}

test.each(['pod', 'service'])(
  'relabelings of a %s monitor that render refuses for what they drop leave no target',
  async (monitorType) => {
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(relabeling, { minLength: 1, maxLength: 3 }), async (relabelings) => {
        const { diagnostics } = await compile(applicationWith(monitorType, relabelings));
        if (!diagnostics.some(({ code }) => code === 'drops-everything')) return;
        refused += 1;
        expect(await targetsWith(monitorType, relabelings)).toBe(0);
      }),
      { numRuns: 300 },
    );
    expect(refused).toBeGreaterThan(20);
  },
);

const rows: readonly (readonly [
  rule: string,
  relabelings: readonly object[],
  severity: string | undefined,
])[] = [
  [
    'another value of a label of the pods',
    [{ action: 'keep', sourceLabels: [`${META}pod_label_tier`], regex: 'back' }],
    'error',
  ],
  [
    'a label that is a letter off',
    [{ action: 'keep', sourceLabels: [`${META}pod_label_teir`], regex: 'front' }],
    'error',
  ],
  [
    'a label that something else may give',
    [{ action: 'keep', sourceLabels: [`${META}pod_label_zone`], regex: '.+' }],
    'warning',
  ],
  [
    'a label that a controller gives',
    [{ action: 'keep', sourceLabels: [`${META}pod_label_pod_template_hash`], regex: '.+' }],
    undefined,
  ],
  [
    'a value that an earlier relabeling set',
    [
      { targetLabel: 'x', replacement: 'a' },
      { action: 'keep', sourceLabels: ['x'], regex: 'b' },
    ],
    'error',
  ],
  [
    'a label that labelmap copied',
    [
      { action: 'labelmap', regex: `${META}pod_label_(.+)` },
      { action: 'drop', sourceLabels: ['tier'], regex: 'front' },
    ],
    'error',
  ],
  [
    'a label that labeldrop removed',
    [
      { action: 'labeldrop', regex: 'namespace' },
      { action: 'keep', sourceLabels: ['namespace'], regex: 'shop' },
    ],
    'error',
  ],
  [
    'what only the cluster knows',
    [{ action: 'keep', sourceLabels: [`${META}pod_node_name`], regex: 'a' }],
    undefined,
  ],
];

test.each(rows)('a relabeling that chooses by %s', async (_, relabelings, severity) => {
  const { diagnostics } = await compile(applicationWith('pod', relabelings));
  expect(diagnostics.find(({ code }) => code === 'drops-everything')?.severity).toBe(severity);
});
