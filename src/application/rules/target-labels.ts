import { isTypo } from '../../diagnostics/did-you-mean.ts';
import { type KnownValue, valueBeforeScrape } from '../../prometheus/drops-all.ts';
import { META, sanitizeLabelName } from '../../prometheus/label-name.ts';
import type { ResolvedApplication, ResolvedScraping, TextMap } from '../model/application.ts';

/** Labels that controllers, the scheduler and a mesh give to pods, whatever the template says. */
const OF_CONTROLLERS =
  /^(?:pod_template_|controller_|job_name|statefulset_|batch_|apps_kubernetes|topology_|.*istio_io_|collaset_)/u;

/** What is known of the labels of a block's targets, before its own relabelings. */
export interface TargetLabels {
  /** What holds wherever the application runs. */
  readonly certain: KnownValue;
  /** With it, that nothing but the application gives its pods and targets labels. */
  readonly likely: KnownValue;
  /** The labels that are there. */
  readonly names: readonly string[];
}

/** @param podLabels of the pods that are scraped: all of them, or those that an existing workload selects by */
export function targetLabels(
  block: ResolvedScraping,
  { namespace, workload }: ResolvedApplication,
  podLabels: TextMap,
): TargetLabels {
  const { monitorType, asWritten, path, scheme } = block;
  const isOfPods = monitorType.value !== 'ingress';
  const values = new Map<string, string | undefined>([[`${META}namespace`, namespace]]);
  if (isOfPods) {
    const isOwn = workload.podLabels === undefined;
    for (const [key, value] of podLabels) addMeta(values, 'pod_label', key, value);
    for (const [key, value] of isOwn ? workload.annotations : [])
      addMeta(values, 'pod_annotation', key, value);
  }
  // The relabelings of a scrape class come first, and may set any of the others.
  if (asWritten.scrapeClass === undefined) {
    values.set('namespace', namespace);
    if (isOfPods) {
      values.set('__scheme__', scheme.value);
      values.set('__metrics_path__', path.value);
    }
  }
  const copied = new Set(
    [...(asWritten.podTargetLabels ?? []), ...(asWritten.targetLabels ?? [])].map(sanitizeLabelName),
  );
  const ofPods = new Set(podLabels.map(([key]) => sanitizeLabelName(key)));
  const certain: KnownValue = (label) => {
    if (values.has(label)) return values.get(label);
    if (label.startsWith('__meta_')) return isNeverThere(label, monitorType.value, values) ? '' : undefined;
    if (label === '__name__') return '';
    // The Prometheus resource may name labels of the pods to copy, too.
    const mayBeSet = asWritten.scrapeClass !== undefined || copied.has(label) || ofPods.has(label);
    return mayBeSet ? undefined : valueBeforeScrape(label);
  };
  const likely: KnownValue = (label) => {
    const known = certain(label);
    if (known !== undefined || !isOfPods || workload.podLabels !== undefined) return known;
    if (ofPods.has(label) && !copied.has(label) && asWritten.scrapeClass === undefined)
      return valueBeforeScrape(label);
    const [, key] = /^__meta_kubernetes_pod_label(?:present)?_(.+)$/u.exec(label) ?? [];
    return key === undefined || OF_CONTROLLERS.test(key) ? undefined : '';
  };
  return { certain, likely, names: [...values.keys()] };
}

function addMeta(values: Map<string, string | undefined>, kind: string, key: string, value: string): void {
  const name = sanitizeLabelName(key);
  const label = `${META}${kind}_${name}`;
  // Of two keys that are one label, chance decides whose value it has.
  const isOther = values.has(label) && values.get(label) !== value;
  values.set(label, isOther ? undefined : value);
  values.set(`${META}${kind}present_${name}`, 'true');
}

/** A label of another discovery, or one that is a letter off one of the pods' own. */
function isNeverThere(
  label: string,
  monitorType: 'pod' | 'service' | 'ingress',
  values: ReadonlyMap<string, unknown>,
): boolean {
  if (!label.startsWith(META)) return true;
  const rest = label.slice(META.length);
  const others = {
    pod: ['service_', 'endpoint_', 'endpoints_', 'endpointslice_', 'ingress_'],
    service: ['ingress_'],
    ingress: ['pod_', 'service_', 'endpoint_', 'endpoints_', 'endpointslice_', 'node_'],
  }[monitorType];
  if (others.some((one) => rest.startsWith(one))) return true;
  return label.startsWith(`${META}pod_label_`) && [...values.keys()].some((own) => isTypo(label, own));
}
