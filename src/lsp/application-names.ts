import { dialectOf, readApplications } from '../application/dialects/dialect.ts';
import { kubernetesName } from '../application/dialects/kusion.ts';
import { nameOf } from '../application/overlays/apply-overlays.ts';
import { Mapping, type Node, Scalar, Sequence } from '../document/node.ts';

/** A name of an application's own, and where it is declared. */
export interface DeclaredName {
  readonly name: string;
  readonly place: Node;
}

/** The application that a place of a document is in, as the flat dialect writes it. */
export function applicationAt(root: Node, path: readonly (string | number)[]): Mapping | undefined {
  const dialect = dialectOf(root);
  if (dialect === undefined) return undefined;
  const { applications } = readApplications(root, dialect);
  if (dialect !== 'kusion') return applications[0];
  return applications.find((one) => nameOf(one) === kubernetesName(String(path[0]))) ?? applications[0];
}

/** The names of the ports that containers declare. */
export function containerPorts(application: Mapping): readonly DeclaredName[] {
  return ['containers', 'initContainers'].flatMap((field) =>
    valuesOf(nodeUnder(application, 'workload', field)).flatMap((container) =>
      namesIn(nodeUnder(container, 'ports')),
    ),
  );
}

/** The names of the Service's ports. */
export function servicePorts(application: Mapping): readonly DeclaredName[] {
  return namesIn(nodeUnder(application, 'workload', 'ports'));
}

/** A reference to each key of the application's Secrets; to a Secret of somebody else up to its key. */
export function secretReferences(application: Mapping): readonly DeclaredName[] {
  const secrets = nodeUnder(application, 'workload', 'secrets');
  if (!(secrets instanceof Mapping)) return [];
  return secrets.entries.flatMap(({ key, value }) => {
    const data = nodeUnder(value, 'data');
    if (!(data instanceof Mapping)) return [{ name: `secret://${key.text}/`, place: key }];
    return data.entries.map((entry) => ({
      name: `secret://${key.text}/${entry.key.text}`,
      place: entry.key,
    }));
  });
}

function namesIn(ports: Node | undefined): readonly DeclaredName[] {
  if (!(ports instanceof Sequence)) return [];
  return ports.items.flatMap((port) => {
    const name = nodeUnder(port, 'name');
    return name instanceof Scalar && name.text !== '' ? [{ name: name.text, place: name }] : [];
  });
}

function valuesOf(map: Node | undefined): readonly Node[] {
  return map instanceof Mapping ? map.entries.map(({ value }) => value) : [];
}

/** What is written under a path; undefined if nothing is. */
export function nodeUnder(node: Node, ...path: readonly (string | number)[]): Node | undefined {
  return node.has(...path) ? node.at(...path) : undefined;
}
