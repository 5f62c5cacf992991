import { type Diagnostic, errorAt, seeAlso } from '../diagnostics/diagnostic.ts';
import type { MonitorType, Origin, ResolvedApplication, ResolvedScraping, TextMap } from './application.ts';
import { ingressNeeded, probeRules } from './probe-rules.ts';

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
  if (type !== 'pod' && workload.type !== 'Deployment') {
    const message = `a ${workload.type} has no Service, so monitorType: ${type} finds nothing`;
    return [errorAt(place, 'monitor-type-not-for-type', message, { hint: 'write monitorType: pod' })];
  }
  if (type !== 'ingress') {
    const probe = block.operatorMode.value
      ? 'monitorType: ingress'
      : 'operatorMode: true and monitorType: ingress';
    return (['prober', 'staticTargets'] as const)
      .filter((field) => block.at.has(field))
      .map((field) =>
        errorAt(
          block.at.keyAt(field),
          'field-not-for-monitor',
          `${field} is for monitorType: ingress, this is ${type}`,
          { hint: `write ${probe}, or remove ${field}` },
        ),
      );
  }
  return block.operatorMode.value
    ? probeRules(block, ingress !== undefined)
    : ingressNeeded(ingress !== undefined, block);
}

/** The fields that belong to the monitor as a whole must agree in all its endpoints. */
function agreement(blocks: readonly ResolvedScraping[]): Diagnostic[] {
  const [first, ...others] = blocks;
  if (first === undefined || others.length === 0) return [];
  const diagnostics: Diagnostic[] = [];
  for (const block of others) {
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
          hint: 'keep one of the two; staticTargets takes several URLs',
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
    hint:
      field === 'operatorMode'
        ? 'write operatorMode: true in both'
        : `write the same ${field} in both, or in neither`,
  });
}

function sameText(a: TextMap, b: TextMap): boolean {
  const other = new Map(b);
  return a.length === b.length && a.every(([key, value]) => other.get(key) === value);
}
