import { readdirSync, readFileSync } from 'node:fs';
import type { ApiVersion, Assignment } from '../../src/mads/assignment.ts';
import { readResources } from '../../src/mads/decode-response.ts';
import { JsonResponseReader } from '../../src/mads/json-response.ts';

export const recordings = new URL('../../fixtures/mads/', import.meta.url);

/** `2.6.15/basic` and so on: every recorded case. */
export const cases = readdirSync(recordings).flatMap((version) =>
  readdirSync(new URL(version, recordings)).map((name) => `${version}/${name}`),
);

export function filesOf(name: string, folder: string): string[] {
  try {
    return readdirSync(new URL(`${name}/${folder}`, recordings)).sort();
  } catch {
    return [];
  }
}

export function readRecording(path: string): Buffer {
  return readFileSync(new URL(path, recordings));
}

export function fromJson(body: Buffer, piece = body.length): Assignment[] {
  const assignments: Assignment[] = [];
  const reader = new JsonResponseReader((assignment) => assignments.push(assignment));
  for (let from = 0; from < body.length; from += piece) reader.push(body.subarray(from, from + piece));
  reader.end();
  return assignments;
}

/** The snapshots of a case by transport and step, `http/11-first` and `grpc-v1/12-response-first`. */
export function snapshotsOf(name: string): { step: string; assignments: Assignment[] }[] {
  const http = filesOf(name, 'http')
    .filter((file) => file.endsWith('.200.json'))
    .map((file) => ({
      step: `http/${file.replace('.200.json', '')}`,
      assignments: fromJson(readRecording(`${name}/http/${file}`)),
    }));
  const grpc = (['v1', 'v1alpha1'] as const).flatMap((version: ApiVersion) =>
    filesOf(name, `grpc-${version}`)
      .filter((file) => file.includes('-response-'))
      .map((file) => ({
        step: `grpc-${version}/${file.replace('.bin', '')}`,
        assignments: [...readResources(readRecording(`${name}/grpc-${version}/${file}`), version)],
      })),
  );
  return [...http, ...grpc];
}
