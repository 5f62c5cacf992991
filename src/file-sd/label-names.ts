/**
 * A label name that Prometheus accepts, and for the names that the upstream clients also accept the same one.
 *
 * They replace each character but `[a-zA-Z0-9_]` by `_` and stop there; a name that is then empty or begins
 * with a digit makes Prometheus 2.x reject the whole file, so it gets a `_` in front.
 */
export function sanitizeLabelName(name: string): string {
  const replaced = sanitizeLabelSuffix(name);
  return /^[a-zA-Z_]/.test(replaced) ? replaced : `_${replaced}`;
}

/** The part after a prefix that is a name by itself, as `__meta_kuma_label_` is. */
export function sanitizeLabelSuffix(name: string): string {
  return name.replaceAll(/[^a-zA-Z0-9_]/gu, '_');
}

/** Orders names as their UTF-8 bytes are ordered, which UTF-16 code units are not above U+FFFF. */
export function compareBytes(left: string, right: string): number {
  return Buffer.compare(Buffer.from(left), Buffer.from(right));
}
