// Generated from schemas/app-configuration.schema.json by build/generate.mjs.
import type { FieldSchema } from '../schema/field.ts';

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
      "monitoring": {}
    },
    "required": [
      "name",
      "workload"
    ],
    "additionalProperties": false,
    "x-appcfg-planned": [
      "opsRule"
    ]
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
          "Job",
          "CronJob"
        ],
        "examples": [
          "Deployment",
          "CronJob"
        ],
        "x-appcfg-planned": [
          "StatefulSet",
          "DaemonSet",
          "CollaSet"
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
      "replicas": {
        "type": "integer",
        "minimum": 0,
        "maximum": 2147483647,
        "examples": [
          2
        ]
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
      "initContainers",
      "manifest",
      "opsRule",
      "podFailurePolicy",
      "podSpec",
      "secrets",
      "serviceName",
      "successPolicy",
      "topologySpreadConstraints"
    ],
    "x-appcfg-aliases": {
      "cron": "schedule",
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
      }
    },
    "required": [
      "image"
    ],
    "additionalProperties": false,
    "x-appcfg-planned": [
      "dirs",
      "files",
      "lifecycle",
      "livenessProbe",
      "readinessProbe",
      "securityContext",
      "startupProbe"
    ],
    "x-appcfg-aliases": {
      "entrypoint": "command",
      "environment": "env",
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
    "x-appcfg-code": "bad-name",
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
      "servicePort": "port"
    }
  },
  "Seconds": {
    "type": "integer",
    "minimum": 0,
    "maximum": 9007199254740991,
    "examples": [
      300
    ]
  },
  "Count": {
    "type": "integer",
    "minimum": 0,
    "maximum": 2147483647,
    "examples": [
      3
    ]
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
    "x-appcfg-planned": [
      "authorization",
      "basicAuth",
      "istio",
      "oauth2",
      "scrapeClass",
      "tls"
    ],
    "x-appcfg-aliases": {
      "metricRelabelConfigs": "metricRelabelings",
      "metricsPath": "path",
      "relabelConfigs": "relabelings",
      "scrapeInterval": "interval",
      "scrapeTimeout": "timeout",
      "scrape_interval": "interval",
      "scrape_timeout": "timeout",
      "targetPort": "port",
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
  }
};
