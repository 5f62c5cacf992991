import { append } from '../../diagnostics/append.ts';
import { type Diagnostic, errorAt, type Place, seeAlso } from '../../diagnostics/diagnostic.ts';
import type { Container, ResolvedWorkload } from '../model/application.ts';
import { repeated } from './port-rules.ts';

const PROBES = ['livenessProbe', 'readinessProbe', 'startupProbe'] as const;
// An ordinary init container ends before anybody could ask it (core/v1 validation).
const SIDECAR_FIELDS = [...PROBES, 'lifecycle'] as const;

/** What Kubernetes asks of the containers of a pod beyond their shape. */
export function containerRules({ containers, initContainers }: ResolvedWorkload): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const container of containers) {
    if (container.restartPolicy !== undefined) diagnostics.push(onlyInInit(container.at));
    append(diagnostics, singleRules(container));
  }
  for (const container of initContainers) {
    if (container.restartPolicy === undefined) append(diagnostics, onlyInSidecars(container));
    append(diagnostics, singleRules(container));
  }
  for (const [first, second] of repeated([...containers, ...initContainers], ({ name }) => name)) {
    const message = `the pod has two containers named "${second.name}"`;
    const related = [seeAlso('the other one is here', first.at)];
    diagnostics.push(errorAt(second.at, 'duplicate-container', message, { related }));
  }
  return diagnostics;
}

function onlyInInit(at: Place): Diagnostic {
  const message = 'restartPolicy is for initContainers only: it makes one a sidecar';
  const hint = { hint: 'move the container to initContainers, or write podSpec: {restartPolicy: …}' };
  return errorAt(at.keyAt('restartPolicy'), 'init-container-field', message, hint);
}

function onlyInSidecars({ name, at }: Container): Diagnostic[] {
  return SIDECAR_FIELDS.filter((field) => at.has(field)).map((field) => {
    const message = `${field} is for sidecars, and the init container ${name} ends before the pod starts`;
    return errorAt(at.keyAt(field), 'init-container-field', message, {
      hint: 'write restartPolicy: Always to make it a sidecar',
    });
  });
}

function singleRules(container: Container): Diagnostic[] {
  const { files, dirs } = container;
  return [
    ...(files.length + dirs.length > 1 ? uniquePaths(container) : []),
    ...PROBES.flatMap((probe) => probeRules(container, probe)),
  ];
}

function uniquePaths({ files, dirs }: Container): Diagnostic[] {
  return repeated([...files, ...dirs], ({ path }) => path).map(([first, second]) =>
    errorAt(second.at, 'duplicate-mount', `${second.path} is mounted twice`, {
      related: [seeAlso('first mounted here', first.at)],
    }),
  );
}

/** core/v1 validation: a container is alive or started after one success, and is never ended for not being ready. */
function probeRules(container: Container, field: (typeof PROBES)[number]): Diagnostic[] {
  const probe = container[field];
  if (probe === undefined) return [];
  const diagnostics: Diagnostic[] = [];
  const { successThreshold } = probe;
  if (field !== 'readinessProbe' && successThreshold !== undefined && successThreshold !== 1) {
    const message = `successThreshold of a ${field} is ${successThreshold}, and must be 1`;
    diagnostics.push(errorAt(probe.at.at('successThreshold'), 'out-of-range', message));
  }
  if (field === 'readinessProbe' && probe.terminationGracePeriodSeconds !== undefined) {
    const written = probe.at.has('terminationGracePeriod')
      ? 'terminationGracePeriod'
      : 'terminationGracePeriodSeconds';
    const message = `${written} is not for a readinessProbe, which never ends a container`;
    diagnostics.push(errorAt(probe.at.keyAt(written), 'field-not-for-probe', message));
  }
  return diagnostics;
}
