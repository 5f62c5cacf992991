import type { Place, Result } from '../../diagnostics/diagnostic.ts';
import type { TemplateVariables } from '../../generated/template-variables.ts';

/** A document of what a template rendered; its places are those of the template. */
export interface RenderedDocument {
  readonly value: unknown;
  readonly at: Place;
}

/** Fills in a template: the documents of its text, or what is wrong and where in the template. */
export type RenderTemplate = (variables: TemplateVariables) => Promise<Result<readonly RenderedDocument[]>>;

/** A template of the platform, which adds objects to an application. */
export interface PlatformTemplate {
  /** As the workspace names it. */
  readonly path: string;
  readonly render: RenderTemplate;
}
