/** Orders names as their UTF-8 bytes are ordered, which UTF-16 code units are not above U+FFFF. */
export function compareBytes(left: string, right: string): number {
  return Buffer.compare(Buffer.from(left), Buffer.from(right));
}
