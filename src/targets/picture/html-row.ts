import { escapeHtml } from './html-text.ts';
import {
  type BrokenWay,
  type ChainStep,
  isBroken,
  type PictureAdvice,
  type PictureEndpoint,
  type PictureFault,
  type PictureRow,
  type ScrapeState,
  type ScrapeWay,
} from './picture.ts';
import { plural } from './picture-summary.ts';
import { endpointText } from './scrape-ways.ts';

const MARKS: Readonly<Record<ScrapeState, string>> = {
  scraped: 'scraped',
  partly: 'in part',
  not: 'not scraped',
};

/** One line of the list, and what it shows when it is opened. */
export function rowHtml(row: PictureRow, opensBroken: boolean): string {
  const { kind, name, state, targets, why } = row;
  const classes = ['row', state, ...(state === 'not' && !isBroken(row) ? ['quiet'] : [])];
  const via = why === undefined ? throughWhat(row) : shortReason(why, row);
  const cells = [
    `<span class="mark">${MARKS[state]}</span>`,
    `<span class="name">${escapeHtml(name)}</span>`,
    `<span class="kind">${escapeHtml(kind)}</span>`,
    `<span class="via${why === undefined ? '' : ' why'}">${escapeHtml(via)}</span>`,
    `<span class="count">${targets === 0 ? '' : plural(targets, 'target')}</span>`,
  ];
  return `<details class="${classes.join(' ')}"${isBroken(row) && opensBroken ? ' open' : ''}>
<summary>
${cells.join('\n')}
</summary>
<div class="inside">
${insideOf(row).join('\n')}
</div>
</details>`;
}

function insideOf({ why = 'no target', ways, faults, namespace, advice }: PictureRow): readonly string[] {
  if (advice !== undefined) return [adviceHtml(advice)];
  if (faults.length === 0 && ways.length === 0) return [`<p>${escapeHtml(why)}</p>`];
  return [
    ...faults.map((fault) => faultHtml(fault, namespace)),
    ...ways.map((way) => wayHtml(way, namespace)),
  ];
}

function adviceHtml({ port, isGuess, manifest, annotations = [] }: PictureAdvice): string {
  const start = isGuess ? `If its port ${port} has metrics, it` : `Its port ${port} looks like metrics. It`;
  const ways = [
    ...(manifest === undefined ? [] : [`with this PodMonitor:</p>\n<pre>${escapeHtml(manifest)}</pre>`]),
    ...(annotations.length === 0
      ? []
      : [`with these annotations of its pods:</p>\n<pre>${escapeHtml(annotations.join('\n'))}</pre>`]),
  ];
  return `<div class="fault advice">
<p class="hint"><b>What to do:</b> ${escapeHtml(start)} is scraped ${ways.join('\n<p>or, by a Prometheus that reads annotations, ')}
</div>`;
}

/** Messages begin with the name of their object, which is short in its own namespace, and needless in its own row. */
function shortReason(message: string, { kind, namespace, name }: PictureRow): string {
  const [whole = '', ofKind, ofName = ''] = /^([A-Z]\w+) (\S+): /u.exec(message) ?? [];
  if (ofKind === undefined) return message;
  const said = message.slice(whole.length);
  const short = nameWithin(ofName, namespace);
  return ofKind === kind && short === name ? said : `${ofKind} ${short}: ${said}`;
}

/** The monitors and annotations of a row: `ServiceMonitor shop`, with the namespace where it is another one. */
function throughWhat({ ways, namespace, part }: PictureRow): string {
  const probes = ways.flatMap(({ endpoints }) => endpoints.flatMap(({ probe }) => probe ?? []));
  const [first] = probes;
  if (part === 'probe' && first !== undefined) {
    const more = probes.length === 1 ? '' : ` and ${probes.length - 1} more`;
    return `${first.target}${more} through ${first.through}`;
  }
  const names = ways.map(({ steps }) => {
    const last = steps.at(-1);
    if (last === undefined) return '';
    if (last.kind.startsWith('annotations')) return last.kind;
    return `${last.kind} ${nameWithin(last.name, namespace)}`;
  });
  return [...new Set(names)].join(', ');
}

/** What is wrong: the way up to where it breaks, the reason, and what to do. */
export function faultHtml(fault: PictureFault, namespace = ''): string {
  const { code, isError, message, notes, hint, place, way } = fault;
  const lines = [
    `<p class="message">${escapeHtml(message)}</p>`,
    ...notes.map((note) => `<p class="note">${escapeHtml(note)}</p>`),
    ...(hint === undefined ? [] : [`<p class="hint"><b>Hint:</b> ${escapeHtml(hint)}</p>`]),
    `<p class="where"><code>${escapeHtml(place === undefined ? code : `${place} ${code}`)}</code></p>`,
  ];
  return `${way === undefined ? '' : `${brokenWayHtml(way, isError, namespace)}\n`}<div class="fault${isError ? ' error' : ''}">
${lines.join('\n')}
</div>`;
}

function brokenWayHtml({ before, after }: BrokenWay, isError: boolean, namespace: string): string {
  const cut = isError ? 'cut' : 'cut warn';
  const items = [
    ...before.map((step) => `<li>${stepHtml(step, namespace)}</li>`),
    ...after.map(
      (step, index) => `<li${index === 0 ? ` class="${cut}"` : ''}>${stepHtml(step, namespace)}</li>`,
    ),
  ];
  return `<ol class="way">${items.join('')}</ol>`;
}

function wayHtml({ steps, endpoints }: ScrapeWay, namespace: string): string {
  const items = steps.map((step) => `<li>${stepHtml(step, namespace)}</li>`);
  const rows = endpoints.map(endpointHtml).join('');
  const target = `<li class="ends"><table class="step">${rows}</table></li>`;
  return `<ol class="way">${items.join('')}${target}</ol>`;
}

function endpointHtml(endpoint: PictureEndpoint): string {
  const { interval, timeout, targets } = endpoint;
  const cells = [
    `<code>${escapeHtml(endpointText(endpoint))}</code>`,
    `every ${escapeHtml(interval)}`,
    `timeout ${escapeHtml(timeout)}`,
    plural(targets, 'target'),
  ];
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

function stepHtml({ kind, name, isMissing }: ChainStep, namespace: string): string {
  const className = isMissing === true ? 'step missing' : 'step';
  return `<span class="${className}"><small>${escapeHtml(kind)}</small> ${escapeHtml(nameWithin(name, namespace))}</span>`;
}

/** The rows are by namespace: a name in its own one is short. */
function nameWithin(name: string, namespace: string): string {
  const prefix = `${namespace}/`;
  return namespace !== '' && name.startsWith(prefix) ? name.slice(prefix.length) : name;
}
