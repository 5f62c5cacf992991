const LABEL = '[a-z0-9](?:[-a-z0-9]*[a-z0-9])?';
const DNS_SUBDOMAIN = new RegExp(`^(?=.{1,253}$)${LABEL}(?:\\.${LABEL})*$`, 'u');

/** A label of DNS names (RFC 1123), as the name of a namespace is. */
export const DNS_LABEL = new RegExp(`^(?=.{1,63}$)${LABEL}$`, 'u');
/** A host of an Ingress: a DNS subdomain, `*` as its first label, or nothing. */
export const INGRESS_HOST = new RegExp(`^(?:|(?:\\*\\.)?${LABEL}(?:\\.${LABEL})*)$`, 'u');
/** An IANA service name (RFC 6335): 15 characters at most, a letter among them, no hyphen at an end or doubled. */
export const PORT_NAME = /^(?=.{1,15}$)(?=.*[a-z])(?!.*--)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/u;
/** The value of a label (apimachinery, validation.IsValidLabelValue). */
export const LABEL_VALUE = /^(?=.{0,63}$)(?:(?:[A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$/u;
const QUALIFIED = /^(?=.{1,63}$)(?:[A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/u;

export function isDnsSubdomain(text: string): boolean {
  return DNS_SUBDOMAIN.test(text);
}

/** The key of a label: a name, and a DNS subdomain with a slash before it (apimachinery, validation.IsQualifiedName). */
export function isLabelKey(text: string): boolean {
  const slash = text.indexOf('/');
  return slash < 0
    ? QUALIFIED.test(text)
    : isDnsSubdomain(text.slice(0, slash)) && QUALIFIED.test(text.slice(slash + 1));
}
