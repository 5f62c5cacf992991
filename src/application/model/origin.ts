import { type Diagnostic, seeAlso } from '../../diagnostics/diagnostic.ts';
import type { Setting } from './application.ts';

/** Points at the workspace if it is the workspace that has decided what a message about the application speaks of. */
export function decidedElsewhere(
  field: string,
  { value, origin }: Setting<unknown>,
): Pick<Diagnostic, 'related'> {
  if (origin.by !== 'workspace') return {};
  return { related: [seeAlso(`${field}: ${value} is set here`, origin.place)] };
}
