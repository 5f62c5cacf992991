import type { ResolvedApplication, WorkloadType } from '../application/model/application.ts';
import { append } from '../diagnostics/append.ts';
import { type Diagnostic, errorAt, hasErrors, type Result } from '../diagnostics/diagnostic.ts';
import { compileCollaSet } from './colla-set.ts';
import { copiedLabelRules, copiesLabels, type LabelledObjects } from './copied-labels.ts';
import { compileCronJob } from './cron-job.ts';
import { compileDaemonSet } from './daemon-set.ts';
import { declaredPorts } from './declared-ports.ts';
import { compileDeployment } from './deployment.ts';
import { compileDisruption } from './disruption.ts';
import { handlerPortRules, onlyPort } from './handler-ports.ts';
import { compileIngress } from './ingress.ts';
import { compileJob } from './job.ts';
import { type Manifest, SCRAPE_LABEL } from './manifest.ts';
import { labelsOf } from './metadata.ts';
import { compileFileMaps } from './mounts.ts';
import { nameRules } from './name-rules.ts';
import { ownAnnotationRules } from './own-annotations.ts';
import { compilePodMonitor } from './pod-monitor.ts';
import { compileProbe } from './probe.ts';
import { type ScrapeEndpoint, type ScrapePlan, scrapePlan } from './scrape-plan.ts';
import { compileSecrets } from './secret.ts';
import { compileServices } from './service.ts';
import { compileServiceMonitor } from './service-monitor.ts';
import { compileStatefulSet } from './stateful-set.ts';

type CompileWorkload = (application: ResolvedApplication, plan: ScrapePlan) => Manifest;

/** A new kind of workload is one file and one line here. */
const WORKLOADS: Readonly<Record<WorkloadType, CompileWorkload>> = {
  Deployment: compileDeployment,
  StatefulSet: compileStatefulSet,
  DaemonSet: compileDaemonSet,
  Job: compileJob,
  CronJob: compileCronJob,
  CollaSet: compileCollaSet,
};

/** Everything that an application becomes, its monitors last; if its ports do not resolve, what is wrong with them. */
export function compile(application: ResolvedApplication): Result<readonly Manifest[]> {
  const plan = scrapePlan(application);
  const { workload } = application;
  if (plan.value === undefined) {
    const declared = declaredPorts(workload);
    const handlers = handlerPortRules(workload, declared, onlyPort(workload, declared));
    return { diagnostics: [...plan.diagnostics, ...handlers] };
  }
  const diagnostics: Diagnostic[] = [
    ...plan.diagnostics,
    ...handlerPortRules(workload, plan.value.ports, plan.value.only),
    ...ownAnnotationRules(application, plan.value),
  ];
  const manifests = [
    WORKLOADS[workload.type](application, plan.value),
    ...compileServices(application, plan.value),
    ...compileFileMaps(application),
    ...compileSecrets(application),
  ];
  if (workload.maxUnavailable !== undefined) {
    manifests.push(compileDisruption(application, workload.maxUnavailable));
  }
  if (application.ingress !== undefined) {
    const ingress = compileIngress(application, application.ingress, plan.value);
    append(diagnostics, ingress.diagnostics);
    if (ingress.value !== undefined) manifests.push(ingress.value);
  }
  append(diagnostics, ingressPort(application));
  append(manifests, compileMonitors(application, plan.value));
  append(diagnostics, nameRules(application, manifests));
  if (application.monitoring.some(copiesLabels))
    append(diagnostics, copiedLabelRules(application, labelledObjects(application, manifests)));
  return hasErrors(diagnostics) ? { diagnostics } : { value: manifests, diagnostics };
}

function labelledObjects(application: ResolvedApplication, manifests: readonly Manifest[]): LabelledObjects {
  return {
    pods: Object.keys(labelsOf(application, application.workload.labels)),
    service: labelsOfMarked(manifests),
  };
}

/** The keys of the labels of the Service that a monitor is meant for. */
export function labelsOfMarked(manifests: readonly Manifest[]): readonly string[] | undefined {
  const services = manifests.filter(({ kind }) => kind === 'Service');
  const labels = services.map(({ metadata }) => Object.keys(metadata.labels ?? {}));
  return labels.find((keys) => keys.includes(SCRAPE_LABEL));
}

/** What has the operator's Prometheus scrape the application. */
export function compileMonitors(application: ResolvedApplication, plan: ScrapePlan): Manifest[] {
  if (!application.monitoring.some((block) => block.operatorMode.value)) return [];
  const monitors: Manifest[] = [];
  if (isSome(plan.pod)) monitors.push(compilePodMonitor(application, plan.pod, plan));
  if (isSome(plan.service)) monitors.push(compileServiceMonitor(application, plan.service, plan));
  if (plan.ingress !== undefined) monitors.push(compileProbe(application, plan.ingress));
  return monitors;
}

function isSome(
  endpoints: readonly ScrapeEndpoint[],
): endpoints is readonly [ScrapeEndpoint, ...ScrapeEndpoint[]] {
  return endpoints.length > 0;
}

/** Nothing is resolved for an Ingress, so only a number can be in its annotation. */
export function ingressPort({ monitoring }: ResolvedApplication): Diagnostic[] {
  return monitoring
    .filter(({ operatorMode, monitorType }) => !operatorMode.value && monitorType.value === 'ingress')
    .flatMap(({ port, at }) => {
      if (typeof port.value === 'number') return [];
      const message = `"${port.value}" is a name, and an annotation carries a port's number`;
      return [errorAt(at.at('port'), 'undeclared-port', message, { hint: 'write the number' })];
    });
}
