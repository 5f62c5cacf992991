import { readApplications } from '../../src/application/dialects/dialect.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { readDocuments } from '../../src/document/read.ts';
import { explainApplication } from '../../src/schema/explain.ts';

/** The text with its marks taken off, and what was between each pair of `«` and `»`, by its offset. */
export function unmarked(marked: string): { text: string; places: { start: number; end: number }[] } {
  const places: { start: number; end: number }[] = [];
  let text = '';
  for (const part of marked.split(/([«»])/)) {
    if (part === '«') places.push({ start: text.length, end: text.length });
    else if (part === '»') places[places.length - 1] = { start: places.at(-1)?.start ?? 0, end: text.length };
    else text += part;
  }
  return { text, places };
}

/** What is reported about a text in the flat dialect, marks aside. */
export function explained(marked: string): readonly Diagnostic[] {
  const { text } = unmarked(marked);
  const [document] = readDocuments({ name: 'app.yaml', text });
  if (document?.value === undefined) throw new Error(`no document: ${text}`);
  const [application] = readApplications(document.value, 'flat').applications;
  if (application === undefined) throw new Error(`no application: ${text}`);
  return explainApplication(application);
}

/** `code: message`, and the hint behind an arrow if there is one. */
export function inWords({ code, message, hint }: Diagnostic): string {
  return `${code}: ${message}${hint === undefined ? '' : ` -> ${hint}`}`;
}

export function placesOf(diagnostics: readonly Diagnostic[]): { start: number; end: number }[] {
  return diagnostics.map(({ location }) => ({
    start: location?.span.start ?? -1,
    end: location?.span.end ?? -1,
  }));
}
