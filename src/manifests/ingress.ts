import type { IIngress } from 'kubernetes-models/networking.k8s.io/v1/Ingress';
import type {
  IngressPath,
  ResolvedApplication,
  ResolvedIngress,
  TextMap,
} from '../application/model/application.ts';
import { append } from '../diagnostics/append.ts';
import { type Diagnostic, errorAt, hasErrors, type Result } from '../diagnostics/diagnostic.ts';
import { type Manifest, present, SCRAPE_LABEL } from './manifest.ts';
import { metadataOf } from './metadata.ts';
import { ingressAnnotations } from './scrape-annotations.ts';
import type { ScrapePlan } from './scrape-plan.ts';
import type { NamedServicePort } from './service-ports.ts';

interface Backend {
  readonly name: string;
  readonly port: { readonly number: number } | { readonly name: string };
}

/** networking.k8s.io/v1 Ingress `<name>`, its backends the private Service's ports by number. */
export function compileIngress(
  application: ResolvedApplication,
  ingress: ResolvedIngress,
  plan: ScrapePlan,
): Result<Manifest> {
  const diagnostics: Diagnostic[] = [];
  const rules = ingress.rules.map((rule) =>
    present({
      host: rule.host,
      http: {
        paths: rule.paths.map((path) => {
          const backend = backendOf(application, path, plan);
          append(diagnostics, backend.diagnostics);
          return { path: path.path, pathType: path.pathType, backend: { service: backend.value as Backend } };
        }),
      },
    }),
  );
  const other =
    ingress.defaultBackend === undefined ? undefined : backendOf(application, ingress.defaultBackend, plan);
  if (other !== undefined) append(diagnostics, other.diagnostics);
  if (hasErrors(diagnostics)) return { diagnostics };
  const value = {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: metadataOf(application, application.name, scrapeMarks(application, ingress, plan)),
    spec: present({
      ingressClassName: ingress.className,
      defaultBackend: other === undefined ? undefined : { service: other.value as Backend },
      tls: ingress.tls.map(({ hosts, secretName }) => present({ hosts: [...hosts], secretName })),
      rules,
    }),
  } satisfies IIngress;
  return { value, diagnostics };
}

/** A Probe selects by the label; the ingress job of an own configuration reads the annotations. */
function scrapeMarks(
  { annotationKeys }: ResolvedApplication,
  { labels, annotations }: ResolvedIngress,
  { ingress: block }: ScrapePlan,
) {
  if (block === undefined || block.staticTargets !== undefined)
    return { labels: [labels], annotations: [annotations] };
  if (!block.operatorMode.value)
    return { labels: [labels], annotations: [annotations, ingressAnnotations(block, annotationKeys)] };
  const mark: TextMap = [[SCRAPE_LABEL, 'true']];
  return { labels: [labels, mark], annotations: [annotations] };
}

function backendOf(application: ResolvedApplication, path: IngressPath, plan: ScrapePlan): Result<Backend> {
  const { name } = application;
  const isPublic = path.service === `${name}-public`;
  if (path.service !== undefined && path.service !== name && !isPublic)
    return foreignBackend(path, path.service);
  const ports = isPublic ? plan.publicPorts : plan.privatePorts;
  const service = isPublic ? `${name}-public` : name;
  if (!ports.some(({ port }) => port.protocol === 'TCP'))
    return { diagnostics: [noService(path, service, ports, plan)] };
  const port = pathPort(path, ports, service);
  return port.value === undefined
    ? { diagnostics: port.diagnostics }
    : { value: { name: service, port: { number: port.value.port.port } }, diagnostics: [] };
}

/** A Service of somebody else is taken on trust. */
function foreignBackend({ port, at }: IngressPath, name: string): Result<Backend> {
  if (port === undefined) {
    const message = `the port of the Service ${name} is not known here`;
    return { diagnostics: [errorAt(at, 'missing-field', message, { hint: 'write port: <number or name>' })] };
  }
  return {
    value: { name, port: typeof port === 'number' ? { number: port } : { name: port } },
    diagnostics: [],
  };
}

function noService(
  { at }: IngressPath,
  service: string,
  ports: readonly NamedServicePort[],
  { ports: declared, publicPorts }: ScrapePlan,
): Diagnostic {
  const message =
    ports.length > 0
      ? `the Ingress leads to the Service ${service}, which has no TCP port`
      : `the Ingress leads to the Service ${service}, which does not exist`;
  const listening = declared.find(({ protocol }) => protocol === 'TCP');
  const target = listening === undefined ? 8080 : listening.port;
  const hint =
    ports.length === 0 && publicPorts.length > 0
      ? `write a port without public: true, or rules: [{paths: [{service: ${service}-public}]}]`
      : `offer a port in the workload, such as ports: [{port: 80, targetPort: ${target}}]`;
  return errorAt(at, 'no-service', message, { hint });
}

function pathPort(
  { port: wanted, at }: IngressPath,
  ports: readonly NamedServicePort[],
  service: string,
): Result<NamedServicePort> {
  const tcp = ports.filter(({ port }) => port.protocol === 'TCP');
  const list = tcp.map(({ name, port }) => `${name} (${port.port})`).join(', ');
  if (wanted === undefined) {
    const [only] = tcp;
    // The same port twice is an error of its own.
    if (only !== undefined && tcp.every(({ port }) => port.port === only.port.port))
      return { value: only, diagnostics: [] };
    const message = `the Service ${service} has several ports, and the Ingress does not name one`;
    const hint = `write port: ${only?.name}; its ports: ${list}`;
    return { diagnostics: [errorAt(at, 'missing-field', message, { hint })] };
  }
  const found = tcp.find(({ name, port }) =>
    typeof wanted === 'number' ? port.port === wanted : name === wanted,
  );
  if (found !== undefined) return { value: found, diagnostics: [] };
  const message = `the Service ${service} has no port ${wanted}`;
  return {
    diagnostics: [errorAt(at.at('port'), 'undeclared-port', message, { hint: `its ports: ${list}` })],
  };
}
