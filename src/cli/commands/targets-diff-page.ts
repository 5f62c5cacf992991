import packageJson from '../../../package.json' with { type: 'json' };
import { diffHtml } from '../../targets/diff/diff-html.ts';
import { diffMarkdown } from '../../targets/diff/diff-markdown.ts';
import type { TargetsDiffAnswer } from './targets-diff-answer.ts';

/** A comment of a pull request. */
export function writeMarkdown({ diff }: TargetsDiffAnswer): readonly string[] {
  return [diffMarkdown(diff)];
}

/** A page for a browser. */
export function writeHtml({ diff, asked }: TargetsDiffAnswer): readonly string[] {
  return diffHtml(diff, { command: asked, version: packageJson.version });
}
