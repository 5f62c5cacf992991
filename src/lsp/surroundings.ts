import type { Result, SourceText } from '../diagnostics/diagnostic.ts';
import type { IgnoreRule } from '../diagnostics/ignore.ts';
import type { MayRead } from '../files/may-read.ts';

/** What is asked about every text: what the options of the command say. */
export interface Settings {
  /** The platform's workspace file; empty if there is none. */
  readonly workspace: string;
  readonly namespace?: string;
  readonly project?: string;
  /** The Helm release of kube-prometheus-stack. */
  readonly release?: string;
}

/** What the server asks of the program that runs it. */
export interface Surroundings {
  readonly settings: Settings;
  /** Of appcfg, `1.2.3`. */
  readonly version: string;
  /** The page about every message, if it is known where that is. */
  readonly page: string | undefined;
  /** Whether a file of the disk may be read that another text names or is beside. */
  readonly mayRead: MayRead;
  /** The name of the project that a file belongs to, if a `project.yaml` above it has one. */
  projectOf(path: string): Promise<string | undefined>;
  /** What the file `.appcfg-ignore` of a file's folder, or of one above it, says. */
  ignoresOf(path: string): readonly IgnoreRule[];
  /** An exception that nothing expects, in the words for a report. */
  describeBug(error: unknown): string;
}

/** The texts that a check may look at, each as the editor has it, else as the disk has it. */
export interface Around extends Pick<Surroundings, 'settings' | 'projectOf'> {
  /** @param from the text in which a file is named, or beside which it is found */
  read(path: string, from: string): Result<SourceText>;
}
