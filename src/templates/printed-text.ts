import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** Characters that end a text, begin another kind of value, or mean something in quotes or brackets. */
const BEYOND_TEXT = /[\p{Cc}\u2028\u2029"'\\{}[\],]|^[\s#&*!|>%@`]|^[-?:](?:\s|$)|:(?:\s|$)|\s#|\s$/u;

/**
 * What `{{name}}` writes into YAML.
 *
 * @param isEscaped whether the text must be read as no more than a part of one plain text; `{{{name}}}` is not
 */
export function printedText(
  value: unknown,
  name: string,
  isEscaped: boolean,
): string | Omit<Diagnostic, 'severity' | 'location'> {
  if (value === null || value === undefined) {
    const asked = name.replace(/^quote /, '');
    return {
      code: 'empty-value',
      message: `${asked} is nothing here`,
      hint: `write {{#if ${asked.includes(' ') ? `(${asked})` : asked}}} … {{/if}} around it`,
    };
  }
  if (typeof value === 'object') {
    const kind = Array.isArray(value) ? 'list' : 'mapping';
    return {
      code: 'wrong-type',
      message: `${name} is a ${kind}, and not a text`,
      hint: `write {{json ${name}}}, or {{#each ${name}}} … {{/each}}`,
    };
  }
  const text = String(value);
  if (typeof value === 'string' && isEscaped && (text === '' || BEYOND_TEXT.test(text))) {
    return {
      code: 'unquoted-text',
      message: `${name} holds ${JSON.stringify(shortened(text))}, which YAML would read as something else`,
      hint: `write {{quote ${name}}}`,
    };
  }
  return text;
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
