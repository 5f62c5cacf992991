import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Mapping, type Node, Sequence } from '../../src/document/node.ts';
import { plainValue } from '../../src/document/plain.ts';
import { readDocuments } from '../../src/document/read.ts';
import * as acceptance from '../../src/generated/acceptance.ts';
import * as mistakes from '../../src/generated/mistakes.js';
import { explainApplication, explainShape } from '../../src/schema/explain.ts';
import { hasApplicationShape, hasScrapingShape } from '../../src/schema/shape.ts';

const everyField = {
  name: 'shop',
  namespace: 'shop',
  labels: { team: 'shop' },
  annotations: { 'example.com/owner': 'shop' },
  workload: {
    type: 'CronJob',
    schedule: '@daily',
    timeZone: 'Etc/UTC',
    backoffLimit: 1,
    suspend: false,
    replicas: 2,
    containers: {
      web: {
        image: 'nginx:1.27',
        command: ['a', 1, true],
        args: [],
        workingDir: '/',
        env: { A: 'b', B: 1 },
        ports: [{ name: 'http', port: 8080, protocol: 'TCP' }],
        resources: { requests: { cpu: 1 }, limits: { cpu: '1' } },
      },
      other: { image: 'a', resources: { cpu: '250m-500m' } },
    },
    ports: [{ name: 'http', port: 80, targetPort: 'http', public: true, labels: {}, annotations: {} }],
  },
  ingress: {
    className: 'nginx',
    hosts: ['a.example.com'],
    path: '/',
    pathType: 'Exact',
    port: 80,
    rules: [{ host: 'b.example.com', paths: [{ path: '/', port: 'http' }] }],
    tls: [{ hosts: ['a.example.com'], secretName: 'tls' }],
    annotations: {},
  },
  monitoring: [
    {
      scheme: 'https',
      path: '/metrics',
      port: 'http',
      interval: '15s',
      timeout: '5s',
      operatorMode: true,
      monitorType: 'ingress',
      params: { a: ['b'] },
      labels: {},
      honorLabels: true,
      sampleLimit: 5,
      relabelings: [{ action: 'drop', sourceLabels: ['a'], regex: 'b', modulus: 1 }],
      metricRelabelings: [{ targetLabel: 'a', replacement: 'b', separator: ';' }],
      prober: { url: 'bb:9115', module: 'http_2xx', scheme: 'http', path: '/probe' },
      staticTargets: ['https://a'],
      tls: {
        ca: 'configmap://a/b',
        cert: 'secret://a/b',
        key: 'secret://a/b',
        serverName: 'a',
        minVersion: 'TLS12',
      },
      basicAuth: { username: 'secret://a/b', password: 'secret://a/c' },
      authorization: { type: 'Bearer', credentials: 'secret://a/b' },
      oauth2: {
        clientId: 'configmap://a/b',
        clientSecret: 'secret://a/b',
        tokenUrl: 'https://a/token',
        scopes: ['b'],
        endpointParams: { a: 1 },
      },
      scrapeClass: 'mesh',
      istio: { metricsMerging: false, mtls: 'strict' },
    },
    {},
  ],
};

/** Texts that some field asks for or some rule names, and others. */
const word = fc.oneof(
  fc.constantFrom(
    'name',
    'image',
    'port',
    'ports',
    'http',
    'Pod',
    'tls',
    '5',
    '15',
    '0s',
    '5 min',
    '512MB',
    '/a?b',
  ),
  fc.constantFrom(
    '__proto__',
    'constructor',
    'toString',
    '',
    '~1',
    '/',
    'a.b/c',
    'yes',
    '<no value>',
    '1.20',
  ),
  // None that the words of a message are searched for.
  fc.string({ maxLength: 8 }).filter((text) => !/#\/|NaN|anyOf|\$ref/.test(text)),
);
const anyValue = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    word,
    fc.constantFrom(null, true, 0, -1, 8080, 65536, 1.5, 1e21, 2 ** 53),
    fc.dictionary(word, tie('value'), { maxKeys: 3 }),
    fc.array(tie('value'), { maxLength: 3 }),
  ),
})).value;

/** An application with every field, one part of which is another value, is left out, or has something beside it. */
const almostRight = fc
  .record({
    steps: fc.array(fc.nat({ max: 30 }), { maxLength: 6 }),
    key: word,
    value: anyValue,
    removes: fc.boolean(),
  })
  .map(({ steps, key, value, removes }) => changed(everyField, steps, key, value, removes));

