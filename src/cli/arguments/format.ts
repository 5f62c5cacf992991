/** One format of a command's answer: a row in the command's record of formats, whose keys are what --format takes. */
export interface Format<Answer> {
  /** `answer`: the format has room for the diagnostics; `stderr`: they are printed beside it. */
  readonly diagnostics: 'answer' | 'stderr';
  /** Who reads it, if not a program: what is printed then has nothing in it that a terminal or a CI system obeys. */
  readonly reader?: 'people';
  /** Loads what writes it. The texts it gives are printed one after the other. */
  readonly writer: () => Promise<(answer: Answer) => readonly string[]>;
}

export type Formats<Answer> = Readonly<Record<string, Format<Answer>>>;

/** The names of a record of formats, in its order, for the choices of an option. */
export function namesOf<Name extends string>(formats: Readonly<Record<Name, unknown>>): readonly Name[] {
  return Object.keys(formats) as Name[];
}
