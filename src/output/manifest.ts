/** What this room needs to know of a Kubernetes object. */
export interface NamedManifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string | undefined };
}
