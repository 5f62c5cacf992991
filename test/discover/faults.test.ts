import { statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { assignmentsFor } from './assignments.ts';
import { addressesIn, leftoversBeside, pause, scratch, startDiscover, until } from './client.ts';
import { type Fault, type Protocol, startControlPlane } from './control-plane.ts';

const protocols = ['http', 'grpc-v1', 'grpc-v1alpha1'] as const satisfies readonly Protocol[];

const before = ['10.0.0.1:5670', '10.0.0.2:5670'];
const during = ['10.0.0.3:5670', '10.0.0.4:5670'];
const after = ['10.0.0.5:5670'];

/** The fault, and what the file says while it lasts. */
const faults = [
  ['refuse', before],
  ['reset', before],
  ['silence', before],
  ['drip', before],
  ['garbage', before],
  ['invalid-utf8', before],
  ['huge', before],
  ['unauthenticated', before],
  ['duplicates', during],
  ['flap', during],
] as const satisfies readonly (readonly [Fault, readonly string[]])[];

const rows = protocols.flatMap((protocol) =>
  faults.map(([fault, expected]) => ({ protocol, fault, expected })),
);

/** Enough for the first delays of a backoff, and for hundreds of tries of a client that has none. */
const LOOK_MS = 4_000;
const MOST = 20;

describe('a control plane that misbehaves', { timeout: 90_000 }, () => {
  test.concurrent.each(rows)('$protocol: $fault', async ({ protocol, fault, expected }) => {
    const file = `${scratch()}/kuma.file_sd.json`;
    const plane = await startControlPlane(protocol, assignmentsFor(protocol, before));
    const client = await startDiscover([
      '--cp-address',
      plane.address,
      '-o',
      file,
      '--max-message-size',
      '64KiB',
    ]);
    await until(() => addressesIn(file)?.join() === before.join());

    plane.connections = 0;
    const asked = plane.requests.length;
    plane.say(assignmentsFor(protocol, during), fault);
    plane.cut();
    await pause(LOOK_MS);
    await until(() => addressesIn(file)?.join() === expected.join());
    expect(plane.connections).toBeLessThan(MOST);
    // Each of the flapping versions is acknowledged, and nothing else comes so often.
    if (fault !== 'flap') expect(plane.requests.length - asked).toBeLessThan(MOST);
    expect(leftoversBeside(file)).toEqual([]);
    expect(client.process.exitCode, client.said.err).toBeNull();

    plane.say(assignmentsFor(protocol, after));
    await until(() => addressesIn(file)?.join() === after.join());
    expect(await client.stop()).toBe(0);
    expect(addressesIn(file)).toEqual(after);
    plane.close();
  });

  test.concurrent.each(protocols)(
    '%s: versions that change with equal content rewrite nothing',
    async (protocol) => {
      const file = `${scratch()}/kuma.file_sd.json`;
      const plane = await startControlPlane(protocol, assignmentsFor(protocol, before));
      const client = await startDiscover(['--cp-address', plane.address, '-o', file]);
      await until(() => addressesIn(file)?.join() === before.join());
      const { ino, mtimeMs } = statSync(file);
      plane.say(assignmentsFor(protocol, before), 'flap');
      await until(() => plane.requests.length > 4);
      expect(statSync(file)).toMatchObject({ ino, mtimeMs });
      expect(await client.stop()).toBe(0);
      plane.close();
    },
  );

  test.concurrent.each(protocols)('%s: an empty snapshot empties the file', async (protocol) => {
    const file = `${scratch()}/kuma.file_sd.json`;
    const plane = await startControlPlane(protocol, assignmentsFor(protocol, before));
    const client = await startDiscover(['--cp-address', plane.address, '-o', file]);
    await until(() => addressesIn(file)?.join() === before.join());
    plane.say([]);
    await until(() => addressesIn(file)?.length === 0);
    expect(await client.stop()).toBe(0);
    plane.close();
  });

  test.concurrent.each(protocols)('%s: a stop, and a start with other data', async (protocol) => {
    const file = `${scratch()}/kuma.file_sd.json`;
    const plane = await startControlPlane(protocol, assignmentsFor(protocol, before));
    const client = await startDiscover(['--cp-address', plane.address, '-o', file]);
    await until(() => addressesIn(file)?.join() === before.join());
    plane.close();
    await until(() => client.said.err.includes('mads-unreachable'));
    expect(addressesIn(file)).toEqual(before);
    const port = Number(new URL(plane.address.replace('grpc', 'http')).port);
    const again = await startControlPlane(protocol, assignmentsFor(protocol, after), port);
    await until(() => addressesIn(file)?.join() === after.join());
    expect(await client.stop()).toBe(0);
    again.close();
  });
});
