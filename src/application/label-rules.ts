import { type Diagnostic, errorAt, type Place } from '../diagnostics/diagnostic.ts';
import type { ResolvedApplication, TextMap } from './application.ts';

/** Selectors are made of `app` and of labels under `appcfg.dev/`: a user's own would change what they select. */
export function labelRules(application: ResolvedApplication): Diagnostic[] {
  const { workload, monitoring, at } = application;
  const written: [TextMap, Place][] = [
    [application.labels, at.at('labels')],
    [workload.labels, workload.at.at('labels')],
    ...workload.ports.map((port): [TextMap, Place] => [port.labels, port.at.at('labels')]),
    ...monitoring.map((block): [TextMap, Place] => [block.labels, block.at.at('labels')]),
  ];
  return written.flatMap(([labels, place]) =>
    labels
      .filter(([key]) => isReserved(key))
      .map(([key]) =>
        errorAt(
          place.keyAt(key),
          'reserved-label',
          `the label ${key} is appcfg's own: selectors are made of it`,
          {
            hint:
              key === 'app'
                ? `remove it: every object carries app: ${application.name}`
                : 'use another prefix than appcfg.dev/',
          },
        ),
      ),
  );
}

function isReserved(key: string): boolean {
  return key === 'app' || key.startsWith('appcfg.dev/');
}
