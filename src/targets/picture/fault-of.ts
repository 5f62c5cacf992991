import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { positionOf } from '../../diagnostics/position.ts';
import type { PictureFault } from './picture.ts';

/** A message as a picture has it. */
export function faultOf({ code, severity, message, notes = [], hint, location }: Diagnostic): PictureFault {
  const position = location && positionOf(location.document, location.span.start);
  return {
    code,
    isError: severity === 'error',
    message,
    notes,
    ...(hint === undefined ? {} : { hint }),
    ...(location === undefined || position === undefined
      ? {}
      : { place: `${location.document.name}:${position.line}:${position.column}` }),
  };
}
