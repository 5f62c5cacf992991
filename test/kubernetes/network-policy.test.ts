import { describe, expect, test } from 'vitest';
import { kubernetesValue } from '../../src/document/kubernetes-value.ts';
import { readManifestSource } from '../../src/document/placed-documents.ts';
import { isInBlock } from '../../src/kubernetes/ip-block.ts';
import { blockedBy, type NetworkPolicy, type PolicyPod } from '../../src/kubernetes/network-policy.ts';
import { readObjects } from '../../src/targets/kubernetes-object.ts';
import { readPolicy } from '../../src/targets/network-policies/read-policy.ts';

function pod(namespace: string, labels: Record<string, string>, more: Partial<PolicyPod> = {}): PolicyPod {
  const ofNamespace = new Map([
    ['kubernetes.io/metadata.name', namespace],
    ['team', namespace === 'web' ? 'till' : 'watch'],
  ]);
  return {
    namespace,
    own: { labels: new Map(Object.entries(labels)), isPartial: false },
    ofNamespace: { labels: ofNamespace, isPartial: false },
    ip: undefined,
    ports: [
      { name: 'http', number: 8080, protocol: 'TCP' },
      { name: 'metrics', number: 9102, protocol: 'TCP' },
      { name: 'dns', number: 9102, protocol: 'UDP' },
    ],
    ...more,
  };
}

const prometheus = pod('monitoring', { app: 'prometheus', shard: '0' }, { ip: '10.1.2.3' });
const shop = pod('web', { app: 'shop', tier: 'front' }, { ip: '10.4.5.6' });

/** Policies as YAML, the spec of each; of the namespace web unless `# monitoring` says otherwise. */
function policies(...specs: readonly string[]): readonly NetworkPolicy[] {
  return specs.map((spec, index) => {
    const namespace = spec.startsWith('# monitoring') ? 'monitoring' : 'web';
    const text = `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: p${index}, namespace: ${namespace}}\nspec: ${spec.replace('# monitoring', '')}\n`;
    const { documents } = readManifestSource({ name: 'policy.yaml', text }, kubernetesValue);
    const policy = readObjects(documents).map(readPolicy)[0];
    if (policy === undefined) throw new Error(`no policy: ${spec}`);
    return policy;
  });
}

const FROM_PROMETHEUS =
  'from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: monitoring}}, podSelector: {matchLabels: {app: prometheus}}}]';

