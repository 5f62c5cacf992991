/** `not`: no target; `partly`: targets, and an error about them. */
export type ScrapeState = 'scraped' | 'partly' | 'not';

/** One box of a chain: `Service shop/web`. */
export interface ChainStep {
  readonly kind: string;
  readonly name: string;
  /** Whether it is what is missing. */
  readonly isMissing?: boolean;
}

/** What Prometheus asks at one URL. */
export interface PictureEndpoint {
  /** With `<pod>` for the address that only a cluster can give. */
  readonly url: string;
  readonly interval: string;
  readonly timeout: string;
  /** How many targets it is: a workload has several pods. */
  readonly targets: number;
  /** What an exporter is asked to probe, and the exporter. */
  readonly probe?: { readonly target: string; readonly through: string };
  /** Whether a NetworkPolicy lets no scrape through. */
  readonly isBlocked?: boolean;
}

/** Workload → Service → monitor or annotations → its endpoints. */
export interface ScrapeWay {
  readonly steps: readonly ChainStep[];
  readonly endpoints: readonly PictureEndpoint[];
}

/** The arrow between the two parts is the broken one. */
export interface BrokenWay {
  readonly before: readonly ChainStep[];
  readonly after: readonly ChainStep[];
}

export interface PictureFault {
  readonly code: string;
  readonly isError: boolean;
  readonly message: string;
  readonly notes: readonly string[];
  readonly hint?: string;
  /** `shop.yaml:12:3` */
  readonly place?: string;
  /** Absent if the message is about no object of the input. */
  readonly way?: BrokenWay;
}

/** What makes Prometheus scrape a workload that nothing asks for. */
export interface PictureAdvice {
  /** The name of the port that is taken to have the metrics. */
  readonly port: string;
  /** Whether its name does not say so. */
  readonly isGuess: boolean;
  /** A PodMonitor, as YAML. */
  readonly manifest?: string;
  /** Of the pods, for a Prometheus that reads them. */
  readonly annotations?: readonly string[];
}

/** An application, a Probe, or whatever else is scraped or meant to be. */
export interface PictureRow {
  readonly part: 'application' | 'probe' | 'other';
  readonly kind: string;
  /** `''` if it is in none. */
  readonly namespace: string;
  readonly name: string;
  readonly state: ScrapeState;
  readonly targets: number;
  /** Why there is no target, or not each. */
  readonly why?: string;
  readonly ways: readonly ScrapeWay[];
  readonly faults: readonly PictureFault[];
  readonly advice?: PictureAdvice;
}

export interface Picture {
  /** By namespace, part, name and kind. */
  readonly rows: readonly PictureRow[];
  /** What is about no object of the input: its syntax, a configuration. */
  readonly faults: readonly PictureFault[];
}

/** What the picture was made of: the same for the same input, at any time. */
export interface PictureSource {
  /** The command, as one would type it. */
  readonly command: string;
  /** The files that have objects in them, as they were named. */
  readonly inputs: readonly string[];
  readonly objects: number;
  /** How many messages are known and left out. */
  readonly ignored: number;
  /** When the newest of the files was changed: `2026-11-28 05:11:58 UTC`. */
  readonly changed?: string;
  /** The version of appcfg. */
  readonly version: string;
}

export interface StateCounts {
  readonly all: number;
  readonly scraped: number;
  readonly partly: number;
  readonly not: number;
}

export function countStates(rows: readonly PictureRow[]): StateCounts {
  const count = (state: ScrapeState): number => rows.filter((row) => row.state === state).length;
  return { all: rows.length, scraped: count('scraped'), partly: count('partly'), not: count('not') };
}

/** Whether something is wrong, and not just nothing there. */
export function isBroken({ faults }: PictureRow): boolean {
  return faults.some(({ isError }) => isError);
}

/** `shop/web`, or the name alone if there is no namespace. */
export function fullName({ namespace, name }: { readonly namespace: string; readonly name: string }): string {
  return namespace === '' ? name : `${namespace}/${name}`;
}
