import type { RenderTemplate } from '../application/model/platform-template.ts';
import { append } from '../diagnostics/append.ts';
import {
  type Diagnostic,
  hasErrors,
  type Place,
  type Result,
  type SourceText,
} from '../diagnostics/diagnostic.ts';
import type { Platform, Workspace } from './workspace.ts';

/** Reads what a workspace names, its path relative to the workspace; the place is where it is named. */
export type ReadTemplateFile = (path: string, place: Place) => Result<SourceText>;

/** The templates that a workspace names, read and parsed, each file once, however many blocks name it. */
export async function readTemplates(
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
    append(diagnostics, source.diagnostics);
    if (source.value === undefined) continue;
    const { readTemplate } = await import('../templates/template.ts');
    const template = readTemplate(source.value);
    append(diagnostics, template.diagnostics);
    if (template.value !== undefined) templates.set(path, template.value);
  }
  return hasErrors(diagnostics) ? { diagnostics } : { value: templates, diagnostics };
}