/** Given policies, whether a scrape of shop by Prometheus at port 9102 is blocked, and in which direction. */
const TABLE: readonly (readonly [
  rule: string,
  blocked: 'ingress' | 'egress' | 'open',
  ...specs: string[],
])[] = [
  ['without a policy everything is open', 'open'],
  ['an empty podSelector selects every pod, and no rule lets nobody in', 'ingress', '{podSelector: {}}'],
  [
    'a policy without policyTypes isolates the ingress',
    'ingress',
    '{podSelector: {matchLabels: {app: shop}}}',
  ],
  ['a policy of other pods does not count', 'open', '{podSelector: {matchLabels: {app: till}}}'],
  [
    'a policy of another namespace does not count',
    'open',
    '# monitoring{podSelector: {matchLabels: {app: shop}}}',
  ],
  ['policyTypes Egress alone leaves the ingress open', 'open', '{podSelector: {}, policyTypes: [Egress]}'],
  ['an empty rule lets everybody in', 'open', '{podSelector: {}, ingress: [{}]}'],
  [
    'an empty list of peers lets everybody in',
    'open',
    '{podSelector: {}, ingress: [{from: [], ports: [{port: 9102}]}]}',
  ],
  [
    'an empty list of ports is every port',
    'open',
    `{podSelector: {}, ingress: [{${FROM_PROMETHEUS}, ports: []}]}`,
  ],
  [
    'a podSelector alone means pods of the own namespace',
    'ingress',
    '{podSelector: {}, ingress: [{from: [{podSelector: {}}]}]}',
  ],
  [
    'a namespaceSelector alone means every pod there',
    'open',
    '{podSelector: {}, ingress: [{from: [{namespaceSelector: {matchLabels: {team: watch}}}]}]}',
  ],
  [
    'an empty namespaceSelector is every namespace',
    'open',
    '{podSelector: {}, ingress: [{from: [{namespaceSelector: {}}]}]}',
  ],
  [
    'another namespace is not meant',
    'ingress',
    '{podSelector: {}, ingress: [{from: [{namespaceSelector: {matchLabels: {team: till}}}]}]}',
  ],
  [
    'both selectors of one peer have to hold',
    'ingress',
    '{podSelector: {}, ingress: [{from: [{namespaceSelector: {matchLabels: {team: watch}}, podSelector: {matchLabels: {app: grafana}}}]}]}',
  ],
  [
    'of two peers one is enough',
    'open',
    '{podSelector: {}, ingress: [{from: [{namespaceSelector: {matchLabels: {team: watch}}}, {podSelector: {matchLabels: {app: grafana}}}]}]}',
  ],
  [
    'matchExpressions count',
    'ingress',
    '{podSelector: {}, ingress: [{from: [{namespaceSelector: {matchExpressions: [{key: team, operator: NotIn, values: [watch]}]}}]}]}',
  ],
  [
    'a block of addresses lets in what is in it',
    'open',
    '{podSelector: {}, ingress: [{from: [{ipBlock: {cidr: 10.1.0.0/16}}]}]}',
  ],
  [
    'and not what is excepted',
    'ingress',
    '{podSelector: {}, ingress: [{from: [{ipBlock: {cidr: 10.1.0.0/16, except: [10.1.2.0/24]}}]}]}',
  ],
  [
    'nor what is beside it',
    'ingress',
    '{podSelector: {}, ingress: [{from: [{ipBlock: {cidr: 10.2.0.0/16}}]}]}',
  ],
  ['a port by number', 'open', '{podSelector: {}, ingress: [{ports: [{port: 9102}]}]}'],
  ['another number', 'ingress', '{podSelector: {}, ingress: [{ports: [{port: 8080}]}]}'],
  [
    'a port by the name that the pod declares',
    'open',
    '{podSelector: {}, ingress: [{ports: [{port: metrics}]}]}',
  ],
  ['a name of another port', 'ingress', '{podSelector: {}, ingress: [{ports: [{port: http}]}]}'],
  [
    'a name of the same number over UDP',
    'ingress',
    '{podSelector: {}, ingress: [{ports: [{port: dns, protocol: UDP}]}]}',
  ],
  ['a range of ports', 'open', '{podSelector: {}, ingress: [{ports: [{port: 9000, endPort: 9102}]}]}'],
  [
    'a range that ends before',
    'ingress',
    '{podSelector: {}, ingress: [{ports: [{port: 9000, endPort: 9101}]}]}',
  ],
  ['every port of TCP', 'open', '{podSelector: {}, ingress: [{ports: [{protocol: TCP}]}]}'],
  ['every port of UDP is none of TCP', 'ingress', '{podSelector: {}, ingress: [{ports: [{protocol: UDP}]}]}'],
  [
    'peer and port of two rules do not add up',
    'ingress',
    `{podSelector: {}, ingress: [{${FROM_PROMETHEUS}, ports: [{port: 8080}]}, {from: [{podSelector: {}}], ports: [{port: 9102}]}]}`,
  ],
  [
    'policies are united: one that lets in is enough',
    'open',
    '{podSelector: {}}',
    `{podSelector: {matchLabels: {app: shop}}, ingress: [{${FROM_PROMETHEUS}}]}`,
  ],
  [
    'egress of the Prometheus counts as well',
    'egress',
    '# monitoring{podSelector: {}, policyTypes: [Egress]}',
  ],
  [
    'a policy with egress rules isolates the egress by default',
    'egress',
    '# monitoring{podSelector: {matchLabels: {app: prometheus}}, ingress: [{}], egress: [{to: [{podSelector: {}}]}]}',
  ],
  [
    'egress to the pods of a namespace',
    'open',
    '# monitoring{podSelector: {}, policyTypes: [Egress], egress: [{to: [{namespaceSelector: {matchLabels: {team: till}}}]}]}',
  ],
  [
    "a named port of an egress rule is the target's",
    'open',
    '# monitoring{podSelector: {}, policyTypes: [Egress], egress: [{ports: [{port: metrics}]}]}',
  ],
];

describe('NetworkPolicies block what Kubernetes says they block', () => {
  test.for(TABLE)('%s', ([, wanted, ...specs]) => {
    expect(blockedBy(policies(...specs), prometheus, shop, 9102)?.direction ?? 'open').toBe(wanted);
  });
});

