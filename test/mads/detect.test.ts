import { describe, expect, test } from 'vitest';
import { createBackoff } from '../../src/mads/backoff.ts';
import { readCatalog, readConfig } from '../../src/mads/detect.ts';
import { type Address, parseAddress, showAddress } from '../../src/mads/endpoint.ts';
import { QUIET_MS } from '../../src/mads/first-snapshot.ts';

const local: Address = { scheme: 'http', host: 'localhost', port: 5681, path: '' };
const remote: Address = { ...local, host: 'kuma-cp' };

const shown = (found: ReturnType<typeof readConfig>) =>
  found === undefined || 'kind' in found
    ? found?.kind
    : found.endpoints.map(
        ({ transport, apiVersion, address }) => `${transport} ${apiVersion} ${showAddress(address)}`,
      );

describe('the catalog of Kuma 0.3 to 0.7', () => {
  const catalog = (url: string) => ({
    apis: { bootstrap: { url: 'http://x' }, monitoringAssignment: { url } },
  });
  test.each([
    ['grpc://localhost:5676', local, 'grpc v1alpha1 grpc://localhost:5676'],
    ['grpc://localhost:5676', remote, 'grpc v1alpha1 grpc://kuma-cp:5676'],
    ['grpc://127.0.0.1:5676', remote, 'grpc v1alpha1 grpc://kuma-cp:5676'],
    ['grpc://kuma.other:5676', remote, 'grpc v1alpha1 grpc://kuma.other:5676'],
    ['grpcs://kuma.other:443', local, 'grpc v1alpha1 grpcs://kuma.other:443'],
  ])('%s asked of %o', (url, asked, endpoint) => {
    expect(shown(readCatalog(catalog(url), asked, 'auto'))).toEqual([endpoint]);
  });

  test.each([undefined, null, 'text', {}, { apis: {} }, catalog('nonsense')])('%j is not one', (other) => {
    expect(readCatalog(other, local, 'auto')).toBeUndefined();
  });
});

describe('the configuration of later ones', () => {
  const config = (server: object) => ({ mode: 'zone', monitoringAssignmentServer: server });
  test.each([
    [
      '3.0',
      { enabled: true, port: 5676, apiVersions: ['v1'], tlsEnabled: false },
      ['http v1 http://kuma-cp:5676'],
    ],
    ['2.6', { port: 5999, apiVersions: ['v1'], tlsEnabled: true }, ['http v1 https://kuma-cp:5999']],
    ['1.2', { port: 5676, apiVersions: ['v1alpha1', 'v1'] }, ['http v1 http://kuma-cp:5676']],
    [
      '1.0',
      { grpcPort: 5676 },
      ['grpc v1 grpc://kuma-cp:5676', 'grpc v1alpha1 grpc://kuma-cp:5676', 'http v1 http://kuma-cp:5676'],
    ],
    ['3.0, disabled', { enabled: false, port: 5676 }, 'answer'],
  ])('%s', (_version, server, endpoints) => {
    expect(shown(readConfig(config(server), remote, 'auto'))).toEqual(endpoints);
  });

  test('what the user asked for is not tried otherwise', () => {
    const server = config({ port: 5676, apiVersions: ['v1alpha1', 'v1'] });
    expect(shown(readConfig(server, remote, 'v1alpha1'))).toEqual(['grpc v1alpha1 grpc://kuma-cp:5676']);
  });
});

describe('an address', () => {
  test.each([
    ['http://localhost:5681', 'http://localhost:5681'],
    ['https://kuma.example/mads/', 'https://kuma.example:443/mads'],
    ['http://kuma', 'http://kuma:80'],
    ['grpc://kuma-cp', 'grpc://kuma-cp:5676'],
    ['grpcs://[fd00::1]:5676', 'grpcs://[fd00::1]:5676'],
    ['grpc://kuma:80', 'grpc://kuma:80'],
  ])('%s is %s', (text, full) => {
    const address = parseAddress(text);
    expect(address === undefined ? undefined : showAddress(address)).toBe(full);
  });

  test.each([
    'localhost:5681',
    'ftp://a',
    'http://',
    'http://user:secret@a',
    'grpc://a:99999',
    'http://a?b',
    '',
  ])('%j is not one', (text) => {
    expect(parseAddress(text)).toBeUndefined();
  });
});

describe('delays between connections', () => {
  const ends = (made: readonly number[]) =>
    made.map((_, index) => made.slice(0, index + 1).reduce((sum, delay) => sum + delay, 0));

  test.each([0, 0.5, 0.999])('grow from 1 s, and a minute has few of them', (random) => {
    const delays = createBackoff(() => random);
    const made = Array.from({ length: 24 }, () => delays.next());
    for (const delay of made) expect(delay).toBeGreaterThanOrEqual(1_000);
    expect(made.toSorted((left, right) => left - right)).toEqual(made);
    expect(ends(made).filter((end) => end < 60_000).length).toBeLessThan(21);
    // What a control plane says when it is back is in the file within 10 s, the quiet of its first answer included.
    expect(Math.max(...made) + QUIET_MS).toBeLessThan(9_000);
  });

  test('begin anew after a good answer', () => {
    const delays = createBackoff(() => 0.5);
    const first = delays.next();
    for (let count = 0; count < 9; count++) delays.next();
    delays.reset();
    expect(delays.next()).toBe(first);
  });

  test('of many clients are spread', () => {
    expect(createBackoff(() => 0.1).next()).not.toBe(createBackoff(() => 0.9).next());
  });
});
