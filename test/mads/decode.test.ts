import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ApiVersion, Assignment, AssignmentV1, AssignmentV1Alpha1 } from '../../src/mads/assignment.ts';
import { readResources, readResponseHead } from '../../src/mads/decode-response.ts';
import { encodeRequest } from '../../src/mads/encode-request.ts';
import { decodeResponse, encodeAssignment, encodeResponse, messages, withEntries } from './protobuf.ts';
import { cases, filesOf, fromJson, readRecording } from './recordings.ts';

const versions = ['v1', 'v1alpha1'] as const satisfies readonly ApiVersion[];
const recorded = versions.flatMap((version) =>
  cases.flatMap((name) =>
    filesOf(name, `grpc-${version}`).map((file) => ({ version, path: `${name}/grpc-${version}/${file}` })),
  ),
);

describe('a recorded response', () => {
  test.each(recorded.filter(({ path }) => path.includes('-response-')))(
    '$path is read as a protobuf library reads it by the messages of proto/',
    ({ version, path }) => {
      const bytes = readRecording(path);
      expect([...readResources(bytes, version)].map(withEntries)).toEqual(decodeResponse(version, bytes));
      expect(readResponseHead(bytes).nonce).toMatch(/^[1-4]$/);
    },
  );
});

describe('a recorded request', () => {
  test.each(recorded.filter(({ path }) => path.includes('-request-')))(
    '$path is encoded to the same bytes',
    ({ version, path }) => {
      const bytes = readRecording(path);
      const sent = messages[version].request.decode(bytes).toJSON();
      const request = {
        nodeId: sent.node?.id ?? '',
        version: sent.versionInfo ?? '',
        nonce: sent.responseNonce ?? '',
        ...(sent.errorDetail === undefined ? {} : { errorMessage: sent.errorDetail.message }),
      };
      const encoded = encodeRequest(version, request);
      expect(encoded.toString('hex')).toBe(bytes.toString('hex'));
    },
  );
});

// Keys that protobufjs' plain objects can carry in any order; `__proto__` would not be one.
const text = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((each) => each !== '__proto__');
const labels = fc.array(fc.tuple(text, text), { maxLength: 4 });
const v1: fc.Arbitrary<AssignmentV1> = fc.record({
  apiVersion: fc.constant('v1'),
  mesh: text,
  service: text,
  labels,
  targets: fc.array(fc.record({ name: text, scheme: text, address: text, metricsPath: text, labels }), {
    maxLength: 3,
  }),
});
const v1alpha1: fc.Arbitrary<AssignmentV1Alpha1> = fc.record({
  apiVersion: fc.constant('v1alpha1'),
  name: text,
  labels,
  targets: fc.array(fc.record({ labels }), { maxLength: 3 }),
});

const responseOf = (assignments: readonly Assignment[], version: ApiVersion) =>
  encodeResponse(version, { version: 'a', nonce: '1', values: assignments.map(encodeAssignment) });

