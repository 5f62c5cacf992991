import { applyOverlays, nameOf, secretsOf } from '../../application/overlays/apply-overlays.ts';
import { addOverlays, type Overlay } from '../../application/overlays/overlay.ts';
import { dialectOf } from '../../compiler/compile-document.ts';
import { type Diagnostic, hasErrors, type SourceText } from '../../diagnostics/diagnostic.ts';
import { Mapping } from '../../document/node.ts';
import { readDocuments } from '../../document/read.ts';
import type { Around } from '../surroundings.ts';
import { checkApplication } from './check-application.ts';

/**
 * What is wrong with an overlay, by itself and applied to the application that it is for.
 *
 * @param base the text that has the application
 */
export async function checkOverlay(
  overlay: SourceText,
  base: SourceText,
  around: Around,
): Promise<readonly Diagnostic[]> {
  const diagnostics: Diagnostic[] = [];
  const layers: Overlay[] = [];
  for (const document of readDocuments(overlay)) addOverlays(document, layers, diagnostics);
  if (hasErrors(diagnostics)) return diagnostics;
  const found = await checkApplication(base, around, {
    hidden: secretsOf(layers),
    applyOverlays: (application) => applyOverlays(application, layers),
    dialectOf: (node) =>
      dialectOf(node) ?? (node instanceof Mapping && nameOf(node) !== undefined ? 'flat' : undefined),
  });
  return [...diagnostics, ...found];
}
