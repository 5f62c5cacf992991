import type { DiagnosticCode } from '../diagnostics/codes.ts';

export type JsonType = 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object';

/** A field as the schema defines it, with the words that its messages are made of. */
export interface FieldSchema {
  readonly $ref?: string;
  readonly type?: JsonType | readonly JsonType[];
  readonly properties?: Readonly<Record<string, FieldSchema | boolean>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: FieldSchema | boolean;
  readonly propertyNames?: FieldSchema;
  readonly dependentSchemas?: Readonly<Record<string, FieldSchema>>;
  readonly items?: FieldSchema;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minProperties?: number;
  readonly minItems?: number;
  readonly uniqueItems?: boolean;
  readonly examples?: readonly unknown[];
  /** The code of a mistake in the field's own value. */
  readonly 'x-appcfg-code'?: DiagnosticCode;
  /** What the value is, for `… is not …`. */
  readonly 'x-appcfg-noun'?: string;
  /** The rule behind it in one sentence. */
  readonly 'x-appcfg-rule'?: string;
  /** What to type instead, whatever was typed. */
  readonly 'x-appcfg-hint'?: string;
  /** Fields that a later release brings. */
  readonly 'x-appcfg-planned'?: readonly string[];
  /** Fields that are in the place of all of these. */
  readonly 'x-appcfg-instead'?: readonly string[];
  /** Names that others use for a field of this object. */
  readonly 'x-appcfg-aliases'?: Readonly<Record<string, string>>;
  readonly 'x-appcfg-attributes'?: readonly string[];
  /** What is written there may be a secret, which no message repeats. */
  readonly 'x-appcfg-secret'?: boolean;
}
