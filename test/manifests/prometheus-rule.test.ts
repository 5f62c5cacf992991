import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emitYaml } from '../../src/document/emit-yaml.ts';
import { plainValue } from '../../src/document/plain.ts';
import { readDocuments } from '../../src/document/read.ts';
import { predictTargets } from '../../src/library/predict.ts';
import { fixturesWithManifests } from '../fixtures/read-fixtures.mjs';
import { temporaryFolder } from '../temporary-folder.ts';
import { withTools } from '../with-tools.ts';

interface Rule {
  readonly alert: string;
  readonly expr: string;
  readonly for: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: { readonly summary: string };
}
interface PrometheusRule {
  readonly kind: string;
  readonly metadata: { readonly labels: Readonly<Record<string, string>> };
  readonly spec: { readonly groups: readonly [{ readonly rules: readonly Rule[] }] };
}

/** Each rule of a fixture, with what Prometheus scrapes of its application by the prediction. */
const CASES = fixturesWithManifests()
  .filter(({ stdout }) => stdout.includes('kind: PrometheusRule'))
  .flatMap(({ name, stdout }) => {
    const objects = [...readDocuments({ name, text: stdout })].map(({ value }) => value && plainValue(value));
    const { targets } = predictTargets({ name, text: stdout });
    return objects
      .filter((object): object is PrometheusRule => (object as PrometheusRule).kind === 'PrometheusRule')
      .map((rule) => ({
        name: `${rule.metadata.labels.app} of ${name}`,
        rule,
        targets: targets.filter(({ source }) => source.includes(`/${rule.metadata.labels.app}-`)),
      }));
  });

const seriesOf = (metric: string, labels: Readonly<Record<string, string>>) =>
  `${metric}{${Object.entries(labels)
    .map(([name, value]) => `${name}=${JSON.stringify(value)}`)
    .join(',')}}`;

/** What promtool says of the rules, if each target answers `up` for half an hour; with no target, if that is undefined. */
function judged({ rule, targets }: (typeof CASES)[number], up: 0 | 1 | undefined, firing: readonly string[]) {
  const folder = temporaryFolder();
  const { spec } = rule;
  writeFileSync(join(folder, 'rules.yml'), emitYaml(spec));
  const [{ rules }] = spec.groups;
  const series = targets.flatMap(({ labels }) =>
    ['up', 'probe_success'].map((metric) => seriesOf(metric, labels)),
  );
  const questions = {
    rule_files: ['rules.yml'],
    evaluation_interval: '30s',
    tests: [
      {
        interval: '30s',
        input_series: up === undefined ? [] : series.map((one) => ({ series: one, values: `${up}x60` })),
        // Named alone: what they carry is in the fixtures.
        promql_expr_test: rules.map(({ alert }) => ({
          expr: `count by (alertname) (ALERTS{alertname="${alert}",alertstate="firing"}) > bool 0`,
          eval_time: '30m',
          exp_samples: firing.includes(alert) ? [{ labels: `{alertname="${alert}"}`, value: 1 }] : [],
        })),
      },
    ],
  };
  writeFileSync(join(folder, 'test.yml'), JSON.stringify(questions));
  return spawnSync('promtool', ['test', 'rules', 'test.yml'], { cwd: folder, encoding: 'utf8' });
}

test('there is an alert for every kind of monitor', () => {
  const kinds = CASES.flatMap(({ targets }) => targets.map(({ source }) => source.split('/')[0]));
  expect(new Set(kinds)).toEqual(new Set(['podMonitor', 'serviceMonitor', 'probe']));
});

withTools(['promtool'], () => {
  describe.each(CASES)('the alerts about $name', (one) => {
    const names = one.rule.spec.groups[0].rules.map(({ alert }) => alert);

    test('are rules of Prometheus', () => {
      const folder = temporaryFolder();
      writeFileSync(join(folder, 'rules.yml'), emitYaml(one.rule.spec));
      const { status, stderr } = spawnSync('promtool', ['check', 'rules', 'rules.yml'], {
        cwd: folder,
        encoding: 'utf8',
      });
      expect(status, stderr).toBe(0);
    });

    test.each([
      ['none while its targets answer', 1, []],
      [
        'those about a target that does not answer',
        0,
        names.filter((name) => name !== 'ScrapeTargetMissing'),
      ],
      ['that there is no target any more', undefined, ['ScrapeTargetMissing']],
    ] as const)('fire: %s', (_, up, firing) => {
      expect(one.targets).not.toEqual([]);
      const { status, stdout, stderr } = judged(one, up, firing);
      expect(status, stdout + stderr).toBe(0);
    });
  });
});
