// Generated from schemas/ by build/generate.mjs.
/**
 * The ServiceAccount of the pods: the name of one that exists, or a mapping, from which one is emitted. If left out, the pods use the namespace's ServiceAccount default.
 */
export type AuthoredServiceAccount =
  | string
  | {
      /**
       * The name of the ServiceAccount; the application's if left out.
       */
      readonly name?: string;
      /**
       * Labels of the ServiceAccount.
       */
      readonly labels?: {
        readonly [k: string]: string;
      };
      /**
       * Annotations of the ServiceAccount, such as the cloud role that it may assume.
       */
      readonly annotations?: {
        readonly [k: string]: string;
      };
      /**
       * Whether the pods get a token for the API server; Kubernetes gives them one by default.
       */
      readonly automountServiceAccountToken?: boolean;
    };
/**
 * Alerts about the scraping itself: a PrometheusRule that fires when Prometheus has no target of the application any more, and when it cannot reach one. In operator mode.
 */
export type AuthoredAlerts =
  | boolean
  | {
      /**
       * How long it must last before an alert fires; 5m if left out.
       */
      readonly for?: string;
      /**
       * Labels of the alerts, by which Alertmanager routes them; severity is critical if no target is left, and warning if one cannot be reached.
       */
      readonly labels?: {
        readonly [k: string]: string;
      };
    };
/**
 * The annotation keys that the scrape jobs of this cluster read, for each attribute one or several; what is left out keeps the keys of the Prometheus chart. grafana means the keys of Grafana's collector.
 */
export type AuthoredAnnotationKeys =
  | {
      /**
       * The keys under which the scrape jobs of this cluster read whether to scrape.
       *
       * @minItems 1
       */
      readonly scrape?: readonly string[];
      /**
       * The keys under which the scrape jobs of this cluster read the scheme.
       *
       * @minItems 1
       */
      readonly scheme?: readonly string[];
      /**
       * The keys under which the scrape jobs of this cluster read the path.
       *
       * @minItems 1
       */
      readonly path?: readonly string[];
      /**
       * The keys under which the scrape jobs of this cluster read the port.
       *
       * @minItems 1
       */
      readonly port?: readonly string[];
    }
  | string;
/**
 * The path of a file, relative to the file that names it (in standard input, to the current folder): YAML or JSON with one Deployment, StatefulSet, DaemonSet, ReplicaSet, Job, CronJob, Rollout or CollaSet, and any other objects. Or the kind and name of the workload, where the file holds several. All of the file is emitted, once.
 */
export type AuthoredManifestReference =
  | string
  | {
      /**
       * The file that holds the workload, relative to the file that names it. If left out, the workload is in another document of the text that names it.
       */
      readonly file?: string;
      /**
       * The kind of the workload.
       */
      readonly kind: 'Deployment' | 'StatefulSet' | 'DaemonSet' | 'ReplicaSet' | 'Job' | 'CronJob' | 'Rollout' | 'CollaSet';
      /**
       * The name of the workload, or its generateName.
       */
      readonly name: string;
    };

/**
 * One application in the flat dialect.
 */
export interface AuthoredApplication {
  /**
   * The name of the application: of its workload, of the selector label app, and the stem of every other name.
   */
  readonly name: string;
  /**
   * The namespace of everything that is emitted. If left out, no namespace is written, and kubectl, kustomize or Argo CD decides.
   */
  readonly namespace?: string;
  /**
   * Labels of every object and of the pods. They are never part of a selector.
   */
  readonly labels?: {
    readonly [k: string]: string;
  };
  /**
   * Annotations of every object.
   */
  readonly annotations?: {
    readonly [k: string]: string;
  };
  readonly workload: AuthoredWorkload;
  readonly ingress?: AuthoredIngress;
  readonly networkPolicy?: AuthoredNetworkPolicy;
  /**
   * How Prometheus scrapes the application: a block, or a list of blocks, which are the endpoints of one monitor. Nothing after the key or {} means all defaults; null written out means none.
   */
  readonly monitoring?: unknown;
}
/**
 * What runs: its containers, how many of them, and which ports it offers.
 */
