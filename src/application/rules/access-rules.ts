import { type Diagnostic, errorAt, type Place, seeAlso } from '../../diagnostics/diagnostic.ts';
import type { ConnectHeader, ProxySettings, Tls, TlsVersion } from '../model/access.ts';
import type { ResolvedScraping } from '../model/application.ts';

const METHODS = ['basicAuth', 'authorization', 'oauth2'] as const;
const VERSIONS: readonly TlsVersion[] = ['TLS10', 'TLS11', 'TLS12', 'TLS13'];

/** What the operator asks of TLS and credentials beyond its CRDs; in annotation mode none of it can be carried at all. */
export function accessRules(block: ResolvedScraping): Diagnostic[] {
  if (!block.operatorMode.value) return [];
  const { at, tls, oauth2, asWritten, proxyConnectHeader } = block;
  const ofTokens = at.at('oauth2');
  return [
    ...oneMethod(block),
    ...tlsRules(tls, at.at('tls'), 'tls'),
    ...schemeOfTls(block),
    ...proxyRules({ ...asWritten, proxyConnectHeader }, at),
    ...(oauth2 === undefined
      ? []
      : [
          ...tlsRules(oauth2.tls, ofTokens.at('tls'), 'oauth2.tls'),
          ...proxyRules({ ...oauth2.proxy, proxyConnectHeader: oauth2.proxyConnectHeader }, ofTokens),
        ]),
  ];
}

/** The operator skips a monitor with two; of a Probe with two, Prometheus refuses its whole configuration. */
function oneMethod({ at }: ResolvedScraping): Diagnostic[] {
  const [first, second] = METHODS.filter((method) => at.has(method));
  if (first === undefined || second === undefined) return [];
  const message = `${first} and ${second} are both written; Prometheus uses one method of authentication`;
  return [
    errorAt(at.keyAt(second), 'several-credentials', message, {
      related: [seeAlso(`${first} is here`, at.keyAt(first))],
      hint: 'remove one of the two',
    }),
  ];
}

/** @param name what the mapping is called in messages */
function tlsRules(tls: Tls | undefined, at: Place, name: string): Diagnostic[] {
  return tls === undefined ? [] : [...certificatePair(tls, at, name), ...versions(tls, at, name)];
}

function certificatePair(tls: Tls, at: Place, name: string): Diagnostic[] {
  if ((tls.cert === undefined) === (tls.key === undefined)) return [];
  const [written, missing] = tls.key === undefined ? ['cert', 'key'] : ['key', 'cert'];
  const message = `${name}.${written} needs ${name}.${missing} beside it`;
  const hint = `write ${missing}: secret://<secret>/tls.${missing === 'key' ? 'key' : 'crt'}`;
  return [errorAt(at.keyAt(String(written)), 'bad-tls', message, { hint })];
}

function versions(tls: Tls, at: Place, name: string): Diagnostic[] {
  if (tls.minVersion === undefined || tls.maxVersion === undefined) return [];
  if (VERSIONS.indexOf(tls.maxVersion) >= VERSIONS.indexOf(tls.minVersion)) return [];
  const message = `${name}.maxVersion ${tls.maxVersion} is below minVersion ${tls.minVersion}`;
  return [
    errorAt(at.at('maxVersion'), 'bad-tls', message, {
      related: [seeAlso('minVersion is here', at.at('minVersion'))],
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

/** What the operator asks of the fields of a proxy beyond its CRD: it skips a monitor that breaks one of these. */
function proxyRules(
  proxy: ProxySettings & { readonly proxyConnectHeader: ConnectHeader | undefined },
  at: Place,
): Diagnostic[] {
  const { proxyUrl, noProxy, proxyFromEnvironment, proxyConnectHeader = [] } = proxy;
  const error = (field: string, message: string, hint: string) =>
    errorAt(at.keyAt(field), 'bad-proxy', message, { hint });
  const diagnostics: Diagnostic[] = [];
  if (proxyFromEnvironment === true) {
    for (const [field, value] of Object.entries({ proxyUrl, noProxy })) {
      if (value === undefined) continue;
      const message = `${field} cannot be combined with proxyFromEnvironment: true`;
      diagnostics.push(error(field, message, 'remove one of the two'));
    }
    return diagnostics;
  }
  if (proxyUrl !== undefined) return [];
  const missing = 'write proxyUrl: http://<host>:<port>';
  if (noProxy !== undefined)
    diagnostics.push(error('noProxy', 'noProxy needs proxyUrl', `${missing}, or remove noProxy`));
  if (proxyConnectHeader.length > 0) {
    const message = 'proxyConnectHeader needs proxyUrl or proxyFromEnvironment: true';
    diagnostics.push(error('proxyConnectHeader', message, `${missing}, or remove proxyConnectHeader`));
  }
  return diagnostics;
}
