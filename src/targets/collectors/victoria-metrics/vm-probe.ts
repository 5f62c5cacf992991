import { append } from '../../../diagnostics/append.ts';
import { type Diagnostic, errorAt, type Place } from '../../../diagnostics/diagnostic.ts';
import { META } from '../../../prometheus/label-name.ts';
import { type KubernetesDiscovery, ROLES, type Role } from '../../discovery/discovery.ts';
import { fieldsAt, isFields, listAt, textAt, textMapAt, textsAt, valueAt } from '../../fields.ts';
import { type KubernetesObject, nameOf } from '../../kubernetes-object.ts';
import { paramsOf, schemeOf } from '../../operator/endpoint.ts';
import { readSelector, refusedSelector, selectorSteps } from '../../operator/label-selector.ts';
import { namespacesOf } from '../../operator/monitor.ts';
import { copyLabel, type RelabelStep, relabelStep, setLabel } from '../../relabel/step.ts';
import type { ScrapeJob, StaticTargets } from '../../scrape/scrape-job.ts';
import type { CollectedJobs, CollectorKind } from '../collector-kind.ts';
import { GROUP, NOT_PREDICTED, ownRelabelings, READER, timesOf, VMAGENT } from './scrape-object.ts';
import { METRIC_RELABELINGS, PARAMETERS, PROBED, STATIC } from './shapes.ts';

const KUBERNETES = {
  list: {
    fields: { ...PROBED, role: { oneOf: ['ingress', 'node', 'pod', 'service'] } },
    required: ['role'],
  },
} as const;

export const vmProbe: CollectorKind = {
  group: GROUP,
  kind: 'VMProbe',
  reader: READER,
  spec: {
    fields: {
      ...PARAMETERS,
      jobName: 'text',
      metricRelabelConfigs: METRIC_RELABELINGS,
      module: 'text',
      scrapeClass: 'text',
      targets: {
        fields: {
          ingress: { fields: { ...PROBED, role: 'text' } },
          k8s: KUBERNETES,
          kubernetes: KUBERNETES,
          static: STATIC,
          staticConfig: STATIC,
        },
      },
      vmProberSpec: {
        fields: {
          path: 'text',
          scheme: { oneOf: ['http', 'https'] },
          url: { pattern: /./u, what: 'address' },
        },
        required: ['url'],
      },
    },
    required: ['vmProberSpec'],
  },
  jobs: probeJobs,
  hasOwnSecrets: true,
  notPredicted: NOT_PREDICTED,
};

/** Its one job: the static targets and those of Kubernetes together (generateProbeConfig). */
function probeJobs(monitor: KubernetesObject): CollectedJobs {
  const spec = fieldsAt(monitor.fields, 'spec');
  const place = monitor.place.at('spec');
  const prober = fieldsAt(spec, 'vmProberSpec');
  const path = textAt(prober, 'path');
  const jobName = textAt(spec, 'jobName');
  const module = textAt(spec, 'module');
  const parts = [...staticParts(monitor, spec), ...kubernetesParts(monitor, spec)];
  const job: ScrapeJob = {
    name: `probe/${monitor.namespace}/${monitor.name}`,
    ...timesOf(spec),
    metricsPath: path === '' ? '/probe' : path,
    scheme: schemeOf(textAt(prober, 'scheme') === '' ? spec : prober),
    params: new Map([...paramsOf(spec), ...(module === '' ? [] : [['module', [module]] as const])]),
    discoveries: parts.flatMap(({ discovery }) => discovery ?? []),
    statics: parts.flatMap(({ targets }) => targets ?? []),
    steps: [
      ...parts.flatMap(({ steps }) => steps),
      ...(jobName === '' ? [] : [setLabel('job', jobName)]),
      copyLabel('__param_target', 'instance'),
      setLabel('__address__', textAt(prober, 'url')),
    ],
    cause: { object: monitor, place },
    collector: 'victoriametrics',
  };
  const diagnostics: Diagnostic[] = parts.flatMap(({ mistakes }) => mistakes);
  if (parts.length === 0) {
    const message = `${nameOf(monitor)}: nothing to probe: targets names neither static nor kubernetes`;
    diagnostics.push(errorAt(place.at('targets'), 'selects-nothing', message));
  }
  return { value: [job], diagnostics, remarks: parts.flatMap(({ notPredicted }) => notPredicted) };
}

