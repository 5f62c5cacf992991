import type { ResolvedWorkload } from '../application/model/application.ts';
import { type Diagnostic, errorAt, type Place } from '../diagnostics/diagnostic.ts';

interface WrittenContainer {
  readonly name?: string;
  readonly ports?: unknown;
  readonly volumeMounts?: readonly { readonly name?: string }[];
}
interface WrittenPodSpec {
  readonly containers?: readonly WrittenContainer[];
  readonly initContainers?: readonly WrittenContainer[];
  readonly ephemeralContainers?: unknown;
  readonly volumes?: readonly { readonly name?: string }[];
}

/** What is merged into the pod belongs to containers and volumes that are there, and declares no port behind the language's back. */
export function podSpecRules(
  workload: ResolvedWorkload,
  written: WrittenPodSpec,
  place: Place,
): Diagnostic[] {
  const volumes = volumesOf(workload, written);
  const ephemeral =
    written.ephemeralContainers === undefined
      ? []
      : [
          errorAt(
            place.keyAt('ephemeralContainers'),
            'unknown-field',
            'a pod template has no ephemeralContainers',
          ),
        ];
  return [
    ...ephemeral,
    ...(['containers', 'initContainers'] as const).flatMap((field) => {
      const names = workload[field].map(({ name }) => name);
      return listOf(written[field]).flatMap((container, index) =>
        containerRules(container, names, volumes, place.at(field, index), field),
      );
    }),
  ];
}

function containerRules(
  { name, ports, volumeMounts }: WrittenContainer,
  names: readonly string[],
  volumes: ReadonlySet<string>,
  place: Place,
  field: 'containers' | 'initContainers',
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  if (!names.includes(String(name))) {
    const message = `podSpec.${field} names "${name}", which is not one of the application's ${field}`;
    const hint = { hint: `write it in workload.${field}` };
    diagnostics.push(errorAt(place.at('name'), 'no-such-container', message, hint));
  }
  if (ports !== undefined) {
    const message = 'the ports of a container belong in its own ports, from which its monitoring is made';
    const hint = { hint: `write workload.${field}.${name}.ports` };
    diagnostics.push(errorAt(place.keyAt('ports'), 'field-not-for-pod-spec', message, hint));
  }
  listOf(volumeMounts).forEach((mount, index) => {
    if (volumes.has(String(mount.name))) return;
    const message = `the pod has no volume "${mount.name}"`;
    const hint = { hint: 'write it in podSpec.volumes, or in volumeClaimTemplates' };
    diagnostics.push(errorAt(place.at('volumeMounts', index, 'name'), 'no-such-volume', message, hint));
  });
  return diagnostics;
}

function volumesOf(
  { volumeClaimTemplates }: ResolvedWorkload,
  { volumes }: WrittenPodSpec,
): ReadonlySet<string> {
  const claims = volumeClaimTemplates.map((claim) =>
    String((claim as { metadata?: { name?: string } }).metadata?.name),
  );
  return new Set([...claims, ...listOf(volumes).map(({ name }) => String(name))]);
}

function listOf<T>(list: readonly T[] | undefined): readonly T[] {
  return list === undefined ? [] : list;
}
