import type { SourceText } from '../diagnostics/diagnostic.ts';
import { evaluate } from './evaluate.ts';
import { parseTemplate } from './parse-template.ts';

/**
 * A text of the folder `templates` with its names filled in: for people, or YAML whose values are written out before.
 *
 * Throws if the template is not valid, or names what is not there: that is a mistake of ours, never of a user's.
 */
export function fillTemplate(template: SourceText, variables: object): string {
  const { value: program, diagnostics } = parseTemplate(template);
  const filled = program === undefined ? { diagnostics } : evaluate(program, template, variables);
  if (filled.value !== undefined) return filled.value.text;
  throw new Error(filled.diagnostics.map(({ message }) => `${template.name}: ${message}`).join('\n'));
}
