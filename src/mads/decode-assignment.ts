import type { ApiVersion, Assignment, AssignmentV1, AssignmentV1Alpha1, TargetV1 } from './assignment.ts';
import { LENGTH_DELIMITED, WireReader } from './wire.ts';

type Label = readonly [name: string, value: string];

/** Reads the value of an `Any` that holds a MonitoringAssignment; field numbers as in proto/kuma. */
export const decodeAssignment: Record<ApiVersion, (bytes: Buffer, start: number, end: number) => Assignment> =
  { v1: decodeV1, v1alpha1: decodeV1Alpha1 };

function decodeV1(bytes: Buffer, start: number, end: number): AssignmentV1 {
  let mesh = '';
  let service = '';
  const targets: TargetV1[] = [];
  const labels: Label[] = [];
  const reader = new WireReader(bytes, start, end);
  while (reader.next()) {
    // A known field of another wire type is an unknown field, as in every protobuf library.
    if (reader.wireType !== LENGTH_DELIMITED) continue;
    if (reader.field === 2) mesh = reader.string();
    else if (reader.field === 3) service = reader.string();
    else if (reader.field === 4) targets.push(decodeTargetV1(bytes, reader.start, reader.end));
    else if (reader.field === 5) labels.push(decodeLabel(bytes, reader.start, reader.end));
  }
  return { apiVersion: 'v1', mesh, service, labels, targets };
}

function decodeTargetV1(bytes: Buffer, start: number, end: number): TargetV1 {
  let name = '';
  let scheme = '';
  let address = '';
  let metricsPath = '';
  const labels: Label[] = [];
  const reader = new WireReader(bytes, start, end);
  while (reader.next()) {
    if (reader.wireType !== LENGTH_DELIMITED) continue;
    if (reader.field === 1) name = reader.string();
    else if (reader.field === 2) scheme = reader.string();
    else if (reader.field === 3) address = reader.string();
    else if (reader.field === 4) metricsPath = reader.string();
    else if (reader.field === 5) labels.push(decodeLabel(bytes, reader.start, reader.end));
  }
  return { name, scheme, address, metricsPath, labels };
}

function decodeV1Alpha1(bytes: Buffer, start: number, end: number): AssignmentV1Alpha1 {
  let name = '';
  const targets: { labels: Label[] }[] = [];
  const labels: Label[] = [];
  const reader = new WireReader(bytes, start, end);
  while (reader.next()) {
    if (reader.wireType !== LENGTH_DELIMITED) continue;
    if (reader.field === 1) name = reader.string();
    else if (reader.field === 2) targets.push(decodeTargetV1Alpha1(bytes, reader.start, reader.end));
    else if (reader.field === 3) labels.push(decodeLabel(bytes, reader.start, reader.end));
  }
  return { apiVersion: 'v1alpha1', name, labels, targets };
}

function decodeTargetV1Alpha1(bytes: Buffer, start: number, end: number): { labels: Label[] } {
  const labels: Label[] = [];
  const reader = new WireReader(bytes, start, end);
  while (reader.next()) {
    if (reader.wireType === LENGTH_DELIMITED && reader.field === 1) {
      labels.push(decodeLabel(bytes, reader.start, reader.end));
    }
  }
  return { labels };
}

/** A map's entry is a message of key = 1 and value = 2; either may be left out when empty. */
function decodeLabel(bytes: Buffer, start: number, end: number): Label {
  let name = '';
  let value = '';
  const reader = new WireReader(bytes, start, end);
  while (reader.next()) {
    if (reader.wireType !== LENGTH_DELIMITED) continue;
    if (reader.field === 1) name = reader.string();
    else if (reader.field === 2) value = reader.string();
  }
  return [name, value];
}
