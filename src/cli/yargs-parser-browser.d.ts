/** The same parser, less the reading of files that only yargs itself asks for. It comes without types. */
declare module 'yargs-parser/browser' {
  export { default } from 'yargs-parser';
}
