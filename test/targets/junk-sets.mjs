/** Applications in which one value, anywhere, is another one, or one key is gone or misspelt. The same ones every time. */
import { soundSets } from './mutated-sets.mjs';

const JUNK = [true, 7, 70000, -1, '', 'x', '9090', 'A b', '1.5s', [], {}, ['x'], { x: 'y' }, null];
const COUNT = 360;

export function junkSets() {
  const sets = soundSets();
  return Array.from({ length: COUNT }, (_, number) => {
    const { objects } = sets[number % sets.length];
    const index = Math.floor(number / sets.length) % objects.length;
    const paths = pathsOf(objects[index]).filter(
      (path) => path.length > 1 && path[0] !== 'kind' && !['name', 'namespace'].includes(path[1]),
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
  parent[last] = JUNK[(number * 31) % JUNK.length];
  return `is ${JSON.stringify(parent[last])}`;
}
