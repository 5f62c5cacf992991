import { groupBy } from '../group-by.ts';
import { LIMITS, type MermaidDrawing, mermaidDrawing } from './mermaid-chart.ts';
import {
  type ChainStep,
  fullName,
  isBroken,
  type Picture,
  type PictureFault,
  type PictureRow,
} from './picture.ts';
import { plural } from './picture-summary.ts';
import { endpointText } from './scrape-ways.ts';

/**
 * A Mermaid flow chart (mermaid.js.org): application → Service → monitor → its own targets; what is broken in red, with
 * the reason. If that is more than Mermaid draws, a box for each namespace, which says so.
 */
export function mermaidChart(picture: Picture): string {
  const drawing = mermaidDrawing();
  for (const row of picture.rows) drawRow(drawing, row);
  for (const fault of picture.faults) drawing.node(reasonOf(fault), reasonOf(fault), 'broken');
  const text = drawing.text();
  if (drawing.edges() > LIMITS.edges)
    return ofNamespaces(picture, `${plural(drawing.edges(), 'edge')}, and Mermaid draws ${LIMITS.edges}`);
  if (text.length > LIMITS.characters)
    return ofNamespaces(
      picture,
      `${plural(text.length, 'character')}, and Mermaid reads ${plural(LIMITS.characters, 'character')}`,
    );
  return text;
}

function drawRow(drawing: MermaidDrawing, row: PictureRow): void {
  const title = `${row.kind} ${fullName(row)}`;
  const first = drawing.node(
    `row ${title}`,
    title,
    row.state === 'not' && isBroken(row) ? 'broken' : 'plain',
  );
  /** Services and monitors are shared; annotations and what is missing are one application's own. */
  const stepNode = ({ kind, name }: ChainStep): string =>
    drawing.node(
      kind.startsWith('annotations') ? `${title} ${kind}` : `step ${kind} ${name}`,
      `${kind} ${name}`,
    );
  const follow = (steps: readonly ChainStep[]): string =>
    steps.slice(1).reduce((from, step) => {
      const to = stepNode(step);
      drawing.arrow(from, to);
      return to;
    }, first);
  for (const { steps, endpoints } of row.ways) {
    const last = follow(steps);
    for (const endpoint of endpoints) {
      const { interval, targets } = endpoint;
      const said = `${endpointText(endpoint)}\nevery ${interval}, ${plural(targets, 'target')}`;
      drawing.arrow(last, drawing.node(`${title} ${said}`, said));
    }
  }
  for (const fault of row.faults) {
    const reason = drawing.node(
      `${title} ${reasonOf(fault)}`,
      reasonOf(fault),
      fault.isError ? 'broken' : 'idle',
    );
    const last = follow(fault.way?.before ?? []);
    // The reason is drawn in the place of what is not there.
    const meant = fault.way?.after.find(({ isMissing }) => isMissing !== true);
    drawing.cut(last, meant === undefined ? reason : stepNode(meant), fault.code);
    if (meant !== undefined) drawing.note(stepNode(meant), reason);
  }
  if (row.ways.length === 0 && row.faults.length === 0) {
    const why = row.why ?? 'no target';
    drawing.cut(first, drawing.node(`${title} ${why}`, why, 'idle'), 'not scraped');
  }
}

function reasonOf({ message, hint }: PictureFault): string {
  return hint === undefined ? message : `${message}\nhint: ${hint}`;
}

/** What the text of a node is, at most, and the line that says how much was left out. */
const SPARE = 2000;

/** The numbers of each namespace, and beside them what is broken, as far as there is room. */
function ofNamespaces({ rows, faults }: Picture, excess: string): string {
  const drawing = mermaidDrawing();
  const hasRoom = (): boolean =>
    drawing.edges() < LIMITS.edges && drawing.characters() < LIMITS.characters - SPARE;
  drawing.node(
    'limit',
    `the whole chart has ${excess}: this one is by namespace\n--format html has everything`,
    'idle',
  );
  const groups = [...groupBy(rows, ({ namespace }) => namespace)].map(([namespace, own]) => ({
    name: namespace === '' ? 'in no namespace' : namespace,
    own,
  }));
  let hidden = 0;
  for (const { name, own } of groups) {
    if (hasRoom()) drawNamespace(drawing, name, own);
    else hidden += 1;
  }
  if (hidden > 0) drawing.node('namespaces', `and ${plural(hidden, 'more namespace')}`, 'idle');
  hidden = 0;
  for (const fault of faults) {
    if (hasRoom()) drawing.node(reasonOf(fault), reasonOf(fault), 'broken');
    else hidden += 1;
  }
  for (const { name, own } of groups) {
    for (const row of own) {
      for (const fault of row.faults) {
        if (!fault.isError) continue;
        const said = `${row.kind} ${fullName(row)}\n${reasonOf(fault)}`;
        if (hasRoom()) drawing.cut(drawing.node(name, name), drawing.node(said, said, 'broken'), fault.code);
        else hidden += 1;
      }
    }
  }
  if (hidden > 0) drawing.node('broken', `and ${plural(hidden, 'more error')}`, 'broken');
  return drawing.text();
}

function drawNamespace(drawing: MermaidDrawing, name: string, rows: readonly PictureRow[]): void {
  const workloads = rows.filter(({ part }) => part === 'application');
  const scraped = workloads.filter(({ state }) => state !== 'not').length;
  const targets = rows.reduce((sum, row) => sum + row.targets, 0);
  const said = `${name}\n${scraped} of ${plural(workloads.length, 'workload')} scraped`;
  const count = plural(targets, 'target');
  drawing.arrow(drawing.node(name, said), drawing.node(`${name} ${count}`, count));
}
