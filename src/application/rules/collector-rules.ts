import { type Diagnostic, errorAt, seeAlso } from '../../diagnostics/diagnostic.ts';
import type { Collector, MonitorType, ResolvedApplication, ResolvedScraping } from '../model/application.ts';
import type { ScrapingField } from '../model/scraping-fields.ts';

interface Lacks {
  readonly name: string;
  readonly types: readonly MonitorType[];
  readonly fields: readonly ScrapingField[];
  /** Fields that it has, and in which one part is a text, and not a reference to a Secret. */
  readonly inClear?: Readonly<Partial<Record<ScrapingField, string>>>;
}

const NEWER_FIELDS: readonly ScrapingField[] = [
  'trackTimestampsStaleness',
  'enableHttp2',
  'noProxy',
  'proxyFromEnvironment',
  'proxyConnectHeader',
  'selectorMechanism',
  'targetLimit',
  'scrapeProtocols',
  'fallbackScrapeProtocol',
  'scrapeNativeHistograms',
  'scrapeClassicHistograms',
  'nativeHistogramBucketLimit',
  'nativeHistogramMinBucketFactor',
  'convertClassicHistogramsToNHCB',
  'keepDroppedTargets',
  'bodySizeLimit',
];

/** The kinds of monitors and the fields that a collector's own monitors do not have. */
const LACKS: Readonly<Record<Collector['name'], Lacks>> = {
  azure: { name: 'Azure Monitor', types: ['ingress'], fields: ['alerts'] },
  victoriametrics: {
    name: 'VictoriaMetrics',
    types: [],
    fields: [...NEWER_FIELDS, 'labelLimit', 'labelNameLengthLimit', 'labelValueLengthLimit'],
  },
  google: {
    name: "Google's managed collection",
    types: ['service', 'ingress'],
    fields: [
      ...NEWER_FIELDS,
      'alerts',
      'jobLabel',
      'honorLabels',
      'honorTimestamps',
      'relabelings',
      'followRedirects',
      'attachMetadata',
      'scrapeClass',
    ],
    inClear: { basicAuth: 'username', oauth2: 'clientId' },
  },
};

/** What the monitors of the collector that the workspace names cannot say. */
export function collectorRules({ collector, monitoring }: ResolvedApplication): readonly Diagnostic[] {
  if (collector === undefined) return [];
  return monitoring
    .filter(({ operatorMode }) => operatorMode.value)
    .flatMap((block) => [
      ...typeRule(block, collector),
      ...fieldRules(block, collector),
      ...clearRules(block, collector),
      ...authorityRule(block, collector),
    ]);
}

function typeRule({ monitorType, at }: ResolvedScraping, { name, place }: Collector): readonly Diagnostic[] {
  const { name: reader, types } = LACKS[name];
  if (!types.includes(monitorType.value)) return [];
  const message = `${reader} has no monitor of monitorType: ${monitorType.value}`;
  return [
    errorAt(at.at('monitorType'), 'not-in-collector', message, {
      related: [seeAlso('the workspace names it here', place)],
      hint: 'write monitorType: pod',
    }),
  ];
}

function fieldRules({ at }: ResolvedScraping, { name, place }: Collector): readonly Diagnostic[] {
  const { name: reader, fields } = LACKS[name];
  return fields
    .filter((field) => at.has(field))
    .map((field) =>
      errorAt(at.keyAt(field), 'not-in-collector', `the monitors of ${reader} have no field for ${field}`, {
        related: [seeAlso('the workspace names it here', place)],
        hint: `remove ${field}`,
      }),
    );
}

/** A name that is in a Secret here cannot be written where a text belongs. */
function clearRules({ at }: ResolvedScraping, { name, place }: Collector): readonly Diagnostic[] {
  const { name: reader, inClear = {} } = LACKS[name];
  return Object.entries(inClear)
    .filter(([field]) => at.has(field))
    .map(([field, part]) =>
      errorAt(
        at.keyAt(field),
        'not-in-collector',
        `${reader} takes the ${part} of ${field} as text, and not from a Secret`,
        {
          related: [seeAlso('the workspace names it here', place)],
          hint: `remove ${field}, and write the monitor by hand, with ${part} as text`,
        },
      ),
    );
}

/** Google's collectors read certificates from Secrets alone. */
function authorityRule({ tls, at }: ResolvedScraping, { name, place }: Collector): readonly Diagnostic[] {
  if (name !== 'google' || tls === undefined) return [];
  return (['ca', 'cert'] as const)
    .filter((field) => tls[field]?.kind === 'configmap')
    .map((field) =>
      errorAt(at.at('tls', field), 'not-in-collector', `${LACKS.google.name} reads no ConfigMap`, {
        related: [seeAlso('the workspace names it here', place)],
        hint: 'put it into a Secret, and write secret://NAME/KEY',
      }),
    );
}
