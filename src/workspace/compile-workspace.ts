import type { Result, SourceText } from '../diagnostics/diagnostic.ts';
import { readDocumentsLazily } from '../document/read-lazily.ts';
import type { ReadTemplateFile } from './templates.ts';
import type { Workspace } from './workspace.ts';

export type { ReadTemplateFile };

/**
 * Kusion's workspace file: the blocks of its modules read, validated and applied to each other, its templates read.
 *
 * @param readFile the edge to the files; a workspace without templates has no need of it
 */
export async function compileWorkspace(
  source: SourceText,
  readFile?: ReadTemplateFile,
): Promise<Result<Workspace>> {
  const { value: document } = await readDocumentsLazily(source).next();
  if (document?.value === undefined) return { diagnostics: document?.diagnostics ?? [] };
  const { workspaceOf } = await import('./modules.ts');
  return workspaceOf(document.value, readFile);
}
