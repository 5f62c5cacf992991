import { type Diagnostic, errorAt, warningAt } from '../../diagnostics/diagnostic.ts';
import type { MonitorType, ResolvedScraping, Setting } from '../model/application.ts';
import { decidedElsewhere } from '../model/origin.ts';
import {
  type AsWrittenField,
  fieldsOfMonitor,
  fieldsWhere,
  isAsWritten,
  monitorsWith,
  rowOf,
  type ScrapingField,
} from '../model/scraping-fields.ts';

const fieldsWith = (carrier: MonitorType | 'annotations', holder: 'none' | 'ignored') =>
  fieldsWhere(
    (row) => row[carrier] === holder,
    (field) => field,
  );
const perType = (holder: 'none' | 'ignored') => ({
  pod: fieldsWith('pod', holder),
  service: fieldsWith('service', holder),
  ingress: fieldsWith('ingress', holder),
});
const NONE = perType('none');
const IGNORED = perType('ignored');
const NONE_IN_ANNOTATIONS = fieldsWith('annotations', 'none');
const IGNORED_IN_ANNOTATIONS = fieldsWith('annotations', 'ignored');

/** Fields of a block that its kind of monitor does not have. */
export function fieldsOfOtherMonitors(block: ResolvedScraping): Diagnostic[] {
  const { at, monitorType, operatorMode } = block;
  const type = monitorType.value;
  return NONE[type](block)
    .filter((field) => isWritten(block, field))
    .map((field) => {
      const { insteadFor } = rowOf(field);
      const others = monitorsWith(field).join(' or ');
      const mode = operatorMode.value ? '' : 'operatorMode: true and ';
      const own = insteadFor?.[type];
      const instead = own === undefined ? '' : `${own} in its place, or `;
      return errorAt(
        at.keyAt(field),
        'field-not-for-monitor',
        `${field} is for monitorType: ${others}, this is ${type}`,
        {
          ...decidedElsewhere('monitorType', monitorType),
          hint: `write ${instead}${mode}monitorType: ${others}, or remove ${field}`,
        },
      );
    });
}

/** Fields that a monitor could hold, and annotations cannot. */
export function fieldsOfMonitors(block: ResolvedScraping): Diagnostic[] {
  const { at, monitorType, operatorMode } = block;
  return NONE_IN_ANNOTATIONS(block)
    .filter((field) => rowOf(field)[monitorType.value] !== 'none')
    .filter((field) => isWritten(block, field))
    .map((field) =>
      errorAt(at.keyAt(field), 'annotations-cannot-carry', `annotations cannot carry ${field}`, {
        ...decidedElsewhere('operatorMode', operatorMode),
        hint: isEnforced(operatorMode) ? `remove ${field}` : `write operatorMode: true, or remove ${field}`,
      }),
    );
}

export function fieldsThatAnnotationsIgnore(block: ResolvedScraping): Diagnostic[] {
  return IGNORED_IN_ANNOTATIONS(block)
    .filter((field) => isWritten(block, field))
    .map((field) =>
      warningAt(block.at.at(field), 'no-effect', `${field} applies in operator mode only`, {
        notes: ['with annotations, the scrape job of the Prometheus configuration decides'],
        hint: `write operatorMode: true, or remove ${field}`,
      }),
    );
}

export function fieldsThatMonitorsIgnore(block: ResolvedScraping): Diagnostic[] {
  return IGNORED[block.monitorType.value](block)
    .filter((field) => isWritten(block, field))
    .map((field) => {
      const message = `${field} does not reach a Probe: what is asked is the Ingress's own URL`;
      const hasOwn = field === 'scheme' || field === 'path';
      const hint = hasOwn ? `remove it; the exporter's own is prober.${field}` : 'remove it';
      return warningAt(block.at.at(field), 'no-effect', message, { hint });
    });
}

/** The fields that belong to the monitor as a whole and differ between two of its blocks. */
export function differingFields(a: ResolvedScraping, b: ResolvedScraping): readonly ScrapingField[] {
  return fieldsOfMonitor.filter((field) => meaning(a, field) !== meaning(b, field));
}

/** A value as text, the same for two spellings of the same. */
function meaning(block: ResolvedScraping, field: ScrapingField): string | undefined {
  if (field === 'labels') return JSON.stringify([...block.labels].sort(([a], [b]) => (a < b ? -1 : 1)));
  return JSON.stringify(block.asWritten[field as AsWrittenField]);
}

/** Whether the application itself has written a field that counts: an enforced one does if its own value is the same. */
function isWritten(block: ResolvedScraping, field: ScrapingField): boolean {
  if (isAsWritten(field) && block.asWritten[field] === undefined) return false;
  if (!block.at.has(field)) return false;
  const value = block[field as keyof ResolvedScraping] as Partial<Setting<unknown>> | undefined;
  return value?.origin === undefined || value.origin.by === 'application';
}

function isEnforced({ origin }: Setting<unknown>): boolean {
  return origin.by === 'workspace' && origin.enforced;
}
