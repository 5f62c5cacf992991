import { isTypo, nearest } from './did-you-mean.ts';
import {
  isAmount,
  isHosts,
  isImage,
  isPlainPath,
  isPlainUrl,
  isPort,
  isReference,
  isReplacement,
  isSchedule,
} from './plain-values.ts';
import { isCredentialBlock, isOpenKey, isSecretName } from './secrets.ts';

/**
 * What the values below a key may be: `open` those of a schema's fields, `names` a mapping whose keys somebody chose,
 * `entry` an item with a name and a value, `selector` labels, `free` and `credentials` anything.
 */
type Zone = 'open' | 'names' | 'entry' | 'selector' | 'free' | 'credentials';

/** Where a value is, as far as it tells whether the value may be shown. */
export interface Owner {
  readonly key: string;
  readonly zone: Zone;
  /** Whether a scalar here is one of a field that is known to be harmless. */
  readonly isShown: boolean;
}

export const topOwner: Owner = { key: '', zone: 'open', isShown: false };

const listed = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Values that Kubernetes, Prometheus or the schema restrict to names, numbers, durations, quantities, words of a list. */
const HARMLESS = listed(`
  apiversion kind name namespace type appname jobname project stack release container containername
  image imagepullpolicy pullpolicy schedule timezone replicas completions parallelism completionmode suspend
  port ports targetport containerport hostport nodeport portnumber number protocol appprotocol
  interval scrapeinterval evaluationinterval timeout scrapetimeout duration keepdroppedtargets
  initialdelayseconds periodseconds timeoutseconds successthreshold failurethreshold terminationgraceperiodseconds
  activedeadlineseconds ttlsecondsafterfinished startingdeadlineseconds backofflimit 
  minreadyseconds progressdeadlineseconds revisionhistorylimit successfuljobshistorylimit failedjobshistorylimit
  concurrencypolicy minavailable maxunavailable maxsurge maxskew mindomains
  cpu memory storage ephemeralstorage hugepages size storageclassname storageclass volumename accessmodes accessmode
  restartpolicy dnspolicy hostnetwork priorityclassname serviceaccountname serviceaccount nodename runtimeclassname
  minreplicas maxreplicas averageutilization averagevalue partition cidr except for
  runasuser runasgroup fsgroup runasnonroot readonlyrootfilesystem privileged allowprivilegeescalation
  automountserviceaccounttoken enableservicelinks defaultmode mode readonly optional medium
  servicename ingressclassname classname pathtype host hosts hostname topologykey whenunsatisfiable operator effect
  monitortype operatormode scheme httpversion honorlabels honortimestamps tracktimestampsstaleness
  joblabel targetlabels podtargetlabels scrapeclass role sourcelabels targetlabel action modulus
  samplelimit targetlimit labellimit labelnamelengthlimit labelvaluelengthlimit bodysizelimit 
  regex followredirects enablehttp2 insecureskipverify minversion maxversion filterrunning
  scrapeprotocols fallbackscrapeprotocol selectormechanism nativehistogrambucketlimit nativehistogramminbucketfactor
  target targets manifest manifests file template templates module projectselector projectselectors
  mountpath subpath workingdir service mtls apigroups resources verbs matchnames any fieldpath resource divisor weight order
  clusterip externaltrafficpolicy sessionaffinity publishnotreadyaddresses headless public
  policy updatestrategy podmanagementpolicy whendeleted whenscaled
  generatename add drop
  from to monitors apigroup frompod discoveryrole cidr except endport policytypes
`);
/** Labels, which are shown wherever a target or an object is. */
const SELECTORS = listed(
  'labels monitorlabels commonlabels matchlabels matchexpressions selector nodeselector podselector namespaceselector',
);
/** Their keys are names, or what is below them is a text that only its writer knows. */
const FREE = listed(`
  env data stringdata binarydata annotations params parameters headers httpheaders endpointparams secretstore context
  args command content environment envfrom variables values value
`);
const ENTRIES = listed('env environment headers httpheaders');
const NAMES = listed('containers initcontainers secrets configmaps files dirs volumes accessories');
/** Words of the language that somebody may write where a value is. */
const WORDS = listed(`
  workload monitoring ingress network accessories spec metadata status template prometheus scraping alerts basicauth
  authorization oauth2 tls endpoints podmetricsendpoints relabelings metricrelabelings rules paths resources limits
  requests probe readinessprobe livenessprobe startupprobe lifecycle modules default
  apiversion sh bash
`);
const LABELS = ['labels', 'matchlabels', 'selector'];
/** The first letters of a name are hardly ever the wrong ones. */
const RIGHT_LETTERS = 4;
const SHOWN = new Map<string, string[]>();
for (const field of HARMLESS) {
  if (field.length <= 5) continue;
  const first = field.slice(0, RIGHT_LETTERS);
  SHOWN.set(first, [...(SHOWN.get(first) ?? []), field]);
}
/** Where a key of a Secret or ConfigMap is named, in the resources of the Prometheus operator. */
const REFERENCES = listed(
  'secret configmap keysecret clientid clientsecret username password credentials bearertokensecret',
);
/** Names of an object and of a key in it, as somebody chooses them; a digit or a capital is more often of a secret. */
const REFERENCE = /^[a-z]{1,20}(?:[-._][a-z]{1,20}){0,4}$/;
const VERSION = /^v?\d{1,3}(?:\.\d{1,3}){1,2}(?:-[a-z]{1,8}(?:\.\d{1,3})?)?$/;
/** Paths that say nothing, since everybody has them. */
const USUAL_PATH = /^\/?(?:metrics|probe|federate|healthz?|livez|readyz|(?:actuator|stats)\/prometheus)?$/;
/** A host with its port or domain, with no user, query or path of its own. */
const ADDRESS =
  /^(?:https?:\/\/)?(?:[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d{1,5})?|[a-z0-9-]+:\d{2,5})(\/[a-z]*)?$/;
