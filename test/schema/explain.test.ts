import { describe, expect, test } from 'vitest';
import { explained, inWords, placesOf, unmarked } from './explained.ts';

type Row = readonly [rule: string, given: string, want: string];

function says(rows: readonly Row[]): void {
  test.each(rows)('%s', (_, given, want) => {
    const found = explained(given);
    expect(found.map(inWords)).toEqual([want]);
    expect(placesOf(found)).toEqual(unmarked(given).places);
  });
}

const workload = (fields: string) => `name: shop\nworkload: {containers: {web: {image: nginx}}, ${fields}}`;
const container = (fields: string) => `name: shop\nworkload: {containers: {web: {image: nginx, ${fields}}}}`;
const monitoring = (block: string) =>
  `name: shop\nworkload: {containers: {web: {image: nginx}}}\nmonitoring: ${block}`;
const ingress = (block: string) =>
  `name: shop\nworkload: {containers: {web: {image: nginx}}}\ningress: ${block}`;

describe('a field that is not known is reported on its key', () => {
  says([
    [
      'with what was probably meant',
      workload('«replica»: 3'),
      'unknown-field: unknown field "replica" in workload; did you mean "replicas"?',
    ],
    [
      'with the name that the language has for it',
      container('ports: [{«containerPort»: 80, port: 80}]'),
      'unknown-field: unknown field "containerPort" in workload.containers.web.ports[0]; did you mean "port"?',
    ],
    [
      'with the object that it belongs to',
      workload('«image»: nginx'),
      'unknown-field: unknown field "image" in workload -> "image" belongs in workload.containers.<name> or workload.initContainers.<name>',
    ],
    [
      'with the two objects that it belongs to',
      `${monitoring('{}')}\n«paths»: []`,
      'unknown-field: unknown field "paths" in the application -> "paths" belongs in ingress.rules[]',
    ],
    [
      'with all fields, where it belongs nowhere',
      monitoring('{prober: {«tolerations»: 1}}'),
      'unknown-field: unknown field "tolerations" in monitoring.prober -> its fields are url, module, scheme, path',
    ],
    [
      'as not supported yet, where a later release brings it',
      workload('«podFailurePolicy»: {rules: []}'),
      'not-supported-yet: "podFailurePolicy" in workload is not supported yet',
    ],
    [
      'as a resource beside requests and limits',
      container('resources: {«cpu»: 1, requests: {memory: 1Gi}, limits: {memory: 1Gi}}'),
      'mixed-resources: "cpu" is written next to requests and limits in workload.containers.web.resources -> write it inside requests and limits, or every resource as request-limit, such as cpu: 250m-500m',
    ],
  ]);
});

describe('a field that is missing is reported on the key of its parent', () => {
  says([
    [
      'with an example',
      'name: shop\nworkload: {containers: {«web»: {}}}',
      'missing-field: image is missing in workload.containers.web -> write image: nginx:1.27',
    ],
    [
      'in a list, on the item',
      container('ports: [«{name: http}»]'),
      'missing-field: port is missing in workload.containers.web.ports[0] -> write port: 8080',
    ],
    [
      'of the application, on its first key',
      '«workload»: {containers: {web: {image: nginx}}}',
      'missing-field: name is missing -> write name: sample-app',
    ],
    [
      'where it has nothing behind its key, on that key',
      'name: shop\nworkload: {containers: {web: {«image»: }}}',
      'empty-value: workload.containers.web.image has no value -> write image: nginx:1.27',
    ],
    [
      'but not where a misspelled one stands for it',
      'name: shop\nworkload: {containers: {web: {«imgae»: nginx}}}',
      'unknown-field: unknown field "imgae" in workload.containers.web; did you mean "image"?',
    ],
  ]);
});

