/** The annotation by which an object says that messages about it are known: codes with commas between. */
export const IGNORE_ANNOTATION = 'appcfg.dev/ignore';

export function ignoredCodes(annotation: string): readonly string[] {
  return annotation
    .split(',')
    .map((code) => code.trim())
    .filter((code) => code !== '');
}