export interface AuthoredWorkload {
  /**
   * The kind of the workload. CollaSet is KusionStack's, apps.kusionstack.io/v1alpha1.
   */
  readonly type?: 'Deployment' | 'StatefulSet' | 'DaemonSet' | 'Job' | 'CronJob' | 'CollaSet';
  /**
   * A map from the name of a container to the container; the first is the main one. Their order is kept.
   */
  readonly containers: {
    readonly [k: string]: AuthoredContainer;
  };
  /**
   * What runs before the containers, one after the other: a map from name to container. With restartPolicy: Always one is a sidecar, which keeps running beside them.
   */
  readonly initContainers?: {
    readonly [k: string]: AuthoredContainer;
  };
  /**
   * How many pods run. If left out, replicas is not written, so that a HorizontalPodAutoscaler keeps the number that it has set. Not for Job, CronJob and DaemonSet.
   */
  readonly replicas?: number;
  readonly autoscaling?: AuthoredAutoscaling;
  /**
   * How pods are replaced by new ones, in Kubernetes' own shape: the strategy of a Deployment, the updateStrategy of a StatefulSet or DaemonSet.
   */
  readonly strategy?: Readonly<Record<string, unknown>>;
  readonly serviceAccount?: AuthoredServiceAccount;
  /**
   * Labels of the workload and its pods.
   */
  readonly labels?: {
    readonly [k: string]: string;
  };
  /**
   * Annotations of the workload and its pods.
   */
  readonly annotations?: {
    readonly [k: string]: string;
  };
  /**
   * What the Service offers. Private ports are one ClusterIP Service with the application's name, public ones a second of type LoadBalancer.
   */
  readonly ports?: readonly AuthoredServicePort[];
  /**
   * Secrets that are emitted with the workload: a map from the name of a Secret to what it holds.
   */
  readonly secrets?: {
    readonly [k: string]: AuthoredSecret;
  };
  /**
   * ConfigMaps that are emitted with the workload: a map from the name of a ConfigMap to what it holds.
   */
  readonly configMaps?: {
    readonly [k: string]: AuthoredConfigMap;
  };
  /**
   * The Service that gives the pods of a StatefulSet their names. If left out, the headless Service <name>-headless is emitted with all ports of the pods; it is never scraped.
   */
  readonly serviceName?: string;
  /**
   * The claims that each pod of a StatefulSet or CollaSet gets volumes by, in Kubernetes' own shape; podSpec.containers mounts them.
   */
  readonly volumeClaimTemplates?: Readonly<Record<string, unknown>>[];
  readonly opsRule?: AuthoredOpsRule;
  /**
   * How the pods are spread over the nodes, in Kubernetes' own shape: a list, or a map whose keys have no meaning.
   */
  readonly topologySpreadConstraints?: Readonly<Record<string, unknown>>[];
  /**
   * Fields of Kubernetes' PodSpec, merged into the pod last: mappings merge, volumes, containers and what they hold merge by name, other lists and scalars replace.
   */
  readonly podSpec?: Readonly<Record<string, unknown>>;
  /**
   * When a CronJob runs: minute, hour, day of the month, month and day of the week, or @hourly, @daily and so on. The time zone is in timeZone.
   */
  readonly schedule?: string;
  /**
   * The time zone of a CronJob's schedule, by its name in the IANA database.
   */
  readonly timeZone?: string;
  /**
   * What a CronJob does when its last run has not ended: Kubernetes allows both by default.
   */
  readonly concurrencyPolicy?: 'Allow' | 'Forbid' | 'Replace';
  /**
   * How many seconds late a run of a CronJob may still start.
   */
  readonly startingDeadlineSeconds?: number;
  /**
   * How many finished Jobs a CronJob keeps; Kubernetes keeps 3 by default.
   */
  readonly successfulJobsHistoryLimit?: number;
  /**
   * How many failed Jobs a CronJob keeps; Kubernetes keeps 1 by default.
   */
  readonly failedJobsHistoryLimit?: number;
  /**
   * Whether a Job or CronJob waits instead of running.
   */
  readonly suspend?: boolean;
  /**
   * How many pods of a Job must succeed.
   */
  readonly completions?: number;
  /**
   * How many pods of a Job run at once.
   */
  readonly parallelism?: number;
  /**
   * Whether each completion of a Job has a number of its own.
   */
  readonly completionMode?: 'NonIndexed' | 'Indexed';
  /**
   * How often a Job is tried again before it has failed; Kubernetes tries 6 times by default.
   */
  readonly backoffLimit?: number;
  /**
   * How often one index of an Indexed Job is tried again.
   */
  readonly backoffLimitPerIndex?: number;
  /**
   * How many indexes of an Indexed Job may fail before it has failed.
   */
  readonly maxFailedIndexes?: number;
  /**
   * How many seconds a Job may run.
   */
  readonly activeDeadlineSeconds?: number;
  /**
   * How many seconds a finished Job is kept.
   */
  readonly ttlSecondsAfterFinished?: number;
  /**
   * When a Job makes a new pod for one that ends.
   */
  readonly podReplacementPolicy?: 'TerminatingOrFailed' | 'Failed';
}
/**
 * One container of the pod.
 */
export interface AuthoredContainer {
  /**
   * The image that runs.
   */
  readonly image: string;
  /**
   * What is run in place of the image's entry point, one word an item.
   */
  readonly command?: readonly string[];
  /**
   * The arguments of the command, one an item.
   */
  readonly args?: readonly string[];
  /**
   * The folder that the command is run in.
   */
  readonly workingDir?: string;
  /**
   * Environment variables: a map from name to text, secret://<secret>/<key> or configmap://<map>/<key>. Their order is kept. The key secret://<secret> or configmap://<map> with an empty text makes a variable of each key there.
   */
  readonly env?: {
    readonly [k: string]: string;
  };
  /**
   * The ports that the container listens on.
   */
  readonly ports?: readonly AuthoredContainerPort[];
  readonly resources?: AuthoredResources;
  /**
   * In initContainers: makes the container a sidecar, which starts before the containers and runs as long as they do.
   */
  readonly restartPolicy?: 'Always';
  /**
   * Files: a map from absolute path to what the file holds. A change of a content changes the pods, so that they are replaced.
   */
  readonly files?: {
    readonly [k: string]: AuthoredFile;
  };
  /**
   * Folders: a map from absolute path to secret://<secret> or configmap://<map>, whose keys are the files.
   */
  readonly dirs?: {
    readonly [k: string]: string;
  };
  readonly livenessProbe?: AuthoredProbe;
  readonly readinessProbe?: AuthoredProbe;
  readonly startupProbe?: AuthoredProbe;
  readonly lifecycle?: AuthoredLifecycle;
  /**
   * What the container may do, in Kubernetes' own shape; nothing is added to it.
   */
  readonly securityContext?: Readonly<Record<string, unknown>>;
}
/**
 * A port that a container listens on.
 */