describe('a value of another type is answered with what to type', () => {
  says([
    [
      'a number where text is asked, as it was typed',
      monitoring('{relabelings: [{replacement: «1.20»}]}'),
      'wrong-type: monitoring.relabelings[0].replacement must be text, not the number 1.20 -> write "1.20"',
    ],
    [
      'true where text is asked',
      'name: «true»\nworkload: {containers: {web: {image: nginx}}}',
      'wrong-type: name must be text, not true -> write "true"',
    ],
    [
      'text where a number is asked',
      workload('replicas: «"3"»'),
      'wrong-type: workload.replicas must be a whole number, not text -> write 3 without quotes',
    ],
    [
      'digits in groups where a number is asked',
      monitoring('{sampleLimit: «1_000»}'),
      'wrong-type: monitoring.sampleLimit must be a whole number, not text -> write 1000',
    ],
    [
      'a fraction where a whole number is asked',
      workload('replicas: «2.5»'),
      'wrong-type: workload.replicas must be a whole number, not the number 2.5',
    ],
    [
      'yes where a boolean is asked',
      monitoring('{operatorMode: «yes»}'),
      'wrong-type: monitoring.operatorMode must be true or false, not text -> write true',
    ],
    [
      'Off where a boolean is asked',
      workload('suspend: «Off»'),
      'wrong-type: workload.suspend must be true or false, not text -> write false',
    ],
    [
      'true in quotes where a boolean is asked',
      monitoring('{honorLabels: «"true"»}'),
      'wrong-type: monitoring.honorLabels must be true or false, not text -> write true',
    ],
    [
      'a duration without a unit',
      monitoring('{interval: «15»}'),
      'bad-duration: monitoring.interval 15 has no unit -> write 15s',
    ],
    [
      'a single value where a list is asked',
      monitoring('{params: {format: «text»}}'),
      'wrong-type: monitoring.params.format must be a list of values, not text -> write format: [text]',
    ],
    [
      'a command in one text',
      container('command: «npm start»'),
      'wrong-type: workload.containers.web.command must be a list of words, not text -> write command: [npm, start]',
    ],
    [
      'a command that wants a shell',
      container('command: «npm i && npm start»'),
      'wrong-type: workload.containers.web.command must be a list of words, not text -> write command: [/bin/sh, -c, npm i && npm start]',
    ],
    [
      'a URL where a list of hosts is asked',
      ingress('{hosts: «https://Shop.example.com/cart»}'),
      'wrong-type: ingress.hosts must be a list of hosts, not text -> write hosts: [shop.example.com]',
    ],
    [
      'a number where a list of ports is asked',
      container('ports: «8080»'),
      'wrong-type: workload.containers.web.ports must be a list of ports, not the number 8080 -> write ports: [{port: 8080}]',
    ],
    [
      'a number as an item of a list of ports',
      workload('ports: [«80»]'),
      'wrong-type: workload.ports[0] must be a mapping, not the number 80 -> write {port: 80}',
    ],
    [
      'a map of ports',
      container('ports: «{http: 8080}»'),
      'wrong-type: workload.containers.web.ports must be a list of ports, not a mapping -> write ports: [{name: http, port: 8080}]',
    ],
    [
      'an item without its dash',
      ingress('{tls: «{secretName: shop-tls}»}'),
      'wrong-type: ingress.tls must be a list of {hosts, secretName}, not a mapping -> write tls: [{secretName: shop-tls}]',
    ],
    [
      "Kubernetes' list of containers",
      'name: shop\nworkload: {containers: «[{name: web, image: nginx:1.27}]»}',
      'wrong-type: workload.containers must be a map from name to container, not a list -> write containers: {web: {image: nginx:1.27}}',
    ],
    [
      "Kubernetes' list of variables, its values not repeated",
      container(
        'env: «[{name: TOKEN, value: s3cr3t}, {name: KEY, valueFrom: {secretKeyRef: {name: db, key: pw}}}]»',
      ),
      'wrong-type: workload.containers.web.env must be a map from name to text, not a list -> write env: {TOKEN: …, KEY: secret://db/pw}',
    ],
    [
      "Compose's list of variables, its values not repeated",
      container('env: «[TOKEN=s3cr3t]»'),
      'wrong-type: workload.containers.web.env must be a map from name to text, not a list -> write env: {TOKEN: …}',
    ],
    [
      "Kubernetes' reference to a ConfigMap",
      container('env: {LEVEL: «{valueFrom: {configMapKeyRef: {name: log, key: level}}}»}'),
      'wrong-type: workload.containers.web.env.LEVEL must be text, not a mapping -> write LEVEL: configmap://log/level',
    ],
    [
      'a list of one where a mapping is asked',
      monitoring('{prober: «[{url: "bb:9115"}]»}'),
      'wrong-type: monitoring.prober must be a mapping, not a list -> write it without the dash: prober: {url: bb:9115}',
    ],
    [
      'true where a block is asked',
      monitoring('«true»'),
      'wrong-type: monitoring must be a mapping, not true -> write monitoring: {} for all defaults',
    ],
    [
      'a list where the workload is asked',
      'name: shop\nworkload: «[web]»',
      'wrong-type: workload must be a mapping, not a list -> write workload: {containers: {web: {image: nginx:1.27}}}',
    ],
  ]);
});

