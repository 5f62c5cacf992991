import { drawPicture } from '../../targets/picture/draw-picture.ts';
import { mermaidChart } from '../../targets/picture/mermaid.ts';
import type { TargetsAnswer } from './targets-answer.ts';

export function writeMermaid({ prediction, diagnostics }: TargetsAnswer): readonly string[] {
  return [mermaidChart(drawPicture(prediction, diagnostics))];
}
