import { sanitizeLabelName } from '../../prometheus/label-name.ts';
import type { Pod } from '../cluster/cluster.ts';
import { type FoundTarget, OF_POD } from './target.ts';

/** A target as it is for every pod of its workload: what another pod would have otherwise is `<pod>`. */
export interface StableTarget {
  readonly url: string;
  readonly interval: string;
  readonly timeout: string;
  readonly labels: Readonly<Record<string, string>>;
  /** The NetworkPolicies that let no scrape of it through; absent if there are none. */
  readonly blocked?: string;
}

/** Labels that controllers give each pod or each revision a value of its own. */
const OF_CONTROLLERS = [
  'pod-template-hash',
  'pod-template-generation',
  'controller-revision-hash',
  'controller-uid',
  'batch.kubernetes.io/controller-uid',
  'batch.kubernetes.io/job-completion-index',
  'apps.kubernetes.io/pod-index',
  'statefulset.kubernetes.io/pod-name',
].map(sanitizeLabelName);

/** The target without what changes when its pod is replaced: names, addresses, hashes, the node. */
export function stableTarget(target: FoundTarget): StableTarget {
  const { url, interval, timeout, labels, blocked, origin } = target;
  const { pod } = origin;
  const same = { interval, timeout, ...(blocked === undefined ? {} : { blocked: blocked.join(', ') }) };
  if (pod === undefined) return { url, labels, ...same };
  const names = namesOf(pod);
  const stable: Record<string, string> = {};
  for (const [name, value] of Object.entries(labels)) {
    stable[name] = OF_CONTROLLERS.some((own) => name.endsWith(own)) ? OF_POD : withoutPod(value, names, pod);
  }
  return { url: withoutPod(url, names, pod), labels: stable, ...same };
}

/** The names that this pod has and no other one of its workload, the longest first. */
function namesOf({ name, controller, uid, origin }: Pod): readonly string[] {
  const names = [name, ...(controller === undefined ? [] : [controller.name])];
  return [...names, ...(typeof uid === 'string' ? [uid] : [])]
    .filter((one) => one !== origin.name && one !== '')
    .sort((a, b) => b.length - a.length);
}

function withoutPod(text: string, names: readonly string[], { ip, nodeName, hostIp }: Pod): string {
  if (text === nodeName || text === hostIp) return OF_POD;
  let stable = text;
  for (const name of names) if (stable.includes(name)) stable = stable.replaceAll(name, OF_POD);
  return ip !== '' && stable.includes(ip) ? withoutAddress(stable, ip) : stable;
}

/** `10.0.0.1:80` and `http://10.0.0.1:80/`, but not the address that only begins like it. */
function withoutAddress(text: string, ip: string): string {
  const at = text.indexOf(ip);
  const isWhole = !/[\w.]/u.test(text[at - 1] ?? ' ') && !/[\w.]/u.test(text[at + ip.length] ?? ' ');
  return isWhole ? text.slice(0, at) + OF_POD + text.slice(at + ip.length) : text;
}