export interface AuthoredContainerPort {
  /**
   * The name of the port, unique in the pod.
   */
  readonly name?: string;
  /**
   * The number of the port.
   */
  readonly port: number;
  /**
   * The protocol of the port.
   */
  readonly protocol?: 'TCP' | 'UDP' | 'SCTP';
}
/**
 * What the container may use. cpu: 500m is request and limit, cpu: 250m-500m is the request and the limit; or Kubernetes' own requests and limits.
 */
export interface AuthoredResources {
  /**
   * What is set aside for the container.
   */
  readonly requests?: {
    readonly [k: string]: string | number;
  };
  /**
   * What the container may use at most.
   */
  readonly limits?: {
    readonly [k: string]: string | number;
  };
  readonly [k: string]:
    | string
    | number
    | {
        readonly [k: string]: string | number;
      }
    | undefined;
}
/**
 * What a file holds: a text, or one key of a Secret or ConfigMap.
 */
export interface AuthoredFile {
  /**
   * The text of the file.
   */
  readonly content?: string;
  /**
   * The key that holds the text: secret://<secret>/<key> or configmap://<map>/<key>.
   */
  readonly contentFrom?: string;
  /**
   * The permissions of the file, three or four octal digits in quotes.
   */
  readonly mode?: string;
}
/**
 * How a container is asked how it is: by httpGet, tcpSocket, exec or grpc of Kubernetes, or by Kusion's probeHandler.
 */
export interface AuthoredProbe {
  readonly probeHandler?: AuthoredProbeHandler;
  readonly exec?: AuthoredExecAction;
  readonly httpGet?: AuthoredHttpGetAction;
  readonly tcpSocket?: AuthoredTcpSocketAction;
  readonly grpc?: AuthoredGrpcAction;
  /**
   * How many seconds after its start the container is first asked.
   */
  readonly initialDelaySeconds?: number;
  /**
   * How many seconds an answer may take; Kubernetes waits 1 by default.
   */
  readonly timeoutSeconds?: number;
  /**
   * How many seconds lie between two questions; Kubernetes takes 10 by default.
   */
  readonly periodSeconds?: number;
  /**
   * After how many successes the probe counts as one; only a readiness probe may have another number than 1.
   */
  readonly successThreshold?: number;
  /**
   * After how many failures the probe counts as one; Kubernetes takes 3 by default.
   */
  readonly failureThreshold?: number;
  /**
   * How many seconds a container has to end once the probe has failed. Not for a readiness probe.
   */
  readonly terminationGracePeriodSeconds?: number;
  /**
   * Kusion's name of terminationGracePeriodSeconds.
   */
  readonly terminationGracePeriod?: number;
}
/**
 * Kusion's way to ask: a url with http:// or https://, or a bare path, is an HTTP request, tcp:// or host:port a connection; command is run in the container.
 */
export interface AuthoredProbeHandler {
  /**
   * What is asked: http(s)://host:port/path, /path, tcp://host:port or host:port. The host localhost means the pod itself.
   */
  readonly url?: string;
  /**
   * Headers of an HTTP request: a map from name to value.
   */
  readonly headers?: {
    readonly [k: string]: string;
  };
  /**
   * The command that is run in the container, one word an item.
   *
   * @minItems 1
   */
  readonly command?: readonly string[];
}
/**
 * Runs a command in the container, which succeeds with the exit code 0.
 */
export interface AuthoredExecAction {
  /**
   * The command that is run in the container, one word an item.
   *
   * @minItems 1
   */
  readonly command: readonly string[];
}
/**
 * Asks over HTTP, which succeeds with a status from 200 to 399.
 */
export interface AuthoredHttpGetAction {
  /**
   * The path of the request.
   */
  readonly path?: string;
  /**
   * A port of the container, by number or by name.
   */
  readonly port: number | string;
  /**
   * The host that is asked; the pod itself if left out.
   */
  readonly host?: string;
  /**
   * The protocol of the request; HTTP if left out.
   */
  readonly scheme?: 'HTTP' | 'HTTPS';
  /**
   * Headers of the request.
   */
  readonly httpHeaders?: readonly AuthoredHttpHeader[];
}
/**
 * A header of a request.
 */
export interface AuthoredHttpHeader {
  /**
   * The name of a header.
   */
  readonly name: string;
  /**
   * The value of the header.
   */
  readonly value: string;
}
/**
 * Opens a connection.
 */
export interface AuthoredTcpSocketAction {
  /**
   * A port of the container, by number or by name.
   */
  readonly port: number | string;
  /**
   * The host that is asked; the pod itself if left out.
   */
  readonly host?: string;
}
/**
 * Asks over gRPC's health checking protocol.
 */
export interface AuthoredGrpcAction {
  /**
   * The number of the port.
   */
  readonly port: number;
  /**
   * The service whose health is asked for.
   */
  readonly service?: string;
}
/**
 * What is done when the container has started and before it is stopped.
 */
export interface AuthoredLifecycle {
  readonly postStart?: AuthoredLifecycleHandler;
  readonly preStop?: AuthoredLifecycleHandler;
}
/**
 * One action: exec, httpGet, tcpSocket or sleep of Kubernetes, or Kusion's url or command.
 */
