import type { Failure, Finding } from './failure.ts';

/** `key: Schema {`, with the brace at the end of its line. */
const instance =
  /^[ \t]*["']?[\w.-]+["']?[ \t]*[:=][ \t]*([A-Za-z_][\w.]*[ \t]*(?:\(\)[ \t]*)?\{)[ \t]*(?:#.*)?$/gm;

/** An instance of a KCL schema, which YAML reads as text that goes on over the lines below. */
export function kclBlock({ text, start, end, at }: Failure): Finding | undefined {
  let found: RegExpExecArray | undefined;
  for (const match of text.slice(start, end).matchAll(instance)) {
    if (start + match.index > at) break;
    found = match;
  }
  if (found === undefined) return undefined;
  const [line, written = ''] = found;
  const from = start + found.index + line.indexOf(written);
  return { ...kclInYaml(written), start: from, end: from + written.length };
}

export function kclInYaml(written: string): Pick<Finding, 'code' | 'message' | 'hint'> {
  const schema = written.replace(/[\s(){].*$/s, '');
  return {
    code: 'kcl-in-yaml',
    message: `${schema} {…} is KCL, and this text is YAML`,
    hint: 'write key: value lines below the key instead, or keep the application in a file that ends in .k',
  };
}
