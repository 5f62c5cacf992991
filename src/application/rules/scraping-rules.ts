import { append } from '../../diagnostics/append.ts';
import { type Diagnostic, errorAt, seeAlso } from '../../diagnostics/diagnostic.ts';
import type { MonitorType, Origin, ResolvedApplication, ResolvedScraping } from '../model/application.ts';
import { isJob } from '../model/job.ts';
import { decidedElsewhere } from '../model/origin.ts';
import { differingFields, fieldsOfOtherMonitors } from './field-rules.ts';
import { ingressNeeded, probeRules } from './probe-rules.ts';

/** What holds for the monitoring blocks of one application, alone and together. */
export function scrapingRules(application: ResolvedApplication): Diagnostic[] {
  const blocks = application.monitoring;
  return [
    ...blocks.flatMap((block) => [
      ...timeoutRule(block),
      ...typeRules(application, block),
      ...paramsRule(block),
    ]),
    ...agreement(blocks),
  ];
}

/** The operator refuses a monitor whose scrape timeout is longer than its interval; annotations carry neither. */
function timeoutRule({ operatorMode, interval, timeout, at }: ResolvedScraping): Diagnostic[] {
  if (!operatorMode.value || timeout.value.milliseconds <= interval.value.milliseconds) return [];
  const { origin } = timeout;
  const place = origin.by === 'application' || origin.by === 'workspace' ? origin.place : at;
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

/** A parameter without a value has no effect, and a Probe's CRD refuses an empty text too. */
function paramsRule({ operatorMode, monitorType, params, at }: ResolvedScraping): Diagnostic[] {
  if (!operatorMode.value) return [];
  const isProbe = monitorType.value === 'ingress';
  const hint = { hint: 'give it a value, or remove it' };
  return params.flatMap(([name, values]) => {
    const place = at.keyAt('params', name);
    if (values.length === 0)
      return [errorAt(place, 'empty-value', `the parameter ${name} has no value`, hint)];
    const empty = isProbe ? values.indexOf('') : -1;
    if (empty < 0) return [];
    const message = `a value of the parameter ${name} is empty, and a Probe cannot have an empty parameter`;
    return [errorAt(at.at('params', name, empty), 'empty-value', message, hint)];
  });
}

function where(field: string, value: string, origin: Origin): Pick<Diagnostic, 'notes' | 'related'> {
  if (origin.by === 'application' || origin.by === 'workspace')
    return { related: [seeAlso(`${field} ${value} is written here`, origin.place)] };
  return { notes: [`${field} is ${value} by default`] };
}

function typeRules({ workload, ingress }: ResolvedApplication, block: ResolvedScraping): Diagnostic[] {
  const type = block.monitorType.value;
  const place = block.at.at('monitorType');
  if (type !== 'pod' && isJob(workload.type)) {
    const message = `a ${workload.type} has no Service, so monitorType: ${type} finds nothing`;
    const details = { ...decidedElsewhere('monitorType', block.monitorType), hint: 'write monitorType: pod' };
    return [errorAt(place, 'monitor-type-not-for-type', message, details)];
  }
  const diagnostics = fieldsOfOtherMonitors(block);
  if (type !== 'ingress') return diagnostics;
  const hasIngress = ingress !== undefined;
  const ofIngress = block.operatorMode.value
    ? probeRules(block, hasIngress)
    : ingressNeeded(hasIngress, block);
  return [...diagnostics, ...ofIngress];
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
    append(diagnostics, agreementWithin(type, blocks));
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
    for (const field of differingFields(block, first))
      diagnostics.push(disagreement(field, first, block, where));
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