export interface AuthoredLifecycleHandler {
  readonly exec?: AuthoredExecAction;
  readonly httpGet?: AuthoredHttpGetAction;
  readonly tcpSocket?: AuthoredTcpSocketAction;
  /**
   * Waits.
   */
  readonly sleep?: {
    /**
     * How many seconds.
     */
    readonly seconds: number;
  };
  /**
   * What is asked: http(s)://host:port/path, /path, tcp://host:port or host:port. The host localhost means the pod itself.
   */
  readonly url?: string;
  /**
   * Headers of an HTTP request: a map from name to value.
   */
  readonly headers?: {
    readonly [k: string]: string;
  };
  /**
   * The command that is run in the container, one word an item.
   *
   * @minItems 1
   */
  readonly command?: readonly string[];
}
/**
 * How many pods run, decided by a HorizontalPodAutoscaler (autoscaling/v2); the workload then has no replicas. With neither cpu, memory nor metrics, Kubernetes aims at 80% of the requested CPU.
 */
export interface AuthoredAutoscaling {
  /**
   * How many pods run at least; 1 if left out.
   */
  readonly minReplicas?: number;
  /**
   * How many pods run at most.
   */
  readonly maxReplicas: number;
  /**
   * The CPU that the pods are to use on average: a percentage of what they request, or an amount for each pod.
   */
  readonly cpu?: number | string;
  /**
   * The memory that the pods are to use on average: a percentage of what they request, or an amount for each pod.
   */
  readonly memory?: number | string;
  /**
   * Other metrics, in Kubernetes' own shape.
   */
  readonly metrics?: Readonly<Record<string, unknown>>[];
  /**
   * How fast pods are added and removed, in Kubernetes' own shape.
   */
  readonly behavior?: Readonly<Record<string, unknown>>;
}
/**
 * A port that the Service offers.
 */
export interface AuthoredServicePort {
  /**
   * The name of the port, unique in the Service. If left out, the name of the container port, else port-<number>.
   */
  readonly name?: string;
  /**
   * The number of the Service's port.
   */
  readonly port: number;
  /**
   * The port of the container that it leads to, by number or by name; the same number as port if left out.
   */
  readonly targetPort?: number | string;
  /**
   * The protocol of the port.
   */
  readonly protocol?: 'TCP' | 'UDP' | 'SCTP';
  /**
   * Whether the port is offered outside of the cluster, by the Service <name>-public of type LoadBalancer.
   */
  readonly public?: boolean;
  /**
   * The cloud of a public port, as Kusion 0.9 asks for it. aliyun or alicloud: the size of the load balancer, and the label of KusionStack's controller; for any other, nothing is emitted.
   */
  readonly type?: string;
  /**
   * Labels of the Service that carries the port.
   */
  readonly labels?: {
    readonly [k: string]: string;
  };
  /**
   * Annotations of the Service that carries the port.
   */
  readonly annotations?: {
    readonly [k: string]: string;
  };
}
/**
 * A Secret: its type, and what it holds. With type external nothing is emitted, and references to it are taken on trust.
 */
export interface AuthoredSecret {
  /**
   * What kind it is: basic is kubernetes.io/basic-auth, certificate is kubernetes.io/tls, token and opaque are Opaque, external is managed outside of appcfg.
   */
  readonly type: 'basic' | 'token' | 'opaque' | 'certificate' | 'external';
  /**
   * The values, as plain text: a map from key to text. Missing values are not generated.
   */
  readonly data?: {
    readonly [k: string]: string;
  };
  /**
   * What Kusion tells the store of an external secret; nothing is done with it.
   */
  readonly params?: Readonly<Record<string, unknown>>;
  /**
   * Whether the Secret can no longer be changed.
   */
  readonly immutable?: boolean;
}
/**
 * A ConfigMap: what it holds. A change of what the containers read of it at their start, as a variable or a file, changes the pods, so that they are replaced.
 */
export interface AuthoredConfigMap {
  /**
   * The values: a map from key to text.
   */
  readonly data: {
    readonly [k: string]: string;
  };
  /**
   * Whether the ConfigMap can no longer be changed.
   */
  readonly immutable?: boolean;
}
/**
 * How many pods may be missing at once: a PodDisruptionBudget, for a CollaSet a PodTransitionRule.
 */
export interface AuthoredOpsRule {
  /**
   * How many pods may be missing: a number, or a whole percentage up to 100%.
   */
  readonly maxUnavailable: number | string;
}
/**
 * How the application is reached from outside, over HTTP. hosts with one path is the short form, rules the long one.
 */
export interface AuthoredIngress {
  /**
   * The class of the Ingress; the cluster's default class if left out.
   */
  readonly className?: string;
  /**
   * The hosts that lead to the application, each with the same path.
   */
  readonly hosts?: readonly string[];
  /**
   * The path of the requests.
   */
  readonly path?: string;
  /**
   * How the path is compared.
   */
  readonly pathType?: 'Prefix' | 'Exact' | 'ImplementationSpecific';
  /**
   * A port of the Service, by number or by name; its only port if left out.
   */
  readonly port?: number | string;
  /**
   * Hosts with paths of their own.
   */
  readonly rules?: readonly AuthoredIngressRule[];
  readonly defaultBackend?: AuthoredDefaultBackend;
  /**
   * The certificates of the hosts.
   */
  readonly tls?: readonly AuthoredIngressTls[];
  /**
   * Labels of the Ingress.
   */
  readonly labels?: {
    readonly [k: string]: string;
  };
  /**
   * Annotations of the Ingress, which most controllers are told by.
   */
  readonly annotations?: {
    readonly [k: string]: string;
  };
}
/**
 * One host with its paths.
 */
