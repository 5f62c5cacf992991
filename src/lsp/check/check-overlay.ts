import { applyOverlays, type Layer, nameOf, secretsOf } from '../../application/overlays/apply-overlays.ts';
import { readOverlays } from '../../application/overlays/overlay.ts';
import { dialectOf } from '../../compiler/compile-document.ts';
import { append } from '../../diagnostics/append.ts';
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
  const layers: Layer[] = [];
  for (const document of readDocuments(overlay)) {
    if (document.diagnostics.some(({ code }) => code === 'empty-document')) continue;
    append(diagnostics, document.diagnostics);
    if (document.value === undefined) continue;
    const read = readOverlays(document.value);
    append(diagnostics, read.diagnostics);
    append(layers, read.overlays);
  }
  if (hasErrors(diagnostics)) return diagnostics;
  const found = await checkApplication(base, around, {
    hidden: secretsOf(layers),
    applyOverlays: (application) => applyOverlays(application, layers),
    dialectOf: (node) =>
      dialectOf(node) ?? (node instanceof Mapping && nameOf(node) !== undefined ? 'flat' : undefined),
  });
  return [...diagnostics, ...found];
}
