// Generated from schemas/ by build/generate.mjs.
import { anything, boolean, either, integer, later, list, mapping, number, oneOf, text, type Judge } from '../schema/judges.ts';

const MetricsPath: Judge = text("^/[^?#%\\s]*$");
const Duration: Judge = text("^(?=.*[1-9])(?:(?=\\d)(?:\\d{1,2}y)?(?:\\d{1,3}w)?(?:\\d{1,4}d)?(?:\\d{1,5}h)?(?:\\d{1,7}m)?(?:\\d{1,9}s)?(?:\\d{1,11}ms)?|\\d{1,9}\\.\\d{1,3}0{0,6}s)$");
const LabelKey: Judge = text("^(?:(?=[^/]{1,253}/)[a-z0-9]+(?:(?:-+|\\.)[a-z0-9]+)*/)?[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$");
const LabelValue: Judge = either(text("^(?:[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$"), number(0), boolean);
const Labels: Judge = later(() => mapping({}, { others: LabelValue, keys: LabelKey }));
const Prober: Judge = later(() => mapping({ url: text("^(?:[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,251}[A-Za-z0-9_])?|\\[[0-9A-Fa-f:.]{2,45}\\])(?::\\d{1,5})?$"), module: text("\\S"), scheme: oneOf("http", "https"), path: MetricsPath }));
const DnsLabel: Judge = text("^[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?$");
const PrometheusPods: Judge = later(() => mapping({ namespace: DnsLabel, podLabels: Labels }, { required: ["namespace"] }));
const Alerts: Judge = later(() => either(boolean, mapping({ for: Duration, labels: Labels })));
const AnnotationKey: Judge = text("^(?:(?=[^/]{1,253}/)[A-Za-z0-9]+(?:(?:-+|\\.)[A-Za-z0-9]+)*/)?[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$");
const AnnotationKeys: Judge = later(() => either(mapping({ scrape: list(AnnotationKey, 1), scheme: list(AnnotationKey, 1), path: list(AnnotationKey, 1), port: list(AnnotationKey, 1) }), text("^grafana$")));
const IstioCertificates: Judge = later(() => mapping({ ca: text("^/[^\\s]+$"), cert: text("^/[^\\s]+$"), key: text("^/[^\\s]+$") }));
const WorkspaceIstio: Judge = later(() => mapping({ metricsMerging: boolean, mtls: oneOf("permissive", "strict"), certificates: IstioCertificates }));
const Templates: Judge = later(() => list(text("\\S")));
const Enforced: Judge = later(() => mapping({ scheme: oneOf("http", "https"), path: MetricsPath, port: either(integer(1, 65535), text("^(?:[1-9]\\d{0,3}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d|6553[0-5]|(?=.*[a-z-])[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?)$")), interval: Duration, timeout: Duration, operatorMode: boolean, monitorType: text("^(?:[pP][oO][dD]|[sS][eE][rR][vV][iI][cC][eE]|[iI][nN][gG][rR][eE][sS][sS])$") }));
export const MonitoringBlock: Judge = later(() => mapping({ scheme: oneOf("http", "https"), path: MetricsPath, port: either(integer(1, 65535), text("^(?:[1-9]\\d{0,3}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d|6553[0-5]|(?=.*[a-z-])[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?)$")), interval: Duration, timeout: Duration, operatorMode: boolean, monitorType: text("^(?:[pP][oO][dD]|[sS][eE][rR][vV][iI][cC][eE]|[iI][nN][gG][rR][eE][sS][sS])$"), projectSelector: list(text("\\S")), monitorLabels: Labels, prober: Prober, prometheus: PrometheusPods, alerts: Alerts, annotations: AnnotationKeys, istio: WorkspaceIstio, monitors: oneOf("prometheus", "victoriametrics", "google"), apiGroup: oneOf("monitoring.coreos.com", "azmonitoring.coreos.com"), scrapeClass: text("\\S"), namespace: DnsLabel, templates: Templates, enforced: Enforced }));
const Text: Judge = either(text(), number(), boolean);
const Annotations: Judge = later(() => mapping({}, { others: Text, keys: text("^(?:(?=[^/]{1,253}/)[A-Za-z0-9]+(?:(?:-+|\\.)[A-Za-z0-9]+)*/)?[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$") }));
export const ServiceBlock: Judge = later(() => mapping({ type: oneOf("Deployment", "StatefulSet", "DaemonSet", "CollaSet"), replicas: integer(0, 2147483647), labels: Labels, annotations: Annotations, projectSelector: list(text("\\S")) }, { others: anything }));
export const OpsRuleBlock: Judge = later(() => mapping({ maxUnavailable: either(integer(0, 2147483647), text("^(?:\\d{1,9}|(?:\\d{1,2}|100)%)$")), projectSelector: list(text("\\S")) }, { others: anything }));
