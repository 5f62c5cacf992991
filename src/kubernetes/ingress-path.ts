/** Whether a path of an Ingress is a pattern to its controller, so that it cannot be asked for as it is written. */
export function isPattern(path: string): boolean {
  return /[*+?()[\]{}|^$\\]/u.test(path);
}
