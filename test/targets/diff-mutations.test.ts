import { describe, expect, test } from 'vitest';
import type { PlacedDocument } from '../../src/document/placed-documents.ts';
import type { DiffSide } from '../../src/targets/diff/diff-side.ts';
import { diffTargets } from '../../src/targets/diff/diff-targets.ts';
import { fixturesWithManifests } from '../fixtures/read-fixtures.mjs';
import { documentsOf, sideOf } from './placed.ts';

/** With EVERY_CHARACTER=1 each character of every fixture is changed, else one of each text in every fourth. */
const isWhole = process.env.EVERY_CHARACTER === '1';

type Path = readonly (string | number)[];
interface ManifestObject {
  readonly kind: string;
  readonly metadata?: { readonly name?: string };
  readonly spec?: Record<string, unknown>;
}

const scraped = fixturesWithManifests()
  .filter(({ targets = [] }) => targets.length > 0)
  .filter((_fixture, index) => isWhole || index % 4 === 0)
  .map(({ name, stdout }) => {
    const documents = documentsOf(stdout);
    return { name, stdout, documents, before: sideOf(documents) };
  })
  // Some need a Prometheus resource that is not among the manifests.
  .filter(({ before }) => before.prediction.targets.length > 0);

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inside, key) => (inside as Record<string, unknown>)?.[key], value);
}

/** The same documents with another value at one place of one of them. */
function withValue(
  documents: readonly PlacedDocument[],
  index: number,
  path: Path,
  value: unknown,
): readonly PlacedDocument[] {
  return documents.map((document, each) => {
    if (each !== index) return document;
    const changed = structuredClone(document.value);
    (at(changed, path.slice(0, -1)) as Record<string, unknown>)[path.at(-1) as string] = value;
    return { ...document, value: changed };
  });
}

const TEMPLATE = ['spec', 'template'];

interface Container {
  readonly ports?: readonly { readonly name?: string }[];
}

const MONITORS: Readonly<Record<string, string>> = {
  PodMonitor: 'podMetricsEndpoints',
  ServiceMonitor: 'endpoints',
};

/** Every text on the way from a monitor to its targets: selectors, the labels that they select, names of ports. */
function textsOnTheWay(
  documents: readonly PlacedDocument[],
  { prediction: { findings } }: DiffSide,
): readonly { index: number; path: Path }[] {
  const found = new Map<string, { index: number; path: Path }>();
  const objects = documents.map(({ value }) => value as ManifestObject);
  const add = (object: ManifestObject | undefined, ...path: Path) => {
    const text = at(object, path);
    const index = object === undefined ? -1 : objects.indexOf(object);
    if (typeof text === 'string' && text !== '') found.set(JSON.stringify([index, path]), { index, path });
  };
  const named = (wanted: { readonly kind: string; readonly name: string } | undefined) =>
    objects.find(({ kind, metadata }) => kind === wanted?.kind && metadata?.name === wanted.name);
  for (const { job, targets } of findings) {
    const { kind = '' } = job.cause?.object ?? {};
    const endpoints = MONITORS[kind];
    if (endpoints === undefined || targets.length === 0) continue;
    const monitor = named(job.cause?.object);
    const keys = Object.keys((at(monitor, ['spec', 'selector', 'matchLabels']) as object) ?? {});
    for (const key of keys) add(monitor, 'spec', 'selector', 'matchLabels', key);
    add(monitor, 'spec', endpoints, Number(job.name.split('/').at(-1)), 'port');
    for (const { origin, labels } of targets) {
      const workload = named(origin.pod?.origin);
      if (kind === 'PodMonitor') {
        for (const key of keys) add(workload, ...TEMPLATE, 'metadata', 'labels', key);
        const containers = at(workload, [...TEMPLATE, 'spec', 'containers']) as Container[] | undefined;
        containers?.forEach(({ ports = [] }, each) => {
          ports.forEach(({ name }, port) => {
            if (name === labels.endpoint)
              add(workload, ...TEMPLATE, 'spec', 'containers', each, 'ports', port, 'name');
          });
        });
      } else if (origin.service !== undefined) {
        const service = named({ kind: 'Service', name: origin.service.name });
        for (const key of keys) add(service, 'metadata', 'labels', key);
        const selected = Object.keys((service?.spec?.selector as object | undefined) ?? {});
        for (const key of selected) add(service, 'spec', 'selector', key);
        for (const key of selected) add(workload, ...TEMPLATE, 'metadata', 'labels', key);
        (service?.spec?.ports as { name?: string }[] | undefined)?.forEach(({ name }, each) => {
          if (name === labels.endpoint) add(service, 'spec', 'ports', each, 'name');
        });
      }
    }
  }
  return [...found.values()];
}

