import type { Diagnostic, Result, SourceText } from '../../diagnostics/diagnostic.ts';
import { type IgnoreRule, readIgnoreRule } from '../../diagnostics/ignore.ts';
import { ignoreFileOf, isPathLine } from '../../files/ignore-file.ts';
import { inSameRepository } from '../../files/may-read.ts';
import { readNamedIn } from './compile-context.ts';

/** What `--ignore` names, and the file `.appcfg-ignore` of the first input's folder or one above it. */
export function readIgnores(
  named: readonly string[] = [],
  paths: readonly string[] = [],
): Result<readonly IgnoreRule[]> {
  const diagnostics: Diagnostic[] = [];
  const rules: IgnoreRule[] = [];
  for (const text of named) {
    const rule = readIgnoreRule(text);
    if ('mistake' in rule) {
      const message = `--ignore ${text}: ${rule.mistake}`;
      diagnostics.push({ code: 'bad-option', severity: 'error', message, hint: rule.hint });
    } else rules.push(rule);
  }
  const mayRead = inSameRepository(paths);
  const file = ignoreFileOf(paths[0] === undefined || paths[0] === '-' ? '.' : paths[0], mayRead);
  if (file !== undefined) {
    const source = readNamedIn(file, file, mayRead);
    for (const diagnostic of source.diagnostics) diagnostics.push(diagnostic);
    if (source.value !== undefined) readFile(source.value, rules, diagnostics);
  }
  return diagnostics.length > 0 ? { diagnostics } : { value: rules, diagnostics };
}

/** A rule a line; what follows a # is a comment, and a path is for the search of files. */
function readFile(document: SourceText, rules: IgnoreRule[], diagnostics: Diagnostic[]): void {
  let start = 0;
  for (const line of document.text.split('\n')) {
    const text = line.replace(/#.*$/su, '').trim();
    const begin = start + line.indexOf(text);
    start += line.length + 1;
    if (text === '' || isPathLine(text)) continue;
    const location = { document, span: { start: begin, end: begin + text.length } };
    const rule = readIgnoreRule(text);
    if ('mistake' in rule)
      diagnostics.push({
        code: 'bad-option',
        severity: 'error',
        message: rule.mistake,
        hint: rule.hint,
        location,
      });
    else rules.push({ ...rule, location });
  }
}
