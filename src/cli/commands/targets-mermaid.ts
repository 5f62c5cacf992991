import { mermaidChart } from '../../targets/mermaid.ts';
import { drawPicture } from '../../targets/picture.ts';
import type { TargetsAnswer } from './targets-answer.ts';

export function writeMermaid({ prediction, diagnostics }: TargetsAnswer): readonly string[] {
  return [mermaidChart(drawPicture(prediction, diagnostics))];
}
