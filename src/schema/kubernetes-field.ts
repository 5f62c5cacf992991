import { kubernetesFields } from '../generated/kubernetes-fields.ts';

/** What to write in place of fields that a container of Kubernetes has. */
const OF_CONTAINERS: Readonly<Record<string, string>> = {
  volumeMounts:
    'a container has files and dirs: files: {/etc/app/app.conf: {content: …}}, dirs: {/etc/tls: secret://<secret>}',
  envFrom: 'name each variable: env: {NAME: secret://<secret>/<key>} or configmap://<map>/<key>',
};

/** What to write in place of a field that Kubernetes has there, and appcfg has elsewhere. */
export function insteadOfKubernetes(path: readonly string[], name: string): string | undefined {
  if (path[0] !== 'workload') return undefined;
  const pod = kubernetesFields.PodSpec;
  if (path.length === 1 && pod !== undefined && Object.hasOwn(pod, name))
    return `a field of Kubernetes' pods is written under podSpec: podSpec: {${name}: …}`;
  const isContainer = path.length === 3 && (path[1] === 'containers' || path[1] === 'initContainers');
  return isContainer && Object.hasOwn(OF_CONTAINERS, name) ? OF_CONTAINERS[name] : undefined;
}
