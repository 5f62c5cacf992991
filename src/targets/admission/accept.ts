import { append } from '../../diagnostics/append.ts';
import { type Diagnostic, errorAt, seeAlso } from '../../diagnostics/diagnostic.ts';
import { selects } from '../../kubernetes/label-selector.ts';
import { servedVersion } from '../../kubernetes/served-versions.ts';
import { templateOf } from '../cluster/pod-template.ts';
import { fieldsAt, integerAt, listAt, textAt, textMapAt, valueAt } from '../fields.ts';
import { isCustom, type KubernetesObject, nameOf } from '../kubernetes-object.ts';
import { formOf } from '../monitor-form.ts';
import { readSelector, refusedSelector } from '../operator/label-selector.ts';
import { INGRESS, METADATA, POD_SPEC, SERVICE, WORKLOAD_SHAPES } from './kubernetes-shapes.ts';
import { type Misfit, misfitMessage, REFUSED } from './misfit.ts';
import { MONITOR_SHAPES } from './monitor-shapes.ts';
import { isNetworkPolicy, NETWORK_POLICY, policyMisfits } from './network-policy-shape.ts';
import { nameMistake } from './object-names.ts';
import { OPERATED_SHAPES } from './operated-shapes.ts';
import { SCRAPE_CONFIG } from './scrape-config-shape.ts';
import { misfits, missingField, type Shape } from './shape.ts';

export interface Acceptance {
  readonly objects: readonly KubernetesObject[];
  readonly diagnostics: readonly Diagnostic[];
}

interface AcceptanceRules {
  /** Whether the objects are those of a kustomize tree, where several overlays may have the same one. */
  readonly isTree?: boolean;
  /** The shapes of other collectors' monitors. */
  readonly shapeOf?: ((object: KubernetesObject) => Shape | undefined) | undefined;
}

/**
 * What a cluster would take of the objects, as far as targets depend on it: fields that exist, values of their types,
 * versions that are served, each object once.
 */
export function accept(
  objects: readonly KubernetesObject[],
  { isTree = false, shapeOf: ofCollectors }: AcceptanceRules = {},
): Acceptance {
  const accepted = new Map<string, KubernetesObject>();
  const diagnostics: Diagnostic[] = [];
  for (const object of objects) {
    const { group, kind, namespace, name } = object;
    const key = `${group}/${kind}/${namespace}/${name}`;
    const first = accepted.get(key);
    const wrong = mistakes(object, shapeOf(object) ?? ofCollectors?.(object));
    if (wrong.length > 0) append(diagnostics, wrong);
    else if (first === undefined) accepted.set(key, object);
    else if (!isTree) diagnostics.push(alreadyExists(object, first));
  }
  return { objects: [...accepted.values()], diagnostics };
}

function mistakes(object: KubernetesObject, spec: Shape | undefined): readonly Diagnostic[] {
  const version = wrongVersion(object);
  if (version !== undefined) return [version];
  const { metadata } = object.fields;
  // The schemas of other people's kinds are not known here.
  const found: Misfit[] = isCustom(object) ? [] : [...misfits(metadata, METADATA, ['metadata'])];
  if (spec !== undefined) {
    append(found, strayKeys(object, spec));
    const written = valueAt(object.fields, 'spec');
    if (isNetworkPolicy(object)) append(found, policyMisfits(object));
    // A NetworkPolicy without one is one for all pods that lets nobody in.
    if (written === undefined) append(found, isNetworkPolicy(object) ? [] : [missingField('spec', [])]);
    else append(found, misfits(written, spec, ['spec']));
  }
  const name = nameOf(object);
  const messages = found.map(
    (misfit) => portMistake(object, misfit) ?? misfitMessage(name, misfit, object.place),
  );
  if (messages.length > 0) return messages;
  const badName = spec === undefined ? undefined : nameMistake(object);
  if (badName !== undefined) return [badName];
  return [...selectorMistakes(object), ...servicePortNames(object)];
}

const TOP_KEYS: ReadonlySet<string> = new Set(['apiVersion', 'kind', 'metadata', 'spec', 'status']);

/** Keys beside `kind` that belong a level deeper: a cluster that is asked strictly, as kubectl does, refuses them. */
function strayKeys({ fields }: KubernetesObject, spec: Shape): readonly Misfit[] {
  return Object.keys(fields)
    .filter((key) => !TOP_KEYS.has(key))
    .map((key) => {
      const within = hasField(METADATA, key) ? 'metadata' : hasField(spec, key) ? 'spec' : undefined;
      const hint =
        within === undefined ? {} : { hint: `it belongs into ${within}: write ${within}: {${key}: …}` };
      return { path: [key], message: `unknown field ${key}`, isKey: true, ...hint };
    });
}