const ADDRESSES = listed(
  'url address target targets statictargets server endpoint proxyurl noproxy tokenurl',
);
/** What a container is without its key, and how others call the field. */
const IMAGES = listed('/container image img imag imgae iamge images');
const REFERRING = listed('contentfrom dirs');
/** Where a workspace names the keys of annotations. */
const ANNOTATION_KEYS = listed('scrape port path scheme slow params job name');
const ANNOTATION_KEY = /^[a-z0-9.-]+\.[a-z]+\/[a-z._-]+$/;
/** What the marks of YAML and of Kusion's monitoring are called. */
const MARK =
  /^!?(?:map|seq|str|int|float|bool|null|set|binary|timestamp|omap|merge|[\w.]{0,30}(?:Prometheus|Scrap|Rule)[\w.]{0,20})$/;

/** The keys of fields are compared as people write them: without their case and without - and _. */
export function plainly(name: string): string {
  return name.toLowerCase().replaceAll(/[-_]/g, '');
}

export function isHarmlessField(name: string): boolean {
  return HARMLESS.has(plainly(name));
}

/** What is under a key. */
export function underKey({ zone, key: above }: Owner, key: string): Owner {
  // Comparing letters takes long, and a text has few keys.
  const id = `${zone} ${ABOVE.has(above) ? above : REFERENCES.has(above) ? '/' : ''}/${key}`;
  const known = knownOwners.get(id) ?? inParent(above, ownerOf(zone, above, key));
  if (knownOwners.size < 1000) knownOwners.set(id, known);
  return known;
}

const ABOVE = new Map([
  ['ports', '/port'],
  ['containers', '/container'],
  ['initcontainers', '/container'],
  ['dirs', 'dirs'],
]);

const knownOwners = new Map<string, Owner>();

function ownerOf(zone: Zone, above: string, key: string): Owner {
  const plain = plainly(key);
  if (zone === 'credentials') {
    const isReference = REFERENCES.has(above) && (plain === 'name' || plain === 'key');
    return { key: isReference ? `/${plain}` : plain, zone, isShown: isOpenKey(key) };
  }
  if (zone === 'free') return { key: plain, zone, isShown: false };
  if (zone === 'selector') return { key: plain, zone, isShown: true };
  if (zone === 'entry')
    return { key: plain, zone: plain === 'valuefrom' ? 'open' : 'free', isShown: plain === 'name' };
  if (zone === 'names') return { key: plain, zone: 'open', isShown: false };
  if (FREE.has(plain)) return { key: plain, zone: 'free', isShown: false };
  if (isCredentialBlock(key)) return { key: plain, zone: 'credentials', isShown: false };
  if (NAMES.has(plain)) return { key: plain, zone: 'names', isShown: false };
  if (SELECTORS.has(plain)) return { key: plain, zone: 'selector', isShown: true };
  if (HARMLESS.has(plain)) return { key: plain, zone: 'open', isShown: true };
  if (key.length > 5 && nearest(plain, LABELS) !== undefined)
    return { key: plain, zone: 'selector', isShown: true };
  const isSecret = isSecretName(key);
  if (!isSecret && isMisspelled(plain)) return { key: plain, zone: 'open', isShown: true };
  return { key: plain, zone: isSecret ? 'credentials' : 'open', isShown: false };
}

