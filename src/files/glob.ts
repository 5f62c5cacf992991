/**
 * Whether a glob matches the whole of a path: `*` and `?` are characters of one name, `**` is any number of names.
 * No pattern takes longer than its length times that of the path.
 */
export function matchesGlob(glob: string, path: string): boolean {
  return matches(
    glob.split('/'),
    path.split('/'),
    (name) => name === '**',
    (pattern, name) =>
      matches(
        [...pattern],
        [...name],
        (character) => character === '*',
        (wanted, character) => wanted === '?' || wanted === character,
      ),
  );
}

/** From left to right; where it fails, the last star takes one item more, since an earlier one could win nothing. */
function matches(
  pattern: readonly string[],
  items: readonly string[],
  isStar: (part: string) => boolean,
  isSame: (part: string, item: string) => boolean,
): boolean {
  let part = 0;
  let item = 0;
  let star = -1;
  let afterStar = 0;
  while (item < items.length) {
    const wanted = pattern[part];
    if (wanted !== undefined && isStar(wanted)) {
      star = part++;
      afterStar = item;
    } else if (wanted !== undefined && isSame(wanted, items[item] as string)) {
      part++;
      item++;
    } else if (star >= 0) {
      part = star + 1;
      item = ++afterStar;
    } else return false;
  }
  return pattern.slice(part).every(isStar);
}
