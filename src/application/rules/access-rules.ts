import { type Diagnostic, errorAt, seeAlso } from '../../diagnostics/diagnostic.ts';
import type { TlsVersion } from '../model/access.ts';
import type { ResolvedScraping } from '../model/application.ts';

const METHODS = ['basicAuth', 'authorization', 'oauth2'] as const;
const VERSIONS: readonly TlsVersion[] = ['TLS10', 'TLS11', 'TLS12', 'TLS13'];

/** What the operator asks of TLS and credentials beyond its CRDs; in annotation mode none of it can be carried at all. */
export function accessRules(block: ResolvedScraping): Diagnostic[] {
  if (!block.operatorMode.value) return [];
  return [...oneMethod(block), ...certificatePair(block), ...versions(block), ...schemeOfTls(block)];
}

/** The operator skips a monitor with two; of a Probe with two, Prometheus refuses its whole configuration. */
function oneMethod({ at }: ResolvedScraping): Diagnostic[] {
  const [first, second] = METHODS.filter((method) => at.has(method));
  if (first === undefined || second === undefined) return [];
  const message = `${second} stands beside ${first}, and Prometheus asks with one of them`;
  return [
    errorAt(at.keyAt(second), 'several-credentials', message, {
      related: [seeAlso(`${first} is here`, at.keyAt(first))],
      hint: 'remove one of the two',
    }),
  ];
}

function certificatePair({ tls, at }: ResolvedScraping): Diagnostic[] {
  if (tls === undefined || (tls.cert === undefined) === (tls.key === undefined)) return [];
  const [written, missing] = tls.key === undefined ? ['cert', 'key'] : ['key', 'cert'];
  const message = `tls.${written} stands without tls.${missing}`;
  const hint = `write ${missing}: secret://<secret>/tls.${missing === 'key' ? 'key' : 'crt'}`;
  return [errorAt(at.keyAt('tls', String(written)), 'bad-tls', message, { hint })];
}

function versions({ tls, at }: ResolvedScraping): Diagnostic[] {
  if (tls?.minVersion === undefined || tls.maxVersion === undefined) return [];
  if (VERSIONS.indexOf(tls.maxVersion) >= VERSIONS.indexOf(tls.minVersion)) return [];
  const message = `tls.maxVersion ${tls.maxVersion} is below minVersion ${tls.minVersion}`;
  return [
    errorAt(at.at('tls', 'maxVersion'), 'bad-tls', message, {
      related: [seeAlso('minVersion is here', at.at('tls', 'minVersion'))],
      hint: `write maxVersion: ${tls.minVersion} or above, or remove it`,
    }),
  ];
}

/** A Probe asks a blackbox exporter, so that its TLS is that of the prober. */
function schemeOfTls({ tls, scheme, monitorType, prober, at }: ResolvedScraping): Diagnostic[] {
  if (tls === undefined) return [];
  if (monitorType.value === 'ingress') {
    if (prober.scheme === 'https') return [];
    const message = 'tls is for https, and the prober is asked with http';
    return [
      errorAt(at.keyAt('tls'), 'bad-tls', message, { hint: 'write prober: {scheme: https}, or remove tls' }),
    ];
  }
  if (scheme.value === 'https') return [];
  const { origin } = scheme;
  const details =
    origin.by === 'application' || origin.by === 'workspace'
      ? { related: [seeAlso('scheme: http is set here', origin.place)] }
      : { notes: ['scheme is http by default'] };
  const message = 'tls is for https, and the scheme is http';
  return [
    errorAt(at.keyAt('tls'), 'bad-tls', message, { ...details, hint: 'write scheme: https, or remove tls' }),
  ];
}
