import { randomly } from '../kcl/programs.mjs';
import { type Surface, surfaces } from './surfaces.ts';

export type SurfaceName = keyof typeof surfaces;
export const surfaceNames = Object.keys(surfaces) as SurfaceName[];

/** The same input for the same numbers, so that a finding is named by them. */
export function inputOf(name: SurfaceName, seed: number, index: number): Buffer {
  const surface: Surface = surfaces[name];
  return surface.make(randomly(Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b)));
}

/** Whether the input is accepted, or what is wrong. */
export async function judgeInput(name: SurfaceName, input: Buffer): Promise<boolean | Error> {
  try {
    return await surfaces[name].judge(input);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
