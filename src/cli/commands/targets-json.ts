import { renderJson } from '../../diagnostics/json.ts';
import { printableJson } from '../../diagnostics/printable.ts';
import type { ScrapeTarget } from '../../targets/scrape/target.ts';
import type { TargetsAnswer } from './targets-answer.ts';

/** One target a line, so that the answer for many is not held twice. */
export function writeJson({ prediction, diagnostics, ignored }: TargetsAnswer): readonly string[] {
  const lines = prediction.targets.map((target) => printableJson(targetJson(target)));
  const listed = renderJson(diagnostics).trimEnd().slice('{"diagnostics":'.length, -1);
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n]`;
  const workloads = prediction.workloads.map(({ object: _, pod: __, ...workload }) =>
    printableJson(JSON.stringify(workload)),
  );
  const all = workloads.length === 0 ? '[]' : `[\n${workloads.join(',\n')}\n]`;
  return [
    `{"targets":${list},\n"workloads":${all},\n"diagnostics":${listed}${ignored === 0 ? '' : `,\n"ignored":${ignored}`}}\n`,
  ];
}

/** One target as programs get it. */
export function targetJson({
  job,
  url,
  interval,
  timeout,
  labels,
  source,
  prometheus,
  collector,
  blocked,
}: ScrapeTarget): string {
  return JSON.stringify({ job, url, interval, timeout, labels, source, prometheus, collector, blocked });
}
