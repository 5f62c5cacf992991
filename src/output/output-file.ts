/** A file to be: what it holds, and whom it is from. */
export interface OutputFile {
  /** Below the output folder, from `placeInLayout`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The path of the input, from `inputNaming`. */
  readonly input: string;
  readonly application: string;
  /** Of the object, if it has one. */
  readonly namespace?: string;
}
