import prometheusTemplate from '../../../templates/prometheus.yml.hbs' with { type: 'text' };
import jobsTemplate from '../../../templates/scrape-jobs.yaml.hbs' with { type: 'text' };
import stackTemplate from '../../../templates/values-kube-prometheus-stack.yaml.hbs' with { type: 'text' };
import chartTemplate from '../../../templates/values-prometheus.yaml.hbs' with { type: 'text' };
import type { AnnotationKeys } from '../../application/model/application.ts';
import { emitText } from '../../document/emit-scalar.ts';
import { inSameRepository } from '../../files/may-read.ts';
import { META, sanitizeLabelName } from '../../prometheus/label-name.ts';
import { fillTemplate } from '../../templates/fill-template.ts';
import { CHART_KEYS, NO_PLATFORM, type Platform } from '../../workspace/workspace.ts';
import { runnable } from '../arguments/command.ts';
import { type ScrapeConfigArguments, scrapeConfigCommand } from '../arguments/table/scrape-config.ts';
import { readCompileContext } from '../inputs/compile-context.ts';
import { EXIT, exitCode } from '../terminal/exit-code.ts';
import { printForPrograms } from '../terminal/print-answer.ts';
import { printDiagnostics } from '../terminal/print-diagnostics.ts';

type Attribute = keyof AnnotationKeys;

const SCRAPE_KEY = 'prometheus.io/scrape';

interface Format {
  readonly template: string;
  /** How far the jobs are indented. */
  readonly indent: string;
  /** Whether Prometheus has the chart's own jobs already. */
  readonly extendsChart: boolean;
}

type FormatName = (typeof scrapeConfigCommand.options.format.choices)[number];

const FORMATS: Readonly<Record<FormatName, Format>> = {
  prometheus: { template: prometheusTemplate, indent: '', extendsChart: false },
  helm: { template: chartTemplate, indent: '  ', extendsChart: true },
  'kube-prometheus-stack': { template: stackTemplate, indent: '    ', extendsChart: false },
};

/** Prints the scrape jobs that read the annotations which a workspace has appcfg write. */
async function printScrapeConfig(args: ScrapeConfigArguments): Promise<number> {
  const { value: context, diagnostics } = await readCompileContext(args, inSameRepository([]));
  printDiagnostics(diagnostics);
  if (context === undefined) return exitCode(diagnostics, EXIT.input);
  const { workspace } = context;
  const platforms =
    workspace === undefined ? [NO_PLATFORM] : [workspace.everybody, ...workspace.projects.values()];
  return printForPrograms(
    scrapeConfigOf(
      platforms,
      args.format ?? scrapeConfigCommand.options.format.default,
      workspace !== undefined,
    ),
  );
}

export const scrapeConfig = runnable(scrapeConfigCommand, printScrapeConfig);

function scrapeConfigOf(platforms: readonly Platform[], name: FormatName, hasWorkspace: boolean): string {
  const format = FORMATS[name];
  const keys = keysOf(platforms);
  const others = keys.scrape.filter((key) => key !== SCRAPE_KEY);
  const scraping = !format.extendsChart || others.length > 0;
  const jobs = fillTemplate(
    { name: 'scrape-jobs.yaml.hbs', text: jobsTemplate },
    {
      scraping,
      extendsChart: format.extendsChart,
      prefix: format.extendsChart ? 'appcfg' : 'kubernetes',
      keys: { scrape: keys.scrape.join(' or ') },
      // Of one label exactly this, of several at least one: they are joined with ;
      isTrue: labelsOf('pod', keys.scrape).length === 1 ? '"true"' : '(?:.*;)?true(?:;.*)?',
      pod: stepsOf('pod', keys),
      service: stepsOf('service', keys),
      prober: proberOf(platforms),
    },
  );
  const chartReads = keys.scrape.includes(SCRAPE_KEY);
  return fillTemplate(
    { name, text: format.template },
    {
      ofWorkspace: hasWorkspace ? ' with this workspace' : '',
      chartReads,
      notRead: unreadByChart(platforms).join(', '),
      jobs: jobs.trimEnd().replaceAll(/^(?=.)/gm, format.indent),
    },
  );
}

/** Every key that some project of the workspace is annotated with, those of everybody first. */
function keysOf(platforms: readonly Platform[]): AnnotationKeys {
  const of = (attribute: Attribute): readonly string[] => [
    ...new Set(platforms.flatMap(({ annotationKeys }) => annotationKeys[attribute])),
  ];
  return { scrape: of('scrape'), scheme: of('scheme'), path: of('path'), port: of('port') };
}

function stepsOf(role: string, keys: AnnotationKeys) {
  const of = (attribute: Attribute) =>
    labelsOf(role, keys[attribute]).map(([label, own]) => ({ label, keys: own.join(', ') }));
  const scrape = labelsOf(role, keys.scrape).map(([label]) => label);
  return { scrape: scrape.join(', '), scheme: of('scheme'), path: of('path'), port: of('port') };
}

/** The labels that Prometheus makes of annotation keys (strutil.SanitizeLabelName), each with its keys. */
function labelsOf(role: string, keys: readonly string[]): readonly (readonly [string, readonly string[]])[] {
  const labels = new Map<string, string[]>();
  for (const key of keys) {
    const label = `${META}${role}_annotation_${sanitizeLabelName(key)}`;
    labels.set(label, [...(labels.get(label) ?? []), key]);
  }
  return [...labels];
}

/** What is written beside the chart's own key, and the chart's jobs do not read. */
function unreadByChart(platforms: readonly Platform[]): readonly string[] {
  const attributes: readonly Attribute[] = ['scheme', 'path', 'port'];
  const unread = platforms
    .map(({ annotationKeys }) => annotationKeys)
    .filter(({ scrape }) => scrape.includes(SCRAPE_KEY))
    .flatMap((keys) =>
      attributes
        .filter((attribute) => !CHART_KEYS[attribute].some((key) => keys[attribute].includes(key)))
        .flatMap((attribute) => keys[attribute]),
    );
  return [...new Set(unread)];
}

function proberOf(platforms: readonly Platform[]) {
  const prober = platforms.map((platform) => platform.prober).find(({ url }) => url !== undefined);
  return {
    url: emitText(prober?.url ?? 'blackbox:9115'),
    isMadeUp: prober === undefined,
    scheme: prober?.scheme ?? 'http',
    path: emitText(prober?.path ?? '/probe'),
    module: emitText(prober?.module ?? 'http_2xx'),
  };
}
