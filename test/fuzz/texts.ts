/** What is around an input that alone is nothing to ask about. */
export const application = `name: shop
workload: {containers: {web: {image: "nginx:1", ports: [{name: http, port: 8080}]}}}
monitoring: {}
`;

export const workloads = `apiVersion: apps/v1
kind: Deployment
metadata: {name: shop, namespace: web}
spec:
  selector: {matchLabels: {app: shop}}
  template:
    metadata: {labels: {app: shop}, annotations: {prometheus.io/scrape: "true", prometheus.io/port: "8080"}}
    spec: {containers: [{name: web, image: "nginx:1", ports: [{name: http, containerPort: 8080}]}]}
---
apiVersion: v1
kind: Service
metadata: {name: shop, namespace: web, labels: {app: shop}}
spec: {selector: {app: shop}, ports: [{name: http, port: 80, targetPort: http}]}
`;

/** A Prometheus configuration with many of its fields. */
export const configuration = `global:
  scrape_interval: 30s
  scrape_timeout: 10s
  external_labels:
    cluster: one
scrape_configs:
  - job_name: pods
    honor_labels: true
    scheme: https
    metrics_path: /stats
    params:
      module: [a, b]
    kubernetes_sd_configs:
      - role: pod
        namespaces:
          names: [web]
        selectors:
          - role: pod
            label: app=shop
    relabel_configs:
      - source_labels: [__meta_kubernetes_pod_annotation_prometheus_io_port, __meta_kubernetes_pod_ip]
        separator: ;
        regex: (\\d+);(.+)
        target_label: __address__
        replacement: $2:$1
      - action: labelmap
        regex: __meta_kubernetes_pod_label_(.+)
        replacement: pod_$1
      - action: hashmod
        source_labels: [__address__]
        modulus: 4
        target_label: shard
      - action: lowercase
        source_labels: [pod_app]
        target_label: app
    metric_relabel_configs:
      - action: labeldrop
        regex: pod_.*
  - job_name: services
    kubernetes_sd_configs:
      - role: endpointslice
      - role: service
  - job_name: fixed
    scrape_interval: 1m
    static_configs:
      - targets: ["prometheus:9090", "[::1]:9100"]
        labels:
          env: prod
`;
