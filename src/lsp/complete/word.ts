/** One thing that may be written where somebody is typing. */
export interface Word {
  readonly text: string;
  readonly kind: 'value' | 'name' | 'file';
  readonly detail: string;
}
