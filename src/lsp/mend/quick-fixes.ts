import { type CancellationToken, type CodeAction, CodeActionKind } from 'vscode-languageserver/node';
import type { Diagnostic, SourceText, Span } from '../../diagnostics/diagnostic.ts';
import { rangeIn } from '../ranges.ts';
import type { Around } from '../surroundings.ts';
import { type ToldIn, toldDiagnostic } from '../told-diagnostic.ts';
import { type CheckText, mendsFor } from './mend.ts';

/** The stretch of a text that somebody asks about, and what is wrong with the text. */
export interface AskedStretch {
  readonly source: SourceText;
  readonly span: Span;
  readonly told: readonly Diagnostic[];
}

/** The changes that mend what is wrong in a stretch of a text; none more once nobody asks any longer. */
export async function quickFixes(
  { source, span, told }: AskedStretch,
  { uri, ...toldIn }: ToldIn & { readonly uri: string },
  { settings }: Around,
  check: CheckText,
  token: CancellationToken,
): Promise<CodeAction[]> {
  const actions: CodeAction[] = [];
  for (const diagnostic of told) {
    if (token.isCancellationRequested) return [];
    if (!isOn(diagnostic, source, span)) continue;
    const mends = await mendsFor(diagnostic, source, told, settings.workspace, check);
    for (const [index, { title, edits }] of mends.entries()) {
      const changes = edits.map(({ text, ...stretch }) => ({
        range: rangeIn(source, stretch),
        newText: text,
      }));
      actions.push({
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [toldDiagnostic(diagnostic, source, toldIn)],
        edit: { changes: { [uri]: changes } },
        ...(index === 0 && mends.length === 1 ? { isPreferred: true } : {}),
      });
    }
  }
  return actions;
}

function isOn({ location }: Diagnostic, source: SourceText, { start, end }: Span): boolean {
  if (location?.document.name !== source.name) return false;
  return location.span.start <= end && start <= location.span.end;
}
