import { renderJson } from '../../diagnostics/json.ts';
import { renderPretty } from '../../diagnostics/pretty.ts';
import { summarise } from '../../diagnostics/summary.ts';
import type { ValidateAnswer } from './validate-answer.ts';

export function writePretty({
  diagnostics,
  files,
  applications,
  ignored,
  isComplete,
  color,
}: ValidateAnswer): readonly string[] {
  const summary = summarise(diagnostics, { files: files.length, applications, ignored });
  return [
    diagnostics.length === 0 ? '' : `${renderPretty(diagnostics, { color, isAbridged: !isComplete })}\n`,
    `${summary}\n`,
  ];
}

export function writeJson({ diagnostics }: ValidateAnswer): readonly string[] {
  return [renderJson(diagnostics)];
}
