import { BLOCK, hashBlocks } from '../hash-blocks.ts';

/** MD5 (RFC 1321) of a text's UTF-8: the hash of Prometheus' `hashmod`. */
export function md5(text: string): Uint8Array {
  const view = hashBlocks(text, true);
  let state: State = [0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476];
  for (let offset = 0; offset < view.byteLength; offset += BLOCK) state = addBlock(state, view, offset);
  const digest = new DataView(new ArrayBuffer(16));
  state.forEach((word, index) => {
    digest.setInt32(index * 4, word, true);
  });
  return new Uint8Array(digest.buffer);
}

type State = readonly [number, number, number, number];

const SHIFTS: readonly (readonly number[])[] = [
  [7, 12, 17, 22],
  [5, 9, 14, 20],
  [4, 11, 16, 23],
  [6, 10, 15, 21],
];

function addBlock(state: State, view: DataView, offset: number): State {
  let [a, b, c, d] = state;
  for (let step = 0; step < 64; step++) {
    const round = step >> 4;
    const [mixed, index] = mix(round, step, b, c, d);
    const sine = Math.floor(Math.abs(Math.sin(step + 1)) * 0x100000000) | 0;
    const sum = (a + mixed + sine + view.getInt32(offset + index * 4, true)) | 0;
    const shift = SHIFTS[round]?.[step & 3] as number;
    [a, d, c, b] = [d, c, b, (b + ((sum << shift) | (sum >>> (32 - shift)))) | 0];
  }
  return [(state[0] + a) | 0, (state[1] + b) | 0, (state[2] + c) | 0, (state[3] + d) | 0];
}

function mix(round: number, step: number, b: number, c: number, d: number): [mixed: number, index: number] {
  if (round === 0) return [(b & c) | (~b & d), step];
  if (round === 1) return [(d & b) | (~d & c), (5 * step + 1) & 15];
  if (round === 2) return [b ^ c ^ d, (3 * step + 5) & 15];
  return [c ^ (b | ~d), (7 * step) & 15];
}
