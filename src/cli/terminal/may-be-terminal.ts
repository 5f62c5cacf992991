import { fstatSync, statSync } from 'node:fs';

/** Whether a stream may be a terminal, without what Node opens it with: that takes longer to load than most runs have. */
export function mayBeTerminal(stream: 1 | 2): boolean {
  const device = fstatSync(stream);
  if (!device.isCharacterDevice()) return false;
  // Where a shell sends what nobody wants to read.
  return device.rdev !== statSync('/dev/null', { throwIfNoEntry: false })?.rdev;
}
