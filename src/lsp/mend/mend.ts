import type { Diagnostic, SourceText, Span } from '../../diagnostics/diagnostic.ts';
import { applyEdits, type Edit } from '../../document/edit/edit.ts';
import { rootsOf } from '../cursor/node-at.ts';
import { type Proposal, proposalsFor } from './proposals.ts';

/** Gives what is wrong with a text, as it is told. */
export type CheckText = (source: SourceText) => Promise<readonly Diagnostic[]>;

/**
 * The changes by which a diagnostic goes away, as its hint says. Each is tried first: only what leaves the text
 * without it, and with no new one, is proposed.
 *
 * @param told all that is wrong with the text
 */
export async function mendsFor(
  diagnostic: Diagnostic,
  source: SourceText,
  told: readonly Diagnostic[],
  workspace: string,
  check: CheckText,
): Promise<readonly Proposal[]> {
  const mends: Proposal[] = [];
  for (const places of proposalsFor(diagnostic, source, rootsOf(source, workspace))) {
    for (const proposal of places) {
      if (!(await helps(proposal, diagnostic, source, told, check))) continue;
      if (!mends.some(({ title }) => title === proposal.title)) mends.push(proposal);
      break;
    }
  }
  return mends;
}

async function helps(
  { edits }: Proposal,
  diagnostic: Diagnostic,
  source: SourceText,
  told: readonly Diagnostic[],
  check: CheckText,
): Promise<boolean> {
  const text = applyEdits(source.text, edits);
  if (text === source.text) return false;
  const left = await check({ name: source.name, text });
  if (countOf(left, diagnostic) >= countOf(told, diagnostic)) return false;
  const known = new Set(told.map(identityOf));
  const added = left.filter((one) => one.severity !== 'note' && !known.has(identityOf(one)));
  const changed = changedIn(edits);
  // What the wrong shape has hidden is found now, and is no fault of the change.
  return added.every((one) => told.some(isShape) && !isShape(one) && !isWithin(one, changed));
}

/** What is wrong with these is told before anything else is looked at. */
const SHAPES: ReadonlySet<string> = new Set([
  'unknown-field',
  'missing-field',
  'wrong-type',
  'empty-value',
  'not-allowed-value',
  'syntax-error',
  'kcl-syntax',
  'not-an-application',
]);

function isShape({ code }: Diagnostic): boolean {
  return SHAPES.has(code) || code.startsWith('bad-');
}

/** Where the changes are in the changed text. */
function changedIn(edits: readonly Edit[]): readonly Span[] {
  let shift = 0;
  return [...edits]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, text }) => {
      const span = { start: start + shift, end: start + shift + text.length };
      shift += text.length - (end - start);
      return span;
    });
}

function isWithin({ location }: Diagnostic, spans: readonly Span[]): boolean {
  if (location === undefined) return true;
  const { start, end } = location.span;
  return spans.some((span) => start <= span.end && span.start <= end);
}

function countOf(diagnostics: readonly Diagnostic[], { code, message }: Diagnostic): number {
  return diagnostics.filter((one) => one.code === code && one.message === message).length;
}

function identityOf({ code, message }: Diagnostic): string {
  return JSON.stringify([code, message]);
}
