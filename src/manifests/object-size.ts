import type { ResolvedWorkload, TextMap } from '../application/model/application.ts';
import { type Diagnostic, errorAt } from '../diagnostics/diagnostic.ts';

/** Kubernetes' MaxSecretSize, which counts for ConfigMaps as well: a mebibyte. */
const MOST_BYTES = 1024 * 1024;

/** ConfigMaps that hold more than the API server takes. */
export function sizeRules({ configMaps, at }: ResolvedWorkload): Diagnostic[] {
  return configMaps
    .filter(({ data }) => sizeOf(data) > MOST_BYTES)
    .map(({ name, data }) =>
      errorAt(
        at.at('configMaps').keyAt(name),
        'out-of-range',
        `the ConfigMap ${name} holds ${sizeOf(data)} bytes, and ${MOST_BYTES} are the most`,
        { hint: 'put a part of it into another ConfigMap' },
      ),
    );
}

function sizeOf(data: TextMap): number {
  return data.reduce((sum, [key, value]) => sum + key.length + Buffer.byteLength(value), 0);
}
