import type { Writable } from 'node:stream';
import type { ConnectionSecrets } from './connection.ts';
import type { Listener } from './listen.ts';
import type { Log } from './log.ts';
import type { OutputClaim } from './output.ts';
import type { DiscoverOptions } from './settings.ts';

/** What `discover` touches besides files and the network. */
export interface DiscoverEdges {
  readonly stdout: Writable;
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly color: boolean;
  /** Aborted by SIGTERM and SIGINT. */
  readonly stop: AbortSignal;
  /** Calls back on each SIGHUP. */
  readonly onHangup: (reload: () => void) => void;
  readonly now: () => Date;
  readonly random: () => number;
}

/** What one run has and uses. */
export interface DiscoverRun {
  readonly options: DiscoverOptions;
  readonly edges: DiscoverEdges;
  readonly log: Log;
  readonly claim: OutputClaim;
  /** What is used for the next connection. */
  readonly connection: () => ConnectionSecrets;
  /** Reads it again; false, with a line in the log, if that fails. */
  readonly readAgain: () => Promise<boolean>;
  /** Aborted when the time of `--once` is over, from the first file that is read. */
  readonly deadline: AbortSignal;
  readonly listener: Listener | undefined;
}
