import { type Diagnostic, errorAt, warningAt } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/did-you-mean.ts';
import { type InjectedContainer, injectedContainer } from '../../kubernetes/injected-containers.ts';
import { META } from '../../prometheus/label-name.ts';
import { type WhyDropped, whyDropped } from '../../prometheus/why-dropped.ts';
import type { Discover } from '../discovery/discovery.ts';
import { nameOf } from '../kubernetes-object.ts';
import { type LabelSet, labelSet } from '../relabel/label-set.ts';
import { applyStep } from '../relabel/relabel.ts';
import type { RelabelStep } from '../relabel/step.ts';
import { nearestCandidates } from '../scrape/find-targets.ts';
import type { ScrapeJob } from '../scrape/scrape-job.ts';
import { jobLabels } from '../scrape/target.ts';
import { injectedElsewhere } from './not-in-input.ts';

const MOST_LOOKED_AT = 500;

interface Dropped {
  readonly index: number;
  readonly step: RelabelStep;
  /** The joined values of its source labels. */
  readonly value: string;
  readonly all: LabelSet;
  /** The labels that the step looked at. */
  readonly saw: string;
  readonly labels: string;
}

/** A job that finds addresses and drops them all: the step that gets furthest, and the labels that it saw. */
export function dropsEverything(job: ScrapeJob, discover: Discover): readonly Diagnostic[] {
  const defaults = jobLabels(job);
  let furthest: Dropped | undefined;
  for (const { layers } of nearestCandidates(job, discover).slice(0, MOST_LOOKED_AT)) {
    const labels = labelSet(layers, defaults);
    for (const [index, step] of job.steps.entries()) {
      if (applyStep(step, labels)) continue;
      if (furthest === undefined || index > furthest.index) {
        const saw = [
          ...new Set([...step.sourceLabels, ...(step.targetLabel === '' ? [] : [step.targetLabel])]),
        ];
        furthest = {
          index,
          step,
          value: step.sourceLabels.map((name) => labels.get(name)).join(step.separator),
          all: labels,
          saw: saw.map((name) => `${name}=${JSON.stringify(labels.get(name))}`).join(', '),
          labels: visible(labels.entries()),
        };
      }
      break;
    }
  }
  if (furthest === undefined) return [];
  const injected = keptContainer(furthest.step);
  const place = furthest.step.place ?? job.cause?.place;
  if (injected !== undefined && place !== undefined) {
    const name = job.cause === undefined ? job.name : nameOf(job.cause.object);
    return [injectedElsewhere(name, place, `the container ${injected.container}`, injected)];
  }
  return looksForOthers(job, furthest) ? [] : [droppedTarget(job, furthest)];
}

/** A job of a configuration is for a whole cluster: a label that nothing here has, or one like it, is that of others. */
function looksForOthers({ cause }: ScrapeJob, dropped: Dropped): boolean {
  const absent = absentLabel(dropped);
  return cause === undefined && absent !== undefined && meantLabel(dropped, absent) === undefined;
}

/** A step that keeps nothing but a container which is in no manifest. */
function keptContainer({ action, sourceLabels, regex }: RelabelStep): InjectedContainer | undefined {
  if (action !== 'keep' || !sourceLabels.includes(`${META}pod_container_name`)) return undefined;
  return injectedContainer(
    (name) => regex.source.includes(name) || (sourceLabels.length === 1 && regex.match(name) !== undefined),
  );
}

function visible(entries: readonly (readonly [string, string])[]): string {
  return entries
    .filter(([name]) => !name.startsWith('__'))
    .map(([name, value]) => `${name}=${JSON.stringify(value)}`)
    .join(', ');
}

function droppedTarget({ name, cause, steps }: ScrapeJob, dropped: Dropped): Diagnostic {
  const { step, index, saw, labels } = dropped;
  const { action, regex, place, purpose } = step;
  const own = steps.slice(0, index + 1).filter((one) => one.purpose === purpose).length;
  const what =
    purpose === 'own'
      ? `relabeling ${own} (${action})`
      : `a step of the ${purpose} (${action} ${regex.source})`;
  const message = `${name}: ${what} drops every target`;
  const { notes = [], hint } = purpose === 'own' ? whyItDrops(dropped) : {};
  const details = {
    notes: [
      `it saw ${saw}`,
      ...(purpose === 'own' ? [`it wants ${regex.source}`] : []),
      `the labels then: ${labels}`,
      ...notes,
    ],
    ...(hint === undefined ? {} : { hint }),
  };
  const at = place === undefined ? cause?.place : place;
  if (at !== undefined) {
    return cause === undefined
      ? warningAt(at, 'drops-everything', message, details)
      : errorAt(at, 'drops-everything', message, details);
  }
  return { code: 'drops-everything', severity: 'warning', message, ...details };
}

/** A label of discovery that nothing has, and another one that is near or has the value; else what the step itself shows. */
function whyItDrops(dropped: Dropped): WhyDropped {
  const { step, value } = dropped;
  const { action, sourceLabels, regex } = step;
  const absent = absentLabel(dropped);
  if (absent === undefined) return whyDropped({ action, sourceLabels, regex: regex.source }, 'target', value);
  const meant = meantLabel(dropped, absent);
  return {
    notes: [`nothing that it looks at has ${absent}`],
    ...(meant === undefined ? {} : { hint: `did you mean ${meant}?` }),
  };
}

function absentLabel({ step: { action, sourceLabels }, all }: Dropped): string | undefined {
  if (action !== 'keep') return undefined;
  return sourceLabels.find((name) => name.startsWith(META) && all.get(name) === '');
}

/** Another label of the kind that is near, or that has a value which the step keeps. */
function meantLabel({ step, all }: Dropped, absent: string): string | undefined {
  const [, kind = META] = /^(.*_(?:label|annotation)_)/u.exec(absent) ?? [];
  const others = all.entries((name) => name.startsWith(kind) && name !== absent);
  const near = nearest(
    absent,
    others.map(([name]) => name),
  );
  return near ?? others.find(([, text]) => step.regex.match(text) !== undefined)?.[0];
}
