import { isTypo } from '../diagnostics/did-you-mean.ts';
import { sanitizeLabelName } from './label-name.ts';

const DOMAIN = 'prometheus.io';
/** What the scrape jobs of the chart `prometheus` (prometheus-community) read behind the domain. */
const READ = ['scrape', 'scrape-slow', 'scheme', 'path', 'port', 'probe'] as const;

/** A key that looks like one that Prometheus' jobs read, and is not one. */
export interface UnreadKey {
  readonly key: string;
  /** The key that was meant, if that can be told. */
  readonly meant: string | undefined;
}

const READ_LABELS: ReadonlySet<string> = new Set(READ.map((name) => sanitizeLabelName(`${DOMAIN}/${name}`)));
const PARAM = sanitizeLabelName(`${DOMAIN}/param_`);

/** Keys of Prometheus' domain, or of a misspelling of it, that none of its jobs reads. */
export function unreadKeys(keys: Iterable<string>): readonly UnreadKey[] {
  const unread: UnreadKey[] = [];
  for (const key of keys) {
    const label = sanitizeLabelName(key);
    if (READ_LABELS.has(label) || label.startsWith(PARAM)) continue;
    const slash = key.indexOf('/');
    const domain = slash < 0 ? key.slice(0, DOMAIN.length) : key.slice(0, slash);
    const name = slash < 0 ? key.slice(DOMAIN.length + 1) : key.slice(slash + 1);
    const isDomain = domain.toLowerCase() === DOMAIN;
    const isNear = isTypo(domain, DOMAIN) || (slash >= 0 && domain.toLowerCase() === 'prometheus');
    if (!isDomain && !(isNear && looksRead(name))) continue;
    const meant = meantName(name);
    unread.push({ key, meant: meant === undefined ? undefined : `${DOMAIN}/${meant}` });
  }
  return unread;
}

/** A key that is of no use without one that asks to scrape or probe, if there is none. */
export function lonelyKey(keys: readonly string[]): string | undefined {
  const labels = new Set(keys.map(sanitizeLabelName));
  const isAsked = ['scrape', 'scrape-slow', 'probe'].some((one) =>
    labels.has(sanitizeLabelName(`${DOMAIN}/${one}`)),
  );
  if (isAsked) return undefined;
  const lonely = ['port', 'path', 'scheme'].find((one) => keys.includes(`${DOMAIN}/${one}`));
  return lonely === undefined ? undefined : `${DOMAIN}/${lonely}`;
}

function looksRead(name: string): boolean {
  return meantName(name) !== undefined;
}

/** Other words for what they read, as scrape jobs of one's own and other tools have them. */
const SYNONYMS: Readonly<Record<string, (typeof READ)[number]>> = {
  enabled: 'scrape',
  'should-scrape': 'scrape',
  'metrics-path': 'path',
  metricspath: 'path',
  'scrape-path': 'path',
  'metrics-port': 'port',
  'scrape-port': 'port',
  protocol: 'scheme',
};

function meantName(name: string): string | undefined {
  const lower = name.toLowerCase();
  const synonym = lower.replace(/[._]/gu, '-');
  if (Object.hasOwn(SYNONYMS, synonym)) return SYNONYMS[synonym];
  return READ.find((one) => one === lower) ?? READ.find((one) => isTypo(lower, one) || lower === `${one}s`);
}
