import { holds, type LabelRequirement, type Labels } from '../../kubernetes/label-selector.ts';

type Requirement = (labels: Labels) => boolean;

/**
 * A label selector as the API server reads it in a URL: `app=web,tier in (a,b),!old`.
 *
 * @returns undefined if the text is not a selector
 */
export function parseSelector(text: string): Requirement | undefined {
  const requirements: LabelRequirement[] = [];
  for (const part of splitAtCommas(text)) {
    const requirement = parseRequirement(part.trim());
    if (requirement === undefined) return undefined;
    requirements.push(requirement);
  }
  return (labels) => requirements.every((requirement) => holds(requirement, labels));
}

/** Commas within parentheses separate values. */
function splitAtCommas(text: string): readonly string[] {
  return text.trim() === '' ? [] : text.split(/,(?![^(]*\))/u);
}

function parseRequirement(text: string): LabelRequirement | undefined {
  const [, set, word, list] = /^(\S+)\s+(in|notin)\s*\(([^()]*)\)$/u.exec(text) ?? [];
  if (set !== undefined && list !== undefined) {
    const values = list.split(',').map((value) => value.trim());
    return { key: set, operator: word === 'in' ? 'In' : 'NotIn', values };
  }
  const [, key, sign, value] = /^([^\s=!]+)\s*(==|=|!=)\s*(\S*)$/u.exec(text) ?? [];
  if (key !== undefined && value !== undefined)
    return { key, operator: sign === '!=' ? 'NotIn' : 'In', values: [value] };
  const [, not, name] = /^(!?)\s*([^\s=!]+)$/u.exec(text) ?? [];
  return name === undefined
    ? undefined
    : { key: name, operator: not === '!' ? 'DoesNotExist' : 'Exists', values: [] };
}
