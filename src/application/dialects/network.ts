import { append } from '../../diagnostics/append.ts';
import type { Diagnostic, Result } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/did-you-mean.ts';
import { type Entry, Mapping, type Node, Scalar, Sequence } from '../../document/node.ts';
import { isNull } from '../../document/null.ts';
import { TYPE_MARK, textAt, withEntries } from './type-marks.ts';

const FIELDS = ['ports', 'ingress', 'ingressClass'];

/**
 * Kusion's `network.Network`, as if written in the fields of their own: `ports` → `workload.ports`,
 * `ingress` (in Kubernetes' shape) → `ingress`.
 */
export function readNetwork(network: Entry, entries: readonly Entry[]): Result<readonly Entry[]> {
  const { value } = network;
  if (!(value instanceof Mapping)) {
    return {
      diagnostics: [
        {
          code: 'wrong-type',
          severity: 'error',
          message: 'network must be a mapping',
          location: value.location,
        },
      ],
    };
  }
  const diagnostics: Diagnostic[] = [];
  let result = entries;
  const written = value.entries.filter((entry) => entry.key.text !== TYPE_MARK && !isNull(entry.value));
  // Whatever the order of the keys: which Service an Ingress leads to depends on the ports.
  const ports = written.find(({ key }) => key.text === 'ports');
  for (const entry of ports === undefined
    ? written
    : [ports, ...written.filter((other) => other !== ports)]) {
    const { key } = entry;
    const moved =
      key.text === 'ports'
        ? withPorts(entry, result)
        : key.text === 'ingress'
          ? withIngress(entry, result)
          : { diagnostics: [key.text === 'ingressClass' ? ignoredClass(entry) : unknownField(key)] };
    append(diagnostics, moved.diagnostics);
    if (moved.value !== undefined) result = moved.value;
  }
  return { value: result, diagnostics };
}

function withPorts(ports: Entry, entries: readonly Entry[]): Result<readonly Entry[]> {
  const workload = entries.find(({ key }) => key.text === 'workload');
  if (!(workload?.value instanceof Mapping)) return { value: entries, diagnostics: [] };
  const own = workload.value.entry('ports');
  if (own !== undefined && !isNull(own.value)) {
    return { diagnostics: [writtenTwice('ports', own.key, ports.key)] };
  }
  const others = workload.value.entries.filter((entry) => entry !== own);
  const value = withEntries(workload.value, [...others, ports]);
  return {
    value: entries.map((entry) => (entry === workload ? { key: entry.key, value } : entry)),
    diagnostics: [],
  };
}

function withIngress(ingress: Entry, entries: readonly Entry[]): Result<readonly Entry[]> {
  const own = entries.find(({ key }) => key.text === 'ingress');
  if (own !== undefined && !isNull(own.value))
    return { diagnostics: [writtenTwice('ingress', own.key, ingress.key)] };
  const service = onlyPublic(entries);
  const rules = (node: Node) => fromRules(node, service);
  const defaultBackend = (node: Node) => fromBackend(node, service);
  const value = renamed(ingress.value, { ingressClassName: 'className' }, { rules, defaultBackend });
  return {
    value: [...entries.filter((entry) => entry !== own), { key: ingress.key, value }],
    diagnostics: [],
  };
}

/** The name of the public Service if it is the only one: a backend without a name then means it. */
function onlyPublic(entries: readonly Entry[]): string | undefined {
  const name = entries.find(({ key }) => key.text === 'name')?.value;
  const ports = entries.find(({ key }) => key.text === 'workload')?.value.at('ports');
  if (!(name instanceof Scalar) || !(ports instanceof Sequence) || ports.items.length === 0) return undefined;
  const isPublic = (port: Node) => port.has('public') && (port.at('public') as Scalar).value === true;
  return ports.items.every(isPublic) ? `${name.text}-public` : undefined;
}

