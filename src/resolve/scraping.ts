import type {
  Duration,
  MonitorType,
  Origin,
  Prober,
  ResolvedScraping,
  Setting,
} from '../application/model/application.ts';
import { type AsWritten, isAsWritten, type ScrapingField } from '../application/model/scraping-fields.ts';
import { type Diagnostic, errorAt, type Place, seeAlso } from '../diagnostics/diagnostic.ts';
import type { AuthoredScraping } from '../generated/app-configuration.ts';
import { builtInScraping } from '../generated/defaults.ts';
import type { RelabelConfig } from '../prometheus/relabel-config.ts';
import { digitsAsNumber, mergedText, pick, textMap } from '../workspace/authored.ts';
import type { Attribute, Platform, PlatformValue } from '../workspace/workspace.ts';
import { resolveAlerts } from './alerts.ts';
import {
  resolveAuthorization,
  resolveBasicAuth,
  resolveConnectHeader,
  resolveOAuth2,
  resolveTls,
} from './credentials.ts';
import { parseDuration } from './duration.ts';
import { resolveIstio, schemeInMesh } from './istio.ts';

/** The type checker holds that every attribute has a default, and no other. */
const DEFAULTS: Readonly<Record<Attribute, unknown>> &
  Readonly<Record<Exclude<keyof typeof builtInScraping, Attribute>, never>> = builtInScraping;

const BUILT_IN: Origin = { by: 'built-in' };

/**
 * One block with what is below it, weakest first: the built-in defaults, the workspace. What the workspace
 * enforces is above the block, which must not say otherwise.
 */
export function resolveScraping(
  block: AuthoredScraping,
  at: Place,
  platform: Platform,
  report: (diagnostic: Diagnostic) => void,
): ResolvedScraping {
  function setting<K extends Attribute>(name: K): Setting<AuthoredScraping[K] & {}> {
    const written = block[name] as (AuthoredScraping[K] & {}) | undefined;
    const enforced = platform.enforced[name] as PlatformValue<AuthoredScraping[K] & {}> | undefined;
    if (enforced !== undefined) {
      if (written !== undefined && meant(name, written) !== meant(name, enforced.value))
        report(notAsEnforced(name, written, at.at(name), enforced));
      return { value: enforced.value, origin: { by: 'workspace', place: enforced.place, enforced: true } };
    }
    if (written !== undefined) return { value: written, origin: { by: 'application', place: at.at(name) } };
    const given = platform.attributes[name] as PlatformValue<AuthoredScraping[K] & {}> | undefined;
    return given === undefined
      ? { value: DEFAULTS[name] as AuthoredScraping[K] & {}, origin: BUILT_IN }
      : { value: given.value, origin: { by: 'workspace', place: given.place, enforced: false } };
  }
  const interval = duration(setting('interval'));
  const timeout = duration(setting('timeout'));
  const port = setting('port') as Setting<number | string>;
  const operatorMode = setting('operatorMode') as Setting<boolean>;
  const monitorType = setting('monitorType') as Setting<MonitorType>;
  const scheme = setting('scheme') as Setting<'http' | 'https'>;
  const istio = resolveIstio(block, at, platform);
  return {
    scheme: schemeInMesh(scheme, istio, operatorMode.value, monitorType.value),
    path: setting('path') as Setting<string>,
    port: { value: digitsAsNumber(port.value), origin: port.origin },
    interval,
    timeout: atMost(timeout, interval),
    operatorMode,
    monitorType,
    params: Object.entries((block.params ?? {}) as Readonly<Record<string, readonly string[]>>).sort(
      ([a], [b]) => (a < b ? -1 : 1),
    ),
    labels: mergedText(platform.monitorLabels, textMap(block.labels)),
    relabelings: (block.relabelings ?? []).map(relabeling),
    metricRelabelings: (block.metricRelabelings ?? []).map(relabeling),
    prober: resolveProber(block, platform),
    staticTargets: block.staticTargets,
    tls: block.tls && resolveTls(block.tls, at.at('tls'), report),
    basicAuth: block.basicAuth && resolveBasicAuth(block.basicAuth, at.at('basicAuth'), report),
    authorization:
      block.authorization && resolveAuthorization(block.authorization, at.at('authorization'), report),
    oauth2: block.oauth2 && resolveOAuth2(block.oauth2, at.at('oauth2'), report),
    proxyConnectHeader: resolveConnectHeader(block.proxyConnectHeader, at, report),
    alerts: resolveAlerts(block.alerts, platform.alerts, operatorMode.value),
    asWritten: asWrittenOf(block, platform),
    istio,
    at,
  };
}

function asWrittenOf(block: AuthoredScraping, { scrapeClass }: Platform): AsWritten {
  const fields = (Object.keys(block) as ScrapingField[]).filter(isAsWritten);
  const written = pick(block, fields) as AsWritten;
  return written.scrapeClass === undefined && scrapeClass !== undefined
    ? { ...written, scrapeClass }
    : written;
}

function resolveProber({ prober }: AuthoredScraping, platform: Platform): Prober {
  if (prober === undefined) return platform.prober;
  return { ...platform.prober, ...pick(prober as Prober, ['url', 'module', 'scheme', 'path']) };
}

/** A value in the form in which two spellings of the same are equal. */
function meant(name: Attribute, value: unknown): unknown {
  if (name === 'interval' || name === 'timeout') return parseDuration(String(value)).milliseconds;
  return name === 'port' ? digitsAsNumber(value as number | string) : value;
}

function notAsEnforced(
  name: Attribute,
  written: unknown,
  place: Place,
  enforced: PlatformValue<unknown>,
): Diagnostic {
  const message = `${name} is ${written} here, and the workspace enforces ${enforced.value}`;
  return errorAt(place, 'enforced-attribute', message, {
    related: [seeAlso(`${name} ${enforced.value} is enforced here`, enforced.place)],
    hint: `remove ${name}`,
  });
}

function duration({ value, origin }: Setting<string>): Setting<Duration> {
  return { value: parseDuration(value), origin };
}

/** A timeout that was not written follows a shorter interval, since the operator refuses one that is longer. */
function atMost(timeout: Setting<Duration>, interval: Setting<Duration>): Setting<Duration> {
  if (timeout.origin.by !== 'built-in' || timeout.value.milliseconds <= interval.value.milliseconds)
    return timeout;
  return { value: interval.value, origin: { by: 'interval' } };
}

const RELABELING_FIELDS = [
  'sourceLabels',
  'separator',
  'targetLabel',
  'regex',
  'modulus',
  'replacement',
  'action',
] as const satisfies readonly (keyof RelabelConfig)[];

function relabeling(authored: object): RelabelConfig {
  return pick(authored as RelabelConfig, RELABELING_FIELDS);
}
