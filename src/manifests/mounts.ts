import type { IVolume } from 'kubernetes-models/v1/Volume';
import type { IVolumeMount } from 'kubernetes-models/v1/VolumeMount';
import type {
  Container,
  File,
  Reference,
  ResolvedApplication,
  ResolvedWorkload,
  TextMap,
} from '../application/model/application.ts';
import { checksum } from './checksum.ts';
import { type Manifest, present, sortedRecord } from './manifest.ts';
import { metadataOf } from './metadata.ts';

/** Changes with the content of any file, so that the pods are replaced: a mount by subPath is never updated. */
export const FILES_CHECKSUM = 'appcfg.dev/files-checksum';

/** The volumes of a pod, and who mounts them where. */
export interface Mounts {
  readonly volumes: readonly IVolume[];
  readonly of: ReadonlyMap<Container, readonly IVolumeMount[]>;
}

const NONE: Mounts = { volumes: [], of: new Map() };

/** Files by subPath and folders whole. Volumes and keys are numbered, since a path may be an invalid name. */
export function mountsOf({ name, workload }: ResolvedApplication): Mounts {
  const mounting = containersOf(workload).filter(({ files, dirs }) => files.length + dirs.length > 0);
  if (mounting.length === 0) return NONE;
  const volumes: IVolume[] = [];
  const of = new Map<Container, readonly IVolumeMount[]>();
  let files = 0;
  let dirs = 0;
  for (const container of mounting) {
    const mounts: IVolumeMount[] = [];
    const written = writtenFiles(container);
    if (written.length > 0) {
      const volume = `file-${files++}`;
      volumes.push({ name: volume, configMap: { name: mapName(name, container), items: written.map(item) } });
      written.forEach(({ path }, index) => {
        mounts.push({ name: volume, mountPath: path, subPath: keyOf(index) });
      });
    }
    for (const { path, source, mode } of container.files) {
      if (!('kind' in source)) continue;
      const volume = `file-${files++}`;
      const items = [{ key: source.key, path: source.key, mode }];
      volumes.push({ name: volume, ...volumeSource(source, items) });
      mounts.push({ name: volume, mountPath: path, subPath: source.key });
    }
    for (const { path, kind, name: source } of container.dirs) {
      const volume = `dir-${dirs++}`;
      volumes.push({ name: volume, ...volumeSource({ kind, name: source }) });
      mounts.push({ name: volume, mountPath: path });
    }
    of.set(container, mounts);
  }
  return { volumes, of };
}

/** v1 ConfigMap `<name>-<container>-files` for each container with files of its own. */
export function compileFileMaps(application: ResolvedApplication): Manifest[] {
  return containersOf(application.workload).flatMap((container) => {
    const written = writtenFiles(container);
    if (written.length === 0) return [];
    const data = written.map(({ content }, index): [string, string] => [keyOf(index), content]);
    return [
      present({
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: metadataOf(application, mapName(application.name, container)),
        data: sortedRecord(data),
      }),
    ];
  });
}

/** The annotation of the pods that follows the files; nothing if there are none. */
export function filesAnnotation({ workload }: ResolvedApplication): TextMap {
  const contents = containersOf(workload).flatMap((container) =>
    writtenFiles(container).map(({ path, content }) => [container.name, path, content]),
  );
  return contents.length === 0 ? [] : [[FILES_CHECKSUM, checksum(JSON.stringify(contents))]];
}

function containersOf({ containers, initContainers }: ResolvedWorkload): readonly Container[] {
  return [...initContainers, ...containers];
}

function writtenFiles({ files }: Container): readonly (File & { readonly content: string })[] {
  return files.flatMap((file) =>
    'content' in file.source ? [{ ...file, content: file.source.content }] : [],
  );
}

function mapName(application: string, { name }: Container): string {
  return `${application}-${name}-files`;
}

function keyOf(index: number): string {
  return `file-${index}`;
}

function item({ mode }: File, index: number) {
  return { key: keyOf(index), path: keyOf(index), mode };
}

type Items = { readonly key: string; readonly path: string; readonly mode: number }[];

function volumeSource({ kind, name }: Pick<Reference, 'kind' | 'name'>, items?: Items) {
  return kind === 'secret'
    ? { secret: present({ secretName: name, items }) }
    : { configMap: present({ name, items }) };
}
