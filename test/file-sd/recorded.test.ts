import { describe, expect, test } from 'vitest';
import { createConverter, noCounts } from '../../src/file-sd/convert.ts';
import type { LabelStyle } from '../../src/file-sd/label-plan.ts';
import { renderGroups } from '../../src/file-sd/render.ts';
import { TargetGroups } from '../../src/file-sd/target-groups.ts';
import type { Assignment } from '../../src/mads/assignment.ts';
import { cases, filesOf, readRecording, snapshotsOf } from '../mads/recordings.ts';

interface Group {
  targets: string[];
  labels: Record<string, string>;
}

function convert(assignments: readonly Assignment[], style: LabelStyle): Group[] {
  const groups = new TargetGroups();
  const converter = createConverter({ style, keepReserved: false });
  const counts = noCounts();
  for (const assignment of assignments) {
    for (const target of converter(assignment, counts)) groups.add(target);
  }
  // What a control plane sends by itself is never dropped.
  expect(counts.reserved).toBe(0);
  return JSON.parse(Buffer.concat([...renderGroups(groups.groups(), 'json')]).toString());
}

const normalized = (groups: readonly Group[]) =>
  groups
    .flatMap(({ targets, labels }) =>
      targets.map((target) => JSON.stringify([target, Object.entries(labels).sort()])),
    )
    .sort();

/** Which step of the stream the adapter had seen when its file was copied. */
function stepOf(file: string): RegExp {
  if (file.includes('after-the-change-was-undone'))
    return /after-the-change-was-undone|first-after-the-change-was/;
  if (file.includes('after-the-change')) return /14-response|16-response|17-first-after|16-long-poll/;
  return /\d[12]-(response-)?first$/;
}

/** The first-numbered steps are of the first client in `nodes`; cases without that file have one client. */
function stepsOfClient(name: string, client: string) {
  const snapshots = snapshotsOf(name);
  if (!filesOf(name, '.').includes('nodes')) return snapshots;
  const clients = readRecording(`${name}/nodes`).toString().trim().split(',');
  return snapshots.filter(({ step }) => step.includes(`/${clients.indexOf(client) + 1}`));
}

const adapterFiles = cases.flatMap((name) => filesOf(name, 'file_sd').map((file) => ({ name, file })));

describe('label style adapter', () => {
  test.each(adapterFiles)('$name: $file is what kuma-prometheus-sd wrote', ({ name, file }) => {
    const recorded: Group[] = JSON.parse(readRecording(`${name}/file_sd/${file}`).toString());
    const steps = stepsOfClient(name, 'main').filter(({ step }) => stepOf(file).test(step));
    expect(steps.length).toBeGreaterThan(0);
    for (const { assignments } of steps) {
      expect(normalized(convert(assignments, 'adapter'))).toEqual(normalized(recorded));
    }
  });
});

interface DiscoveredTarget {
  discoveredLabels: Record<string, string>;
}

/** Labels that every Prometheus target has, wherever it came from. */
const ofEveryJob = ['__scrape_interval__', '__scrape_timeout__', 'job'];

/** To Prometheus an empty label is not a label. */
const asDiscovered = (labels: Record<string, string>) =>
  JSON.stringify(
    Object.entries(labels)
      .filter(([name, value]) => value !== '' && !ofEveryJob.includes(name))
      .sort(),
  );

const prometheusCases = cases.filter((name) => filesOf(name, 'prometheus-2.42').length > 0);

describe('label style prometheus', () => {
  test.each(prometheusCases)("%s: targets are those of Prometheus' own kuma_sd_configs", (name) => {
    const recorded: DiscoveredTarget[] = JSON.parse(
      readRecording(`${name}/prometheus-2.42/targets.json`).toString(),
    );
    const steps = stepsOfClient(name, 'unknown').filter(({ step }) => /first$/.test(step));
    expect(steps.length).toBeGreaterThan(0);
    for (const { assignments } of steps) {
      const targets = convert(assignments, 'prometheus').flatMap(({ targets, labels }) =>
        targets.map((address) => asDiscovered({ ...labels, __address__: address })),
      );
      expect(targets.sort()).toEqual(
        recorded.map(({ discoveredLabels }) => asDiscovered(discoveredLabels)).sort(),
      );
    }
  });
});

test('a case is recorded for every generation of Kuma', () => {
  expect(adapterFiles).toHaveLength(17);
  expect(prometheusCases).toHaveLength(10);
});
