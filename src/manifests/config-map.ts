import type {
  Container,
  ResolvedApplication,
  ResolvedWorkload,
  TextMap,
} from '../application/model/application.ts';
import { checksum } from './checksum.ts';
import { type Manifest, present, sortedRecord } from './manifest.ts';
import { metadataOf } from './metadata.ts';

/** Changes with what the pods read of ConfigMaps when they start, so that they are replaced. */
const CONFIG_CHECKSUM = 'appcfg.dev/config-checksum';

/** v1 ConfigMaps under the names that they were given. */
export function compileConfigMaps(application: ResolvedApplication): Manifest[] {
  return application.workload.configMaps.map(({ name, data, immutable }) =>
    present({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: metadataOf(application, name),
      immutable,
      data: sortedRecord(data),
    }),
  );
}

/**
 * The annotation of the pods that follows the ConfigMaps whose keys are variables or files; nothing if there are none.
 * A ConfigMap that is mounted as a folder is left out: the kubelet changes the files of running pods.
 */
export function configAnnotation({ configMaps, containers, initContainers }: ResolvedWorkload): TextMap {
  if (configMaps.length === 0) return [];
  const read = new Set([...initContainers, ...containers].flatMap(readAtStart));
  const contents = configMaps
    .filter(({ name }) => read.has(name))
    .map(({ name, data }) => [name, sortedRecord(data)]);
  return contents.length === 0 ? [] : [[CONFIG_CHECKSUM, checksum(JSON.stringify(contents))]];
}

function readAtStart({ env, envFrom, files }: Container): readonly string[] {
  const references = [...envFrom, ...env.map(({ value }) => value), ...files.map(({ source }) => source)];
  return references.flatMap((reference) =>
    typeof reference === 'object' && 'kind' in reference && reference.kind === 'configmap'
      ? [reference.name]
      : [],
  );
}
