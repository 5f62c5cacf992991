import type { DiagnosticCode } from './codes.ts';

/** A text that somebody wrote, and the name that they know it by: a path as it was given, or `<stdin>`. */
export interface SourceText {
  readonly name: string;
  readonly text: string;
}

/** UTF-16 offsets into a source text; the end is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Lines and columns are computed when a location is printed, never before. */
export interface Location {
  readonly document: SourceText;
  readonly span: Span;
  /** The secrets of the document, which no code frame shows. */
  readonly hidden?: readonly Span[];
}

export type Severity = 'error' | 'warning' | 'note';

/** A Kubernetes object by its name; the namespace is `''` for one that is in none. */
export interface ObjectName {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
}

/** A second place that a message speaks of: the other half of a conflict, the object that came first. */
export interface RelatedPlace {
  readonly message: string;
  readonly location: Location;
}

/**
 * One thing to report about what the user wrote.
 *
 * `message` says what is wrong in one line; `notes` say why; `hint` says what to type instead.
 * A secret value is never in any of them.
 */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly message: string;
  readonly notes?: readonly string[];
  readonly related?: readonly RelatedPlace[];
  readonly hint?: string;
  readonly location?: Location;
  /** The Kubernetes object of the input that it is about. */
  readonly object?: ObjectName;
  /** Whether the author of the object says there that it is known. */
  readonly isKnown?: true;
}

/** What a stage gives back: no value if there is an error. */
export interface Result<T> {
  readonly value?: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** Where a value was written. Nothing is computed until something is to be reported about it. */
export interface Place {
  /** The value itself. */
  readonly location: Location;
  /** The value under a path of keys and indices; as far as it was written, so never absent. */
  at(...path: readonly (string | number)[]): Place;
  /** The key that the path ends in, else what `at` gives. */
  keyAt(...path: readonly (string | number)[]): Place;
  /** Whether something is written under that path. */
  has(...path: readonly (string | number)[]): boolean;
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}

type Details = Pick<Diagnostic, 'hint' | 'notes' | 'related'>;

/** What is wrong, and where. */
export function errorAt(
  place: Place,
  code: DiagnosticCode,
  message: string,
  details: Details = {},
): Diagnostic {
  return { code, severity: 'error', message, ...details, location: place.location };
}

/** What works, but hardly as it was meant. */
export function warningAt(
  place: Place,
  code: DiagnosticCode,
  message: string,
  details: Details = {},
): Diagnostic {
  return { code, severity: 'warning', message, ...details, location: place.location };
}

/** The same diagnostic with each of its places changed. */
export function withPlaces(diagnostic: Diagnostic, change: (location: Location) => Location): Diagnostic {
  const { location, related } = diagnostic;
  return {
    ...diagnostic,
    ...(location === undefined ? {} : { location: change(location) }),
    ...(related === undefined
      ? {}
      : { related: related.map(({ message, location }) => ({ message, location: change(location) })) }),
  };
}

/** The other place of a conflict. */
export function seeAlso(message: string, place: Place): RelatedPlace {
  return { message, location: place.location };
}
