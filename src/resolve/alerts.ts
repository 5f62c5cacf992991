import type { Alerts } from '../application/model/application.ts';
import type { AuthoredAlerts } from '../generated/app-configuration.ts';
import { mergedText, textMap } from '../workspace/authored.ts';
import { parseDuration } from './duration.ts';

/** Half a dozen scrapes at the usual interval: a pod that is replaced is not an alert. */
const DEFAULT_FOR = '5m';

/**
 * The alerts of a block: what it writes, over what the workspace says of all. `false` turns those off. The workspace's
 * are for monitors alone; alerts that a block itself asks for without one are refused elsewhere.
 */
export function resolveAlerts(
  written: AuthoredAlerts | undefined,
  platform: AuthoredAlerts | undefined,
  operatorMode: boolean,
): Alerts | undefined {
  const decided = written === undefined ? platform : written;
  if (decided === undefined || decided === false || !operatorMode) return undefined;
  const layers = [platform, written].filter((layer) => typeof layer === 'object');
  const last = layers.findLast((layer) => layer.for !== undefined);
  return {
    for: parseDuration(last?.for ?? DEFAULT_FOR),
    labels: layers.reduce<Alerts['labels']>((below, { labels }) => mergedText(below, textMap(labels)), []),
  };
}