export interface AuthoredIngressRule {
  /**
   * A host name, or one with the wildcard *. in front.
   */
  readonly host?: string;
  /**
   * The paths of the host; every path if left out.
   *
   * @minItems 1
   */
  readonly paths?: readonly AuthoredIngressPath[];
}
/**
 * One path and where it leads.
 */
export interface AuthoredIngressPath {
  /**
   * The path of the requests.
   */
  readonly path?: string;
  /**
   * How the path is compared.
   */
  readonly pathType?: 'Prefix' | 'Exact' | 'ImplementationSpecific';
  /**
   * A port of the Service, by number or by name; its only port if left out.
   */
  readonly port?: number | string;
  /**
   * The Service behind the path; the application's private one if left out.
   */
  readonly service?: string;
}
/**
 * A port of a Service.
 */
export interface AuthoredDefaultBackend {
  /**
   * A port of the Service, by number or by name; its only port if left out.
   */
  readonly port?: number | string;
  /**
   * The Service that is meant; the application's private one if left out.
   */
  readonly service?: string;
}
/**
 * The certificate of some hosts.
 */
export interface AuthoredIngressTls {
  /**
   * The hosts that the certificate is for; those of all rules if left out.
   */
  readonly hosts?: readonly string[];
  /**
   * The Secret that holds the certificate; the controller's default certificate if left out.
   */
  readonly secretName?: string;
}
/**
 * Who may connect to the pods (a NetworkPolicy): what allowFrom lists, and the workspace's Prometheus on the ports that it scrapes. All other connections are refused.
 */
export interface AuthoredNetworkPolicy {
  /**
   * Who may connect. Prometheus need not be named: the workspace's prometheus says where it runs.
   */
  readonly allowFrom?: readonly AuthoredNetworkPeer[];
}
/**
 * Who may connect: pods, by their namespace and labels, or addresses.
 */
export interface AuthoredNetworkPeer {
  /**
   * The namespace of the pods, or * for every namespace; the application's own if left out.
   */
  readonly namespace?: string;
  /**
   * The labels of the pods; every pod if left out.
   */
  readonly podLabels?: {
    readonly [k: string]: string;
  };
  /**
   * A block of addresses, in place of namespace and podLabels.
   */
  readonly cidr?: string;
  /**
   * Blocks within cidr that may not connect.
   */
  readonly except?: readonly string[];
  /**
   * The ports of the containers that may be connected to, by number or name; every port if left out.
   *
   * @minItems 1
   */
  readonly ports?: readonly (number | string)[];
}
/**
 * How one endpoint is scraped.
 */