describe('what is not known is not claimed', () => {
  const unknown = pod('monitoring', { app: 'prometheus' });
  const partly = { ...unknown, own: { ...unknown.own, isPartial: true } };
  const elsewhere = {
    ...unknown,
    ofNamespace: { labels: new Map([['kubernetes.io/metadata.name', 'monitoring']]), isPartial: true },
  };
  test.for([
    ['an address', unknown, '{podSelector: {}, ingress: [{from: [{ipBlock: {cidr: 10.0.0.0/8}}]}]}'],
    [
      'other labels of its pods',
      partly,
      '{podSelector: {}, ingress: [{from: [{namespaceSelector: {}, podSelector: {matchLabels: {shard: "1"}}}]}]}',
    ],
    [
      'labels of its namespace',
      elsewhere,
      '{podSelector: {}, ingress: [{from: [{namespaceSelector: {matchLabels: {team: till}}}]}]}',
    ],
  ] as const)('%s', ([, from, spec]) => {
    expect(blockedBy(policies(spec), from, shop, 9102)).toBeUndefined();
  });
  test('and a known label that differs proves it', () => {
    const spec =
      '{podSelector: {}, ingress: [{from: [{namespaceSelector: {}, podSelector: {matchLabels: {app: grafana}}}]}]}';
    expect(blockedBy(policies(spec), partly, shop, 9102)?.direction).toBe('ingress');
  });
});

test.for([
  ['10.0.0.1', '10.0.0.0/8', true],
  ['10.0.0.1', '0.0.0.0/0', true],
  ['11.0.0.1', '10.0.0.0/8', false],
  ['10.0.0.1', '10.0.0.1/32', true],
  ['fd00::1', 'fd00::/8', true],
  ['fe80::1', 'fd00::/8', false],
  ['::ffff:10.0.0.1', '::ffff:10.0.0.0/104', true],
  ['10.0.0.1', 'fd00::/8', false],
  ['10.0.0.1', '10.0.0.0/33', undefined],
  ['10.0.0.1', '10.0.0/8', undefined],
  ['10.0.0.256', '10.0.0.0/8', undefined],
  ['1::2::3', '::/0', undefined],
] as const)('%s in %s: %s', ([address, block, wanted]) => {
  expect(isInBlock(address, block)).toBe(wanted);
});

/**
 * The same question put the other way round: every connection that a policy lets through is written down, one by one,
 * over a few namespaces, pods and ports, and the answer is whether the connection is among them.
 */
