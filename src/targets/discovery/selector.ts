import type { TextMap } from '../fields.ts';

type Requirement = (labels: TextMap) => boolean;

/**
 * A label selector as the API server reads it in a URL: `app=web,tier in (a,b),!old`.
 *
 * @returns undefined where the text is no selector
 */
export function parseSelector(text: string): Requirement | undefined {
  const requirements: Requirement[] = [];
  for (const part of splitAtCommas(text)) {
    const requirement = parseRequirement(part.trim());
    if (requirement === undefined) return undefined;
    requirements.push(requirement);
  }
  return (labels) => requirements.every((requirement) => requirement(labels));
}

/** Commas within parentheses separate values. */
function splitAtCommas(text: string): readonly string[] {
  return text.trim() === '' ? [] : text.split(/,(?![^(]*\))/u);
}

function parseRequirement(text: string): Requirement | undefined {
  const [, set, operator, list] = /^(\S+)\s+(in|notin)\s*\(([^()]*)\)$/u.exec(text) ?? [];
  if (set !== undefined && list !== undefined) {
    const values = list.split(',').map((value) => value.trim());
    return operator === 'in'
      ? (labels) => values.includes(labels.get(set) ?? '\n')
      : (labels) => !values.includes(labels.get(set) ?? '\n');
  }
  const [, key, sign, value] = /^([^\s=!]+)\s*(==|=|!=)\s*(\S*)$/u.exec(text) ?? [];
  if (key !== undefined && value !== undefined) {
    return sign === '!=' ? (labels) => labels.get(key) !== value : (labels) => labels.get(key) === value;
  }
  const [, not, name] = /^(!?)\s*([^\s=!]+)$/u.exec(text) ?? [];
  if (name === undefined) return undefined;
  return not === '!' ? (labels) => !labels.has(name) : (labels) => labels.has(name);
}
