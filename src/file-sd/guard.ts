/** Limits that the user switched on. */
export interface Guards {
  /** Fewest targets that a snapshot may have. */
  readonly minTargets?: number;
  /** How many percent fewer than the last good file it may have. */
  readonly maxDrop?: number;
}

/** Why a snapshot of `targets` targets is refused; `before` is the number in the last good file, if there is one. */
export function guardSnapshot(
  targets: number,
  before: number | undefined,
  guards: Guards,
): string | undefined {
  if (guards.minTargets !== undefined && targets < guards.minTargets) {
    return `a snapshot of ${targets} targets, where --min-targets asks for ${guards.minTargets}`;
  }
  if (guards.maxDrop === undefined || before === undefined || before === 0) return undefined;
  const drop = ((before - targets) / before) * 100;
  if (drop <= guards.maxDrop) return undefined;
  return `a snapshot of ${targets} targets after ${before}, ${drop.toFixed(1)} % fewer, where --max-drop allows ${guards.maxDrop} %`;
}
