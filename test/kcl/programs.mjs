/** KCL programs that are made up at random: literals in every spelling that the grammar has. */

/** A generator of numbers in [0, 1), the same for the same seed (mulberry32). */
export function randomly(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

const IMPORTS = `import kam.v1.app_configuration as ac
import service
import service.container as c
import service.container.probe as p
import monitoring as m
import network
import opsrule as o
`;

/** One or two applications of Kusion's schemas, every value a literal. */
export function randomProgram(random) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const chance = (share) => random() < share;
  const number = (value) =>
    pick([`${value}`, `0x${value.toString(16)}`, `0o${value.toString(8)}`, `0b${value.toString(2)}`]);
  const text = (value) => {
    const quoted = JSON.stringify(value);
    if (/[\\'\n]/.test(value)) return quoted;
    return pick([
      quoted,
      `'${value}'`,
      `"""${value}"""`,
      `'''${value}'''`,
      ...(value.includes('$') ? [quoted.replaceAll('$', '\\$')] : [`r"${value}"`]),
    ]);
  };
  const odd = () =>
    pick([
      '1',
      'a b',
      'true',
      "it's",
      'x: y',
      '- z',
      '#no',
      '$(HOST)',
      '$1 {x}',
      'é😀',
      '',
      'two\nlines',
      '0777',
      '1e3',
      '~',
      '\\d',
      'tab\t',
    ]);
  const key = (name) => (/^[a-z_]\w*$/i.test(name) && chance(0.6) ? name : text(name));
  const operator = () => pick([': ', ' = ', ':', '=']);
  const deeper = (value) => value.replaceAll('\n', '\n    ');
  // KCL reads a bracket's content from the line of the bracket, or indented below it.
  const held = (open, close, items) => {
    if (items.length === 0) return open + pick(['', '\n']) + close;
    const isInline = chance(0.3) && items.every((item) => !item.includes('\n'));
    if (isInline) return `${open}${items.join(', ')}${pick(['', ','])}${close}`;
    const separator = () => pick(['\n', '\n', '\n\n', ',\n', ' # a comment\n', ', # another\n']);
    const last = pick(['\n', ',\n', '\n# end\n']);
    const lines = items.map((item, index) => item + (index === items.length - 1 ? last : separator()));
    return `${open}${deeper(`\n${lines.join('')}`).trimEnd()}\n${close}`;
  };
  const map = (pairs) =>
    held(
      '{',
      '}',
      pairs.map(([name, value]) => `${key(name)}${operator()}${value}`),
    );
  const list = (items) => held('[', ']', items);
  const instance = (schema, pairs) => `${schema}${pick([' ', '', '() '])}${map(pairs)}`;
  const maybe = (...pair) => (chance(0.5) ? [pair] : []);
  const variables = () =>
    map(['A', 'B_1', 'PATH', 'lower'].filter(() => chance(0.6)).map((name) => [name, text(odd())]));
  const container = () =>
    instance('c.Container', [
      ['image', text(`registry.example.com/app:${Math.floor(random() * 9)}`)],
      ...maybe('command', list([text('run'), text(odd())])),
      ...maybe('args', list([])),
      ...maybe('env', variables()),
      ...maybe('workingDir', pick([text('/tmp'), 'Undefined', 'None'])),
      ...maybe(
        'resources',
        map([
          ['cpu', text(pick(['500m', '1', '250m-500m']))],
          ['memory', text('256Mi')],
        ]),
      ),
      ...maybe(
        'readinessProbe',
        instance('p.Probe', [
          ['probeHandler', instance('p.Http', [['url', text('http://localhost:8080/ready')]])],
          ...maybe('periodSeconds', number(10)),
        ]),
      ),
    ]);
  const ports = () =>
    list([instance('network.Port', [['port', number(8080)], ...maybe('public', pick(['True', 'False']))])]);
  const application = (name) => {
    const workload = instance('service.Service', [
      ['containers', map([[pick(['main', 'web-1', 'app']), container()]])],
      ...maybe('replicas', number(2)),
      ...maybe(
        'labels',
        map([
          ['team', text('one')],
          ['example.com/tier', text('two')],
        ]),
      ),
      ...maybe('type', text('Deployment')),
    ]);
    const accessories = [
      ...maybe('network', instance('network.Network', [['ports', ports()]])),
      ...maybe(
        'monitoring',
        instance('m.Prometheus', [
          ...maybe('path', text('/stats')),
          ...maybe('port', text('8080')),
          ...maybe('interval', text('30s')),
        ]),
      ),
      ...maybe('opsRule', instance('o.OpsRule', [['maxUnavailable', pick([text('30%'), '1'])]])),
    ];
    const fields = [['workload', workload]];
    if (accessories.length > 0) fields.push(['accessories', map(accessories)]);
    return `${name}${pick([': ', ' : ', ' = '])}ac.AppConfiguration ${map(fields)}\n`;
  };
  const names = chance(0.3) ? ['first', 'second_one'] : ['first'];
  return `${chance(0.3) ? '"""A docstring."""\n' : ''}${IMPORTS}${names.map(application).join(pick(['', '\n# between\n']))}`;
}

const PIECES = [
  '{',
  '}',
  '[',
  ']',
  '(',
  ')',
  ':',
  '=',
  '+=',
  ',',
  '"',
  "'",
  '"""',
  '\\',
  '${',
  '\n',
  '#',
  '.',
  '*',
  '**',
  ' if ',
  ' for ',
  'lambda',
  '\u0000',
  '\u{1f600}',
  '\ud800',
  '9',
  '0x',
  '5s',
  '1Mi',
  'True',
  'None',
  '_',
  '$',
];

/** A text with a few of its characters changed, moved or left out. */
export function mutated(text, random) {
  const at = () => Math.floor(random() * (changed.length + 1));
  let changed = text;
  for (let count = 1 + Math.floor(random() * 3); count > 0; count--) {
    const start = at();
    const kind = random();
    if (kind < 0.3)
      changed = changed.slice(0, start) + PIECES[Math.floor(random() * PIECES.length)] + changed.slice(start);
    else if (kind < 0.6)
      changed = changed.slice(0, start) + changed.slice(start + 1 + Math.floor(random() * 8));
    else if (kind < 0.8) changed = changed.slice(0, start) + changed.slice(at());
    else changed = changed.slice(0, start) + changed.slice(start, start + 20) + changed.slice(start);
  }
  return changed;
}
