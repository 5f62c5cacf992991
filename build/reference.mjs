/** Writes docs/reference.md from the schema, docs/monitors.md and docs/diagnostics.md from the tables of fields and codes. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fieldsNotOffered } from './fields-not-offered.mjs';
import { programModule } from './program-module.mjs';
import { resolved, schema, templateSchema, workspaceSchema } from './schema.mjs';

const { codes } = programModule('diagnostics/codes.ts');
const { SCRAPING_FIELDS } = programModule('application/model/scraping-fields.ts');
const { typeWords, valueText } = programModule('schema/field-words.ts');

const docs = new URL('../docs/', import.meta.url);

/** The parts of the language, in the order of the page: the definition, its title, and where it is. */
const PARTS = [
  [
    'Application',
    'An application',
    'the top of a document; in `metadata` and `spec` of `apiVersion: appcfg.dev/v1`, `kind: AppConfiguration`; or below a name, as Kusion writes it',
  ],
  ['Workload', 'Workload', '`workload`'],
  ['ExistingWorkload', 'Workload of a manifest', '`workload`'],
  ['ManifestReference', 'Manifest', '`workload.manifest`'],
  ['Container', 'Container', '`workload.containers.<name>`'],
  ['ContainerPort', 'Port of a container', '`workload.containers.<name>.ports[]`'],
  ['Resources', 'Resources', '`workload.containers.<name>.resources`'],
  ['ServicePort', 'Port of a Service', '`workload.ports[]`'],
  ['File', 'File', '`workload.containers.<name>.files.<path>`'],
  ['Probe', 'Probe', '`livenessProbe`, `readinessProbe` and `startupProbe` of a container'],
  ['ProbeHandler', 'Handler of Kusion', '`probeHandler` of a probe'],
  ['Lifecycle', 'Lifecycle', '`workload.containers.<name>.lifecycle`'],
  ['LifecycleHandler', 'Handler of a lifecycle', '`postStart` and `preStop`'],
  ['HttpGetAction', 'Request', '`httpGet` of a probe or handler'],
  ['TcpSocketAction', 'Connection', '`tcpSocket` of a probe or handler'],
  ['GrpcAction', 'Question over gRPC', '`grpc` of a probe'],
  ['ExecAction', 'Command', '`exec` of a probe or handler'],
  ['HttpHeader', 'Header', '`httpHeaders[]` of a request'],
  ['Secret', 'Secret', '`workload.secrets.<name>`'],
  ['ConfigMap', 'ConfigMap', '`workload.configMaps.<name>`'],
  ['ServiceAccount', 'ServiceAccount', '`workload.serviceAccount`'],
  ['Autoscaling', 'Autoscaling', '`workload.autoscaling`'],
  ['OpsRule', 'Rule of operation', '`workload.opsRule`'],
  ['NetworkPolicy', 'Network policy', '`networkPolicy`'],
  ['NetworkPeer', 'Who may connect', '`networkPolicy.allowFrom[]`'],
  ['Ingress', 'Ingress', '`ingress`'],
  ['IngressRule', 'Rule of an Ingress', '`ingress.rules[]`'],
  ['IngressPath', 'Path of an Ingress', '`ingress.rules[].paths[]`'],
  ['IngressTls', 'TLS of an Ingress', '`ingress.tls[]`'],
  ['Scraping', 'Monitoring', '`monitoring`, or one of its list'],
  ['Alerts', 'Alerts', '`monitoring.alerts`'],
  ['Prober', 'Prober', '`monitoring.prober`'],
  ['AttachMetadata', 'Metadata of targets', '`monitoring.attachMetadata`'],
  ['Relabeling', 'Relabeling', '`monitoring.relabelings[]` and `monitoring.metricRelabelings[]`'],
  ['Tls', 'TLS of an endpoint', '`monitoring.tls` and `monitoring.oauth2.tls`'],
  ['BasicAuth', 'Basic authentication', '`monitoring.basicAuth`'],
  ['Authorization', 'Authorization header', '`monitoring.authorization`'],
  ['OAuth2', 'OAuth 2', '`monitoring.oauth2`'],
  ['Istio', 'Istio', '`monitoring.istio`'],
];
const WORKSPACE_PARTS = [
  [
    'MonitoringBlock',
    'Block of a workspace',
    '`modules.monitoring.configs.<name>`, or `modules.monitoring.<name>`',
  ],
  ['ServiceBlock', 'Defaults of services', '`modules.service.configs.<name>`, or `modules.service.<name>`'],
  [
    'OpsRuleBlock',
    'Defaults of rules of operation',
    '`modules.opsrule.configs.<name>`, or `modules.opsrule.<name>`',
  ],
  ['Enforced', 'Enforced attributes', '`enforced` of a block'],
  ['AnnotationKeys', 'Annotation keys', '`annotations` of a block'],
  ['WorkspaceIstio', 'Istio in a workspace', '`istio` of a block'],
  ['IstioCertificates', "Istio's certificates", '`istio.certificates` of a block'],
];

