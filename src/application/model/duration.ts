/** A duration as Prometheus and the operator's CRDs write it, integers only. */
export interface Duration {
  readonly text: string;
  readonly milliseconds: number;
}
