import type { Diagnostic, Location } from '../diagnostics/diagnostic.ts';
import { positionOf } from '../diagnostics/position.ts';
import type { EditorMark } from './editor.ts';

const SEVERITIES = { error: 'error', warning: 'warning', note: 'info' } as const;

/** The marks of one text. */
export function marksOf(diagnostics: readonly Diagnostic[], fileName: string): readonly EditorMark[] {
  return diagnostics.flatMap((diagnostic) => {
    const { location, severity } = diagnostic;
    if (location?.document.name !== fileName) return [];
    const { start, end } = location.span;
    return [{ from: start, to: end, severity: SEVERITIES[severity], message: wordsOf(diagnostic) }];
  });
}

/** Writes the messages as a list: each with its place, why, and what to type instead. */
export function listMessages(
  list: HTMLElement,
  diagnostics: readonly Diagnostic[],
  goTo: (location: Location) => void,
): void {
  list.replaceChildren(...diagnostics.map((diagnostic) => messageItem(diagnostic, goTo)));
}

/** `2 errors, 1 warning`, or that there is nothing to say. */
export function countMessages(diagnostics: readonly Diagnostic[]): string {
  const counts = (['error', 'warning', 'note'] as const).flatMap((severity) => {
    const count = diagnostics.filter((one) => one.severity === severity).length;
    return count === 0 ? [] : [`${count} ${severity}${count === 1 ? '' : 's'}`];
  });
  return counts.length === 0 ? 'No errors' : counts.join(', ');
}

function wordsOf({ message, notes = [], hint }: Diagnostic): string {
  return [message, ...notes, ...(hint === undefined ? [] : [`hint: ${hint}`])].join('\n');
}

function messageItem(diagnostic: Diagnostic, goTo: (location: Location) => void): HTMLElement {
  const { severity, code, message, notes = [], hint, location } = diagnostic;
  const item = element('li', severity);
  const head = element('p', 'head');
  head.append(element('b', 'severity', severity), ` ${message} `, element('code', 'code', code));
  item.append(head);
  if (location !== undefined) item.append(placeButton(location, goTo));
  for (const note of notes) item.append(element('p', 'note', note));
  if (hint !== undefined) item.append(element('p', 'hint', `→ ${hint}`));
  return item;
}

function placeButton(location: Location, goTo: (location: Location) => void): HTMLElement {
  const { line, column } = positionOf(location.document, location.span.start);
  const button = element('button', 'place', `${location.document.name}:${line}:${column}`);
  button.setAttribute('type', 'button');
  button.addEventListener('click', () => goTo(location));
  return button;
}

function element(name: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}