export interface AuthoredScraping {
  /**
   * The protocol of the scrapes.
   */
  readonly scheme?: 'http' | 'https';
  /**
   * The path of the metrics.
   */
  readonly path?: string;
  /**
   * The port of the metrics: a number, or the name of a declared port. A number that no container declares, where the containers declare others, is a warning.
   */
  readonly port?: number | string;
  /**
   * The time between two scrapes, in operator mode.
   */
  readonly interval?: string;
  /**
   * How long a scrape may take, in operator mode: the interval at most.
   */
  readonly timeout?: string;
  /**
   * Whether monitors of the Prometheus operator are emitted, in place of prometheus.io annotations.
   */
  readonly operatorMode?: boolean;
  /**
   * What Prometheus discovers: the pods, the Service or the Ingress.
   */
  readonly monitorType?: 'pod' | 'service' | 'ingress';
  readonly alerts?: AuthoredAlerts;
  /**
   * Query parameters of the scrapes: a map from name to a list of values.
   */
  readonly params?: {
    readonly [k: string]: readonly string[];
  };
  /**
   * Labels of the monitor, by which a Prometheus selects it.
   */
  readonly labels?: {
    readonly [k: string]: string;
  };
  /**
   * Whether labels of the scraped metrics win over those of the target.
   */
  readonly honorLabels?: boolean;
  /**
   * How many samples a scrape may have before it counts as failed; 0 means no limit.
   */
  readonly sampleLimit?: number;
  /**
   * How many targets the monitor may have before all of its scrapes fail; 0 means no limit.
   */
  readonly targetLimit?: number;
  /**
   * How many labels a sample may have before its scrape counts as failed; 0 means no limit.
   */
  readonly labelLimit?: number;
  /**
   * How long the name of a label may be before its scrape counts as failed; 0 means no limit.
   */
  readonly labelNameLengthLimit?: number;
  /**
   * How long the value of a label may be before its scrape counts as failed; 0 means no limit.
   */
  readonly labelValueLengthLimit?: number;
  /**
   * How many of the targets that relabelings drop Prometheus keeps in memory, to show them; 0 means no limit.
   */
  readonly keepDroppedTargets?: number;
  /**
   * How large an uncompressed answer may be before its scrape counts as failed; 0 means no limit. KB is 1024 bytes, as KiB is.
   */
  readonly bodySizeLimit?: string;
  /**
   * The label of the pods, or of the Service with monitorType service, whose value Prometheus takes for job; app if left out.
   */
  readonly jobLabel?: string;
  /**
   * What Prometheus takes for job with monitorType ingress; probe/<namespace>/<name>-probe if left out.
   */
  readonly jobName?: string;
  /**
   * Labels of the Service that every sample is given, with monitorType service.
   */
  readonly targetLabels?: readonly string[];
  /**
   * Labels of the pod that every sample is given.
   */
  readonly podTargetLabels?: readonly string[];
  readonly attachMetadata?: AuthoredAttachMetadata;
  /**
   * Where pods or Services are selected: in Prometheus, by relabelings, or by the API server, which sends Prometheus less (RoleSelector). RelabelConfig if left out.
   */
  readonly selectorMechanism?: 'RelabelConfig' | 'RoleSelector';
  /**
   * What Prometheus discovers the addresses of the Service by, with monitorType service; the Prometheus resource decides if left out.
   */
  readonly serviceDiscoveryRole?: 'Endpoints' | 'EndpointSlice';
  /**
   * Whether only pods that have not ended are scraped; true if left out.
   */
  readonly filterRunning?: boolean;
  /**
   * Whether timestamps of the scraped metrics are kept; true if left out.
   */
  readonly honorTimestamps?: boolean;
  /**
   * Whether metrics with timestamps of their own go stale when they disappear from an answer; false if left out.
   */
  readonly trackTimestampsStaleness?: boolean;
  /**
   * Whether Prometheus follows a redirect of the endpoint; true if left out.
   */
  readonly followRedirects?: boolean;
  /**
   * Whether Prometheus speaks HTTP/2 with the endpoint; true if left out.
   */
  readonly enableHttp2?: boolean;
  /**
   * The formats that Prometheus asks for, the best first; its own list if left out.
   *
   * @minItems 1
   */
  readonly scrapeProtocols?: readonly (
    'PrometheusProto' | 'OpenMetricsText0.0.1' | 'OpenMetricsText1.0.0' | 'PrometheusText0.0.4' | 'PrometheusText1.0.0'
  )[];
  /**
   * The format that Prometheus reads an answer in whose Content-Type is absent or unknown; such a scrape fails if left out.
   */
  readonly fallbackScrapeProtocol?:
    'PrometheusProto' | 'OpenMetricsText0.0.1' | 'OpenMetricsText1.0.0' | 'PrometheusText0.0.4' | 'PrometheusText1.0.0';
  /**
   * Whether the classic buckets of a histogram are scraped too if it has native ones; false if left out.
   */
  readonly scrapeClassicHistograms?: boolean;
  /**
   * Whether native histograms are scraped; Prometheus' configuration decides if left out.
   */
  readonly scrapeNativeHistograms?: boolean;
  /**
   * How many buckets a native histogram may have before they are merged, or its scrape counts as failed; 0 means no limit.
   */
  readonly nativeHistogramBucketLimit?: number;
  /**
   * How much larger than the one before it a bucket of a native histogram must be; smaller ones are merged.
   */
  readonly nativeHistogramMinBucketFactor?: string | number;
  /**
   * Whether classic histograms are stored as native ones with the same buckets; false if left out.
   */
  readonly convertClassicHistogramsToNHCB?: boolean;
  /**
   * The proxy that Prometheus asks through: an http, https or socks5 URL without a user.
   */
  readonly proxyUrl?: string;
  /**
   * Addresses that are asked without the proxy: hosts, IPs and networks, with commas between them. Needs proxyUrl.
   */
  readonly noProxy?: string;
  /**
   * Whether Prometheus takes the proxy from its environment (HTTP_PROXY, HTTPS_PROXY, NO_PROXY); in place of proxyUrl.
   */
  readonly proxyFromEnvironment?: boolean;
  /**
   * Headers that the proxy is sent with CONNECT: a map from name to a list of references, secret://name/key. Needs proxyUrl or proxyFromEnvironment.
   */
  readonly proxyConnectHeader?: {
    /**
     * @minItems 1
     */
    readonly [k: string]: readonly string[];
  };
  /**
   * Changes of the target's labels before it is scraped.
   */
  readonly relabelings?: readonly AuthoredRelabeling[];
  /**
   * Changes of the samples before they are stored.
   */
  readonly metricRelabelings?: readonly AuthoredRelabeling[];
  readonly prober?: AuthoredProber;
  /**
   * With monitorType ingress: the URLs that are probed in place of the Ingress.
   */
  readonly staticTargets?: readonly string[];
  readonly tls?: AuthoredTls;
  readonly basicAuth?: AuthoredBasicAuth;
  readonly authorization?: AuthoredAuthorization;
  readonly oauth2?: AuthoredOAuth2;
  /**
   * The scrape class of the Prometheus resource that the monitor takes its settings from.
   */
  readonly scrapeClass?: string;
  readonly istio?: AuthoredIstio;
}
/**
 * What Prometheus learns of a target beside its own object, for relabelings to use.
 */
export interface AuthoredAttachMetadata {
  /**
   * Whether a target has the labels and annotations of its node (__meta_kubernetes_node_…); Prometheus must be allowed to list nodes.
   */
  readonly node?: boolean;
}
/**
 * One step of relabelling, as in the Prometheus operator's RelabelConfig.
 */
export interface AuthoredRelabeling {
  /**
   * The labels whose values are joined and compared.
   */
  readonly sourceLabels?: readonly string[];
  /**
   * What the values are joined with; Prometheus takes ; by default.
   */
  readonly separator?: string;
  /**
   * The label that is written.
   */
  readonly targetLabel?: string;
  /**
   * What the joined value is compared with: a regular expression in RE2's syntax, over the whole value.
   */
  readonly regex?: string;
  /**
   * What the hash of the joined value is divided by, with the action hashmod.
   */
  readonly modulus?: number;
  /**
   * What is written; $1 is the first group of regex. Prometheus takes $1 by default.
   */
  readonly replacement?: string;
  /**
   * What is done.
   */
  readonly action?:
    | 'replace'
    | 'Replace'
    | 'keep'
    | 'Keep'
    | 'drop'
    | 'Drop'
    | 'hashmod'
    | 'HashMod'
    | 'labelmap'
    | 'LabelMap'
    | 'labeldrop'
    | 'LabelDrop'
    | 'labelkeep'
    | 'LabelKeep'
    | 'lowercase'
    | 'Lowercase'
    | 'uppercase'
    | 'Uppercase'
    | 'keepequal'
    | 'KeepEqual'
    | 'dropequal'
    | 'DropEqual';
}
/**
 * The blackbox exporter that a Probe asks, with monitorType ingress.
 */
