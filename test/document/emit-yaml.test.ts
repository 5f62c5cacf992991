import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { CORE_SCHEMA, load, YAML11_SCHEMA } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { emitYaml } from '../../src/document/emit-yaml.ts';
import { plainValue } from '../../src/document/plain.ts';
import { withTools } from '../with-tools.ts';
import { hostileJson, hostileText } from './hostile.ts';
import { nodeOf } from './marked.ts';

/** What our own reader takes for a number on purpose no more: those that YAML 1.1 and 1.2 tell apart. */
function withoutUnreadNumbers(value: unknown): unknown {
  if (typeof value === 'number')
    return /^-?[0-9]+(\.[0-9]+)?$/.test(`${value}`) && Math.abs(value) < 2 ** 53 ? value : 0;
  if (Array.isArray(value)) return value.map(withoutUnreadNumbers);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutUnreadNumbers(item)]));
}

const runs = { numRuns: 2000 };

test.each([
  ['YAML 1.2', CORE_SCHEMA],
  ['YAML 1.1', YAML11_SCHEMA],
])('any JSON value is read back the same as %s', (_, schema) => {
  fc.assert(
    fc.property(hostileJson, (value) => {
      expect(JSON.stringify(load(emitYaml(value), { schema }))).toBe(JSON.stringify(value));
    }),
    runs,
  );
});

test('any JSON value is read back the same by this room', () => {
  fc.assert(
    fc.property(hostileJson.map(withoutUnreadNumbers), (value) => {
      expect(JSON.stringify(plainValue(nodeOf(emitYaml(value))))).toBe(JSON.stringify(value));
    }),
    runs,
  );
});

const python = `
import json, sys, yaml
for text in json.load(sys.stdin):
    for loader in (yaml.SafeLoader, getattr(yaml, 'CSafeLoader', yaml.SafeLoader)):
        print(json.dumps(yaml.load(text, loader), default=repr))
`;

withTools(['python3-yaml'], () => {
  test('any JSON value is read back the same by PyYAML and libyaml', () => {
    const values = [
      ...fc.sample(hostileJson, 2000),
      ...fc.sample(hostileText, 2000).map((text) => ({ [text]: [text, { a: text, [text]: text }] })),
    ];
    const { stderr, stdout } = spawnSync('python3', ['-c', python], {
      input: JSON.stringify(values.map((value) => emitYaml(value))),
      encoding: 'utf8',
      maxBuffer: 1024 ** 3,
    });
    expect(stderr).toBe('');
    const read = stdout.trimEnd().split('\n');
    expect(read.length).toBe(2 * values.length);
    read.forEach((line, index) => {
      expect(JSON.parse(line)).toEqual(JSON.parse(JSON.stringify(values[index >> 1])));
    });
  });
});

describe('as kubectl and kustomize write it', () => {
  test('a manifest', () => {
    const manifest = {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: {
        name: 'sample-app',
        labels: { app: 'sample-app', 'app.kubernetes.io/name': 'sample-app' },
        annotations: {},
      },
      spec: {
        replicas: 2,
        paused: false,
        schedule: undefined,
        template: {
          metadata: { annotations: { 'prometheus.io/port': '9080', 'prometheus.io/scrape': 'true' } },
          spec: {
            containers: [
              {
                name: 'sample-app',
                image: 'registry.example.com/sample-app:1.4.2',
                args: ['--config=/etc/app.yaml', '-Xmx512m', '*'],
                command: [],
                ports: [{ name: 'http', containerPort: 8080 }],
                env: [{ name: 'SCRIPT', value: '#!/bin/sh\nset -e\n' }],
              },
            ],
            volumes: null,
          },
        },
      },
    };
    expect(emitYaml(manifest)).toBe(`apiVersion: apps/v1
kind: Deployment
metadata:
  name: sample-app
  labels:
    app: sample-app
    app.kubernetes.io/name: sample-app
  annotations: {}
spec:
  replicas: 2
  paused: false
  template:
    metadata:
      annotations:
        prometheus.io/port: "9080"
        prometheus.io/scrape: "true"
    spec:
      containers:
      - name: sample-app
        image: registry.example.com/sample-app:1.4.2
        args:
        - --config=/etc/app.yaml
        - -Xmx512m
        - "*"
        command: []
        ports:
        - name: http
          containerPort: 8080
        env:
        - name: SCRIPT
          value: |
            #!/bin/sh
            set -e
      volumes: null
`);
  });

  test.each<readonly [value: unknown, text: string]>([
    ['on', '"on"\n'],
    ['Y', '"Y"\n'],
    ['0777', '"0777"\n'],
    ['1e3', '"1e3"\n'],
    ['12:30', '"12:30"\n'],
    ['1_000', '"1_000"\n'],
    ['2024-01-31', '"2024-01-31"\n'],
    ['.5', '".5"\n'],
    ['~', '"~"\n'],
    ['', '""\n'],
    ['=', '"="\n'],
    ['<<', '"<<"\n'],
    ['a: b', '"a: b"\n'],
    ['a #b', '"a #b"\n'],
    [' a', '" a"\n'],
    ['a\u2028\x85\ufeff\0', '"a\\u2028\\u0085\\ufeff\\u0000"\n'],
    ['15s', '15s\n'],
    ['500m', '500m\n'],
    ['1.4.2', '1.4.2\n'],
    ['10.0.0.1', '10.0.0.1\n'],
    ['30%', '30%\n'],
    ['é😀', 'é😀\n'],
    ['http://a.b:80/c', 'http://a.b:80/c\n'],
    [1.5, '1.5\n'],
    [1e21, '1.0e+21\n'],
    [-0, '0\n'],
    [[], '[]\n'],
    [{}, '{}\n'],
    [{ a: undefined }, '{}\n'],
    [[undefined, [1, [2]], {}], '- null\n- - 1\n  - - 2\n- {}\n'],
    [{ on: 1, '1': 2 }, '"1": 2\n"on": 1\n'],
    [{ a: 'b\nc' }, 'a: |-\n  b\n  c\n'],
    [{ a: 'b\n\n' }, 'a: |+\n  b\n\n'],
    [{ a: [' b\n c\n'] }, 'a:\n- |2\n   b\n   c\n'],
    [{ a: 'b\n \n c \n ' }, 'a: |-\n  b\n   \n   c \n   \n'],
    [{ a: { b: '\n\nc' } }, 'a:\n  b: |2-\n\n\n    c\n'],
    [{ a: 'b\r\nc' }, 'a: "b\\r\\nc"\n'],
  ])('%j', (value, text) => {
    expect(emitYaml(value)).toBe(text);
  });

  test('a key that is too long for one line has a line of its own', () => {
    const key = 'k'.repeat(1001);
    expect(emitYaml({ a: { [key]: [1], [key.slice(1)]: 2 } })).toBe(
      `a:\n  ? ${key}\n  :\n    - 1\n  ${key.slice(1)}: 2\n`,
    );
  });
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, 1n, () => 1, Symbol('a'), '\ud83d'])(
  'what JSON cannot hold throws',
  (value) => {
    expect(() => emitYaml({ a: value })).toThrow(TypeError);
  },
);
