/** The tree that Handlebars' parser makes of a template. */
export interface Program {
  readonly body: readonly Statement[];
  readonly blockParams?: readonly string[];
}

interface Node {
  readonly loc: { readonly start: TemplatePosition; readonly end: TemplatePosition };
}

/** Lines count from 1, columns from 0. */
export interface TemplatePosition {
  readonly line: number;
  readonly column: number;
}

export type Statement =
  | Content
  | Mustache
  | Block
  | (Node & {
      readonly type:
        | 'CommentStatement'
        | 'PartialStatement'
        | 'PartialBlockStatement'
        | 'Decorator'
        | 'DecoratorBlock';
    });

/** Text; `value` is `original` less the white space that a block on its own line takes with it. */
export interface Content extends Node {
  readonly type: 'ContentStatement';
  readonly value: string;
  readonly original: string;
}

interface Call extends Node {
  readonly path: Expression;
  readonly params: readonly Expression[];
  readonly hash?: { readonly pairs: readonly (Node & { readonly key: string })[] };
}

/** `{{name}}`, or unescaped `{{{name}}}`. */
export interface Mustache extends Call {
  readonly type: 'MustacheStatement';
  readonly escaped: boolean;
}

export interface Block extends Call {
  readonly type: 'BlockStatement';
  readonly program?: Program;
  readonly inverse?: Program;
}

export interface SubExpression extends Call {
  readonly type: 'SubExpression';
}

export interface Path extends Node {
  readonly type: 'PathExpression';
  /** Whether it begins with `@`. */
  readonly data: boolean;
  /** How many `../` it begins with. */
  readonly depth: number;
  readonly parts: readonly string[];
  readonly original: string;
}

export type Expression =
  | Path
  | SubExpression
  | (Node & {
      readonly type: 'StringLiteral' | 'NumberLiteral' | 'BooleanLiteral';
      readonly value: string | number | boolean;
    })
  | (Node & { readonly type: 'NullLiteral' | 'UndefinedLiteral' });
