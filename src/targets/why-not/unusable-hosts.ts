import {
  type Diagnostic,
  errorAt,
  type RelatedPlace,
  seeAlso,
  warningAt,
} from '../../diagnostics/diagnostic.ts';
import { isPattern } from '../../kubernetes/ingress-path.ts';
import type { ClusterIngress } from '../cluster/cluster.ts';
import { type KubernetesObject, nameOf } from '../kubernetes-object.ts';
import type { Findings } from '../scrape/find-targets.ts';

/** Rules of a probed Ingress whose host cannot be asked for: none at all, or a wildcard. */
export function unusableHosts({ job, targets }: Findings): readonly Diagnostic[] {
  const ingresses = new Set<ClusterIngress>();
  for (const { origin } of targets) if (origin.ingress !== undefined) ingresses.add(origin.ingress);
  if (ingresses.size === 0) return [];
  const related: readonly RelatedPlace[] =
    job.cause === undefined ? [] : [seeAlso('what probes it', job.cause.object.place.at('metadata', 'name'))];
  return [...ingresses].flatMap(({ rules, origin }) =>
    rules.flatMap(({ host, paths }, index) => {
      if (host !== '' && !host.includes('*')) return patternPaths(origin, index, paths);
      const place = origin.place.at('spec', 'rules', index);
      const name = nameOf(origin);
      const message =
        host === ''
          ? `${name}: a rule without a host cannot be probed`
          : `${name}: the host ${host} stands for many, and cannot be probed`;
      return [errorAt(host === '' ? place : place.at('host'), 'unusable-host', message, { related })];
    }),
  );
}

/** A path that its controller takes for a pattern is asked for as it is written. */
function patternPaths(
  origin: KubernetesObject,
  rule: number,
  paths: readonly string[] = [],
): readonly Diagnostic[] {
  return paths.flatMap((path, index) => {
    if (!isPattern(path)) return [];
    const message = `${nameOf(origin)}: ${path} is probed letter by letter, not as a pattern`;
    const place = origin.place.at('spec', 'rules', rule, 'http', 'paths', index, 'path');
    return [
      warningAt(place, 'pattern-path', message, {
        hint: 'probe a URL that exists: list it in staticConfig of the Probe',
      }),
    ];
  });
}
