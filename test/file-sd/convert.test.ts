import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createConverter, noCounts } from '../../src/file-sd/convert.ts';
import type { AssignmentV1, AssignmentV1Alpha1, SentLabels } from '../../src/mads/assignment.ts';

type Labels = Record<string, string>;

function v1(ofTarget: Labels, ofAssignment: Labels = {}, address = '10.0.0.1:80'): AssignmentV1 {
  const labels = Object.entries(ofTarget);
  const target = { name: 'web-1', scheme: 'https', address, metricsPath: '/m', labels };
  return {
    apiVersion: 'v1',
    mesh: 'default',
    service: 'web',
    labels: Object.entries(ofAssignment),
    targets: [target],
  };
}

function v1alpha1(ofTarget: Labels, ofAssignment: Labels = {}): AssignmentV1Alpha1 {
  const labels = Object.entries({ __address__: '10.0.0.1:80', ...ofTarget });
  return {
    apiVersion: 'v1alpha1',
    name: 'web-1',
    labels: Object.entries(ofAssignment),
    targets: [{ labels }],
  };
}

function labelsOf(
  assignment: AssignmentV1 | AssignmentV1Alpha1,
  style: 'adapter' | 'prometheus' = 'adapter',
  keepReserved = false,
  counts = noCounts(),
): Labels {
  const [target] = createConverter({ style, keepReserved })(assignment, counts);
  return Object.fromEntries(target?.names.map((name, index) => [name, target.values[index] ?? '']) ?? []);
}

const fixed = {
  __metrics_path__: '/m',
  __scheme__: 'https',
  dataplane: 'web-1',
  instance: 'web-1',
  job: 'web',
  mesh: 'default',
  service: 'web',
};

const meta = {
  __meta_kuma_dataplane: 'web-1',
  __meta_kuma_mesh: 'default',
  __meta_kuma_service: 'web',
  __metrics_path__: '/m',
  __scheme__: 'https',
  instance: 'web-1',
};

describe('who wins', () => {
  test.each([
    [
      "v1, adapter: the assignment's label",
      labelsOf(v1({ a: 'target' }, { a: 'assignment' })),
      { ...fixed, a: 'assignment' },
    ],
    [
      'v1, adapter: a fixed name',
      labelsOf(v1({ job: 'a', mesh: 'b' }, { service: 'c', instance: 'd' })),
      fixed,
    ],
    [
      'v1, adapter: an __address__ label stays where Prometheus ignores it',
      labelsOf(v1({ __address__: 'x' })),
      { ...fixed, __address__: 'x' },
    ],
    [
      "v1, prometheus: the assignment's label",
      labelsOf(v1({ a: 'target' }, { a: 'assignment' }), 'prometheus'),
      { ...meta, __meta_kuma_label_a: 'assignment' },
    ],
    [
      'v1, prometheus: nothing of a user collides with a fixed name',
      labelsOf(v1({ instance: 'x', __address__: 'y' }), 'prometheus'),
      { ...meta, __meta_kuma_label_instance: 'x', __meta_kuma_label___address__: 'y' },
    ],
    [
      "v1alpha1: the target's label",
      labelsOf(v1alpha1({ a: 'target' }, { a: 'assignment', b: '1' })),
      { a: 'target', b: '1' },
    ],
    ['v1alpha1: the address is no label', labelsOf(v1alpha1({}, { __address__: 'x', a: '1' })), { a: '1' }],
  ])('%s', (_rule, labels, expected) => {
    expect(labels).toEqual(expected);
  });
});

