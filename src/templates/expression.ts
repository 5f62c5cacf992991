import type { Diagnostic, SourceText } from '../diagnostics/diagnostic.ts';
import { functions, WrittenValue } from './functions.ts';
import { badTemplate } from './parse-template.ts';
import type { RenderedParts } from './rendered-text.ts';
import { find, type Scope } from './scope.ts';
import { spanOf } from './text-lines.ts';
import type { Expression, Mustache, SubExpression } from './tree.ts';

/** A run of one template: what it has rendered so far, and what is wrong. */
export interface TemplateRun {
  readonly template: SourceText;
  readonly out: RenderedParts;
  /** What was done so far, and whether it was reported as too much. */
  readonly work: { steps: number; isTold: boolean };
  readonly report: (diagnostic: Diagnostic) => void;
}

/** Whether a function is called: values are behind the name, or the name is a function's. */
export function isCall({ path, params, hash }: Mustache): boolean {
  return params.length > 0 || (hash !== undefined && hash.pairs.length > 0) || isFunction(path);
}

function isFunction(path: Expression): boolean {
  return path.type === 'PathExpression' && !path.data && Object.hasOwn(functions, path.original);
}

export interface ExpressionValue {
  readonly value: unknown;
}

/** The value of an expression; undefined if it has none, which is reported. */
export function read(expression: Expression, scope: Scope, run: TemplateRun): ExpressionValue | undefined {
  switch (expression.type) {
    case 'PathExpression': {
      const found = find(expression, scope);
      if ('value' in found) return found;
      const { unknown, suggestion, known, question } = found;
      const meant = suggestion === undefined ? '' : `; did you mean "${suggestion}"?`;
      run.report({
        code: 'unknown-variable',
        severity: 'error',
        message: `unknown variable "${unknown}"${meant}`,
        ...(known.length === 0 ? {} : { notes: [`known here: ${known.join(', ')}`] }),
        ...(question === undefined ? {} : { hint: `{{#if ${question}}} … {{/if}} asks whether it is there` }),
        location: { document: run.template, span: spanOf(run.template, expression) },
      });
      return undefined;
    }
    case 'SubExpression':
      return call(expression, scope, run);
    case 'NullLiteral':
    case 'UndefinedLiteral':
      return { value: null };
    default:
      return { value: expression.value };
  }
}

/** Reads all, so that each that is unknown is told. */
function readAll(expressions: readonly Expression[], scope: Scope, run: TemplateRun): unknown[] | undefined {
  const values = expressions.map((expression) => read(expression, scope, run));
  return values.some((value) => value === undefined) ? undefined : values.map((value) => value?.value);
}

export function call(
  expression: Mustache | SubExpression,
  scope: Scope,
  run: TemplateRun,
): ExpressionValue | undefined {
  const { path, params, hash } = expression;
  const name = path.type === 'PathExpression' ? path.original : '';
  const called = Object.hasOwn(functions, name) ? functions[name] : undefined;
  const span = spanOf(run.template, path);
  if (called === undefined) {
    const known = Object.keys(functions).join(', ');
    run.report(
      badTemplate(
        run.template,
        span,
        `${name === '' ? 'this' : name} is not a function that templates have`,
        {
          notes: [`functions are ${known}; blocks are if, unless, each and with`],
        },
      ),
    );
    return undefined;
  }
  if (params.length !== called.takes.length || (hash !== undefined && hash.pairs.length > 0)) {
    run.report(badTemplate(run.template, span, `${name} takes ${called.takes.join(' and ')}`));
    return undefined;
  }
  const values = readAll(params, scope, run);
  if (values === undefined) return undefined;
  return { value: called.of(...values.map((value) => (value instanceof WrittenValue ? value.text : value))) };
}
