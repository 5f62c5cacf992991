import { type Diagnostic, errorAt } from '../../diagnostics/diagnostic.ts';
import { DNS_LABEL, isDnsSubdomain } from '../../kubernetes/names.ts';
import { textAt } from '../fields.ts';
import { type KubernetesObject, nameOf } from '../kubernetes-object.ts';
import { REFUSED } from './misfit.ts';

/** The name of a CronJob has room for the eleven characters that its Jobs add (batch validation). */
const LONGEST_CRON_JOB = 52;

/**
 * A name or namespace that no cluster takes (the registry strategies' `NameIsDNSSubdomain`, `NameIsDNSLabel`). A name that a cluster makes up, `generateName`, is not judged.
 */
export function nameMistake(object: KubernetesObject): Diagnostic | undefined {
  const { kind, name, namespace, fields, place } = object;
  const rule = ruleOf(object);
  if (name !== '' && !rule.isMet(name)) {
    const message = `${nameOf(object)}: ${JSON.stringify(name)} is not the name of ${/^[AEIO]/.test(kind) ? 'an' : 'a'} ${kind}`;
    return errorAt(place.at('metadata', 'name'), 'refused-object', message, {
      notes: [rule.words, ...REFUSED],
      ...hintFor(name, rule),
    });
  }
  // Another one is given to all objects, by an option.
  const written = textAt(fields, 'metadata', 'namespace');
  if (written === '' || DNS_LABEL.test(written)) return undefined;
  const message = `${nameOf(object)}: ${JSON.stringify(namespace)} is not the name of a namespace`;
  return errorAt(place.at('metadata', 'namespace'), 'refused-object', message, {
    notes: [LABEL_RULE.words, ...REFUSED],
    ...hintFor(namespace, LABEL_RULE),
  });
}

interface NameRule {
  readonly isMet: (name: string) => boolean;
  readonly words: string;
}

const LABEL_RULE: NameRule = {
  isMet: (name) => DNS_LABEL.test(name),
  words: 'it has at most 63 lower-case letters, digits and -, and begins and ends with a letter or digit',
};
const SUBDOMAIN_RULE: NameRule = {
  isMet: isDnsSubdomain,
  words: 'it has lower-case letters, digits, - and ., and begins and ends with a letter or digit',
};
const CRON_JOB_RULE: NameRule = {
  isMet: (name) => isDnsSubdomain(name) && name.length <= LONGEST_CRON_JOB,
  words: `it has at most ${LONGEST_CRON_JOB} lower-case letters, digits, - and ., and begins and ends with a letter or digit`,
};

function ruleOf({ group, kind }: KubernetesObject): NameRule {
  // From Kubernetes 1.34 on, which may relax it, a Service's name need not begin with a letter.
  if (group === '' && kind === 'Service') return LABEL_RULE;
  return group === 'batch' && kind === 'CronJob' ? CRON_JOB_RULE : SUBDOMAIN_RULE;
}

/** The same name with what every name may have, if that is enough. */
function hintFor(name: string, rule: NameRule): { readonly hint?: string } {
  const meant = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9.-]+/g, '-')
    .replaceAll(/^[-.]+|[-.]+$/g, '');
  return rule.isMet(meant) ? { hint: `write ${meant}` } : {};
}
