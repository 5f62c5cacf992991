/**
 * The schemas as editors take them: each one document with everything that it refers to, and with what may be written
 * and is taken away before the program judges a value: KCL's marks, and the mark of a monitoring block as a key.
 */
import { schema, workspaceSchema } from './schema.mjs';

const OWN_KEYWORDS = /^(?:x-appcfg-.*|tsType)$/;

const MARK = {
  description: "KCL's mark of what the mapping is; its last word is what counts.",
  type: 'string',
};

/** File name → schema, for the folder dist/schemas. */
export function editorSchemas() {
  return {
    'app-configuration.schema.json': editorSchema(schema),
    'workspace.schema.json': editorSchema(workspaceSchema),
  };
}

function editorSchema({ $schema, $id, title, description, $defs, ...root }) {
  const used = referredTo({ root, $defs: $id === schema.$id ? $defs : {} });
  return {
    $schema,
    $id,
    title,
    description,
    ...forEditors(root, 'root'),
    $defs: Object.fromEntries([...used].sort().map((name) => [name, forEditors(definition(name), name)])),
  };
}

function definition(name) {
  const own = schema.$defs[name] ?? workspaceSchema.$defs[name];
  // What is read into other fields before the program judges a value.
  if (name === 'Application') {
    const { accessories, database, opsRule } = schema.$defs.KusionApplication.properties;
    return { ...own, properties: { ...own.properties, accessories, database, opsRule } };
  }
  if (name === 'Workload') {
    const { topologySpreadConstraints: list } = own.properties;
    const constraints = { ...list, type: ['array', 'object'] };
    return { ...own, properties: { ...own.properties, topologySpreadConstraints: constraints } };
  }
  if (name === 'DefaultBackend') return withKubernetesService(own);
  return own;
}

/** Kubernetes' own shape of a backend, `{service: {name, port: {number | name}}}`, is read as ours. */
function withKubernetesService(own) {
  const { service, port } = own.properties;
  const inKubernetes = {
    type: 'object',
    properties: {
      name: service,
      port: { type: 'object', properties: { number: port, name: port }, additionalProperties: false },
    },
    additionalProperties: false,
  };
  return { ...own, properties: { ...own.properties, service: { anyOf: [service, inKubernetes] } } };
}

function referredTo(value, found = new Set()) {
  if (typeof value !== 'object' || value === null) return found;
  const [, name] = /#\/\$defs\/([^/]+)/.exec(value.$ref) ?? [];
  if (name !== undefined && !found.has(name)) {
    found.add(name);
    referredTo(definition(name), found);
  }
  for (const part of Object.values(value)) referredTo(part, found);
  return found;
}

function forEditors(value, name, isMap = false) {
  if (Array.isArray(value)) return value.map((item) => forEditors(item));
  if (typeof value !== 'object' || value === null) return value;
  const kept = {};
  for (const [key, part] of Object.entries(value)) {
    if (!isMap && OWN_KEYWORDS.test(key)) continue;
    if (!isMap && ['examples', 'default', 'enum'].includes(key)) kept[key] = part;
    else if (!isMap && key === '$ref') kept.$ref = part.slice(part.indexOf('#'));
    else kept[key] = forEditors(part, undefined, !isMap && ['properties', '$defs'].includes(key));
  }
  const isRecord = !isMap && kept.type === 'object' && kept.properties !== undefined;
  return isRecord || name === 'KusionApplications' ? marked(kept, name) : kept;
}

/** An object of a known shape, on which KCL may have put its mark. As a pattern, so that no editor suggests it. */
function marked(object, name) {
  const marks = { '^_type$': MARK };
  if (name === 'Scraping') marks['^.*\\.(?:Scraping|Prometheus)$'] = { $ref: '#/$defs/Monitoring' };
  const { propertyNames } = object;
  return {
    ...object,
    patternProperties: marks,
    ...(propertyNames === undefined ? {} : { propertyNames: { anyOf: [{ const: '_type' }, propertyNames] } }),
  };
}
