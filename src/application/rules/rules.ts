import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { ResolvedApplication } from '../model/application.ts';
import { annotationModeRules } from './annotation-mode.ts';
import { containerRules } from './container-rules.ts';
import { ingressRules } from './ingress-rules.ts';
import { labelRules } from './label-rules.ts';
import { portRules } from './port-rules.ts';
import { referenceRules } from './reference-rules.ts';
import { resourceRules } from './resource-rules.ts';
import { scrapingRules } from './scraping-rules.ts';
import { secretRules } from './secret-rules.ts';
import { workloadRules } from './workload-rules.ts';

/** What a schema cannot say: the rules between the fields of one application. */
export function applicationRules(application: ResolvedApplication): readonly Diagnostic[] {
  return [
    ...labelRules(application),
    ...workloadRules(application),
    ...containerRules(application.workload),
    ...secretRules(application.workload),
    ...referenceRules(application.workload),
    ...resourceRules([...application.workload.containers, ...application.workload.initContainers]),
    ...portRules(application.workload),
    ...ingressRules(application),
    ...scrapingRules(application),
    ...annotationModeRules(application),
  ];
}
