import { isTypo, nearest } from '../../diagnostics/did-you-mean.ts';
import { type LabelSelector, selects } from '../../kubernetes/label-selector.ts';
import type { Texts } from '../fields.ts';
import { expressionWords } from '../operator/label-selector.ts';

/** The nearest candidate of a selector, and the first requirement that it does not meet. */
export interface NearMiss<T> {
  readonly candidate: T;
  readonly key: string;
  /** What the selector asks for, in words: `app=shopp`, `no tier`. */
  readonly wanted: string;
  /** What the candidate has: `app=shop`, `no label app`. */
  readonly has: string;
  /** Whether the candidate shows that the selector is wrong, and is not just the least different one. */
  readonly isProof: boolean;
}

interface Candidate {
  readonly labels: Texts;
  readonly origin: { readonly name: string };
}

/** Labels that tell an application from all others (Kubernetes' recommended labels, and what came before them). */
const IDENTITY: ReadonlySet<string> = new Set(['app.kubernetes.io/name', 'app', 'k8s-app', 'name']);
/** Labels that tools and teams give to many applications alike: to share one shows nothing. */
const OF_MANY: ReadonlySet<string> = new Set([
  'app.kubernetes.io/instance',
  'app.kubernetes.io/component',
  'app.kubernetes.io/part-of',
  'app.kubernetes.io/managed-by',
  'app.kubernetes.io/version',
  'helm.sh/chart',
  'chart',
  'component',
  'env',
  'environment',
  'heritage',
  'monitoring',
  'release',
  'team',
  'tier',
  'version',
]);

/** The candidate that a selector comes nearest to, and what is in the way. */
export function nearMiss<T extends Candidate>(
  selector: LabelSelector,
  candidates: readonly T[],
  /** The name of what selects: a candidate of that name is most likely what is meant. */
  name: string,
): NearMiss<T> | undefined {
  let best: { readonly candidate: T; readonly score: number; readonly isProof: boolean } | undefined;
  for (const candidate of candidates) {
    const judged = judge(selector, candidate, name);
    if (best === undefined || judged.score > best.score) best = { candidate, ...judged };
  }
  return best === undefined ? undefined : firstMiss(selector, best.candidate, best.isProof);
}

function judge(
  { matchLabels, expressions }: LabelSelector,
  { labels, origin }: Candidate,
  name: string,
): { readonly score: number; readonly isProof: boolean } {
  let score = 0;
  let isNear = false;
  let isAnother = false;
  for (const [key, value] of matchLabels) {
    const has = labels.get(key);
    if (has === value) {
      score += OF_MANY.has(key) ? 1 : 2;
      isNear ||= !OF_MANY.has(key);
    } else if (has !== undefined && isTypo(value, has)) {
      score += 1.5;
      isNear = true;
    } else if (has === undefined && misspeltKey(key, value, labels) !== undefined) {
      score += 1.5;
      isNear = true;
    } else if (has !== undefined && IDENTITY.has(key)) isAnother = true;
  }
  for (const expression of expressions) {
    if (selects({ matchLabels: new Map(), expressions: [expression] }, labels)) score += 1;
  }
  const isNamesake = origin.name === name;
  const isProof = isNamesake || (isNear && !isAnother);
  return { score: score + (isProof ? 100 : 0) + (isNamesake ? 1.5 : 0), isProof };
}

/** The key of a candidate that has the wanted value and was probably meant. */
function misspeltKey(key: string, value: string, labels: Texts): string | undefined {
  const found = nearest(
    key,
    [...labels.keys()].filter((one) => labels.get(one) === value),
  );
  return (
    found ??
    [...labels.keys()].find((one) => IDENTITY.has(one) && IDENTITY.has(key) && labels.get(one) === value)
  );
}

function firstMiss<T extends Candidate>(
  { matchLabels, expressions }: LabelSelector,
  candidate: T,
  isProof: boolean,
): NearMiss<T> | undefined {
  const { labels } = candidate;
  for (const [key, value] of matchLabels) {
    const has = labels.get(key);
    if (has === value) continue;
    const other =
      has === undefined ? (misspeltKey(key, value, labels) ?? nearest(key, labels.keys())) : undefined;
    const shown = has !== undefined ? `${key}=${has}` : missing(key, other, labels);
    return { candidate, key, wanted: `${key}=${value}`, has: shown, isProof };
  }
  for (const expression of expressions) {
    if (selects({ matchLabels: new Map(), expressions: [expression] }, labels)) continue;
    const { key } = expression;
    const has = labels.get(key);
    const shown = has === undefined ? missing(key, nearest(key, labels.keys()), labels) : `${key}=${has}`;
    return { candidate, key, wanted: expressionWords(expression), has: shown, isProof };
  }
  return undefined;
}

function missing(key: string, other: string | undefined, labels: Texts): string {
  return other === undefined ? `no label ${key}` : `no label ${key}, but ${other}=${labels.get(other)}`;
}
