import { describe, expect, test } from 'vitest';
import { definitions, resolved } from '../../build/schema.mjs';
import { compiledFrom } from './compiled.ts';

/** The ways in which a block reaches Prometheus, each with what it cannot do without. */
const WAYS = {
  annotations: {},
  'a PodMonitor': { operatorMode: true },
  'a ServiceMonitor': { operatorMode: true, monitorType: 'service' },
  'a Probe': { operatorMode: true, monitorType: 'ingress', prober: { url: 'blackbox-exporter:9115' } },
} as const;

function outcome(monitoring: object): Promise<string> {
  const application = {
    name: 'shop',
    workload: {
      containers: { shop: { image: 'shop:1', ports: [{ name: 'http', port: 8080 }] } },
      ports: [{ name: 'http', port: 8080 }],
    },
    ingress: { hosts: ['shop.example.com'] },
    monitoring,
  };
  return compiledFrom(JSON.stringify(application)).then(JSON.stringify);
}

interface FieldDefinition {
  readonly $ref: string;
  readonly type?: unknown;
  readonly enum?: readonly unknown[];
  readonly examples?: readonly unknown[];
}

/** Values that the schema takes; of the shortest fields all, so that one of them is not what holds anyway. */
function valuesOf({ type, enum: choices, examples = [] }: FieldDefinition): readonly unknown[] {
  if (type === 'boolean') return [true, false];
  return [...(choices === undefined ? [] : choices), ...examples];
}

const fields: readonly [string, FieldDefinition][] = Object.entries(definitions.Scraping.properties);

describe.each(Object.entries(WAYS))(
  'a field of the monitoring block that is written alone, in %s',
  (_, way) => {
    test.each(fields)('%s changes the output or is reported', async (field, definition) => {
      const without = await outcome(way);
      const values = valuesOf(resolved(definition));
      const outcomes = await Promise.all(values.map((value) => outcome({ ...way, [field]: value })));
      expect(outcomes.filter((one) => one !== without)).not.toEqual([]);
    });
  },
);

/** A field of the schema that no row tells the compiler about does not compile; this is for the rows themselves. */
test('every example of the schema is a value that the schema takes', async () => {
  for (const [field, definition] of fields) {
    for (const value of valuesOf(resolved(definition))) {
      const found = await outcome({ ...WAYS['a Probe'], monitorType: 'service', [field]: value });
      expect(found, `${field}: ${JSON.stringify(value)}`).not.toMatch(
        /"code":"(?:wrong-type|unknown-field|not-allowed-value|out-of-range)"/,
      );
    }
  }
});
