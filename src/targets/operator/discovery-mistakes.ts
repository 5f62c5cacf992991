import { type Diagnostic, errorAt, type Place, warningAt } from '../../diagnostics/diagnostic.ts';
import { isLabelName } from '../../prometheus/label-name.ts';
import { roleOf } from '../discovery/discovery.ts';
import { selectorMistake } from '../discovery/selector-mistake.ts';
import { booleanAt, type Fields, fieldsAt, listAt, textAt, valueAt } from '../fields.ts';
import { credentialMistakes } from './credentials.ts';

/** The fields of a ScrapeConfig's spec that list discoveries, those over files and networks included. */
export function discoveryFields(spec: Fields): readonly string[] {
  return Object.keys(spec).filter((key) => key.endsWith('SDConfigs') && listAt(spec, key).length > 0);
}

/** Of a ScrapeConfig's discoveries and static targets, what the operator refuses (its validateScrapeConfig…). */
export function discoveryMistakes(
  spec: Fields,
  place: Place,
  name: string,
  isLegacy: boolean,
): readonly Diagnostic[] {
  const refused = (at: Place, message: string): Diagnostic =>
    errorAt(at, 'refused-object', `${name}: ${message}`, {
      notes: ['the operator leaves the whole ScrapeConfig out'],
    });
  const ofEntries = discoveryFields(spec).flatMap((list) =>
    listAt(spec, list).flatMap((entry, index) => {
      const at = place.at(list, index);
      const check = CHECKS[list];
      const found = check === undefined ? undefined : check(fieldsAt(entry));
      return [
        ...credentialMistakes(entry, at, name),
        ...(found === undefined ? [] : [refused(at.at(...found.path), found.message)]),
      ];
    }),
  );
  const ofStatics = listAt(spec, 'staticConfigs').flatMap((entry, index) =>
    Object.keys(fieldsAt(entry, 'labels'))
      .filter((label) => !isLabelName(label, isLegacy))
      .map((label) =>
        refused(place.at('staticConfigs', index, 'labels'), `"${label}" is not the name of a label`),
      ),
  );
  return [...ofEntries, ...ofStatics];
}

interface Found {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

const CHECKS: Readonly<Record<string, (entry: Fields) => Found | undefined>> = {
  kubernetesSDConfigs: (entry) => {
    if (textAt(entry, 'apiServer') !== '' && booleanAt(entry, 'namespaces', 'ownNamespace') === true)
      return { path: ['namespaces'], message: 'apiServer and namespaces.ownNamespace exclude each other' };
    const role = roleOf(textAt(entry, 'role'));
    if (role === undefined) return undefined;
    for (const [index, selector] of listAt(entry, 'selectors').entries()) {
      const mistake = selectorMistake(role, selector);
      if (mistake !== undefined)
        return { path: ['selectors', index, mistake.field], message: mistake.message };
    }
    return undefined;
  },
  dnsSDConfigs: (entry) => {
    const type = textAt(entry, 'type');
    return type === '' || type === 'SRV' || valueAt(entry, 'port') !== undefined
      ? undefined
      : { path: ['type'], message: `a record of type ${type} has no port, so port is needed` };
  },
  azureSDConfigs: (entry) => {
    if (['ManagedIdentity', 'SDK'].includes(textAt(entry, 'authenticationMethod'))) return undefined;
    const missing = ['tenantID', 'clientID', 'clientSecret'].find((key) => valueAt(entry, key) === undefined);
    return missing === undefined ? undefined : { path: [], message: `azureSDConfigs needs a ${missing}` };
  },
};

/** What no manifest tells: each discovery over a file or a network, and those in another cluster. */
export function discoveriesElsewhere(spec: Fields, place: Place, name: string): readonly Diagnostic[] {
  return discoveryFields(spec).flatMap((list) => {
    const isHere = (entry: unknown): boolean =>
      list === 'kubernetesSDConfigs' && textAt(entry, 'apiServer') === '';
    if (listAt(spec, list).every(isHere)) return [];
    const what = list === 'kubernetesSDConfigs' ? `${list} of another apiServer` : list;
    const message = `${name}: ${what} cannot be followed without the network`;
    const notes = ['the targets that it finds are not among those shown'];
    return [
      { ...warningAt(place.keyAt(list), 'not-followed', message, { notes }), severity: 'note' as const },
    ];
  });
}