/** A letter or two too many, too few or other ones in a field that is harmless, after its first letters. */
export function isMisspelled(name: string): boolean {
  const field = name.length > 5 ? nearest(name, SHOWN.get(name.slice(0, RIGHT_LETTERS)) ?? []) : undefined;
  return field !== undefined && isTypo(name, field);
}

/** What somebody writes for a port is a number, for a container its image, for a folder what it is filled with. */
function inParent(above: string, owner: Owner): Owner {
  const key = owner.zone === 'open' ? ABOVE.get(above) : undefined;
  return key === undefined ? owner : { ...owner, key };
}

/** What is in an item of a list. */
export function underItem(owner: Owner): Owner {
  const { key, zone, isShown } = owner;
  if (zone === 'free' && ENTRIES.has(key)) return { key, zone: 'entry', isShown };
  return zone === 'names' ? { key, zone: 'open', isShown } : owner;
}

// A whole reference, a variable of a template, a word that says nothing.
const SAYS_NOTHING =
  /^(?:(?:secret|configmap):\/\/[-a-z0-9.]+\/[-._a-zA-Z0-9]+|[Tt]rue|TRUE|[Ff]alse|FALSE|on|off|yes|no|null|~|https?|Bearer|Basic|TLS[\w.]{0,5}|\{\{\{?[#/^~]?[\w.@/() -]*\}\})?$/;

/** Whether a scalar may be shown. */
export function mayShow(owner: Owner, scalar: string): boolean {
  const { isShown, key, zone } = owner;
  if (isShown || SAYS_NOTHING.test(scalar)) return true;
  if (key === 'appcfg.dev/ignore') return true;
  if (isPlainAnnotation(key, scalar)) return true;
  if (
    key.endsWith('path') &&
    (zone === 'free' || zone === 'credentials' ? USUAL_PATH.test(scalar) : isPlainPath(scalar))
  )
    return true;
  if (ANNOTATION_KEYS.has(key) && ANNOTATION_KEY.test(scalar)) return zone !== 'credentials';
  if (zone === 'free') return ADDRESSES.has(key) && isUsualAddress(scalar);
  if (ADDRESSES.has(key) && (isUsualAddress(scalar) || isPlainUrl(scalar) || isHosts(scalar))) return true;
  if (zone === 'credentials') return (key === '/name' || key === '/key') && REFERENCE.test(scalar);
  if (key === 'version' && VERSION.test(scalar)) return true;
  if (key === '/port') return isPort(scalar);
  if (key === '/container' || IMAGES.has(key)) return isImage(scalar);
  if (REFERRING.has(key)) return isReference(scalar);
  if (key === 'replacement') return isReplacement(scalar);
  if (zone === 'open' && (isAmount(scalar) || isSchedule(scalar) || isHosts(scalar))) return true;
  return HARMLESS.has(plainly(scalar)) || WORDS.has(plainly(scalar));
}

/** How much of a scalar may be shown from its start on: an address up to its query. */
export function shownLength(owner: Owner, scalar: string): number {
  if (mayShow(owner, scalar)) return scalar.length;
  const query = scalar.search(/[?#]/);
  const isLocator = owner.key.endsWith('path') || ADDRESSES.has(owner.key);
  return query > 0 && isLocator && mayShow(owner, scalar.slice(0, query)) ? query + 1 : 0;
}

/** What the annotations that Prometheus is configured by hold: a path, a port, a duration, a word. */
function isPlainAnnotation(key: string, scalar: string): boolean {
  const field = /^[a-z0-9.-]+[./_](?:[a-z]+[-_])?(path|ports?|interval|timeout|scheme|probe|scrape)$/.exec(
    key,
  )?.[1];
  if (field === undefined) return false;
  if (field === 'scheme' && /^https?$/i.test(scalar)) return true;
  return field === 'path' ? isPlainPath(scalar) : isPort(scalar) || isAmount(scalar);
}

/** Whether a mark in front of a value is one of those that everybody has. */
export function isUsualMark(mark: string): boolean {
  return MARK.test(mark);
}

function isUsualAddress(address: string): boolean {
  const path = ADDRESS.exec(address)?.[1];
  return ADDRESS.test(address) && (path === undefined || USUAL_PATH.test(path));
}