describe('any response', () => {
  test.each([['v1', v1] as const, ['v1alpha1', v1alpha1] as const])(
    '%s that a library encodes is read back the same',
    (version, arbitrary: fc.Arbitrary<Assignment>) => {
      fc.assert(
        fc.property(fc.array(arbitrary, { maxLength: 4 }), (assignments) => {
          const bytes = responseOf(assignments, version);
          expect([...readResources(bytes, version)].map(withEntries)).toEqual(assignments.map(withEntries));
        }),
      );
    },
  );

  test('cut anywhere inside a resource is refused, and never read as something else', () => {
    const bytes = readRecording('2.6.15/basic/grpc-v1/12-response-first.bin');
    const whole = [...readResources(bytes, 'v1')];
    for (let length = 0; length < bytes.length; length++) {
      const read: Assignment[] = [];
      try {
        for (const assignment of readResources(bytes.subarray(0, length), 'v1')) read.push(assignment);
      } catch (error) {
        expect(error).toMatchObject({ name: 'UndecodableError' });
      }
      expect(whole.slice(0, read.length)).toEqual(read);
    }
  });

  test('with bytes changed is read or refused, and nothing else', () => {
    const bytes = readRecording('2.6.15/basic/grpc-v1/12-response-first.bin');
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), (at, value) => {
        const changed = Buffer.from(bytes);
        changed[at] = value;
        try {
          for (const _ of readResources(changed, 'v1'));
        } catch (error) {
          expect(error).toMatchObject({ name: 'UndecodableError' });
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('an undecodable resource is named by its place', () => {
  const good = encodeAssignment({
    apiVersion: 'v1',
    mesh: 'default',
    service: 'web',
    labels: [],
    targets: [],
  });
  const read = (values: Uint8Array[]) => [
    ...readResources(encodeResponse('v1', { version: 'a', nonce: '1', values }), 'v1'),
  ];
  test.each([
    ['bytes that are no message', Buffer.from([0xff, 0xff, 0xff]), /resource 1: a malformed varint/],
    [
      'a string that is not UTF-8',
      Buffer.from([0x12, 2, 0xc3, 0x28]),
      /resource 1: a string that is not UTF-8/,
    ],
    [
      'a field longer than the rest',
      Buffer.from([0x12, 9, 0x61]),
      /resource 1: a message that ends in the middle/,
    ],
  ])('%s', (_what, value, message) => {
    expect(() => read([good, value])).toThrow(message);
  });

  test('fields that are not known, groups too, are skipped', () => {
    const unknown = Buffer.from([
      0x7b, 0x08, 0x01, 0x7c, 0x38, 0x05, 0x41, 0, 0, 0, 0, 0, 0, 0, 0, 0x45, 0, 0, 0, 0,
    ]);
    expect(read([Buffer.concat([unknown, good])])).toMatchObject([{ mesh: 'default', service: 'web' }]);
  });

  test('a resource of another type', () => {
    const bytes = encodeResponse('v1', { version: 'a', nonce: '1', values: [good] });
    expect(() => [...readResources(bytes, 'v1alpha1')]).toThrow(/resource 0: a resource of type/);
  });
});

describe('a body of JSON', () => {
  const body = readRecording('2.6.15/ports-and-paths/http/11-first.200.json');

  test.each([1, 2, 3, 7, 64, 1000])('in pieces of %i bytes is read as in one', (piece) => {
    expect(fromJson(body, piece)).toEqual(fromJson(body));
  });

  test('says the same as gRPC of the same case', () => {
    const bytes = readRecording('2.6.15/ports-and-paths/grpc-v1/12-response-first.bin');
    const sorted = (assignments: Assignment[]) =>
      assignments.map((each) => JSON.stringify(withEntries(each))).sort();
    expect(sorted(fromJson(body))).toEqual(sorted([...readResources(bytes, 'v1')]));
  });

  const type = '"@type":"type.googleapis.com/kuma.observability.v1.MonitoringAssignment"';
  test.each([
    ['{"version_info":"a","resources":[{]}', /resource 0/],
    ['{"version_info":"a","resources":[', /not JSON/],
    [`{"resources":[{${type},"mesh":"a"},{${type},"mesh":5}]}`, /resource 1 .*"mesh" is not a string/],
    [`{"resources":[{${type},"labels":{"a":null}}]}`, /resource 0 .*the label "a" is not a string/],
    [`{"resources":[{${type},"mesh":"\\ud800"}]}`, /resource 0.*surrogate/],
    ['{"resources":[{"@type":"other"}]}', /resource 0 .*"other"/],
    ['{"resources":[0]}', /not a list of objects/],
    ['{"resources":{"a":1}}', /not a list of objects/],
    ['[]', /not a JSON object/],
    ['', /not JSON/],
  ])('%s is refused', (text, message) => {
    expect(() => fromJson(Buffer.from(text))).toThrow(message);
    if (text !== '') expect(() => fromJson(Buffer.from(text), 1)).toThrow(message);
  });

  test('that is not UTF-8 is refused', () => {
    const broken = Buffer.from(`{"resources":[{${type},"mesh":"\xff"}]}`, 'latin1');
    expect(() => fromJson(broken)).toThrow(/resource 0: .*UTF-8/);
  });

  test.each([
    ['{"version_info":"a"}', 0],
    ['{"resources":null}', 0],
    ['{"resources":[]}', 0],
    [`{ "resources" : [ {${type}, "targets": [{"metricsPath": "/m", "labels": null}]} , {${type}} ] }`, 2],
    [`{"other":[{"resources":[{"a":1}]}],"resources":[{${type},"targets":[]}]}`, 1],
  ])('%s is read', (text, count) => {
    expect(fromJson(Buffer.from(text))).toHaveLength(count);
  });
});
