import type { Diagnostic, Result, SourceText } from '../diagnostics/diagnostic.ts';
import { call, isCall, read, type TemplateRun } from './expression.ts';
import { WrittenValue } from './functions.ts';
import { badTemplate } from './parse-template.ts';
import { printedText } from './printed-text.ts';
import { RenderedParts, type RenderedText } from './rendered-text.ts';
import type { Frame, Scope } from './scope.ts';
import { spanOf } from './text-lines.ts';
import type { Block, Content, Mustache, Program, Statement } from './tree.ts';

/** For one application; blocks nested in one another multiply. */
const MOST_STEPS = 200_000;
/** Of a request to Kubernetes' API server 3 MiB are read; a template seldom has more objects than a few. */
const MOST_TEXT = 4 * 1024 * 1024;

const NOTHING: Scope['named'] = {};

/**
 * What a template renders with these variables.
 *
 * The blocks `if`, `unless`, `each` and `with` mean what they mean to Handlebars. A name that stands for nothing is a
 * mistake; `{{name}}` prints no text that YAML would read as more than that text, `{{{name}}}` prints any.
 */
export function evaluate(program: Program, template: SourceText, variables: object): Result<RenderedText> {
  const diagnostics: Diagnostic[] = [];
  const out = new RenderedParts();
  const scope: Scope = { value: variables, frame: { values: { root: variables } }, named: NOTHING };
  const run: TemplateRun = {
    template,
    out,
    work: { steps: 0, isTold: false },
    report: (one: Diagnostic) => diagnostics.push(one),
  };
  renderProgram(program, scope, run);
  return diagnostics.length > 0 ? { diagnostics } : { value: out.rendered(), diagnostics };
}

function renderProgram(program: Program | undefined, scope: Scope, run: TemplateRun): void {
  run.work.steps += 1;
  for (const statement of program?.body ?? []) {
    if (tooMuch(run) !== undefined) return;
    renderStatement(statement, scope, run);
    run.work.steps += 1;
    const why = tooMuch(run);
    if (why === undefined) continue;
    const span = spanOf(run.template, statement);
    const hint = { hint: 'nest fewer {{#each}} blocks in one another' };
    if (!run.work.isTold) run.report(badTemplate(run.template, span, why, hint));
    run.work.isTold = true;
    return;
  }
}

/** Why a template goes no further, with this application. */
function tooMuch({ work, out }: TemplateRun): string | undefined {
  if (work.steps > MOST_STEPS) return `the template takes more than ${MOST_STEPS} steps`;
  return out.length > MOST_TEXT ? `the template renders more than ${MOST_TEXT} characters` : undefined;
}

function renderStatement(statement: Statement, scope: Scope, run: TemplateRun): void {
  switch (statement.type) {
    case 'ContentStatement':
      renderContent(statement, run);
      return;
    case 'MustacheStatement':
      renderMustache(statement, scope, run);
      return;
    case 'BlockStatement':
      renderBlock(statement, scope, run);
      return;
    case 'CommentStatement':
      return;
    default: {
      const isPartial = statement.type.startsWith('Partial');
      const what = isPartial ? 'a template reads no other file' : 'decorators are not taken here';
      run.report(badTemplate(run.template, spanOf(run.template, statement), what, { hint: 'remove it' }));
    }
  }
}

function renderContent(content: Content, { template, out }: TemplateRun): void {
  const { value, original } = content;
  const { start } = spanOf(template, content);
  // Only white space was taken from its two ends.
  const stripped = value.trim() === '' ? 0 : leadingSpace(original) - leadingSpace(value);
  out.add(value, { start: start + stripped, end: start + stripped + value.length }, true);
}

function leadingSpace(text: string): number {
  return text.length - text.trimStart().length;
}

function renderMustache(mustache: Mustache, scope: Scope, run: TemplateRun): void {
  if (/Literal$/.test(mustache.path.type)) {
    const span = spanOf(run.template, mustache);
    run.report(
      badTemplate(run.template, span, 'this is not a variable', { hint: 'write the text without braces' }),
    );
    return;
  }
  const found = isCall(mustache) ? call(mustache, scope, run) : read(mustache.path, scope, run);
  if (found === undefined) return;
  const span = spanOf(run.template, mustache);
  if (found.value instanceof WrittenValue) {
    run.out.add(found.value.text, span, false);
    return;
  }
  const name = run.template.text.slice(span.start, span.end).replaceAll(/^\{+[~]?\s*|\s*[~]?\}+$/g, '');
  const printed = printedText(found.value, name, mustache.escaped);
  if (typeof printed === 'string') run.out.add(printed, span, false);
  else run.report({ ...printed, severity: 'error', location: { document: run.template, span } });
}

function renderBlock(block: Block, scope: Scope, run: TemplateRun): void {
  const { path, params, hash, program, inverse } = block;
  const name = path.type === 'PathExpression' ? path.original : '';
  const render = Object.hasOwn(BLOCKS, name) ? BLOCKS[name] : undefined;
  const span = spanOf(run.template, path);
  if (render === undefined) {
    const hint = { hint: `write {{#if ${name}}}, {{#each ${name}}} or {{#with ${name}}}` };
    run.report(badTemplate(run.template, span, `${name} is not a block that templates have`, hint));
    return;
  }
  const [param] = params;
  if (param === undefined || params.length > 1 || (hash !== undefined && hash.pairs.length > 0)) {
    run.report(badTemplate(run.template, span, `{{#${name}}} takes one value`));
    return;
  }
  const found = read(param, scope, run);
  if (found !== undefined) render(found.value, { program, inverse }, scope, run);
}

/** What is in a block, and behind its `else`. */
interface Branches {
  readonly program: Program | undefined;
  readonly inverse: Program | undefined;
}
type RenderBlock = (value: unknown, branches: Branches, scope: Scope, run: TemplateRun) => void;

const BLOCKS: Readonly<Record<string, RenderBlock>> = {
  if: (value, { program, inverse }, scope, run) =>
    renderProgram(isTrue(value) ? program : inverse, scope, run),
  unless: (value, { program, inverse }, scope, run) =>
    renderProgram(isTrue(value) ? inverse : program, scope, run),
  with: (value, { program, inverse }, scope, run) => {
    if (isTrue(value)) renderProgram(program, inside(scope, value, scope.frame, program, [value]), run);
    else renderProgram(inverse, scope, run);
  },
  each: (value, { program, inverse }, scope, run) => {
    const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
      ? value.map((item, index) => [index, item])
      : typeof value === 'object' && value !== null
        ? Object.entries(value)
        : [];
    if (entries.length === 0) renderProgram(inverse, scope, run);
    entries.forEach(([key, item], index) => {
      const last = index === entries.length - 1;
      const values = { ...scope.frame.values, key, index, first: index === 0, last };
      const frame = { values, around: scope.frame };
      renderProgram(program, inside(scope, item, frame, program, [item, key]), run);
    });
  },
};

function inside(
  around: Scope,
  value: unknown,
  frame: Frame,
  program: Program | undefined,
  values: readonly unknown[],
): Scope {
  const names = (program?.blockParams ?? []).map((name, index) => [name, values[index]] as const);
  return { value, around, frame, named: { ...around.named, ...Object.fromEntries(names) } };
}

/** What Handlebars takes for true: anything but false, nothing, 0, an empty text and an empty list. */
function isTrue(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}
