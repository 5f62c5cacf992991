import { htmlPage } from '../../targets/html-page.ts';
import { drawPicture } from '../../targets/picture.ts';
import type { TargetsAnswer } from './targets-answer.ts';

export function writeHtml({ prediction, diagnostics }: TargetsAnswer): readonly string[] {
  return [htmlPage(drawPicture(prediction, diagnostics))];
}
