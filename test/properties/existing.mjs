/** Manifests as teams write them: any workload, in any style of YAML. */
import fc from 'fast-check';

const word = fc.constantFrom('web', 'shop', 'api', 'db', 'blue', 'v1');
const text = fc.constantFrom(
  'plain',
  'true',
  '0755',
  'a: b',
  'x # y',
  '',
  'line\nline\n',
  'end\n\n\n',
  "it's",
  '{{x}}',
);
const labelKey = fc.constantFrom('app', 'tier', 'app.kubernetes.io/name', 'team');
const labels = fc.dictionary(labelKey, word, { minKeys: 1, maxKeys: 3 });
const portName = fc.constantFrom('http', 'admin', 'metrics', undefined);
const number = fc.constantFrom(80, 8080, 9090, 9187);
const ports = fc.uniqueArray(fc.record({ name: portName, containerPort: number }), {
  selector: ({ containerPort }) => containerPort,
  maxLength: 3,
});
const container = fc.record(
  {
    name: word,
    image: fc.constant('nginx:1.27'),
    env: fc.array(fc.record({ name: word, value: text }), { maxLength: 2 }),
    ports,
  },
  { requiredKeys: ['name', 'image'] },
);
const pods = fc.record({
  labels,
  annotations: fc.option(
    fc.dictionary(fc.constantFrom('example.com/a', 'example.com/b'), text, { maxKeys: 2 }),
  ),
  containers: fc.uniqueArray(container, { selector: ({ name }) => name, minLength: 1, maxLength: 3 }),
});

/** What `manifest` names: a workload, and at times a Service of its pods beside it. */
export const manifests = fc
  .record({
    kind: fc.constantFrom('Deployment', 'StatefulSet', 'DaemonSet', 'CronJob', 'Rollout'),
    namespace: fc.constantFrom(undefined, 'shop-ns'),
    pods,
    byExpressions: fc.boolean(),
    service: fc.option(
      fc.record({
        port: number,
        targetPort: fc.option(number, { nil: undefined }),
        name: fc.constantFrom('http', undefined),
        labels: fc.option(labels),
      }),
    ),
  })
  .map(
    ({ kind, namespace, pods: { labels: podLabels, annotations, containers }, byExpressions, service }) => {
      const unique = new Set();
      // Two ports of one name are a mistake of their own.
      for (const { ports: list = [] } of containers) {
        for (const port of list) {
          if (unique.has(port.name)) delete port.name;
          unique.add(port.name);
        }
      }
      const template = {
        metadata: { labels: podLabels, ...(annotations === null ? {} : { annotations }) },
        spec: { ...(kind === 'CronJob' ? { restartPolicy: 'Never' } : {}), containers },
      };
      const [key] = Object.keys(podLabels);
      const selector = byExpressions
        ? { matchExpressions: [{ key, operator: 'Exists' }] }
        : { matchLabels: { [key]: podLabels[key] } };
      const workload = {
        apiVersion: { CronJob: 'batch/v1', Rollout: 'argoproj.io/v1alpha1' }[kind] ?? 'apps/v1',
        kind,
        metadata: { name: 'thing', ...(namespace === undefined ? {} : { namespace }) },
        spec:
          kind === 'CronJob'
            ? { schedule: '0 * * * *', jobTemplate: { spec: { template } } }
            : { selector, template },
      };
      const port = service && { port: service.port, targetPort: service.targetPort, name: service.name };
      const beside = {
        apiVersion: 'v1',
        kind: 'Service',
        metadata: { name: 'thing', ...(service?.labels ? { labels: service.labels } : {}) },
        spec: { selector: { [key]: podLabels[key] }, ports: [port] },
      };
      return JSON.parse(
        JSON.stringify(service === null || kind === 'CronJob' ? [workload] : [workload, beside]),
      );
    },
  );

export const monitoring = fc.record(
  {
    operatorMode: fc.boolean(),
    monitorType: fc.constantFrom('pod', 'service'),
    port: fc.constantFrom(80, 8080, 9090, 'http', 'metrics'),
  },
  { requiredKeys: ['operatorMode', 'port'] },
);

/** Decides each question of style in turn. */
export const choices = fc.array(fc.nat(11), { minLength: 20, maxLength: 60 });

/** The documents in a style that the choices decide: JSON, or YAML with blocks, brackets, comments and quotes in turn. */
export function written(documents, decisions) {
  let next = 0;
  const choose = (among) => decisions[next++ % decisions.length] % among;
  const newline = choose(4) === 0 ? '\r\n' : '\n';
  if (choose(6) === 0 && documents.length === 1)
    return JSON.stringify(documents[0], null, [0, 2, 4][choose(3)]);
  const step = 2 + choose(3);
  const listStep = choose(2) * 2;
  const comment = () => (choose(5) === 0 ? '   # said by nobody' : '');
  const lines = documents.flatMap((document, index) => [
    ...(index > 0 || choose(3) === 0 ? [['---', '--- # next'][choose(2)]] : []),
    ...(choose(3) === 0 ? ['# What follows.', ''] : []),
    ...block(document),
  ]);
  const end = choose(4) === 0 ? '' : newline;
  return lines.join(newline) + end;

  function block(value) {
    return Object.entries(value).flatMap(([key, held]) => {
      const before = choose(9) === 0 ? ['# why', ''] : [];
      const name = choose(6) === 0 ? JSON.stringify(key) : key;
      if (typeof held !== 'object') return [...before, ...scalarLines(`${name}:`, held)];
      const isEmpty = Object.keys(held).length === 0;
      if (isEmpty || choose(5) === 0) return [...before, `${name}: ${flow(held)}${comment()}`];
      const inner = Array.isArray(held)
        ? items(held).map((line) => indented(line, listStep))
        : block(held).map((line) => indented(line, step));
      return [...before, `${name}:${comment()}`, ...inner];
    });
  }

  function items(list) {
    return list.flatMap((item) => {
      if (choose(4) === 0) return [`- ${flow(item)}${comment()}`];
      return block(item)
        .map((line, index) => (index === 0 && !line.startsWith('#') ? `- ${line}` : line))
        .flatMap((line, index, all) =>
          index === 0 && line.startsWith('#')
            ? ['-', indented(line, 2)]
            : [line.startsWith('- ') && index === 0 ? line : indented(line, all[0]?.startsWith('#') ? 2 : 2)],
        );
    });
  }

  function scalarLines(head, value) {
    if (typeof value === 'string' && value.includes('\n') && choose(2) === 0 && !value.startsWith('\n')) {
      const chomping = value.endsWith('\n\n') ? '+' : '';
      return [
        `${head} |${chomping}`,
        ...value
          .replace(/\n$/, '')
          .split('\n')
          .map((line) => (line === '' ? '' : `  ${line}`)),
      ];
    }
    return [`${head} ${scalar(value)}${comment()}`];
  }

  function scalar(value) {
    if (typeof value === 'string' && /^[A-Za-z][\w./-]*$/.test(value) && value !== 'true' && choose(4) > 0)
      return value;
    if (typeof value === 'string' && !value.includes('\n') && choose(2) === 0)
      return `'${value.replaceAll("'", "''")}'`;
    return JSON.stringify(value);
  }

  function flow(value) {
    if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
    if (typeof value !== 'object') return scalar(value);
    return `{${Object.entries(value)
      .map(([key, held]) => `${choose(3) === 0 ? JSON.stringify(key) : key}: ${flow(held)}`)
      .join(choose(2) === 0 ? ', ' : ',  ')}}`;
  }
}

function indented(line, spaces) {
  return line === '' ? line : ' '.repeat(spaces) + line;
}
