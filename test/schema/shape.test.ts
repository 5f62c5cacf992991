import { describe, expect, test } from 'vitest';
import { hasApplicationShape, hasScrapingShape } from '../../src/schema/shape.ts';

const application = (container: object, workload: object = {}, rest: object = {}) => ({
  name: 'shop',
  workload: { containers: { web: { image: 'nginx', ...container } }, ...workload },
  ...rest,
});

type Ask = (value: unknown) => boolean;

const asks: Readonly<Record<string, Ask>> = {
  name: (value) => hasApplicationShape({ ...application({}), name: value }),
  namespace: (value) => hasApplicationShape(application({}, {}, { namespace: value })),
  image: (value) => hasApplicationShape(application({ image: value })),
  env: (value) => hasApplicationShape(application({ env: { NAME: value } })),
  'name of a variable': (value) => hasApplicationShape(application({ env: { [String(value)]: 'x' } })),
  'container port': (value) => hasApplicationShape(application({ ports: [{ port: value }] })),
  'name of a container port': (value) =>
    hasApplicationShape(application({ ports: [{ name: value, port: 80 }] })),
  'name of a Service port': (value) =>
    hasApplicationShape(application({}, { ports: [{ name: value, port: 80 }] })),
  targetPort: (value) => hasApplicationShape(application({}, { ports: [{ port: 80, targetPort: value }] })),
  resources: (value) => hasApplicationShape(application({ resources: value })),
  'cpu of resources': (value) => hasApplicationShape(application({ resources: { cpu: value } })),
  'cpu of requests': (value) => hasApplicationShape(application({ resources: { requests: { cpu: value } } })),
  'name of a resource': (value) => hasApplicationShape(application({ resources: { [String(value)]: '1' } })),
  'key of a label': (value) => hasApplicationShape(application({}, { labels: { [String(value)]: '' } })),
  'value of a label': (value) => hasApplicationShape(application({}, { labels: { key: value } })),
  'key of an annotation': (value) =>
    hasApplicationShape(application({}, { annotations: { [String(value)]: '' } })),
  replicas: (value) => hasApplicationShape(application({}, { replicas: value })),
  activeDeadlineSeconds: (value) => hasApplicationShape(application({}, { activeDeadlineSeconds: value })),
  timeZone: (value) => hasApplicationShape(application({}, { timeZone: value })),
  'host of an Ingress': (value) => hasApplicationShape(application({}, {}, { ingress: { hosts: [value] } })),
  'path of an Ingress': (value) => hasApplicationShape(application({}, {}, { ingress: { path: value } })),
  'port of an Ingress': (value) => hasApplicationShape(application({}, {}, { ingress: { port: value } })),
  'secretName of an Ingress': (value) =>
    hasApplicationShape(application({}, {}, { ingress: { tls: [{ secretName: value }] } })),
  port: (value) => hasScrapingShape({ port: value }),
  path: (value) => hasScrapingShape({ path: value }),
  interval: (value) => hasScrapingShape({ interval: value }),
  'address of a prober': (value) => hasScrapingShape({ prober: { url: value } }),
  params: (value) => hasScrapingShape({ params: value }),
  staticTargets: (value) => hasScrapingShape({ staticTargets: value }),
};

const l63 = 'a'.repeat(63);
const l64 = 'a'.repeat(64);
const digest = `sha256:${'0'.repeat(64)}`;

