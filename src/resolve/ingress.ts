import type { IngressPath, IngressRule, ResolvedIngress } from '../application/model/application.ts';
import type { Place } from '../diagnostics/diagnostic.ts';
import type { AuthoredIngress, AuthoredIngressPath } from '../generated/app-configuration.ts';
import { textMap } from '../workspace/authored.ts';

/** `hosts` with one path are the short form of `rules`; `tls` without hosts is for the hosts of all rules. */
export function resolveIngress(ingress: AuthoredIngress, at: Place): ResolvedIngress {
  const rules = [...shortRules(ingress, at), ...longRules(ingress, at)];
  return {
    className: ingress.className,
    labels: textMap(ingress.labels),
    annotations: textMap(ingress.annotations),
    rules,
    defaultBackend:
      ingress.defaultBackend === undefined
        ? undefined
        : resolvePath(ingress.defaultBackend, at.at('defaultBackend')),
    tls: (ingress.tls ?? []).map(({ hosts, secretName }) => ({ hosts: hosts ?? hostsOf(rules), secretName })),
    at,
  };
}

function hostsOf(rules: readonly IngressRule[]): readonly string[] {
  return [...new Set(rules.flatMap((rule) => (rule.host === undefined ? [] : [rule.host])))];
}

function shortRules(ingress: AuthoredIngress, at: Place): IngressRule[] {
  const path = resolvePath(ingress, at);
  if (ingress.hosts !== undefined) {
    return ingress.hosts.map((host, index) => ({ host, paths: [path], at: at.at('hosts', index) }));
  }
  const isShort = ingress.path !== undefined || ingress.port !== undefined;
  const isAll = ingress.rules === undefined && (isShort || ingress.defaultBackend === undefined);
  return isAll ? [{ host: undefined, paths: [path], at }] : [];
}

function longRules(ingress: AuthoredIngress, at: Place): IngressRule[] {
  return (ingress.rules ?? []).map((rule, index) => {
    const place = at.at('rules', index);
    const paths = (rule.paths ?? [{}]).map((path, n) => resolvePath(path, place.at('paths', n)));
    return { host: rule.host, paths: paths as [IngressPath, ...IngressPath[]], at: place };
  });
}

function resolvePath(path: AuthoredIngressPath, at: Place): IngressPath {
  return {
    path: path.path ?? '/',
    pathType: path.pathType ?? 'Prefix',
    port: path.port,
    service: path.service,
    at,
  };
}