export interface AuthoredProber {
  /**
   * The address of the exporter, as host:port without a scheme.
   */
  readonly url?: string;
  /**
   * The module of the exporter's configuration that defines how to probe; the exporter takes http_2xx if left out.
   */
  readonly module?: string;
  /**
   * The protocol that the exporter itself is asked with.
   */
  readonly scheme?: 'http' | 'https';
  /**
   * The path that the exporter itself is asked under.
   */
  readonly path?: string;
}
/**
 * How the certificate of an endpoint is checked, and which one Prometheus shows, in operator mode with scheme https.
 */
export interface AuthoredTls {
  /**
   * The authority that the endpoint's certificate is checked against: secret://name/key or configmap://name/key in the application's namespace.
   */
  readonly ca?: string;
  /**
   * The certificate that Prometheus shows, together with key: secret://name/key or configmap://name/key.
   */
  readonly cert?: string;
  /**
   * The key of the certificate that Prometheus shows: secret://name/key.
   */
  readonly key?: string;
  /**
   * The name that the endpoint's certificate is for, if it is not the address.
   */
  readonly serverName?: string;
  /**
   * Whether any certificate is good enough.
   */
  readonly insecureSkipVerify?: boolean;
  /**
   * The lowest version of TLS that Prometheus speaks.
   */
  readonly minVersion?: 'TLS10' | 'TLS11' | 'TLS12' | 'TLS13';
  /**
   * The highest version of TLS that Prometheus speaks; not below minVersion.
   */
  readonly maxVersion?: 'TLS10' | 'TLS11' | 'TLS12' | 'TLS13';
}
/**
 * User and password of the endpoint, both from Secrets, in operator mode.
 */
export interface AuthoredBasicAuth {
  /**
   * The user: secret://name/key in the application's namespace.
   */
  readonly username: string;
  /**
   * The password: secret://name/key in the application's namespace.
   */
  readonly password: string;
}
/**
 * The Authorization header of the scrapes, in operator mode.
 */
export interface AuthoredAuthorization {
  /**
   * The word before the credentials.
   */
  readonly type?: string;
  /**
   * What comes after the word: secret://name/key in the application's namespace.
   */
  readonly credentials: string;
}
/**
 * How Prometheus gets a token for the scrapes, in operator mode.
 */
export interface AuthoredOAuth2 {
  /**
   * The client: secret://name/key or configmap://name/key in the application's namespace.
   */
  readonly clientId: string;
  /**
   * The client's secret: secret://name/key.
   */
  readonly clientSecret: string;
  /**
   * Where the token is fetched: an http or https URL.
   */
  readonly tokenUrl: string;
  /**
   * What the token is asked for.
   */
  readonly scopes?: readonly string[];
  /**
   * More parameters of the request for the token: a map from name to text.
   */
  readonly endpointParams?: {
    readonly [k: string]: string;
  };
  readonly tls?: AuthoredTls;
  /**
   * The proxy that Prometheus asks through: an http, https or socks5 URL without a user.
   */
  readonly proxyUrl?: string;
  /**
   * Addresses that are asked without the proxy: hosts, IPs and networks, with commas between them. Needs proxyUrl.
   */
  readonly noProxy?: string;
  /**
   * Whether Prometheus takes the proxy from its environment (HTTP_PROXY, HTTPS_PROXY, NO_PROXY); in place of proxyUrl.
   */
  readonly proxyFromEnvironment?: boolean;
  /**
   * Headers that the proxy is sent with CONNECT: a map from name to a list of references, secret://name/key. Needs proxyUrl or proxyFromEnvironment.
   */
  readonly proxyConnectHeader?: {
    /**
     * @minItems 1
     */
    readonly [k: string]: readonly string[];
  };
}
/**
 * The mesh that the pods are in. If left out, they are in no mesh.
 */
export interface AuthoredIstio {
  /**
   * Whether Istio's agent answers scrapes of the annotated pod with the application's metrics and its own, as in meshConfig.enablePrometheusMerge.
   */
  readonly metricsMerging?: boolean;
  /**
   * Whether the pods take connections in clear text (permissive) or of the mesh alone (strict), as in a PeerAuthentication.
   */
  readonly mtls?: 'permissive' | 'strict';
}
/**
 * What holds for all projects (default), or for those that the block selects: each value below the application's own, except for what is enforced.
 */
