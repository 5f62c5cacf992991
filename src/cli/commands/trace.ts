import type {
  Origin,
  ResolvedApplication,
  ResolvedScraping,
  Setting,
} from '../../application/model/application.ts';
import type { Place } from '../../diagnostics/diagnostic.ts';
import { positionOf } from '../../diagnostics/position.ts';
import { printable } from '../../diagnostics/printable.ts';

/**
 * For each of the seven attributes of each monitoring block its value and who decided it:
 *
 *     sample-app: monitoring
 *       scheme        http              built-in default
 *       interval      30s               workspace.yaml:6:19
 *       timeout       3s                app.yaml:14:12
 *
 * Before them, if the workspace has defaults for workloads, those fields.
 */
export function traceOf({ name, workload, monitoring }: ResolvedApplication): string {
  const blocks = monitoring.map((block, index) => {
    const title = monitoring.length === 1 ? 'monitoring' : `monitoring[${index}]`;
    return `${name}: ${title}\n${rows(block).map(row).join('')}`;
  });
  const { decided } = workload;
  if (decided === undefined || decided.length === 0) return blocks.join('');
  const longest = decided.reduce((most, field) => Math.max(most, field.name.length), 0);
  const ofWorkload = decided.map(({ name: field, value, origin }) =>
    row([field.padEnd(longest), value, origin]),
  );
  return [`${name}: workload\n${ofWorkload.join('')}`, ...blocks].join('');
}

type Row = readonly [attribute: string, value: string, origin: Origin];

function rows({ interval, timeout, ...block }: ResolvedScraping): readonly Row[] {
  const plain = (name: string, { value, origin }: Setting<unknown>): Row => [name, String(value), origin];
  return [
    plain('scheme', block.scheme),
    plain('path', block.path),
    plain('port', block.port),
    ['interval', interval.value.text, interval.origin],
    ['timeout', timeout.value.text, timeout.origin],
    plain('operatorMode', block.operatorMode),
    plain('monitorType', block.monitorType),
  ];
}

function row([attribute, value, origin]: Row): string {
  return `  ${attribute.padEnd(13)} ${printable(value).padEnd(17)} ${decidedBy(origin)}\n`;
}

function decidedBy(origin: Origin): string {
  if (origin.by === 'built-in') return 'built-in default';
  if (origin.by === 'interval') return 'built-in default, lowered to the interval';
  const place = placeText(origin.place);
  if (origin.by === 'istio') return `${place} (Istio's strict mTLS)`;
  return origin.by === 'workspace' && origin.enforced ? `${place} (enforced)` : place;
}

/** A file with line and column, or a setting of the command line without its value. */
function placeText({ location: { document, span } }: Place): string {
  const [, option] = /^(--set(?:-string)?)(?: #\d+)?$/.exec(document.name) ?? [];
  if (option !== undefined)
    return printable(`${option} ${document.text.slice(0, document.text.indexOf('='))}`);
  const { line, column } = positionOf(document, span.start);
  return `${printable(document.name)}:${line}:${column}`;
}
