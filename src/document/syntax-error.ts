import type { YAMLException } from 'js-yaml';
import type { Diagnostic, SourceText } from '../diagnostics/diagnostic.ts';
import type { Piece } from './pieces.ts';

/** What a person can do about text that the parser does not take. */
export function explainSyntaxError(
  source: SourceText,
  document: Piece,
  { mark, reason }: YAMLException,
): Diagnostic {
  const start = document.start + (mark?.position ?? 0);
  return {
    code: 'syntax-error',
    severity: 'error',
    message: reason,
    location: { document: source, span: { start, end: start + 1 } },
  };
}
