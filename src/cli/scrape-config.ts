import type { Arguments } from './options.ts';

export async function scrapeConfig(_: Arguments): Promise<number> {
  return 0;
}