const TEMPLATE_PARTS = [
  ['TemplateVariables', 'Variables of a template', 'the top'],
  ['TemplateWorkload', 'Workload in a template', '`workload`'],
  ['TemplateContainer', 'Container in a template', '`containers[]`'],
  ['TemplatePort', 'Container port in a template', '`ports[]`'],
  ['TemplateServicePort', 'Port of a Service in a template', '`servicePorts[]`'],
  ['TemplateMonitoring', 'Monitoring in a template', '`monitoring[]`'],
];

/** File name → text, for the folder docs. */
export function referencePages() {
  return { 'reference.md': reference(), 'monitors.md': monitors(), 'diagnostics.md': diagnostics() };
}

function reference() {
  const written = (parts, $defs) =>
    parts.map(([name, title, where]) => part($defs[name], title, where)).join('\n');
  return `# Reference

Every field of an application, as \`schemas/app-configuration.schema.json\` defines it, and below them the fields of a
workspace, as \`schemas/workspace.schema.json\` does. Last come the variables of a platform's templates, as
\`schemas/template-variables.schema.json\` defines them.

${written(PARTS, schema.$defs)}
${written(WORKSPACE_PARTS, workspaceSchema.$defs)}
${written(TEMPLATE_PARTS, templateSchema.$defs)}`;
}

function part({ description, properties, required = [] }, title, where) {
  const rows = Object.entries(properties).map(([name, field]) => {
    const own = resolved(field);
    const must = required.includes(name) ? ' **Required.**' : '';
    return `| \`${name}\` | ${typeWords(own, resolved, (value) => `\`${value}\``)} | ${code(own.default)} | ${cell(own.description)}${must} | ${code(own.examples?.[0])} |`;
  });
  return `## ${title}\n\n${description} It is at ${where}.\n\n| field | type | default | meaning | example |\n|---|---|---|---|---|\n${rows.join('\n')}\n`;
}

function code(value) {
  return value === undefined ? '' : `\`${cell(valueText(value))}\``;
}

function cell(text = '') {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

const HOLDERS = {
  endpoint: 'endpoint',
  spec: 'monitor',
  metadata: 'monitor',
  prober: 'prober',
  made: 'yes',
  ignored: 'no effect',
  none: '',
};

function monitors() {
  const rows = Object.entries(SCRAPING_FIELDS).map(([name, { annotations, pod, service, ingress }]) => {
    const cells = [annotations, pod, service, ingress].map((holder) => HOLDERS[holder]);
    return `| \`${name}\` | ${cells.join(' | ')} |`;
  });
  const others = Object.entries(fieldsNotOffered).flatMap(([type, fields]) =>
    Object.entries(fields).map(([name, reason]) => `| ${type} | \`${name}\` | ${cell(reason)} |`),
  );
  return `# Fields of monitors

Where each field of a monitoring block goes. *endpoint*: into the endpoint of the block. *monitor*: into the monitor as a whole, so that all blocks of one monitor must agree about it. *prober*: into the prober of a Probe. *no effect*: a warning. An empty cell: an error. What each field means is in the [reference](reference.md#monitoring).

| field | annotations | PodMonitor | ServiceMonitor | Probe |
|---|---|---|---|---|
${rows.join('\n')}

## What is not offered

Fields of the operator's CRDs that have no field of the same name in a monitoring block, and what decides them.

| type of the CRD | field | instead |
|---|---|---|
${others.join('\n')}
`;
}

function diagnostics() {
  const rows = Object.entries(codes).map(
    ([name, { rule, source, exit = '' }]) =>
      `| <a id="${name}"></a>\`${name}\` | ${cell(rule)} | ${cell(source)} | ${exit} |`,
  );
  return `# Diagnostics\n\nEvery code that a message can carry, the rule behind it, whose rule it is, and the exit code of an error if it is not the command's usual one ([exit codes](exit-codes.md)). \`appcfg explain CODE\` shows an example.\n\n| code | rule | source | exit code |\n|---|---|---|---|\n${rows.sort().join('\n')}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, text] of Object.entries(referencePages())) writeFileSync(new URL(name, docs), text);
}
