import type { Arguments } from './options.ts';

export async function init(_: Arguments): Promise<number> {
  return 0;
}
