import { type Diagnostic, type Place, warningAt } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/did-you-mean.ts';
import type { Cluster, Pod } from '../cluster/cluster.ts';
import type { Texts } from '../fields.ts';
import { type KubernetesObject, nameOf } from '../kubernetes-object.ts';
import type { FoundTarget } from '../scrape/target.ts';
import { GRAFANA_DOMAIN } from './grafana-domain.ts';

/** What its jobs read behind the domain, in upper and lower case as it is written; a parameter behind `metrics.param_`. */
const READ = [
  'scrape',
  'job',
  'instance',
  'metrics.container',
  'metrics.path',
  'metrics.portName',
  'metrics.portNumber',
  'metrics.scheme',
  'metrics.scrapeInterval',
  'metrics.scrapeTimeout',
];
const MOST_NAMES = 3;

interface Annotated {
  readonly object: KubernetesObject;
  readonly annotations: Texts;
  readonly place: Place;
}

function annotatedIn({ pods, services }: Cluster): readonly Annotated[] {
  const seen = new Map<KubernetesObject, Annotated>();
  for (const { annotations, origin } of services)
    seen.set(origin, { object: origin, annotations, place: origin.place.at('metadata', 'annotations') });
  for (const pod of pods) if (!seen.has(pod.origin)) seen.set(pod.origin, ofPod(pod));
  return [...seen.values()].filter(({ annotations }) =>
    [...annotations.keys()].some((key) => key.startsWith(`${GRAFANA_DOMAIN}/`)),
  );
}

function ofPod({ annotations, origin, template }: Pod): Annotated {
  return { object: origin, annotations, place: origin.place.at(...template, 'metadata', 'annotations') };
}

/** That annotations of Grafana's collector are there, if the jobs that read them are not among those asked about. */
export function unreadGrafana(cluster: Cluster, targets: readonly FoundTarget[]): readonly Diagnostic[] {
  const scraped = new Set(targets.flatMap(({ origin: { pod, service } }) => [pod?.origin, service?.origin]));
  const unread = annotatedIn(cluster).filter(
    ({ object, annotations }) =>
      annotations.get(`${GRAFANA_DOMAIN}/scrape`) === 'true' && !scraped.has(object),
  );
  const [first] = unread;
  if (first === undefined) return [];
  const names = unread.slice(0, MOST_NAMES).map(({ object }) => nameOf(object));
  const more = unread.length > MOST_NAMES ? ` and ${unread.length - MOST_NAMES} more` : '';
  return [
    {
      code: 'annotations-unread',
      severity: 'note',
      message: `only ${GRAFANA_DOMAIN} annotations ask to scrape ${names.join(', ')}${more}, and they are read by Grafana's collector alone`,
      hint: '--annotation-keys grafana shows what it scrapes',
      location: first.place.keyAt(`${GRAFANA_DOMAIN}/scrape`).location,
    },
  ];
}

function meantKey(read: string, value = ''): string | undefined {
  if (/^metrics[._-]port$/iu.test(read))
    return /^\d+$/u.test(value) ? 'metrics.portNumber' : 'metrics.portName';
  return READ.find((one) => one.toLowerCase() === read.toLowerCase()) ?? nearest(read, READ);
}

/** Keys of Grafana's domain that its jobs do not read, and those that are of no use without `scrape`. */
export function grafanaKeyMistakes(cluster: Cluster): readonly Diagnostic[] {
  return annotatedIn(cluster).flatMap(({ object, annotations, place }) => {
    const name = nameOf(object);
    const keys = [...annotations.keys()].filter((key) => key.startsWith(`${GRAFANA_DOMAIN}/`));
    const wrong = keys.flatMap((key): Diagnostic[] => {
      const read = key.slice(GRAFANA_DOMAIN.length + 1);
      if (READ.includes(read) || read.startsWith('metrics.param_')) return [];
      const guess = meantKey(read, annotations.get(key));
      const hint =
        guess === undefined ? `it reads ${READ.join(', ')}` : `did you mean ${GRAFANA_DOMAIN}/${guess}?`;
      return [warningAt(place.keyAt(key), 'annotation-key', `${name}: no job reads ${key}`, { hint })];
    });
    const isAsked = annotations.has(`${GRAFANA_DOMAIN}/scrape`);
    const [lonely] = keys;
    if (isAsked || lonely === undefined || wrong.length > 0) return wrong;
    const message = `${name}: ${lonely} has no effect without ${GRAFANA_DOMAIN}/scrape`;
    const hint = `write ${GRAFANA_DOMAIN}/scrape: "true"`;
    return [warningAt(place.keyAt(lonely), 'annotation-key', message, { hint })];
  });
}
