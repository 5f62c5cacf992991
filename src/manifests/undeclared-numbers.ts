import type { ResolvedScraping, ServicePort } from '../application/model/application.ts';
import { type Diagnostic, type Place, warningAt } from '../diagnostics/diagnostic.ts';
import { nearestNumber } from '../diagnostics/did-you-mean.ts';
import { injectedPort } from '../kubernetes/injected-containers.ts';
import type { DeclaredPort } from './declared-ports.ts';
import type { ScrapePort } from './scrape-port.ts';

/**
 * Numbers of Service ports and monitoring blocks that no container declares, although containers declare ports:
 * they are declared beside those, and nothing may listen there. If no container declares any, nothing is reported,
 * since a container may listen on ports that it does not declare (core/v1, `ports` of a container).
 *
 * @param written what the containers declare
 */
export function undeclaredNumbers(
  ports: readonly ServicePort[],
  found: readonly (readonly [ResolvedScraping, ScrapePort])[],
  written: readonly DeclaredPort[],
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  if (written.length === 0) return diagnostics;
  for (const { port, targetPort, protocol, at } of ports) {
    if (typeof targetPort !== 'number') continue;
    if (written.some((other) => other.port === targetPort && other.protocol === protocol)) continue;
    const others = written.filter((other) => other.protocol === protocol);
    if (others.length === 0) continue;
    const isWritten = at.has('targetPort');
    const what = isWritten
      ? `no container declares ${targetPort}, which the Service's port ${port} leads to`
      : `no container declares the Service's port ${port}`;
    diagnostics.push(
      undeclared(what, 'targetPort', targetPort, others, at.at(isWritten ? 'targetPort' : 'port')),
    );
  }
  for (const [{ port }, { number, declared }] of found) {
    if (declared !== undefined || port.origin.by !== 'application') continue;
    // The container of a mesh is not in the application, and declares its ports itself.
    if (injectedPort(number) !== undefined) continue;
    const overTcp = written.filter(({ protocol }) => protocol === 'TCP');
    if (overTcp.length === 0) continue;
    diagnostics.push(
      undeclared(`no container declares port ${number}`, 'port', number, overTcp, port.origin.place),
    );
  }
  return diagnostics;
}

function undeclared(
  what: string,
  field: 'port' | 'targetPort',
  number: number,
  others: readonly DeclaredPort[],
  place: Place,
): Diagnostic {
  const numbers = [...new Set(others.map(({ port }) => port))];
  const meant = numbers.length === 1 ? numbers[0] : nearestNumber(number, numbers);
  const list = others
    .map(({ name, port }) => (name === undefined ? `${port}` : `${name} (${port})`))
    .join(', ');
  const instead = meant === undefined ? 'one of these' : `${field}: ${meant}`;
  return warningAt(
    place,
    'undeclared-number',
    `${what}${meant === undefined ? '' : `; did you mean ${meant}?`}`,
    {
      notes: [`the containers declare ${list}; ${number} is declared beside them`],
      hint: `write ${instead}, or declare ${number} in the ports of the container that listens on it`,
    },
  );
}
