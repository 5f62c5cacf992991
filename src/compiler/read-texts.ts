import type { Result, SourceText } from '../diagnostics/diagnostic.ts';
import type { Node } from '../document/node.ts';
import { readDocumentsLazily } from '../document/read-lazily.ts';
import { isKcl } from '../kcl/is-kcl.ts';

/**
 * The documents of a text: those of YAML or JSON, or the one of KCL, whose reader is loaded only for it.
 *
 * @param program the texts that a text of KCL is united with, itself included
 * @param isOverlay whether the text is applied to others: in KCL, `None` then removes
 */
export async function* readTexts(
  source: SourceText,
  program: readonly SourceText[] = [source],
  isOverlay = false,
): AsyncGenerator<Result<Node>, void, undefined> {
  if (isKcl(source)) yield (await import('../kcl/read-kcl.ts')).readKcl(program, isOverlay);
  else yield* readDocumentsLazily(source);
}
