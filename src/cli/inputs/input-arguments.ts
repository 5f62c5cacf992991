import type { MayRead } from '../../files/may-read.ts';

/** What is around every application. */
export interface ContextArguments {
  readonly namespace?: string;
  readonly workspace?: string;
  readonly project?: string;
  readonly verbose?: boolean;
}

/** The paths of a command line, and what is left out of the folders among them. */
export interface ExclusionArguments {
  readonly paths: readonly string[];
  readonly exclude?: readonly string[];
}

/** The stack, the overlays and the settings of a command line. */
export interface LayerArguments {
  readonly paths: readonly string[];
  readonly stack?: string;
  readonly overlay?: readonly string[];
  readonly set?: readonly string[];
  readonly 'set-string'?: readonly string[];
}

/** What applications are read and compiled with. */
export interface InputArguments extends ContextArguments, LayerArguments, ExclusionArguments {
  /** That of the manifests, if they are rendered. */
  readonly format?: 'yaml' | 'json';
  readonly 'allow-empty'?: boolean;
  /** Absent: what is in the same repository may be, as the others expect it. */
  readonly mayRead?: MayRead;
}
