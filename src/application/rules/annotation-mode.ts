import { type Diagnostic, errorAt, seeAlso } from '../../diagnostics/diagnostic.ts';
import type { ResolvedApplication, ResolvedScraping } from '../model/application.ts';
import { areGrafanas } from '../model/grafana-annotations.ts';
import { fieldsOfMonitors, fieldsThatAnnotationsIgnore } from './field-rules.ts';

/** What `operatorMode: false` cannot say: Prometheus reads scrape, scheme, path, port and params, and nothing else. */
export function annotationModeRules({
  monitoring,
  ingress,
  annotationKeys,
}: ResolvedApplication): Diagnostic[] {
  const [first, second] = monitoring.filter((block) => !block.operatorMode.value);
  if (first === undefined) return [];
  const diagnostics = [
    ...fieldsOfMonitors(first),
    ...(areGrafanas(annotationKeys) ? ofPodsAlone(first) : fieldsThatAnnotationsIgnore(first)),
    ...params(first),
    ...(ingress === undefined ? [] : ingressJob(first)),
  ];
  if (second !== undefined && monitoring.every((block) => !block.operatorMode.value)) {
    diagnostics.push(
      errorAt(second.at, 'annotations-cannot-carry', 'annotations hold one endpoint, this is the second', {
        related: [seeAlso('the first one is here', first.at)],
        hint: 'write operatorMode: true, or keep one block',
      }),
    );
  }
  return diagnostics;
}

/** Grafana's collector asks a Service at its own port, of one pod, and no Ingress at all. */
function ofPodsAlone({ monitorType, at }: ResolvedScraping): Diagnostic[] {
  if (monitorType.value === 'pod') return [];
  const message = `annotations of Grafana's collector are for pods, this is monitorType: ${monitorType.value}`;
  return [
    errorAt(at.at('monitorType'), 'annotations-cannot-carry', message, { hint: 'write monitorType: pod' }),
  ];
}

/** No job of the Prometheus chart reads the annotations of an Ingress. */
function ingressJob({ monitorType, at }: ResolvedScraping): Diagnostic[] {
  if (monitorType.value !== 'ingress') return [];
  return [
    {
      code: 'ingress-job-needed',
      severity: 'note',
      message: 'the Ingress is probed only if Prometheus has a scrape job with role: ingress',
      notes: [
        'the Prometheus chart has none; the example configuration of Prometheus has one, over a blackbox exporter',
      ],
      location: at.at('monitorType').location,
    },
  ];
}

/** `prometheus.io/param_<name>`: what is left of a name after Prometheus' sanitising must still be that name. */
function params({ params: written, at }: ResolvedScraping): Diagnostic[] {
  return written.flatMap(([name, values]) => {
    const place = at.keyAt('params', name);
    const hint = { hint: 'write operatorMode: true: a monitor takes any name' };
    if (!/^[a-zA-Z0-9_]*[a-zA-Z0-9]$/.test(name)) {
      const message = `the parameter ${name} has characters that an annotation cannot carry to Prometheus`;
      return [errorAt(place, 'annotations-cannot-carry', message, hint)];
    }
    // The annotation's name, param_<name>, has 63 characters at most.
    if (name.length > 57) {
      const message = `the parameter's name has ${name.length} characters, an annotation carries 57`;
      return [errorAt(place, 'annotations-cannot-carry', message, hint)];
    }
    if (values.length === 1) return [];
    if (values.length === 0) {
      const remedy = { hint: 'give it a value, or remove it' };
      return [errorAt(place, 'empty-value', `the parameter ${name} has no value`, remedy)];
    }
    const message = `an annotation carries one value of a parameter, ${name} has ${values.length}`;
    return [
      errorAt(at.at('params', name), 'annotations-cannot-carry', message, {
        hint: 'write operatorMode: true',
      }),
    ];
  });
}
