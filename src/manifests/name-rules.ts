import type { ResolvedApplication } from '../application/model/application.ts';
import { type Diagnostic, errorAt } from '../diagnostics/diagnostic.ts';
import type { Manifest } from './manifest.ts';
import { headlessName } from './service.ts';

// A Service's name is a label of DNS names: RFC 1035, section 2.3.1.
const LONGEST_SERVICE_NAME = 63;

/** What Kubernetes asks of the names that are made of the application's; nothing is cut or hashed. */
export function nameRules(application: ResolvedApplication, manifests: readonly Manifest[]): Diagnostic[] {
  const services = manifests.filter(({ kind }) => kind === 'Service').map(({ metadata }) => metadata.name);
  // The name of a StatefulSet itself is the shorter one.
  const judged = services.filter((name) => name !== headlessName(application.name));
  const longest = judged.reduce((a, b) => (b.length > a.length ? b : a), '');
  const place = application.at.at('name');
  if (longest.length > LONGEST_SERVICE_NAME) {
    const limit = LONGEST_SERVICE_NAME - (longest.length - application.name.length);
    const message = `the Service ${longest} would have ${longest.length} characters, at most ${LONGEST_SERVICE_NAME} are allowed`;
    return [errorAt(place, 'name-too-long', message, { hint: `take a name of at most ${limit} characters` })];
  }
  if (services.length > 0 && !/^[a-z]/.test(application.name)) {
    const message = `the Service ${services[0]} must begin with a letter`;
    return [errorAt(place, 'bad-name', message, { hint: 'take a name that begins with a letter' })];
  }
  return [];
}
