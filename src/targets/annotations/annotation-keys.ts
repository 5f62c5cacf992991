import type { AnnotationJobs } from './annotation-jobs.ts';
import { chartJobs } from './chart-jobs.ts';
import { grafanaJobs } from './grafana-jobs.ts';
import { grafanaKeyMistakes } from './grafana-keys.ts';

const ATTRIBUTES = ['scrape', 'scheme', 'path', 'port'] as const;

/**
 * The jobs that read other annotations than those of the Prometheus chart: `grafana`, or for some of scrape, scheme, path
 * and port a key of one's own, `scrape=example.com/scrape,port=example.com/port`. Undefined of any other text.
 */
export function parseAnnotationKeys(text: string): AnnotationJobs | undefined {
  if (text === 'grafana') return { jobs: grafanaJobs(), mistakes: grafanaKeyMistakes };
  const keys: Record<string, string> = {};
  for (const pair of text.split(',')) {
    const equal = pair.indexOf('=');
    const attribute = pair.slice(0, Math.max(equal, 0));
    const key = pair.slice(equal + 1);
    const isKnown = (ATTRIBUTES as readonly string[]).includes(attribute) && keys[attribute] === undefined;
    if (!isKnown || !/^[\w./-]+$/u.test(key)) return undefined;
    keys[attribute] = key;
  }
  return keys.scrape === undefined ? undefined : { jobs: chartJobs(keys), mistakes: () => [] };
}
