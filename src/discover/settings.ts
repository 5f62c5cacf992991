import type { Guards } from '../file-sd/guard.ts';
import type { LabelStyle } from '../file-sd/label-plan.ts';
import type { FileFormat } from '../file-sd/render.ts';
import type { ApiVersionChoice } from '../mads/candidates.ts';
import type { Address } from '../mads/endpoint.ts';
import type { Header } from '../mads/header.ts';

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
  /** One at least, each once. */
  readonly addresses: readonly Address[];
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
  readonly headers: readonly Header[];
  /** Files of more headers, a line each; read again on SIGHUP. */
  readonly headerFiles: readonly string[];
  /** Whether labels are kept that begin with `__` and that no control plane sends. */
  readonly keepReserved: boolean;
  readonly listen?: { readonly host?: string; readonly port: number };
  readonly logFormat: 'text' | 'json';
  readonly logLevel: LogLevel;
}
