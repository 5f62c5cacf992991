/**
 * A control plane with a given number of dataplanes, for measurements: HTTP, or gRPC of either version. It has no
 * more than one snapshot and its successor, in which one dataplane has moved.
 *
 *     node bench/discover-server.mjs http|v1|v1alpha1 TARGETS     prints its port; SIGUSR2 moves a dataplane
 */
import { createServer } from 'node:http';
import { Server, ServerCredentials } from '@grpc/grpc-js';

const [protocol, count] = [process.argv[2], Number(process.argv[3])];
const typeUrl = `type.googleapis.com/kuma.observability.${protocol === 'http' ? 'v1' : protocol}.MonitoringAssignment`;

/** One dataplane with four tags, each twice as Kuma sends them: some 350 bytes. */
function dataplane(index, moved) {
  const service = `service-${Math.floor(index / 100)}`;
  const host = index + (moved && index === 0 ? count : 0);
  const address = `10.${(host >> 16) & 255}.${(host >> 8) & 255}.${host & 255}:5670`;
  const labels = {
    kuma_io_service: service,
    kuma_io_services: `,${service},`,
    kuma_io_zone: 'default',
    kuma_io_zones: ',default,',
    version: '1.0',
    versions: ',1.0,',
  };
  return { mesh: 'default', service, name: `${service}-${index}`, address, labels };
}

function varint(value) {
  const bytes = [];
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128);
  return Buffer.from([...bytes, rest]);
}
const field = (number, value) => {
  const bytes = typeof value === 'string' ? Buffer.from(value) : Buffer.concat(value);
  return Buffer.concat([Buffer.from([number * 8 + 2]), varint(bytes.length), bytes]);
};
const map = (number, labels) =>
  Object.entries(labels).map(([name, value]) => field(number, [field(1, name), field(2, value)]));

const encode = {
  http({ mesh, service, name, address, labels }) {
    const target = { name, scheme: 'http', address, metrics_path: '/metrics', labels };
    return Buffer.from(JSON.stringify({ '@type': typeUrl, mesh, service, targets: [target] }));
  },
  v1({ mesh, service, name, address, labels }) {
    const target = [
      field(1, name),
      field(2, 'http'),
      field(3, address),
      field(4, '/metrics'),
      ...map(5, labels),
    ];
    return any([field(2, mesh), field(3, service), field(4, target)]);
  },
  v1alpha1({ mesh, service, name, address, labels }) {
    const { kuma_io_service: _, ...tags } = labels;
    const all = { ...tags, mesh, service, dataplane: name, instance: name, job: service };
    Object.assign(all, { __scheme__: 'http', __metrics_path__: '/metrics' });
    const target = field(2, map(1, { __address__: address }));
    return any([field(1, `/meshes/${mesh}/dataplanes/${name}`), target, ...map(3, all)]);
  },
};
const any = (value) => field(2, [field(1, typeUrl), field(2, value)]);

/** Pieces, since no buffer of them all is needed until gRPC wants one. */
function pieces(moved) {
  const made = [];
  for (let from = 0; from < count; from += 10_000) {
    const part = [];
    for (let index = from; index < Math.min(count, from + 10_000); index++) {
      if (protocol === 'http' && index > 0) part.push(Buffer.from(','));
      part.push(encode[protocol](dataplane(index, moved)));
    }
    made.push(Buffer.concat(part));
  }
  return made;
}

let version = 1;
// Both are made before anything is measured; of a million there is one, for the sake of memory.
const snapshots = count > 100_000 ? [pieces(false)] : [pieces(false), pieces(true)];
let [snapshot] = snapshots;
const waiting = new Set();
process.on('SIGUSR2', () => {
  version++;
  snapshot = snapshots[(version - 1) % snapshots.length];
  for (const send of waiting) send();
});

if (protocol === 'http') {
  const server = createServer((request, response) => {
    if (request.method !== 'POST') return response.writeHead(404).end();
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => {
      const send = async () => {
        waiting.delete(send);
        response.write(`{"version_info":"${version}","resources":[`);
        for (const piece of snapshot) {
          if (!response.write(piece)) await new Promise((resolve) => response.once('drain', resolve));
        }
        response.end(`],"type_url":"${typeUrl}"}`);
      };
      if (JSON.parse(body).version_info === String(version)) waiting.add(send);
      else send();
    });
  });
  server.listen(0, '127.0.0.1', () => console.log(server.address().port));
} else {
  const raw = (bytes) => bytes;
  const name = 'StreamMonitoringAssignments';
  const path = `/kuma.observability.${protocol}.MonitoringAssignmentDiscoveryService/${name}`;
  const method = { path, requestStream: true, responseStream: true };
  Object.assign(method, { requestSerialize: raw, requestDeserialize: raw });
  Object.assign(method, { responseSerialize: raw, responseDeserialize: raw });
  const server = new Server({ 'grpc.max_send_message_length': -1 });
  server.addService(
    { [name]: method },
    {
      [name](call) {
        const send = () =>
          call.write(Buffer.concat([field(1, String(version)), ...snapshot, field(5, String(version))]));
        waiting.add(send);
        call.once('data', send);
        call.on('data', () => {});
        call.on('end', () => call.end());
        call.on('close', () => waiting.delete(send));
        call.on('cancelled', () => waiting.delete(send));
      },
    },
  );
  server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, port) => {
    if (error) throw error;
    console.log(port);
  });
}
