import { Counter, Gauge, Registry } from 'prom-client';
import type { Link } from './link.ts';
import type { AcceptedSnapshot } from './snapshot.ts';

/** What is counted, under the naming rules of prometheus.io/docs/practices/naming. */
export interface DiscoverMetrics {
  accepted(snapshot: AcceptedSnapshot, seconds: number): void;
  reconnected(): void;
  writeFailed(): void;
  refused(code: string): void;
  /** The text exposition format, and its content type. */
  expose(): Promise<{ text: string; contentType: string }>;
}

export function createMetrics(link: Link): DiscoverMetrics {
  const registers = [new Registry()];
  const gauge = (name: string, help: string) =>
    new Gauge({ name: `appcfg_discover_${name}`, help, registers });
  const counter = (name: string, help: string) =>
    new Counter({ name: `appcfg_discover_${name}`, help, registers });
  const measured = (name: string, help: string, measure: () => number) =>
    new Gauge({
      name: `appcfg_discover_${name}`,
      help,
      registers,
      collect() {
        this.set(measure());
      },
    });
  measured('connected', 'Whether the control plane is connected.', () => (link.isConnected() ? 1 : 0));
  measured(
    'stale_seconds',
    'For how long the output may have differed from what the control plane says; 0 if it does not.',
    () => link.staleSeconds(),
  );
  const success = gauge('last_success_timestamp_seconds', 'When a snapshot was last found to be on disk.');
  const change = gauge('last_change_timestamp_seconds', 'When the output was last written.');
  const targets = gauge('targets', 'Targets in the last good snapshot.');
  const bytes = gauge('snapshot_bytes', 'Size of the last good snapshot as it was received.');
  const collisions = gauge(
    'label_collisions',
    'Labels of the last good snapshot lost to another of the same name.',
  );
  const skipped = new Gauge({
    name: 'appcfg_discover_skipped_targets',
    help: 'Targets of the last good snapshot that Prometheus would drop.',
    labelNames: ['reason'],
    registers,
  });
  const refused = new Counter({
    name: 'appcfg_discover_refused_snapshots_total',
    help: 'Snapshots that were not taken.',
    labelNames: ['reason'],
    registers,
  });
  const reconnects = counter('reconnects_total', 'Connections that were opened anew after a failure.');
  const writeErrors = counter('write_errors_total', 'Snapshots that could not be written.');
  return {
    accepted(snapshot, seconds) {
      success.set(seconds);
      if (snapshot.changed) change.set(seconds);
      targets.set(snapshot.targets);
      bytes.set(snapshot.bytes);
      collisions.set(snapshot.collisions);
      for (const [reason, count] of Object.entries(snapshot.skipped)) skipped.set({ reason }, count);
    },
    reconnected: () => reconnects.inc(),
    writeFailed: () => writeErrors.inc(),
    refused: (reason) => refused.inc({ reason }),
    async expose() {
      const [registry = new Registry()] = registers;
      return { text: await registry.metrics(), contentType: registry.contentType };
    },
  };
}