export interface AuthoredMonitoringBlock {
  /**
   * The protocol of the scrapes.
   */
  readonly scheme?: 'http' | 'https';
  /**
   * The path of the metrics.
   */
  readonly path?: string;
  /**
   * The port of the metrics: a number, or the name of a declared port.
   */
  readonly port?: number | string;
  /**
   * The time between two scrapes, in operator mode.
   */
  readonly interval?: string;
  /**
   * How long a scrape may take, in operator mode: the interval at most.
   */
  readonly timeout?: string;
  /**
   * Whether monitors of the Prometheus operator are emitted, in place of prometheus.io annotations.
   */
  readonly operatorMode?: boolean;
  /**
   * What Prometheus discovers: the pods, the Service or the Ingress; in upper or lower case, as Kusion reads it.
   */
  readonly monitorType?: string;
  /**
   * The projects that the block is for; a project is in one block at most.
   */
  readonly projectSelector?: readonly string[];
  /**
   * Labels of every monitor, by which the Prometheus of this cluster selects them.
   */
  readonly monitorLabels?: {
    readonly [k: string]: string;
  };
  readonly prober?: AuthoredProber;
  readonly prometheus?: AuthoredPrometheusPods;
  readonly alerts?: AuthoredAlerts;
  readonly annotations?: AuthoredAnnotationKeys;
  readonly istio?: AuthoredWorkspaceIstio;
  /**
   * Whose monitors are emitted in operator mode: those of the Prometheus operator, VictoriaMetrics' VMPodScrape, VMServiceScrape and VMProbe, or Google's PodMonitoring.
   */
  readonly monitors?: 'prometheus' | 'victoriametrics' | 'google';
  /**
   * The API group of ServiceMonitors and PodMonitors: the operator's, or that of Azure Monitor.
   */
  readonly apiGroup?: 'monitoring.coreos.com' | 'azmonitoring.coreos.com';
  /**
   * The scrape class of the Prometheus resource that the monitor takes its settings from.
   */
  readonly scrapeClass?: string;
  /**
   * The namespace of applications that do not name one.
   */
  readonly namespace?: string;
  /**
   * Handlebars files, relative to the workspace, that add objects to the applications of the block, in addition to those of default.
   */
  readonly templates?: readonly string[];
  readonly enforced?: AuthoredEnforced;
}
/**
 * Where the Prometheus of this cluster runs, which the NetworkPolicy of an application lets in.
 */
export interface AuthoredPrometheusPods {
  /**
   * The namespace of its pods.
   */
  readonly namespace: string;
  /**
   * The labels of its pods; every pod of the namespace if left out.
   */
  readonly podLabels?: {
    readonly [k: string]: string;
  };
}
/**
 * The mesh of this cluster. If left out, it has no mesh.
 */
export interface AuthoredWorkspaceIstio {
  /**
   * Whether Istio's agent answers scrapes of the annotated pod with the application's metrics and its own, as in meshConfig.enablePrometheusMerge.
   */
  readonly metricsMerging?: boolean;
  /**
   * Whether the pods take connections in clear text (permissive) or of the mesh alone (strict), as in a PeerAuthentication.
   */
  readonly mtls?: 'permissive' | 'strict';
  readonly certificates?: AuthoredIstioCertificates;
}
/**
 * Where Prometheus has the certificate that Istio's agent writes for it.
 */
export interface AuthoredIstioCertificates {
  /**
   * Where Prometheus has the authority of the mesh on its disk.
   */
  readonly ca?: string;
  /**
   * Where Prometheus has its certificate on its disk.
   */
  readonly cert?: string;
  /**
   * Where Prometheus has the key of its certificate on its disk.
   */
  readonly key?: string;
}
/**
 * Attributes that no application may change; another value is an error.
 */
export interface AuthoredEnforced {
  /**
   * The protocol of the scrapes.
   */
  readonly scheme?: 'http' | 'https';
  /**
   * The path of the metrics.
   */
  readonly path?: string;
  /**
   * The port of the metrics: a number, or the name of a declared port.
   */
  readonly port?: number | string;
  /**
   * The time between two scrapes, in operator mode.
   */
  readonly interval?: string;
  /**
   * How long a scrape may take, in operator mode: the interval at most.
   */
  readonly timeout?: string;
  /**
   * Whether monitors of the Prometheus operator are emitted, in place of prometheus.io annotations.
   */
  readonly operatorMode?: boolean;
  /**
   * What Prometheus discovers: the pods, the Service or the Ingress; in upper or lower case, as Kusion reads it.
   */
  readonly monitorType?: string;
}
/**
 * What holds for the workloads of all projects (default), or of those that the block selects, if the application does not set it; Jobs and CronJobs are left alone. Other keys of Kusion are not read.
 */
export interface AuthoredServiceBlock {
  /**
   * The type of a workload that does not name one.
   */
  readonly type?: 'Deployment' | 'StatefulSet' | 'DaemonSet' | 'CollaSet';
  /**
   * The number of pods of a workload that does not set one.
   */
  readonly replicas?: number;
  /**
   * Labels of the workload and its pods, below the application's own.
   */
  readonly labels?: {
    readonly [k: string]: string;
  };
  /**
   * Annotations of the workload and its pods, below the application's own.
   */
  readonly annotations?: {
    readonly [k: string]: string;
  };
  /**
   * The projects that the block is for; a project is in one block at most.
   */
  readonly projectSelector?: readonly string[];
  readonly [k: string]: unknown;
}
/**
 * How many pods of a workload may be missing at once if the application does not set it; for all projects (default), or for those that the block selects. Other keys of Kusion are not read.
 */
export interface AuthoredOpsRuleBlock {
  /**
   * How many pods may be missing: a number, or a whole percentage up to 100%.
   */
  readonly maxUnavailable?: number | string;
  /**
   * The projects that the block is for; a project is in one block at most.
   */
  readonly projectSelector?: readonly string[];
  readonly [k: string]: unknown;
}
