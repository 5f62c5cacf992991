/** Whether a file may be read that is found in, or named by, another file; all may if it is absent. */
export type MayRead = (path: string) => boolean;

/** What is around every application. */
export interface ContextArguments {
  readonly namespace?: string;
  readonly workspace?: string;
  readonly project?: string;
  readonly verbose?: boolean;
  readonly mayRead?: MayRead;
}

/** The paths of a command line, and what is left out of the folders among them. */
export interface ExclusionArguments {
  readonly paths: readonly string[];
  readonly exclude?: readonly string[];
  readonly mayRead?: MayRead;
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
}
