/** What Prometheus' Kubernetes discovery puts before each of its labels. */
export const META = '__meta_kubernetes_';

const clean = new Map<string, string>();

/**
 * A name as Prometheus and its operator write it into the name of a label: `_` for each character but letters,
 * digits and `_` (strutil.SanitizeLabelName). The same few names come back for every object, so they are kept.
 */
export function sanitizeLabelName(name: string): string {
  let sanitized = clean.get(name);
  if (sanitized === undefined) {
    sanitized = name.replace(/[^a-zA-Z0-9_]/gu, '_');
    clean.set(name, sanitized);
  }
  return sanitized;
}

/**
 * The same as a whole name of a label: Prometheus before 3.0 refuses a file with a name that is then empty or begins
 * with a digit, so that gets a `_` before it. Names that Prometheus takes are the ones that its own clients write.
 */
export function completeLabelName(name: string): string {
  const sanitized = sanitizeLabelName(name);
  return /^[a-zA-Z_]/.test(sanitized) ? sanitized : `_${sanitized}`;
}

/** Whether Prometheus takes a text as the name of a label; from 3.0 on, any that is not empty. */
export function isLabelName(name: string, isLegacy = false): boolean {
  return isLegacy ? /^[a-zA-Z_][a-zA-Z0-9_]*$/u.test(name) : name !== '';
}

/** The same for a name in which `$1` and `${name}` are filled in (model/relabel, relabelTarget). */
export function isLabelTemplate(name: string, isLegacy = false): boolean {
  return isLegacy ? /^(?:(?:[a-zA-Z_]|\$(?:\{\w+\}|\w+))+\w*)+$/u.test(name) : name !== '';
}
