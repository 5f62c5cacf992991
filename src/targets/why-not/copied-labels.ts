import { type Diagnostic, type Place, warningAt } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/did-you-mean.ts';
import { sanitizeLabelName } from '../../prometheus/label-name.ts';
import { type Texts, textAt, textsAt } from '../fields.ts';
import { type KubernetesObject, nameOf } from '../kubernetes-object.ts';
import { formOf } from '../monitor-form.ts';
import type { Findings } from '../scrape/find-targets.ts';

/** Labels that a monitor copies onto its targets, and that nothing which it selects has. */
export function copiedLabels({ job, targets }: Findings): readonly Diagnostic[] {
  const object = job.cause?.object;
  if (object === undefined || targets.length === 0) return [];
  const pods = labelsOf(targets.map(({ origin }) => origin.pod));
  const services = labelsOf(targets.map(({ origin }) => origin.service));
  const selected = formOf(object)?.selects;
  const isOfServices = selected === 'services';
  if (!isOfServices && selected !== 'pods') return [];
  return [
    ...ofList(object, 'podTargetLabels', 'pod', pods),
    ...(isOfServices ? ofList(object, 'targetLabels', 'Service', services) : []),
    ...ofJob(object, isOfServices ? 'Service' : 'pod', isOfServices ? services : pods),
  ];
}

function labelsOf(objects: readonly ({ readonly labels: Texts } | undefined)[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const object of new Set(objects)) for (const name of object?.labels.keys() ?? []) names.add(name);
  return names;
}

function ofList(
  object: KubernetesObject,
  list: string,
  kind: string,
  has: ReadonlySet<string>,
): readonly Diagnostic[] {
  if (has.size === 0) return [];
  return textsAt(object.fields, 'spec', list).flatMap((label, index) =>
    isThere(label, has) ? [] : [absent(object, object.place.at('spec', list, index), list, label, kind, has)],
  );
}

function ofJob(object: KubernetesObject, kind: string, has: ReadonlySet<string>): readonly Diagnostic[] {
  const label = textAt(object.fields, 'spec', 'jobLabel');
  if (label === '' || isThere(label, has)) return [];
  return [absent(object, object.place.at('spec', 'jobLabel'), 'jobLabel', label, kind, has)];
}

/** To Prometheus, names that differ in a dot or a slash are one. */
function isThere(label: string, has: ReadonlySet<string>): boolean {
  if (has.has(label)) return true;
  const clean = sanitizeLabelName(label);
  return [...has].some((one) => sanitizeLabelName(one) === clean);
}

function absent(
  object: KubernetesObject,
  place: Place,
  field: string,
  label: string,
  kind: string,
  has: ReadonlySet<string>,
): Diagnostic {
  const guess = nearest(label, has);
  const others = [...has].sort().slice(0, 10).join(', ');
  return warningAt(
    place,
    'no-such-label',
    `${nameOf(object)}: ${field} names ${label}, and no selected ${kind} has that label`,
    {
      notes: [`the labels there: ${others === '' ? 'none' : others}`],
      hint: guess === undefined ? `remove it, or give the ${kind}s the label` : `did you mean ${guess}?`,
    },
  );
}
