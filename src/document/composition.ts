import type { Event, MappingEvent, ScalarEvent, SequenceEvent } from 'js-yaml';
import type { DiagnosticCode } from '../diagnostics/codes.ts';
import type { Diagnostic, Location, SourceText } from '../diagnostics/diagnostic.ts';
import type { Node } from './node.ts';
import type { TagHandles } from './tag.ts';

/** Mappings and lists that are in each other. */
export const maxDepth = 100;

/** What an anchor stands for; the node is absent as long as it is being read. */
export interface Anchor {
  readonly node: Node | undefined;
  /** Nodes that an alias of it stands for. */
  readonly size: number;
  /** How deep its collections nest. */
  readonly height: number;
}

/** Where the reading of one piece of a text is. */
export interface Composition {
  readonly source: SourceText;
  /** The text that the events' offsets count in, and where it begins in the source. */
  readonly piece: string;
  readonly base: number;
  readonly hasWideSpaces: boolean;
  readonly events: readonly Event[];
  next: number;
  /** Where the last token ended, in the source. */
  end: number;
  handles: TagHandles;
  anchors: Map<string, Anchor>;
  diagnostics: Diagnostic[];
  /** The node in place of aliases that had a mistake, about which nothing more is reported. */
  unresolved: Set<Node>;
  /** Nodes so far, those behind aliases included. */
  size: number;
  /** Nodes so far that are behind aliases. */
  expanded: number;
  /** Collections that are open, and how deep the last node nested. */
  depth: number;
  height: number;
}

/** More of one document would not be read. */
export const mostDiagnostics = 1000;

export function report(
  composition: Composition,
  code: DiagnosticCode,
  message: string,
  location: Location,
  details: Pick<Diagnostic, 'hint' | 'notes' | 'related'> = {},
): void {
  if (composition.diagnostics.length >= mostDiagnostics) return;
  composition.diagnostics.push({ code, severity: 'error', message, ...details, location });
}

/** The first offset at or behind `position` that holds neither white space nor a comment. */
export function skipSpace(text: string, position: number): number {
  let index = position;
  for (; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 0x23) {
      while (index + 1 < text.length && text[index + 1] !== '\n' && text[index + 1] !== '\r') index++;
    } else if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) break;
  }
  return index;
}

export function peekEvent({ events, next }: Composition): Event {
  const event = events[next];
  if (event === undefined) throw new Error('the events end before the document does');
  return event;
}

export function nextEvent(composition: Composition): Event {
  const event = peekEvent(composition);
  composition.next++;
  return event;
}

/** Gives a node its anchor's name; `sizeBefore` is the composition's size before the node. */
export function storeAnchor(
  composition: Composition,
  event: ScalarEvent | MappingEvent | SequenceEvent,
  node: Node,
  sizeBefore: number,
): void {
  const name = composition.piece.slice(event.anchorStart, event.anchorEnd);
  const { height, size } = composition;
  composition.anchors.set(name, { node, size: size - sizeBefore, height });
}
