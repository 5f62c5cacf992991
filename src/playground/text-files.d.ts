/** Files whose text the build puts into the page. */
declare module '*.yaml' {
  const text: string;
  export default text;
}
declare module '*.k' {
  const text: string;
  export default text;
}
