/** A word of this length is not a typing error; comparing it would only cost time. */
const longestWord = 200;

/**
 * The candidate that a word was probably meant to be, or nothing: at most a third of its letters wrong, missing,
 * doubled or swapped, upper and lower case being the same. Of equally near ones the first by code unit.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > longestWord) return undefined;
  const typed = word.toLowerCase();
  const letters = lettersOf(typed);
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    if (candidate === word) continue;
    const length = Math.max(word.length, candidate.length);
    const allowed = length < 3 ? 0 : Math.max(1, Math.floor(length / 3));
    if (Math.abs(word.length - candidate.length) > allowed) continue;
    const meant = candidate.toLowerCase();
    // Each letter that only one of them has is a change at least: most words differ by too many.
    const others = lettersOf(meant);
    if (Math.max(bits(letters & ~others), bits(others & ~letters)) > allowed) continue;
    const distance = editDistance(typed, meant);
    if (distance > allowed || distance > bestDistance) continue;
    if (distance === bestDistance && best !== undefined && best < candidate) continue;
    best = candidate;
    bestDistance = distance;
  }
  return best;
}

/** A bit for each letter that a word has, whichever letters share one. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function bits(set: number): number {
  let count = 0;
  for (let left = set; left !== 0; left &= left - 1) count += 1;
  return count;
}

/** Whether one word is the other with a letter or two wrong, missing, doubled or swapped. */
export function isTypo(word: string, other: string): boolean {
  const length = Math.max(word.length, other.length);
  if (length > longestWord || length < 3 || word === other) return false;
  const allowed = length < 8 ? 1 : 2;
  if (Math.abs(word.length - other.length) > allowed) return false;
  return editDistance(word.toLowerCase(), other.toLowerCase()) <= allowed;
}

/** The number that was probably meant: the only nearest one of which at most half of the digits are wrong, or nothing. */
export function nearestNumber(typed: number, candidates: readonly number[]): number | undefined {
  const far = candidates.map((candidate) => editDistance(`${typed}`, `${candidate}`));
  const least = far.reduce((a, b) => Math.min(a, b), `${typed}`.length);
  const [first, ...others] = candidates.filter((_, index) => far[index] === least);
  return others.length > 0 || least > Math.floor(`${typed}`.length / 2) ? undefined : first;
}

/** Damerau and Levenshtein's distance, each place edited once: insertions, deletions, substitutions, swaps. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let distance = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        distance = Math.min(distance, (beforeLast[column - 2] ?? 0) + 1);
      }
      current.push(distance);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}
