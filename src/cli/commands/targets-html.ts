import { statSync } from 'node:fs';
import { env } from 'node:process';
import packageJson from '../../../package.json' with { type: 'json' };
import { drawPicture } from '../../targets/picture/draw-picture.ts';
import { htmlPage } from '../../targets/picture/html-page.ts';
import type { TargetsAnswer } from './targets-answer.ts';

export function writeHtml({
  prediction,
  diagnostics,
  files,
  ignored,
  asked,
}: TargetsAnswer): readonly string[] {
  const changed = lastChanged(files);
  return htmlPage(drawPicture(prediction, diagnostics), {
    command: asked,
    inputs: files,
    ignored,
    objects: prediction.objects.length,
    version: packageJson.version,
    ...(changed === undefined ? {} : { changed }),
  });
}

/** When the newest of the files was changed, no later than SOURCE_DATE_EPOCH (reproducible-builds.org); standard input has no time. */
function lastChanged(files: readonly string[]): string | undefined {
  const times = files.flatMap((path) => {
    const modified = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
    return modified === undefined ? [] : [modified];
  });
  if (times.length === 0) return undefined;
  const latest = times.reduce((a, b) => Math.max(a, b));
  const { SOURCE_DATE_EPOCH: seconds = '' } = env;
  const time = /^\d+$/u.test(seconds) ? Math.min(latest, Number(seconds) * 1000) : latest;
  return `${new Date(time).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}
