import type { Guards } from '../file-sd/guard.ts';
import type { LabelStyle } from '../file-sd/label-plan.ts';
import type { FileFormat } from '../file-sd/render.ts';
import type { ApiVersionChoice } from '../mads/detect.ts';
import type { Address } from '../mads/endpoint.ts';

export interface TlsFiles {
  readonly caFile?: string;
  readonly certFile?: string;
  readonly keyFile?: string;
  readonly serverName?: string;
  readonly skipVerify: boolean;
}

export type LogLevel = 'off' | 'error' | 'warn' | 'info' | 'debug';

/** What `discover` is to do; nothing is open any more. */
export interface DiscoverOptions {
  readonly address: Address;
  readonly apiVersion: ApiVersionChoice;
  readonly name: string;
  /** A path, or `-`. */
  readonly output: string;
  readonly format: FileFormat;
  readonly mode?: number;
  readonly shards: number;
  readonly labelStyle: LabelStyle;
  readonly meshes: readonly string[];
  readonly services: readonly string[];
  readonly guards: Guards;
  readonly once: boolean;
  /** Milliseconds. */
  readonly timeout: number;
  /** Bytes. */
  readonly maxMessageSize: number;
  readonly tls: TlsFiles;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly listen?: { readonly host?: string; readonly port: number };
  readonly logFormat: 'text' | 'json';
  readonly logLevel: LogLevel;
}