describe('a number that the versions of YAML read differently', () => {
  says([
    [
      'with a leading zero',
      monitoring('{port: «0777»}'),
      'ambiguous-number: monitoring.port 0777 is read differently by YAML 1.1 and 1.2 -> write 511 or 777',
    ],
    [
      'with an exponent',
      monitoring('{sampleLimit: «1e3»}'),
      'ambiguous-number: monitoring.sampleLimit 1e3 is read differently by YAML 1.1 and 1.2 -> write 1000',
    ],
    [
      'of another base, which some parsers do not know',
      monitoring('{port: «0x1F90»}'),
      'ambiguous-number: monitoring.port 0x1F90 is a number that not every YAML parser reads the same -> write 8080',
    ],
    [
      'where text is asked',
      monitoring('{metricRelabelings: [{regex: «007»}]}'),
      'ambiguous-number: monitoring.metricRelabelings[0].regex 007 is a number that not every YAML parser reads the same -> write "007"',
    ],
    [
      'beyond the digits of a number',
      monitoring('{sampleLimit: «12345678901234567890»}'),
      'ambiguous-number: monitoring.sampleLimit 12345678901234567890 is a number that not every YAML parser reads the same -> write sampleLimit: 10000',
    ],
  ]);

  test('both readings are named', () => {
    expect(explained(monitoring('{port: 0777}'))[0]?.notes).toEqual([
      'YAML 1.1 reads 511, YAML 1.2 reads 777',
    ]);
    expect(explained(monitoring('{port: 0o17}'))[0]?.notes).toEqual([
      'YAML 1.1 reads the text "0o17", YAML 1.2 reads 15',
    ]);
  });
});

describe('a key with nothing behind it', () => {
  says([
    [
      'in a map of the author',
      container('env: {«DEBUG»: }'),
      'empty-value: workload.containers.web.env.DEBUG has no value -> write "" for an empty text',
    ],
    [
      'where a container is asked',
      'name: shop\nworkload: {containers: {«web»: }}',
      'empty-value: workload.containers.web has no value -> write web: {image: nginx:1.27}',
    ],
    [
      'as an item of a list',
      container('args: [a, «~»]'),
      'empty-value: workload.containers.web.args[1] has no value -> write "" for an empty text',
    ],
    [
      'where there must be a container',
      'name: shop\nworkload: {containers: «{}»}',
      'empty-value: workload.containers is empty -> write containers: {web: {image: nginx:1.27}}',
    ],
    [
      'where there must be a path',
      ingress('{rules: [{paths: «[]»}]}'),
      'empty-value: ingress.rules[0].paths is empty -> write paths: [{path: /api, port: 80}]',
    ],
    [
      'as an empty text',
      'name: shop\nworkload: {containers: {web: {image: «""»}}}',
      'empty-value: workload.containers.web.image is empty -> write image: nginx:1.27',
    ],
    [
      'as an empty key',
      container('env: {«""»: a}'),
      'empty-value: a key in workload.containers.web.env is empty',
    ],
  ]);
});

describe('a value that is not among those allowed', () => {
  says([
    [
      'in the wrong case',
      monitoring('{monitorType: «Pod»}'),
      'not-allowed-value: monitoring.monitorType "Pod" is not one of pod, service, ingress; did you mean "pod"?',
    ],
    [
      'with no likely one',
      workload('concurrencyPolicy: «Queue»'),
      'not-allowed-value: workload.concurrencyPolicy "Queue" is not one of Allow, Forbid, Replace',
    ],
    [
      'of two spellings, the lower one is listed',
      monitoring('{relabelings: [{action: «Drops»}]}'),
      'not-allowed-value: monitoring.relabelings[0].action "Drops" is not one of replace, keep, drop, hashmod, labelmap, labeldrop, labelkeep, lowercase, uppercase, keepequal, dropequal; did you mean "drop"?',
    ],
    [
      'of another type',
      monitoring('{scheme: «5»}'),
      'wrong-type: monitoring.scheme must be one of http, https, not the number 5 -> write scheme: https',
    ],
  ]);
});