describe('a model that lists every connection agrees', () => {
  const NAMESPACES = ['web', 'monitoring'];
  const PORTS = [8079, 8080, 8081, 9102];
  const LABELS = [{ app: 'a' }, { app: 'b' }, { app: 'a', tier: 'x' }];
  const pods = NAMESPACES.flatMap((namespace, n) =>
    LABELS.map((labels, index) =>
      pod(namespace, labels as Record<string, string>, { ip: `10.${n}.0.${index}` }),
    ),
  );

  /** Park and Miller's generator: the same numbers in each run. */
  function numbers(seed: number): (below: number) => number {
    let state = seed;
    return (below) => {
      state = (state * 48271) % 2147483647;
      return state % below;
    };
  }

  const SELECTORS = [
    '{}',
    '{matchLabels: {app: a}}',
    '{matchLabels: {app: b}}',
    '{matchLabels: {tier: x}}',
    '{matchExpressions: [{key: tier, operator: DoesNotExist}]}',
  ];
  const isSelected: readonly ((labels: ReadonlyMap<string, string>) => boolean)[] = [
    () => true,
    (labels) => labels.get('app') === 'a',
    (labels) => labels.get('app') === 'b',
    (labels) => labels.get('tier') === 'x',
    (labels) => !labels.has('tier'),
  ];
  const SPACES = ['{}', '{matchLabels: {team: till}}', '{matchLabels: {team: watch}}'];
  const spaces = [NAMESPACES, ['web'], ['monitoring']];
  const BLOCKS = ['{cidr: 10.0.0.0/16}', '{cidr: 10.1.0.0/16, except: [10.1.0.1/32]}', '{cidr: 0.0.0.0/0}'];
  const inBlocks = [
    (ip: string) => ip.startsWith('10.0.'),
    (ip: string) => ip.startsWith('10.1.') && ip !== '10.1.0.1',
    () => true,
  ];
  const PORT_TEXTS = [
    '{port: 8080}',
    '{port: http}',
    '{port: 8080, endPort: 8081}',
    '{port: 8080, protocol: UDP}',
    '{protocol: TCP}',
    '{port: metrics}',
  ];
  const portLists = [[8080], [8080], [8080, 8081], [], PORTS, [9102]];

  interface Model {
    readonly text: string;
    readonly namespace: string;
    readonly selector: number;
    readonly rules: Readonly<
      Record<'ingress' | 'egress', { peers: readonly PolicyPod[]; ports: readonly number[] }[] | undefined>
    >;
  }

  function generate(next: (below: number) => number): Model {
    const namespace = NAMESPACES[next(2)] as string;
    const selector = next(SELECTORS.length);
    const direction = (side: 'from' | 'to') => {
      const rules = Array.from({ length: next(3) }, () => {
        const peers = Array.from({ length: next(3) }, () => {
          const kind = next(4);
          const own = next(SELECTORS.length);
          const space = next(SPACES.length);
          const block = next(BLOCKS.length);
          if (kind === 0)
            return {
              text: `{ipBlock: ${BLOCKS[block]}}`,
              pods: pods.filter(({ ip = '' }) => inBlocks[block]?.(ip)),
            };
          const chosen = pods.filter(({ own: { labels } }) => kind === 2 || isSelected[own]?.(labels));
          const there = chosen.filter((one) =>
            (kind === 1 ? [namespace] : spaces[space])?.includes(one.namespace),
          );
          const fields = [
            ...(kind === 2 ? [] : [`podSelector: ${SELECTORS[own]}`]),
            ...(kind === 1 ? [] : [`namespaceSelector: ${SPACES[space]}`]),
          ];
          return { text: `{${fields.join(', ')}}`, pods: there };
        });
        const ports = Array.from({ length: next(3) }, () => next(PORT_TEXTS.length));
        return {
          text: `{${side}: [${peers.map(({ text }) => text).join(', ')}], ports: [${ports.map((one) => PORT_TEXTS[one]).join(', ')}]}`,
          peers: peers.length === 0 ? pods : peers.flatMap((one) => one.pods),
          ports: ports.length === 0 ? PORTS : ports.flatMap((one) => portLists[one] ?? []),
        };
      });
      return rules;
    };
    const ingress = direction('from');
    const egress = direction('to');
    const types = [[], ['Ingress'], ['Egress'], ['Ingress', 'Egress']][next(4)] ?? [];
    const isIngress = types.length === 0 || types.includes('Ingress');
    const isEgress = types.length === 0 ? egress.length > 0 : types.includes('Egress');
    const list = (rules: readonly { text: string }[]) => `[${rules.map(({ text }) => text).join(', ')}]`;
    return {
      text: `${namespace === 'web' ? '' : '# monitoring'}{podSelector: ${SELECTORS[selector]}, ingress: ${list(ingress)}, egress: ${list(egress)}, policyTypes: [${types.join(', ')}]}`,
      namespace,
      selector,
      rules: { ingress: isIngress ? ingress : undefined, egress: isEgress ? egress : undefined },
    };
  }

  function lets(
    models: readonly Model[],
    direction: 'ingress' | 'egress',
    end: PolicyPod,
    other: PolicyPod,
    port: number,
  ) {
    const isolating = models.filter(
      ({ namespace, selector, rules }) =>
        rules[direction] !== undefined &&
        namespace === end.namespace &&
        isSelected[selector]?.(end.own.labels),
    );
    const connections = new Set(
      isolating.flatMap(({ rules }) =>
        (rules[direction] ?? []).flatMap(({ peers, ports }) =>
          peers.flatMap((peer) => ports.map((one) => `${pods.indexOf(peer)}:${one}`)),
        ),
      ),
    );
    return isolating.length === 0 || connections.has(`${pods.indexOf(other)}:${port}`);
  }

  test('of 400 sets of generated policies', () => {
    const next = numbers(7);
    let blocked = 0;
    let asked = 0;
    for (let set = 0; set < 400; set++) {
      const models = Array.from({ length: 1 + next(4) }, () => generate(next));
      const read = policies(...models.map(({ text }) => text));
      for (const from of pods) {
        for (const to of pods) {
          for (const port of PORTS) {
            const isOpen = lets(models, 'ingress', to, from, port) && lets(models, 'egress', from, to, port);
            const found = blockedBy(read, from, to, port);
            asked += 1;
            if (!isOpen) blocked += 1;
            if (isOpen !== (found === undefined))
              expect({ set, from, to, port, found }, models.map(({ text }) => text).join('\n')).toBe(isOpen);
          }
        }
      }
    }
    // Neither answer is a rare one.
    expect(blocked).toBeGreaterThan(asked / 5);
    expect(blocked).toBeLessThan((asked * 4) / 5);
  });
});
