/** Files whose text the build puts into the program. */
declare module '*.bash' {
  const text: string;
  export default text;
}
declare module '*.zsh' {
  const text: string;
  export default text;
}
declare module '*.fish' {
  const text: string;
  export default text;
}
declare module '*.ps1' {
  const text: string;
  export default text;
}
declare module '*.hbs' {
  const text: string;
  export default text;
}
/** What the build makes of the licences of the packages that it bundles. */
declare module 'appcfg:third-party-notices' {
  export const license: string;
  export const notices: string;
}
