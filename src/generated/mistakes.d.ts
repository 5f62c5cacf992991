// Generated from schemas/ by build/generate.mjs.
export interface SchemaMistake {
  /** A JSON pointer to the value. */
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The key, if it is the key that is judged. */
  readonly propertyName?: string;
}
export interface Judgement {
  (value: unknown): boolean;
  /** What is wrong with the last value that was judged. */
  readonly errors?: readonly SchemaMistake[] | null;
}
export const Application: Judgement;
export const Scraping: Judgement;
export const MonitoringBlock: Judgement;
export const ServiceBlock: Judgement;
export const OpsRuleBlock: Judgement;
export const ManifestReference: Judgement;
