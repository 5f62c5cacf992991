import type { ResolvedApplication } from '../application/model/application.ts';
import type { Place } from '../diagnostics/diagnostic.ts';
import type { NamedDocuments } from '../existing/merge-documents.ts';
import type { Manifest } from '../manifests/manifest.ts';

/** One application with everything that it becomes. */
export interface CompiledApplication {
  readonly application: ResolvedApplication;
  readonly manifests: readonly Manifest[];
  /** The documents of somebody else, in one of which its workload is. */
  readonly existing?: Pick<NamedDocuments, 'documents' | 'workload'>;
  /** Where those are that a template of the platform added. */
  readonly places?: ReadonlyMap<Manifest, Place>;
}
