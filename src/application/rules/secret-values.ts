import {
  type Diagnostic,
  type Location,
  type SourceText,
  type Span,
  withPlaces,
} from '../../diagnostics/diagnostic.ts';
import { Mapping, type Node } from '../../document/node.ts';

/** The places of texts that no message shows, by the text that they are in. */
export type HiddenPlaces = ReadonlyMap<SourceText, readonly Span[]>;

const NOTHING: HiddenPlaces = new Map();

/**
 * The diagnostics of a document, none of which shows a value of its Secrets when it shows what was written.
 *
 * @param more what is to be hidden in other texts
 */
export function hideSecrets(
  diagnostics: readonly Diagnostic[],
  document: Node,
  more: HiddenPlaces = NOTHING,
): readonly Diagnostic[] {
  if (diagnostics.length === 0) return diagnostics;
  const hidden = new Map([...more, [document.document, secretPlaces(document)]]);
  const hide = (location: Location): Location => {
    const spans = hidden.get(location.document);
    return spans === undefined || spans.length === 0 ? location : { ...location, hidden: spans };
  };
  return diagnostics.map((diagnostic) => withPlaces(diagnostic, hide));
}

/** Where the values of a document's Secrets are. */
export function secretPlaces(document: Node): readonly Span[] {
  const hidden: Span[] = [];
  collect(document, hidden);
  return hidden;
}

/** Whatever is under a name below `secrets`, its words for what it is left out: a misspelled `data` hides as well. */
function collect(node: Node, hidden: Span[]): void {
  if (!(node instanceof Mapping)) return;
  for (const { key, value } of node.entries) {
    if (key.text !== 'secrets') collect(value, hidden);
    else if (value instanceof Mapping) {
      for (const secret of value.entries) collectSecret(secret.value, hidden);
    } else hidden.push({ start: value.start, end: value.end });
  }
}

const WORDS = new Set(['type', 'params', 'immutable', '_type']);

function collectSecret(secret: Node, hidden: Span[]): void {
  if (!(secret instanceof Mapping)) {
    hidden.push({ start: secret.start, end: secret.end });
    return;
  }
  for (const { key, value } of secret.entries) {
    if (WORDS.has(key.text)) continue;
    if (!(value instanceof Mapping)) hidden.push({ start: value.start, end: value.end });
    else for (const held of value.entries) hidden.push({ start: held.value.start, end: held.value.end });
  }
}
