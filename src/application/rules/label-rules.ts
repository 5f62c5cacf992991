import { type Diagnostic, errorAt, type Place } from '../../diagnostics/diagnostic.ts';
import type { ResolvedApplication } from '../model/application.ts';

/** Selectors are made of `app` and of labels under `appcfg.dev/`: a user's own would change what they select. */
export function labelRules(application: ResolvedApplication): Diagnostic[] {
  const { workload, monitoring, ingress } = application;
  const { serviceAccount } = workload;
  const account = serviceAccount?.emitted && { ...serviceAccount.emitted, at: serviceAccount.at };
  const others = [account, ingress].filter((labelled) => labelled !== undefined);
  const diagnostics: Diagnostic[] = [];
  for (const labelled of [application, workload, ...workload.ports, ...monitoring, ...others]) {
    for (const [key] of labelled.labels) {
      if (!isReserved(key)) continue;
      const hint =
        key === 'app'
          ? `remove it: every object carries app: ${application.name}`
          : 'use another prefix than appcfg.dev/';
      diagnostics.push(reservedLabel(labelled.at.keyAt('labels', key), key, hint));
    }
  }
  return diagnostics;
}

/** @param hint what to write instead */
export function reservedLabel(place: Place, key: string, hint: string): Diagnostic {
  const message = `the label ${key} is appcfg's own: selectors are made of it`;
  return errorAt(place, 'reserved-label', message, { hint });
}

/** Whether a label is one that selectors are made of. */
export function isReserved(key: string): boolean {
  return key === 'app' || key.startsWith('appcfg.dev/');
}
