import { type Diagnostic, type Place, warningAt } from '../../diagnostics/diagnostic.ts';
import { lonelyKey, unreadKeys } from '../../prometheus/annotation-keys.ts';
import type { ResolvedApplication, TextMap } from '../model/application.ts';

/** Annotations that look like those that Prometheus' jobs read, and that no job reads. */
export function annotationKeyRules({
  annotations,
  annotationKeys,
  monitoring,
  workload,
  at,
}: ResolvedApplication): Diagnostic[] {
  const read = new Set(Object.values(annotationKeys).flat());
  const writes = monitoring.some(({ operatorMode }) => !operatorMode.value);
  return [
    ...misspelt(annotations, at, read),
    ...misspelt(workload.annotations, workload.at, read),
    ...workload.ports.flatMap((port) => misspelt(port.annotations, port.at, read)),
    // What a block writes as annotations stands beside what is written by hand.
    ...(writes ? [] : lonely(workload.annotations, workload.at)),
  ];
}

function misspelt(annotations: TextMap, at: Place, read: ReadonlySet<string>): Diagnostic[] {
  const keys = annotations.map(([key]) => key).filter((key) => !read.has(key));
  return unreadKeys(keys).flatMap(({ key, meant }) =>
    meant === undefined
      ? []
      : [
          warningAt(at.keyAt('annotations', key), 'annotation-key', `no job reads ${key}`, {
            hint: `did you mean ${meant}?`,
          }),
        ],
  );
}

function lonely(annotations: TextMap, at: Place): Diagnostic[] {
  const key = lonelyKey(annotations.map(([one]) => one));
  if (key === undefined) return [];
  const message = `${key} has no effect without prometheus.io/scrape`;
  const hint = 'write prometheus.io/scrape: "true"';
  return [warningAt(at.keyAt('annotations', key), 'annotation-key', message, { hint })];
}
