import { type Diagnostic, errorAt, type RelatedPlace, seeAlso } from '../../diagnostics/diagnostic.ts';
import type { ClusterIngress } from '../cluster/cluster.ts';
import { nameOf } from '../kubernetes-object.ts';
import type { Findings } from '../scrape/find-targets.ts';

/** Rules of a probed Ingress whose host nobody can ask for: none at all, or a wildcard. */
export function unusableHosts({ job, targets }: Findings): readonly Diagnostic[] {
  const ingresses = new Set<ClusterIngress>();
  for (const { origin } of targets) if (origin.ingress !== undefined) ingresses.add(origin.ingress);
  if (ingresses.size === 0) return [];
  const related: readonly RelatedPlace[] =
    job.cause === undefined ? [] : [seeAlso('what probes it', job.cause.object.place.at('metadata', 'name'))];
  return [...ingresses].flatMap(({ rules, origin }) =>
    rules.flatMap(({ host }, index) => {
      if (host !== '' && !host.includes('*')) return [];
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
