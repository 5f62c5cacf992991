/** Generated input: applications that differ in shape, spelling and size, the same at each call. */

/** What each of them becomes: a Deployment, two Services or a Service and an Ingress, and a monitor. */
export const objectsEach = 4;

/** The text of one application, without a document marker. Four shapes and three spellings take turns. */
export function applicationText(index) {
  const name = `app-${String(index).padStart(6, '0')}`;
  const shape = index % 4;
  const kind = shape < 2 ? 'pod' : 'service';
  const body = [
    ...workload(index, name, shape % 2 === 0, kind),
    ...(shape % 2 === 0 ? [] : ingress(index, name)),
    'monitoring:',
    '  operatorMode: true',
    `  monitorType: ${kind}`,
    `  port: ${index % 3 === 0 ? 'admin' : 9080}`,
    ...(index % 5 === 0 ? ['  path: /actuator/prometheus'] : []),
    ...(index % 2 === 0 ? [`  interval: ${10 + (index % 5) * 5}s`, '  timeout: 5s'] : []),
    ...(index % 7 === 0 ? [`  labels: {team: "team-${index % 40}", release: prometheus}`] : []),
  ];
  return index % 3 === 1 ? resourceDialect(index, name, body) : flatDialect(index, name, body);
}

/** One YAML stream of so many applications. */
export function applicationStream(count) {
  return Array.from({ length: count }, (_, index) => `---\n${applicationText(index)}`).join('');
}

function flatDialect(index, name, body) {
  return lines([
    `# ${name}, kept by team ${index % 40}`,
    `name: ${name}`,
    `namespace: team-${index % 40}`,
    ...(index % 4 === 0 ? ['labels:', `  team: "team-${index % 40}"`] : []),
    ...body,
  ]);
}

function resourceDialect(index, name, body) {
  return lines([
    'apiVersion: appcfg.dev/v1',
    'kind: AppConfiguration',
    `metadata: {name: ${name}, namespace: team-${index % 40}}`,
    'spec:',
    ...body.map((line) => `  ${line}`),
  ]);
}

function workload(index, name, hasPublicPort, scraped) {
  return [
    'workload:',
    ...(index % 3 === 0 ? [`  replicas: ${1 + (index % 4)}`] : []),
    '  containers:',
    `    ${name}:`,
    `      image: registry.example.com/team-${index % 40}/${name}:1.${index % 17}.${index % 10}`,
    ...(index % 8 === 0 ? ['      command: [java, -jar, /srv/app.jar]'] : []),
    ...(index % 12 === 0 ? ['      args:', '        - --verbose', `        - "--shard=${index % 8}"`] : []),
    '      ports: [{name: http, port: 8080}, {name: admin, port: 9080}]',
    ...(index % 2 === 0 ? ['      env:', `        LOG_LEVEL: ${index % 4 === 0 ? 'info' : "'debug'"}`] : []),
    ...Array.from(
      { length: index % 2 === 0 ? index % 5 : 0 },
      (_, n) => `        SETTING_${n}: "value ${n}"`,
    ),
    ...(index % 3 === 0
      ? [`      resources: {cpu: ${100 + (index % 4) * 50}m, memory: ${128 << (index % 2)}Mi}`]
      : []),
    '  ports:',
    '    - {name: web, port: 80, targetPort: 8080}',
    ...(scraped === 'service' ? ['    - {name: metrics, port: 9080}'] : []),
    ...(hasPublicPort ? ['    - port: 443', '      targetPort: 8080', '      public: true'] : []),
  ];
}

function ingress(index, name) {
  return [
    'ingress:',
    '  className: nginx',
    `  hosts: [${name}.example.com]`,
    `  path: /${index % 3 === 0 ? '' : 'api'}`,
    '  port: web',
  ];
}

function lines(all) {
  return `${all.join('\n')}\n`;
}
