/** Colour only on a terminal; `NO_COLOR` and `FORCE_COLOR` decide if they are set (no-color.org, force-color.org). */
export function hasColor(stream: 'stdout' | 'stderr'): boolean {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0';
  return process[stream].isTTY === true;
}

/** Whether a text has colours that may be printed. The terminal is asked only if it could have any: that takes time. */
export function isColoured(text: string, stream: 'stdout' | 'stderr'): boolean {
  return text.includes('\u001b[') && hasColor(stream);
}
