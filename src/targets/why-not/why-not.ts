import { append } from '../../diagnostics/append.ts';
import { type Diagnostic, errorAt, warningAt } from '../../diagnostics/diagnostic.ts';
import { isFields, textAt, valueAt } from '../fields.ts';
import { groupBy } from '../group-by.ts';
import { nameOf } from '../kubernetes-object.ts';
import { formOf } from '../monitor-form.ts';
import { schemeOf } from '../operator/endpoint.ts';
import { wrongOperators } from '../operator/label-selector.ts';
import type { Findings } from '../scrape/find-targets.ts';
import type { Cause, ScrapeJob } from '../scrape/scrape-job.ts';
import { annotationMistakes } from './annotations.ts';
import { copiedLabels } from './copied-labels.ts';
import { dropsEverything } from './drops-everything.ts';
import { duplicates } from './duplicates.ts';
import { endpointMistakes } from './endpoint-mistakes.ts';
import { candidatesIn, type Evidence, serverOf } from './evidence.ts';
import { whyNoTarget } from './no-target.ts';
import { type FoundBy, ofServers } from './of-servers.ts';
import { oneMessageEach } from './one-message.ts';
import { unusableHosts } from './unusable-hosts.ts';

/** Why a monitor or an annotation yields nothing, or more than was meant. */
export function whyNot(evidence: Evidence): readonly Diagnostic[] {
  const { discover, findings, readsAnnotations, areChartKeys, servers } = evidence;
  const candidates = candidatesIn(evidence);
  const found: FoundBy[] = [];
  for (const one of findings) {
    const { job } = one;
    const server = serverOf(job, servers);
    const own = server?.ignoresNamespaceSelectors === true ? { ...candidates, ignoring: server } : candidates;
    const diagnostics: Diagnostic[] = [];
    const isConfigured = one.job.cause === undefined && !readsAnnotations;
    if (one.refused.length > 0) diagnostics.push(refusedTargets(one));
    else if (one.targets.length === 0 && (one.job.cause !== undefined || isConfigured)) {
      const reasons = whyNoTarget(one.job, own);
      append(diagnostics, reasons.length > 0 ? reasons : dropsEverything(one.job, discover));
    }
    append(diagnostics, unusableHosts(one));
    append(diagnostics, bareAddress(one));
    if (one.job.cause !== undefined) {
      append(diagnostics, endpointMistakes(one, one.job.cause.endpoint, server));
      append(diagnostics, copiedLabels(one));
      append(diagnostics, proberPort(one.job.cause));
      append(diagnostics, withoutOperator(one.job.cause));
    }
    found.push({ findings: one, diagnostics });
  }
  const diagnostics: Diagnostic[] = [...ofServers(found, servers)];
  // Two Prometheus that scrape the same pod store its samples once each.
  for (const one of groupBy(findings, ({ job }) => job.collector ?? job.prometheus ?? '').values())
    append(diagnostics, duplicates(one, evidence.asked));
  if (readsAnnotations && areChartKeys) append(diagnostics, annotationMistakes(evidence, candidates));
  return oneMessageEach(diagnostics);
}

/** Targets that are left by relabelling and that Prometheus cannot scrape. */
function refusedTargets({ job, refused }: Findings): Diagnostic {
  const [first] = refused;
  const url = urlAsTarget(job);
  if (url !== undefined) return url;
  const message = `${job.name}: what relabelling leaves cannot be scraped: ${first?.reason}`;
  const place = job.steps.findLast((step) => step.place !== undefined)?.place ?? job.cause?.place;
  if (place === undefined) return { code: 'bad-relabeling', severity: 'error', message };
  return errorAt(place, 'bad-relabeling', message);
}

/** A whole URL where a static target is a host and a port. */
function urlAsTarget({ name, cause, statics }: ScrapeJob): Diagnostic | undefined {
  for (const [index, { targets }] of statics.entries()) {
    for (const [number, target] of targets.entries()) {
      const [, scheme, host, path = ''] = /^(https?):\/\/([^/?#]+)([^?#]*)/u.exec(target) ?? [];
      if (scheme === undefined || cause?.object.kind !== 'ScrapeConfig') continue;
      const more = [
        ...(scheme === 'https' ? ['scheme: HTTPS'] : []),
        ...(path === '' || path === '/' ? [] : [`metricsPath: ${path}`]),
      ];
      const place = cause.object.place.at('spec', 'staticConfigs', index, 'targets', number);
      const message = `${name}: a static target is a host and a port, and not a whole URL`;
      return errorAt(place, 'bad-relabeling', message, {
        notes: ['Prometheus does not scrape it'],
        hint: `write ${[host, ...more].join(', and in the spec ')}`,
      });
    }
  }
  return undefined;
}

/** A monitor without a port, over pods that declare none. */
function bareAddress({ job: { cause }, targets }: Findings): readonly Diagnostic[] {
  if (cause === undefined || formOf(cause.object)?.selects !== 'pods') return [];
  const bare = targets.find(({ origin, url }) => {
    if (/^[a-z]+:\/\/[^/]*:\d+(?:\/|$)/u.test(url)) return false;
    const container = origin.pod?.containers.find(({ name }) => name === origin.container);
    return container?.ports.length === 0;
  });
  if (bare?.origin.pod === undefined) return [];
  const pods = nameOf(bare.origin.pod.origin);
  const message = `${nameOf(cause.object)}: it names no port and the pods of ${pods} declare none, so port 80 is scraped`;
  return [
    warningAt(cause.place, 'bare-address', message, {
      hint: 'declare the container port with a name, and write port: with that name',
    }),
  ];
}

/** Of a Probe's selector, the operator writes no step for an operator that is none: the others alone select. */
function withoutOperator({ object }: Cause): readonly Diagnostic[] {
  if (object.kind !== 'Probe' || isFields(valueAt(object.fields, 'spec', 'targets', 'staticConfig')))
    return [];
  const selector = ['spec', 'targets', 'ingress', 'selector'];
  return wrongOperators(valueAt(object.fields, ...selector)).map(({ path, message, hint }) =>
    warningAt(
      object.place.at(...selector, ...path),
      'no-effect',
      `${nameOf(object)}: ${message}, so this part of the selector has no effect`,
      hint === undefined ? {} : { hint },
    ),
  );
}

/** A prober without a port is asked at port 80 or 443, where no blackbox exporter listens. */
function proberPort({ object }: Cause): readonly Diagnostic[] {
  const url = textAt(object.fields, 'spec', 'prober', 'url');
  if (object.kind !== 'Probe' || url === '' || /:\d+$/u.test(url)) return [];
  const port = schemeOf(valueAt(object.fields, 'spec', 'prober')) === 'https' ? 443 : 80;
  const message = `${nameOf(object)}: its prober is asked at port ${port}, since url names no port`;
  return [
    warningAt(object.place.at('spec', 'prober', 'url'), 'bare-address', message, {
      hint: `write url: ${url}:9115, where a blackbox exporter listens, or the port of another prober`,
    }),
  ];
}
