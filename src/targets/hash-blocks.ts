/** Blocks of MD5 and SHA-256 have 64 bytes. */
export const BLOCK = 64;

/**
 * A text's UTF-8 as whole blocks, padded as both hashes want it (RFC 1321, 3.1 and 3.2; FIPS 180-4, 5.1.1): a bit,
 * zeros, and the length in bits in the last eight bytes, of which a text that fits into memory needs four.
 */
export function hashBlocks(text: string, isLittleEndian: boolean): DataView {
  const bytes = new TextEncoder().encode(text);
  const padded = new Uint8Array((((bytes.length + 8) >> 6) + 1) * BLOCK);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - (isLittleEndian ? 8 : 4), bytes.length * 8, isLittleEndian);
  return view;
}
