import type {
  ConfigMap,
  Container,
  CronJobFields,
  JobFields,
  Protocol,
  ResolvedWorkload,
  Secret,
  ServicePort,
  TextMap,
} from '../application/model/application.ts';
import { isJob } from '../application/model/job.ts';
import { keysOf } from '../application/model/order.ts';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import type {
  AuthoredConfigMap,
  AuthoredContainer,
  AuthoredSecret,
  AuthoredServicePort,
  AuthoredWorkload,
} from '../generated/app-configuration.ts';
import { digitsAsNumber, pick, textMap } from '../workspace/authored.ts';
import type { WorkloadDefaults } from '../workspace/workspace.ts';
import { resolveAutoscaling } from './autoscaling.ts';
import { resolveContainer } from './container.ts';
import { inKeyOrder, withTypeFirst } from './kubernetes-fields.ts';
import { resolveServiceAccount } from './service-account.ts';
import { hasWorkloadDefaults, withDefaults } from './workload-defaults.ts';

type Report = (diagnostic: Diagnostic) => void;

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

export function resolveWorkload(
  application: string,
  workload: AuthoredWorkload,
  at: Place,
  defaults: WorkloadDefaults,
  report: Report,
): ResolvedWorkload {
  const containers = (field: 'containers' | 'initContainers') => {
    const written = workload[field] as Readonly<Record<string, AuthoredContainer>> | undefined;
    if (written === undefined) return [];
    const place = at.at(field);
    return keysOf(place).map((name) =>
      resolveContainer(name, written[name] as AuthoredContainer, place.at(name), report),
    );
  };
  const portsAt = at.at('ports');
  const type = workload.type ?? defaults.type?.value ?? 'Deployment';
  const resolved: ResolvedWorkload = {
    type,
    containers: containers('containers') as [Container, ...Container[]],
    initContainers: containers('initContainers'),
    replicas: workload.replicas,
    autoscaling: workload.autoscaling && resolveAutoscaling(workload.autoscaling, at.at('autoscaling')),
    strategy: workload.strategy && withTypeFirst(workload.strategy),
    serviceAccount:
      workload.serviceAccount === undefined
        ? undefined
        : resolveServiceAccount(workload.serviceAccount, application, at.at('serviceAccount')),
    labels: textMap(workload.labels),
    annotations: textMap(workload.annotations),
    ports: (workload.ports ?? []).map((port, index) => resolveServicePort(port, portsAt.at(index))),
    secrets: workload.secrets === undefined ? [] : resolveSecrets(workload.secrets, at.at('secrets')),
    configMaps:
      workload.configMaps === undefined ? [] : resolveConfigMaps(workload.configMaps, at.at('configMaps')),
    serviceName: workload.serviceName,
    volumeClaimTemplates: (workload.volumeClaimTemplates ?? []).map(inKeyOrder),
    maxUnavailable:
      workload.opsRule === undefined ? undefined : digitsAsNumber(workload.opsRule.maxUnavailable),
    topologySpreadConstraints: (workload.topologySpreadConstraints ?? []).map(inKeyOrder),
    podSpec: workload.podSpec && inKeyOrder(workload.podSpec),
    job: isJob(type) ? pick(workload, JOB_FIELDS) : {},
    cronJob: type === 'CronJob' ? pick(workload, CRON_JOB_FIELDS) : {},
    at,
  };
  return hasWorkloadDefaults(defaults) ? withDefaults(resolved, workload, defaults) : resolved;
}

function resolveServicePort(port: AuthoredServicePort, at: Place): ServicePort {
  const isOfAlibaba = port.public === true && ALIBABA_TYPES.includes(port.type ?? '');
  const cloud = isOfAlibaba ? ALIBABA_CLOUD : undefined;
  return {
    name: port.name,
    port: port.port,
    targetPort: port.targetPort ?? port.port,
    protocol: (port.protocol ?? 'TCP') as Protocol,
    public: port.public ?? false,
    cloud: port.type,
    labels: withOthers(textMap(port.labels), cloud?.labels),
    annotations: withOthers(textMap(port.annotations), cloud?.annotations),
    at,
  };
}

const ALIBABA_TYPES: readonly string[] = ['aliyun', 'alicloud'];

interface Cloud {
  readonly labels: TextMap;
  readonly annotations: TextMap;
}

// Kusion 0.9 to 0.11 (pkg/modules/generators/workload/network) gave these to the public Service, and to no other.
const ALIBABA_CLOUD: Cloud = {
  labels: [['kusionstack.io/control', 'true']],
  annotations: [['service.beta.kubernetes.io/alibaba-cloud-loadbalancer-spec', 'slb.s1.small']],
};

/** What the author writes wins. */
function withOthers(own: TextMap, others: TextMap = []): TextMap {
  return [...own, ...others.filter(([key]) => own.every(([name]) => name !== key))];
}

function resolveSecrets(secrets: Readonly<Record<string, unknown>>, at: Place): readonly Secret[] {
  return keysOf(at).map((name) => {
    const { type, data, immutable } = secrets[name] as AuthoredSecret;
    const secret = { name, type, data: textMap(data), at: at.at(name) };
    return immutable === undefined ? secret : { ...secret, immutable };
  });
}

function resolveConfigMaps(configMaps: Readonly<Record<string, unknown>>, at: Place): readonly ConfigMap[] {
  return keysOf(at).map((name) => {
    const { data, immutable } = configMaps[name] as AuthoredConfigMap;
    return { name, data: textMap(data), immutable, at: at.at(name) };
  });
}
