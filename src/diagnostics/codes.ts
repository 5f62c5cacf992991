const YAML = 'YAML 1.2.2 (yaml.org/spec/1.2.2) and JSON (RFC 8259)';
const LIMIT = 'a limit of appcfg';
const OWN = 'appcfg';
const KUSION = "KusionStack's model of an application and of a workspace";
const KCL = 'KCL: its specification, as the engine 0.10 reads it';
const KUBERNETES = 'Kubernetes: what its API server refuses';
const NAMES = 'Kubernetes: names of objects (RFC 1123, RFC 1035)';
const LABELS = 'Kubernetes: syntax of labels and annotations';
const QUANTITIES = 'Kubernetes: quantities and container resources';
const PORT_NAMES = 'Kubernetes: names of ports (IANA service names, RFC 6335)';
const OPERATOR = 'the Prometheus operator: monitors that it refuses, or that select nothing';
const RELABELING = 'Prometheus: relabel_config, as its operator checks it';
const CHART = "the Prometheus chart's scrape jobs, which read annotations";
const COLLECTORS = "VictoriaMetrics' operator, Google's managed collection, Azure Monitor";
const BLACKBOX = "Prometheus' example for Ingresses, and the blackbox exporter";
const PROMETHEUS = 'Prometheus: its configuration';
const PROMETHEUS_API = 'Prometheus: its HTTP API';
const ISTIO = 'Istio: merging of metrics, and mutual TLS';
const KUMA = "Kuma's monitoring assignment discovery service";

/** Exit codes: the command line is wrong · the environment failed · a snapshot was refused. */
const INPUT = 2;
const ENVIRONMENT = 3;
const REFUSED = 4;

export interface CodeEntry {
  /** The rule that is broken, in one sentence. */
  readonly rule: string;
  /** Whose rule it is. */
  readonly source: string;
  /** What an error with this code makes a command exit with, if that is not the command's usual code. */
  readonly exit?: 2 | 3 | 4;
}

/**
 * Every code that a diagnostic can carry. `explain`, the list of codes, docs/diagnostics.md and
 * `generated/exit-codes.ts` are made from this table; only what prints its texts loads it.
 */