function changed(
  part: unknown,
  steps: readonly number[],
  key: string,
  value: unknown,
  removes: boolean,
): unknown {
  if (typeof part !== 'object' || part === null) return value;
  const [step, ...further] = steps;
  if (Array.isArray(part)) {
    if (step === undefined || part.length === 0) return [...part, value];
    const at = step % part.length;
    return part.map((item, index) => (index === at ? changed(item, further, key, value, removes) : item));
  }
  const entries = Object.entries(part);
  if (step === undefined || entries.length === 0) return Object.fromEntries([...entries, [key, value]]);
  const at = step % entries.length;
  if (removes && further.length === 0) return Object.fromEntries(entries.filter((_, index) => index !== at));
  return Object.fromEntries(
    entries.map(([name, held], index) => [
      name,
      index === at ? changed(held, further, key, value, removes) : held,
    ]),
  );
}

function nodeOf(value: unknown): Node {
  const [document] = readDocuments({ name: 'app.json', text: JSON.stringify(value) });
  if (document?.value === undefined) throw new Error(`unreadable: ${JSON.stringify(document)}`);
  return document.value;
}

function isAccepted(value: unknown): boolean {
  if (!hasApplicationShape(value)) return false;
  return !Array.isArray(value.monitoring) || value.monitoring.every(hasScrapingShape);
}

function holds(value: unknown): void {
  const node = nodeOf(value);
  const plain = plainValue(node);
  const before = JSON.stringify(plain);
  const found = explainApplication(node);
  expect(found.length === 0).toBe(isAccepted(plain));
  expect(JSON.stringify(plain)).toBe(before);
  for (const { message, location } of found) {
    const ownWords = message.replace(/"(?:[^"\\]|\\.)*"/g, '…');
    expect(ownWords).not.toMatch(/undefined|\[object|NaN|anyOf|\$ref|#\//);
    expect(location?.document.name).toBe('app.json');
  }
  const told = found.map(({ message, location }) => `${location?.span.start} ${message}`);
  expect(new Set(told).size).toBe(told.length);
}

test('the application with every field is accepted', () => {
  expect(explainApplication(nodeOf(everyField))).toEqual([]);
  expect(isAccepted(everyField)).toBe(true);
});

test('any JSON value is accepted, or explained: never an exception, never silence', () => {
  fc.assert(fc.property(anyValue, holds), { numRuns: 500 });
});

test('so is any change to an application that is right', () => {
  fc.assert(fc.property(almostRight, holds), { numRuns: 3000 });
});

test('both validators judge the same, of applications and of blocks', () => {
  fc.assert(
    fc.property(fc.oneof(almostRight, anyValue), (value) => {
      const plain = plainValue(nodeOf(value));
      expect(acceptance.Application(plain)).toBe(mistakes.Application(plain));
      const blocks =
        plain !== null && typeof plain === 'object' && 'monitoring' in plain ? plain.monitoring : plain;
      for (const block of Array.isArray(blocks) ? blocks : [blocks]) {
        expect(acceptance.Scraping(block)).toBe(mistakes.Scraping(block));
      }
    }),
    { numRuns: 3000 },
  );
});

test('each part of an application is judged: nothing else in its place is accepted everywhere', () => {
  const parts: (readonly string[])[] = [];
  collect(nodeOf(everyField), [], parts);
  const accepted = parts.filter((path) => {
    const replaced = replacedAt(everyField, path, { '': 'no such thing' });
    return isAccepted(replaced);
  });
  // Outside of a list, `monitoring` is left to the dialect that it is written in.
  expect(accepted.map((path) => path.join('.'))).toEqual(['monitoring']);
  expect(explainShape(nodeOf([]), 'Scraping', 'monitoring')).toHaveLength(1);
});

function collect(node: Node, path: readonly string[], parts: (readonly string[])[]): void {
  if (path.length > 0) parts.push(path);
  if (node instanceof Mapping) {
    for (const { key, value } of node.entries) collect(value, [...path, key.text], parts);
  } else if (node instanceof Sequence) {
    node.items.forEach((item, index) => {
      collect(item, [...path, String(index)], parts);
    });
  }
}

function replacedAt(part: unknown, [step, ...further]: readonly string[], value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(part)) {
    return part.map((item, index) => (String(index) === step ? replacedAt(item, further, value) : item));
  }
  const entries = Object.entries(part as object);
  return Object.fromEntries(
    entries.map(([name, held]) => [name, name === step ? replacedAt(held, further, value) : held]),
  );
}
