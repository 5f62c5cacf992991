/** Adds to the end of a list, however many there are: `push(...more)` overflows the stack beyond some 120,000. */
export function append<Item>(list: Item[], more: Iterable<Item>): void {
  for (const item of more) list.push(item);
}