export const codes = {
  'syntax-error': { rule: 'The text is not YAML 1.2 or JSON.', source: YAML },
  'not-utf8': { rule: 'A text is UTF-8, with or without a byte order mark.', source: YAML },
  'file-too-large': { rule: 'A text has at most 256 MB.', source: LIMIT },
  'control-character': {
    rule: 'YAML and JSON hold no control characters but tabs and line breaks; in double quotes they are escaped.',
    source: YAML,
  },
  'document-too-large': { rule: 'One document of a text has at most 32 MB.', source: LIMIT },
  'not-a-character': {
    rule: 'An escape in double quotes names a whole character: half of a surrogate pair has no UTF-8.',
    source: YAML,
  },
  'empty-document': {
    rule: 'A text that is named on the command line holds at least one document.',
    source: OWN,
  },
  'tab-indentation': { rule: 'YAML is indented with spaces.', source: YAML },
  'unclosed-quote': { rule: 'A text that begins with a quote ends with the same quote.', source: YAML },
  'unclosed-bracket': { rule: 'Brackets and braces come in pairs.', source: YAML },
  'text-after-quote': {
    rule: 'A text in quotes ends at the quote; a quote inside it is escaped.',
    source: YAML,
  },
  'missing-comma': {
    rule: 'There is one comma between two entries in brackets or braces.',
    source: YAML,
  },
  'template-braces': {
    rule: 'A text is plain YAML: the braces of a template, {{ }}, are filled in before.',
    source: YAML,
  },
  'missing-space': { rule: "There is a space between a key's colon and its value.", source: YAML },
  'missing-colon': { rule: 'A colon follows a key.', source: YAML },
  'unexpected-colon': {
    rule: 'A line holds one key; a value that holds a colon and a space is quoted.',
    source: YAML,
  },
  'bad-indentation': {
    rule: 'The keys of one mapping, and the dashes of one list, begin in the same column.',
    source: YAML,
  },
  'wide-space': {
    rule: 'Keys, values and indentation are parted by plain spaces: to YAML, a no-break space is a letter.',
    source: YAML,
  },
  'unknown-escape': { rule: "A backslash in double quotes begins one of YAML's escapes.", source: YAML },
  'reserved-character': { rule: 'A value that begins with @, ` or % is quoted.', source: YAML },
  'unknown-anchor': {
    rule: 'An alias, *name, comes after its anchor, &name, in the same document.',
    source: YAML,
  },
  'cyclic-alias': { rule: 'A value does not hold itself.', source: OWN },
  'alias-bomb': { rule: 'The aliases of one document expand to at most 1,000,000 values.', source: LIMIT },
  'nested-too-deeply': { rule: 'Mappings and lists nest at most 100 deep.', source: LIMIT },
  'duplicate-key': { rule: 'A key is written once in a mapping.', source: YAML },
  'key-not-text': { rule: 'A key is text, and neither a mapping nor a list.', source: OWN },
  'invalid-merge': {
    rule: 'The merge key << takes a mapping, or a list of mappings.',
    source: 'YAML 1.1: the merge key (yaml.org/type/merge)',
  },
  'unsupported-tag': {
    rule: "Of YAML's own tags, those of text, numbers, booleans, null, mappings and lists are read.",
    source: OWN,
  },
  'tag-mismatch': { rule: 'A value has the type of its tag.', source: YAML },
  'no-such-path': { rule: 'A file or folder that was named does not exist.', source: OWN, exit: ENVIRONMENT },
  'unreadable-path': {
    rule: 'A file or folder that was named cannot be read.',
    source: OWN,
    exit: ENVIRONMENT,
  },
  'unreadable-revision': {
    rule: 'A revision that --git names is one of the repository of the current folder, and git is installed.',
    source: OWN,
    exit: ENVIRONMENT,
  },
  'prometheus-unreachable': {
    rule: 'The Prometheus that --against names answers within ten seconds, over TLS if its address says so.',
    source: PROMETHEUS_API,
    exit: ENVIRONMENT,
  },
  'prometheus-answer': {
    rule: 'What --against names has the targets of a Prometheus: its answer to /api/v1/targets?state=any.',
    source: PROMETHEUS_API,
    exit: ENVIRONMENT,
  },
  'write-failed': {
    rule: 'A file, a folder or standard output cannot be written.',
    source: OWN,
    exit: ENVIRONMENT,
  },
  'mads-unreachable': {
    rule: 'A control plane answers at the address that it was given.',
    source: KUMA,
    exit: ENVIRONMENT,
  },
  'mads-tls': {
    rule: 'The certificates of the control plane and of the client are trusted by each other.',
    source: KUMA,
    exit: ENVIRONMENT,
  },
  'mads-answer': {
    rule: 'A control plane answers with assignments, and not with an error or a page.',
    source: KUMA,
    exit: ENVIRONMENT,
  },
  'mads-undecodable': {
    rule: 'Every resource of a snapshot is a MonitoringAssignment that can be decoded.',
    source: KUMA,
    exit: REFUSED,
  },
  'mads-too-large': { rule: 'A snapshot is no larger than --max-message-size.', source: OWN, exit: REFUSED },
  'mads-label-style': {
    rule: 'Label style prometheus needs a control plane that speaks v1.',
    source: KUMA,
    exit: INPUT,
  },
  'snapshot-guard': {
    rule: 'A snapshot is within --min-targets and --max-drop.',
    source: OWN,
    exit: REFUSED,
  },
  'output-locked': { rule: 'Only one process writes a file.', source: OWN, exit: ENVIRONMENT },
  deadline: { rule: 'A run with --once ends before its --timeout.', source: OWN, exit: ENVIRONMENT },
  'folder-in-use': {
    rule: 'Another run of appcfg is writing to the same folder.',
    source: OWN,
    exit: ENVIRONMENT,
  },
  'file-in-the-way': {
    rule: 'The path of a file to be written is taken by something that appcfg did not write.',
    source: OWN,
    exit: ENVIRONMENT,
  },
  'edited-by-hand': {
    rule: 'A file that appcfg wrote was changed since then by hand or by another program.',
    source: OWN,
    exit: ENVIRONMENT,
  },
  'same-output-file': {
    rule: 'Two objects would be written to the same file, of one run or of two inputs.',
    source: OWN,
  },
  'taken-over': {
    rule: 'A file in the output folder was made from another input, which no longer holds its application.',
    source: OWN,
  },
  'damaged-record': {
    rule: 'The record of what appcfg wrote to a folder, `.appcfg`, is not as appcfg writes it.',
    source: OWN,
    exit: ENVIRONMENT,
  },
  'bad-parameter': {
    rule: 'A parameter of an Argo CD Application is one that the plugin announces, in its type.',
    source: 'Argo CD: the parameters of a config management plugin',
  },
  'not-a-resource-list': {
    rule: 'A KRM function reads a ResourceList from its standard input.',
    source: 'the KRM functions specification',
  },
  'not-an-application': {
    rule: 'A document is not an AppConfiguration in any of the three dialects.',
    source: OWN,
  },
  'unknown-version': {
    rule: '`apiVersion` or `kind` of the resource dialect is not one that this release reads.',
    source: OWN,
  },
  'unknown-mark': {
    rule: 'A tag or a `_type` is not one that appcfg knows.',
    source: OWN,
  },
  'ignored-value': { rule: 'A value is in the place of an application, and is ignored.', source: KUSION },
  renamed: { rule: 'A name of Kusion, a KCL identifier, becomes a Kubernetes name.', source: KUSION },
  'foreign-module': {
    rule: 'Something belongs to another module of Kusion, and nothing is emitted for it.',
    source: KUSION,
  },
  'written-twice': { rule: 'The same thing is written in two places that mean one.', source: OWN },
  'duplicate-object': {
    rule: 'An object of the same kind, namespace and name would be emitted twice in one run.',
    source: KUBERNETES,
  },
  'unknown-field': { rule: 'A field is not one that the schema knows at this place.', source: OWN },
  'not-supported-yet': {
    rule: 'A field or value belongs to the language, and this release does not have it.',
    source: OWN,
  },
  'missing-field': { rule: 'A field that is needed is not there.', source: OWN },
  'wrong-type': { rule: 'A value has another type than its field asks for.', source: OWN },
  'empty-value': { rule: 'A key that needs a value has none.', source: OWN },
  'ambiguous-number': {
    rule: 'A number is written in a way that the versions of YAML read differently.',
    source: 'YAML 1.1 and 1.2, which read the same number differently',
  },
  'not-allowed-value': { rule: 'A value is not one of those that its field allows.', source: OWN },
  'out-of-range': { rule: 'A number is smaller or larger than its field allows.', source: OWN },
  'bad-name': { rule: 'A name is not one that Kubernetes accepts.', source: NAMES },
  'bad-port': {
    rule: 'A port is a number from 1 to 65535, or a name if the field allows one.',
    source: KUBERNETES,
  },
  'bad-port-name': {
    rule: 'The name of a container port is not an IANA service name (RFC 6335).',
    source: PORT_NAMES,
  },
  'bad-image': {
    rule: 'A text is not a reference to a container image.',
    source: 'the reference format of container images (distribution/reference)',
  },
  'scales-by-nothing': {
    rule: 'An autoscaler by percentage compares what pods use with what their containers request.',
    source: KUBERNETES,
  },
  'bad-address': {
    rule: 'A block of addresses is in CIDR notation, such as 10.0.0.0/8.',
    source: KUBERNETES,
  },
  'prometheus-shut-out': {
    rule: 'A NetworkPolicy lets Prometheus connect to the ports that it is to scrape.',
    source: OWN,
  },
  'alerts-without-job': {
    rule: 'Alerts look for targets by the job that Prometheus gives them, so it has to be known.',
    source: OWN,
  },
  'bad-quantity': { rule: 'A text is not a quantity of Kubernetes.', source: QUANTITIES },
  'bad-resource': {
    rule: 'A container asks for a resource that Kubernetes does not know, or not in such an amount.',
    source: QUANTITIES,
  },
  'part-of-a-byte': { rule: 'An amount of memory or storage is a part of a byte.', source: QUANTITIES },
  'mixed-resources': {
    rule: "A resource is written on its own next to Kubernetes' requests and limits.",
    source: OWN,
  },
  'bad-duration': {
    rule: 'A duration has no unit, or is not one that Prometheus or protobuf reads.',
    source: "the operator's Duration (Prometheus' grammar), and protobuf's",
  },
  'bad-path': { rule: 'A path is not one that its reader could ask for.', source: OWN },
  'bad-host': { rule: 'A text is not the name of a host.', source: KUBERNETES },
  'bad-size': { rule: 'A text is a size in bytes as Prometheus reads it.', source: PROMETHEUS },
  'bad-proxy': { rule: 'The fields of a proxy do not fit each other.', source: OPERATOR },
  'duplicate-item': { rule: 'A list that is a set holds each of its values once.', source: OPERATOR },
  'bad-url': {
    rule: 'A text is not a URL, or has parts that its field does not take.',
    source: 'URLs (RFC 3986)',
  },
  'bad-label': { rule: 'The key or value of a label is not one that Kubernetes accepts.', source: LABELS },
  'bad-annotation': { rule: 'The key of an annotation is not one that Kubernetes accepts.', source: LABELS },
  'bad-env-name': {
    rule: 'The name of an environment variable is not one that Kubernetes accepts.',
    source: KUBERNETES,
  },
  'bad-time-zone': {
    rule: 'A text is not the name of a time zone.',
    source: 'the IANA time zone database, as CronJobs read it',
  },
  'bad-reference': {
    rule: 'A text begins with `secret://` or `configmap://` but is not a reference.',
    source: OWN,
  },
  'bad-schedule': {
    rule: "A CronJob's schedule is not one that Kubernetes accepts.",
    source: "Kubernetes: a CronJob's schedule (robfig/cron)",
  },
  'bad-relabeling': {
    rule: 'A relabeling is one that the operator or Prometheus refuses.',
    source: RELABELING,
  },
  'name-too-long': {
    rule: "An object's name, or one made of it, is longer than Kubernetes allows.",
    source: NAMES,
  },
  'reserved-label': { rule: 'A label is one that selectors are made of.', source: OWN },
  'field-not-for-type': { rule: 'A field belongs to another type of workload.', source: KUBERNETES },
  'field-not-for-monitor': { rule: 'A field belongs to another type of monitor.', source: OPERATOR },
  'monitor-type-not-for-type': {
    rule: 'This type of workload has nothing that such a monitor could select.',
    source: OWN,
  },
  'field-not-for-handler': { rule: 'A field belongs to another kind of handler.', source: OWN },
  'field-not-for-probe': { rule: 'A field belongs to another probe.', source: KUBERNETES },
  'init-container-field': {
    rule: 'A field is for init containers alone, or for those that are sidecars.',
    source: KUBERNETES,
  },
  'duplicate-container': { rule: 'Two containers of a pod have the same name.', source: KUBERNETES },
  'duplicate-mount': { rule: 'Two files or folders of a container have the same path.', source: KUBERNETES },
  'url-without-port': {
    rule: 'A handler requests a path, and which port is meant is not clear.',
    source: KUSION,
  },
  'other-host': { rule: 'A probe or handler asks another host than the pod itself.', source: KUBERNETES },
  'missing-key': {
    rule: 'A Secret that is declared here does not hold the key that is referred to.',
    source: OWN,
  },
  'bad-mode': { rule: 'The mode of a file is not three or four octal digits.', source: KUBERNETES },
  'bad-max-unavailable': {
    rule: 'How many pods may be missing is a whole number or percentage.',
    source: KUBERNETES,
  },
  'no-such-container': {
    rule: 'The podSpec speaks of a container that the application does not have.',
    source: OWN,
  },
  'field-not-for-pod-spec': {
    rule: 'A field is written in the podSpec although the language has its own place for it.',
    source: OWN,
  },
  'no-such-volume': { rule: 'A mount names a volume that the pod does not have.', source: KUBERNETES },
  'request-above-limit': { rule: 'A container requests more than its limit.', source: QUANTITIES },
  'duplicate-port': { rule: 'A Service offers the same port and protocol twice.', source: KUBERNETES },
  'duplicate-port-name': {
    rule: 'The name of a port must be unique and occurs twice.',
    source: PORT_NAMES,
  },
  'undeclared-port': { rule: 'A port is named that no container declares.', source: OPERATOR },
  'ambiguous-port': {
    rule: 'A port means one thing to the Service and another to the container.',
    source: OWN,
  },
  'port-of-service': {
    rule: "A port is the Service's, and the pod itself does not listen on it.",
    source: OPERATOR,
  },
  'default-port': { rule: 'The default port is not among those that the containers declare.', source: OWN },
  'undeclared-number': {
    rule: 'A port number is one that a container declares, if the containers declare any.',
    source: OWN,
  },
  'no-free-port-name': {
    rule: 'A port has to get a name, and those it could get are taken.',
    source: PORT_NAMES,
  },
  'same-endpoint': {
    rule: 'Two monitoring blocks scrape the same port, path and parameters.',
    source: 'Prometheus: one target, scraped twice',
  },
  'second-probe': { rule: 'An application has two ingress blocks.', source: OPERATOR },
  'blocks-disagree': {
    rule: 'Monitoring blocks that become one monitor have different values for the whole monitor.',
    source: OPERATOR,
  },
  'timeout-exceeds-interval': {
    rule: 'A scrape timeout is longer than its interval, which the operator refuses.',
    source:
      'the Prometheus operator, which leaves out such a monitor since v0.54; Prometheus refuses it as well',
  },
  'annotations-cannot-carry': {
    rule: 'Scrape annotations cannot express this; a monitor can.',
    source: CHART,
  },
  'no-effect': { rule: 'A field has no effect here.', source: OWN },
  'scraped-twice': {
    rule: 'Prometheus would scrape the same pods twice.',
    source: 'Prometheus: one target, scraped twice',
  },
  'conflicting-annotation': {
    rule: "A user's own annotation contradicts the monitoring block.",
    source: CHART,
  },
  'overwritten-label': {
    rule: 'A label replaces the `job` or `instance` that Prometheus gives its targets.',
    source: 'Prometheus: the labels job and instance',
  },
  'missing-prober': { rule: 'A Probe has no address of a prober.', source: OPERATOR },
  'no-ingress': { rule: 'An Ingress is to be probed, but the application has no Ingress.', source: OWN },
  'no-service': { rule: 'An Ingress leads to a Service that does not exist.', source: KUBERNETES },
  'unusable-host': { rule: 'A host of the Ingress cannot be probed.', source: BLACKBOX },
  'pattern-path': {
    rule: 'A path of the Ingress looks like a pattern, and is probed as it is.',
    source: BLACKBOX,
  },
  'duplicate-path': { rule: 'The same host and path occur twice in an Ingress.', source: KUBERNETES },
  'bad-option': {
    rule: 'An option on the command line has a value that it does not take.',
    source: OWN,
    exit: INPUT,
  },
  'bad-setting': {
    rule: 'An argument of `--set` or `--set-string` is not a path and a value that fit the application.',
    source: OWN,
    exit: INPUT,
  },
  'bad-overlay': { rule: 'An overlay holds a part of an application.', source: OWN },
  'no-such-application': {
    rule: 'An overlay or a setting is for an application that is not among those that are read.',
    source: OWN,
  },
  'no-such-stack': {
    rule: 'A project has no stack of the name that was given.',
    source: OWN,
    exit: ENVIRONMENT,
  },
  'not-in-stack': {
    rule: 'A project of a folder has no stack of that name, and is skipped.',
    source: OWN,
  },
  'read-by-itself': {
    rule: 'A part of an application, an overlay or a stack, was read as a whole one.',
    source: OWN,
  },
  'read-from-cluster': {
    rule: 'A manifest has none of the fields that only the API server sets, such as resourceVersion.',
    source: KUBERNETES,
  },
  'untracked-file': {
    rule: 'With --tracked, git tracks every file of the output folder that it is not told to ignore.',
    source: OWN,
  },
  'unused-exclude': {
    rule: 'What is excluded is there: a glob that excludes nothing is out of date or misspelled.',
    source: OWN,
  },
  'nothing-to-render': { rule: 'No AppConfiguration was found in what was named.', source: OWN },
  skipped: { rule: 'A document of a folder is not an AppConfiguration, and is skipped.', source: OWN },
  'kcl-syntax': { rule: 'A KCL text follows the grammar of KCL.', source: KCL },
  'kcl-beyond-literals': {
    rule: 'appcfg reads KCL that is written out: imports, instances of schemas, mappings, lists, texts and numbers. What has to be computed is for `kcl run`.',
    source: OWN,
  },
  'kcl-in-yaml': {
    rule: 'A YAML text holds YAML: an instance of a KCL schema is in a text of KCL.',
    source: OWN,
  },
  'kcl-conflict': {
    rule: 'KCL unites two values for one key only if they are mappings, lists of one length, or equal.',
    source: KCL,
  },
  'stale-file': {
    rule: 'A file of an earlier run is no longer generated, and was kept.',
    source: OWN,
  },
  'pruned-file': { rule: 'A file of an earlier run is no longer rendered, and was removed.', source: OWN },
  drift: { rule: 'An output folder holds what its applications render to.', source: OWN },
  'ingress-job-needed': {
    rule: 'An annotated Ingress is probed only if Prometheus has a job for it.',
    source: BLACKBOX,
  },
  'same-name': { rule: 'Two applications of Kusion get the same name in Kubernetes.', source: KUSION },
  'not-a-workspace': { rule: 'A document that is named as a workspace has no modules.', source: KUSION },
  'project-selected-twice': {
    rule: 'A project is selected by one block of a workspace at most.',
    source: KUSION,
  },
  'enforced-attribute': {
    rule: "An application has another value than the one that the platform's workspace enforces.",
    source: OWN,
  },
  'colliding-annotations': {
    rule: 'Two annotation keys with different values become one label in Prometheus.',
    source: 'Prometheus: labels made of annotation keys (every other character becomes _)',
  },
  'literal-secret': {
    rule: 'A secret is written out where a reference, `secret://name/key`, belongs.',
    source: OWN,
  },
  'several-credentials': {
    rule: 'An endpoint is asked with one method of authentication at most.',
    source: OPERATOR,
  },
  'bad-tls': {
    rule: 'The fields of `tls` do not fit each other, or do not fit the scheme.',
    source: OPERATOR,
  },
  'istio-merging': {
    rule: "Istio's merging of metrics cannot scrape what the annotations describe.",
    source: ISTIO,
  },
  'istio-strict': { rule: "Istio's strict mTLS refuses the scrapes.", source: ISTIO },
  'istio-files': {
    rule: 'A monitor names files of Prometheus, which a Prometheus may refuse.',
    source: 'the Prometheus operator: arbitraryFSAccessThroughSMs',
  },
  'bad-template': {
    rule: 'A template is Handlebars, with the blocks and functions that a workspace has.',
    source: 'Handlebars, and the blocks and functions that appcfg gives it',
  },
  'unknown-variable': { rule: 'A template names only what it is given.', source: OWN },
  'unquoted-text': {
    rule: 'A text that a template prints is read as that text: {{quote name}} is, whatever it holds.',
    source: YAML,
  },
  'not-an-object': {
    rule: 'What a template renders are Kubernetes objects, each with apiVersion, kind and metadata.name.',
    source: KUBERNETES,
  },
  'refused-object': {
    rule: 'A cluster, or the Prometheus operator, refuses an object, and nothing of it takes effect.',
    source: 'Kubernetes and the Prometheus operator',
  },
  'not-followed': {
    rule: 'What is found over files and networks, no manifest tells.',
    source: PROMETHEUS,
  },
  'not-built': {
    rule: 'A kustomization, the patches of one, and the templates of a Helm chart are not objects of a cluster: kustomize and Helm build the objects from them.',
    source: 'kustomize: what its build takes for resources and for patches; Helm: what it renders of a chart',
  },
  'asked-prometheus': {
    rule: 'A Prometheus resource among the manifests decides what is selected, unless another one is named.',
    source: OPERATOR,
  },
  'every-monitor': {
    rule: 'A Prometheus of the operator selects monitors by labels; if nothing names one, every monitor counts.',
    source: OPERATOR,
  },
  'other-collector': {
    rule: 'A monitor that is not of the Prometheus operator is read as its own collector reads it.',
    source: COLLECTORS,
  },
  'not-in-collector': {
    rule: 'What a monitoring block asks for, the monitors of the collector that the workspace names can say.',
    source: COLLECTORS,
  },
  'network-policy-blocks': {
    rule: 'A NetworkPolicy that selects a pod lets the Prometheus in that scrapes it, and one of the Prometheus lets it out.',
    source: 'Kubernetes: NetworkPolicy (networking.k8s.io/v1)',
  },
  'annotations-unread': {
    rule: 'A Prometheus of the operator has the jobs of its monitors, and none that reads scrape annotations.',
    source: CHART,
  },
  'missing-secret': {
    rule: "The operator leaves a monitor out whose Secret or ConfigMap, or its key, is not in the monitor's namespace.",
    source: OPERATOR,
  },
  'not-selected': {
    rule: 'The Prometheus resource does not select a monitor.',
    source: "the Prometheus resource's selectors; kube-prometheus-stack selects by the label release",
  },
  'not-in-input': {
    rule: 'What a monitor or Service is for is not among the manifests, so they cannot show whether it is right.',
    source: OWN,
  },
  'selects-nothing': { rule: 'A selector matches nothing of what is there.', source: OPERATOR },
  'unused-ignore': {
    rule: 'What is ignored occurs: an entry that ignores nothing is out of date, or misspelled.',
    source: OWN,
  },
  'not-scraped': {
    rule: 'A workload that --require names is scraped.',
    source: OWN,
  },
  'every-port': {
    rule: 'Where no port is named, Prometheus scrapes every port that a pod or Service declares.',
    source: OPERATOR,
  },
  'no-such-label': {
    rule: 'A label that a monitor copies onto its targets is one that what it selects has.',
    source: OPERATOR,
  },
  'annotation-key': {
    rule: "The Prometheus chart's jobs read `prometheus.io/scrape`, `scrape-slow`, `scheme`, `path`, `port` and `param_…`, and no other key.",
    source: CHART,
  },
  'port-is-a-number': {
    rule: "A monitor's port is a name, and a number in quotes is the name of no port.",
    source: OPERATOR,
  },
  'unnamed-service-port': {
    rule: "A ServiceMonitor names a Service's port, and the Service's port has no name.",
    source: OPERATOR,
  },
  'several-services': {
    rule: 'A ServiceMonitor matches several Services of the same pods, which are scraped once for each.',
    source: 'Prometheus: one target, scraped twice',
  },
  'port-annotation': {
    rule: 'The annotation `prometheus.io/port` is a number, and anything else is ignored.',
    source: CHART,
  },
  'misplaced-annotations': {
    rule: 'Prometheus reads the annotations of pods, Services and Ingresses, and those of no workload.',
    source: CHART,
  },
  'scrape-annotation': {
    rule: 'The annotation `prometheus.io/scrape` is exactly `true`; anything else is ignored.',
    source: CHART,
  },
  'bare-address': {
    rule: 'If a pod declares no port and the annotations name no port, Prometheus scrapes port 80.',
    source: 'Prometheus: discovery of pods without ports',
  },
  'drops-everything': { rule: 'A relabeling drops every target, or every sample.', source: RELABELING },
  'bad-scrape-config': {
    rule: 'A Prometheus configuration is one that Prometheus refuses, or that cannot be read.',
    source: PROMETHEUS,
  },
  'field-beside-manifest': {
    rule: 'A workload that is in a manifest has no fields besides `manifest`.',
    source: OWN,
  },
  'no-workload': {
    rule: 'A manifest that is named as a workload is, or holds, one that runs pods.',
    source: OWN,
  },
  'several-workloads': {
    rule: 'A manifest that is named as a workload holds one workload, or the application names which one is meant.',
    source: OWN,
  },
  'ambiguous-object': {
    rule: 'Several Services or Ingresses of a manifest could be the one that is scraped.',
    source: OWN,
  },
  'other-namespace': {
    rule: 'A manifest that an application names, and what a template renders for it, are in its namespace.',
    source: OWN,
  },
  'selector-mismatch': {
    rule: "A workload's selector matches the labels of its own pods.",
    source: KUBERNETES,
  },
  'selects-more': { rule: 'A selector matches the pods of another workload too.', source: OPERATOR },
  uneditable: { rule: 'What is added to a manifest changes nothing else of it.', source: OWN },
  'no-manifests': { rule: 'Nothing that was named holds a Kubernetes object.', source: OWN },
} as const satisfies Record<string, CodeEntry>;

export type DiagnosticCode = keyof typeof codes;
