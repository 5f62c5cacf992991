import { append } from '../../diagnostics/append.ts';
import type { Diagnostic, SourceText } from '../../diagnostics/diagnostic.ts';
import { ignore } from '../../diagnostics/ignore.ts';
import { inReadingOrder } from '../../diagnostics/reading-order.ts';
import { decodeText } from '../../document/decode.ts';
import type { Around, Surroundings } from '../surroundings.ts';
import { baseOf } from './base-of.ts';
import { checkApplication } from './check-application.ts';
import { checkManifests } from './check-manifests.ts';
import { checkOverlay } from './check-overlay.ts';
import { checkWorkspace } from './check-workspace.ts';
import { kindOfText } from './text-kind.ts';

/**
 * What is to be told of a text, in reading order, without any value that may be a secret: what is placed in it, and
 * errors elsewhere that keep it from being judged. Empty for a text that is none of ours.
 */
export async function checkText(
  source: SourceText,
  around: Around,
  ignoresOf: Surroundings['ignoresOf'],
): Promise<readonly Diagnostic[]> {
  const { isApplication, isManifest, isWorkspace } = kindOfText(source, around.settings.workspace);
  if (!isApplication && !isManifest && !isWorkspace) return [];
  const unread = decodeText(source.name, new TextEncoder().encode(source.text)).diagnostics;
  if (unread.length > 0) return unread;
  const found: Diagnostic[] = [];
  if (isApplication) append(found, await checkParts(source, around));
  if (isWorkspace) append(found, await checkWorkspace(source, around));
  if (isManifest)
    append(
      found,
      checkManifests(source, around).filter((one) => isIn(one, source)),
    );
  const told = found.filter((one) => isIn(one, source) || one.severity === 'error');
  if (told.length === 0) return [];
  const { diagnostics } = ignore(told, ignoresOf(source.name));
  return inReadingOrder(diagnostics.filter((one) => one.code !== 'unused-ignore'));
}

async function checkParts(source: SourceText, around: Around): Promise<readonly Diagnostic[]> {
  const base = baseOf(source, around);
  if (base === undefined) return checkApplication(source, around);
  const found = await checkOverlay(source, base, around);
  // What is wrong in the application itself is told there.
  return found.filter((one) => isIn(one, source));
}

function isIn({ location }: Diagnostic, source: SourceText): boolean {
  return location?.document.name === source.name;
}
