import {
  BODY_SIZE,
  CLIENT,
  DURATION,
  KEY,
  LIMITS,
  PROTOCOL,
  PROXY,
  RELABELINGS,
  SCHEME,
  TEXTS,
} from './monitor-shapes.ts';
import type { Shape } from './shape.ts';

// Field names and types of the operator's CRD, v0.94: version v1alpha1.
const TEXT: Shape = { pattern: /./u, what: 'text' };
const HTTP_URL: Shape = { pattern: /^https?:\/\/.+$/u, what: 'URL that begins with http:// or https://' };
const PORT: Shape = { from: 0, to: 65535 };
/** A list of the API server's type `set`: nothing is in it twice. */
const SET: Shape = { list: TEXT, isSet: true };
const FULL_SET: Shape = { list: TEXT, isSet: true, least: 1 };

/** What a request to the source of a discovery is made with. */
const REQUEST = {
  ...PROXY,
  enableHTTP2: 'boolean',
  followRedirects: 'boolean',
  refreshInterval: DURATION,
  tlsConfig: CLIENT.tlsConfig,
} as const satisfies Readonly<Record<string, Shape>>;
const WITH_TOKEN = { ...REQUEST, authorization: CLIENT.authorization, oauth2: CLIENT.oauth2 } as const;
const WITH_LOGIN = { ...WITH_TOKEN, basicAuth: CLIENT.basicAuth } as const;
const FILTERS: Shape = {
  list: { fields: { name: TEXT, values: FULL_SET }, required: ['name', 'values'] },
};
const SOCKET: Shape = { pattern: /^[a-zA-Z][a-zA-Z0-9+.-]*:\/\/.+$/u, what: 'URL' };
const ROLE: Shape = { oneOf: ['Pod', 'Endpoints', 'Ingress', 'Service', 'Node', 'EndpointSlice'] };

function entriesOf(fields: Readonly<Record<string, Shape>>, ...required: readonly string[]): Shape {
  return { list: { fields, required } };
}

