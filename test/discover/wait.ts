import { readFileSync } from 'node:fs';

/** Targets of a JSON file; nothing if there is none. Half a file fails. */
export function addressesIn(path: string): string[] | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
  return JSON.parse(text)
    .flatMap(({ targets }: { targets: string[] }) => targets)
    .sort();
}

/** Waits until a condition holds; the test's own timeout ends it. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20));
}

export const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
