import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { streamPaths } from '../../src/mads/grpc-client.ts';

const folder = fileURLToPath(new URL('../../proto/kuma/', import.meta.url));
const services = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.proto'))
  .map((path) => readFileSync(`${folder}${path}`, 'utf8'));

/** `/package.Service/Method` for each call of a proto file. */
const pathsOf = (text: string) => {
  const name = /^package (.*);$/m.exec(text)?.[1];
  const service = /^service (\w+)/m.exec(text)?.[1];
  return [...text.matchAll(/^ {2}rpc (\w+)/gm)].map(([, method]) => `/${name}.${service}/${method}`);
};

test('the stream is the only call there is: the other two crash control planes', () => {
  expect(services.flatMap(pathsOf).sort()).toEqual(Object.values(streamPaths).sort());
});
