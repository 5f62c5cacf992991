/** Colour only on a terminal; `NO_COLOR` and `FORCE_COLOR` decide if they are set (no-color.org, force-color.org). */
export function hasColor(stream: 'stdout' | 'stderr'): boolean {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0';
  return process[stream].isTTY === true;
}
