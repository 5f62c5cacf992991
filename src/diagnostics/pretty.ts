import { abridge } from './abridge.ts';
import { append } from './append.ts';
import { codeFrame } from './code-frame.ts';
import type { Diagnostic, Location } from './diagnostic.ts';
import { colours, type Paint, plain } from './paint.ts';
import { positionOf } from './position.ts';
import { printable } from './printable.ts';
import { inReadingOrder } from './reading-order.ts';

/**
 * Diagnostics for a terminal, one block each with an empty line between, in reading order, equal ones once:
 *
 *     error[timeout-exceeds-interval]: timeout 20s is longer than interval 15s
 *       --> app.yaml:14:12
 *        |
 *     14 |   timeout: 20s
 *        |            ^^^
 *        = interval is 15s by default
 *        = base.yaml:3:1: the interval is here
 *        = hint: raise interval to 20s or more
 *
 * Ends in a newline; nothing at all if there is no diagnostic. Colours are rustc's.
 *
 * @param isAbridged whether of a code that occurs more than twenty times only the first five are shown
 */
export function renderPretty(
  diagnostics: readonly Diagnostic[],
  { color, isAbridged = false }: { readonly color: boolean; readonly isAbridged?: boolean },
): string {
  const ordered = inReadingOrder(diagnostics);
  if (!isAbridged) return ordered.map((one) => block(one, paintOf(one, color))).join('\n');
  return abridge(ordered)
    .map((shown) => {
      if (shown.kind === 'message') return block(shown.diagnostic, paintOf(shown.diagnostic, color));
      const { severity, code, count } = shown;
      return `${paintOf(shown, color).severity(`${severity}[${code}]`)}: and ${count} more; --all shows them\n`;
    })
    .join('\n');
}

function paintOf({ severity }: Pick<Diagnostic, 'severity'>, color: boolean): Paint {
  return color ? colours(severity) : plain;
}

function block(diagnostic: Diagnostic, paint: Paint): string {
  const { code, severity, message, location, notes = [], related = [], hint } = diagnostic;
  const lines = [`${paint.severity(`${severity}[${code}]`)}${paint.strong(`: ${printable(message)}`)}`];
  let gutter = 2;
  if (location !== undefined) {
    const position = positionOf(location.document, location.span.start);
    gutter = Math.max(gutter, String(position.line).length);
    lines.push(`${' '.repeat(gutter)}${paint.gutter('-->')} ${placeText(location)}`);
    append(lines, codeFrame(location, position.line, gutter, paint));
  }
  const remark = `${' '.repeat(gutter + 1)}${paint.gutter('=')} `;
  for (const note of notes) lines.push(remark + printable(note));
  for (const place of related)
    lines.push(`${remark}${placeText(place.location)}: ${printable(place.message)}`);
  if (hint !== undefined) lines.push(`${remark}${paint.strong('hint')}: ${printable(hint)}`);
  return `${lines.join('\n')}\n`;
}

function placeText({ document, span }: Location): string {
  const { line, column } = positionOf(document, span.start);
  return `${printable(document.name)}:${line}:${column}`;
}
