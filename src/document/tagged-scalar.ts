import type { ScalarValue } from './node.ts';
import { resolvePlainScalar } from './scalar-value.ts';
import { type TagHandles, type TagProblem, tagProblem, yamlTagName } from './tag.ts';

export interface TaggedScalar {
  readonly value: ScalarValue;
  /** The tag as it was typed, if it is not one of YAML's. */
  readonly unknownTag?: string;
  readonly problem?: TagProblem;
}

/** What a scalar means under its tag: YAML's own decide, any other leaves the value to YAML's rules. */
export function resolveTaggedScalar(
  tag: string,
  handles: TagHandles,
  text: string,
  quoted: boolean,
): TaggedScalar {
  const name = yamlTagName(tag, handles);
  switch (name) {
    case undefined:
      return { value: quoted ? text : resolvePlainScalar(text), unknownTag: tag };
    case '':
    case 'str':
    case 'merge':
      return { value: text };
    case 'null':
    case 'bool':
    case 'int':
    case 'float': {
      const value = resolvePlainScalar(text);
      return fits(name, value) ? { value } : { value: text, problem: tagProblem(tag, name, show(text)) };
    }
    default:
      return { value: text, problem: tagProblem(tag, name, show(text)) };
  }
}

function fits(name: 'null' | 'bool' | 'int' | 'float', value: ScalarValue): boolean {
  if (name === 'null') return value === null;
  if (name === 'bool') return typeof value === 'boolean';
  if (name === 'float') return typeof value === 'number';
  return typeof value === 'number' && (Number.isInteger(value) || Number.isNaN(value));
}

function show(text: string): string {
  return text === '' ? 'nothing' : 'another text';
}
