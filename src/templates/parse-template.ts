import { parse } from 'handlebars/dist/cjs/handlebars/compiler/base.js';
import type { Diagnostic, Result, SourceText, Span } from '../diagnostics/diagnostic.ts';
import { offsetOf } from './text-lines.ts';
import type { Program } from './tree.ts';

/** The tree of a Handlebars template; if the text is not one, what is wrong with it. */
export function parseTemplate(template: SourceText): Result<Program> {
  const deep = tooDeep(template);
  if (deep !== undefined) return { diagnostics: [deep] };
  try {
    return { value: parse(template.text), diagnostics: [] };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { diagnostics: [explain(template, error)] };
  }
}

/** Handlebars and the evaluation call themselves once for each level. */
const DEEPEST = 100;
/** A comment, the beginning or end of a block, or within braces a text in quotes or a parenthesis. */
const NESTING = /\{\{~?!--[\s\S]*?--~?\}\}|\{\{~?![^}]*\}\}|\{\{\{?~?[#^/]?|\}\}|"[^"\n]*"|'[^'\n]*'|[()]/g;

function tooDeep(template: SourceText): Diagnostic | undefined {
  let blocks = 0;
  let calls = 0;
  let isOutside = true;
  for (const { 0: token, index } of template.text.matchAll(NESTING)) {
    if (token.startsWith('{{') && !token.includes('!')) {
      isOutside = false;
      calls = 0;
      if (
        token.endsWith('#') ||
        (token.endsWith('^') && !/^\^\s*~?\}\}/.test(template.text.slice(index + 2, index + 20)))
      )
        blocks += 1;
      else if (token.endsWith('/')) blocks -= 1;
    } else if (token === '}}') isOutside = true;
    else if (isOutside) continue;
    else if (token === '(') calls += 1;
    else if (token === ')') calls -= 1;
    if (blocks > DEEPEST || calls > DEEPEST) {
      const what = calls > DEEPEST ? 'function calls are' : 'blocks are';
      const span = { start: index, end: index + token.length };
      const hint = 'leave some out, or move a part to a template of its own';
      return badTemplate(template, span, `${what} nested more than ${DEEPEST} deep`, { hint });
    }
  }
  return undefined;
}

/** What Handlebars adds to an error that one of its nodes causes. */
interface PlacedError extends Error {
  readonly lineNumber?: number;
  readonly column?: number;
}

function explain(template: SourceText, error: PlacedError): Diagnostic {
  const { lineNumber, column } = error;
  if (lineNumber !== undefined && column !== undefined) {
    const start = offsetOf(template, { line: lineNumber, column });
    // The place is behind the message as well.
    const message = error.message.replace(/ - \d+:\d+$/, '');
    const [, opened, closed] = /^(\S+) doesn't match (\S+)$/.exec(message) || [];
    return opened === undefined
      ? badTemplate(template, { start, end: start + 1 }, message)
      : badTemplate(template, { start, end: start + 2 }, `{{#${opened}}} is closed by {{/${closed}}}`, {
          hint: `write {{/${opened}}}`,
        });
  }
  return unexpectedToken(template, error.message);
}

/** Its generated parser names the line, shows what is around the token, and lists what it would have taken. */
function unexpectedToken(template: SourceText, message: string): Diagnostic {
  const [head = '', around = '', pointer = ''] = message.split('\n');
  const line = Number(/on line (\d+):/.exec(head)?.[1]);
  const got = /, got '(.*)'$/s.exec(message)?.[1];
  if (Number.isNaN(line)) return notRead(template, head);
  const start = tokenStart(template, line, around, pointer.length - 1);
  const span = { start, end: Math.min(start + 1, template.text.length) };
  const open = got === 'EOF' ? lastOpenBlock(template.text) : undefined;
  if (open !== undefined) {
    const message = `{{#${open.name}}} is not closed`;
    return badTemplate(template, open.span, message, { hint: `write {{/${open.name}}} behind it` });
  }
  if (got === 'EOF')
    return badTemplate(template, span, 'the text ends within {{ … }}', { hint: 'close it with }}' });
  const [closing] =
    got === 'OPEN_ENDBLOCK' ? (/^\{\{~?\/[^}]*\}\}/.exec(template.text.slice(start)) ?? []) : [];
  if (closing !== undefined) {
    const whole = { start, end: start + closing.length };
    return badTemplate(template, whole, `${closing} closes no block`, {
      hint: 'remove it, or open the block before it',
    });
  }
  const found = got === 'CLOSE' ? '}}' : template.text.slice(span.start, span.end);
  return badTemplate(template, span, `${JSON.stringify(found)} is not expected here`, {
    hint: hintFor(template.text.slice(start, start + 3)),
  });
}

/** What it cannot cut into tokens: a comment without an end, in nearly all cases. */
function notRead(template: SourceText, head: string): Diagnostic {
  const line = Number(/on line (\d+)\./.exec(head)?.[1]);
  const start = Number.isNaN(line) ? 0 : offsetOf(template, { line, column: 0 });
  const comment = template.text.indexOf('{{!--', start);
  if (comment === -1) return badTemplate(template, { start, end: start }, 'this is not a template');
  return badTemplate(template, { start: comment, end: comment + 5 }, 'this comment is not closed', {
    hint: 'close it with --}}',
  });
}

function hintFor(text: string): string {
  if (text === '}}}') return 'write a space between the }} of the template and a } of YAML';
  if (text.startsWith('}') && !text.startsWith('}}')) return 'close it with }}';
  return 'a variable is {{name}}, a block {{#if name}} … {{/if}}';
}

/** The innermost block that is open at the end. */
function lastOpenBlock(text: string): { readonly name: string; readonly span: Span } | undefined {
  const open: { readonly name: string; readonly span: Span }[] = [];
  for (const match of text.matchAll(/(?<!\\)\{\{~?([#^/])\s*([\w.@/[\]-]*)/g)) {
    const [whole, mark, name = ''] = match;
    if (mark === '/') open.pop();
    else if (name !== '') open.push({ name, span: { start: match.index, end: match.index + whole.length } });
  }
  return open.at(-1);
}

/** What is shown around the token has at most 20 characters before it, without line breaks, and dots where it was cut. */
function tokenStart({ text }: SourceText, line: number, around: string, column: number): number {
  const before = around.slice(0, column).replace(/^\.{3}/, '');
  let best: number | undefined;
  let distance = Number.POSITIVE_INFINITY;
  const offsets: number[] = [];
  let flat = '';
  for (let offset = 0; offset < text.length; offset++) {
    if (text[offset] === '\n') continue;
    offsets.push(offset);
    flat += text[offset];
  }
  for (let found = flat.indexOf(before); found >= 0; found = flat.indexOf(before, found + 1)) {
    const end = found + before.length;
    const offset = end < offsets.length ? (offsets[end] as number) : text.length;
    const away = Math.abs(text.slice(0, offset).split('\n').length - line);
    if (away < distance) {
      best = offset;
      distance = away;
    }
  }
  return best === undefined ? offsetOf({ name: '', text }, { line, column: 0 }) : best;
}

export function badTemplate(
  document: SourceText,
  span: Span,
  message: string,
  details: Pick<Diagnostic, 'hint' | 'notes'> = {},
): Diagnostic {
  return { code: 'bad-template', severity: 'error', message, ...details, location: { document, span } };
}
