import type { Container, ContainerPort, EnvironmentVariable, Protocol } from '../application/application.ts';
import { keysOf } from '../application/order.ts';
import { parseReference } from '../application/reference.ts';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import type * as authored from '../generated/app-configuration.ts';
import { resolveDirectories, resolveFiles } from './files.ts';
import { inKeyOrder } from './kubernetes-fields.ts';
import { resolveHandler, resolveProbe } from './probe.ts';
import { resolveResources } from './resources.ts';
import { pick } from './workload.ts';

type Say = (diagnostic: Diagnostic) => void;
type Handlers = Pick<
  Container,
  'livenessProbe' | 'readinessProbe' | 'startupProbe' | 'postStart' | 'preStop'
>;

type Words = Omit<authored.Container, 'command' | 'args'> & Pick<Container, 'command' | 'args'>;

/** A container with its probes, handlers, files and folders as Kubernetes has them. */
export function resolveContainer(
  name: string,
  container: authored.Container,
  at: Place,
  say: Say,
): Container {
  const portsAt = at.at('ports');
  return {
    name,
    image: container.image,
    env: resolveEnv(container.env as Readonly<Record<string, string>> | undefined, at.at('env'), say),
    ports: (container.ports ?? []).map((port, index) => resolveContainerPort(port, portsAt.at(index))),
    resources: resolveResources(container.resources, at.at('resources'), say),
    files: container.files === undefined ? [] : resolveFiles(container.files, at.at('files'), say),
    dirs: container.dirs === undefined ? [] : resolveDirectories(container.dirs, at.at('dirs')),
    at,
    ...pick(container as Words, ['command', 'args', 'workingDir', 'restartPolicy']),
    ...(container.securityContext === undefined
      ? {}
      : { securityContext: inKeyOrder(container.securityContext) }),
    ...resolveHandlers(container, at, say),
  };
}

function resolveEnv(
  env: Readonly<Record<string, string>> | undefined,
  at: Place,
  say: Say,
): readonly EnvironmentVariable[] {
  if (env === undefined) return [];
  return keysOf(at).map((name) => {
    const value = parseReference(env[name] as string);
    if (value !== undefined) return { name, value };
    say({
      code: 'bad-reference',
      severity: 'error',
      message: `env ${name} begins as a reference and is none`,
      notes: [
        'a name has lower-case letters, digits, - and .; a key has letters, digits, -, _ and ., and no /',
      ],
      hint: 'write secret://<secret>/<key> or configmap://<map>/<key>',
      location: at.at(name).location,
    });
    return { name, value: '' };
  });
}

function resolveContainerPort(port: authored.ContainerPort, at: Place): ContainerPort {
  return {
    port: port.port,
    protocol: (port.protocol ?? 'TCP') as Protocol,
    at,
    ...pick(port, ['name']),
  };
}

/** Most containers have none, and cost nothing then. */
function resolveHandlers(
  { livenessProbe, readinessProbe, startupProbe, lifecycle }: authored.Container,
  at: Place,
  say: Say,
): Handlers {
  const handlers: { -readonly [field in keyof Handlers]: Handlers[field] } = {};
  const probe = (field: 'livenessProbe' | 'readinessProbe' | 'startupProbe', written?: authored.Probe) => {
    const resolved = written && resolveProbe(written, at.at(field), say);
    if (resolved !== undefined) handlers[field] = resolved;
  };
  const action = (field: 'postStart' | 'preStop', written?: authored.LifecycleHandler) => {
    const resolved = written && resolveHandler(written, at.at('lifecycle', field), say);
    if (resolved !== undefined) handlers[field] = resolved;
  };
  probe('livenessProbe', livenessProbe);
  probe('readinessProbe', readinessProbe);
  probe('startupProbe', startupProbe);
  action('postStart', lifecycle?.postStart);
  action('preStop', lifecycle?.preStop);
  return handlers;
}
