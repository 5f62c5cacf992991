/** Texts of a run as bytes in a few large blocks: a Buffer of its own for each would take longer, and more memory. */
export interface KeptBytes {
  /** The text in UTF-8. */
  keep(text: string): Buffer;
}

const blockLength = 1 << 18;

export function keptBytes(): KeptBytes {
  let block = Buffer.alloc(0);
  let used = 0;
  return {
    keep(text) {
      // A UTF-16 unit takes three bytes at most.
      const most = text.length * 3;
      if (most > blockLength) return Buffer.from(text);
      if (used + most > block.length) {
        block = Buffer.allocUnsafeSlow(blockLength);
        used = 0;
      }
      const start = used;
      used += block.write(text, start);
      return block.subarray(start, used);
    },
  };
}
