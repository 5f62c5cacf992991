import { type Diagnostic, errorAt, type Place, seeAlso, warningAt } from '../diagnostics/diagnostic.ts';
import type { MonitorType, Origin, ResolvedApplication, ResolvedScraping, TextMap } from './application.ts';
import { isJob } from './workload-rules.ts';

/** What holds for the monitoring blocks of one application, alone and together. */
export function scrapingRules(application: ResolvedApplication): Diagnostic[] {
  const blocks = application.monitoring;
  return [
    ...blocks.flatMap((block) => [...timeoutRule(block), ...typeRules(application, block)]),
    ...agreement(blocks),
  ];
}

/** The operator refuses a monitor whose scrape timeout is longer than its interval; annotations carry neither. */
function timeoutRule({ operatorMode, interval, timeout, at }: ResolvedScraping): Diagnostic[] {
  if (!operatorMode.value || timeout.value.milliseconds <= interval.value.milliseconds) return [];
  const place = timeout.origin.by === 'application' ? timeout.origin.place : at;
  return [
    errorAt(
      place,
      'timeout-exceeds-interval',
      `timeout ${timeout.value.text} is longer than interval ${interval.value.text}`,
      {
        ...where('interval', interval.value.text, interval.origin),
        hint: `raise interval to ${timeout.value.text} or more, or lower timeout to ${interval.value.text} or less`,
      },
    ),
  ];
}

function where(field: string, value: string, origin: Origin): Pick<Diagnostic, 'notes' | 'related'> {
  if (origin.by === 'application')
    return { related: [seeAlso(`${field} ${value} is written here`, origin.place)] };
  return { notes: [`${field} is ${value} by default`] };
}

function typeRules({ workload, ingress }: ResolvedApplication, block: ResolvedScraping): Diagnostic[] {
  const type = block.monitorType.value;
  const place = block.at.at('monitorType');
  if (type !== 'pod' && isJob(workload.type)) {
    const message = `a ${workload.type} has no Service, so monitorType: ${type} finds nothing`;
    return [errorAt(place, 'monitor-type-not-for-type', message, { hint: 'write monitorType: pod' })];
  }
  if (type !== 'ingress') {
    return (['prober', 'staticTargets'] as const)
      .filter((field) => block.at.has(field))
      .map((field) =>
        errorAt(
          block.at.keyAt(field),
          'field-not-for-monitor',
          `${field} is for monitorType: ingress, this is ${type}`,
        ),
      );
  }
  return block.operatorMode.value
    ? probeRules(block, ingress !== undefined, place)
    : ingressNeeded(ingress, place);
}

function ingressNeeded(ingress: unknown, place: Place): Diagnostic[] {
  if (ingress !== undefined) return [];
  const hint = 'write an ingress block, or another monitorType';
  return [errorAt(place, 'no-ingress', 'monitorType: ingress, and the application has no Ingress', { hint })];
}

/** What the operator wants of a Probe beyond its CRD, and what a Probe has no use for. */
function probeRules(block: ResolvedScraping, hasIngress: boolean, place: Place): Diagnostic[] {
  const { at, prober, staticTargets } = block;
  const diagnostics: Diagnostic[] =
    staticTargets === undefined && !hasIngress ? ingressNeeded(undefined, place) : [];
  if (prober.url === undefined) {
    const hint =
      'write prober: {url: blackbox-exporter.monitoring.svc:9115}, the address of your blackbox exporter';
    diagnostics.push(
      errorAt(
        at.has('prober') ? at.keyAt('prober') : place,
        'missing-prober',
        'a Probe needs the address of a prober',
        {
          notes: [
            'Prometheus asks a blackbox exporter about the Ingress, and there is no address that fits all clusters',
          ],
          hint,
        },
      ),
    );
  }
  if (staticTargets?.length === 0) {
    diagnostics.push(errorAt(at.at('staticTargets'), 'empty-value', 'staticTargets lists nothing to probe'));
  }
  for (const field of ['scheme', 'path', 'port'] as const) {
    if (block[field].origin.by !== 'application') continue;
    const message = `${field} does not reach a Probe: what is asked is the Ingress's own URL`;
    const hint = field === 'port' ? {} : { hint: `the exporter's own is prober.${field}` };
    diagnostics.push(warningAt(at.at(field), 'no-effect', message, hint));
  }
  if (at.has('honorLabels')) {
    const message = 'honorLabels is no field of a Probe';
    diagnostics.push(
      errorAt(at.keyAt('honorLabels'), 'field-not-for-monitor', message, { hint: 'remove it' }),
    );
  }
  for (const [name] of block.params) {
    if (name !== 'module' && name !== 'target') continue;
    const hint = name === 'module' ? { hint: 'write it as prober.module' } : {};
    const message = `params.${name} is set by the operator itself in a Probe`;
    diagnostics.push(errorAt(at.keyAt('params', name), 'field-not-for-monitor', message, hint));
  }
  return diagnostics;
}

/** The fields that belong to the monitor as a whole must agree in all its endpoints. */
function agreement(blocks: readonly ResolvedScraping[]): Diagnostic[] {
  const [first] = blocks;
  if (first === undefined) return [];
  const diagnostics: Diagnostic[] = [];
  for (const block of blocks.slice(1)) {
    if (block.operatorMode.value !== first.operatorMode.value) {
      diagnostics.push(disagreement('operatorMode', first, block, 'in all blocks of an application'));
    }
  }
  for (const type of ['pod', 'service', 'ingress'] as const)
    diagnostics.push(...agreementWithin(type, blocks));
  return diagnostics;
}

function agreementWithin(type: MonitorType, blocks: readonly ResolvedScraping[]): Diagnostic[] {
  const [first, ...others] = blocks.filter((block) => block.monitorType.value === type);
  if (first === undefined) return [];
  const diagnostics: Diagnostic[] = [];
  for (const block of others) {
    if (type === 'ingress') {
      diagnostics.push(
        errorAt(block.at.at('monitorType'), 'second-probe', 'an application has at most one ingress block', {
          related: [seeAlso('the first one is here', first.at.at('monitorType'))],
        }),
      );
      continue;
    }
    const where = `in all ${type} blocks, which are one monitor`;
    if (!sameText(block.labels, first.labels)) diagnostics.push(disagreement('labels', first, block, where));
    if (block.sampleLimit !== first.sampleLimit)
      diagnostics.push(disagreement('sampleLimit', first, block, where));
  }
  return diagnostics;
}

function disagreement(
  field: string,
  first: ResolvedScraping,
  second: ResolvedScraping,
  where: string,
): Diagnostic {
  return errorAt(second.at.at(field), 'blocks-disagree', `${field} must be the same ${where}`, {
    related: [seeAlso('the first block is here', first.at.at(field))],
  });
}

function sameText(a: TextMap, b: TextMap): boolean {
  const other = new Map(b);
  return a.length === b.length && a.every(([key, value]) => other.get(key) === value);
}
