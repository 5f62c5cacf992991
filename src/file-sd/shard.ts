import { createHash } from 'node:crypto';

/**
 * The shard of a target, 0 to shards - 1: what Prometheus' relabel action `hashmod` computes from
 * `source_labels: [__address__]`, the last 8 bytes of the MD5 as a big-endian number (model/relabel/relabel.go).
 */
export function shardOf(address: string, shards: number): number {
  if (shards === 1) return 0;
  const digest = createHash('md5').update(address).digest();
  return Number(digest.readBigUInt64BE(8) % BigInt(shards));
}

/** `kuma.file_sd.json` becomes `kuma.file_sd.0.json`; one shard keeps the name. */
export function shardPaths(path: string, shards: number): string[] {
  if (shards === 1) return [path];
  const [, stem = path, extension = ''] = /^(.*?[^/])(\.[^./]*)$/.exec(path) ?? [];
  return Array.from({ length: shards }, (_, index) => `${stem}.${index}${extension}`);
}