describe('a number out of its range', () => {
  says([
    ['below', workload('replicas: «-1»'), 'out-of-range: workload.replicas is -1, and must be 0 or more'],
    [
      'above what Kubernetes holds',
      workload('parallelism: «2147483648»'),
      'out-of-range: workload.parallelism is 2147483648, and must be 2147483647 or less',
    ],
    [
      'of a port',
      container('ports: [{port: «65536»}]'),
      'bad-port: workload.containers.web.ports[0].port is 65536, and must be between 1 and 65535',
    ],
    [
      'of a quantity',
      container('resources: {cpu: «-1»}'),
      'bad-quantity: workload.containers.web.resources.cpu is -1, and must be 0 or more',
    ],
  ]);
});

describe('a text that breaks the rule of its field', () => {
  says([
    [
      'a name',
      'name: «Sample_App»\nworkload: {containers: {web: {image: nginx}}}',
      'bad-name: name "Sample_App" is not a DNS label -> write sample-app',
    ],
    [
      'the name of a container, on its key',
      'name: shop\nworkload: {containers: {«My_Web»: {image: nginx}}}',
      'bad-name: "My_Web" in workload.containers is not a DNS label -> write my-web',
    ],
    [
      'an image whose template had no value',
      'name: shop\nworkload: {containers: {web: {image: «<no value>»}}}',
      'bad-image: workload.containers.web.image "<no value>" is not an image reference',
    ],
    [
      'an image in upper case',
      'name: shop\nworkload: {containers: {web: {image: «Shop:1.4»}}}',
      'bad-image: workload.containers.web.image "Shop:1.4" is not an image reference -> write shop:1.4',
    ],
    [
      'an image with a scheme',
      'name: shop\nworkload: {containers: {web: {image: «https://example.com/shop»}}}',
      'bad-image: workload.containers.web.image "https://example.com/shop" is not an image reference -> write example.com/shop',
    ],
    [
      'the name of a container port',
      container('ports: [{name: «Admin_UI», port: 80}]'),
      'bad-port-name: workload.containers.web.ports[0].name "Admin_UI" is not the name of a port -> write admin-ui',
    ],
    [
      'digits in quotes as the port of a container',
      workload('ports: [{port: 80, targetPort: «"8080"»}]'),
      'bad-port: workload.ports[0].targetPort "8080" is not the number or name of a container port -> write 8080 without quotes',
    ],
    [
      'digits in quotes that are no port',
      monitoring('{port: «"99999"»}'),
      'bad-port: monitoring.port "99999" is not the number or name of a port -> a number is between 1 and 65535',
    ],
    [
      'a quantity with the unit of another system',
      container('resources: {memory: «512MB»}'),
      'bad-quantity: workload.containers.web.resources.memory "512MB" is not a quantity, or two as request-limit -> write 512M',
    ],
    [
      'a quantity with a space',
      container('resources: {limits: {memory: «1 Gi»}}'),
      'bad-quantity: workload.containers.web.resources.limits.memory "1 Gi" is not a quantity -> write 1Gi',
    ],
    [
      'a duration in words',
      monitoring('{interval: «5 min»}'),
      'bad-duration: monitoring.interval "5 min" is not a duration -> write 5m',
    ],
    [
      'a duration with a fraction of minutes',
      monitoring('{interval: «1.5m»}'),
      'bad-duration: monitoring.interval "1.5m" is not a duration -> write 90s',
    ],
    [
      'a duration of nothing',
      monitoring('{timeout: «0s»}'),
      'bad-duration: monitoring.timeout "0s" is not a duration',
    ],
    [
      'a path without its slash',
      monitoring('{path: «metrics»}'),
      'bad-path: monitoring.path "metrics" is not a path that Prometheus can ask for -> write /metrics',
    ],
    [
      'a path with a query',
      monitoring('{path: «/metrics?format=text»}'),
      'bad-path: monitoring.path "/metrics?format=text" is not a path that Prometheus can ask for -> write what follows the ? as params: {name: [value]}',
    ],
    [
      'a path of an Ingress with an empty segment',
      ingress('{path: «/api//v1»}'),
      'bad-path: ingress.path "/api//v1" is not a path of requests -> write /api/v1',
    ],
    [
      'a host with a scheme and a path',
      ingress('{hosts: [«https://Shop.example.com/cart»]}'),
      'bad-host: ingress.hosts[0] "https://Shop.example.com/cart" is not a host name -> write shop.example.com',
    ],
    [
      'the value of a label',
      workload('labels: {team: «shop & co»}'),
      'bad-label: workload.labels.team "shop & co" is not the value of a label -> write shop-co',
    ],
    [
      'the key of a label, on the key',
      workload('labels: {«my team»: shop}'),
      'bad-label: "my team" in workload.labels is not the key of a label -> write my-team',
    ],
    [
      'the key of an annotation, on the key',
      workload('annotations: {«a/b/c»: x}'),
      'bad-annotation: "a/b/c" in workload.annotations is not the key of an annotation',
    ],
    [
      'the name of a variable, on the key',
      container('env: {«LEVEL="x"»: info}'),
      'bad-env-name: "LEVEL=\\"x\\"" in workload.containers.web.env is not the name of an environment variable -> write LEVEL_"x"',
    ],
    [
      'a prober with a scheme and a path',
      monitoring('{prober: {url: «http://bb:9115/probe»}}'),
      'bad-url: monitoring.prober.url "http://bb:9115/probe" is not an address of the form host:port -> write bb:9115',
    ],
    [
      'a target with a space',
      monitoring('{staticTargets: [«"https://a b"»]}'),
      'bad-url: monitoring.staticTargets[0] "https://a b" is not a URL',
    ],
    [
      'a time zone',
      workload('schedule: "@daily", timeZone: «Local»'),
      'bad-time-zone: workload.timeZone "Local" is not the name of a time zone',
    ],
    [
      'a schedule of spaces',
      workload('schedule: «"  "»'),
      'bad-schedule: workload.schedule "  " is not a schedule',
    ],
    [
      'the name of a resource, on the key',
      container('resources: {«cpu/»: 1}'),
      'bad-resource: "cpu/" in workload.containers.web.resources is not the name of a resource -> write cpu',
    ],
    [
      'the name of a parameter, on the key',
      monitoring('{params: {«""»: [a]}}'),
      'empty-value: a key in monitoring.params is empty',
    ],
  ]);

  test('the rule is told beside it', () => {
    expect(explained(monitoring('{path: metrics}'))[0]?.notes).toEqual([
      'it begins with / and holds no space, ?, # or %, which Prometheus would escape',
    ]);
  });

  test('a long text is cut', () => {
    const [found] = explained(monitoring(`{path: ${'m'.repeat(1000)}}`));
    expect(found?.message).toBe(
      `monitoring.path "${'m'.repeat(60)}…" is not a path that Prometheus can ask for`,
    );
  });
});