/** By the field of the spec, what an entry of each discovery has. */
const DISCOVERIES: Readonly<Record<string, Shape>> = {
  azureSDConfigs: entriesOf(
    {
      ...WITH_LOGIN,
      ...texts('clientID environment resourceGroup subscriptionID tenantID'),
      authenticationMethod: { oneOf: ['OAuth', 'ManagedIdentity', 'SDK', 'WorkloadIdentity'] },
      clientSecret: KEY,
      port: PORT,
    },
    'subscriptionID',
  ),
  consulSDConfigs: entriesOf(
    {
      ...WITH_LOGIN,
      ...texts('datacenter filter healthFilter namespace partition pathPrefix server tagSeparator'),
      allowStale: 'boolean',
      nodeMeta: { map: 'text' },
      scheme: SCHEME,
      services: SET,
      tags: SET,
      tokenRef: KEY,
    },
    'server',
  ),
  digitalOceanSDConfigs: entriesOf({ ...WITH_TOKEN, port: PORT }),
  dnsSDConfigs: entriesOf(
    {
      names: { list: TEXT, least: 1 },
      port: PORT,
      refreshInterval: DURATION,
      type: { oneOf: ['A', 'AAAA', 'MX', 'NS', 'SRV'] },
    },
    'names',
  ),
  dockerSDConfigs: entriesOf(
    {
      ...WITH_LOGIN,
      filters: FILTERS,
      host: SOCKET,
      hostNetworkingHost: TEXT,
      matchFirstNetwork: 'boolean',
      port: PORT,
    },
    'host',
  ),
  dockerSwarmSDConfigs: entriesOf(
    {
      ...WITH_LOGIN,
      filters: FILTERS,
      host: SOCKET,
      port: PORT,
      role: { oneOf: ['Services', 'Tasks', 'Nodes'] },
    },
    'host',
    'role',
  ),
  ec2SDConfigs: entriesOf({
    ...REQUEST,
    ...texts('region roleARN'),
    accessKey: KEY,
    filters: FILTERS,
    port: PORT,
    secretKey: KEY,
  }),
  eurekaSDConfigs: entriesOf({ ...WITH_LOGIN, server: HTTP_URL }, 'server'),
  fileSDConfigs: entriesOf(
    {
      files: {
        list: {
          pattern: /^[^*]*(\*[^/]*)?\.(json|yml|yaml|JSON|YML|YAML)$/u,
          what: 'path of a JSON or YAML file',
        },
        isSet: true,
        least: 1,
      },
      refreshInterval: DURATION,
    },
    'files',
  ),
  gceSDConfigs: entriesOf(
    { ...texts('filter project tagSeparator zone'), port: PORT, refreshInterval: DURATION },
    'project',
    'zone',
  ),
  hetznerSDConfigs: entriesOf(
    { ...WITH_LOGIN, labelSelector: TEXT, port: PORT, role: { oneOf: ['Hcloud', 'Robot'] } },
    'role',
  ),
  httpSDConfigs: entriesOf({ ...WITH_LOGIN, url: HTTP_URL }, 'url'),
  ionosSDConfigs: entriesOf(
    { ...WITH_TOKEN, datacenterID: TEXT, port: PORT },
    'authorization',
    'datacenterID',
  ),
  kubernetesSDConfigs: entriesOf(
    {
      ...PROXY,
      apiServer: TEXT,
      attachMetadata: { fields: { node: 'boolean' } },
      authorization: CLIENT.authorization,
      basicAuth: CLIENT.basicAuth,
      enableHTTP2: 'boolean',
      followRedirects: 'boolean',
      namespaces: { fields: { names: SET, ownNamespace: 'boolean' } },
      oauth2: CLIENT.oauth2,
      role: ROLE,
      selectors: entriesOf({ field: TEXT, label: TEXT, role: ROLE }, 'role'),
      tlsConfig: CLIENT.tlsConfig,
    },
    'role',
  ),
  kumaSDConfigs: entriesOf(
    { ...WITH_LOGIN, clientID: TEXT, fetchTimeout: DURATION, server: HTTP_URL },
    'server',
  ),
  lightSailSDConfigs: entriesOf({
    ...WITH_LOGIN,
    ...texts('endpoint region roleARN'),
    accessKey: KEY,
    port: PORT,
    secretKey: KEY,
  }),
  linodeSDConfigs: entriesOf({ ...WITH_TOKEN, ...texts('region tagSeparator'), port: PORT }),
  nomadSDConfigs: entriesOf(
    {
      ...WITH_LOGIN,
      ...texts('namespace region tagSeparator'),
      allowStale: 'boolean',
      server: HTTP_URL,
    },
    'server',
  ),
  openstackSDConfigs: entriesOf(
    {
      ...texts('applicationCredentialId applicationCredentialName domainID domainName projectID projectName'),
      ...texts('region userid username'),
      allTenants: 'boolean',
      applicationCredentialSecret: KEY,
      availability: { oneOf: ['Public', 'Admin', 'Internal'] },
      identityEndpoint: HTTP_URL,
      password: KEY,
      port: PORT,
      refreshInterval: DURATION,
      role: { oneOf: ['Instance', 'Hypervisor', 'LoadBalancer'] },
      tlsConfig: CLIENT.tlsConfig,
    },
    'region',
    'role',
  ),
  ovhcloudSDConfigs: entriesOf(
    {
      ...texts('applicationKey endpoint'),
      applicationSecret: KEY,
      consumerKey: KEY,
      refreshInterval: DURATION,
      service: { oneOf: ['VPS', 'DedicatedServer'] },
    },
    'applicationKey',
    'applicationSecret',
    'consumerKey',
    'service',
  ),
  puppetDBSDConfigs: entriesOf(
    { ...WITH_LOGIN, includeParameters: 'boolean', port: PORT, query: TEXT, url: HTTP_URL },
    'query',
    'url',
  ),
  scalewaySDConfigs: entriesOf(
    {
      ...REQUEST,
      ...texts('accessKey nameFilter projectID zone'),
      apiURL: HTTP_URL,
      port: PORT,
      role: { oneOf: ['Instance', 'Baremetal'] },
      secretKey: KEY,
      tagsFilter: FULL_SET,
    },
    'accessKey',
    'projectID',
    'role',
    'secretKey',
  ),
};

function texts(names: string): Readonly<Record<string, Shape>> {
  return Object.fromEntries(names.split(' ').map((name) => [name, TEXT]));
}

/** `spec` of a ScrapeConfig. */
export const SCRAPE_CONFIG: Shape = {
  fields: {
    ...DISCOVERIES,
    ...LIMITS,
    ...PROXY,
    authorization: CLIENT.authorization,
    basicAuth: CLIENT.basicAuth,
    bodySizeLimit: BODY_SIZE,
    enableCompression: 'boolean',
    enableHTTP2: 'boolean',
    honorLabels: 'boolean',
    honorTimestamps: 'boolean',
    jobName: TEXT,
    metricRelabelings: { ...RELABELINGS, least: 1 },
    metricsPath: TEXT,
    nameEscapingScheme: { oneOf: ['AllowUTF8', 'Underscores', 'Dots', 'Values'] },
    nameValidationScheme: { oneOf: ['UTF8', 'Legacy'] },
    oauth2: CLIENT.oauth2,
    params: { map: TEXTS },
    relabelings: { ...RELABELINGS, least: 1 },
    scheme: SCHEME,
    scrapeInterval: DURATION,
    scrapeProtocols: { list: PROTOCOL, least: 1, isSet: true },
    scrapeTimeout: DURATION,
    staticConfigs: entriesOf({ labels: { map: 'text' }, targets: FULL_SET }, 'targets'),
    tlsConfig: CLIENT.tlsConfig,
    trackTimestampsStaleness: 'boolean',
  },
};
