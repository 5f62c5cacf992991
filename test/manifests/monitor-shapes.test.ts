import { readdirSync, readFileSync } from 'node:fs';
import { PodMonitor } from '@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/PodMonitor';
import { Probe } from '@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/Probe';
import { ServiceMonitor } from '@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/ServiceMonitor';
import { CORE_SCHEMA, loadAll } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import * as podMonitor from '../../src/generated/pod-monitor-shape.js';
import * as probe from '../../src/generated/probe-shape.js';
import * as serviceMonitor from '../../src/generated/service-monitor-shape.js';

const KINDS = {
  PodMonitor: { hasShape: podMonitor.hasShape, Model: PodMonitor },
  ServiceMonitor: { hasShape: serviceMonitor.hasShape, Model: ServiceMonitor },
  Probe: { hasShape: probe.hasShape, Model: Probe },
};
/** A value of each type, at the bounds of numbers as well, and texts that a pattern may refuse. */
const OTHERS = [
  null,
  true,
  -1,
  0,
  1.5,
  65_536,
  2 ** 33,
  '',
  'x',
  '5s',
  '1Gi',
  [],
  ['x'],
  {},
  { x: 'y' },
  [{}],
];

const fixtures = new URL('../../fixtures/render/monitoring/', import.meta.url);
const manifests = readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('stdout.yaml'))
  .flatMap((path) => loadAll(readFileSync(new URL(path, fixtures), 'utf8'), null, { schema: CORE_SCHEMA }));

/** The value, and each that comes of it if one of its parts is another or missing. */
function* variants(value: unknown): Generator<unknown> {
  yield value;
  yield* OTHERS;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries())
      for (const other of variants(item)) yield value.with(index, other);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) {
      yield { ...value, [key]: undefined };
      for (const other of variants(part)) yield { ...value, [key]: other };
    }
  }
}

function isValid(Model: (typeof KINDS)[keyof typeof KINDS]['Model'], manifest: unknown): boolean {
  try {
    Model.prototype.validate.call(manifest as never);
    return true;
  } catch {
    return false;
  }
}

describe.each(Object.entries(KINDS))('%s', (kind, { hasShape, Model }) => {
  const monitors = manifests.filter((manifest) => (manifest as { kind?: unknown } | null)?.kind === kind);

  test('what is emitted has the shape of its CRD', () => {
    expect(monitors.length).toBeGreaterThan(5);
    expect(monitors.filter((monitor) => !hasShape(monitor))).toEqual([]);
  });

  test('the short validator answers as the one that lists the mistakes', () => {
    const all = new Map(
      monitors.flatMap((monitor) => [...variants(monitor)]).map((one) => [JSON.stringify(one), one]),
    );
    const differing = [...all.values()].filter((one) => hasShape(one) !== isValid(Model, one));
    expect(differing).toEqual([]);
    expect([...all.values()].some((one) => !hasShape(one))).toBe(true);
  });
});
