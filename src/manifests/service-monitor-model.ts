export { ServiceMonitor as Model } from '@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/ServiceMonitor';
