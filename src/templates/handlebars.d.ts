/** The parser of Handlebars alone: what it compiles to is made with `new Function`, and is not needed here. */
declare module 'handlebars/dist/cjs/handlebars/compiler/base.js' {
  /** Throws where the text is no template. */
  export function parse(text: string): import('./tree.ts').Program;
}