test('all mistakes are told at once, each once', () => {
  const given = `
«nmae»: shop
workload:
  «replica»: 3
  containers:
    web: {image: «<no value>», ports: [{port: «0»}]}
  ports: [{port: 80, «port2»: 1}, {protocol: «tcp», port: «"80"»}]
monitoring:
  - {interval: «15»}
  - {«intervall»: 5s, monitorType: «Pod»}
`;
  const found = explained(given);
  const inOrder = placesOf(found).sort((a, b) => a.start - b.start);
  expect(inOrder).toEqual(unmarked(given).places);
});

test('of several monitoring blocks, the message names the one', () => {
  expect(explained(monitoring('[{}, {interval: 15}]')).map(({ message }) => message)).toEqual([
    'monitoring[1].interval 15 has no unit',
  ]);
});

test('a key that is not a word is in brackets', () => {
  expect(explained(workload('labels: {example.com/team: "?"}')).map(({ message }) => message)).toEqual([
    'workload.labels["example.com/team"] "?" is not the value of a label',
  ]);
});

test('a value that may be a secret is not repeated', () => {
  const found = explained(container('env: {TOKEN: {value: s3cr3t}, KEY: [s3cr3t]}'));
  expect(found).toHaveLength(2);
  expect(JSON.stringify(found.map(({ message, notes, hint }) => [message, notes, hint]))).not.toContain(
    's3cr3t',
  );
});
