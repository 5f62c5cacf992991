import { join, relative, resolve } from 'node:path';
import { namespaceRule } from '../../compiler/compile-text.ts';
import type { Diagnostic, Result } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/did-you-mean.ts';
import { isWithin, type MayRead } from '../../files/may-read.ts';
import type { RenderInputs } from './render.ts';

/** What an Application can set, as Argo CD's user interface shows it (ParameterAnnouncement of its API). */
export const announcements = [
  {
    name: 'paths',
    title: 'Paths',
    tooltip: 'Files and folders with AppConfigurations, relative to the path of the application',
    collectionType: 'array',
    array: ['.'],
  },
  {
    name: 'workspace',
    title: 'Workspace',
    tooltip: "The platform's workspace file, relative to the path of the application",
    string: '',
  },
  { name: 'namespace', title: 'Namespace', tooltip: 'The namespace of every object', string: '' },
  {
    name: 'project',
    title: 'Project',
    tooltip: "The project that selects a block of the workspace; the application's name by default",
    string: '',
  },
  {
    name: 'strict',
    title: 'Strict',
    tooltip: 'Treat warnings as errors',
    itemType: 'boolean',
    string: 'false',
  },
] as const;

type Name = (typeof announcements)[number]['name'];
type Environment = Readonly<Record<string, string | undefined>>;

const NAMES: readonly string[] = announcements.map(({ name }) => name);

/**
 * What `ARGOCD_APP_PARAMETERS` says, and below it what the Application's `plugin.env` says as `APPCFG_NAMESPACE` and
 * so on, which arrives as `ARGOCD_ENV_APPCFG_NAMESPACE`. A value is never repeated in a message: it may be anything.
 *
 * @param folder where the application is, and its files are looked for
 */
export function readParameters(env: Environment, folder: string): Result<RenderInputs> {
  const given = givenParameters(env.ARGOCD_APP_PARAMETERS);
  if (given.value === undefined) return { diagnostics: given.diagnostics };
  const { value: set } = given;
  const text = (name: Exclude<Name, 'paths'>) => {
    const value = set.get(name) ?? env[`ARGOCD_ENV_APPCFG_${name.toUpperCase()}`];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const [workspace, namespace, project, strict] = [
    text('workspace'),
    text('namespace'),
    text('project'),
    text('strict'),
  ];
  const list = set.get('paths');
  const paths = Array.isArray(list) && list.length > 0 ? list : ['.'];
  const root = repositoryRoot(folder, env.ARGOCD_APP_SOURCE_PATH);
  const diagnostics: Diagnostic[] = [
    ...unknownVariables(env),
    ...paths.flatMap((path) => inside(root, folder, path, 'paths')),
    ...(workspace === undefined ? [] : inside(root, folder, workspace, 'workspace')),
    ...namespaceRule(namespace, 'parameter namespace:'),
    ...(strict === undefined || /^(true|false)$/.test(strict)
      ? []
      : [bad('strict is neither true nor false')]),
  ];
  if (diagnostics.length > 0) return { diagnostics };
  const value: RenderInputs = {
    paths,
    ...(workspace === undefined ? {} : { workspace }),
    ...(namespace === undefined ? {} : { namespace }),
    ...(project === undefined ? {} : { project }),
    strict: strict === 'true',
    mayRead: withinRepository(env, folder),
  };
  return { value, diagnostics };
}

/** What an Application sets in `plugin.env` arrives under this prefix. */
const VARIABLE = 'ARGOCD_ENV_APPCFG_';

/** A variable that is not read has no effect, whatever it was written for. */
function unknownVariables(env: Environment): Diagnostic[] {
  const known = NAMES.filter((name) => name !== 'paths').map((name) => `APPCFG_${name.toUpperCase()}`);
  return Object.keys(env)
    .filter((name) => name.startsWith(VARIABLE))
    .map((name) => name.slice('ARGOCD_ENV_'.length))
    .filter((name) => !known.includes(name))
    .sort()
    .map((name) => {
      const guess = nearest(name, known);
      return {
        ...bad(
          `the plugin does not read the variable ${name}${guess === undefined ? '' : `; did you mean ${guess}?`}`,
        ),
        hint: `it reads ${known.join(', ')}`,
      };
    });
}

function givenParameters(text: string | undefined): Result<ReadonlyMap<string, string | readonly string[]>> {
  const set = new Map<string, string | readonly string[]>();
  if (text === undefined || text === '') return { value: set, diagnostics: [] };
  const list = parse(text);
  // Argo CD writes null if an Application sets none.
  if (list === null) return { value: set, diagnostics: [] };
  if (!Array.isArray(list)) return { diagnostics: [bad('ARGOCD_APP_PARAMETERS is not a JSON list')] };
  const diagnostics: Diagnostic[] = [];
  for (const parameter of list as readonly (Readonly<Record<string, unknown>> | null)[]) {
    if (typeof parameter !== 'object' || parameter === null) {
      diagnostics.push({
        ...bad('a parameter in ARGOCD_APP_PARAMETERS is not an object'),
        hint: 'write {"name": …, "string": …}, or "array" for paths',
      });
      continue;
    }
    const name = String(parameter.name);
    const value = name === 'paths' ? parameter.array : parameter.string;
    const fits = name === 'paths' ? isTextList(value) : typeof value === 'string';
    if (!NAMES.includes(name)) diagnostics.push(unknown(name));
    else if (!fits) diagnostics.push(bad(`${name} must be ${name === 'paths' ? 'an array' : 'a string'}`));
    else set.set(name, value as string | readonly string[]);
  }
  return diagnostics.length > 0 ? { diagnostics } : { value: set, diagnostics };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isTextList(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

/** The user of an application may read its repository, and nothing else that lies beside the plugin. */
export function withinRepository(env: Environment, folder: string): MayRead {
  const root = repositoryRoot(folder, env.ARGOCD_APP_SOURCE_PATH);
  return (path) => isWithin(resolve(folder, path), root);
}

/** The repository around an application, as Argo CD lays both out. */
function repositoryRoot(folder: string, sourcePath: string | undefined): string {
  if (sourcePath === undefined || sourcePath === '' || sourcePath === '.') return folder;
  const root = resolve(folder, relative(resolve('/', sourcePath), '/'));
  return join(root, sourcePath) === folder ? root : folder;
}

function inside(root: string, folder: string, path: string, name: Name): Diagnostic[] {
  return path !== '-' && isWithin(resolve(folder, path), root)
    ? []
    : [bad(`${name} is outside of the repository`)];
}

function unknown(name: string): Diagnostic {
  const guess = nearest(name, NAMES);
  return {
    ...bad(`unknown parameter${guess === undefined ? '' : `; did you mean ${guess}?`}`),
    hint: `the parameters are ${NAMES.join(', ')}`,
  };
}

function bad(message: string): Diagnostic {
  return { code: 'bad-parameter', severity: 'error', message };
}
