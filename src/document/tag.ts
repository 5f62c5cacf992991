import type { Diagnostic } from '../diagnostics/diagnostic.ts';

const yamlPrefix = 'tag:yaml.org,2002:';

/** The prefixes that `%TAG` lines give to handles. */
export type TagHandles = ReadonlyMap<string, string>;

export const noHandles: TagHandles = new Map();

/**
 * The name of a tag of YAML's own: `int` for `!!int`, `!<tag:yaml.org,2002:int>` and what `%TAG` makes of a handle;
 * '' for `!`, which means text, list or mapping by shape; undefined for anybody else's tag.
 */
export function yamlTagName(tag: string, handles: TagHandles): string | undefined {
  if (tag === '!') return '';
  const full = fullTagName(tag, handles);
  return full.startsWith(yamlPrefix) ? full.slice(yamlPrefix.length) || tag : undefined;
}

function fullTagName(tag: string, handles: TagHandles): string {
  if (tag.startsWith('!<')) return tag.slice(2, -1);
  const handle = tag.slice(0, tag.indexOf('!', 1) + 1) || '!';
  const suffix = tag.slice(handle.length);
  const prefix = handles.get(handle) ?? (handle === '!!' ? yamlPrefix : handle);
  return prefix + suffix;
}

export type TagProblem = Pick<Diagnostic, 'code' | 'message' | 'hint'>;

const wanted = new Map([
  ['null', 'null'],
  ['bool', 'true or false'],
  ['int', 'a whole number'],
  ['float', 'a number'],
  ['str', 'text'],
  ['map', 'a mapping'],
  ['seq', 'a list'],
]);

/** What is wrong with a tag of YAML's own, of which `name` is the last part, over what is written. */
export function tagProblem(tag: string, name: string, found: string): TagProblem {
  const want = wanted.get(name);
  if (want === undefined) return unsupportedTag;
  return {
    code: 'tag-mismatch',
    message: `the tag ${tag} means ${want}, but the value is ${found}`,
    hint: `remove ${tag}, or write ${want}`,
  };
}

/** Sets, dates, binary data and the like have no place in a manifest. The tag may be a password that begins with `!!`. */
const unsupportedTag: TagProblem = {
  code: 'unsupported-tag',
  message: 'this tag is not supported',
  hint: "remove it; YAML's own tags that are read are !!str, !!int, !!float, !!bool, !!null, !!map and !!seq",
};
