import { isLabelKey, LABEL_VALUE } from '../../kubernetes/names.ts';
import { textAt } from '../fields.ts';
import type { Role } from './discovery.ts';

/** The roles whose objects a discovery lists, and selects by (discovery/kubernetes, SDConfig.UnmarshalYAML). */
const SELECTED: Readonly<Record<Role, readonly Role[]>> = {
  pod: ['pod'],
  service: ['service'],
  endpoints: ['pod', 'service', 'endpoints'],
  endpointslice: ['pod', 'service', 'endpointslice'],
  ingress: ['ingress'],
  node: ['node'],
};

/** Why Prometheus and its operator refuse one of the `selectors` of a discovery, and the field that is wrong. */
export function selectorMistake(
  role: Role,
  selector: unknown,
): { readonly field: 'role' | 'label' | 'field'; readonly message: string } | undefined {
  const own = textAt(selector, 'role').toLowerCase();
  const allowed = SELECTED[role];
  if (!(allowed as readonly string[]).includes(own))
    return {
      field: 'role',
      message: `the role ${role} selects by ${allowed.join(', ')}, and not by "${own}"`,
    };
  const label = textAt(selector, 'label');
  if (!isLabelSelector(label)) return { field: 'label', message: `"${label}" is not a label selector` };
  const field = textAt(selector, 'field');
  const isField = field === '' || field.split(',').every((part) => part === '' || part.includes('='));
  return isField ? undefined : { field: 'field', message: `"${field}" is not a field selector` };
}

/** As `kubectl get -l` takes it: `app=web,tier in (a,b),!old`. */
function isLabelSelector(text: string): boolean {
  if (text.trim() === '') return true;
  return text.split(/,(?![^(]*\))/u).every((part) => {
    const [, set, list] = /^\s*(\S+?)\s+(?:in|notin)\s*\(([^()]*)\)\s*$/u.exec(part) ?? [];
    if (set !== undefined && list !== undefined)
      return isLabelKey(set) && list.split(',').every((value) => LABEL_VALUE.test(value.trim()));
    const [, key, value] = /^\s*([^\s=!<>]+)\s*(?:==|=|!=)\s*(\S*)\s*$/u.exec(part) ?? [];
    if (key !== undefined && value !== undefined) return isLabelKey(key) && LABEL_VALUE.test(value);
    const [, name] = /^\s*!?\s*([^\s=!<>]+)\s*$/u.exec(part) ?? [];
    if (name !== undefined) return isLabelKey(name);
    const [, compared] = /^\s*([^\s=!<>]+)\s*[<>]\s*\d+\s*$/u.exec(part) ?? [];
    return compared !== undefined && isLabelKey(compared);
  });
}
