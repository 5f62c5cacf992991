import type { Diagnostic, Span } from '../../diagnostics/diagnostic.ts';
import type { Tokens } from './tokens.ts';

/** Where the parser gave up, in a text of one document. */
export interface Failure {
  readonly text: string;
  /** The document. */
  readonly start: number;
  readonly end: number;
  /** Where the parser was, and its message. */
  readonly at: number;
  readonly reason: string;
  /** What is before `at`. */
  readonly tokens: Tokens;
}

/** What is wrong, and the place that a person has to change. */
export interface Finding extends Span, Pick<Diagnostic, 'code' | 'message' | 'hint'> {
  /** The other place: where the bracket is closed, where the quote ended. */
  readonly other?: Span & { readonly message: string };
}

/** Explains one kind of mistake, or leaves it to the next rule. */
export type Rule = (failure: Failure) => Finding | undefined;