// prettier-ignore
const rows: readonly (readonly [field: string, accepted: readonly unknown[], refused: readonly unknown[]])[] =
  [
    [
      'name',
      ['a', 'shop-2', '2-shop', l63],
      ['', 'Shop', 'shop_2', 'shop.eu', '-a', 'a-', l64, 'shop\n', 5, null],
    ],
    ['namespace', ['shop'], ['', 'a.b', 'A', 5]],
    [
      'image',
      [
        'nginx',
        'nginx:1.27',
        'library/nginx',
        'localhost:5000/a/b_c/d__e:v1.0-rc.1_X',
        'Registry.example.com:443/team/shop',
        '[2001:db8::1]:5000/shop',
        `shop@${digest}`,
        `registry.example.com/shop:1.4@${digest}`,
      ],
      [
        '',
        '<no value>',
        ' nginx',
        'nginx ',
        'nginx\n',
        'my image',
        'Nginx',
        'nginx:',
        'nginx:v 1',
        'https://example.com/nginx',
        'a//b',
        'a/',
        '/a',
        '-a',
        `nginx:${'a'.repeat(129)}`,
        'nginx@sha256:12',
        `${'$'}{IMAGE}`,
        5,
        null,
      ],
    ],
    ['env', ['', 'secret://db/pw', 5, true, false, 1.5], [null, Number.NaN, {}, []]],
    ['name of a variable', ['A', 'a.b-c', '1', ' '], ['', 'A=B', 'Ä', 'A\n', '\t']],
    ['container port', [1, 65535], [0, -1, 65536, 1.5, '80', 'http', Number.NaN, null]],
    [
      'name of a container port',
      ['http', 'a', '1a', 'a-1', 'fifteen-letters'],
      ['', '80', 'HTTP', 'a--b', '-a', 'a-', 'sixteen--letters', 'sixteen-letterss', 'a_b', 'a\n'],
    ],
    ['name of a Service port', ['http', '80', l63, 'a--b'], ['', 'HTTP', l64, '-a', 5]],
    ['targetPort', [1, 65535, 'http'], [0, 65536, '8080', 'a--b', 'sixteen-letterss', '', null, true]],
    [
      'resources',
      [{}, { cpu: '1', memory: '1Gi' }, { requests: {}, limits: { 'nvidia.com/gpu': 1 } }, { limits: {} }],
      [{ cpu: '1', requests: {} }, { cpu: '1', limits: {} }, { requests: null }, [], '500m'],
    ],
    [
      'cpu of resources',
      ['500m', '250m-500m', '0.5-1', '.5', '1.', 1, 0, 0.5, '1e3', '+1'],
      ['', '-1', '500M B', '512MB', '1-2-3', '1e3-2', '-', '500m-', 'x', -1, true, null, Number.NaN],
    ],
    [
      'cpu of requests',
      ['500m', '1Ki', '1k', '1n', '1E', '1E3', 2],
      ['250m-500m', '1K', '1mi', '', '-1', null],
    ],
    ['name of a resource', ['cpu', 'hugepages-2Mi', 'nvidia.com/gpu'], ['', 'a b', 'A.com/b', '/b', 'a/']],
    [
      'key of a label',
      ['a', 'A_b.c-1', 'example.com/a', `${'a'.repeat(253)}/${l63}`],
      ['', '-a', 'a-', l64, 'a/b/c', '/a', 'a/', 'Example.com/a', `${'a'.repeat(254)}/a`, 'a b', 'a..b/c'],
    ],
    [
      'value of a label',
      ['', 'a', 'A_b.c-1', l63, 5, true],
      ['-a', 'a-', l64, 'a b', 'a/b', null, -1, Number.NaN],
    ],
    ['key of an annotation', ['a', 'Example.com/a'], ['', 'a/b/c', '-a', 'a b']],
    ['replicas', [0, 2_147_483_647], [-1, 2_147_483_648, 1.5, '3', null, Number.NaN]],
    ['activeDeadlineSeconds', [1], [0, -1]],
    [
      'timeZone',
      ['Europe/Berlin', 'Etc/GMT+1', 'UTC', 'America/Argentina/Ushuaia'],
      ['', 'Local', '/a', 'a b', 'a/'],
    ],
    [
      'host of an Ingress',
      ['example.com', '*.example.com', 'localhost'],
      [
        '',
        '*',
        'a.*.com',
        '10.0.0.1',
        'Example.com',
        'a:80',
        'https://a',
        'a/b',
        'a..b',
        `${'a.'.repeat(127)}`,
      ],
    ],
    [
      'path of an Ingress',
      ['/', '/a/b', '/a?b', '/(.*)', '/..a'],
      ['', 'a', '//', '/a//b', '/./a', '/a/..', '/a%2Fb', '/a b'],
    ],
    ['port of an Ingress', [80, 'http', 'a--b'], [0, '80', 'Http', '']],
    ['secretName of an Ingress', ['shop-tls', 'a.b'], ['', 'A', '-a']],
    [
      'port',
      [1, 65535, '1', '65535', 'http', l63, '1-2'],
      [0, 65536, '0', '65536', '080', '', 'HTTP', l64, 1.5, null],
    ],
    ['path', ['/', '/metrics', '/a//b', '/é'], ['', 'metrics', '/a?b', '/a#b', '/a%20b', '/a b', '/a\n']],
    [
      'interval',
      ['15s', '1m30s', '1y2w3d4h5m6s7ms', '500ms', '1.5s', '0.001s', '1.500000s', '1h0m'],
      [
        '',
        '15',
        '0',
        '0s',
        '0.0s',
        '0.0001s',
        '30s1m',
        '1.5m',
        '500us',
        '-5s',
        '1s ',
        '1 s',
        's',
        '5min',
        15,
        null,
      ],
    ],
    [
      'address of a prober',
      ['bb', 'bb:9115', 'bb.monitoring.svc:9115', '10.0.0.1:9115', '[::1]:9115'],
      ['', 'http://bb', 'bb/probe', 'bb:', 'bb:port', 'b b'],
    ],
    [
      'params',
      [{}, { a: [] }, { a: ['b', 5, true] }],
      [{ a: 'b' }, { '': [] }, { a: [null] }, { a: null }, [], null],
    ],
    ['staticTargets', [[], ['https://a/b'], ['a:53']], [[''], ['a b'], 'a', [5]]],
  ];

describe.each(rows)('%s', (field, accepted, refused) => {
  const ask = asks[field] as Ask;

  test.each(accepted.map((value) => [value]))('takes %j', (value) => {
    expect(ask(value)).toBe(true);
  });

  test.each(refused.map((value) => [value]))('refuses %j', (value) => {
    expect(ask(value)).toBe(false);
  });
});

test('a field that no object knows is refused in each of them', () => {
  const unknown = { other: 1 };
  const refused = [
    { ...application({}), ...unknown },
    application(unknown),
    application({}, unknown),
    application({ ports: [{ port: 80, ...unknown }] }),
    application({}, { ports: [{ port: 80, ...unknown }] }),
    application({}, {}, { ingress: unknown }),
    application({}, {}, { ingress: { rules: [unknown] } }),
    application({}, {}, { ingress: { rules: [{ paths: [unknown] }] } }),
    application({}, {}, { ingress: { tls: [unknown] } }),
  ];
  expect(refused.filter(hasApplicationShape)).toEqual([]);
  const blocks = [unknown, { prober: unknown }, { relabelings: [unknown] }, { metricRelabelings: [unknown] }];
  expect(blocks.filter(hasScrapingShape)).toEqual([]);
});

test('keys of a plain object’s prototype are keys like any other', () => {
  const labels = JSON.parse('{"__proto__": "a", "constructor": "b", "toString": "c"}');
  expect(
    hasApplicationShape(application({}, { labels: JSON.parse('{"constructor": "b", "toString": "c"}') })),
  ).toBe(true);
  expect(hasApplicationShape(application({}, { labels }))).toBe(false);
  expect(hasApplicationShape(application(JSON.parse('{"__proto__": 1}')))).toBe(false);
  expect(hasApplicationShape({ ...application({}), constructor: 1 })).toBe(false);
});
