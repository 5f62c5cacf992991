import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Manifest } from '../../manifests/manifest.ts';
import type { RenderArguments } from '../arguments/table/render.ts';

/** An object as it will be written. Text is kept as bytes, which take a third of the memory. */
export interface RenderedObject extends Pick<Manifest, 'apiVersion' | 'kind' | 'metadata'> {
  readonly application: string;
  /** The application's, for an object that has none. */
  readonly namespace: string | undefined;
  readonly input: string;
  readonly bytes: Buffer;
}

/** The arguments of a run that names an output folder. */
export type FolderArguments = RenderArguments & { readonly output: string };

/** What is to be reported of a folder, and the exit code. */
export interface FolderAnswer {
  readonly diagnostics: readonly Diagnostic[];
  readonly code: number;
  /** A line for who waits at a terminal. */
  readonly summary?: string;
}
