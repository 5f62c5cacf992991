/** One line such as `2 errors, 1 warning in 3 files (5 applications)`; `no errors` if nothing was found. */
export function summaryOf(
  found: readonly string[],
  {
    files,
    applications,
    ignored = 0,
  }: { readonly files: number; readonly applications: number; readonly ignored?: number },
): string {
  const findings = found.length === 0 ? 'no errors' : found.join(', ');
  const left = ignored === 0 ? '' : `, ${ignored} ignored`;
  return `${findings}${left} in ${counted(files, 'file')} (${counted(applications, 'application')})`;
}

/** `1 error`, `2 errors`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
