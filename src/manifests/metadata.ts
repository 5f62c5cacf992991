import type { ResolvedApplication, TextMap } from '../application/model/application.ts';
import { MANAGED_BY_APPCFG } from '../kubernetes/recommended-labels.ts';
import { type Metadata, present, sortedRecord } from './manifest.ts';

/** What an object carries beside the labels and annotations of every object. */
export interface Marks {
  readonly labels?: readonly TextMap[];
  readonly annotations?: readonly TextMap[];
}

/** The metadata of an object of the application: labels and annotations of the application, then the object's own. */
export function metadataOf(application: ResolvedApplication, name: string, marks: Marks = {}): Metadata {
  const labels = marks.labels === undefined ? [] : marks.labels;
  const annotations = marks.annotations === undefined ? [] : marks.annotations;
  return present({
    name,
    namespace: application.namespace,
    labels: labelsOf(application, ...labels),
    annotations: sortedRecord(application.annotations, ...annotations),
  });
}

/** A user's own value for one of the recommended labels wins, but not for `app`. */
export function labelsOf(
  application: ResolvedApplication,
  ...own: readonly TextMap[]
): Record<string, string> {
  return sortedRecord(
    [['app.kubernetes.io/name', application.name], MANAGED_BY_APPCFG],
    application.labels,
    ...own,
    [['app', application.name]],
  ) as Record<string, string>;
}

/** The labels of the application's pods; of those of an existing workload, the ones that it selects by. */
export function podLabels(application: ResolvedApplication): TextMap {
  const { workload } = application;
  return workload.podLabels ?? Object.entries(labelsOf(application, workload.labels));
}

/** What every selector of the application's pods says. */
export function podSelector({ name, workload }: ResolvedApplication): Record<string, string> {
  return workload.podLabels === undefined ? { app: name } : Object.fromEntries(workload.podLabels);
}
