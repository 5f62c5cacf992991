import type { IRelabelConfig } from '@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/RelabelConfig';
import type {
  MonitorType,
  ResolvedApplication,
  ResolvedScraping,
  TextMap,
} from '../application/model/application.ts';
import {
  type AsWritten,
  type AsWrittenField,
  fieldsWhere,
  type HeldField,
  type Holder,
  isAsWritten,
  rowOf,
  type SCRAPING_FIELDS,
  type ScrapingField,
} from '../application/model/scraping-fields.ts';
import { type Metadata, present, SCRAPE_LABEL } from './manifest.ts';
import { metadataOf } from './metadata.ts';
import { authorizationOf, basicAuthOf, connectHeaderOf, oauth2Of, tlsConfigOf } from './monitor-access.ts';

/** What a field that does not go into a monitor as it was written becomes there; undefined or empty, it is left out. */
const MADE = {
  path: ({ path }) => path.value,
  scheme: ({ scheme }) => scheme.value,
  params: ({ params }) =>
    params.length === 0
      ? undefined
      : Object.fromEntries(params.map(([name, values]): [string, string[]] => [name, [...values]])),
  interval: ({ interval }) => interval.value.text,
  timeout: ({ timeout }) => timeout.value.text,
  metricRelabelings: ({ metricRelabelings }) => metricRelabelings.map(compileRelabeling),
  relabelings: ({ relabelings }) => relabelings.map(compileRelabeling),
  authorization: authorizationOf,
  basicAuth: basicAuthOf,
  oauth2: oauth2Of,
  tls: tlsConfigOf,
  proxyConnectHeader: connectHeaderOf,
} as const satisfies Readonly<
  Record<Exclude<HeldField, AsWrittenField>, (block: ResolvedScraping, type: MonitorType) => unknown>
>;

type Rows = typeof SCRAPING_FIELDS;
type NameOf<F extends HeldField> = Rows[F] extends { readonly name: infer N extends string } ? N : F;
type Mutable<T> = T extends readonly (infer I)[] ? I[] : T;
type ValueOf<F extends HeldField> = F extends AsWrittenField
  ? Mutable<NonNullable<AsWritten[F]>>
  : F extends keyof typeof MADE
    ? NonNullable<ReturnType<(typeof MADE)[F]>>
    : never;

/** The fields that a monitor holds in one place, under their names in the CRD. */
export type HeldFields<M extends MonitorType, H extends Holder> = {
  [F in HeldField as Rows[F][M] extends H ? NameOf<F> : never]?: ValueOf<F>;
};

interface Step {
  readonly name: string;
  readonly valueOf: (block: ResolvedScraping) => unknown;
}

function stepOf(field: ScrapingField, type: MonitorType): Step {
  const { name = field, asWritten } = rowOf(field);
  if (isAsWritten(field)) {
    const written = (block: ResolvedScraping) => block.asWritten[field];
    return { name, valueOf: asWritten === 'text' ? textOf(written) : written };
  }
  const make = MADE[field as keyof typeof MADE];
  return { name, valueOf: (block) => make(block, type) };
}

function textOf(written: Step['valueOf']): Step['valueOf'] {
  return (block) => {
    const value = written(block);
    return value === undefined ? undefined : String(value);
  };
}

/** What a monitor holds in one place, in the order of the table: the fields that come first there, and the others. */
function stepsOf(type: MonitorType, holder: Holder) {
  const steps = (isFirst: boolean) =>
    fieldsWhere(
      (row) => row[type] === holder && (row.leads === true) === isFirst,
      (field) => stepOf(field, type),
    );
  return { leading: steps(true), others: steps(false) };
}

function holdersOf(type: MonitorType) {
  return {
    endpoint: stepsOf(type, 'endpoint'),
    spec: stepsOf(type, 'spec'),
    prober: stepsOf(type, 'prober'),
  };
}

const STEPS = { pod: holdersOf('pod'), service: holdersOf('service'), ingress: holdersOf('ingress') };

/** What a block has for one place of a monitor: the fields that come first there, or the others. */
export function heldFields<M extends MonitorType, H extends 'endpoint' | 'spec' | 'prober'>(
  type: M,
  holder: H,
  block: ResolvedScraping,
  which: 'leading' | 'others' = 'others',
): HeldFields<M, H> {
  const fields: Record<string, unknown> = {};
  for (const step of STEPS[type][holder][which](block)) {
    const value = step.valueOf(block);
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue;
    fields[step.name] = value;
  }
  return fields as HeldFields<M, H>;
}

export function compileRelabeling({
  sourceLabels,
  ...step
}: ResolvedScraping['relabelings'][number]): IRelabelConfig {
  return present({ sourceLabels: sourceLabels && [...sourceLabels], ...step }) as IRelabelConfig;
}

/** The monitor's own metadata: the labels of every object, and those by which a Prometheus chooses its monitors. */
export function monitorMetadata(application: ResolvedApplication, suffix: string, labels: TextMap): Metadata {
  return metadataOf(application, `${application.name}-${suffix}`, { labels: [labels] });
}

/** The one Service or Ingress that carries the mark; another with the same `app` would give every target twice. */
export function markedSelector({ name }: ResolvedApplication) {
  return { matchLabels: { app: name, [SCRAPE_LABEL]: 'true' } };
}
