import { DNS_LABEL, INGRESS_HOST, LABEL_VALUE, PORT_NAME } from '../../kubernetes/names.ts';
import type { Shape } from './shape.ts';

const TEXT_MAP: Shape = { map: 'text' };
const LABELS: Shape = {
  map: {
    pattern: LABEL_VALUE,
    what: 'value of a label: 63 of letters, digits, -, _ and . at most',
  },
};

/** The metadata of every kind. */
export const METADATA: Shape = {
  fields: {
    annotations: TEXT_MAP,
    creationTimestamp: 'any',
    deletionGracePeriodSeconds: 'any',
    deletionTimestamp: 'any',
    finalizers: 'any',
    generateName: 'text',
    generation: 'any',
    labels: LABELS,
    managedFields: 'any',
    name: 'text',
    namespace: 'text',
    ownerReferences: 'any',
    resourceVersion: 'any',
    selfLink: 'any',
    uid: 'any',
  },
};

const PORT_NUMBER: Shape = { from: 1, to: 65535 };
const NAME_OF_PORT: Shape = {
  pattern: PORT_NAME,
  what: 'name of a port: 15 of a-z, 0-9 and - at most, a letter among them',
};
const DNS_NAME: Shape = {
  pattern: DNS_LABEL,
  what: 'DNS label (RFC 1123)',
};
const PROTOCOL: Shape = { oneOf: ['TCP', 'UDP', 'SCTP'] };

/** `spec` of a Service; only what has to do with ports and selection is looked into. */
export const SERVICE: Shape = {
  fields: {
    ...anyOf(
      'allocateLoadBalancerNodePorts clusterIP clusterIPs externalIPs externalName externalTrafficPolicy',
      'healthCheckNodePort internalTrafficPolicy ipFamilies ipFamilyPolicy loadBalancerClass loadBalancerIP',
      'loadBalancerSourceRanges sessionAffinity sessionAffinityConfig trafficDistribution',
    ),
    publishNotReadyAddresses: 'boolean',
    selector: LABELS,
    type: { oneOf: ['ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName'] },
    ports: {
      list: {
        fields: {
          appProtocol: 'text',
          name: DNS_NAME,
          nodePort: 'integer',
          port: PORT_NUMBER,
          protocol: PROTOCOL,
          targetPort: 'port-or-name',
        },
        required: ['port'],
      },
    },
  },
};

const CONTAINER: Shape = {
  fields: {
    ...anyOf(
      'args command env envFrom imagePullPolicy lifecycle livenessProbe readinessProbe resizePolicy resources',
      'restartPolicy restartPolicyRules securityContext startupProbe stdin stdinOnce terminationMessagePath',
      'terminationMessagePolicy tty volumeDevices volumeMounts workingDir',
    ),
    image: 'text',
    name: DNS_NAME,
    ports: {
      list: {
        fields: {
          containerPort: PORT_NUMBER,
          hostIP: 'text',
          hostPort: 'integer',
          name: NAME_OF_PORT,
          protocol: PROTOCOL,
        },
        required: ['containerPort'],
      },
    },
  },
  required: ['name', 'image'],
};

export const POD_SPEC: Shape = {
  fields: {
    ...anyOf(
      'activeDeadlineSeconds affinity automountServiceAccountToken dnsConfig dnsPolicy enableServiceLinks',
      'ephemeralContainers hostAliases hostIPC hostNetwork hostPID hostUsers hostname hostnameOverride imagePullSecrets',
      'nodeName nodeSelector os overhead preemptionPolicy priority priorityClassName readinessGates resourceClaims',
      'resources restartPolicy runtimeClassName schedulerName schedulingGates securityContext serviceAccount',
      'serviceAccountName setHostnameAsFQDN shareProcessNamespace subdomain terminationGracePeriodSeconds tolerations',
      'topologySpreadConstraints volumes workloadRef',
    ),
    containers: { list: CONTAINER, least: 1 },
    initContainers: { list: CONTAINER },
  },
  required: ['containers'],
};

const BACKEND: Shape = {
  fields: {
    resource: 'any',
    service: {
      fields: { name: DNS_NAME, port: { fields: { name: 'text', number: PORT_NUMBER } } },
      required: ['name'],
    },
  },
};

/** `spec` of an Ingress. */
export const INGRESS: Shape = {
  fields: {
    defaultBackend: BACKEND,
    ingressClassName: 'text',
    rules: {
      list: {
        fields: {
          host: {
            pattern: INGRESS_HOST,
            what: 'name of a host',
          },
          http: {
            fields: {
              paths: {
                list: {
                  fields: {
                    backend: BACKEND,
                    path: { pattern: /^(|\/.*)$/u, what: 'absolute path' },
                    pathType: { oneOf: ['Exact', 'ImplementationSpecific', 'Prefix'] },
                  },
                  required: ['backend', 'pathType'],
                },
              },
            },
            required: ['paths'],
          },
        },
      },
    },
    tls: { list: { fields: { hosts: { list: 'text' }, secretName: 'text' } } },
  },
};

const TEMPLATE: Shape = { fields: { metadata: METADATA, spec: POD_SPEC }, required: ['spec'] };
const SELECTOR: Shape = { fields: { matchLabels: LABELS, matchExpressions: 'any' } };
const JOB: Shape = {
  fields: {
    ...anyOf(
      'activeDeadlineSeconds backoffLimit backoffLimitPerIndex completionMode completions managedBy manualSelector',
      'maxFailedIndexes parallelism podFailurePolicy podReplacementPolicy selector successPolicy suspend',
      'ttlSecondsAfterFinished',
    ),
    template: TEMPLATE,
  },
  required: ['template'],
};

/** `spec` of the workloads of apps/v1 and batch/v1. */
export const WORKLOAD_SHAPES: Readonly<Record<string, Shape>> = {
  Deployment: {
    fields: {
      ...anyOf('minReadySeconds paused progressDeadlineSeconds revisionHistoryLimit strategy'),
      replicas: { from: 0 },
      selector: SELECTOR,
      template: TEMPLATE,
    },
    required: ['selector', 'template'],
  },
  StatefulSet: {
    fields: {
      ...anyOf(
        'minReadySeconds ordinals persistentVolumeClaimRetentionPolicy podManagementPolicy revisionHistoryLimit',
        'serviceName updateStrategy volumeClaimTemplates',
      ),
      replicas: { from: 0 },
      selector: SELECTOR,
      template: TEMPLATE,
    },
    required: ['selector', 'template'],
  },
  DaemonSet: {
    fields: {
      ...anyOf('minReadySeconds revisionHistoryLimit updateStrategy'),
      selector: SELECTOR,
      template: TEMPLATE,
    },
    required: ['selector', 'template'],
  },
  ReplicaSet: {
    fields: { minReadySeconds: 'integer', replicas: { from: 0 }, selector: SELECTOR, template: TEMPLATE },
    required: ['selector', 'template'],
  },
  Job: JOB,
  CronJob: {
    fields: {
      ...anyOf(
        'concurrencyPolicy failedJobsHistoryLimit startingDeadlineSeconds successfulJobsHistoryLimit suspend timeZone',
      ),
      schedule: 'text',
      jobTemplate: { fields: { metadata: METADATA, spec: JOB }, required: ['spec'] },
    },
    required: ['schedule', 'jobTemplate'],
  },
};

/** Fields that are known, and whose values nothing here depends on. */
export function anyOf(...names: readonly string[]): Record<string, Shape> {
  return Object.fromEntries(names.flatMap((line) => line.split(' ')).map((name) => [name, 'any']));
}
