import type { ChangedSet } from './diff-targets.ts';

/** One difference of a target that is on both sides. */
export interface Difference {
  /** `URL`, `interval`, `timeout`, `blocked by NetworkPolicy`, or the label's name. */
  readonly what: string;
  readonly isLabel: boolean;
  /** Absent if it is new. */
  readonly before?: string;
  /** Absent if it is gone. */
  readonly after?: string;
}

/** What is different: URL, interval, timeout, labels by name. The instance is left out if the URL says as much. */
export function differencesOf({ before, after }: ChangedSet): readonly Difference[] {
  const found: Difference[] = [];
  for (const what of ['url', 'interval', 'timeout'] as const) {
    const [old, now] = [before.stable[what], after.stable[what]];
    if (old !== now)
      found.push({ what: what === 'url' ? 'URL' : what, isLabel: false, before: old, after: now });
  }
  const [open, shut] = [before.stable.blocked, after.stable.blocked];
  if (open !== shut)
    found.push({
      what: 'blocked by NetworkPolicy',
      isLabel: false,
      ...(open === undefined ? {} : { before: open }),
      ...(shut === undefined ? {} : { after: shut }),
    });
  const isElsewhere = before.stable.url !== after.stable.url;
  const [old, now] = [before.stable.labels, after.stable.labels];
  for (const what of [...new Set([...Object.keys(old), ...Object.keys(now)])].sort()) {
    if (old[what] === now[what] || (what === 'instance' && isElsewhere)) continue;
    found.push({
      what,
      isLabel: true,
      ...(old[what] === undefined ? {} : { before: old[what] }),
      ...(now[what] === undefined ? {} : { after: now[what] }),
    });
  }
  return found;
}

/** `interval 30s → 15s`, `label env: eu → us`, `label env=eu is new`. */
export function differenceText({ what, isLabel, before, after }: Difference): string {
  if (before === undefined) return isLabel ? `label ${what}=${after} is new` : `${what} ${after}`;
  if (after === undefined) return isLabel ? `label ${what}=${before} is gone` : `no longer ${what} ${before}`;
  return `${isLabel ? `label ${what}:` : what} ${before} → ${after}`;
}
