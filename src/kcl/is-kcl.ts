import type { SourceText } from '../diagnostics/diagnostic.ts';

/** Whether a text is KCL: by the name of its file, or, from standard input, by how it begins. */
export function isKcl({ name, text }: SourceText): boolean {
  return name.endsWith('.k') || (name === '<stdin>' && beginsLikeKcl(text));
}

/** An import, an instance of a schema or an assignment, none of which is YAML or JSON with an application in it. */
export function beginsLikeKcl(text: string): boolean {
  const start = /^\uFEFF?(?:\s|#[^\n]*\n|"""[\s\S]*?""")*/.exec(text)?.[0].length ?? 0;
  const statement = text.slice(start, start + 512);
  return (
    /^import[ \t]+\.*[A-Za-z_][\w.]*(?:[ \t]+as[ \t]+\w+)?[ \t]*(?:#[^\n]*)?(?:\r?\n|$)/.test(statement) ||
    /^[A-Za-z_]\w*[ \t]*:[ \t]*[A-Za-z_][\w.]*[ \t]*(?:\(\)[ \t]*)?\{/.test(statement) ||
    /^[A-Za-z_]\w*[ \t]*(?::[^\n=]*)?=[^=]/.test(statement)
  );
}