/** Another letter or digit in the place of one; a text stays a label's value and a port's name. */
function mutations(text: string): readonly string[] {
  const places = [...text].flatMap((sign, place) => (/[a-z0-9]/u.test(sign) ? [place] : []));
  const chosen = isWhole ? places : places.slice(-1);
  return chosen.map((place) => {
    const sign = text[place] ?? '';
    const other = sign === 'z' ? 'y' : sign === '9' ? '8' : String.fromCharCode(sign.charCodeAt(0) + 1);
    return text.slice(0, place) + other + text.slice(place + 1);
  });
}

const monitored = scraped.filter(({ documents, before }) => textsOnTheWay(documents, before).length > 0);

describe('one other character on the way to a target', () => {
  test('there is such a way in many fixtures', () => {
    expect(monitored.length).toBeGreaterThan(20);
  });

  test.each(monitored)('loses it, and brings no other: $name', ({ documents, before }) => {
    for (const { index, path } of textsOnTheWay(documents, before)) {
      const text = at(documents[index]?.value, path) as string;
      for (const changed of mutations(text)) {
        const { lost, gained } = diffTargets(before, sideOf(withValue(documents, index, path, changed)));
        expect([path, changed, lost.length > 0, gained.length]).toEqual([path, changed, true, 0]);
      }
    }
  });
});

/** What a reviewer need not look at: of each kind, the whole of a fixture's manifests. */
const HARMLESS: Readonly<Record<string, (documents: readonly PlacedDocument[], text: string) => DiffSide>> = {
  image: (documents) => sideOf(documents.map(eachContainer((one) => ({ ...one, image: 'another:2.0' })))),
  replicas: (documents) =>
    sideOf(
      documents.map((document) => {
        const { spec } = document.value as ManifestObject;
        const count = spec?.replicas;
        if (count === 0 || typeof count !== 'number') return document;
        return {
          ...document,
          value: { ...(document.value as object), spec: { ...spec, replicas: count + 1 } },
        };
      }),
    ),
  comments: (_, text) => sideOf(text.replaceAll(/^(?=\S)/gm, '# a comment\n')),
  order: (documents) =>
    sideOf(
      documents
        .map(({ value }) => JSON.stringify(reversed(value)))
        .reverse()
        .join('\n---\n'),
    ),
};

function eachContainer(change: (container: object) => object) {
  return (document: PlacedDocument): PlacedDocument => {
    const value = structuredClone(document.value) as ManifestObject;
    const spec = at(value, ['spec', 'template', 'spec']) as { containers?: object[] } | undefined;
    if (spec?.containers !== undefined) spec.containers = spec.containers.map(change);
    return { ...document, value };
  };
}

/** Every mapping, and every list of endpoints, containers and ports, from its end. */
function reversed(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) {
    const list = value.map((one) => reversed(one));
    return ['podMetricsEndpoints', 'endpoints', 'containers', 'ports'].includes(key) ? list.reverse() : list;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, one]) => [name, reversed(one, name)])
      .reverse(),
  );
}

describe.each(Object.entries(HARMLESS))('another %s', (_what, change) => {
  test.each(scraped)('changes nothing: $name', ({ documents, stdout, before }) => {
    const { lost, gained, changed, diagnostics } = diffTargets(before, change(documents, stdout));
    expect({ lost, gained, changed, diagnostics }).toEqual({
      lost: [],
      gained: [],
      changed: [],
      diagnostics: { new: [], gone: [] },
    });
  });
});
