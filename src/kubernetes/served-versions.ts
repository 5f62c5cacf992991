/** The versions that a cluster serves of the kinds that targets are made from. */
const SERVED: Readonly<Record<string, string>> = {
  Pod: 'v1',
  Service: 'v1',
  Endpoints: 'v1',
  Namespace: 'v1',
  ReplicationController: 'v1',
  Deployment: 'apps/v1',
  StatefulSet: 'apps/v1',
  DaemonSet: 'apps/v1',
  ReplicaSet: 'apps/v1',
  Job: 'batch/v1',
  CronJob: 'batch/v1',
  EndpointSlice: 'discovery.k8s.io/v1',
  Ingress: 'networking.k8s.io/v1',
  PodMonitor: 'monitoring.coreos.com/v1',
  ServiceMonitor: 'monitoring.coreos.com/v1',
  Probe: 'monitoring.coreos.com/v1',
  ScrapeConfig: 'monitoring.coreos.com/v1alpha1',
  Prometheus: 'monitoring.coreos.com/v1',
  PrometheusAgent: 'monitoring.coreos.com/v1alpha1',
  Alertmanager: 'monitoring.coreos.com/v1',
  ThanosRuler: 'monitoring.coreos.com/v1',
};

/** The apiVersion of a kind as clusters serve it; undefined of kinds that make no targets. */
export function servedVersion(kind: string): string | undefined {
  return SERVED[kind];
}
