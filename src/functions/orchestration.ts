import { type Entry, Mapping } from '../document/node.ts';
import type { Manifest } from '../manifests/manifest.ts';
import { annotationsOf } from './resource-list.ts';

/** The annotations by which kustomize and kpt know what is what; they are not part of the objects. */
const PREFIXES = [
  'config.kubernetes.io/',
  'internal.config.kubernetes.io/',
  'config.k8s.io/',
  'kustomize.config.k8s.io/',
  'internal.kpt.dev/',
];

function isOrchestration(key: string): boolean {
  return PREFIXES.some((prefix) => key.startsWith(prefix));
}

/** An application as its author wrote it: without what the orchestrator has put on it. */
export function withoutOrchestration(application: Mapping): Mapping {
  return withEntry(application, 'metadata', (metadata) =>
    withEntry(metadata, 'annotations', (annotations) =>
      withEntries(
        annotations,
        annotations.entries.filter(({ key }) => !isOrchestration(key.text)),
      ),
    ),
  );
}

/** Puts the orchestrator's annotations of an object on the one that takes its place. */
export function withOrchestrationOf(item: Mapping, manifest: Manifest): Manifest {
  const annotations = annotationsOf(item)?.entries ?? [];
  const kept = annotations.filter(({ key }) => isOrchestration(key.text));
  if (kept.length === 0) return manifest;
  const own = Object.entries(
    manifest.metadata.annotations === undefined ? {} : manifest.metadata.annotations,
  );
  const all = [
    ...own,
    ...kept.map(({ key, value }) => [key.text, 'text' in value ? value.text : ''] as const),
  ];
  all.sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...manifest, metadata: { ...manifest.metadata, annotations: Object.fromEntries(all) } };
}

function withEntry(mapping: Mapping, name: string, change: (value: Mapping) => Mapping): Mapping {
  return withEntries(
    mapping,
    mapping.entries.flatMap((entry): Entry[] => {
      if (entry.key.text !== name || !(entry.value instanceof Mapping)) return [entry];
      const value = change(entry.value);
      // Empty braces would be a field that somebody wrote.
      return value.entries.length === 0 ? [] : [{ key: entry.key, value }];
    }),
  );
}

function withEntries(mapping: Mapping, entries: readonly Entry[]): Mapping {
  return new Mapping(mapping.document, mapping.start, mapping.end, entries, mapping.tag, mapping.blank);
}
