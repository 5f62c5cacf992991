/** Applications in which one value, anywhere, is another one, or one key is gone or misspelt. The same ones every time. */
import { soundSets } from './mutated-sets.mjs';

const JUNK = [true, 7, 70000, -1, '', 'x', '9090', 'A b', '1.5s', [], {}, ['x'], { x: 'y' }, null];
const COUNT = 360;

/** What no target of ours depends on is not judged: types within a custom workload's template, the paths of an Ingress. */
function isJudged({ kind }, path) {
  if (kind === 'CollaSet') return path[0] === 'metadata' || path[1] === 'replicas';
  if (path.includes('sourceLabels') || path.includes('serviceName')) return false;
  if (path.includes('containers') && path.includes('ports')) return path.length > 6;
  return path.at(-1) !== 'path' && path.at(-2) !== 'paths';
}

export function junkSets() {
  const sets = soundSets();
  return Array.from({ length: COUNT }, (_, number) => {
    // A scrape job of somebody's own that lost what restricts it would scrape the other sets as well.
    const objects = sets[number % sets.length].objects.filter(({ kind }) => kind !== 'ScrapeConfig');
    const index = Math.floor(number / sets.length) % objects.length;
    const paths = pathsOf(objects[index]).filter(
      (path) =>
        path.length > 1 &&
        path[0] !== 'kind' &&
        !['name', 'namespace'].includes(path[1]) &&
        isJudged(objects[index], path),
    );
    const path = paths[(number * 7919) % paths.length];
    const changed = structuredClone(objects);
    const what = change(changed[index], path, number);
    return {
      cause: `junk ${objects[index].kind} ${path.join('.')} ${what}`,
      number,
      objects: changed,
      any: true,
    };
  });
}

function pathsOf(value, path = []) {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))];
}

function change(object, path, number) {
  let parent = object;
  for (const key of path.slice(0, -1)) parent = parent[key];
  const last = path.at(-1);
  if (number % 5 === 0 && !Array.isArray(parent)) {
    delete parent[last];
    return 'is gone';
  }
  if (number % 5 === 1 && !Array.isArray(parent)) {
    parent[`${last}s`] = parent[last];
    delete parent[last];
    return 'is misspelt';
  }
  const value = JUNK[(number * 31) % JUNK.length];
  // What a list's null stands for is up to the type of its items.
  parent[last] = value === null && Array.isArray(parent) ? 'x' : value;
  return `is ${JSON.stringify(parent[last])}`;
}
