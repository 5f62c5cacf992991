import type { AnnotationKeys, Collector, PrometheusPods } from '../application/model/application.ts';
import type { Place } from '../diagnostics/diagnostic.ts';
import type {
  AuthoredEnforced,
  AuthoredMonitoringBlock,
  AuthoredOpsRuleBlock,
  AuthoredPrometheusPods,
  AuthoredServiceBlock,
} from '../generated/app-configuration.ts';
import { digitsAsNumber, mergedText, pick, textMap } from './authored.ts';
import {
  ATTRIBUTES,
  type Attribute,
  GRAFANA_KEYS,
  type Platform,
  type PlatformAttributes,
  type PlatformIstio,
  type PlatformText,
  type PlatformValue,
  type WorkloadDefaults,
} from './workspace.ts';

/** What holds with a block above what held before: values replace, maps merge by key. */
export function withBlock(below: Platform, block: AuthoredMonitoringBlock, at: Place): Platform {
  const istio = withIstio(below.istio, block.istio, at.at('istio'));
  const collector = withCollector(below.collector, block, at);
  return {
    attributes: { ...below.attributes, ...given(block, at) },
    enforced: { ...below.enforced, ...given(block.enforced ?? {}, at.at('enforced')) },
    monitorLabels: mergedText(below.monitorLabels, textMap(block.monitorLabels)),
    prober: { ...below.prober, ...pick(block.prober ?? {}, ['url', 'module', 'scheme', 'path']) },
    annotationKeys: withKeys(below.annotationKeys, block.annotations),
    workload: below.workload,
    templates: [...below.templates, ...givenPaths(block, at)],
    ...pick(below, ['scrapeClass', 'namespace', 'prometheus', 'alerts']),
    ...pick(block, ['scrapeClass', 'namespace', 'alerts']),
    ...(block.prometheus === undefined ? {} : { prometheus: prometheusPods(block.prometheus) }),
    ...(istio === undefined ? {} : { istio }),
    ...(collector === undefined ? {} : { collector }),
  };
}

function withKeys(below: AnnotationKeys, keys: AuthoredMonitoringBlock['annotations']): AnnotationKeys {
  return typeof keys === 'string' ? GRAFANA_KEYS : { ...below, ...keys };
}

/** The kinds that a block names, and their group, are two ways to say whose monitors they are. */
function withCollector(
  below: Collector | undefined,
  { monitors, apiGroup }: AuthoredMonitoringBlock,
  at: Place,
): Collector | undefined {
  if (monitors === 'victoriametrics' || monitors === 'google')
    return { name: monitors, place: at.at('monitors') };
  if (apiGroup === 'azmonitoring.coreos.com') return { name: 'azure', place: at.at('apiGroup') };
  return monitors === undefined && apiGroup === undefined ? below : undefined;
}

/** Templates add to each other: those of a block are beside those of default. */
function givenPaths({ templates }: AuthoredMonitoringBlock, at: Place): PlatformValue<string>[] {
  return (templates ?? []).map((value, index) => ({ value, place: at.at('templates', index) }));
}

/** The same for a block of Kusion's module `service`. */
export function withService(below: Platform, block: AuthoredServiceBlock, at: Place): Platform {
  const { type, replicas, labels, annotations } = block;
  const workload: WorkloadDefaults = {
    ...below.workload,
    ...(type === undefined ? {} : { type: { value: type, place: at.at('type') } }),
    ...(replicas === undefined ? {} : { replicas: { value: replicas, place: at.at('replicas') } }),
    labels: withText(below.workload.labels, labels, at.at('labels')),
    annotations: withText(below.workload.annotations, annotations, at.at('annotations')),
  };
  return { ...below, workload };
}

/** The same for a block of Kusion's module `opsrule`. */
export function withOpsRule(below: Platform, { maxUnavailable }: AuthoredOpsRuleBlock, at: Place): Platform {
  if (maxUnavailable === undefined) return below;
  const given = { value: digitsAsNumber(maxUnavailable), place: at.at('maxUnavailable') };
  return { ...below, workload: { ...below.workload, maxUnavailable: given } };
}

function withText(below: PlatformText, written: AuthoredServiceBlock['labels'], at: Place): PlatformText {
  const above = textMap(written).map(([key, value]) => [key, { value, place: at.at(key) }] as const);
  return [...new Map([...below, ...above])];
}

function given(block: AuthoredMonitoringBlock | AuthoredEnforced, at: Place): PlatformAttributes {
  const written: Partial<Record<Attribute, PlatformValue<unknown>>> = {};
  for (const name of ATTRIBUTES) {
    const value = block[name];
    if (value === undefined) continue;
    written[name] = {
      // Kusion's own file writes Pod.
      value: name === 'monitorType' ? String(value).toLowerCase() : value,
      place: at.at(name),
    };
  }
  return written as PlatformAttributes;
}

/** A Prometheus is in one place: of another block, nothing of the place below is kept. */
function prometheusPods({ namespace, podLabels }: AuthoredPrometheusPods): PrometheusPods {
  return { namespace, podLabels: textMap(podLabels) };
}

function withIstio(
  below: PlatformIstio | undefined,
  istio: AuthoredMonitoringBlock['istio'],
  place: Place,
): PlatformIstio | undefined {
  if (istio === undefined) return below;
  const { metricsMerging, mtls } = istio;
  return {
    ...below,
    place,
    ...(metricsMerging === undefined
      ? {}
      : { metricsMerging: { value: metricsMerging, place: place.at('metricsMerging') } }),
    ...(mtls === undefined ? {} : { mtls: { value: mtls, place: place.at('mtls') } }),
    certificates: { ...below?.certificates, ...pick(istio.certificates ?? {}, ['ca', 'cert', 'key']) },
  };
}
