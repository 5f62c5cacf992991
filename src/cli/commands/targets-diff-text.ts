import { renderJson } from '../../diagnostics/json.ts';
import { renderPretty } from '../../diagnostics/pretty.ts';
import { printableJson } from '../../diagnostics/printable.ts';
import { diffSentence } from '../../targets/diff/diff-sentence.ts';
import { diffTable } from '../../targets/diff/diff-table.ts';
import type { FoundTarget } from '../../targets/scrape/target.ts';
import type { TargetsDiffAnswer } from './targets-diff-answer.ts';
import { targetJson } from './targets-json.ts';

/** The changes in columns, the new messages, those that are gone, and the sentence. */
export function writeTable({ diff, color, isComplete, isQuiet }: TargetsDiffAnswer): readonly string[] {
  const options = { color, isAbridged: !isComplete };
  const pretty = renderPretty(diff.diagnostics.new, options);
  const gone = renderPretty(diff.diagnostics.gone, options);
  const parts = [
    ...(isQuiet ? [] : [diffTable(diff)]),
    ...(pretty === '' ? [] : [`New messages:\n\n${pretty}`]),
    ...(gone === '' || isQuiet ? [] : [`Messages that are gone:\n\n${gone}`]),
    `${diffSentence(diff)}\n`,
  ];
  return [parts.filter((part) => part !== '').join('\n')];
}

/** `{lost, gained, changed: [{before, after}], diagnostics: {new, gone}}`; a target is that of `targets`, a line each. */
export function writeJson({ diff }: TargetsDiffAnswer): readonly string[] {
  const { lost, gained, changed, diagnostics } = diff;
  const pairs = changed.flatMap(({ before, after }) =>
    after.targets.flatMap((target, index) => {
      // Of more replicas than before, the others are changed as the last one is.
      const old = before.targets[Math.min(index, before.targets.length - 1)];
      return old === undefined ? [] : [`{"before":${targetJson(old)},"after":${targetJson(target)}}`];
    }),
  );
  return [
    `{"lost":${listed(lost)},\n"gained":${listed(gained)},\n"changed":${lines(pairs)},\n"diagnostics":{"new":${messages(
      diagnostics.new,
    )},"gone":${messages(diagnostics.gone)}}}\n`,
  ];
}

function listed(sets: readonly { readonly targets: readonly FoundTarget[] }[]): string {
  return lines(sets.flatMap(({ targets }) => targets.map(targetJson)));
}

function lines(entries: readonly string[]): string {
  return entries.length === 0 ? '[]' : `[\n${entries.map(printableJson).join(',\n')}\n]`;
}

function messages(diagnostics: Parameters<typeof renderJson>[0]): string {
  return renderJson(diagnostics).trimEnd().slice('{"diagnostics":'.length, -1);
}
