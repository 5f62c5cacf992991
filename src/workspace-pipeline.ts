import type { RenderTemplate } from './application/platform-template.ts';
import {
  type Diagnostic,
  hasErrors,
  type Place,
  type Result,
  type SourceText,
} from './diagnostics/diagnostic.ts';
import { readDocumentsQuickly } from './document/read-quickly.ts';
import type { Platform, Workspace } from './workspace/workspace.ts';

/** Reads what a workspace names, its path relative to the workspace; the place is where it is named. */
export type ReadTemplateFile = (path: string, place: Place) => Result<SourceText>;

/**
 * Kusion's workspace file: the blocks of its modules read, validated and laid upon each other, its templates read.
 *
 * @param readFile the edge to the files; a workspace without templates has no need of it
 */
export async function compileWorkspace(
  source: SourceText,
  readFile?: ReadTemplateFile,
): Promise<Result<Workspace>> {
  const { value: document } = await readDocumentsQuickly(source).next();
  if (document?.value === undefined) return { diagnostics: document?.diagnostics ?? [] };
  const { workspaceOf } = await import('./workspace-modules.ts');
  const workspace = await workspaceOf(document.value);
  if (workspace.value === undefined || readFile === undefined) return workspace;
  const { value: templates, diagnostics } = await readTemplates(workspace.value, readFile);
  const all = [...workspace.diagnostics, ...diagnostics];
  if (templates === undefined) return { diagnostics: all };
  const value = templates.size === 0 ? workspace.value : { ...workspace.value, templates };
  return { value, diagnostics: all };
}

/** Each file once, however many blocks name it. */
async function readTemplates(
  { everybody, projects }: Workspace,
  readFile: ReadTemplateFile,
): Promise<Result<ReadonlyMap<string, RenderTemplate>>> {
  const templates = new Map<string, RenderTemplate>();
  const diagnostics: Diagnostic[] = [];
  const platforms: readonly Platform[] = [everybody, ...projects.values()];
  const named = new Map(
    platforms.flatMap((platform) => platform.templates.map(({ value, place }) => [value, place] as const)),
  );
  for (const [path, place] of named) {
    const source = readFile(path, place);
    diagnostics.push(...source.diagnostics);
    if (source.value === undefined) continue;
    const { readTemplate } = await import('./templates/template.ts');
    const template = readTemplate(source.value);
    diagnostics.push(...template.diagnostics);
    if (template.value !== undefined) templates.set(path, template.value);
  }
  return hasErrors(diagnostics) ? { diagnostics } : { value: templates, diagnostics };
}