describe('a label name', () => {
  test.each([
    ['kuma.io/service', 'kuma_io_service', 'kuma_io_service'],
    ['a-b', 'a_b', 'a_b'],
    ['ä', '_', '_'],
    ['💥x', '_x', '_x'],
    ['9lives', '_9lives', '9lives'],
    ['', '_', ''],
  ])(
    '%j is %s with style adapter and __meta_kuma_label_%s with style prometheus',
    (name, adapter, prometheus) => {
      const added = (labels: Labels, all: Labels) => Object.keys(labels).filter((each) => !(each in all));
      expect(added(labelsOf(v1({ [name]: 'x' })), fixed)).toEqual([adapter]);
      expect(added(labelsOf(v1({ [name]: 'x' }), 'prometheus'), meta)).toEqual([
        `__meta_kuma_label_${prometheus}`,
      ]);
    },
  );

  test('is one that Prometheus accepts, whatever was sent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        for (const label of Object.keys(labelsOf(v1({ [name]: 'x' }))))
          expect(label).toMatch(/^[a-zA-Z_][a-zA-Z0-9_]*$/);
      }),
    );
  });
});

describe("a label that is Prometheus' own by its two underscores", () => {
  const reserved = ['__meta_kubernetes_namespace', '__scrape_interval__', '__param_target', '-.scheme--'];
  const sent = Object.fromEntries(reserved.map((name) => [name, 'x']));

  test.each([
    ['v1', v1(sent)],
    ['v1, of the assignment', v1({}, sent)],
    ['v1alpha1', v1alpha1({ __scheme__: 'https', __metrics_path__: '/m', ...sent })],
  ])('%s: is dropped and counted, and what Kuma itself sends stays', (_what, assignment) => {
    const counts = noCounts();
    const labels = labelsOf(assignment, 'adapter', false, counts);
    const own = Object.entries(labels).filter(([name]) => name.startsWith('__'));
    expect(Object.fromEntries(own)).toEqual({ __scheme__: 'https', __metrics_path__: '/m' });
    expect(counts.reserved).toBe(reserved.length);
  });

  test('is kept with the switch', () => {
    expect(labelsOf(v1(sent), 'adapter', true)).toMatchObject({ __scrape_interval__: 'x' });
  });

  test('is only a part of a name in the style of kuma_sd_configs', () => {
    const counts = noCounts();
    const labels = labelsOf(v1(sent), 'prometheus', false, counts);
    expect(labels).toMatchObject({ __meta_kuma_label___scrape_interval__: 'x' });
    expect(counts.reserved).toBe(0);
  });
});

describe('two names that become the same label', () => {
  const collide = (labels: SentLabels) => {
    const counts = noCounts();
    const [target] = createConverter({ style: 'adapter', keepReserved: false })(
      { ...v1({}), targets: [{ name: '', scheme: '', address: 'a:1', metricsPath: '', labels }] },
      counts,
    );
    return { value: target?.values[target.names.indexOf('a_b')], collisions: counts.collisions };
  };

  test.each([
    [
      ['a-b', '-'],
      ['a.b', '.'],
      ['a_b', '_'],
    ],
    [
      ['a_b', '_'],
      ['a.b', '.'],
      ['a-b', '-'],
    ],
    [
      ['a.b', '.'],
      ['a_b', '_'],
      ['a-b', '-'],
    ],
  ] as const)('leave the last in byte order, in any order of arrival', (...labels) => {
    expect(collide(labels)).toEqual({ value: '_', collisions: 2 });
  });

  test('are not a collision if they are one name sent twice: the later value counts', () => {
    expect(
      collide([
        ['a.b', '1'],
        ['a.b', '2'],
      ]),
    ).toEqual({ value: '2', collisions: 0 });
  });
});

describe('an address', () => {
  test.each([
    ['10.0.0.1:5670', undefined],
    ['[fd00::1]:5670', undefined],
    ['backend.local:5670', undefined],
    ['', 'no_host'],
    [':5670', 'no_host'],
    ['10.0.0.1:80/metrics', 'slash_in_address'],
  ] as const)('%j is taken or skipped as Prometheus would', (address, reason) => {
    const counts = noCounts();
    const convert = createConverter({ style: 'adapter', keepReserved: false });
    expect(convert(v1({}, {}, address), counts)).toHaveLength(reason === undefined ? 1 : 0);
    expect(counts.skipped).toEqual({
      ...noCounts().skipped,
      ...(reason === undefined ? {} : { [reason]: 1 }),
    });
  });
});
