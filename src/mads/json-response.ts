import {
  type AssignmentV1,
  type SentLabels,
  type SnapshotHead,
  type TargetV1,
  typeUrls,
  UndecodableError,
} from './assignment.ts';
import { JsonElements } from './json-elements.ts';

type JsonObject = { readonly [name: string]: unknown };

/** Reads the JSON form of a DiscoveryResponse piece by piece; an UndecodableError names the resource. */
export class JsonResponseReader {
  private count = 0;
  private bytes = 0;
  private readonly elements: JsonElements;

  constructor(receive: (assignment: AssignmentV1) => void) {
    this.elements = new JsonElements('resources', (text) => {
      receive(parseResource(text, this.count));
      this.count++;
    });
  }

  push(chunk: Buffer): void {
    this.bytes += chunk.length;
    try {
      this.elements.push(chunk);
    } catch (error) {
      if (error instanceof UndecodableError && error.resource === undefined) {
        throw new UndecodableError(error.reason, this.count);
      }
      throw error;
    }
  }

  end(): SnapshotHead {
    const response = parseJson(this.elements.end());
    if (!isObject(response)) throw new UndecodableError('a body that is not a JSON object');
    const resources = response.resources ?? [];
    // JsonElements left a 0 for each object; anything else in there was never a resource.
    if (
      !Array.isArray(resources) ||
      resources.length !== this.count ||
      resources.some((each) => each !== 0)
    ) {
      throw new UndecodableError('"resources" is not a list of objects');
    }
    return { version: stringOf(response, 'version_info', 'versionInfo'), nonce: '', bytes: this.bytes };
  }
}

function parseResource(text: string, index: number): AssignmentV1 {
  let name = '';
  try {
    const value = parseJson(text);
    if (!isObject(value)) throw new UndecodableError('not an object');
    // Only an escape can bring half of a surrogate pair, which has no UTF-8.
    if (text.includes('\\u')) refuseLoneSurrogates(value);
    const type = value['@type'];
    name = describeName(value);
    if (type !== typeUrls.v1) throw new UndecodableError(`a resource of type ${JSON.stringify(type)}`);
    return {
      apiVersion: 'v1',
      mesh: stringOf(value, 'mesh'),
      service: stringOf(value, 'service'),
      labels: labelsOf(value),
      targets: listOf(value, 'targets').map(parseTarget),
    };
  } catch (error) {
    if (error instanceof UndecodableError) throw new UndecodableError(error.reason, index, name);
    throw error;
  }
}

function parseTarget(target: unknown): TargetV1 {
  if (!isObject(target)) throw new UndecodableError('a target that is not an object');
  return {
    name: stringOf(target, 'name'),
    scheme: stringOf(target, 'scheme'),
    address: stringOf(target, 'address'),
    metricsPath: stringOf(target, 'metrics_path', 'metricsPath'),
    labels: labelsOf(target),
  };
}

function describeName({ mesh, service }: JsonObject): string {
  return `mesh ${JSON.stringify(mesh)}, service ${JSON.stringify(service)}`;
}

/** protobuf's JSON leaves out what is empty, and a null stands for it too. */
function stringOf(object: JsonObject, name: string, alias = name): string {
  const value = object[name] ?? object[alias] ?? '';
  if (typeof value !== 'string') throw new UndecodableError(`"${name}" is not a string`);
  return value;
}

function listOf(object: JsonObject, name: string): readonly unknown[] {
  const value = object[name] ?? [];
  if (!Array.isArray(value)) throw new UndecodableError(`"${name}" is not a list`);
  return value;
}

function labelsOf(object: JsonObject): SentLabels {
  const labels = object.labels;
  if (labels === undefined || labels === null) return [];
  if (!isObject(labels)) throw new UndecodableError('"labels" is not an object');
  const entries: [string, string][] = [];
  for (const name of Object.keys(labels)) {
    const value = labels[name];
    if (typeof value !== 'string') throw new UndecodableError(`the label "${name}" is not a string`);
    entries.push([name, value]);
  }
  return entries;
}

function refuseLoneSurrogates(value: unknown): void {
  if (typeof value === 'string') {
    if (/\p{Surrogate}/u.test(value)) throw new UndecodableError('a string with half of a surrogate pair');
  } else if (isObject(value) || Array.isArray(value)) {
    for (const [key, inner] of Object.entries(value)) {
      refuseLoneSurrogates(key);
      refuseLoneSurrogates(inner);
    }
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UndecodableError('a body that is not JSON');
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
