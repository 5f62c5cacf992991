import type { KubernetesObject } from '../kubernetes-object.ts';
import type { ScrapeJob } from '../scrape/scrape-job.ts';
import { type FoundTarget, shownUrl } from '../scrape/target.ts';
import { stepOf } from './broken-ways.ts';
import type { ChainStep, PictureEndpoint, ScrapeWay } from './picture.ts';

/** The jobs of the chart prometheus that read annotations, as it and many others name them. */
const READS_ANNOTATIONS = /^kubernetes-(?:pods|service-endpoints|services|ingresses)(?:-slow)?$/u;

/** The ways of an object's targets: Services and monitors once each, with the endpoints that they lead to. */
export function scrapeWays(
  owner: ChainStep,
  targets: readonly FoundTarget[],
  jobs: ReadonlyMap<string, ScrapeJob>,
): readonly ScrapeWay[] {
  const ways = new Map<string, { steps: readonly ChainStep[]; endpoints: Map<string, PictureEndpoint> }>();
  for (const target of targets) {
    const steps = stepsTo(owner, target, jobs.get(target.source)?.cause?.object);
    const key = JSON.stringify(steps);
    let way = ways.get(key);
    if (way === undefined) {
      way = { steps, endpoints: new Map() };
      ways.set(key, way);
    }
    const endpoint = endpointOf(target);
    const text = JSON.stringify(endpoint);
    const same = way.endpoints.get(text);
    way.endpoints.set(text, { ...endpoint, targets: same === undefined ? 1 : same.targets + 1 });
  }
  return [...ways.values()].map(({ steps, endpoints }) => ({ steps, endpoints: [...endpoints.values()] }));
}

function stepsTo(
  owner: ChainStep,
  { origin, source, prometheus }: FoundTarget,
  cause: KubernetesObject | undefined,
): readonly ChainStep[] {
  const between = [origin.ingress, origin.service].flatMap((one) =>
    one === undefined ? [] : [stepOf(one.origin)],
  );
  const last = cause === undefined ? jobStep(source, between[0] ?? owner) : stepOf(cause);
  const scraper = prometheus === undefined ? [] : [{ kind: 'Prometheus', name: prometheus }];
  const steps = [owner, ...between, last, ...scraper];
  return steps.filter(
    (step, index) => steps.findIndex(({ kind, name }) => kind === step.kind && name === step.name) === index,
  );
}

function jobStep(source: string, owner: ChainStep): ChainStep {
  const isGrafanas = source.startsWith('annotation_autodiscovery_');
  if (!isGrafanas && !READS_ANNOTATIONS.test(source)) return { kind: 'scrape job', name: source };
  const whose = ['Service', 'Ingress', 'Pod'].includes(owner.kind) ? `the ${owner.kind}` : 'its pods';
  return {
    kind: `annotations of ${whose}`,
    name: `${isGrafanas ? 'k8s.grafana.com' : 'prometheus.io'}/scrape`,
  };
}

function endpointOf(target: FoundTarget): PictureEndpoint {
  const { interval, timeout } = target;
  const url = shownUrl(target);
  const probe = probeOf(target.url);
  return {
    url,
    interval,
    timeout,
    targets: 0,
    ...(probe === undefined ? {} : { probe }),
    ...(target.blocked === undefined ? {} : { isBlocked: true }),
  };
}

/** An exporter that is told by `?target=` what to ask, as the blackbox exporter is. */
function probeOf(url: string): PictureEndpoint['probe'] {
  if (!URL.canParse(url)) return undefined;
  const { host, searchParams } = new URL(url);
  const target = searchParams.get('target');
  const module = searchParams.get('module');
  if (target === null) return undefined;
  return { target, through: module === null ? host : `${host}, module ${module}` };
}

/** `https://shop.example.com through blackbox-exporter:9115, module http_2xx`, or the URL of what is scraped. */
export function endpointText({ url, probe, isBlocked = false }: PictureEndpoint): string {
  if (isBlocked) return `${url} (blocked)`;
  return probe === undefined ? url : `${probe.target} through ${probe.through}`;
}
