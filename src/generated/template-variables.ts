// Generated from schemas/ by build/generate.mjs.
/**
 * The application, at the top of a template and at @root.
 */
export interface TemplateVariables {
  /**
   * The name of the application.
   */
  readonly name: string;
  /**
   * The namespace of every object; empty if none is given.
   */
  readonly namespace: string | null;
  /**
   * The labels of the application, each by its key: labels.team, labels.[example.com/team].
   */
  readonly labels: {
    readonly [k: string]: string;
  };
  /**
   * The annotations of the application, each by its key.
   */
  readonly annotations: {
    readonly [k: string]: string;
  };
  /**
   * The labels that select the pods, each by its key.
   */
  readonly selector: {
    readonly [k: string]: string;
  };
  readonly workload: TemplateWorkload;
  /**
   * The containers, the main one first; init containers are not among them.
   */
  readonly containers: readonly TemplateContainer[];
  /**
   * The ports that the pods declare, that of the metrics included.
   */
  readonly ports: readonly TemplatePort[];
  /**
   * The ports that the Services offer.
   */
  readonly servicePorts: readonly TemplateServicePort[];
  /**
   * The hosts of the Ingress, each once.
   */
  readonly hosts: readonly string[];
  /**
   * The monitoring blocks; empty if the application is not scraped.
   */
  readonly monitoring: readonly TemplateMonitoring[];
  /**
   * The numbers of the container ports that Prometheus scrapes, each once, in ascending order.
   */
  readonly metricsPorts: readonly number[];
  /**
   * The labels by which the Prometheus of this cluster selects monitors and rules, each by its key.
   */
  readonly monitorLabels: {
    readonly [k: string]: string;
  };
}
/**
 * The workload.
 */
export interface TemplateWorkload {
  /**
   * Its kind: Deployment, StatefulSet, DaemonSet, Job, CronJob or CollaSet; of a manifest also ReplicaSet or Rollout.
   */
  readonly type: string;
  /**
   * The number of pods; empty if none is given.
   */
  readonly replicas: number | null;
  /**
   * The labels of the workload and its pods, each by its key; of a manifest, those of the pods.
   */
  readonly labels: {
    readonly [k: string]: string;
  };
}
/**
 * A container.
 */
export interface TemplateContainer {
  /**
   * Its name.
   */
  readonly name: string;
  /**
   * Its image.
   */
  readonly image: string;
}
/**
 * A port of a container.
 */
export interface TemplatePort {
  /**
   * Its name; empty if it has none.
   */
  readonly name: string | null;
  /**
   * Its number.
   */
  readonly port: number;
  /**
   * TCP, UDP or SCTP.
   */
  readonly protocol: string;
  /**
   * The container that declares it.
   */
  readonly container: string;
}
/**
 * A port of a Service.
 */
export interface TemplateServicePort {
  /**
   * Its name.
   */
  readonly name: string;
  /**
   * Its number.
   */
  readonly port: number;
  /**
   * The container port behind it: a number or a name.
   */
  readonly targetPort: number | string;
  /**
   * TCP, UDP or SCTP.
   */
  readonly protocol: string;
  /**
   * Whether the public Service offers it.
   */
  readonly public: boolean;
}
/**
 * A monitoring block.
 */
export interface TemplateMonitoring {
  /**
   * Whether a monitor of the Prometheus operator is emitted.
   */
  readonly operatorMode: boolean;
  /**
   * What Prometheus discovers: pod, service or ingress.
   */
  readonly monitorType: string;
  /**
   * The protocol: http or https.
   */
  readonly scheme: string;
  /**
   * The path of the metrics.
   */
  readonly path: string;
  /**
   * The number of the container port; nothing for an Ingress.
   */
  readonly port: number | null;
  /**
   * The name of the container port; empty if it has none, and for an Ingress.
   */
  readonly portName: string | null;
  /**
   * The job that Prometheus gives the samples, by the monitor; nothing without operatorMode, and where it depends on a namespace that is not known.
   */
  readonly job: string | null;
  /**
   * The time between two scrapes.
   */
  readonly interval: string;
  /**
   * How long a scrape may take.
   */
  readonly timeout: string;
}
