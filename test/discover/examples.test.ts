import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { assignmentsFor } from './assignments.ts';
import { addressesIn, runDiscover, scratch, startDiscover, until } from './client.ts';
import { startControlPlane } from './control-plane.ts';

/** The examples of `discover --help`, without what is below them. */
async function examples(): Promise<readonly string[]> {
  const { out } = await runDiscover(['--help']);
  const [, below = ''] = out.split('Examples:\n');
  return [...below.matchAll(/^ {2}appcfg discover (.*)$/gm)].map(([, line]) => String(line));
}

const addresses = ['10.0.0.1:5670', '10.0.0.2:5670'];

test('the example with --once writes the file and ends', async () => {
  const [example = ''] = await examples();
  expect(example).toMatch(/^--once --cp-address http:\/\/localhost:5681 -o kuma\.file_sd\.json *$/);
  const plane = await startControlPlane('http', assignmentsFor('http', addresses));
  const file = `${scratch()}/kuma.file_sd.json`;
  const line = example.replace('http://localhost:5681', plane.address).replace('kuma.file_sd.json', file);
  expect(await runDiscover(line.trim().split(/ +/))).toMatchObject({ code: 0 });
  expect(addressesIn(file)?.sort()).toEqual(addresses);
  plane.close();
});

test('the example without it keeps the file until it is ended', async () => {
  const [, example = ''] = await examples();
  expect(example).toMatch(/^--cp-address grpc:\/\/kuma-cp:5676 -o \/var\/lib\/kuma\.file_sd\.json *$/);
  const plane = await startControlPlane('grpc-v1', assignmentsFor('grpc-v1', addresses));
  const file = `${scratch()}/kuma.file_sd.json`;
  const line = example
    .replace('grpc://kuma-cp:5676', plane.address)
    .replace('/var/lib/kuma.file_sd.json', file);
  const client = await startDiscover(line.trim().split(/ +/));
  await until(() => existsSync(file));
  expect(addressesIn(file)?.sort()).toEqual(addresses);
  expect(await client.stop()).toBe(0);
  plane.close();
});
