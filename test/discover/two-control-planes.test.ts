import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { assignmentsFor } from './assignments.ts';
import { addressesIn, metricsOf, runDiscover, scratch, startDiscover, until } from './client.ts';
import { type Protocol, startControlPlane } from './control-plane.ts';

const east = ['10.1.0.1:5670', '10.1.0.2:5670'];
const west = ['10.2.0.1:5670'];
const pairs = [
  ['http', 'http'],
  ['http', 'grpc-v1'],
  ['grpc-v1', 'grpc-v1alpha1'],
] as const satisfies readonly (readonly [Protocol, Protocol])[];

async function startZones([ofEast, ofWest]: readonly [Protocol, Protocol]) {
  const planes = {
    east: await startControlPlane(ofEast, assignmentsFor(ofEast, east)),
    west: await startControlPlane(ofWest, assignmentsFor(ofWest, west)),
  };
  const args = [planes.east, planes.west].flatMap(({ address }) => ['--cp-address', address]);
  return { ...planes, args, file: `${scratch()}/kuma.file_sd.json` };
}

describe('--cp-address for each zone', { timeout: 60_000 }, () => {
  test.concurrent.each(pairs)('%s and %s: one file has the targets of both', async (...protocols) => {
    const zones = await startZones(protocols);
    const run = await runDiscover(['--once', ...zones.args, '-o', zones.file]);
    expect(run.code, run.err).toBe(0);
    expect(addressesIn(zones.file)).toEqual([...east, ...west]);
    zones.east.close();
    zones.west.close();
  });

  test.concurrent.each(pairs)(
    '%s and %s: one that is lost keeps its targets, through a restart too',
    async (...protocols) => {
      const zones = await startZones(protocols);
      const args = [...zones.args, '-o', zones.file, '--listen', '127.0.0.1:0', '--shards', '1'];
      const client = await startDiscover(args);
      await until(() => addressesIn(zones.file)?.join() === [...east, ...west].join());
      zones.west.close();
      await until(() => new RegExp(`retry_in=.*control_plane="?${zones.west.address}`).test(client.said.err));
      zones.east.say(assignmentsFor(protocols[0], ['10.1.0.9:5670']));
      await until(() => addressesIn(zones.file)?.join() === ['10.1.0.9:5670', ...west].join());
      // The file comes before what is told of it.
      let metrics = '';
      while (!metrics.includes('\nappcfg_discover_targets 2\n')) metrics = await metricsOf(client);
      expect(metrics).toContain(`appcfg_discover_connected{control_plane="${zones.east.address}"} 1`);
      expect(metrics).toContain(`appcfg_discover_connected{control_plane="${zones.west.address}"} 0`);
      expect(metrics).toContain(`appcfg_discover_stale_seconds{control_plane="${zones.east.address}"} 0`);
      expect(metrics).toMatch(
        new RegExp(`appcfg_discover_reconnects_total\\{control_plane="${zones.west.address}"\\} [1-9]`),
      );
      expect(await client.stop('SIGKILL')).toBe('SIGKILL');

      const again = await startDiscover(args);
      zones.east.say(assignmentsFor(protocols[0], east));
      await until(() => again.said.err.includes('written'));
      expect(addressesIn(zones.file)).toEqual([...east, ...west]);
      expect(await again.stop()).toBe(0);
      zones.east.close();
    },
  );

  test('--once with one that is away writes what there is, and names the one that is missing', async () => {
    const zones = await startZones(['http', 'http']);
    zones.west.close();
    const run = await runDiscover(['--once', '--timeout', '6s', ...zones.args, '-o', zones.file]);
    expect(run.code).toBe(3);
    expect(run.err).toContain(`${zones.west.address}: connection refused (no snapshot within 6 s)`);
    expect(addressesIn(zones.file)).toEqual(east);
    zones.east.close();
  });

  test('a guard is of all targets together', async () => {
    const zones = await startZones(['http', 'http']);
    expect((await runDiscover(['--once', ...zones.args, '-o', zones.file])).code).toBe(0);
    zones.east.say([]);
    const run = await runDiscover(['--once', ...zones.args, '-o', zones.file, '--max-drop', '50']);
    expect(run.code).toBe(4);
    expect(run.err).toContain('a snapshot of 1 targets after 3');
    expect(addressesIn(zones.file)).toEqual([...east, ...west]);
    zones.east.close();
    zones.west.close();
  });

  test('what was kept of a zone goes when it is not named any more', async () => {
    const zones = await startZones(['http', 'http']);
    await runDiscover(['--once', ...zones.args, '-o', zones.file]);
    const hidden = () => readdirSync(dirname(zones.file)).filter((name) => name.startsWith('.'));
    expect(hidden()).toEqual(['.kuma.file_sd.json.appcfg']);
    await runDiscover(['--once', '--cp-address', zones.east.address, '-o', zones.file]);
    expect(addressesIn(zones.file)).toEqual(east);
    expect(hidden()).toEqual([]);
    zones.east.close();
    zones.west.close();
  });
});
