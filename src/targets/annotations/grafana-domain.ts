/** Before the slash of each annotation that Grafana's collector reads. */
export const GRAFANA_DOMAIN = 'k8s.grafana.com';
