/**
 * Values that are seen to be no secret by what they look like: words of letters with a short number at most. A token
 * has longer words, or letters and digits in one.
 */
const WORD = '(?:[A-Z]?[a-z]{1,16}(?:[A-Z][a-z]{2,16}){0,2}|[A-Z]{1,16}|[vV]?\\d{1,3})';
const whole = (pattern: string) => new RegExp(`^(?:${pattern})$`);

const SEGMENT = `${WORD}(?:[-_. ~]${WORD}){0,4}`;
const PATH = whole(`/{0,2}(?:${SEGMENT}/{1,2}){0,8}(?:${SEGMENT})?`);
/** What a pattern of paths, a template or an escape adds to them. */
const OF_PATTERNS = /\[[a-z]?\d?-?[a-z]?\d?\][+*]?|[.\\]?[*+]|[()|$^{}]|%[0-9A-Fa-f]{2}/g;
const NAME = whole('[a-z][a-z0-9-]{0,14}|[:"\' ]{0,2}\\d{1,5}(?:, ?\\d{1,5})*["\' ]?');
const AMOUNT = whole('-?\\d{1,5}(?:\\.\\d{1,3})? ?(?:ms|[smhdwykMGTPEun]|[KMGTPE]i?B?|B|%)|\\d{1,3}');
const SCHEDULE = whole('[\\d*/,-]{1,9}(?: [\\d*/,-]{1,9}){4}|@(?:hourly|daily|weekly|monthly|yearly)');
const HOST = '(?:[a-z][a-z-]{0,20}\\d{0,2}\\.){1,6}[a-z]{2,10}';
const HOSTS = whole(`\\*?\\.?${HOST}(?:, ?\\.?${HOST})*`);
const IMAGE = whole(
  '[a-z][a-z.-]{0,40}(?::\\d{1,5})?(?:/[a-z][a-z0-9._-]{0,30}){0,5}(?::[\\w.-]{1,30})?(?:@sha256:[0-9a-f]{1,64})?',
);
const PIECE = `(?:${WORD}|(?:\\$\\d|\\$\\{\\d\\}){1,4})`;
const REPLACEMENT = whole(`/?${PIECE}(?:[-_.:/;]{1,3}${PIECE}){0,8}/?`);
const REFERENCE = whole(`(?:secret|configmap):?/{0,2}${SEGMENT}(?:/${SEGMENT})?|${SEGMENT}`);
const ORIGIN = whole(
  `(?:https?|tcp|grpc)://(?:${HOST}|[a-z][a-z0-9-]{0,30})(?::\\d{1,5})?|(?:${HOST})(?::\\d{1,5})?`,
);

/** A path, or a pattern of paths, with no token in it. */
export function isPlainPath(value: string): boolean {
  return PATH.test(value.replaceAll(OF_PATTERNS, ''));
}

/** A number with a unit of Kubernetes or Prometheus, as `15s`, `512Mi`. */
export function isAmount(value: string): boolean {
  return AMOUNT.test(value);
}

/** When a CronJob runs. */
export function isSchedule(value: string): boolean {
  return SCHEDULE.test(value);
}

/** One host or several, in letters. */
export function isHosts(value: string): boolean {
  return HOSTS.test(value);
}

/** The name of a port, or numbers of some, also with quotes or a colon that do not belong there. */
export function isPort(value: string): boolean {
  return NAME.test(value);
}

export function isImage(value: string): boolean {
  return IMAGE.test(value);
}

/** What a relabeling writes: words, groups of its regex and what joins them. */
export function isReplacement(value: string): boolean {
  return REPLACEMENT.test(value);
}

/** A reference to a Secret or ConfigMap, also a mistaken one. */
export function isReference(value: string): boolean {
  return REFERENCE.test(value);
}

/** An address without a user, with a path of plain words at most. */
export function isPlainUrl(value: string): boolean {
  const scheme = value.indexOf('://');
  const slash = value.indexOf('/', scheme === -1 ? 0 : scheme + 3);
  if (slash === -1) return ORIGIN.test(value);
  return ORIGIN.test(value.slice(0, slash)) && isPlainPath(value.slice(slash));
}
