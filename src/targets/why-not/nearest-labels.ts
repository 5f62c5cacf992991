import { nearest } from '../../diagnostics/did-you-mean.ts';
import type { TextMap } from '../fields.ts';
import { expressionWords, type LabelSelector, selects } from '../operator/label-selector.ts';

/** The first requirement that the nearest candidate does not meet. */
export interface NearMiss<T> {
  readonly candidate: T;
  readonly key: string;
  /** What the selector asks for, as a person would say it: `app=shopp`, `no tier`. */
  readonly wanted: string;
  /** What the candidate has: `app=shop`, `no label app`. */
  readonly has: string;
}

/** The candidate that a selector comes nearest to, and what is in the way. */
export function nearMiss<T extends { readonly labels: TextMap }>(
  selector: LabelSelector,
  candidates: readonly T[],
): NearMiss<T> | undefined {
  let best: T | undefined;
  let bestScore = -1;
  for (const candidate of candidates) {
    const score = scoreOf(selector, candidate.labels);
    if (score > bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  return best === undefined ? undefined : firstMiss(selector, best);
}

/** Two for each label that is as wanted, one for a value or a key that is nearly so. */
function scoreOf({ matchLabels, expressions }: LabelSelector, labels: TextMap): number {
  let score = 0;
  for (const [key, value] of matchLabels) {
    const has = labels.get(key);
    if (has === value) score += 2;
    else if (has !== undefined && nearest(value, [has]) !== undefined) score += 1;
    else if (has === undefined && nearest(key, labels.keys()) !== undefined) score += 0.5;
  }
  for (const expression of expressions) {
    if (selects({ matchLabels: new Map(), expressions: [expression] }, labels)) score += 2;
  }
  return score;
}

function firstMiss<T extends { readonly labels: TextMap }>(
  { matchLabels, expressions }: LabelSelector,
  candidate: T,
): NearMiss<T> | undefined {
  const { labels } = candidate;
  const say = (key: string): string => {
    const value = labels.get(key);
    if (value !== undefined) return `${key}=${value}`;
    const guess = nearest(key, labels.keys());
    return guess === undefined ? `no label ${key}` : `no label ${key}, but ${guess}=${labels.get(guess)}`;
  };
  for (const [key, value] of matchLabels) {
    if (labels.get(key) !== value) return { candidate, key, wanted: `${key}=${value}`, has: say(key) };
  }
  for (const expression of expressions) {
    if (selects({ matchLabels: new Map(), expressions: [expression] }, labels)) continue;
    const { key } = expression;
    return { candidate, key, wanted: expressionWords(expression), has: say(key) };
  }
  return undefined;
}