/** `rules[].http.paths[].backend.service` → `rules[].paths[]` with `port` and `service`. */
function fromRules(rules: Node, service: string | undefined): Node {
  return eachItem(rules, (rule) => {
    if (!(rule instanceof Mapping)) return rule;
    const paths = rule.entry('http');
    if (!(paths?.value instanceof Mapping)) return rule;
    const held = paths.value.entry('paths');
    const others = rule.entries.filter((entry) => entry !== paths);
    if (held === undefined) return withEntries(rule, others);
    return withEntries(rule, [
      ...others,
      { key: held.key, value: eachItem(held.value, (path) => fromPath(path, service)) },
    ]);
  });
}

function fromPath(path: Node, only: string | undefined): Node {
  if (!(path instanceof Mapping)) return path;
  const backend = path.entry('backend');
  const moved = backend === undefined ? undefined : portAndService(backend.key, backend.value, only);
  if (moved === undefined) return path;
  return withEntries(path, [...path.entries.filter((entry) => entry !== backend), ...moved]);
}

/** Kubernetes' `{service: {name, port: {number}}}` → `{port, service}`. */
export function fromBackend(backend: Node, only: string | undefined): Node {
  const first = backend instanceof Mapping ? backend.entries[0] : undefined;
  if (!(backend instanceof Mapping) || first === undefined) return backend;
  const moved = portAndService(first.key, backend, only);
  return moved === undefined ? backend : withEntries(backend, moved);
}

/** @param at where the name of the only Service is put, if none is written */
function portAndService(at: Scalar, backend: Node, only: string | undefined): readonly Entry[] | undefined {
  const service = backend.at('service');
  if (!backend.has('service') || !(service instanceof Mapping)) return undefined;
  const name = service.entry('name');
  const port = service.entry('port');
  const moved: Entry[] = [];
  if (name !== undefined && !isNull(name.value))
    moved.push({ key: textAt(name.key, 'service'), value: name.value });
  else if (only !== undefined) moved.push({ key: textAt(at, 'service'), value: textAt(at, only) });
  if (port?.value instanceof Mapping) {
    const written = port.value.entries.find(({ key, value }) => key.text !== TYPE_MARK && !isNull(value));
    if (written !== undefined) moved.push({ key: port.key, value: written.value });
  } else if (port !== undefined) moved.push(port);
  return moved;
}

function eachItem(list: Node, change: (item: Node) => Node): Node {
  if (!(list instanceof Sequence)) return list;
  return new Sequence(list.document, list.start, list.end, list.items.map(change));
}

function renamed(
  node: Node,
  names: Readonly<Record<string, string>>,
  change: Readonly<Record<string, (value: Node) => Node>>,
): Node {
  if (!(node instanceof Mapping)) return node;
  return withEntries(
    node,
    node.entries.map(({ key, value }) => {
      const name = names[key.text];
      const changed = change[key.text];
      return {
        key: name === undefined ? key : textAt(key, name),
        value: changed === undefined ? value : changed(value),
      };
    }),
  );
}

function ignoredClass({ key }: Entry): Diagnostic {
  return {
    code: 'foreign-module',
    severity: 'warning',
    message: 'ingressClass is an object of the cluster, and nothing is emitted for it',
    hint: 'name the class of the Ingress in ingress.ingressClassName',
    location: key.location,
  };
}

function writtenTwice(field: string, first: Scalar, second: Scalar): Diagnostic {
  return {
    code: 'written-twice',
    severity: 'error',
    message: `${field} is written in the network accessory and beside it`,
    related: [{ message: 'first written here', location: first.location }],
    hint: 'keep one of the two',
    location: second.location,
  };
}

function unknownField(key: Scalar): Diagnostic {
  const guess = nearest(key.text, FIELDS);
  return {
    code: 'unknown-field',
    severity: 'error',
    message: `unknown field "${key.text}" in network${guess === undefined ? '' : `; did you mean "${guess}"?`}`,
    ...(guess === undefined ? { hint: `its fields are ${FIELDS.join(', ')}` } : {}),
    location: key.location,
  };
}
