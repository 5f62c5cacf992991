import type { ResolvedApplication, Secret } from '../application/model/application.ts';
import { type Manifest, present, sortedRecord } from './manifest.ts';
import { metadataOf } from './metadata.ts';

const TYPES: Readonly<Record<Exclude<Secret['type'], 'external'>, string>> = {
  basic: 'kubernetes.io/basic-auth',
  certificate: 'kubernetes.io/tls',
  token: 'Opaque',
  opaque: 'Opaque',
};

/** v1 Secrets under the names that they were given; nothing for one that is somebody else's. */
export function compileSecrets(application: ResolvedApplication): Manifest[] {
  return application.workload.secrets.flatMap(({ name, type, data, immutable }) => {
    if (type === 'external') return [];
    const encoded = data.map(([key, value]): [string, string] => [key, base64(value)]);
    return [
      present({
        apiVersion: 'v1',
        kind: 'Secret',
        metadata: metadataOf(application, name),
        immutable,
        data: sortedRecord(encoded),
        type: TYPES[type],
      }),
    ];
  });
}

/** base64 (RFC 4648, section 4) of a text's UTF-8. */
function base64(text: string): string {
  let binary = '';
  for (const byte of new TextEncoder().encode(text)) binary += String.fromCharCode(byte);
  return btoa(binary);
}
