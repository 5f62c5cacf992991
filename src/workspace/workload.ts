import type {
  Container,
  ContainerPort,
  CronJobFields,
  EnvironmentVariable,
  JobFields,
  Protocol,
  ResolvedWorkload,
  ServicePort,
} from '../application/application.ts';
import { keysOf } from '../application/order.ts';
import { parseReference } from '../application/reference.ts';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import type * as authored from '../generated/app-configuration.ts';
import { textMap } from './resolve.ts';
import { resolveResources } from './resources.ts';

type Say = (diagnostic: Diagnostic) => void;

const JOB_FIELDS = [
  'parallelism',
  'completions',
  'activeDeadlineSeconds',
  'backoffLimit',
  'backoffLimitPerIndex',
  'maxFailedIndexes',
  'ttlSecondsAfterFinished',
  'completionMode',
  'suspend',
  'podReplacementPolicy',
] as const satisfies readonly (keyof JobFields)[];

const CRON_JOB_FIELDS = [
  'schedule',
  'timeZone',
  'startingDeadlineSeconds',
  'concurrencyPolicy',
  'suspend',
  'successfulJobsHistoryLimit',
  'failedJobsHistoryLimit',
] as const satisfies readonly (keyof CronJobFields)[];

export function resolveWorkload(workload: authored.Workload, at: Place, say: Say): ResolvedWorkload {
  const containersAt = at.at('containers');
  const containers = keysOf(containersAt).map((name) =>
    resolveContainer(name, workload.containers[name] as authored.Container, containersAt.at(name), say),
  );
  const portsAt = at.at('ports');
  return {
    type: workload.type ?? 'Deployment',
    containers: containers as [Container, ...Container[]],
    labels: textMap(workload.labels),
    annotations: textMap(workload.annotations),
    ports: (workload.ports ?? []).map((port, index) => resolveServicePort(port, portsAt.at(index))),
    job: pick(workload, JOB_FIELDS),
    cronJob: pick(workload, CRON_JOB_FIELDS),
    at,
    ...pick(workload, ['replicas']),
  };
}

function resolveContainer(name: string, container: authored.Container, at: Place, say: Say): Container {
  const portsAt = at.at('ports');
  return {
    name,
    image: container.image,
    env: resolveEnv(container.env as Readonly<Record<string, string>> | undefined, at.at('env'), say),
    ports: (container.ports ?? []).map((port, index) => resolveContainerPort(port, portsAt.at(index))),
    resources: resolveResources(container.resources, at.at('resources'), say),
    at,
    ...pick(container as { command?: readonly string[]; args?: readonly string[]; workingDir?: string }, [
      'command',
      'args',
      'workingDir',
    ]),
  };
}

function resolveEnv(
  env: Readonly<Record<string, string>> | undefined,
  at: Place,
  say: Say,
): readonly EnvironmentVariable[] {
  if (env === undefined) return [];
  return keysOf(at).map((name) => {
    const value = parseReference(env[name] as string);
    if (value !== undefined) return { name, value };
    say({
      code: 'bad-reference',
      severity: 'error',
      message: `env ${name} begins as a reference and is none`,
      notes: [
        'a name has lower-case letters, digits, - and .; a key has letters, digits, -, _ and ., and no /',
      ],
      hint: 'write secret://<secret>/<key> or configmap://<map>/<key>',
      location: at.at(name).location,
    });
    return { name, value: '' };
  });
}

function resolveContainerPort(port: authored.ContainerPort, at: Place): ContainerPort {
  return {
    port: port.port,
    protocol: (port.protocol ?? 'TCP') as Protocol,
    at,
    ...pick(port, ['name']),
  };
}

function resolveServicePort(port: authored.ServicePort, at: Place): ServicePort {
  return {
    port: port.port,
    targetPort: port.targetPort ?? port.port,
    protocol: (port.protocol ?? 'TCP') as Protocol,
    public: port.public ?? false,
    labels: textMap(port.labels),
    annotations: textMap(port.annotations),
    at,
    ...pick(port, ['name']),
  };
}

/**
 * The named fields that were written, in the order of the names.
 * Spread last in an object: V8 takes a hundred times as long for each field behind a spread.
 */
export function pick<T extends object, K extends keyof T>(from: T, names: readonly K[]): Pick<T, K> {
  const picked: Partial<Pick<T, K>> = {};
  for (const name of names) if (from[name] !== undefined) picked[name] = from[name];
  return picked as Pick<T, K>;
}
