// Generated from schemas/ by build/generate.mjs.
import type { FieldSchema } from '../schema/field-schema.ts';

export const fields: Readonly<Record<string, FieldSchema>> = {
  "Application": {
    "examples": [
      {
        "name": "sample-app",
        "namespace": "sample-app-ns",
        "workload": {
          "containers": {
            "sample-app": {
              "image": "registry.example.com/sample-app:1.4.2",
              "ports": [
                {
                  "name": "admin",
                  "port": 9080
                }
              ]
            }
          }
        },
        "monitoring": {
          "operatorMode": true,
          "port": 9080,
          "path": "/actuator/metrics"
        }
      }
    ],
    "type": "object",
    "properties": {
      "name": {
        "$ref": "#/$defs/ApplicationName"
      },
      "namespace": {
        "$ref": "#/$defs/DnsLabel",
        "examples": [
          "sample-app-ns"
        ]
      },
      "labels": {
        "$ref": "#/$defs/Labels"
      },
      "annotations": {
        "$ref": "#/$defs/Annotations"
      },
      "workload": {
        "$ref": "#/$defs/Workload"
      },
      "ingress": {
        "$ref": "#/$defs/Ingress"
      },
      "networkPolicy": {
        "$ref": "#/$defs/NetworkPolicy"
      },
      "monitoring": {}
    },
    "required": [
      "name",
      "workload"
    ],
    "additionalProperties": false
  },
  "ApplicationName": {
    "$ref": "#/$defs/DnsLabel",
    "examples": [
      "sample-app"
    ]
  },
  "DnsLabel": {
    "type": "string",
    "pattern": "^[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?$",
    "examples": [
      "sample-app"
    ],
    "x-appcfg-code": "bad-name",
    "x-appcfg-noun": "a DNS label",
    "x-appcfg-rule": "a DNS label has at most 63 lower-case letters, digits and hyphens, and begins and ends with a letter or digit"
  },
  "Labels": {
    "type": "object",
    "propertyNames": {
      "$ref": "#/$defs/LabelKey"
    },
    "additionalProperties": {
      "$ref": "#/$defs/LabelValue"
    },
    "examples": [
      {
        "team": "shop"
      }
    ],
    "x-appcfg-noun": "a map from key to text"
  },
  "LabelKey": {
    "type": "string",
    "pattern": "^(?:(?=[^/]{1,253}/)[a-z0-9]+(?:(?:-+|\\.)[a-z0-9]+)*/)?[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$",
    "examples": [
      "team",
      "example.com/team"
    ],
    "x-appcfg-code": "bad-label",
    "x-appcfg-noun": "the key of a label",
    "x-appcfg-rule": "a key is [prefix/]name: the name of at most 63 letters, digits, -, _ and ., the prefix a DNS name"
  },
  "LabelValue": {
    "type": [
      "string",
      "number",
      "boolean"
    ],
    "minimum": 0,
    "pattern": "^(?:[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$",
    "examples": [
      "shop"
    ],
    "x-appcfg-code": "bad-label",
    "x-appcfg-noun": "the value of a label",
    "x-appcfg-rule": "a value has at most 63 letters, digits, -, _ and ., and begins and ends with a letter or digit"
  },
  "Annotations": {
    "type": "object",
    "propertyNames": {
      "type": "string",
      "pattern": "^(?:(?=[^/]{1,253}/)[A-Za-z0-9]+(?:(?:-+|\\.)[A-Za-z0-9]+)*/)?[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$",
      "examples": [
        "example.com/owner"
      ],
      "x-appcfg-code": "bad-annotation",
      "x-appcfg-noun": "the key of an annotation",
      "x-appcfg-rule": "a key is [prefix/]name: the name of at most 63 letters, digits, -, _ and ., the prefix a DNS name"
    },
    "additionalProperties": {
      "$ref": "#/$defs/Text"
    },
    "examples": [
      {
        "example.com/owner": "shop"
      }
    ],
    "x-appcfg-noun": "a map from key to text"
  },
  "Text": {
    "type": [
      "string",
      "number",
      "boolean"
    ],
    "examples": [
      "info",
      8080,
      true
    ],
    "x-appcfg-noun": "text"
  },
  "Workload": {
    "examples": [
      {
        "containers": {
          "web": {
            "image": "nginx:1.27"
          }
        }
      },
      {
        "containers": {
          "web": {
            "image": "nginx:1.27"
          }
        },
        "replicas": 2,
        "ports": [
          {
            "port": 80,
            "targetPort": 8080
          }
        ]
      }
    ],
    "type": "object",
    "properties": {
      "type": {
        "type": "string",
        "enum": [
          "Deployment",
          "StatefulSet",
          "DaemonSet",
          "Job",
          "CronJob",
          "CollaSet"
        ],
        "examples": [
          "Deployment",
          "CronJob"
        ]
      },
      "containers": {
        "type": "object",
        "minProperties": 1,
        "propertyNames": {
          "$ref": "#/$defs/DnsLabel"
        },
        "additionalProperties": {
          "$ref": "#/$defs/Container"
        },
        "examples": [
          {
            "web": {
              "image": "nginx:1.27"
            }
          }
        ],
        "x-appcfg-noun": "a map from name to container"
      },
      "initContainers": {
        "type": "object",
        "propertyNames": {
          "$ref": "#/$defs/DnsLabel"
        },
        "additionalProperties": {
          "$ref": "#/$defs/Container"
        },
        "examples": [
          {
            "migrate": {
              "image": "registry.example.com/migrate:1.4.2"
            }
          }
        ],
        "x-appcfg-noun": "a map from name to container"
      },
      "replicas": {
        "type": "integer",
        "minimum": 0,
        "maximum": 2147483647,
        "examples": [
          2
        ]
      },
      "autoscaling": {
        "$ref": "#/$defs/Autoscaling"
      },
      "strategy": {
        "$ref": "#/$defs/KubernetesFields",
        "examples": [
          {
            "type": "Recreate"
          },
          {
            "type": "RollingUpdate",
            "rollingUpdate": {
              "maxSurge": 1,
              "maxUnavailable": 0
            }
          }
        ]
      },
      "serviceAccount": {
        "$ref": "#/$defs/ServiceAccount"
      },
      "labels": {
        "$ref": "#/$defs/Labels"
      },
      "annotations": {
        "$ref": "#/$defs/Annotations"
      },
      "ports": {
        "type": "array",
        "items": {
          "$ref": "#/$defs/ServicePort"
        },
        "examples": [
          [
            {
              "port": 80,
              "targetPort": 8080
            }
          ]
        ],
        "x-appcfg-noun": "a list of ports"
      },
      "secrets": {
        "type": "object",
        "propertyNames": {
          "$ref": "#/$defs/DnsSubdomain"
        },
        "additionalProperties": {
          "$ref": "#/$defs/Secret"
        },
        "examples": [
          {
            "database": {
              "type": "external"
            }
          }
        ],
        "x-appcfg-noun": "a map from name to secret"
      },
      "configMaps": {
        "type": "object",
        "propertyNames": {
          "$ref": "#/$defs/DnsSubdomain"
        },
        "additionalProperties": {
          "$ref": "#/$defs/ConfigMap"
        },
        "examples": [
          {
            "settings": {
              "data": {
                "LOG_LEVEL": "info"
              }
            }
          }
        ],
        "x-appcfg-noun": "a map from name to ConfigMap"
      },
      "serviceName": {
        "$ref": "#/$defs/DnsLabel",
        "examples": [
          "sample-app-headless"
        ]
      },
      "volumeClaimTemplates": {
        "type": "array",
        "items": {
          "$ref": "#/$defs/KubernetesFields"
        },
        "examples": [
          [
            {
              "metadata": {
                "name": "data"
              },
              "spec": {
                "accessModes": [
                  "ReadWriteOnce"
                ],
                "resources": {
                  "requests": {
                    "storage": "10Gi"
                  }
                }
              }
            }
          ]
        ],
        "x-appcfg-noun": "a list of PersistentVolumeClaims"
      },
      "opsRule": {
        "$ref": "#/$defs/OpsRule"
      },
      "topologySpreadConstraints": {
        "type": "array",
        "items": {
          "$ref": "#/$defs/KubernetesFields"
        },
        "examples": [
          [
            {
              "maxSkew": 1,
              "topologyKey": "topology.kubernetes.io/zone",
              "whenUnsatisfiable": "ScheduleAnyway",
              "labelSelector": {
                "matchLabels": {
                  "app": "sample-app"
                }
              }
            }
          ]
        ],
        "x-appcfg-noun": "a list of constraints"
      },
      "podSpec": {
        "$ref": "#/$defs/KubernetesFields",
        "examples": [
          {
            "nodeSelector": {
              "kubernetes.io/arch": "arm64"
            },
            "serviceAccountName": "sample-app",
            "imagePullSecrets": [
              {
                "name": "registry"
              }
            ]
          }
        ]
      },
      "schedule": {
        "type": "string",
        "pattern": "\\S",
        "examples": [
          "0 * * * *",
          "@daily"
        ],
        "x-appcfg-code": "bad-schedule",
        "x-appcfg-noun": "a schedule"
      },
      "timeZone": {
        "type": "string",
        "pattern": "^(?!Local$)[A-Za-z][A-Za-z0-9._+-]*(?:/[A-Za-z0-9._+-]+)*$",
        "examples": [
          "Europe/Berlin",
          "Etc/UTC"
        ],
        "x-appcfg-code": "bad-time-zone",
        "x-appcfg-noun": "the name of a time zone",
        "x-appcfg-rule": "it is a name of the IANA database, such as Europe/Berlin or Etc/UTC"
      },
      "concurrencyPolicy": {
        "type": "string",
        "enum": [
          "Allow",
          "Forbid",
          "Replace"
        ],
        "examples": [
          "Forbid"
        ]
      },
      "startingDeadlineSeconds": {
        "$ref": "#/$defs/Seconds",
        "examples": [
          300
        ]
      },
      "successfulJobsHistoryLimit": {
        "$ref": "#/$defs/Count",
        "examples": [
          3
        ]
      },
      "failedJobsHistoryLimit": {
        "$ref": "#/$defs/Count",
        "examples": [
          1
        ]
      },
      "suspend": {
        "type": "boolean",
        "examples": [
          true
        ]
      },
      "completions": {
        "$ref": "#/$defs/Count",
        "examples": [
          5
        ]
      },
      "parallelism": {
        "$ref": "#/$defs/Count",
        "examples": [
          2
        ]
      },
      "completionMode": {
        "type": "string",
        "enum": [
          "NonIndexed",
          "Indexed"
        ],
        "examples": [
          "Indexed"
        ]
      },
      "backoffLimit": {
        "$ref": "#/$defs/Count",
        "examples": [
          3
        ]
      },
      "backoffLimitPerIndex": {
        "$ref": "#/$defs/Count",
        "examples": [
          1
        ]
      },
      "maxFailedIndexes": {
        "$ref": "#/$defs/Count",
        "examples": [
          5
        ]
      },
      "activeDeadlineSeconds": {
        "type": "integer",
        "minimum": 1,
        "maximum": 9007199254740991,
        "examples": [
          600
        ]
      },
      "ttlSecondsAfterFinished": {
        "$ref": "#/$defs/Count",
        "examples": [
          3600
        ]
      },
      "podReplacementPolicy": {
        "type": "string",
        "enum": [
          "TerminatingOrFailed",
          "Failed"
        ],
        "examples": [
          "Failed"
        ]
      }
    },
    "required": [
      "containers"
    ],
    "additionalProperties": false,
    "x-appcfg-planned": [
      "podFailurePolicy",
      "successPolicy"
    ],
    "x-appcfg-instead": [
      "manifest"
    ],
    "x-appcfg-aliases": {
      "cron": "schedule",
      "hpa": "autoscaling",
      "configmaps": "configMaps",
      "kind": "type",
      "serviceAccountName": "serviceAccount",
      "updateStrategy": "strategy",
      "service": "ports"
    }
  },
  "Container": {
    "examples": [
      {
        "image": "nginx:1.27"
      },
      {
        "image": "nginx:1.27",
        "env": {
          "LOG_LEVEL": "info"
        },
        "ports": [
          {
            "name": "http",
            "port": 8080
          }
        ]
      }
    ],
    "type": "object",
    "properties": {
      "image": {
        "type": "string",
        "pattern": "^(?:(?:[a-zA-Z0-9](?:[a-zA-Z0-9.-]{0,252}[a-zA-Z0-9])?|\\[[0-9a-fA-F:]{2,39}\\])(?::[0-9]{1,5})?/)?[a-z0-9]+(?:(?:\\.|__?|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:\\.|__?|-+)[a-z0-9]+)*)*(?::[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?(?:@[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,})?$",
        "examples": [
          "nginx:1.27",
          "registry.example.com/team/sample-app:1.4.2"
        ],
        "x-appcfg-code": "bad-image",
        "x-appcfg-noun": "an image reference",
        "x-appcfg-rule": "an image reference is [registry[:port]/]name[:tag][@digest], its name in lower case, without spaces"
      },
      "command": {
        "type": "array",
        "items": {
          "$ref": "#/$defs/Text"
        },
        "examples": [
          [
            "/bin/server",
            "--verbose"
          ]
        ],
        "x-appcfg-noun": "a list of words"
      },
      "args": {
        "type": "array",
        "items": {
          "$ref": "#/$defs/Text"
        },
        "examples": [
          [
            "--port",
            "8080"
          ]
        ],
        "x-appcfg-noun": "a list of words"
      },
      "workingDir": {
        "type": "string",
        "pattern": "^[^\\u0000-\\u001f]+$",
        "examples": [
          "/srv/app"
        ],
        "x-appcfg-code": "bad-path",
        "x-appcfg-noun": "a path"
      },
      "env": {
        "type": "object",
        "propertyNames": {
          "$ref": "#/$defs/VariableName"
        },
        "additionalProperties": {
          "$ref": "#/$defs/Text"
        },
        "examples": [
          {
            "LOG_LEVEL": "info",
            "PASSWORD": "secret://database/password"
          },
          {
            "secret://database": ""
          }
        ],
        "x-appcfg-noun": "a map from name to text"
      },
      "ports": {
        "type": "array",
        "items": {
          "$ref": "#/$defs/ContainerPort"
        },
        "examples": [
          [
            {
              "name": "http",
              "port": 8080
            }
          ]
        ],
        "x-appcfg-noun": "a list of ports"
      },
      "resources": {
        "$ref": "#/$defs/Resources"
      },
      "restartPolicy": {
        "type": "string",
        "enum": [
          "Always"
        ],
        "examples": [
          "Always"
        ]
      },
      "files": {
        "type": "object",
        "propertyNames": {
          "$ref": "#/$defs/MountPath"
        },
        "additionalProperties": {
          "$ref": "#/$defs/File"
        },
        "examples": [
          {
            "/etc/app/app.conf": {
              "content": "level=info\n"
            }
          }
        ],
        "x-appcfg-noun": "a map from path to file"
      },
      "dirs": {
        "type": "object",
        "propertyNames": {
          "$ref": "#/$defs/MountPath"
        },
        "additionalProperties": {
          "type": "string",
          "pattern": "^(?:secret|configmap)://(?=.{1,253}$)[a-z0-9]+(?:(?:-+|\\.)[a-z0-9]+)*$",
          "examples": [
            "configmap://settings"
          ],
          "x-appcfg-code": "bad-reference",
          "x-appcfg-noun": "a reference to a Secret or ConfigMap",
          "x-appcfg-hint": "write secret://<secret> or configmap://<map>"
        },
        "examples": [
          {
            "/etc/app/settings": "configmap://settings"
          }
        ],
        "x-appcfg-noun": "a map from path to reference"
      },
      "livenessProbe": {
        "$ref": "#/$defs/Probe"
      },
      "readinessProbe": {
        "$ref": "#/$defs/Probe"
      },
      "startupProbe": {
        "$ref": "#/$defs/Probe"
      },
      "lifecycle": {
        "$ref": "#/$defs/Lifecycle"
      },
      "securityContext": {
        "$ref": "#/$defs/KubernetesFields",
        "examples": [
          {
            "runAsNonRoot": true,
            "allowPrivilegeEscalation": false
          }
        ]
      }
    },
    "required": [
      "image"
    ],
    "additionalProperties": false,
    "x-appcfg-aliases": {
      "cmd": "command",
      "entrypoint": "command",
      "environment": "env",
      "img": "image",
      "port": "ports"
    }
  },
  "VariableName": {
    "type": "string",
    "pattern": "^[ -<>-~]+$",
    "examples": [
      "LOG_LEVEL"
    ],
    "x-appcfg-code": "bad-env-name",
    "x-appcfg-noun": "the name of an environment variable",
    "x-appcfg-rule": "it has printable ASCII characters other than ="
  },
  "ContainerPort": {
    "examples": [
      {
        "name": "http",
        "port": 8080
      }
    ],
    "type": "object",
    "properties": {
      "name": {
        "$ref": "#/$defs/PortName"
      },
      "port": {
        "$ref": "#/$defs/PortNumber",
        "examples": [
          8080
        ]
      },
      "protocol": {
        "$ref": "#/$defs/Protocol"
      }
    },
    "required": [
      "port"
    ],
    "additionalProperties": false,
    "x-appcfg-aliases": {
      "containerPort": "port",
      "number": "port"
    }
  },
  "PortName": {
    "type": "string",
    "pattern": "^(?=.*[a-z])(?!.*--)(?=.{1,15}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$",
    "examples": [
      "http",
      "metrics"
    ],
    "x-appcfg-code": "bad-port-name",
    "x-appcfg-noun": "the name of a port",
    "x-appcfg-rule": "it has at most 15 lower-case letters, digits and single hyphens, at least one letter, and no hyphen at either end"
  },
  "PortNumber": {
    "type": "integer",
    "minimum": 1,
    "maximum": 65535,
    "examples": [
      8080
    ],
    "x-appcfg-code": "bad-port",
    "x-appcfg-noun": "the number of a port"
  },
  "Protocol": {
    "type": "string",
    "enum": [
      "TCP",
      "UDP",
      "SCTP"
    ],
    "examples": [
      "TCP"
    ]
  },
  "Resources": {
    "type": "object",
    "properties": {
      "requests": {
        "$ref": "#/$defs/Quantities"
      },
      "limits": {
        "$ref": "#/$defs/Quantities"
      }
    },
    "propertyNames": {
      "$ref": "#/$defs/ResourceName"
    },
    "additionalProperties": {
      "type": [
        "string",
        "number"
      ],
      "minimum": 0,
      "pattern": "^(?:\\+?(?:\\d+\\.?\\d*|\\.\\d+)(?:[KMGTPE]i|[numkMGTPE]|[eE][+-]?\\d+)?|(?:\\d+\\.?\\d*|\\.\\d+)(?:[KMGTPE]i|[numkMGTPE])?-(?:\\d+\\.?\\d*|\\.\\d+)(?:[KMGTPE]i|[numkMGTPE])?)$",
      "examples": [
        "500m",
        "250m-500m"
      ],
      "x-appcfg-code": "bad-quantity",
      "x-appcfg-noun": "a quantity, or two as request-limit",
      "x-appcfg-rule": "a quantity is a number with a suffix of Kubernetes: m, k, M, G, Ki, Mi, Gi, …"
    },
    "dependentSchemas": {
      "requests": {
        "$ref": "#/$defs/KubernetesResources"
      },
      "limits": {
        "$ref": "#/$defs/KubernetesResources"
      }
    },
    "examples": [
      {
        "cpu": "250m-500m",
        "memory": "256Mi"
      },
      {
        "requests": {
          "cpu": "250m"
        },
        "limits": {
          "memory": "256Mi"
        }
      }
    ]
  },
  "Quantities": {
    "type": "object",
    "propertyNames": {
      "$ref": "#/$defs/ResourceName"
    },
    "additionalProperties": {
      "$ref": "#/$defs/Quantity"
    },
    "examples": [
      {
        "cpu": "500m",
        "memory": "256Mi"
      }
    ],
    "x-appcfg-noun": "a map from resource to quantity"
  },
  "ResourceName": {
    "type": "string",
    "pattern": "^(?:(?=[^/]{1,253}/)[a-z0-9]+(?:(?:-+|\\.)[a-z0-9]+)*/)?[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$",
    "examples": [
      "cpu",
      "memory",
      "nvidia.com/gpu"
    ],
    "x-appcfg-code": "bad-resource",
    "x-appcfg-noun": "the name of a resource",
    "x-appcfg-rule": "such as cpu, memory, ephemeral-storage or nvidia.com/gpu"
  },
  "Quantity": {
    "type": [
      "string",
      "number"
    ],
    "minimum": 0,
    "pattern": "^\\+?(?:\\d+\\.?\\d*|\\.\\d+)(?:[KMGTPE]i|[numkMGTPE]|[eE][+-]?\\d+)?$",
    "examples": [
      "500m",
      "256Mi",
      2
    ],
    "x-appcfg-code": "bad-quantity",
    "x-appcfg-noun": "a quantity",
    "x-appcfg-rule": "a quantity is a number with a suffix of Kubernetes: m, k, M, G, Ki, Mi, Gi, …"
  },
  "KubernetesResources": {
    "examples": [
      {
        "requests": {
          "cpu": "250m"
        }
      }
    ],
    "type": "object",
    "properties": {
      "requests": true,
      "limits": true
    },
    "additionalProperties": false,
    "x-appcfg-code": "mixed-resources",
    "x-appcfg-hint": "write it inside requests and limits, or every resource as request-limit, such as cpu: 250m-500m"
  },
  "MountPath": {
    "type": "string",
    "pattern": "^/[^:\\u0000-\\u001f]*[^/:\\u0000-\\u001f]/*$",
    "examples": [
      "/etc/app/app.conf"
    ],
    "x-appcfg-code": "bad-path",
    "x-appcfg-noun": "an absolute path",
    "x-appcfg-rule": "it begins with /, is more than /, and holds no colon"
  },
  "File": {
    "examples": [
      {
        "content": "level=info\n",
        "mode": "0644"
      },
      {
        "contentFrom": "secret://database/password",
        "mode": "0400"
      }
    ],
    "type": "object",
    "properties": {
      "content": {
        "type": "string",
        "examples": [
          "level=info\n"
        ]
      },
      "contentFrom": {
        "type": "string",
        "pattern": "^(?:secret|configmap)://(?=[^/]{1,253}/)[a-z0-9]+(?:(?:-+|\\.)[a-z0-9]+)*/(?!\\.{1,2}$)[-._a-zA-Z0-9]{1,253}$",
        "examples": [
          "secret://database/password"
        ],
        "x-appcfg-code": "bad-reference",
        "x-appcfg-noun": "a reference to a key",
        "x-appcfg-hint": "write secret://<secret>/<key> or configmap://<map>/<key>"
      },
      "mode": {
        "type": "string",
        "pattern": "^0?[0-7]{3}$",
        "examples": [
          "0400"
        ],
        "x-appcfg-code": "bad-mode",
        "x-appcfg-noun": "a mode of a file",
        "x-appcfg-rule": "it has three or four octal digits, the fourth of them 0 in front",
        "x-appcfg-hint": "write it in quotes, such as \"0644\""
      }
    },
    "additionalProperties": false,
    "x-appcfg-aliases": {
      "text": "content",
      "valueFrom": "contentFrom",
      "from": "contentFrom"
    }
  },
  "Probe": {
    "examples": [
      {
        "httpGet": {
          "path": "/healthz",
          "port": 8080
        },
        "periodSeconds": 10
      },
      {
        "probeHandler": {
          "url": "http://localhost:8080/healthz"
        },
        "initialDelaySeconds": 10
      }
    ],
    "type": "object",
    "properties": {
      "probeHandler": {
        "$ref": "#/$defs/ProbeHandler"
      },
      "exec": {
        "$ref": "#/$defs/ExecAction"
      },
      "httpGet": {
        "$ref": "#/$defs/HttpGetAction"
      },
      "tcpSocket": {
        "$ref": "#/$defs/TcpSocketAction"
      },
      "grpc": {
        "$ref": "#/$defs/GrpcAction"
      },
      "initialDelaySeconds": {
        "$ref": "#/$defs/Count",
        "examples": [
          10
        ]
      },
      "timeoutSeconds": {
        "$ref": "#/$defs/Amount",
        "examples": [
          5
        ]
      },
      "periodSeconds": {
        "$ref": "#/$defs/Amount",
        "examples": [
          15
        ]
      },
      "successThreshold": {
        "$ref": "#/$defs/Amount",
        "examples": [
          1
        ]
      },
      "failureThreshold": {
        "$ref": "#/$defs/Amount",
        "examples": [
          3
        ]
      },
      "terminationGracePeriodSeconds": {
        "$ref": "#/$defs/Amount",
        "examples": [
          30
        ]
      },
      "terminationGracePeriod": {
        "$ref": "#/$defs/Amount",
        "examples": [
          30
        ]
      }
    },
    "additionalProperties": false,
    "x-appcfg-aliases": {
      "command": "exec",
      "handler": "probeHandler",
      "path": "httpGet",
      "port": "httpGet",
      "url": "probeHandler"
    }
  },
  "ProbeHandler": {
    "examples": [
      {
        "url": "http://localhost:8080/healthz"
      },
      {
        "command": [
          "/bin/healthy"
        ]
      }
    ],
    "type": "object",
    "properties": {
      "url": {
        "$ref": "#/$defs/HandlerUrl"
      },
      "headers": {
        "$ref": "#/$defs/Headers"
      },
      "command": {
        "$ref": "#/$defs/HandlerCommand"
      }
    },
    "additionalProperties": false
  },
  "HandlerUrl": {
    "type": "string",
    "pattern": "^\\S+$",
    "examples": [
      "http://localhost:8080/healthz",
      "/healthz",
      "tcp://localhost:5432"
    ],
    "x-appcfg-code": "bad-url",
    "x-appcfg-noun": "a URL"
  },
  "Headers": {
    "type": "object",
    "propertyNames": {
      "$ref": "#/$defs/HeaderName"
    },
    "additionalProperties": {
      "$ref": "#/$defs/Text"
    },
    "examples": [
      {
        "X-Probe": "1"
      }
    ],
    "x-appcfg-noun": "a map from name to value"
  },
  "HeaderName": {
    "type": "string",
    "pattern": "^[-A-Za-z0-9]+$",
    "examples": [
      "X-Probe"
    ],
    "x-appcfg-code": "bad-name",
    "x-appcfg-noun": "the name of a header",
    "x-appcfg-rule": "it has letters, digits and hyphens"
  },
  "HandlerCommand": {
    "type": "array",
    "minItems": 1,
    "items": {
      "$ref": "#/$defs/Text"
    },
    "examples": [
      [
        "/bin/healthy"
      ]
    ],
    "x-appcfg-noun": "a list of words"
  },
  "ExecAction": {
    "examples": [
      {
        "command": [
          "/bin/healthy"
        ]
      }
    ],
    "type": "object",
    "properties": {
      "command": {
        "$ref": "#/$defs/HandlerCommand"
      }
    },
    "required": [
      "command"
    ],
    "additionalProperties": false
  },
  "HttpGetAction": {
    "examples": [
      {
        "path": "/healthz",
        "port": "http"
      }
    ],
    "type": "object",
    "properties": {
      "path": {
        "type": "string",
        "pattern": "^/\\S*$",
        "examples": [
          "/healthz"
        ],
        "x-appcfg-code": "bad-path",
        "x-appcfg-noun": "a path of a request"
      },
      "port": {
        "$ref": "#/$defs/ProbePort"
      },
      "host": {
        "$ref": "#/$defs/ProbeHost"
      },
      "scheme": {
        "type": "string",
        "enum": [
          "HTTP",
          "HTTPS"
        ],
        "examples": [
          "HTTPS"
        ]
      },
      "httpHeaders": {
        "type": "array",
        "items": {
          "$ref": "#/$defs/HttpHeader"
        },
        "examples": [
          [
            {
              "name": "X-Probe",
              "value": "1"
            }
          ]
        ],
        "x-appcfg-noun": "a list of headers"
      }
    },
    "required": [
      "port"
    ],
    "additionalProperties": false,
    "x-appcfg-aliases": {
      "headers": "httpHeaders"
    }
  },
  "ProbePort": {
    "type": [
      "integer",
      "string"
    ],
    "minimum": 1,
    "maximum": 65535,
    "pattern": "^(?=.*[a-z])(?!.*--)(?=.{1,15}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$",
    "examples": [
      "http",
      8080
    ],
    "x-appcfg-code": "bad-port",
    "x-appcfg-noun": "the number or name of a port"
  },
  "ProbeHost": {
    "type": "string",
    "pattern": "^[^\\s/]+$",
    "examples": [
      "10.0.0.7"
    ],
    "x-appcfg-code": "bad-host",
    "x-appcfg-noun": "a host"
  },
  "HttpHeader": {
    "examples": [
      {
        "name": "X-Probe",
        "value": "1"
      }
    ],
    "type": "object",
    "properties": {
      "name": {
        "$ref": "#/$defs/HeaderName"
      },
      "value": {
        "type": "string",
        "examples": [
          "1"
        ]
      }
    },
    "required": [
      "name",
      "value"
    ],
    "additionalProperties": false
  },
  "TcpSocketAction": {
    "examples": [
      {
        "port": 5432
      }
    ],
    "type": "object",
    "properties": {
      "port": {
        "$ref": "#/$defs/ProbePort"
      },
      "host": {
        "$ref": "#/$defs/ProbeHost"
      }
    },
    "required": [
      "port"
    ],
    "additionalProperties": false
  },
  "GrpcAction": {
    "examples": [
      {
        "port": 9000
      }
    ],
    "type": "object",
    "properties": {
      "port": {
        "$ref": "#/$defs/PortNumber",
        "examples": [
          9000
        ]
      },
      "service": {
        "type": "string",
        "examples": [
          "liveness"
        ]
      }
    },
    "required": [
      "port"
    ],
    "additionalProperties": false
  },
  "Count": {
    "type": "integer",
    "minimum": 0,
    "maximum": 2147483647,
    "examples": [
      3
    ]
  },
  "Amount": {
    "type": "integer",
    "minimum": 1,
    "maximum": 2147483647,
    "examples": [
      10
    ]
  },
  "Lifecycle": {
    "examples": [
      {
        "preStop": {
          "exec": {
            "command": [
              "/bin/drain"
            ]
          }
        }
      }
    ],
    "type": "object",
    "properties": {
      "postStart": {
        "$ref": "#/$defs/LifecycleHandler"
      },
      "preStop": {
        "$ref": "#/$defs/LifecycleHandler"
      }
    },
    "additionalProperties": false
  },
  "LifecycleHandler": {
    "examples": [
      {
        "exec": {
          "command": [
            "/bin/drain"
          ]
        }
      },
      {
        "sleep": {
          "seconds": 5
        }
      }
    ],
    "type": "object",
    "properties": {
      "exec": {
        "$ref": "#/$defs/ExecAction"
      },
      "httpGet": {
        "$ref": "#/$defs/HttpGetAction"
      },
      "tcpSocket": {
        "$ref": "#/$defs/TcpSocketAction"
      },
      "sleep": {
        "type": "object",
        "properties": {
          "seconds": {
            "$ref": "#/$defs/Seconds",
            "examples": [
              5
            ]
          }
        },
        "required": [
          "seconds"
        ],
        "additionalProperties": false,
        "examples": [
          {
            "seconds": 5
          }
        ]
      },
      "url": {
        "$ref": "#/$defs/HandlerUrl"
      },
      "headers": {
        "$ref": "#/$defs/Headers"
      },
      "command": {
        "$ref": "#/$defs/HandlerCommand"
      }
    },
    "additionalProperties": false
  },
  "Seconds": {
    "type": "integer",
    "minimum": 0,
    "maximum": 9007199254740991,
    "examples": [
      300
    ]
  },
  "KubernetesFields": {
    "type": "object",
    "examples": [
      {
        "runAsNonRoot": true
      }
    ]
  },
  "Autoscaling": {
    "examples": [
      {
        "minReplicas": 2,
        "maxReplicas": 10,
        "cpu": 75
      }
    ],
    "type": "object",
    "properties": {
      "minReplicas": {
        "$ref": "#/$defs/Amount",
        "examples": [
          2
        ]
      },
      "maxReplicas": {
        "$ref": "#/$defs/Amount",
        "examples": [
          10
        ]
      },
      "cpu": {
        "$ref": "#/$defs/ResourceTarget",
        "examples": [
          75,
          "75%",
          "500m"
        ]
      },
      "memory": {
        "$ref": "#/$defs/ResourceTarget",
        "examples": [
          "80%",
          "512Mi"
        ]
      },
      "metrics": {
        "type": "array",
        "items": {
          "$ref": "#/$defs/KubernetesFields"
        },
        "examples": [
          [
            {
              "type": "Pods",
              "pods": {
                "metric": {
                  "name": "http_requests_per_second"
                },
                "target": {
                  "type": "AverageValue",
                  "averageValue": "100"
                }
              }
            }
          ]
        ],
        "x-appcfg-noun": "a list of metrics"
      },
      "behavior": {
        "$ref": "#/$defs/KubernetesFields",
        "examples": [
          {
            "scaleDown": {
              "stabilizationWindowSeconds": 600
            }
          }
        ]
      }
    },
    "required": [
      "maxReplicas"
    ],
    "additionalProperties": false,
    "x-appcfg-aliases": {
      "min": "minReplicas",
      "max": "maxReplicas",
      "targetCPUUtilizationPercentage": "cpu",
      "targetMemoryUtilizationPercentage": "memory"
    }
  },
  "ResourceTarget": {
    "type": [
      "integer",
      "string"
    ],
    "minimum": 1,
    "maximum": 2147483647,
    "pattern": "^(?:[1-9]\\d{0,8}%?|(?=.*[1-9])\\d{1,12}(?:\\.\\d{1,3})?(?:m|[kMGTPE]|[KMGTPE]i))$",
    "examples": [
      75,
      "500m"
    ],
    "x-appcfg-code": "bad-quantity",
    "x-appcfg-noun": "a percentage or an amount",
    "x-appcfg-rule": "it is a whole percentage above 0, such as 75 or 75%, or an amount with a unit, such as 500m or 512Mi"
  },
  "ServiceAccount": {
    "examples": [
      "deployer",
      {
        "annotations": {
          "eks.amazonaws.com/role-arn": "arn:aws:iam::111122223333:role/shop"
        }
      },
      {}
    ],
    "type": [
      "string",
      "object"
    ],
    "pattern": "^(?=.{1,253}$)[a-z0-9]+(?:(?:-+|\\.)[a-z0-9]+)*$",
    "properties": {
      "name": {
        "$ref": "#/$defs/DnsSubdomain",
        "examples": [
          "sample-app"
        ]
      },
      "labels": {
        "$ref": "#/$defs/Labels"
      },
      "annotations": {
        "$ref": "#/$defs/Annotations",
        "examples": [
          {
            "iam.gke.io/gcp-service-account": "shop@example.iam.gserviceaccount.com"
          }
        ]
      },
      "automountServiceAccountToken": {
        "type": "boolean",
        "examples": [
          false
        ]
      }
    },
    "additionalProperties": false,
    "x-appcfg-code": "bad-name",
    "x-appcfg-noun": "the name of a ServiceAccount, or a mapping of what it has"
  },
  "DnsSubdomain": {
    "type": "string",
    "pattern": "^(?=.{1,253}$)[a-z0-9]+(?:(?:-+|\\.)[a-z0-9]+)*$",
    "examples": [
      "sample-app"
    ],
    "x-appcfg-code": "bad-name",
    "x-appcfg-noun": "a DNS name",
    "x-appcfg-rule": "a DNS name has at most 253 lower-case letters, digits, hyphens and dots, and begins and ends with a letter or digit"
  },
  "ServicePort": {
    "examples": [
      {
        "name": "http",
        "port": 80,
        "targetPort": 8080,
        "public": true
      }
    ],
    "type": "object",
    "properties": {
      "name": {
        "$ref": "#/$defs/DnsLabel",
        "examples": [
          "http"
        ]
      },
      "port": {
        "$ref": "#/$defs/PortNumber",
        "examples": [
          80
        ]
      },
      "targetPort": {
        "type": [
          "integer",
          "string"
        ],
        "minimum": 1,
        "maximum": 65535,
        "pattern": "^(?=.*[a-z])(?!.*--)(?=.{1,15}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$",
        "examples": [
          8080,
          "http"
        ],
        "x-appcfg-code": "bad-port",
        "x-appcfg-noun": "the number or name of a container port"
      },
      "protocol": {
        "$ref": "#/$defs/Protocol"
      },
      "public": {
        "type": "boolean",
        "examples": [
          true
        ]
      },
      "type": {
        "type": "string",
        "examples": [
          "aliyun",
          "aws"
        ]
      },
      "labels": {
        "$ref": "#/$defs/Labels"
      },
      "annotations": {
        "$ref": "#/$defs/Annotations"
      }
    },
    "required": [
      "port"
    ],
    "additionalProperties": false,
    "x-appcfg-aliases": {
      "containerPort": "targetPort",
      "servicePort": "port",
      "target": "targetPort"
    }
  },
  "Secret": {
    "examples": [
      {
        "type": "external"
      }
    ],
    "type": "object",
    "properties": {
      "type": {
        "type": "string",
        "enum": [
          "basic",
          "token",
          "opaque",
          "certificate",
          "external"
        ],
        "examples": [
          "opaque"
        ]
      },
      "data": {
        "type": "object",
        "propertyNames": {
          "type": "string",
          "pattern": "^(?!\\.$|\\.\\.)[-._a-zA-Z0-9]{1,253}$",
          "examples": [
            "password"
          ],
          "x-appcfg-code": "bad-name",
          "x-appcfg-noun": "a key of a Secret",
          "x-appcfg-rule": "it has at most 253 letters, digits, -, _ and ., and does not begin with .."
        },
        "additionalProperties": {
          "type": "string",
          "examples": [
            "…"
          ],
          "x-appcfg-secret": true
        },
        "examples": [
          {
            "password": "…"
          }
        ],
        "x-appcfg-noun": "a map from key to text"
      },
      "params": {
        "type": "object",
        "examples": [
          {
            "provider": "vault"
          }
        ]
      },
      "immutable": {
        "type": "boolean",
        "examples": [
          true
        ]
      }
    },
    "required": [
      "type"
    ],
    "additionalProperties": false
  },
  "ConfigMap": {
    "examples": [
      {
        "data": {
          "LOG_LEVEL": "info"
        }
      }
    ],
    "type": "object",
    "properties": {
      "data": {
        "type": "object",
        "propertyNames": {
          "type": "string",
          "pattern": "^(?!\\.$|\\.\\.)[-._a-zA-Z0-9]{1,253}$",
          "examples": [
            "LOG_LEVEL"
          ],
          "x-appcfg-code": "bad-name",
          "x-appcfg-noun": "a key of a ConfigMap",
          "x-appcfg-rule": "it has at most 253 letters, digits, -, _ and ., and does not begin with .."
        },
        "additionalProperties": {
          "type": "string",
          "examples": [
            "info"
          ]
        },
        "examples": [
          {
            "LOG_LEVEL": "info"
          }
        ],
        "x-appcfg-noun": "a map from key to text"
      },
      "immutable": {
        "type": "boolean",
        "examples": [
          true
        ]
      }
    },
    "required": [
      "data"
    ],
    "additionalProperties": false
  },
  "OpsRule": {
    "examples": [
      {
        "maxUnavailable": "30%"
      }
    ],
    "type": "object",
    "properties": {
      "maxUnavailable": {
        "type": [
          "integer",
          "string"
        ],
        "minimum": 0,
        "maximum": 2147483647,
        "pattern": "^(?:\\d{1,9}|(?:\\d{1,2}|100)%)$",
        "examples": [
          1,
          "30%"
        ],
        "x-appcfg-code": "bad-max-unavailable",
        "x-appcfg-noun": "a number or a percentage",
        "x-appcfg-rule": "it is a whole number, or a whole percentage from 0% to 100%"
      }
    },
    "required": [
      "maxUnavailable"
    ],
    "additionalProperties": false
  },
  "Ingress": {
    "examples": [
      {
        "className": "nginx",
        "hosts": [
          "shop.example.com"
        ],
        "port": 80
      }
    ],
    "type": "object",
    "properties": {
      "className": {
        "$ref": "#/$defs/DnsSubdomain",
        "examples": [
          "nginx"
        ]
      },
      "hosts": {
        "type": "array",
        "items": {
          "$ref": "#/$defs/Host"
        },
        "examples": [
          [
            "shop.example.com"
          ]
        ],
        "x-appcfg-noun": "a list of hosts"
      },
      "path": {
        "$ref": "#/$defs/RequestPath"
      },
      "pathType": {
        "$ref": "#/$defs/PathType"
      },
      "port": {
        "$ref": "#/$defs/ServicePortReference"
      },
      "rules": {
        "type": "array",
        "items": {
          "$ref": "#/$defs/IngressRule"
        },
        "examples": [
          [
            {
              "host": "shop.example.com",
              "paths": [
                {
                  "path": "/api",
                  "port": 80
                }
              ]
            }
          ]
        ],
        "x-appcfg-noun": "a list of rules"
      },
      "defaultBackend": {
        "$ref": "#/$defs/DefaultBackend"
      },
      "tls": {
        "type": "array",
        "items": {
          "$ref": "#/$defs/IngressTls"
        },
        "examples": [
          [
            {
              "secretName": "shop-tls"
            }
          ]
        ],
        "x-appcfg-noun": "a list of {hosts, secretName}"
      },
      "labels": {
        "$ref": "#/$defs/Labels"
      },
      "annotations": {
        "$ref": "#/$defs/Annotations"
      }
    },
    "additionalProperties": false,
    "x-appcfg-aliases": {
      "host": "hosts",
      "ingressClass": "className",
      "ingressClassName": "className"
    }
  },
  "Host": {
    "type": "string",
    "pattern": "^(?=.{1,253}$)(?!\\d+\\.\\d+\\.\\d+\\.\\d+$)(?:\\*\\.)?[a-z0-9]+(?:(?:-+|\\.)[a-z0-9]+)*$",
    "examples": [
      "shop.example.com"
    ],
    "x-appcfg-code": "bad-host",
    "x-appcfg-noun": "a host name",
    "x-appcfg-rule": "a host name has lower-case letters, digits, hyphens and dots: no scheme, no port, no address"
  },
  "RequestPath": {
    "type": "string",
    "pattern": "^(?!.*(?://|/\\.{1,2}/|%2[fF]))(?!.*/\\.{1,2}$)/\\S*$",
    "examples": [
      "/",
      "/api"
    ],
    "x-appcfg-code": "bad-path",
    "x-appcfg-noun": "a path of requests",
    "x-appcfg-rule": "it begins with / and holds no space, no //, no /../ and no escaped /"
  },
  "PathType": {
    "type": "string",
    "enum": [
      "Prefix",
      "Exact",
      "ImplementationSpecific"
    ],
    "examples": [
      "Exact"
    ]
  },
  "ServicePortReference": {
    "type": [
      "integer",
      "string"
    ],
    "minimum": 1,
    "maximum": 65535,
    "pattern": "^(?=.*[a-z-])[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?$",
    "examples": [
      80,
      "http"
    ],
    "x-appcfg-code": "bad-port",
    "x-appcfg-noun": "the number or name of a Service port"
  },
  "IngressRule": {
    "examples": [
      {
        "host": "shop.example.com",
        "paths": [
          {
            "path": "/api",
            "port": 80
          }
        ]
      }
    ],
    "type": "object",
    "properties": {
      "host": {
        "$ref": "#/$defs/Host"
      },
      "paths": {
        "type": "array",
        "minItems": 1,
        "items": {
          "$ref": "#/$defs/IngressPath"
        },
        "examples": [
          [
            {
              "path": "/api",
              "port": 80
            }
          ]
        ],
        "x-appcfg-noun": "a list of paths"
      }
    },
    "additionalProperties": false,
    "x-appcfg-aliases": {
      "http": "paths"
    }
  },
  "IngressPath": {
    "examples": [
      {
        "path": "/api",
        "pathType": "Exact",
        "port": 80
      }
    ],
    "type": "object",
    "properties": {
      "path": {
        "$ref": "#/$defs/RequestPath"
      },
      "pathType": {
        "$ref": "#/$defs/PathType"
      },
      "port": {
        "$ref": "#/$defs/ServicePortReference"
      },
      "service": {
        "$ref": "#/$defs/DnsLabel",
        "examples": [
          "sample-app-public"
        ]
      }
    },
    "additionalProperties": false,
    "x-appcfg-aliases": {
      "backend": "port",
      "servicePort": "port",
      "serviceName": "service"
    }
  },
  "DefaultBackend": {
    "examples": [
      {
        "port": 80
      }
    ],
    "type": "object",
    "properties": {
      "port": {
        "$ref": "#/$defs/ServicePortReference"
      },
      "service": {
        "$ref": "#/$defs/DnsLabel",
        "examples": [
          "sample-app-public"
        ]
      }
    },
    "additionalProperties": false,
    "x-appcfg-aliases": {
      "servicePort": "port",
      "serviceName": "service"
    }
  },
  "IngressTls": {
    "examples": [
      {
        "hosts": [
          "shop.example.com"
        ],
        "secretName": "shop-tls"
      }
    ],
    "type": "object",
    "properties": {
      "hosts": {
        "type": "array",
        "items": {
          "$ref": "#/$defs/Host"
        },
        "examples": [
          [
            "shop.example.com"
          ]
        ],
        "x-appcfg-noun": "a list of hosts"
      },
      "secretName": {
        "$ref": "#/$defs/DnsSubdomain",
        "examples": [
          "shop-tls"
        ]
      }
    },
    "additionalProperties": false
  },
  "NetworkPolicy": {
    "examples": [
      {
        "allowFrom": [
          {
            "namespace": "ingress-nginx"
          },
          {
            "podLabels": {
              "app": "checkout"
            },
            "ports": [
              "http"
            ]
          }
        ]
      },
      {}
    ],
    "type": "object",
    "properties": {
      "allowFrom": {
        "type": "array",
        "items": {
          "$ref": "#/$defs/NetworkPeer"
        },
        "examples": [
          [
            {
              "namespace": "ingress-nginx"
            }
          ]
        ],
        "x-appcfg-noun": "a list of {namespace, podLabels, cidr, ports}"
      }
    },
    "additionalProperties": false,
    "x-appcfg-aliases": {
      "allow": "allowFrom",
      "from": "allowFrom",
      "ingress": "allowFrom"
    }
  },
  "NetworkPeer": {
    "examples": [
      {
        "namespace": "ingress-nginx"
      },
      {
        "podLabels": {
          "app": "checkout"
        },
        "ports": [
          "http"
        ]
      },
      {
        "cidr": "10.0.0.0/8"
      }
    ],
    "type": "object",
    "properties": {
      "namespace": {
        "type": "string",
        "pattern": "^(?:\\*|[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?)$",
        "examples": [
          "ingress-nginx",
          "*"
        ],
        "x-appcfg-code": "bad-name",
        "x-appcfg-noun": "the name of a namespace, or *"
      },
      "podLabels": {
        "$ref": "#/$defs/Labels",
        "examples": [
          {
            "app": "checkout"
          }
        ]
      },
      "cidr": {
        "$ref": "#/$defs/AddressBlock",
        "examples": [
          "10.0.0.0/8"
        ]
      },
      "except": {
        "type": "array",
        "items": {
          "$ref": "#/$defs/AddressBlock"
        },
        "examples": [
          [
            "10.1.0.0/16"
          ]
        ],
        "x-appcfg-noun": "a list of blocks of addresses"
      },
      "ports": {
        "type": "array",
        "items": {
          "type": [
            "integer",
            "string"
          ],
          "minimum": 1,
          "maximum": 65535,
          "pattern": "^(?:[1-9]\\d{0,3}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d|6553[0-5]|(?=.*[a-z-])[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?)$",
          "examples": [
            8080,
            "http"
          ],
          "x-appcfg-code": "bad-port",
          "x-appcfg-noun": "the number or name of a port"
        },
        "minItems": 1,
        "examples": [
          [
            "http"
          ]
        ],
        "x-appcfg-noun": "a list of ports"
      }
    },
    "minProperties": 1,
    "additionalProperties": false,
    "x-appcfg-aliases": {
      "podSelector": "podLabels",
      "namespaceSelector": "namespace",
      "ipBlock": "cidr",
      "pods": "podLabels"
    }
  },
  "AddressBlock": {
    "type": "string",
    "pattern": "^[0-9A-Fa-f.:]+/\\d{1,3}$",
    "examples": [
      "10.0.0.0/8",
      "fd00::/8"
    ],
    "x-appcfg-code": "bad-address",
    "x-appcfg-noun": "a block of addresses in CIDR notation",
    "x-appcfg-hint": "write 10.0.0.0/8, or 10.1.2.3/32 for one address"
  },
  "Scraping": {
    "examples": [
      {
        "operatorMode": true,
        "monitorType": "pod",
        "port": 9080,
        "path": "/actuator/metrics",
        "interval": "5s",
        "timeout": "3s"
      },
      {}
    ],
    "type": "object",
    "properties": {
      "scheme": {
        "type": "string",
        "enum": [
          "http",
          "https"
        ],
        "examples": [
          "https"
        ]
      },
      "path": {
        "$ref": "#/$defs/MetricsPath",
        "examples": [
          "/actuator/metrics"
        ]
      },
      "port": {
        "type": [
          "integer",
          "string"
        ],
        "minimum": 1,
        "maximum": 65535,
        "pattern": "^(?:[1-9]\\d{0,3}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d|6553[0-5]|(?=.*[a-z-])[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?)$",
        "examples": [
          9080,
          "metrics"
        ],
        "x-appcfg-code": "bad-port",
        "x-appcfg-noun": "the number or name of a port"
      },
      "interval": {
        "$ref": "#/$defs/Duration",
        "examples": [
          "30s",
          "1m30s"
        ]
      },
      "timeout": {
        "$ref": "#/$defs/Duration",
        "examples": [
          "3s",
          "1.5s"
        ]
      },
      "operatorMode": {
        "type": "boolean",
        "examples": [
          true
        ]
      },
      "monitorType": {
        "type": "string",
        "enum": [
          "pod",
          "service",
          "ingress"
        ],
        "examples": [
          "service"
        ]
      },
      "alerts": {
        "$ref": "#/$defs/Alerts"
      },
      "params": {
        "type": "object",
        "propertyNames": {
          "type": "string",
          "pattern": "^[\\s\\S]",
          "examples": [
            "format"
          ],
          "x-appcfg-code": "bad-name",
          "x-appcfg-noun": "the name of a parameter"
        },
        "additionalProperties": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/Text"
          },
          "examples": [
            [
              "prometheus"
            ]
          ],
          "x-appcfg-noun": "a list of values"
        },
        "examples": [
          {
            "format": [
              "prometheus"
            ]
          }
        ],
        "x-appcfg-noun": "a map from name to a list of values"
      },
      "labels": {
        "$ref": "#/$defs/Labels",
        "examples": [
          {
            "release": "kube-prometheus-stack"
          }
        ]
      },
      "honorLabels": {
        "type": "boolean",
        "examples": [
          true
        ]
      },
      "sampleLimit": {
        "type": "integer",
        "minimum": 0,
        "maximum": 9007199254740991,
        "examples": [
          10000
        ]
      },
      "targetLimit": {
        "type": "integer",
        "minimum": 0,
        "maximum": 9007199254740991,
        "examples": [
          50
        ]
      },
      "labelLimit": {
        "type": "integer",
        "minimum": 0,
        "maximum": 9007199254740991,
        "examples": [
          30
        ]
      },
      "labelNameLengthLimit": {
        "type": "integer",
        "minimum": 0,
        "maximum": 9007199254740991,
        "examples": [
          100
        ]
      },
      "labelValueLengthLimit": {
        "type": "integer",
        "minimum": 0,
        "maximum": 9007199254740991,
        "examples": [
          500
        ]
      },
      "keepDroppedTargets": {
        "type": "integer",
        "minimum": 0,
        "maximum": 9007199254740991,
        "examples": [
          100
        ]
      },
      "bodySizeLimit": {
        "type": "string",
        "pattern": "^(?:0|(?:\\d{1,15}(?:\\.\\d{1,15})?|\\.\\d{1,15})(?:Ki?)?B|(?:\\d{1,12}(?:\\.\\d{1,15})?|\\.\\d{1,15})Mi?B|(?:\\d{1,9}(?:\\.\\d{1,15})?|\\.\\d{1,15})Gi?B|(?:\\d{1,6}(?:\\.\\d{1,15})?|\\.\\d{1,15})Ti?B|(?:\\d{1,3}(?:\\.\\d{1,15})?|\\.\\d{1,15})Pi?B|(?:[0-7](?:\\.\\d{1,15})?|\\.\\d{1,15})Ei?B)$",
        "examples": [
          "10MB"
        ],
        "x-appcfg-code": "bad-size",
        "x-appcfg-noun": "a size in bytes",
        "x-appcfg-rule": "a size is a number with a unit: B, KB, MB, GB, TB or PB, or KiB, MiB, …"
      },
      "jobLabel": {
        "$ref": "#/$defs/LabelKey",
        "examples": [
          "app.kubernetes.io/name"
        ]
      },
      "jobName": {
        "type": "string",
        "pattern": "\\S",
        "examples": [
          "shop-probes"
        ],
        "x-appcfg-code": "empty-value",
        "x-appcfg-noun": "the name of a job"
      },
      "targetLabels": {
        "type": "array",
        "items": {
          "$ref": "#/$defs/LabelKey"
        },
        "examples": [
          [
            "app.kubernetes.io/name"
          ]
        ],
        "x-appcfg-noun": "a list of label keys"
      },
      "podTargetLabels": {
        "type": "array",
        "items": {
          "$ref": "#/$defs/LabelKey"
        },
        "examples": [
          [
            "app.kubernetes.io/name"
          ]
        ],
        "x-appcfg-noun": "a list of label keys"
      },
      "attachMetadata": {
        "$ref": "#/$defs/AttachMetadata"
      },
      "selectorMechanism": {
        "type": "string",
        "enum": [
          "RelabelConfig",
          "RoleSelector"
        ],
        "examples": [
          "RoleSelector"
        ]
      },
      "serviceDiscoveryRole": {
        "type": "string",
        "enum": [
          "Endpoints",
          "EndpointSlice"
        ],
        "examples": [
          "EndpointSlice"
        ]
      },
      "filterRunning": {
        "type": "boolean",
        "examples": [
          false
        ]
      },
      "honorTimestamps": {
        "type": "boolean",
        "examples": [
          false
        ]
      },
      "trackTimestampsStaleness": {
        "type": "boolean",
        "examples": [
          true
        ]
      },
      "followRedirects": {
        "type": "boolean",
        "examples": [
          false
        ]
      },
      "enableHttp2": {
        "type": "boolean",
        "examples": [
          false
        ]
      },
      "scrapeProtocols": {
        "type": "array",
        "items": {
          "$ref": "#/$defs/ScrapeProtocol"
        },
        "minItems": 1,
        "uniqueItems": true,
        "examples": [
          [
            "OpenMetricsText1.0.0",
            "PrometheusText0.0.4"
          ]
        ],
        "x-appcfg-noun": "a list of formats"
      },
      "fallbackScrapeProtocol": {
        "$ref": "#/$defs/ScrapeProtocol"
      },
      "scrapeClassicHistograms": {
        "type": "boolean",
        "examples": [
          true
        ]
      },
      "scrapeNativeHistograms": {
        "type": "boolean",
        "examples": [
          true
        ]
      },
      "nativeHistogramBucketLimit": {
        "type": "integer",
        "minimum": 0,
        "maximum": 9007199254740991,
        "examples": [
          100
        ]
      },
      "nativeHistogramMinBucketFactor": {
        "$ref": "#/$defs/Quantity",
        "examples": [
          "1.1"
        ]
      },
      "convertClassicHistogramsToNHCB": {
        "type": "boolean",
        "examples": [
          true
        ]
      },
      "proxyUrl": {
        "$ref": "#/$defs/ProxyUrl"
      },
      "noProxy": {
        "type": "string",
        "pattern": "\\S",
        "examples": [
          "10.0.0.0/8,.svc"
        ],
        "x-appcfg-code": "empty-value",
        "x-appcfg-noun": "a list of addresses with commas between them"
      },
      "proxyFromEnvironment": {
        "type": "boolean",
        "examples": [
          true
        ]
      },
      "proxyConnectHeader": {
        "type": "object",
        "propertyNames": {
          "type": "string",
          "pattern": "^[-!#$%&'*+.^_`|~0-9A-Za-z]+$",
          "examples": [
            "Proxy-Authorization"
          ],
          "x-appcfg-code": "bad-name",
          "x-appcfg-noun": "the name of a header"
        },
        "additionalProperties": {
          "type": "array",
          "items": {
            "type": "string",
            "examples": [
              "secret://proxy/authorization"
            ],
            "x-appcfg-noun": "a reference to a Secret, secret://name/key",
            "x-appcfg-secret": true
          },
          "minItems": 1,
          "examples": [
            [
              "secret://proxy/authorization"
            ]
          ],
          "x-appcfg-noun": "a list of references"
        },
        "examples": [
          {
            "Proxy-Authorization": [
              "secret://proxy/authorization"
            ]
          }
        ],
        "x-appcfg-noun": "a map from name to a list of references",
        "x-appcfg-secret": true
      },
      "relabelings": {
        "type": "array",
        "items": {
          "$ref": "#/$defs/Relabeling"
        },
        "examples": [
          [
            {
              "sourceLabels": [
                "__meta_kubernetes_pod_node_name"
              ],
              "targetLabel": "node"
            }
          ]
        ],
        "x-appcfg-noun": "a list of relabelings"
      },
      "metricRelabelings": {
        "type": "array",
        "items": {
          "$ref": "#/$defs/Relabeling"
        },
        "examples": [
          [
            {
              "action": "drop",
              "sourceLabels": [
                "__name__"
              ],
              "regex": "go_.*"
            }
          ]
        ],
        "x-appcfg-noun": "a list of relabelings"
      },
      "prober": {
        "$ref": "#/$defs/Prober"
      },
      "staticTargets": {
        "type": "array",
        "items": {
          "type": "string",
          "pattern": "^\\S+$",
          "examples": [
            "https://shop.example.com/health"
          ],
          "x-appcfg-code": "bad-url",
          "x-appcfg-noun": "a URL"
        },
        "examples": [
          [
            "https://shop.example.com/health"
          ]
        ],
        "x-appcfg-noun": "a list of URLs"
      },
      "tls": {
        "$ref": "#/$defs/Tls"
      },
      "basicAuth": {
        "$ref": "#/$defs/BasicAuth"
      },
      "authorization": {
        "$ref": "#/$defs/Authorization"
      },
      "oauth2": {
        "$ref": "#/$defs/OAuth2"
      },
      "scrapeClass": {
        "type": "string",
        "pattern": "\\S",
        "examples": [
          "istio-mtls"
        ],
        "x-appcfg-code": "empty-value",
        "x-appcfg-noun": "the name of a scrape class"
      },
      "istio": {
        "$ref": "#/$defs/Istio"
      }
    },
    "additionalProperties": false,
    "x-appcfg-hint": "write monitoring: {} for all defaults",
    "x-appcfg-attributes": [
      "scheme",
      "path",
      "port",
      "interval",
      "timeout",
      "operatorMode",
      "monitorType"
    ],
    "x-appcfg-aliases": {
      "metricRelabelConfigs": "metricRelabelings",
      "metricsPath": "path",
      "metrics_path": "path",
      "relabelConfigs": "relabelings",
      "scrapeInterval": "interval",
      "scrapeTimeout": "timeout",
      "scrape_interval": "interval",
      "scrape_timeout": "timeout",
      "targetPort": "port",
      "tlsConfig": "tls",
      "type": "monitorType"
    }
  },
  "MetricsPath": {
    "type": "string",
    "pattern": "^/[^?#%\\s]*$",
    "examples": [
      "/metrics"
    ],
    "x-appcfg-code": "bad-path",
    "x-appcfg-noun": "a path that Prometheus can ask for",
    "x-appcfg-rule": "it begins with / and holds no space, ?, # or %, which Prometheus would escape"
  },
  "Duration": {
    "type": "string",
    "pattern": "^(?=.*[1-9])(?:(?=\\d)(?:\\d{1,2}y)?(?:\\d{1,3}w)?(?:\\d{1,4}d)?(?:\\d{1,5}h)?(?:\\d{1,7}m)?(?:\\d{1,9}s)?(?:\\d{1,11}ms)?|\\d{1,9}\\.\\d{1,3}0{0,6}s)$",
    "examples": [
      "15s",
      "1m30s",
      "1.5s"
    ],
    "x-appcfg-code": "bad-duration",
    "x-appcfg-noun": "a duration",
    "x-appcfg-rule": "a duration has its units in descending order (y w d h m s ms), as in 15s, 1m30s or 500ms, and is above zero"
  },
  "Alerts": {
    "examples": [
      true,
      {
        "for": "10m",
        "labels": {
          "severity": "page"
        }
      }
    ],
    "type": [
      "boolean",
      "object"
    ],
    "properties": {
      "for": {
        "$ref": "#/$defs/Duration",
        "examples": [
          "10m"
        ]
      },
      "labels": {
        "$ref": "#/$defs/Labels",
        "examples": [
          {
            "severity": "page"
          }
        ]
      }
    },
    "additionalProperties": false,
    "x-appcfg-noun": "true, false or a mapping of {for, labels}"
  },
  "AttachMetadata": {
    "examples": [
      {
        "node": true
      }
    ],
    "type": "object",
    "properties": {
      "node": {
        "type": "boolean",
        "examples": [
          true
        ]
      }
    },
    "additionalProperties": false
  },
  "ScrapeProtocol": {
    "type": "string",
    "enum": [
      "PrometheusProto",
      "OpenMetricsText0.0.1",
      "OpenMetricsText1.0.0",
      "PrometheusText0.0.4",
      "PrometheusText1.0.0"
    ],
    "examples": [
      "PrometheusText0.0.4"
    ]
  },
  "ProxyUrl": {
    "type": "string",
    "pattern": "^(?:https?|socks5)://(?:[^\\s@/?#:%\\[\\]]+|\\[[0-9A-Fa-f:.]+\\])(?::\\d{1,5})?(?:[/?#][^\\s%]*)?$",
    "examples": [
      "http://proxy.example.com:3128"
    ],
    "x-appcfg-code": "bad-url",
    "x-appcfg-noun": "an http, https or socks5 URL without a user",
    "x-appcfg-hint": "write proxyUrl: http://<host>:<port>; credentials for a proxy go into proxyConnectHeader",
    "x-appcfg-secret": true
  },
  "Relabeling": {
    "examples": [
      {
        "sourceLabels": [
          "__meta_kubernetes_pod_node_name"
        ],
        "targetLabel": "node"
      }
    ],
    "type": "object",
    "properties": {
      "sourceLabels": {
        "type": "array",
        "items": {
          "type": "string",
          "examples": [
            "__meta_kubernetes_pod_node_name"
          ]
        },
        "examples": [
          [
            "__meta_kubernetes_pod_node_name"
          ]
        ],
        "x-appcfg-noun": "a list of label names"
      },
      "separator": {
        "type": "string",
        "examples": [
          "-"
        ]
      },
      "targetLabel": {
        "type": "string",
        "examples": [
          "node"
        ]
      },
      "regex": {
        "type": "string",
        "examples": [
          "go_.*"
        ]
      },
      "modulus": {
        "type": "integer",
        "minimum": 0,
        "maximum": 9007199254740991,
        "examples": [
          4
        ]
      },
      "replacement": {
        "type": "string",
        "examples": [
          "$1"
        ]
      },
      "action": {
        "type": "string",
        "enum": [
          "replace",
          "Replace",
          "keep",
          "Keep",
          "drop",
          "Drop",
          "hashmod",
          "HashMod",
          "labelmap",
          "LabelMap",
          "labeldrop",
          "LabelDrop",
          "labelkeep",
          "LabelKeep",
          "lowercase",
          "Lowercase",
          "uppercase",
          "Uppercase",
          "keepequal",
          "KeepEqual",
          "dropequal",
          "DropEqual"
        ],
        "examples": [
          "drop"
        ]
      }
    },
    "additionalProperties": false,
    "x-appcfg-aliases": {
      "source_labels": "sourceLabels",
      "target_label": "targetLabel"
    }
  },
  "Prober": {
    "examples": [
      {
        "url": "blackbox-exporter.monitoring.svc:9115",
        "module": "http_2xx"
      }
    ],
    "type": "object",
    "properties": {
      "url": {
        "type": "string",
        "pattern": "^(?:[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,251}[A-Za-z0-9_])?|\\[[0-9A-Fa-f:.]{2,45}\\])(?::\\d{1,5})?$",
        "examples": [
          "blackbox-exporter.monitoring.svc:9115"
        ],
        "x-appcfg-code": "bad-url",
        "x-appcfg-noun": "an address of the form host:port",
        "x-appcfg-rule": "the operator takes a host with a port; scheme and path have fields of their own"
      },
      "module": {
        "type": "string",
        "pattern": "\\S",
        "examples": [
          "http_2xx"
        ],
        "x-appcfg-code": "empty-value",
        "x-appcfg-noun": "the name of a module"
      },
      "scheme": {
        "type": "string",
        "enum": [
          "http",
          "https"
        ],
        "examples": [
          "http"
        ]
      },
      "path": {
        "$ref": "#/$defs/MetricsPath",
        "examples": [
          "/probe"
        ]
      }
    },
    "additionalProperties": false
  },
  "Tls": {
    "examples": [
      {
        "ca": "configmap://shop-ca/ca.crt",
        "serverName": "shop.example.com"
      }
    ],
    "type": "object",
    "properties": {
      "ca": {
        "type": "string",
        "examples": [
          "configmap://shop-ca/ca.crt"
        ],
        "x-appcfg-noun": "a reference, secret://name/key or configmap://name/key",
        "x-appcfg-secret": true
      },
      "cert": {
        "type": "string",
        "examples": [
          "secret://shop-client/tls.crt"
        ],
        "x-appcfg-noun": "a reference, secret://name/key or configmap://name/key",
        "x-appcfg-secret": true
      },
      "key": {
        "type": "string",
        "examples": [
          "secret://shop-client/tls.key"
        ],
        "x-appcfg-noun": "a reference to a Secret, secret://name/key",
        "x-appcfg-secret": true
      },
      "serverName": {
        "type": "string",
        "pattern": "^[^\\s/:]+$",
        "examples": [
          "shop.example.com"
        ],
        "x-appcfg-code": "bad-host",
        "x-appcfg-noun": "the name of a server"
      },
      "insecureSkipVerify": {
        "type": "boolean",
        "examples": [
          true
        ]
      },
      "minVersion": {
        "type": "string",
        "enum": [
          "TLS10",
          "TLS11",
          "TLS12",
          "TLS13"
        ],
        "x-appcfg-secret": true,
        "examples": [
          "TLS12"
        ]
      },
      "maxVersion": {
        "type": "string",
        "enum": [
          "TLS10",
          "TLS11",
          "TLS12",
          "TLS13"
        ],
        "x-appcfg-secret": true,
        "examples": [
          "TLS13"
        ]
      }
    },
    "additionalProperties": false,
    "x-appcfg-secret": true,
    "x-appcfg-aliases": {
      "caFile": "ca",
      "certFile": "cert",
      "keyFile": "key",
      "keySecret": "key"
    }
  },
  "BasicAuth": {
    "examples": [
      {
        "username": "secret://shop-metrics/username",
        "password": "secret://shop-metrics/password"
      }
    ],
    "type": "object",
    "properties": {
      "username": {
        "type": "string",
        "examples": [
          "secret://shop-metrics/username"
        ],
        "x-appcfg-noun": "a reference to a Secret, secret://name/key",
        "x-appcfg-secret": true
      },
      "password": {
        "type": "string",
        "examples": [
          "secret://shop-metrics/password"
        ],
        "x-appcfg-noun": "a reference to a Secret, secret://name/key",
        "x-appcfg-secret": true
      }
    },
    "required": [
      "username",
      "password"
    ],
    "additionalProperties": false,
    "x-appcfg-secret": true
  },
  "Authorization": {
    "examples": [
      {
        "credentials": "secret://shop-metrics/token"
      }
    ],
    "type": "object",
    "properties": {
      "type": {
        "type": "string",
        "pattern": "^(?![bB][aA][sS][iI][cC]$)[-!#$%&'*+.^_`|~0-9A-Za-z]+$",
        "examples": [
          "Bearer"
        ],
        "x-appcfg-code": "not-allowed-value",
        "x-appcfg-noun": "a word that comes before credentials",
        "x-appcfg-rule": "a user and a password belong in basicAuth, and the operator refuses type Basic",
        "x-appcfg-hint": "write type: Bearer, or basicAuth: {username: secret://…, password: secret://…}",
        "x-appcfg-secret": true
      },
      "credentials": {
        "type": "string",
        "examples": [
          "secret://shop-metrics/token"
        ],
        "x-appcfg-noun": "a reference to a Secret, secret://name/key",
        "x-appcfg-secret": true
      }
    },
    "required": [
      "credentials"
    ],
    "additionalProperties": false,
    "x-appcfg-secret": true
  },
  "OAuth2": {
    "examples": [
      {
        "clientId": "secret://shop-oauth/id",
        "clientSecret": "secret://shop-oauth/secret",
        "tokenUrl": "https://login.example.com/token"
      }
    ],
    "type": "object",
    "properties": {
      "clientId": {
        "type": "string",
        "examples": [
          "secret://shop-oauth/id"
        ],
        "x-appcfg-noun": "a reference, secret://name/key or configmap://name/key",
        "x-appcfg-secret": true
      },
      "clientSecret": {
        "type": "string",
        "examples": [
          "secret://shop-oauth/secret"
        ],
        "x-appcfg-noun": "a reference to a Secret, secret://name/key",
        "x-appcfg-secret": true
      },
      "tokenUrl": {
        "type": "string",
        "pattern": "^https?://[^\\s@/?#]+(?:[/?#]\\S*)?$",
        "examples": [
          "https://login.example.com/token"
        ],
        "x-appcfg-code": "bad-url",
        "x-appcfg-noun": "an http or https URL without a user",
        "x-appcfg-hint": "write tokenUrl: https://<host>/<path>",
        "x-appcfg-secret": true
      },
      "scopes": {
        "type": "array",
        "items": {
          "type": "string",
          "examples": [
            "metrics.read"
          ]
        },
        "examples": [
          [
            "metrics.read"
          ]
        ],
        "x-appcfg-noun": "a list of scopes"
      },
      "endpointParams": {
        "type": "object",
        "propertyNames": {
          "type": "string",
          "pattern": "^[\\s\\S]",
          "examples": [
            "audience"
          ],
          "x-appcfg-code": "bad-name",
          "x-appcfg-noun": "the name of a parameter"
        },
        "additionalProperties": {
          "$ref": "#/$defs/Text"
        },
        "examples": [
          {
            "audience": "metrics"
          }
        ],
        "x-appcfg-noun": "a map from name to text",
        "x-appcfg-secret": true
      },
      "tls": {
        "$ref": "#/$defs/Tls"
      },
      "proxyUrl": {
        "$ref": "#/$defs/ProxyUrl"
      },
      "noProxy": {
        "type": "string",
        "pattern": "\\S",
        "examples": [
          "10.0.0.0/8,.svc"
        ],
        "x-appcfg-code": "empty-value",
        "x-appcfg-noun": "a list of addresses with commas between them"
      },
      "proxyFromEnvironment": {
        "type": "boolean",
        "examples": [
          true
        ]
      },
      "proxyConnectHeader": {
        "type": "object",
        "propertyNames": {
          "type": "string",
          "pattern": "^[-!#$%&'*+.^_`|~0-9A-Za-z]+$",
          "examples": [
            "Proxy-Authorization"
          ],
          "x-appcfg-code": "bad-name",
          "x-appcfg-noun": "the name of a header"
        },
        "additionalProperties": {
          "type": "array",
          "items": {
            "type": "string",
            "examples": [
              "secret://proxy/authorization"
            ],
            "x-appcfg-noun": "a reference to a Secret, secret://name/key",
            "x-appcfg-secret": true
          },
          "minItems": 1,
          "examples": [
            [
              "secret://proxy/authorization"
            ]
          ],
          "x-appcfg-noun": "a list of references"
        },
        "examples": [
          {
            "Proxy-Authorization": [
              "secret://proxy/authorization"
            ]
          }
        ],
        "x-appcfg-noun": "a map from name to a list of references",
        "x-appcfg-secret": true
      }
    },
    "required": [
      "clientId",
      "clientSecret",
      "tokenUrl"
    ],
    "additionalProperties": false,
    "x-appcfg-secret": true,
    "x-appcfg-aliases": {
      "clientID": "clientId",
      "tokenURL": "tokenUrl"
    }
  },
  "Istio": {
    "examples": [
      {
        "mtls": "strict"
      },
      {
        "metricsMerging": false
      }
    ],
    "type": "object",
    "properties": {
      "metricsMerging": {
        "type": "boolean",
        "examples": [
          false
        ]
      },
      "mtls": {
        "type": "string",
        "enum": [
          "permissive",
          "strict"
        ],
        "examples": [
          "strict"
        ]
      }
    },
    "additionalProperties": false
  },
  "MonitoringBlock": {
    "examples": [
      {
        "operatorMode": true,
        "monitorLabels": {
          "release": "kube-prometheus-stack"
        }
      }
    ],
    "type": "object",
    "properties": {
      "scheme": {
        "type": "string",
        "enum": [
          "http",
          "https"
        ],
        "examples": [
          "https"
        ]
      },
      "path": {
        "$ref": "app-configuration.schema.json#/$defs/MetricsPath",
        "examples": [
          "/actuator/metrics"
        ]
      },
      "port": {
        "type": [
          "integer",
          "string"
        ],
        "minimum": 1,
        "maximum": 65535,
        "pattern": "^(?:[1-9]\\d{0,3}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d|6553[0-5]|(?=.*[a-z-])[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?)$",
        "examples": [
          9080,
          "metrics"
        ],
        "x-appcfg-code": "bad-port",
        "x-appcfg-noun": "the number or name of a port"
      },
      "interval": {
        "$ref": "app-configuration.schema.json#/$defs/Duration",
        "examples": [
          "30s",
          "1m30s"
        ]
      },
      "timeout": {
        "$ref": "app-configuration.schema.json#/$defs/Duration",
        "examples": [
          "3s",
          "1.5s"
        ]
      },
      "operatorMode": {
        "type": "boolean",
        "examples": [
          true
        ]
      },
      "monitorType": {
        "type": "string",
        "pattern": "^(?:[pP][oO][dD]|[sS][eE][rR][vV][iI][cC][eE]|[iI][nN][gG][rR][eE][sS][sS])$",
        "examples": [
          "Pod"
        ],
        "x-appcfg-code": "not-allowed-value",
        "x-appcfg-noun": "one of pod, service, ingress"
      },
      "projectSelector": {
        "type": "array",
        "items": {
          "type": "string",
          "pattern": "\\S",
          "examples": [
            "foo"
          ],
          "x-appcfg-code": "empty-value",
          "x-appcfg-noun": "the name of a project"
        },
        "examples": [
          [
            "foo",
            "bar"
          ]
        ],
        "x-appcfg-noun": "a list of projects"
      },
      "monitorLabels": {
        "$ref": "app-configuration.schema.json#/$defs/Labels",
        "examples": [
          {
            "release": "kube-prometheus-stack"
          }
        ]
      },
      "prober": {
        "$ref": "app-configuration.schema.json#/$defs/Prober"
      },
      "prometheus": {
        "$ref": "#/$defs/PrometheusPods"
      },
      "alerts": {
        "$ref": "app-configuration.schema.json#/$defs/Alerts"
      },
      "annotations": {
        "$ref": "#/$defs/AnnotationKeys"
      },
      "istio": {
        "$ref": "#/$defs/WorkspaceIstio"
      },
      "monitors": {
        "type": "string",
        "enum": [
          "prometheus",
          "victoriametrics",
          "google"
        ],
        "examples": [
          "victoriametrics"
        ]
      },
      "apiGroup": {
        "type": "string",
        "enum": [
          "monitoring.coreos.com",
          "azmonitoring.coreos.com"
        ],
        "examples": [
          "azmonitoring.coreos.com"
        ]
      },
      "scrapeClass": {
        "type": "string",
        "pattern": "\\S",
        "examples": [
          "istio-mtls"
        ],
        "x-appcfg-code": "empty-value",
        "x-appcfg-noun": "the name of a scrape class"
      },
      "namespace": {
        "$ref": "app-configuration.schema.json#/$defs/DnsLabel",
        "examples": [
          "apps"
        ]
      },
      "templates": {
        "$ref": "#/$defs/Templates"
      },
      "enforced": {
        "$ref": "#/$defs/Enforced"
      }
    },
    "additionalProperties": false,
    "x-appcfg-aliases": {
      "labels": "monitorLabels"
    }
  },
  "PrometheusPods": {
    "examples": [
      {
        "namespace": "monitoring",
        "podLabels": {
          "app.kubernetes.io/name": "prometheus"
        }
      }
    ],
    "type": "object",
    "properties": {
      "namespace": {
        "$ref": "app-configuration.schema.json#/$defs/DnsLabel",
        "examples": [
          "monitoring"
        ]
      },
      "podLabels": {
        "$ref": "app-configuration.schema.json#/$defs/Labels",
        "examples": [
          {
            "app.kubernetes.io/name": "prometheus"
          }
        ]
      }
    },
    "required": [
      "namespace"
    ],
    "additionalProperties": false
  },
  "AnnotationKeys": {
    "examples": [
      {
        "scrape": [
          "prometheus.io/scrape",
          "metrics.example.com/scrape"
        ]
      },
      "grafana"
    ],
    "type": [
      "object",
      "string"
    ],
    "pattern": "^grafana$",
    "x-appcfg-code": "not-allowed-value",
    "x-appcfg-noun": "a mapping of annotation keys, or grafana",
    "properties": {
      "scrape": {
        "type": "array",
        "minItems": 1,
        "items": {
          "$ref": "#/$defs/AnnotationKey"
        },
        "examples": [
          [
            "metrics.example.com/scrape"
          ]
        ],
        "x-appcfg-noun": "a list of annotation keys"
      },
      "scheme": {
        "type": "array",
        "minItems": 1,
        "items": {
          "$ref": "#/$defs/AnnotationKey"
        },
        "examples": [
          [
            "metrics.example.com/scheme"
          ]
        ],
        "x-appcfg-noun": "a list of annotation keys"
      },
      "path": {
        "type": "array",
        "minItems": 1,
        "items": {
          "$ref": "#/$defs/AnnotationKey"
        },
        "examples": [
          [
            "metrics.example.com/path"
          ]
        ],
        "x-appcfg-noun": "a list of annotation keys"
      },
      "port": {
        "type": "array",
        "minItems": 1,
        "items": {
          "$ref": "#/$defs/AnnotationKey"
        },
        "examples": [
          [
            "metrics.example.com/port"
          ]
        ],
        "x-appcfg-noun": "a list of annotation keys"
      }
    },
    "additionalProperties": false
  },
  "AnnotationKey": {
    "type": "string",
    "pattern": "^(?:(?=[^/]{1,253}/)[A-Za-z0-9]+(?:(?:-+|\\.)[A-Za-z0-9]+)*/)?[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$",
    "examples": [
      "example.com/owner"
    ],
    "x-appcfg-code": "bad-annotation",
    "x-appcfg-noun": "the key of an annotation",
    "x-appcfg-rule": "a key is [prefix/]name: the name of at most 63 letters, digits, -, _ and ., the prefix a DNS name"
  },
  "WorkspaceIstio": {
    "examples": [
      {
        "mtls": "strict"
      }
    ],
    "type": "object",
    "properties": {
      "metricsMerging": {
        "type": "boolean",
        "examples": [
          false
        ]
      },
      "mtls": {
        "type": "string",
        "enum": [
          "permissive",
          "strict"
        ],
        "examples": [
          "strict"
        ]
      },
      "certificates": {
        "$ref": "#/$defs/IstioCertificates"
      }
    },
    "additionalProperties": false
  },
  "IstioCertificates": {
    "examples": [
      {
        "ca": "/etc/prom-certs/root-cert.pem"
      }
    ],
    "type": "object",
    "properties": {
      "ca": {
        "type": "string",
        "pattern": "^/[^\\s]+$",
        "examples": [
          "/etc/prom-certs/root-cert.pem"
        ],
        "x-appcfg-code": "bad-path",
        "x-appcfg-noun": "an absolute path"
      },
      "cert": {
        "type": "string",
        "pattern": "^/[^\\s]+$",
        "examples": [
          "/etc/prom-certs/cert-chain.pem"
        ],
        "x-appcfg-code": "bad-path",
        "x-appcfg-noun": "an absolute path"
      },
      "key": {
        "type": "string",
        "pattern": "^/[^\\s]+$",
        "examples": [
          "/etc/prom-certs/key.pem"
        ],
        "x-appcfg-code": "bad-path",
        "x-appcfg-noun": "an absolute path"
      }
    },
    "additionalProperties": false
  },
  "Templates": {
    "type": "array",
    "items": {
      "type": "string",
      "pattern": "\\S",
      "examples": [
        "templates/network-policy.hbs"
      ],
      "x-appcfg-code": "empty-value",
      "x-appcfg-noun": "the path of a template"
    },
    "examples": [
      [
        "templates/network-policy.hbs"
      ]
    ],
    "x-appcfg-noun": "a list of paths of templates"
  },
  "Enforced": {
    "examples": [
      {
        "operatorMode": true
      }
    ],
    "type": "object",
    "properties": {
      "scheme": {
        "type": "string",
        "enum": [
          "http",
          "https"
        ],
        "examples": [
          "https"
        ]
      },
      "path": {
        "$ref": "app-configuration.schema.json#/$defs/MetricsPath",
        "examples": [
          "/actuator/metrics"
        ]
      },
      "port": {
        "type": [
          "integer",
          "string"
        ],
        "minimum": 1,
        "maximum": 65535,
        "pattern": "^(?:[1-9]\\d{0,3}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d|6553[0-5]|(?=.*[a-z-])[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?)$",
        "examples": [
          9080,
          "metrics"
        ],
        "x-appcfg-code": "bad-port",
        "x-appcfg-noun": "the number or name of a port"
      },
      "interval": {
        "$ref": "app-configuration.schema.json#/$defs/Duration",
        "examples": [
          "30s",
          "1m30s"
        ]
      },
      "timeout": {
        "$ref": "app-configuration.schema.json#/$defs/Duration",
        "examples": [
          "3s",
          "1.5s"
        ]
      },
      "operatorMode": {
        "type": "boolean",
        "examples": [
          true
        ]
      },
      "monitorType": {
        "type": "string",
        "pattern": "^(?:[pP][oO][dD]|[sS][eE][rR][vV][iI][cC][eE]|[iI][nN][gG][rR][eE][sS][sS])$",
        "examples": [
          "Pod"
        ],
        "x-appcfg-code": "not-allowed-value",
        "x-appcfg-noun": "one of pod, service, ingress"
      }
    },
    "additionalProperties": false
  },
  "ServiceBlock": {
    "examples": [
      {
        "type": "CollaSet",
        "replicas": 2
      }
    ],
    "type": "object",
    "properties": {
      "type": {
        "type": "string",
        "enum": [
          "Deployment",
          "StatefulSet",
          "DaemonSet",
          "CollaSet"
        ],
        "examples": [
          "CollaSet"
        ]
      },
      "replicas": {
        "type": "integer",
        "minimum": 0,
        "maximum": 2147483647,
        "examples": [
          2
        ]
      },
      "labels": {
        "$ref": "app-configuration.schema.json#/$defs/Labels",
        "examples": [
          {
            "team": "shop"
          }
        ]
      },
      "annotations": {
        "$ref": "app-configuration.schema.json#/$defs/Annotations",
        "examples": [
          {
            "example.com/owner": "shop"
          }
        ]
      },
      "projectSelector": {
        "type": "array",
        "items": {
          "type": "string",
          "pattern": "\\S",
          "examples": [
            "foo"
          ],
          "x-appcfg-code": "empty-value",
          "x-appcfg-noun": "the name of a project"
        },
        "examples": [
          [
            "foo",
            "bar"
          ]
        ],
        "x-appcfg-noun": "a list of projects"
      }
    },
    "additionalProperties": true
  },
  "OpsRuleBlock": {
    "examples": [
      {
        "maxUnavailable": "30%"
      }
    ],
    "type": "object",
    "properties": {
      "maxUnavailable": {
        "type": [
          "integer",
          "string"
        ],
        "minimum": 0,
        "maximum": 2147483647,
        "pattern": "^(?:\\d{1,9}|(?:\\d{1,2}|100)%)$",
        "examples": [
          1,
          "30%"
        ],
        "x-appcfg-code": "bad-max-unavailable",
        "x-appcfg-noun": "a number or a percentage",
        "x-appcfg-rule": "it is a whole number, or a whole percentage from 0% to 100%"
      },
      "projectSelector": {
        "type": "array",
        "items": {
          "type": "string",
          "pattern": "\\S",
          "examples": [
            "foo"
          ],
          "x-appcfg-code": "empty-value",
          "x-appcfg-noun": "the name of a project"
        },
        "examples": [
          [
            "foo",
            "bar"
          ]
        ],
        "x-appcfg-noun": "a list of projects"
      }
    },
    "additionalProperties": true
  },
  "ManifestReference": {
    "examples": [
      "deployment.yaml",
      {
        "file": "all.yaml",
        "kind": "Deployment",
        "name": "web"
      }
    ],
    "type": [
      "string",
      "object"
    ],
    "pattern": "\\S",
    "properties": {
      "file": {
        "type": "string",
        "pattern": "\\S",
        "examples": [
          "deployment.yaml"
        ],
        "x-appcfg-code": "bad-path",
        "x-appcfg-noun": "the path of a file"
      },
      "kind": {
        "type": "string",
        "enum": [
          "Deployment",
          "StatefulSet",
          "DaemonSet",
          "ReplicaSet",
          "Job",
          "CronJob",
          "Rollout",
          "CollaSet"
        ],
        "examples": [
          "Deployment"
        ]
      },
      "name": {
        "type": "string",
        "examples": [
          "web"
        ]
      }
    },
    "required": [
      "kind",
      "name"
    ],
    "additionalProperties": false,
    "x-appcfg-code": "bad-path",
    "x-appcfg-noun": "the path of a file, or {file, kind, name}"
  }
};
