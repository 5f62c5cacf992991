import { createConverter, noCounts } from '../../src/file-sd/convert.ts';
import { renderGroups } from '../../src/file-sd/render.ts';
import { TargetGroups } from '../../src/file-sd/target-groups.ts';
import { type Assignment, UndecodableError } from '../../src/mads/assignment.ts';
import { readResources, readResponseHead } from '../../src/mads/decode-response.ts';
import { cases, filesOf, fromJson, readRecording } from '../mads/recordings.ts';
import { insist } from './judge.ts';
import type { Seeds } from './seeds.ts';

const protocols = ['http', 'grpc-v1', 'grpc-v1alpha1'] as const;
type Protocol = (typeof protocols)[number];

/** What control planes have answered. */
export function madsSeeds(protocol: Protocol): Seeds {
  const all = cases.flatMap((name) =>
    filesOf(name, protocol)
      .filter((file) => file.endsWith('.200.json') || file.includes('-response-'))
      .map((file) => readRecording(`${name}/${protocol}/${file}`)),
  );
  return { all, right: all };
}

function assignmentsOf(protocol: Protocol, body: Buffer, piece?: number): readonly Assignment[] | undefined {
  try {
    if (protocol === 'http') return fromJson(body, piece);
    readResponseHead(body);
    return [...readResources(body, protocol === 'grpc-v1' ? 'v1' : 'v1alpha1')];
  } catch (error) {
    if (error instanceof UndecodableError) return undefined;
    throw error;
  }
}

/** The file that Prometheus reads. */
function written(assignments: readonly Assignment[], format: 'json' | 'yaml'): string {
  const groups = new TargetGroups();
  const converter = createConverter({ style: 'prometheus', keepReserved: false });
  const counts = noCounts();
  for (const assignment of assignments)
    for (const target of converter(assignment, counts)) groups.add(target);
  return Buffer.concat([...renderGroups(groups.groups(), format)]).toString();
}

/** An answer is read or refused, in one piece as in many, and what is written of it is groups of targets. */
export async function judgeAssignments(protocol: Protocol, body: Buffer): Promise<boolean> {
  const assignments = assignmentsOf(protocol, body);
  const again = assignmentsOf(protocol, body, 7);
  insist(JSON.stringify(assignments) === JSON.stringify(again), 'in pieces, the answer is another one');
  if (assignments === undefined) return false;
  const json = written(assignments, 'json');
  insist(json === written(assignments, 'json'), 'the second file is another one');
  for (const { targets, labels } of JSON.parse(json) as Group[]) {
    insist(
      targets.every((target) => target !== '' && !target.includes('/')),
      `${targets} is not addresses`,
    );
    insist(
      Object.values(labels).every((value) => typeof value === 'string'),
      'a label is not a text',
    );
  }
  return true;
}

interface Group {
  readonly targets: readonly string[];
  readonly labels: Readonly<Record<string, unknown>>;
}
