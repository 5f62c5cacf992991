import type { Container, Handler, ResolvedWorkload } from '../application/model/application.ts';
import { type Diagnostic, errorAt } from '../diagnostics/diagnostic.ts';
import type { DeclaredPort } from './declared-ports.ts';

/** The main container's only TCP port, which a bare path means; undefined if it has none or several. */
export function onlyPort(
  { containers }: ResolvedWorkload,
  declared: readonly DeclaredPort[],
): number | undefined {
  const numbers = new Set(
    declared
      .filter(({ container, protocol }) => container === containers[0].name && protocol === 'TCP')
      .map(({ port }) => port),
  );
  const [only] = numbers;
  return numbers.size === 1 ? only : undefined;
}

/** That each probe and handler has a port, and that one by name is the container's own: the kubelet looks nowhere else. */
export function handlerPortRules(
  workload: ResolvedWorkload,
  declared: readonly DeclaredPort[],
  only: number | undefined,
): Diagnostic[] {
  return [...workload.containers, ...workload.initContainers].flatMap((container) =>
    handlersOf(container).flatMap((handler) => {
      if (handler.action !== 'httpGet' && handler.action !== 'tcpSocket') return [];
      if (handler.port === undefined) {
        return only === undefined ? [withoutPort(handler, workload, declared)] : [];
      }
      return typeof handler.port === 'string' ? undeclared(handler.port, handler, container, declared) : [];
    }),
  );
}

function handlersOf({
  livenessProbe,
  readinessProbe,
  startupProbe,
  postStart,
  preStop,
}: Container): Handler[] {
  const all = [livenessProbe?.handler, readinessProbe?.handler, startupProbe?.handler, postStart, preStop];
  return all.filter((handler) => handler !== undefined);
}

function withoutPort(
  { at }: Handler,
  { containers: [main] }: ResolvedWorkload,
  declared: readonly DeclaredPort[],
): Diagnostic {
  const ports = declared.filter(({ container, protocol }) => container === main.name && protocol === 'TCP');
  const why =
    ports.length === 0
      ? `the container ${main.name} declares no port`
      : `the container ${main.name} declares ${ports.map(({ port }) => port).join(', ')}`;
  return errorAt(at, 'url-without-port', `the path has no port, and ${why}`, {
    hint: 'write the whole url: http://localhost:<port>/<path>',
  });
}

function undeclared(
  name: string,
  { at }: Handler,
  container: Container,
  declared: readonly DeclaredPort[],
): Diagnostic[] {
  const own = declared.filter((port) => port.container === container.name);
  if (own.some((port) => port.name === name)) return [];
  const names = own.flatMap((port) => (port.name === undefined ? [] : [port.name]));
  const message = `port "${name}" is not declared by the container ${container.name}`;
  const hint =
    names.length === 0
      ? "write a number, or name a port in the container's ports"
      : `declared: ${names.join(', ')}`;
  return [errorAt(at.at('port'), 'undeclared-port', message, { hint })];
}
