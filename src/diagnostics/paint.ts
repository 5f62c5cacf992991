import type { Severity } from './diagnostic.ts';

/** Wraps text in a terminal's colours, or leaves it as it is. */
export interface Paint {
  readonly severity: (text: string) => string;
  readonly gutter: (text: string) => string;
  readonly strong: (text: string) => string;
}

export const plain: Paint = { severity: (text) => text, gutter: (text) => text, strong: (text) => text };

const severityColour: Readonly<Record<Severity, string>> = { error: '31', warning: '33', note: '32' };

/** rustc's colours: red, yellow or green for the severity, blue around the source, bold for what is reported. */
export function colours(severity: Severity): Paint {
  return {
    severity: (text) => `\u001b[1;${severityColour[severity]}m${text}\u001b[0m`,
    gutter: (text) => `\u001b[1;34m${text}\u001b[0m`,
    strong: (text) => `\u001b[1m${text}\u001b[0m`,
  };
}
