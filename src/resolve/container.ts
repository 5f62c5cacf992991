import type {
  Container,
  ContainerPort,
  EnvironmentVariable,
  Protocol,
  Reference,
} from '../application/model/application.ts';
import { keysOf } from '../application/model/order.ts';
import { parseReference } from '../application/model/reference.ts';
import { type Diagnostic, errorAt, type Place } from '../diagnostics/diagnostic.ts';
import type {
  AuthoredContainer,
  AuthoredContainerPort,
  AuthoredLifecycleHandler,
  AuthoredProbe,
} from '../generated/app-configuration.ts';
import { isDnsSubdomain } from '../kubernetes/names.ts';
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
    ...resolveEnv(container.env as Readonly<Record<string, string>> | undefined, at.at('env'), report),
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

const NO_VARIABLES: Pick<Container, 'env' | 'envFrom'> = { env: [], envFrom: [] };
/** Kusion's key for every key of a Secret or ConfigMap. */
const WHOLE = /^(secret|configmap):\/\/(.*)$/s;

function resolveEnv(
  written: Readonly<Record<string, string>> | undefined,
  at: Place,
  report: Report,
): Pick<Container, 'env' | 'envFrom'> {
  if (written === undefined) return NO_VARIABLES;
  const env: EnvironmentVariable[] = [];
  const envFrom: Container['envFrom'][number][] = [];
  for (const name of keysOf(at)) {
    const text = written[name] as string;
    const [, kind, whole = ''] = WHOLE.exec(name) ?? [];
    if (kind === undefined) env.push(resolveVariable(name, text, at, report));
    else if (isDnsSubdomain(whole) && text === '')
      envFrom.push({ kind: kind as Reference['kind'], name: whole });
    else report(notWhole(name, kind, at));
  }
  return { env, envFrom };
}

function notWhole(name: string, kind: string, at: Place): Diagnostic {
  const example = kind === 'secret' ? 'secret://<secret>' : 'configmap://<map>';
  return errorAt(
    at.keyAt(name),
    'bad-reference',
    'this key takes every key of an object, and has no value of its own',
    {
      hint: `write "${example}": "", or <NAME>: ${example}/<key> for one key`,
    },
  );
}

function resolveVariable(name: string, text: string, at: Place, report: Report): EnvironmentVariable {
  const value = parseReference(text);
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
}

function resolveContainerPort(port: AuthoredContainerPort, at: Place): ContainerPort {
  return { name: port.name, port: port.port, protocol: (port.protocol ?? 'TCP') as Protocol, at };
}
