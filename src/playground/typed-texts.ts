/** What one types, each in an editor of its own. */
export interface TypedTexts {
  /** AppConfigurations, as YAML, JSON or KCL. */
  readonly application: string;
  /** The platform team's file. */
  readonly workspace: string;
  /** Kubernetes objects that anything made. */
  readonly manifests: string;
}

export type TextName = keyof TypedTexts;

export const TEXT_NAMES: readonly TextName[] = ['application', 'workspace', 'manifests'];

export const NO_TEXTS: TypedTexts = { application: '', workspace: '', manifests: '' };
