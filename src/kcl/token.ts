/** One token of a KCL text. Offsets are UTF-16, end exclusive. */
export interface Token {
  readonly kind: 'name' | 'number' | 'duration' | 'string' | 'punctuation' | 'newline' | 'end';
  readonly start: number;
  readonly end: number;
  /** As it was typed; of a string, what it holds. */
  readonly text: string;
  /** Of a number. */
  readonly value?: number;
  /** Of a number that KCL prints with a decimal point. */
  readonly isFloat?: boolean;
  /** Why this token cannot be read as a literal. */
  readonly problem?: TokenProblem;
}

export interface TokenProblem {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  /** `beyond` if KCL itself reads it, `syntax` if it is a mistake. */
  readonly kind: 'syntax' | 'beyond';
  readonly hint?: string;
}
