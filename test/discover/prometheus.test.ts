import { existsSync, mkdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readResources } from '../../src/mads/decode-response.ts';
import { readRecording } from '../mads/recordings.ts';
import { withTools } from '../with-tools.ts';
import { assignmentsFor } from './assignments.ts';
import { pause, runDiscover, runOnce, scratch, startDiscover, until } from './client.ts';
import { startControlPlane } from './control-plane.ts';
import { type Prometheus, startPrometheus, type Target } from './prometheus.ts';
import { DISCOVERY, replayHttp } from './replay.ts';

const addressOf = ({ discoveredLabels }: Target) => discoveredLabels.__address__ ?? '';

async function untilTargets(prometheus: Prometheus, wanted: readonly string[]): Promise<Target[]> {
  for (;;) {
    const targets = await prometheus.targets();
    if (targets.map(addressOf).sort().join() === wanted.toSorted().join()) return targets;
    await pause(50);
  }
}

async function expectNoReadError(prometheus: Prometheus): Promise<void> {
  expect(await prometheus.counter('prometheus_sd_file_read_errors_total')).toBe(0);
  expect(prometheus.said.log).not.toMatch(/level=error|Error reading file/);
}

withTools(['prometheus'], () => {
  describe('a real Prometheus that watches the file', { timeout: 300_000 }, () => {
    test('has the targets and labels that its own kuma_sd_configs made of the same traffic', async () => {
      const folder = scratch();
      const file = `${folder}/kuma.file_sd.json`;
      const server = await replayHttp({
        [DISCOVERY]: { status: 200, body: readRecording('2.6.15/ports-and-paths/http/11-first.200.json') },
      });
      const address = `http://127.0.0.1:${server.port}`;
      const run = await runDiscover([
        '--once',
        '--cp-address',
        address,
        '-o',
        file,
        '--label-style',
        'prometheus',
      ]);
      expect(run.code).toBe(0);
      server.close();
      const recorded: Target[] = JSON.parse(
        readRecording('2.6.15/ports-and-paths/prometheus-2.42/targets.json').toString(),
      );
      const prometheus = await startPrometheus(`${folder}/prometheus`, file);
      const targets = await untilTargets(prometheus, recorded.map(addressOf));
      const comparable = (all: readonly Target[]) =>
        all
          .map(({ scrapeUrl, discoveredLabels: { __meta_filepath: _, ...discovered }, labels }) =>
            JSON.stringify([scrapeUrl, Object.entries(discovered).sort(), Object.entries(labels).sort()]),
          )
          .sort();
      expect(comparable(targets)).toEqual(comparable(recorded));
      await expectNoReadError(prometheus);
      await prometheus.stop();
    });

    test('follows changes, keeps targets through an outage, and has the labels of the adapter', async () => {
      const folder = scratch();
      const file = `${folder}/kuma.file_sd.json`;
      const recorded = [...readResources(readRecording('2.6.15/basic/grpc-v1/12-response-first.bin'), 'v1')];
      const addresses = recorded.flatMap((each) =>
        each.apiVersion === 'v1' ? each.targets.map(({ address }) => address) : [],
      );
      const plane = await startControlPlane('grpc-v1', recorded);
      const prometheus = await startPrometheus(`${folder}/prometheus`, file);
      const client = await startDiscover(['--cp-address', plane.address, '-o', file]);
      const targets = await untilTargets(prometheus, addresses);
      const written: { targets: string[]; labels: Record<string, string> }[] = JSON.parse(
        readRecording('2.6.15/basic/file_sd/kuma-prometheus-sd.json').toString(),
      );
      for (const {
        targets: [address],
        labels,
      } of written) {
        const { discoveredLabels } = targets.find((each) => addressOf(each) === address) ?? {};
        expect(discoveredLabels).toMatchObject(labels);
      }
      plane.say(recorded.slice(1));
      await untilTargets(prometheus, addresses.slice(1));
      plane.say(recorded);
      await untilTargets(prometheus, addresses);
      plane.close();
      await pause(3000);
      expect(await prometheus.targets()).toHaveLength(addresses.length);
      expect(await client.stop()).toBe(0);
      await pause(500);
      expect(await prometheus.targets()).toHaveLength(addresses.length);
      await expectNoReadError(prometheus);
      await prometheus.stop();
    });

    test('reads each change once', async () => {
      const folder = scratch();
      mkdirSync(`${folder}/sd`);
      const file = `${folder}/sd/kuma.file_sd.json`;
      const state = (count: number) => Array.from({ length: count }, (_, index) => `10.3.0.${index}:5670`);
      const plane = await startControlPlane('http', assignmentsFor('http', state(1)));
      const client = await startDiscover(['--cp-address', plane.address, '-o', file]);
      await until(() => existsSync(file));
      const prometheus = await startPrometheus(`${folder}/prometheus`, file);
      await untilTargets(prometheus, state(1));
      const reads = () => prometheus.counter('prometheus_sd_file_scan_duration_seconds_count');
      const before = await reads();
      for (let count = 2; count <= 11; count++) {
        plane.say(assignmentsFor('http', state(count)));
        await untilTargets(prometheus, state(count));
      }
      // An event that came later than the change would have been read by now.
      await pause(1_000);
      expect((await reads()) - before).toBe(10);
      expect(await client.stop()).toBe(0);
      await expectNoReadError(prometheus);
      await prometheus.stop();
      plane.close();
    });

    test('never loses a target that is still assigned, though the writer is killed at a hundred moments', async () => {
      const folder = scratch();
      mkdirSync(`${folder}/sd`);
      const file = `${folder}/sd/kuma.file_sd.json`;
      const stable = Array.from({ length: 300 }, (_, index) => `10.1.${index >> 8}.${index & 255}:5670`);
      const passing = Array.from({ length: 300 }, (_, index) => `10.2.${index >> 8}.${index & 255}:5670`);
      const states = [stable, [...stable, ...passing]].map((addresses) =>
        assignmentsFor('grpc-v1', addresses),
      );
      const plane = await startControlPlane('grpc-v1', states[0] ?? []);
      expect((await runOnce(plane.address, file)).code).toBe(0);
      const prometheus = await startPrometheus(`${folder}/prometheus`, file);
      await untilTargets(prometheus, stable);
      let turn = 0;
      // Each push is a write, so that most of the kills hit one.
      const changing = setInterval(() => plane.say(states[++turn % 2] ?? []), 15);
      let looked = 0;
      let watching = true;
      const watch = (async () => {
        while (watching) {
          const present = new Set((await prometheus.targets()).map(addressOf));
          const lost = stable.filter((address) => !present.has(address));
          if (lost.length > 0) return lost;
          looked++;
          await pause(20);
        }
        return [];
      })();
      for (let moment = 0; moment < 100; moment++) {
        const client = await startDiscover([
          '--cp-address',
          plane.address,
          '-o',
          file,
          '--log-level',
          'error',
        ]);
        await pause(100 + moment * 3);
        expect(await client.stop('SIGKILL'), client.said.err).toBe('SIGKILL');
      }
      clearInterval(changing);
      watching = false;
      expect(await watch).toEqual([]);
      expect(looked).toBeGreaterThan(100);
      plane.say(states[1] ?? []);
      expect((await runOnce(plane.address, file)).code).toBe(0);
      await untilTargets(prometheus, [...stable, ...passing]);
      await expectNoReadError(prometheus);
      await prometheus.stop();
      plane.close();
    });
  });
});