interface Part {
  readonly targets?: StaticTargets;
  readonly discovery?: KubernetesDiscovery;
  readonly steps: readonly RelabelStep[];
  readonly mistakes: readonly Diagnostic[];
  readonly notPredicted: readonly Diagnostic[];
}

function staticParts(monitor: KubernetesObject, spec: unknown): readonly Part[] {
  return ['staticConfig', 'static'].flatMap((field): Part[] => {
    const written = valueAt(spec, 'targets', field);
    if (!isFields(written)) return [];
    const place = monitor.place.at('spec', 'targets', field);
    const own = ownRelabelings(monitor, written, place, 'relabelingConfigs');
    return [
      {
        ...own,
        targets: { targets: textsAt(written, 'targets'), labels: textMapAt(written, 'labels') },
        steps: [copyLabel('__address__', '__param_target'), ...own.steps],
      },
    ];
  });
}

function kubernetesParts(monitor: KubernetesObject, spec: unknown): readonly Part[] {
  const parts: Part[] = [];
  for (const field of ['k8s', 'kubernetes']) {
    listAt(spec, 'targets', field).forEach((written, index) => {
      append(parts, kubernetesPart(monitor, written, monitor.place.at('spec', 'targets', field, index)));
    });
  }
  const ingress = valueAt(spec, 'targets', 'ingress');
  if (!isFields(ingress)) return parts;
  const place = monitor.place.at('spec', 'targets', 'ingress');
  return [...parts, ...kubernetesPart(monitor, { ...ingress, role: 'ingress' }, place)];
}

function kubernetesPart(monitor: KubernetesObject, written: unknown, place: Place): readonly Part[] {
  const role = ROLES.find((one) => one === textAt(written, 'role'));
  const { selector, mistake } = readSelector(valueAt(written, 'selector'));
  if (role === undefined) return [];
  const own = ownRelabelings(monitor, written, place, 'relabelingConfigs');
  if (selector === undefined) {
    const wrong = refusedSelector(place.at('selector'), nameOf(monitor), mistake);
    return [{ ...own, steps: [], mistakes: [...own.mistakes, wrong] }];
  }
  return [
    {
      ...own,
      discovery: {
        role,
        namespaces:
          role === 'node' ? [] : namespacesOf(fieldsAt(written, 'namespaceSelector'), monitor, VMAGENT),
        selectors: [],
        attach: [],
      },
      steps: [
        ...selectorSteps(selector, role, { asksPresence: false }),
        ...schemeAndPath(role),
        ...addressSteps(role),
        ...own.steps,
      ],
    },
  ];
}

/** What an Ingress says itself, annotations say of a Service and of a pod. */
function schemeAndPath(role: Role): readonly RelabelStep[] {
  if (role !== 'service' && role !== 'pod') return [];
  return (['path', 'scheme'] as const).flatMap((what) => {
    const annotation = `operator_victoriametrics_com_probe_${what}`;
    const label = `${META}${role}_${what}`;
    return [
      copyLabel(`${META}${role}_annotation_${annotation}`, label),
      relabelStep({
        sourceLabels: [`${META}${role}_annotationpresent_${annotation}`],
        regex: '',
        targetLabel: label,
        replacement: what === 'path' ? '/' : 'http',
      }),
    ];
  });
}

function addressSteps(role: Role): readonly RelabelStep[] {
  return [
    copyLabel('__address__', `__tmp_${role}_address`),
    relabelStep({
      sourceLabels: [`${META}${role}_scheme`, '__address__', `${META}${role}_path`],
      regex: '(.+);(.+);(.+)',
      targetLabel: '__param_target',
      replacement: `\${1}://\${2}\${3}`,
    }),
    copyLabel(`${META}namespace`, 'namespace'),
    copyLabel(`${META}${role}_name`, role),
  ];
}
