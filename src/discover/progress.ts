import type { Writable } from 'node:stream';
import { printable } from '../diagnostics/printable.ts';
import { showAddress } from '../mads/endpoint.ts';
import type { DiscoverOptions } from './settings.ts';

const EVERY_MS = 500;
/** Back to the first column, and clear the line. */
const CLEAR = '\r\u001b[K';

interface Terminal {
  readonly stderr: Writable & { readonly isTTY?: boolean };
}

/** With --once on a terminal, one line that tells what is waited for; the next output takes its place. */
export function showProgress({ once, addresses }: DiscoverOptions, { stderr }: Terminal): () => void {
  if (!once || stderr.isTTY !== true) return () => undefined;
  const began = performance.now();
  const timer = setInterval(() => {
    const seconds = Math.round((performance.now() - began) / 1000);
    stderr.write(`${CLEAR}waiting for ${printable(addresses.map(showAddress).join(' and '))} … ${seconds} s`);
  }, EVERY_MS);
  return () => {
    clearInterval(timer);
    stderr.write(CLEAR);
  };
}

/** Writes text where the line of progress is, if there can be one. */
export function writeOverProgress({ once }: DiscoverOptions, { stderr }: Terminal): (text: string) => void {
  const clear = once && stderr.isTTY === true ? CLEAR : '';
  return (text) => stderr.write(clear + text);
}
