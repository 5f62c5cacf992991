/** The name of a label or an annotation as Prometheus writes it into a label (strutil.SanitizeLabelName). */
export function labelNameOf(key: string): string {
  return key.replaceAll(/[^a-zA-Z0-9_]/g, '_');
}
