import type { Location, Place, SourceText, Span } from '../diagnostics/diagnostic.ts';

/** Text that a template rendered, which knows where in the template each part of it comes from. */
export interface RenderedText {
  readonly text: string;
  readonly parts: readonly RenderedPart[];
}

interface RenderedPart {
  /** Where it begins in what was rendered. */
  readonly start: number;
  readonly from: Span;
  /** Whether it is the template's own text, character for character. */
  readonly isVerbatim: boolean;
}

/** Collects what is rendered, in its order. */
export class RenderedParts {
  private text = '';
  private readonly parts: RenderedPart[] = [];

  add(text: string, from: Span, isVerbatim: boolean): void {
    if (text === '') return;
    this.parts.push({ start: this.text.length, from, isVerbatim });
    this.text += text;
  }

  get length(): number {
    return this.text.length;
  }

  rendered(): RenderedText {
    return { text: this.text, parts: this.parts };
  }
}

/** The span of the template from which a span of the rendered text comes. */
export function spanInTemplate({ parts }: RenderedText, { start, end }: Span): Span {
  const first = partAt(parts, start);
  const last = partAt(parts, Math.max(start, end - 1));
  if (first === undefined || last === undefined) return { start: 0, end: 0 };
  const from = first.isVerbatim ? first.from.start + start - first.start : first.from.start;
  const to = last.isVerbatim ? last.from.start + end - last.start : last.from.end;
  return { start: from, end: Math.max(from, to) };
}

function partAt(parts: readonly RenderedPart[], offset: number): RenderedPart | undefined {
  let low = 0;
  let high = parts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((parts[middle] as RenderedPart).start <= offset) low = middle;
    else high = middle - 1;
  }
  return parts[low];
}

/** A place in rendered text, seen as the place of the template that it comes from. */
export function placeInTemplate(place: Place, template: SourceText, rendered: RenderedText): Place {
  return {
    get location(): Location {
      return { document: template, span: spanInTemplate(rendered, place.location.span) };
    },
    at: (...path) => placeInTemplate(place.at(...path), template, rendered),
    keyAt: (...path) => placeInTemplate(place.keyAt(...path), template, rendered),
    has: (...path) => place.has(...path),
  };
}
