import { nearest } from '../../diagnostics/did-you-mean.ts';

/** How an option is typed: `-o`, `--output`. */
export function dashed(option: string): string {
  return option.length === 1 ? `-${option}` : `--${option}`;
}

/** What is said of an option that is not among the known ones: `unknown option --outptu; did you mean --output?`. */
export function unknownOption(name: string, known: readonly string[]): string {
  const guess = nearest(name, known);
  return `unknown option ${dashed(name)}${guess === undefined ? '' : `; did you mean --${guess}?`}`;
}