function hasField(shape: Shape, key: string): boolean {
  return typeof shape === 'object' && 'fields' in shape && Object.hasOwn(shape.fields, key);
}

/** The port of an endpoint is a name: to put a number in quotes, as for other texts, would not help. */
function portMistake(object: KubernetesObject, { path }: Misfit): Diagnostic | undefined {
  const { fields, place } = object;
  const [, list, index, field, ...rest] = path;
  const isEndpoint = list === 'podMetricsEndpoints' || list === 'endpoints';
  if (field !== 'port' || !isEndpoint || rest.length > 0) return undefined;
  const endpoint = listAt(fields, 'spec', list)[Number(index)];
  const number = integerAt(endpoint, 'port');
  if (number === undefined) return undefined;
  const other = formOf(object)?.portNumber ?? 'targetPort';
  return errorAt(
    place.at(...path),
    'port-is-a-number',
    `${nameOf(object)}: port is the name of a port, and not ${number}`,
    {
      notes: REFUSED,
      hint: `write the name of the port, or ${other}: ${number}`,
    },
  );
}

function shapeOf(object: KubernetesObject): Shape | undefined {
  const { group, kind } = object;
  if (group === 'monitoring.coreos.com')
    return kind === 'ScrapeConfig' ? SCRAPE_CONFIG : (MONITOR_SHAPES[kind] ?? OPERATED_SHAPES[kind]);
  // Azure's kinds are the operator's in another group.
  if (formOf(object)?.collector === 'azure') return MONITOR_SHAPES[kind];
  if (group === '' && kind === 'Service') return SERVICE;
  if (group === '' && kind === 'Pod') return POD_SPEC;
  if (group === 'networking.k8s.io' && kind === 'Ingress') return INGRESS;
  if (isNetworkPolicy(object)) return NETWORK_POLICY;
  return group === 'apps' || group === 'batch' ? WORKLOAD_SHAPES[kind] : undefined;
}

function wrongVersion(object: KubernetesObject): Diagnostic | undefined {
  const { apiVersion, kind } = object;
  const served = servedVersion(kind);
  if (served === undefined || served === apiVersion) return undefined;
  // Another group's kind of the same name is that group's own affair.
  if (isCustom(object)) return undefined;
  const message = `${nameOf(object)}: no cluster serves ${kind} in the version ${apiVersion}`;
  return errorAt(object.place.at('apiVersion'), 'refused-object', message, {
    hint: `write apiVersion: ${served}`,
  });
}

/** A workload's selector selects its own pods, else the API server refuses it. */
function selectorMistakes(object: KubernetesObject): readonly Diagnostic[] {
  const { group, kind, fields, place } = object;
  const template = templateOf(object);
  if (group !== 'apps' || template === undefined || WORKLOAD_SHAPES[kind] === undefined) return [];
  const { selector, mistake } = readSelector(valueAt(fields, 'spec', 'selector'));
  if (mistake !== undefined)
    return [refusedSelector(place.at('spec', 'selector'), nameOf(object), mistake, REFUSED)];
  const labels = textMapAt(fieldsAt(fields, ...template), 'metadata', 'labels');
  const isEmpty = selector.matchLabels.size === 0 && selector.expressions.length === 0;
  if (!isEmpty && selects(selector, labels)) return [];
  const message = isEmpty
    ? `${nameOf(object)}: its selector is empty`
    : `${nameOf(object)}: its selector does not match the labels of its own pod template`;
  return [
    errorAt(place.at('spec', 'selector'), 'refused-object', message, {
      notes: REFUSED,
      related: [seeAlso('the labels of the pods', place.at(...template, 'metadata', 'labels'))],
    }),
  ];
}

/** Of several ports of a Service, each has a name of its own. */
function servicePortNames(object: KubernetesObject): readonly Diagnostic[] {
  const { group, kind, fields, place } = object;
  if (group !== '' || kind !== 'Service') return [];
  const names = listAt(fields, 'spec', 'ports').map((port) => textAt(port, 'name'));
  const wrong =
    names.length < 2 ? -1 : names.findIndex((name, index) => name === '' || names.indexOf(name) < index);
  if (wrong < 0) return [];
  const what =
    names[wrong] === '' ? 'one of several ports has no name' : `two ports are named ${names[wrong]}`;
  return [
    errorAt(place.at('spec', 'ports', wrong), 'refused-object', `${nameOf(object)}: ${what}`, {
      notes: REFUSED,
    }),
  ];
}

function alreadyExists(object: KubernetesObject, first: KubernetesObject): Diagnostic {
  const message = `${nameOf(object)} is here twice, and only one of them can exist`;
  return errorAt(object.place.at('metadata', 'name'), 'refused-object', message, {
    related: [seeAlso('the first one', first.place.at('metadata', 'name'))],
  });
}
