import type {
  Container,
  ContainerPort,
  EnvironmentVariable,
  Protocol,
} from '../application/model/application.ts';
import { keysOf } from '../application/model/order.ts';
import { parseReference } from '../application/model/reference.ts';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import type {
  AuthoredContainer,
  AuthoredContainerPort,
  AuthoredLifecycleHandler,
  AuthoredProbe,
} from '../generated/app-configuration.ts';
import { resolveDirectories, resolveFiles } from './files.ts';
import { inKeyOrder } from './kubernetes-fields.ts';
import { resolveHandler, resolveProbe } from './probe.ts';
import { resolveResources } from './resources.ts';

type Report = (diagnostic: Diagnostic) => void;

/** A container with its probes, handlers, files and folders as Kubernetes has them. */
export function resolveContainer(
  name: string,
  container: AuthoredContainer,
  at: Place,
  report: Report,
): Container {
  const portsAt = at.at('ports');
  const probe = (field: 'livenessProbe' | 'readinessProbe' | 'startupProbe', written?: AuthoredProbe) =>
    written && resolveProbe(written, at.at(field), report);
  const action = (field: 'postStart' | 'preStop', written?: AuthoredLifecycleHandler) =>
    written && resolveHandler(written, at.at('lifecycle', field), report);
  return {
    name,
    image: container.image,
    command: container.command as Container['command'],
    args: container.args as Container['args'],
    workingDir: container.workingDir,
    env: resolveEnv(container.env as Readonly<Record<string, string>> | undefined, at.at('env'), report),
    ports: (container.ports ?? []).map((port, index) => resolveContainerPort(port, portsAt.at(index))),
    resources: resolveResources(container.resources, at.at('resources'), report),
    restartPolicy: container.restartPolicy,
    files: container.files === undefined ? [] : resolveFiles(container.files, at.at('files'), report),
    dirs: container.dirs === undefined ? [] : resolveDirectories(container.dirs, at.at('dirs')),
    livenessProbe: probe('livenessProbe', container.livenessProbe),
    readinessProbe: probe('readinessProbe', container.readinessProbe),
    startupProbe: probe('startupProbe', container.startupProbe),
    postStart: action('postStart', container.lifecycle?.postStart),
    preStop: action('preStop', container.lifecycle?.preStop),
    securityContext: container.securityContext && inKeyOrder(container.securityContext),
    at,
  };
}

function resolveEnv(
  env: Readonly<Record<string, string>> | undefined,
  at: Place,
  report: Report,
): readonly EnvironmentVariable[] {
  if (env === undefined) return [];
  return keysOf(at).map((name) => {
    const value = parseReference(env[name] as string);
    if (value !== undefined) return { name, value };
    report({
      code: 'bad-reference',
      severity: 'error',
      message: `env ${name} begins like a reference but is not a valid one`,
      notes: [
        'a name has lower-case letters, digits, - and .; a key has letters, digits, -, _ and ., and no /',
      ],
      hint: 'write secret://<secret>/<key> or configmap://<map>/<key>',
      location: at.at(name).location,
    });
    return { name, value: '' };
  });
}

function resolveContainerPort(port: AuthoredContainerPort, at: Place): ContainerPort {
  return { name: port.name, port: port.port, protocol: (port.protocol ?? 'TCP') as Protocol, at };
}
