import { append } from '../../diagnostics/append.ts';
import { type Diagnostic, errorAt, type Place } from '../../diagnostics/diagnostic.ts';
import type { ResolvedScraping } from '../model/application.ts';
import { fieldsThatMonitorsIgnore } from './field-rules.ts';

/** What the operator wants of a Probe beyond its CRD, and what a Probe has no use for. */
export function probeRules(block: ResolvedScraping, hasIngress: boolean): Diagnostic[] {
  const { at, staticTargets } = block;
  const diagnostics = staticTargets === undefined ? ingressNeeded(hasIngress, block) : [];
  append(diagnostics, proberNeeded(block));
  if (staticTargets?.length === 0) {
    const hint = 'write the URLs that are to be probed, or remove it to have the Ingress probed';
    diagnostics.push(
      errorAt(at.at('staticTargets'), 'empty-value', 'staticTargets lists nothing to probe', { hint }),
    );
  }
  return [...diagnostics, ...fieldsThatMonitorsIgnore(block), ...paramsOfTheOperator(block)];
}

/** A Probe without static targets, and the ingress job of an own configuration, have nothing but the Ingress. */
export function ingressNeeded(hasIngress: boolean, { at, operatorMode }: ResolvedScraping): Diagnostic[] {
  if (hasIngress) return [];
  const hint = operatorMode.value
    ? 'write ingress: {hosts: [<host>]}, or list the URLs in staticTargets, or write another monitorType'
    : 'write ingress: {hosts: [<host>]}, or another monitorType';
  const message = 'monitorType: ingress, and the application has no Ingress';
  return [errorAt(at.at('monitorType'), 'no-ingress', message, { hint })];
}

function proberNeeded({ at, prober }: ResolvedScraping): Diagnostic[] {
  if (prober.url !== undefined) return proberPort(prober.url, at);
  const isWritten = at.has('prober');
  const url = 'url: blackbox-exporter.monitoring.svc:9115';
  const where = isWritten ? `${url} in prober` : `prober: {${url}}`;
  return [
    errorAt(
      isWritten ? at.keyAt('prober') : at.at('monitorType'),
      'missing-prober',
      'a Probe needs the address of a prober',
      {
        notes: [
          'Prometheus asks a blackbox exporter about the Ingress, and there is no address that fits all clusters',
        ],
        hint: `write ${where}, the address of your blackbox exporter, here or in the workspace`,
      },
    ),
  ];
}

function proberPort(url: string, at: Place): Diagnostic[] {
  const digits = /:(\d+)$/.exec(url)?.[1];
  if (digits === undefined || (Number(digits) >= 1 && Number(digits) <= 65535)) return [];
  const message = `the port of prober.url is ${digits}, and must be between 1 and 65535`;
  return [errorAt(at.at('prober', 'url'), 'bad-port', message)];
}

/** The operator writes these two itself. */
function paramsOfTheOperator({ at, params }: ResolvedScraping): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const [name] of params) {
    if (name !== 'module' && name !== 'target') continue;
    const hint = name === 'module' ? 'write it as prober.module' : 'list it in staticTargets';
    const message = `params.${name} is set by the operator itself in a Probe`;
    diagnostics.push(errorAt(at.keyAt('params', name), 'field-not-for-monitor', message, { hint }));
  }
  return diagnostics;
}
