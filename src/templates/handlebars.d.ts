/** The parser of Handlebars alone: what it compiles to is made with `new Function`, and is not needed here. */
declare module 'handlebars/dist/cjs/handlebars/compiler/base.js' {
  /** Throws if the text is not a template. */
  export function parse(text: string): import('./tree.ts').Program;
}
