import { Counter, Gauge, Registry } from 'prom-client';
import { createLink, type Link } from './link.ts';
import type { AcceptedSnapshot } from './snapshot.ts';

/** What is counted, under the naming rules of prometheus.io/docs/practices/naming. */
export interface DiscoverMetrics {
  accepted(snapshot: AcceptedSnapshot, seconds: number): void;
  writeFailed(): void;
  /** What is counted of one control plane, by its address. */
  of(address: string): ControlPlaneMetrics;
  /** Whether each control plane has been tried once. */
  isTried(): boolean;
  /** The text exposition format, and its content type. */
  expose(): Promise<{ text: string; contentType: string }>;
}

export interface ControlPlaneMetrics {
  readonly link: Link;
  reconnected(): void;
  refused(code: string): void;
}

/** What is told of a control plane has the label `control_plane` if there are several. */
export function createMetrics(addresses: readonly string[]): DiscoverMetrics {
  const registry = new Registry();
  const registers = [registry];
  const isOnly = addresses.length === 1;
  const whichNames = isOnly ? [] : ['control_plane'];
  const which = (address: string) => (isOnly ? {} : { control_plane: address });
  const links = new Map(addresses.map((address) => [address, createLink(() => performance.now() / 1000)]));
  const gauge = (name: string, help: string) =>
    new Gauge({ name: `appcfg_discover_${name}`, help, registers });
  const counter = (name: string, help: string, labelNames: readonly string[] = []) =>
    new Counter<string>({ name: `appcfg_discover_${name}`, help, labelNames, registers });
  const measured = (name: string, help: string, measure: (link: Link) => number) =>
    new Gauge<string>({
      name: `appcfg_discover_${name}`,
      help,
      labelNames: whichNames,
      registers,
      collect() {
        for (const [address, link] of links) this.set(which(address), measure(link));
      },
    });
  measured('connected', 'Whether the control plane is connected.', (link) => (link.isConnected() ? 1 : 0));
  measured(
    'stale_seconds',
    'For how long the output may have differed from what the control plane says; 0 if it does not.',
    (link) => link.staleSeconds(),
  );
  const success = gauge('last_success_timestamp_seconds', 'When a snapshot was last found to be on disk.');
  const change = gauge('last_change_timestamp_seconds', 'When the output was last written.');
  const targets = gauge('targets', 'Targets in the output.');
  const bytes = gauge('snapshot_bytes', 'Size of the last good snapshot as it was received.');
  const collisions = gauge(
    'label_collisions',
    'Labels of the last good snapshot lost to another of the same name.',
  );
  const reserved = gauge(
    'reserved_labels',
    'Labels of the last good snapshot dropped because their names begin with two underscores.',
  );
  const skipped = new Gauge({
    name: 'appcfg_discover_skipped_targets',
    help: 'Targets of the last good snapshot that Prometheus would drop.',
    labelNames: ['reason'],
    registers,
  });
  const refused = counter('refused_snapshots_total', 'Snapshots that were not taken.', [
    'reason',
    ...whichNames,
  ]);
  const reconnects = counter(
    'reconnects_total',
    'Connections that were opened anew after a failure.',
    whichNames,
  );
  for (const address of addresses) reconnects.inc(which(address), 0);
  const writeErrors = counter('write_errors_total', 'Snapshots that could not be written.');
  return {
    accepted(snapshot, seconds) {
      success.set(seconds);
      if (snapshot.changed) change.set(seconds);
      targets.set(snapshot.targets);
      bytes.set(snapshot.bytes);
      collisions.set(snapshot.collisions);
      reserved.set(snapshot.reserved);
      for (const [reason, count] of Object.entries(snapshot.skipped)) skipped.set({ reason }, count);
    },
    writeFailed: () => writeErrors.inc(),
    of(address) {
      const link = links.get(address);
      if (link === undefined) throw new RangeError(`there is no control plane ${address}`);
      return {
        link,
        reconnected: () => reconnects.inc(which(address)),
        refused: (reason) => refused.inc({ reason, ...which(address) }),
      };
    },
    isTried: () => [...links.values()].every((link) => link.isTried()),
    async expose() {
      return { text: await registry.metrics(), contentType: registry.contentType };
    },
  };
}
