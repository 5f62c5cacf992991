import { anyOf } from '../admission/kubernetes-shapes.ts';
import { DURATION as WRITTEN_DURATION } from '../admission/monitor-shapes.ts';
import type { Shape } from '../admission/shape.ts';
import { ROLES } from '../discovery/discovery.ts';

// Keys and types of Prometheus 3's configuration, which is read strictly (config.LoadFile).
const TEXTS: Shape = { list: 'scalar' };
const DURATION: Shape = { ...WRITTEN_DURATION, isScalar: true };
const LIMIT: Shape = { from: 0 };

const RELABELINGS: Shape = {
  list: {
    fields: {
      action: 'scalar',
      modulus: LIMIT,
      regex: 'scalar',
      replacement: 'scalar',
      separator: 'scalar',
      source_labels: TEXTS,
      target_label: 'scalar',
    },
  },
};

const CLIENT = {
  ...anyOf(
    'authorization basic_auth bearer_token bearer_token_file enable_http2 follow_redirects http_headers no_proxy',
    'oauth2 proxy_connect_header proxy_from_environment proxy_url tls_config',
  ),
} as const satisfies Readonly<Record<string, Shape>>;

const KUBERNETES: Shape = {
  fields: {
    ...CLIENT,
    api_server: 'scalar',
    attach_metadata: {
      fields: {
        cronjob: 'boolean',
        deployment: 'boolean',
        job: 'boolean',
        namespace: 'boolean',
        node: 'boolean',
      },
    },
    kubeconfig_file: 'scalar',
    namespaces: { fields: { names: TEXTS, own_namespace: 'boolean' } },
    role: { oneOf: ROLES },
    selectors: { list: { fields: { field: 'scalar', label: 'scalar', role: 'scalar' } } },
  },
  hintFor: (key) =>
    key === 'api_servers' ? 'write api_server, with one URL, or leave it out inside of a cluster' : undefined,
};

/** Kinds of discovery over files and networks, which no manifest tells the answer of. */
const ELSEWHERE = [
  ...['aws', 'azure', 'consul', 'digitalocean', 'dns', 'docker', 'dockerswarm', 'ec2', 'ecs', 'elasticache'],
  ...['eureka', 'file', 'gce', 'hetzner', 'http', 'ionos', 'kuma', 'lightsail', 'linode', 'marathon', 'msk'],
  ...['nerve', 'nomad', 'openstack', 'outscale', 'ovhcloud', 'puppetdb', 'rds', 'scaleway', 'serverset'],
  ...['stackit', 'triton', 'uyuni', 'vultr'],
].map((name) => `${name}_sd_configs`);

/** The kinds of discovery that a job asks besides Kubernetes and its own list. */
export function otherDiscoveries(job: Readonly<Record<string, unknown>>): readonly string[] {
  return ELSEWHERE.filter((name) => Array.isArray(job[name]) && job[name].length > 0);
}

const LIMITS = {
  body_size_limit: 'scalar',
  keep_dropped_targets: LIMIT,
  label_limit: LIMIT,
  label_name_length_limit: LIMIT,
  label_value_length_limit: LIMIT,
  sample_limit: LIMIT,
  target_limit: LIMIT,
} as const satisfies Readonly<Record<string, Shape>>;

/** One entry of `scrape_configs`. */
export const SCRAPE_CONFIG: Shape = {
  fields: {
    ...anyOf(
      'always_scrape_classic_histograms convert_classic_histograms_to_nhcb enable_compression extra_scrape_metrics',
      'fallback_scrape_protocol metric_name_escaping_scheme metric_name_validation_scheme',
      'native_histogram_bucket_limit native_histogram_min_bucket_factor scrape_failure_log_file',
      'scrape_native_histograms scrape_protocols',
      ...ELSEWHERE,
    ),
    ...CLIENT,
    ...LIMITS,
    honor_labels: 'boolean',
    honor_timestamps: 'boolean',
    job_name: 'scalar',
    kubernetes_sd_configs: { list: KUBERNETES },
    metric_relabel_configs: RELABELINGS,
    metrics_path: 'scalar',
    params: { map: TEXTS },
    relabel_configs: RELABELINGS,
    scheme: 'scalar',
    scrape_interval: DURATION,
    scrape_timeout: DURATION,
    static_configs: { list: { fields: { labels: { map: 'scalar' }, targets: TEXTS } } },
    track_timestamps_staleness: 'boolean',
  },
};

/** What holds for all jobs, and the keys beside it. */
export const CONFIGURATION: Shape = {
  fields: {
    ...anyOf('alerting otlp remote_read remote_write rule_files runtime scrape_config_files storage tracing'),
    global: {
      fields: {
        ...anyOf(
          'always_scrape_classic_histograms convert_classic_histograms_to_nhcb external_labels extra_scrape_metrics',
          'metric_name_escaping_scheme metric_name_validation_scheme query_log_file rule_query_offset',
          'scrape_failure_log_file scrape_native_histograms scrape_protocols',
        ),
        ...LIMITS,
        evaluation_interval: DURATION,
        scrape_interval: DURATION,
        scrape_timeout: DURATION,
      },
    },
    scrape_configs: { list: 'any' },
  },
};
