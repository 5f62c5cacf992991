import type { TextMap } from '../application/application.ts';
import type { Place } from '../diagnostics/diagnostic.ts';
import type { Enforced, MonitoringBlock } from '../generated/app-configuration.ts';
import { builtInScraping } from '../generated/defaults.ts';
import { textMap } from './resolve.ts';
import { pick } from './workload.ts';
import type { Attribute, Given, GivenAttributes, GivenIstio, Platform } from './workspace.ts';

const ATTRIBUTES = Object.keys(builtInScraping) as Attribute[];

/** What holds with a block above what held before: values replace, maps merge by key. */
export function withBlock(below: Platform, block: MonitoringBlock, at: Place): Platform {
  const istio = withIstio(below.istio, block.istio, at.at('istio'));
  return {
    attributes: { ...below.attributes, ...given(block, at) },
    enforced: { ...below.enforced, ...given(block.enforced ?? {}, at.at('enforced')) },
    monitorLabels: mergedText(below.monitorLabels, textMap(block.monitorLabels)),
    prober: { ...below.prober, ...pick(block.prober ?? {}, ['url', 'module', 'scheme', 'path']) },
    annotationKeys: { ...below.annotationKeys, ...block.annotations },
    ...pick(below, ['scrapeClass', 'namespace']),
    ...pick(block, ['scrapeClass', 'namespace']),
    ...(istio === undefined ? {} : { istio }),
  };
}

/** Keys of the second win; the order is that of the first appearance. */
export function mergedText(below: TextMap, above: TextMap): TextMap {
  return below.length === 0 ? above : [...new Map([...below, ...above])];
}

function given(block: MonitoringBlock | Enforced, at: Place): GivenAttributes {
  const written: Partial<Record<Attribute, Given<unknown>>> = {};
  for (const name of ATTRIBUTES) {
    const value = block[name];
    if (value === undefined) continue;
    written[name] = {
      // Kusion's own file writes Pod.
      value: name === 'monitorType' ? String(value).toLowerCase() : value,
      place: at.at(name),
    };
  }
  return written as GivenAttributes;
}

function withIstio(
  below: GivenIstio | undefined,
  istio: MonitoringBlock['istio'],
  place: Place,
): GivenIstio | undefined {
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
