import type { Diagnostic, SourceText, Span } from '../../diagnostics/diagnostic.ts';
import type { Edit } from '../../document/edit/edit.ts';
import { Mapping, type Node, type Scalar } from '../../document/node.ts';
import { isKcl } from '../../kcl/is-kcl.ts';
import { type Phrase, phrasesOf } from './phrases.ts';
import { mappingsAround, scalarAt } from './surrounding-nodes.ts';
import { insertEntry, removeEntry, valueText } from './write-entry.ts';

/** A change of a text that a hint may mean. */
export interface Proposal {
  /** As an editor lists it: `write port: metrics`. */
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** What a hint may mean: several places are tried in turn, of which the first that helps is the right one. */
export function proposalsFor(
  diagnostic: Diagnostic,
  source: SourceText,
  roots: readonly Node[],
): readonly (readonly Proposal[])[] {
  const { location } = diagnostic;
  if (location === undefined || location.document.name !== source.name) return [];
  const { span } = location;
  const root = roots.find(({ start, end }) => start <= span.start && span.end <= end);
  return phrasesOf(diagnostic).map((phrase) => proposals(phrase, span, source, root));
}

function proposals(
  phrase: Phrase,
  span: Span,
  source: SourceText,
  root: Node | undefined,
): readonly Proposal[] {
  if (phrase.kind === 'replace') {
    const scalar = root === undefined ? undefined : scalarAt(root, span);
    const text = inItsQuotes(phrase.text, span, scalar, source);
    return [{ title: `replace it with ${phrase.text}`, edits: [{ ...span, text }] }];
  }
  if (root === undefined) return [];
  const around = mappingsAround(root, span);
  if (phrase.kind === 'remove') {
    const title = phrase.key === undefined ? 'remove it' : `remove ${phrase.key}`;
    const named = around.flatMap(({ mapping, entry }) => {
      const own = phrase.key === undefined ? entry : mapping.entry(phrase.key);
      return own === undefined ? [] : [{ title, edits: removeEntry(mapping, own, source) }];
    });
    return phrase.key === undefined ? named.slice(0, 1) : named;
  }
  const title = `write ${phrase.key}: ${phrase.value}`;
  const below = around[0]?.entry?.value;
  const mappings = [...(below instanceof Mapping ? [below] : []), ...around.map(({ mapping }) => mapping)];
  return mappings.map((mapping) => {
    const entry = mapping.entry(phrase.key);
    if (entry === undefined) return { title, edits: insertEntry(mapping, phrase, source) };
    const { start, end } = entry.value;
    return { title, edits: [{ start, end, text: valueText(phrase.value, source, mapping) }] };
  });
}

/** The text in the quotes of what it replaces. */
function inItsQuotes(text: string, span: Span, scalar: Scalar | undefined, source: SourceText): string {
  const quote = source.text[span.start] ?? '';
  if (/^["']/.test(text) || scalar?.quoted === false || !/["']/.test(quote)) return text;
  if (isKcl(source) && scalar?.quoted !== true) return text;
  return `${quote}${text}${quote}`;
}
