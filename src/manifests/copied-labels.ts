import type { ResolvedApplication, ResolvedScraping } from '../application/model/application.ts';
import { type Diagnostic, type Place, warningAt } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/did-you-mean.ts';

/** What is scraped, as far as its labels go. */
export interface LabelledObjects {
  readonly pods: readonly string[];
  /** Of the one Service that is scraped; absent if no Service is. */
  readonly service: readonly string[] | undefined;
}

/** Labels that controllers and the scheduler give to pods, whatever the template says. */
const OF_CONTROLLERS =
  /^(?:pod-template-hash|pod-template-generation|controller-revision-hash|controller-uid|job-name|(?:batch|statefulset|apps|topology)\.kubernetes\.io\/.+|.+\.istio\.io\/.+|collaset\.kusionstack\.io\/.+)$/;

/** Fields that name a label which nothing that is scraped has: Prometheus copies nothing then, and reports nothing. */
export function copiedLabelRules(
  { monitoring }: ResolvedApplication,
  { pods, service }: LabelledObjects,
): Diagnostic[] {
  return monitoring.flatMap((block) => {
    const { at, asWritten, operatorMode } = block;
    const { jobLabel, targetLabels = [], podTargetLabels = [] } = asWritten;
    if (!operatorMode.value) return [];
    const isService = block.monitorType.value === 'service';
    const object = isService ? service : pods;
    return [
      ...(jobLabel === undefined || object === undefined || !at.has('jobLabel')
        ? []
        : missing('jobLabel', jobLabel, at.at('jobLabel'), object, isService)),
      ...targetLabels.flatMap((label, index) =>
        service === undefined
          ? []
          : missing('targetLabels', label, at.at('targetLabels', index), service, true),
      ),
      ...podTargetLabels.flatMap((label, index) =>
        missing('podTargetLabels', label, at.at('podTargetLabels', index), pods, false),
      ),
    ];
  });
}

/** Whether a block names a label, so that those that there are have to be gathered. */
export function copiesLabels({ asWritten }: ResolvedScraping): boolean {
  const { jobLabel, targetLabels, podTargetLabels } = asWritten;
  return jobLabel !== undefined || targetLabels !== undefined || podTargetLabels !== undefined;
}

function missing(
  field: string,
  label: string,
  place: Place,
  labels: readonly string[],
  isService: boolean,
): Diagnostic[] {
  if (!isService && OF_CONTROLLERS.test(label)) return [];
  // Prometheus knows a label by its name with every other character as _.
  if (labels.some((key) => nameOf(key) === nameOf(label))) return [];
  const object = isService ? 'the Service has' : 'the pods have';
  const guess = nearest(label, labels);
  const instead =
    field === 'jobLabel'
      ? `Prometheus then takes the name of the ${isService ? 'Service' : 'PodMonitor'} as the job`
      : 'Prometheus then adds no label';
  return [
    warningAt(
      place,
      'no-effect',
      `${field}: ${object} no label ${label}${guess === undefined ? '' : `; did you mean ${guess}?`}`,
      { notes: [instead, `${object} ${[...labels].sort().join(', ')}`] },
    ),
  ];
}

function nameOf(key: string): string {
  return key.replaceAll(/[^a-zA-Z0-9_]/g, '_');
}
