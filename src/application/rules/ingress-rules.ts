import { type Diagnostic, errorAt, seeAlso, warningAt } from '../../diagnostics/diagnostic.ts';
import { isPattern } from '../../kubernetes/ingress-path.ts';
import type {
  IngressPath,
  IngressRule,
  ResolvedApplication,
  ResolvedScraping,
} from '../model/application.ts';
import { repeated } from './port-rules.ts';

/** What holds between the rules of an Ingress, and what a probe of it needs. */
export function ingressRules({ ingress, monitoring, workload }: ResolvedApplication): Diagnostic[] {
  if (ingress === undefined) return [];
  const paths = ingress.rules.flatMap((rule) => rule.paths.map((path) => routeOf(rule, path)));
  const diagnostics = repeated(paths, ({ route }) => route).map(([first, second]) =>
    errorAt(second.at, 'duplicate-path', `${second.route} is written twice`, {
      related: [seeAlso('first written here', first.at)],
    }),
  );
  const probe = monitoring.find(
    (block) => block.monitorType.value === 'ingress' && block.staticTargets === undefined,
  );
  if (probe === undefined) return diagnostics;
  if (ingress.rules.length === 0) {
    const { at, defaultBackend } = ingress;
    const [place, message] =
      defaultBackend === undefined
        ? [at, 'an Ingress without a host cannot be probed']
        : [defaultBackend.at, 'an Ingress with a default backend alone has no host, and cannot be probed'];
    const host =
      workload.written === undefined ? 'hosts: [shop.example.com]' : 'rules: [{host: shop.example.com}]';
    const hint = `write the host that is to be probed: ${host}`;
    return [...diagnostics, errorAt(place, 'unusable-host', message, { hint })];
  }
  return [...diagnostics, ...ingress.rules.flatMap((rule) => probeRules(rule, probe))];
}

function routeOf(rule: IngressRule, path: IngressPath) {
  const host = rule.host === undefined ? 'every host' : rule.host;
  // The short form has one path for all its hosts, so the place that differs is the host's.
  return { route: `${host} ${path.path}`, at: rule.at.has('paths') ? path.at : rule.at };
}

/** Prometheus asks `scheme://host/path`: a rule without a host gives a probe without a target, a wildcard an unusable one. */
function probeRules(rule: IngressRule, { operatorMode }: ResolvedScraping): Diagnostic[] {
  if (rule.host === undefined) {
    const hint = 'write the host that is to be probed, such as shop.example.com';
    return [errorAt(rule.at, 'unusable-host', 'a rule without a host cannot be probed', { hint })];
  }
  if (rule.host.startsWith('*')) {
    const hint = operatorMode.value
      ? 'write a host that exists, or list the URLs in staticTargets'
      : 'write a host that exists';
    const place = rule.at.has('host') ? rule.at.at('host') : rule.at;
    return [errorAt(place, 'unusable-host', `the wildcard ${rule.host} cannot be probed`, { hint })];
  }
  return rule.paths
    .filter(({ path }) => isPattern(path))
    .map(({ path, at }) =>
      warningAt(
        at.has('path') ? at.at('path') : at,
        'pattern-path',
        `${path} is probed letter by letter, not as a pattern`,
      ),
    );
}
