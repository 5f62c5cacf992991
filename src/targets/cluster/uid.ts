import { sha256 } from './sha256.ts';

/**
 * The UID that stands for the one that an API server would make up: it follows from the names alone, so that a
 * prediction is the same in every run.
 */
export function makeUid(...parts: readonly string[]): string {
  const hex = [...sha256(parts.join('/'))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const groups = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(12, 16)}`,
    `8${hex.slice(16, 20)}`,
    hex.slice(20, 32),
  ];
  return groups.join('-').slice(0, 36);
}
