import { SPACE_HINT, spaceMessage, wideSpaceIn } from '../wide-space.ts';
import type { Failure, Finding } from './failure.ts';
import { lineAt, lineBefore } from './lines.ts';

/** A space that YAML does not take for one, in the line where the parser gave up or the one above. */
export function wideSpace({ at, start, text }: Failure): Finding | undefined {
  const line = lineAt(text, at);
  for (const candidate of [lineBefore(text, line, start), line]) {
    if (candidate === undefined) continue;
    const found = wideSpaceIn(text.slice(candidate.start, candidate.end));
    if (found === undefined) continue;
    const place = candidate.start + found.index;
    return {
      code: 'wide-space',
      message: spaceMessage(text.slice(place, place + 1)),
      hint: SPACE_HINT,
      start: place,
      end: place + found.length,
    };
  }
  return undefined;
}
