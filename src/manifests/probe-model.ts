export { Probe as Model } from '@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/Probe';
