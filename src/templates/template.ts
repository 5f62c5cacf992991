import { append } from '../diagnostics/append.ts';
import {
  type Diagnostic,
  hasErrors,
  type Location,
  type Place,
  type Result,
  type SourceText,
  withPlaces,
} from '../diagnostics/diagnostic.ts';
import { plainValue } from '../document/plain.ts';
import { readDocumentsLazily } from '../document/read-lazily.ts';
import { evaluate } from './evaluate.ts';
import { parseTemplate } from './parse-template.ts';
import { placeInTemplate, type RenderedText, spanInTemplate } from './rendered-text.ts';

/** One document of what a template renders. */
export interface TemplateDocument {
  readonly value: unknown;
  /** Where it is in the template. */
  readonly at: Place;
}

/** Fills in a template and reads what comes out. */
export type Template = (variables: object) => Promise<Result<readonly TemplateDocument[]>>;

/** A Handlebars template that renders YAML, parsed once; if it is not one, what is wrong with it. */
export function readTemplate(source: SourceText): Result<Template> {
  const { value: program, diagnostics } = parseTemplate(source);
  if (program === undefined) return { diagnostics };
  const template: Template = async (variables) => {
    const rendered = evaluate(program, source, variables);
    if (rendered.value === undefined) return { diagnostics: rendered.diagnostics };
    return documentsOf(rendered.value, source);
  };
  return { value: template, diagnostics };
}

async function documentsOf(
  rendered: RenderedText,
  template: SourceText,
): Promise<Result<readonly TemplateDocument[]>> {
  const diagnostics: Diagnostic[] = [];
  const documents: TemplateDocument[] = [];
  const inTemplate = ({ span }: Location): Location => ({
    document: template,
    span: spanInTemplate(rendered, span),
  });
  for await (const document of readDocumentsLazily({ name: template.name, text: rendered.text })) {
    // A template may have nothing to report about an application.
    if (document.diagnostics.some(({ code }) => code === 'empty-document')) continue;
    append(
      diagnostics,
      document.diagnostics.map((one) => withPlaces(one, inTemplate)),
    );
    if (document.value === undefined) continue;
    const at = placeInTemplate(document.value, template, rendered);
    documents.push({ value: plainValue(document.value), at });
  }
  return hasErrors(diagnostics) ? { diagnostics } : { value: documents, diagnostics };
}
