import { type Diagnostic, errorAt, type Place, seeAlso, warningAt } from '../../diagnostics/diagnostic.ts';
import { type Fields, fieldsAt, isFields, listAt, textAt } from '../fields.ts';
import { groupBy } from '../group-by.ts';
import { type KubernetesObject, nameOf } from '../kubernetes-object.ts';
import { formOf } from '../monitor-form.ts';
import { discoveryFields } from './discovery-mistakes.ts';
import { endpointsField } from './monitor.ts';

type AssetKind = 'Secret' | 'ConfigMap';

/** The Secrets and ConfigMaps of the input. */
export interface Assets {
  readonly find: (kind: AssetKind, namespace: string, name: string) => KubernetesObject | undefined;
  readonly elsewhere: (kind: AssetKind, name: string) => KubernetesObject | undefined;
}

export function assetsOf(objects: readonly KubernetesObject[]): Assets {
  const own = objects.filter(
    ({ kind, group }) => group === '' && (kind === 'Secret' || kind === 'ConfigMap'),
  );
  const byName = groupBy(own, ({ kind, name }) => `${kind}/${name}`);
  return {
    find: (kind, namespace, name) =>
      byName.get(`${kind}/${name}`)?.find((object) => object.namespace === namespace),
    elsewhere: (kind, name) => byName.get(`${kind}/${name}`)?.[0],
  };
}

// A cluster fills these in if a Secret is a token of a service account.
const TOKEN_TYPE = 'kubernetes.io/service-account-token';
const TOKEN_KEYS = ['token', 'ca.crt', 'namespace'];

/** Whether an object holds a key, its value written here or filled in by the cluster. */
export function hasKey({ kind, fields }: KubernetesObject, key: string): boolean {
  if (kind === 'Secret' && textAt(fields, 'type') === TOKEN_TYPE && TOKEN_KEYS.includes(key)) return true;
  const lists = kind === 'Secret' ? ['data', 'stringData'] : ['data'];
  return lists.some((list) => Object.hasOwn(fieldsAt(fields, list), key));
}

interface Reference {
  readonly kind: AssetKind;
  readonly name: string;
  readonly key: string;
  readonly place: Place;
}

/** The fields of an endpoint that a Secret or a ConfigMap can be named in. */
const HOLDERS = [
  'authorization',
  'basicAuth',
  'bearerTokenSecret',
  'oauth2',
  'proxyConnectHeader',
  'tlsConfig',
];

function referencesOf(monitor: KubernetesObject): readonly Reference[] {
  const spec = fieldsAt(monitor.fields, 'spec');
  const place = monitor.place.at('spec');
  const found: Reference[] = [];
  const inHolder = (holder: Fields, at: Place): void => {
    for (const field of HOLDERS) walk(holder[field], at.at(field), 'Secret', found);
  };
  const selected = formOf(monitor)?.selects;
  if (selected === 'ingresses' || selected === 'nothing') {
    inHolder(spec, place);
    inHolder(fieldsAt(spec, 'prober'), place.at('prober'));
    for (const list of discoveryFields(spec)) walk(spec[list], place.at(list), 'Secret', found);
    return found;
  }
  const list = endpointsField(monitor);
  listAt(spec, list).forEach((endpoint, index) => {
    inHolder(fieldsAt(endpoint), place.at(list, index));
  });
  return found;
}

function walk(value: unknown, place: Place, kind: AssetKind, found: Reference[]): void {
  if (Array.isArray(value)) {
    value.forEach((item: unknown, index) => {
      walk(item, place.at(index), kind, found);
    });
    return;
  }
  if (!isFields(value)) return;
  const [name, key] = [textAt(value, 'name'), textAt(value, 'key')];
  if (name !== '' && key !== '') {
    found.push({ kind, name, key, place });
    return;
  }
  for (const field of Object.keys(value))
    walk(value[field], place.at(field), field === 'configMap' ? 'ConfigMap' : 'Secret', found);
}

/** What a monitor refers to: mistakes that the input proves, and the names of what is taken on trust. */
export interface JudgedAssets {
  readonly diagnostics: readonly Diagnostic[];
  readonly trusted: readonly string[];
}

/**
 * The Secrets and ConfigMaps that a monitor refers to. An object of the input that lacks the key is an error, since the
 * operator then leaves the monitor out; one that is in another namespace alone is a warning.
 */
export function judgeAssets(monitor: KubernetesObject, assets: Assets): JudgedAssets {
  const diagnostics: Diagnostic[] = [];
  const trusted: string[] = [];
  for (const { kind, name, key, place } of referencesOf(monitor)) {
    const object = assets.find(kind, monitor.namespace, name);
    const other = object === undefined ? assets.elsewhere(kind, name) : undefined;
    if (other !== undefined) diagnostics.push(inAnotherNamespace(monitor, other, place));
    else if (object === undefined) trusted.push(`${kind} ${monitor.namespace}/${name}`);
    else if (!hasKey(object, key)) diagnostics.push(withoutKey(monitor, object, key, place));
  }
  return { diagnostics, trusted };
}

function withoutKey(
  monitor: KubernetesObject,
  object: KubernetesObject,
  key: string,
  place: Place,
): Diagnostic {
  const keys = ['data', 'stringData'].flatMap((list) => Object.keys(fieldsAt(object.fields, list))).sort();
  const has = keys.length === 0 ? 'it has none' : `it has ${keys.join(', ')}`;
  return errorAt(
    place.at('key'),
    'missing-secret',
    `${nameOf(monitor)}: ${nameOf(object)} has no key ${key}`,
    {
      notes: [has, 'the operator leaves the whole monitor out'],
      related: [seeAlso(nameOf(object), object.place.at('metadata', 'name'))],
      hint: keys.length === 1 ? `write key: ${keys[0]}` : `add the key ${key} to ${nameOf(object)}`,
    },
  );
}

function inAnotherNamespace(monitor: KubernetesObject, other: KubernetesObject, place: Place): Diagnostic {
  const { kind, name, namespace } = other;
  return warningAt(
    place.at('name'),
    'missing-secret',
    `${nameOf(monitor)}: the ${kind} ${name} is in the namespace ${namespace}, and is looked for in ${monitor.namespace}`,
    {
      notes: [
        "the operator reads Secrets and ConfigMaps of the monitor's own namespace, else it leaves the monitor out",
      ],
      related: [seeAlso(nameOf(other), other.place.at('metadata', 'name'))],
      hint: `put a ${kind} ${name} into the namespace ${monitor.namespace}`,
    },
  );
}

/** Reported once for all that is not among the manifests. */
export function trustedAssets(names: readonly string[]): readonly Diagnostic[] {
  const all = [...new Set(names)].sort();
  if (all.length === 0) return [];
  const shown = all.length > 5 ? `${all.slice(0, 5).join(', ')} and ${all.length - 5} more` : all.join(', ');
  return [
    {
      code: 'missing-secret',
      severity: 'note',
      message: `not among the manifests, and taken to be in the cluster with their keys: ${shown}`,
    },
  ];
}
