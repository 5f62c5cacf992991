import type { MonitorType, ResolvedApplication } from '../../application/model/application.ts';
import type { Location, Place } from '../../diagnostics/diagnostic.ts';

/** Keys and indices. */
type Path = readonly (string | number)[];

/** Fields of a monitoring block, by the names that monitors have for them. */
const FIELDS = new Map([
  ['port', 'port'],
  ['path', 'path'],
  ['scheme', 'scheme'],
  ['interval', 'interval'],
  ['scrapeTimeout', 'timeout'],
  ['timeout', 'timeout'],
  ['labels', 'labels'],
  ['params', 'params'],
  ['relabelings', 'relabelings'],
  ['relabelConfigs', 'relabelings'],
  ['prober', 'prober'],
]);

/** The kinds of monitors, by how their names end. */
const MONITORS: readonly (readonly [kind: RegExp, type: MonitorType])[] = [
  [/^(?:PodMonitor|VMPodScrape|PodMonitoring)$/u, 'pod'],
  [/^(?:ServiceMonitor|VMServiceScrape)$/u, 'service'],
  [/^(?:Probe|VMProbe)$/u, 'ingress'],
];

/** Where one monitoring block was written, and each of the fields that a monitor holds. */
interface BlockLocations {
  readonly type: MonitorType;
  readonly whole: Location;
  readonly fields: ReadonlyMap<string, Location>;
}

/** Where an application was written: of ten thousand, no more than that is kept. */
interface ApplicationLocations {
  readonly whole: Location;
  readonly workload: Location;
  readonly containers: readonly Location[];
  readonly ingress: Location | undefined;
  readonly networkPolicy: Location | undefined;
  readonly blocks: readonly BlockLocations[];
}

/** Where the parts are that messages about its manifests are about. */
export function locationsOf({
  workload,
  ingress,
  networkPolicy,
  monitoring,
  at,
}: ResolvedApplication): ApplicationLocations {
  const names = [...new Set(FIELDS.values())];
  return {
    whole: at.location,
    workload: workload.at.location,
    containers: workload.containers.map((container) => container.at.location),
    ingress: ingress?.at.location,
    networkPolicy: networkPolicy?.at.location,
    blocks: monitoring.map((block) => ({
      type: block.monitorType.value,
      whole: block.at.location,
      fields: new Map(
        names.filter((name) => block.at.has(name)).map((name) => [name, block.at.at(name).location]),
      ),
    })),
  };
}

/** Where that was written which is at this path of a manifest of the application: the nearest that is known. */
export function locationIn(
  { whole, workload, containers, ingress, networkPolicy, blocks }: ApplicationLocations,
  kind: string,
  path: Path,
): Location {
  const type = MONITORS.find(([kinds]) => kinds.test(kind))?.[1];
  if (type !== undefined)
    return (
      inBlock(
        blocks.filter((block) => block.type === type),
        path,
      ) ?? whole
    );
  if (kind === 'Ingress') return ingress ?? whole;
  if (kind === 'NetworkPolicy') return networkPolicy ?? whole;
  const container = path[path.indexOf('containers') + 1];
  return (typeof container === 'number' ? containers[container] : undefined) ?? workload;
}

/** Endpoints are in the order of their blocks. */
function inBlock(blocks: readonly BlockLocations[], path: Path): Location | undefined {
  const index = path.find((part) => typeof part === 'number') ?? 0;
  const block = blocks[Number(index)] ?? blocks[0];
  const fields = path.flatMap((part) => block?.fields.get(FIELDS.get(String(part)) ?? '') ?? []);
  return fields[0] ?? block?.whole;
}

/** A place in a text that nobody wrote, which is shown where somebody wrote what it was made from. */
export class PlaceOfSource implements Place {
  /**
   * @param rendered the place in the text that `appcfg render` would print
   * @param locate where the source of a path of that document is
   */
  constructor(
    private readonly rendered: Place,
    private readonly locate: (path: Path) => Location,
    private readonly path: Path = [],
  ) {}

  get location(): Location {
    return this.locate(this.path);
  }

  at(...path: Path): Place {
    return new PlaceOfSource(this.rendered.at(...path), this.locate, [...this.path, ...path]);
  }

  keyAt(...path: Path): Place {
    return new PlaceOfSource(this.rendered.keyAt(...path), this.locate, [...this.path, ...path]);
  }

  has(...path: Path): boolean {
    return this.rendered.has(...path);
  }
}
