// Generated from schemas/ by build/generate.mjs.
const Application = validate21, schema6 = { $id: "Application", type: "object", properties: { name: { $ref: "ApplicationName" }, namespace: { $ref: "DnsLabel" }, labels: { $ref: "Labels" }, annotations: { $ref: "Annotations" }, workload: { $ref: "Workload" }, ingress: { $ref: "Ingress" }, networkPolicy: { $ref: "NetworkPolicy" }, monitoring: {} }, required: ["name", "workload"], additionalProperties: !1 }, schema7 = { $id: "ApplicationName", $ref: "DnsLabel" }, schema8 = { $id: "DnsLabel", type: "string", pattern: "^[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?$" }, pattern0 = new RegExp("^[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?$", "u");
function validate23(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data == "string") {
    if (!pattern0.test(data)) {
      const err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?$" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    const err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate23.errors = vErrors, errors === 0;
}
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  return validate23(data, { instancePath, parentData, parentDataProperty, rootData }) || (vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors), errors = vErrors.length), validate22.errors = vErrors, errors === 0;
}
const schema9 = { $id: "Labels", type: "object", propertyNames: { type: "string", pattern: "^(?:(?=[^/]{1,253}/)[a-z0-9]+(?:(?:-+|\\.)[a-z0-9]+)*/)?[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$" }, additionalProperties: { $ref: "LabelValue" } }, pattern1 = new RegExp("^(?:(?=[^/]{1,253}/)[a-z0-9]+(?:(?:-+|\\.)[a-z0-9]+)*/)?[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$", "u"), schema10 = { $id: "LabelValue", type: ["string", "number", "boolean"], minimum: 0, pattern: "^(?:[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$" }, pattern2 = new RegExp("^(?:[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$", "u");
function validate28(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data != "string" && !(typeof data == "number" && isFinite(data)) && typeof data != "boolean") {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema10.type } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  if (typeof data == "number" && isFinite(data) && (data < 0 || isNaN(data))) {
    const err1 = { instancePath, schemaPath: "#/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  if (typeof data == "string" && !pattern2.test(data)) {
    const err2 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^(?:[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$" } };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate28.errors = vErrors, errors === 0;
}
function validate27(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      const _errs1 = errors;
      if (typeof key0 == "string") {
        if (!pattern1.test(key0)) {
          const err0 = { instancePath, schemaPath: "#/propertyNames/pattern", keyword: "pattern", params: { pattern: "^(?:(?=[^/]{1,253}/)[a-z0-9]+(?:(?:-+|\\.)[a-z0-9]+)*/)?[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$" }, propertyName: key0 };
          vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
        }
      } else {
        const err1 = { instancePath, schemaPath: "#/propertyNames/type", keyword: "type", params: { type: "string" }, propertyName: key0 };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
      var valid0 = _errs1 === errors;
      if (!valid0) {
        const err2 = { instancePath, schemaPath: "#/propertyNames", keyword: "propertyNames", params: { propertyName: key0 } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    for (const key1 in data)
      validate28(data[key1], { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data, parentDataProperty: key1, rootData }) || (vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors), errors = vErrors.length);
  } else {
    const err3 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
  }
  return validate27.errors = vErrors, errors === 0;
}
const schema11 = { $id: "Annotations", type: "object", propertyNames: { type: "string", pattern: "^(?:(?=[^/]{1,253}/)[A-Za-z0-9]+(?:(?:-+|\\.)[A-Za-z0-9]+)*/)?[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$" }, additionalProperties: { $ref: "Text" } }, pattern3 = new RegExp("^(?:(?=[^/]{1,253}/)[A-Za-z0-9]+(?:(?:-+|\\.)[A-Za-z0-9]+)*/)?[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$", "u"), schema12 = { $id: "Text", type: ["string", "number", "boolean"] };
function validate32(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data != "string" && !(typeof data == "number" && isFinite(data)) && typeof data != "boolean") {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema12.type } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  return validate32.errors = vErrors, errors === 0;
}
function validate31(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      const _errs1 = errors;
      if (typeof key0 == "string") {
        if (!pattern3.test(key0)) {
          const err0 = { instancePath, schemaPath: "#/propertyNames/pattern", keyword: "pattern", params: { pattern: "^(?:(?=[^/]{1,253}/)[A-Za-z0-9]+(?:(?:-+|\\.)[A-Za-z0-9]+)*/)?[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$" }, propertyName: key0 };
          vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
        }
      } else {
        const err1 = { instancePath, schemaPath: "#/propertyNames/type", keyword: "type", params: { type: "string" }, propertyName: key0 };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
      var valid0 = _errs1 === errors;
      if (!valid0) {
        const err2 = { instancePath, schemaPath: "#/propertyNames", keyword: "propertyNames", params: { propertyName: key0 } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    for (const key1 in data)
      validate32(data[key1], { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data, parentDataProperty: key1, rootData }) || (vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors), errors = vErrors.length);
  } else {
    const err3 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
  }
  return validate31.errors = vErrors, errors === 0;
}
const schema13 = { $id: "Workload", type: "object", properties: { type: { type: "string", enum: ["Deployment", "StatefulSet", "DaemonSet", "Job", "CronJob", "CollaSet"] }, containers: { type: "object", minProperties: 1, propertyNames: { type: "string", pattern: "^[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?$" }, additionalProperties: { $ref: "Container" } }, initContainers: { type: "object", propertyNames: { type: "string", pattern: "^[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?$" }, additionalProperties: { $ref: "Container" } }, replicas: { type: "integer", minimum: 0, maximum: 2147483647 }, autoscaling: { $ref: "Autoscaling" }, strategy: { $ref: "KubernetesFields" }, serviceAccount: { $ref: "ServiceAccount" }, labels: { $ref: "Labels" }, annotations: { $ref: "Annotations" }, ports: { type: "array", items: { $ref: "ServicePort" } }, secrets: { type: "object", propertyNames: { type: "string", pattern: "^(?=.{1,253}$)[a-z0-9]+(?:(?:-+|\\.)[a-z0-9]+)*$" }, additionalProperties: { $ref: "Secret" } }, configMaps: { type: "object", propertyNames: { type: "string", pattern: "^(?=.{1,253}$)[a-z0-9]+(?:(?:-+|\\.)[a-z0-9]+)*$" }, additionalProperties: { $ref: "ConfigMap" } }, serviceName: { $ref: "DnsLabel" }, volumeClaimTemplates: { type: "array", items: { $ref: "KubernetesFields" } }, opsRule: { $ref: "OpsRule" }, topologySpreadConstraints: { type: "array", items: { $ref: "KubernetesFields" } }, podSpec: { $ref: "KubernetesFields" }, schedule: { type: "string", pattern: "\\S" }, timeZone: { type: "string", pattern: "^(?!Local$)[A-Za-z][A-Za-z0-9._+-]*(?:/[A-Za-z0-9._+-]+)*$" }, concurrencyPolicy: { type: "string", enum: ["Allow", "Forbid", "Replace"] }, startingDeadlineSeconds: { $ref: "Seconds" }, successfulJobsHistoryLimit: { $ref: "Count" }, failedJobsHistoryLimit: { $ref: "Count" }, suspend: { type: "boolean" }, completions: { $ref: "Count" }, parallelism: { $ref: "Count" }, completionMode: { type: "string", enum: ["NonIndexed", "Indexed"] }, backoffLimit: { $ref: "Count" }, backoffLimitPerIndex: { $ref: "Count" }, maxFailedIndexes: { $ref: "Count" }, activeDeadlineSeconds: { type: "integer", minimum: 1, maximum: 9007199254740991 }, ttlSecondsAfterFinished: { $ref: "Count" }, podReplacementPolicy: { type: "string", enum: ["TerminatingOrFailed", "Failed"] } }, required: ["containers"], additionalProperties: !1 }, func2 = Object.prototype.hasOwnProperty, pattern26 = new RegExp("^(?=.{1,253}$)[a-z0-9]+(?:(?:-+|\\.)[a-z0-9]+)*$", "u"), pattern34 = new RegExp("\\S", "u"), pattern35 = new RegExp("^(?!Local$)[A-Za-z][A-Za-z0-9._+-]*(?:/[A-Za-z0-9._+-]+)*$", "u"), schema14 = { $id: "Container", type: "object", properties: { image: { type: "string", pattern: "^(?:(?:[a-zA-Z0-9](?:[a-zA-Z0-9.-]{0,252}[a-zA-Z0-9])?|\\[[0-9a-fA-F:]{2,39}\\])(?::[0-9]{1,5})?/)?[a-z0-9]+(?:(?:\\.|__?|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:\\.|__?|-+)[a-z0-9]+)*)*(?::[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?(?:@[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,})?$" }, command: { type: "array", items: { $ref: "Text" } }, args: { type: "array", items: { $ref: "Text" } }, workingDir: { type: "string", pattern: "^[^\\u0000-\\u001f]+$" }, env: { type: "object", propertyNames: { type: "string", pattern: "^[ -<>-~]+$" }, additionalProperties: { $ref: "Text" } }, ports: { type: "array", items: { $ref: "ContainerPort" } }, resources: { $ref: "Resources" }, restartPolicy: { type: "string", enum: ["Always"] }, files: { type: "object", propertyNames: { type: "string", pattern: "^/[^:\\u0000-\\u001f]*[^/:\\u0000-\\u001f]/*$" }, additionalProperties: { $ref: "File" } }, dirs: { type: "object", propertyNames: { type: "string", pattern: "^/[^:\\u0000-\\u001f]*[^/:\\u0000-\\u001f]/*$" }, additionalProperties: { type: "string", pattern: "^(?:secret|configmap)://(?=.{1,253}$)[a-z0-9]+(?:(?:-+|\\.)[a-z0-9]+)*$" } }, livenessProbe: { $ref: "Probe" }, readinessProbe: { $ref: "Probe" }, startupProbe: { $ref: "Probe" }, lifecycle: { $ref: "Lifecycle" }, securityContext: { $ref: "KubernetesFields" } }, required: ["image"], additionalProperties: !1 }, pattern5 = new RegExp("^(?:(?:[a-zA-Z0-9](?:[a-zA-Z0-9.-]{0,252}[a-zA-Z0-9])?|\\[[0-9a-fA-F:]{2,39}\\])(?::[0-9]{1,5})?/)?[a-z0-9]+(?:(?:\\.|__?|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:\\.|__?|-+)[a-z0-9]+)*)*(?::[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?(?:@[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,})?$", "u"), pattern6 = new RegExp("^[^\\u0000-\\u001f]+$", "u"), pattern7 = new RegExp("^[ -<>-~]+$", "u"), pattern13 = new RegExp("^/[^:\\u0000-\\u001f]*[^/:\\u0000-\\u001f]/*$", "u"), pattern17 = new RegExp("^(?:secret|configmap)://(?=.{1,253}$)[a-z0-9]+(?:(?:-+|\\.)[a-z0-9]+)*$", "u"), schema15 = { $id: "ContainerPort", type: "object", properties: { name: { $ref: "PortName" }, port: { $ref: "PortNumber" }, protocol: { $ref: "Protocol" } }, required: ["port"], additionalProperties: !1 }, schema16 = { $id: "PortName", type: "string", pattern: "^(?=.*[a-z])(?!.*--)(?=.{1,15}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$" }, pattern8 = new RegExp("^(?=.*[a-z])(?!.*--)(?=.{1,15}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$", "u");
function validate41(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data == "string") {
    if (!pattern8.test(data)) {
      const err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^(?=.*[a-z])(?!.*--)(?=.{1,15}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    const err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate41.errors = vErrors, errors === 0;
}
const schema17 = { $id: "PortNumber", type: "integer", minimum: 1, maximum: 65535 };
function validate43(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (!(typeof data == "number" && !(data % 1) && !isNaN(data) && isFinite(data))) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "integer" } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  if (typeof data == "number" && isFinite(data)) {
    if (data > 65535 || isNaN(data)) {
      const err1 = { instancePath, schemaPath: "#/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65535 } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data < 1 || isNaN(data)) {
      const err2 = { instancePath, schemaPath: "#/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
  }
  return validate43.errors = vErrors, errors === 0;
}
const schema18 = { $id: "Protocol", type: "string", enum: ["TCP", "UDP", "SCTP"] };
function validate45(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data != "string") {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  if (!(data === "TCP" || data === "UDP" || data === "SCTP")) {
    const err1 = { instancePath, schemaPath: "#/enum", keyword: "enum", params: { allowedValues: schema18.enum } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate45.errors = vErrors, errors === 0;
}
function validate40(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.port === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "port" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (const key0 in data)
      if (!(key0 === "name" || key0 === "port" || key0 === "protocol")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    data.name !== void 0 && (validate41(data.name, { instancePath: instancePath + "/name", parentData: data, parentDataProperty: "name", rootData }) || (vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors), errors = vErrors.length)), data.port !== void 0 && (validate43(data.port, { instancePath: instancePath + "/port", parentData: data, parentDataProperty: "port", rootData }) || (vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors), errors = vErrors.length)), data.protocol !== void 0 && (validate45(data.protocol, { instancePath: instancePath + "/protocol", parentData: data, parentDataProperty: "protocol", rootData }) || (vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors), errors = vErrors.length));
  } else {
    const err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate40.errors = vErrors, errors === 0;
}
const schema19 = { $id: "Resources", type: "object", properties: { requests: { $ref: "Quantities" }, limits: { $ref: "Quantities" } }, propertyNames: { type: "string", pattern: "^(?:(?=[^/]{1,253}/)[a-z0-9]+(?:(?:-+|\\.)[a-z0-9]+)*/)?[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$" }, additionalProperties: { type: ["string", "number"], minimum: 0, pattern: "^(?:\\+?(?:\\d+\\.?\\d*|\\.\\d+)(?:[KMGTPE]i|[numkMGTPE]|[eE][+-]?\\d+)?|(?:\\d+\\.?\\d*|\\.\\d+)(?:[KMGTPE]i|[numkMGTPE])?-(?:\\d+\\.?\\d*|\\.\\d+)(?:[KMGTPE]i|[numkMGTPE])?)$" }, dependentSchemas: { requests: { $ref: "KubernetesResources" }, limits: { $ref: "KubernetesResources" } } }, pattern10 = new RegExp("^(?:\\+?(?:\\d+\\.?\\d*|\\.\\d+)(?:[KMGTPE]i|[numkMGTPE]|[eE][+-]?\\d+)?|(?:\\d+\\.?\\d*|\\.\\d+)(?:[KMGTPE]i|[numkMGTPE])?-(?:\\d+\\.?\\d*|\\.\\d+)(?:[KMGTPE]i|[numkMGTPE])?)$", "u"), schema20 = { $id: "Quantities", type: "object", propertyNames: { type: "string", pattern: "^(?:(?=[^/]{1,253}/)[a-z0-9]+(?:(?:-+|\\.)[a-z0-9]+)*/)?[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$" }, additionalProperties: { $ref: "Quantity" } }, schema21 = { $id: "Quantity", type: ["string", "number"], minimum: 0, pattern: "^\\+?(?:\\d+\\.?\\d*|\\.\\d+)(?:[KMGTPE]i|[numkMGTPE]|[eE][+-]?\\d+)?$" }, pattern12 = new RegExp("^\\+?(?:\\d+\\.?\\d*|\\.\\d+)(?:[KMGTPE]i|[numkMGTPE]|[eE][+-]?\\d+)?$", "u");
function validate50(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data != "string" && !(typeof data == "number" && isFinite(data))) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema21.type } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  if (typeof data == "number" && isFinite(data) && (data < 0 || isNaN(data))) {
    const err1 = { instancePath, schemaPath: "#/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  if (typeof data == "string" && !pattern12.test(data)) {
    const err2 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^\\+?(?:\\d+\\.?\\d*|\\.\\d+)(?:[KMGTPE]i|[numkMGTPE]|[eE][+-]?\\d+)?$" } };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate50.errors = vErrors, errors === 0;
}
function validate49(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      const _errs1 = errors;
      if (typeof key0 == "string") {
        if (!pattern1.test(key0)) {
          const err0 = { instancePath, schemaPath: "#/propertyNames/pattern", keyword: "pattern", params: { pattern: "^(?:(?=[^/]{1,253}/)[a-z0-9]+(?:(?:-+|\\.)[a-z0-9]+)*/)?[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$" }, propertyName: key0 };
          vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
        }
      } else {
        const err1 = { instancePath, schemaPath: "#/propertyNames/type", keyword: "type", params: { type: "string" }, propertyName: key0 };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
      var valid0 = _errs1 === errors;
      if (!valid0) {
        const err2 = { instancePath, schemaPath: "#/propertyNames", keyword: "propertyNames", params: { propertyName: key0 } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    for (const key1 in data)
      validate50(data[key1], { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data, parentDataProperty: key1, rootData }) || (vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors), errors = vErrors.length);
  } else {
    const err3 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
  }
  return validate49.errors = vErrors, errors === 0;
}
const schema22 = { $id: "KubernetesResources", type: "object", properties: { requests: !0, limits: !0 }, additionalProperties: !1 };
function validate54(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      if (!(key0 === "requests" || key0 === "limits")) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
  } else {
    const err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate54.errors = vErrors, errors === 0;
}
function validate48(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      const _errs1 = errors;
      if (typeof key0 == "string") {
        if (!pattern1.test(key0)) {
          const err0 = { instancePath, schemaPath: "#/propertyNames/pattern", keyword: "pattern", params: { pattern: "^(?:(?=[^/]{1,253}/)[a-z0-9]+(?:(?:-+|\\.)[a-z0-9]+)*/)?[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$" }, propertyName: key0 };
          vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
        }
      } else {
        const err1 = { instancePath, schemaPath: "#/propertyNames/type", keyword: "type", params: { type: "string" }, propertyName: key0 };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
      var valid0 = _errs1 === errors;
      if (!valid0) {
        const err2 = { instancePath, schemaPath: "#/propertyNames", keyword: "propertyNames", params: { propertyName: key0 } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    for (const key1 in data)
      if (!(key1 === "requests" || key1 === "limits")) {
        let data0 = data[key1];
        if (typeof data0 != "string" && !(typeof data0 == "number" && isFinite(data0))) {
          const err3 = { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/additionalProperties/type", keyword: "type", params: { type: schema19.additionalProperties.type } };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
        if (typeof data0 == "number" && isFinite(data0) && (data0 < 0 || isNaN(data0))) {
          const err4 = { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/additionalProperties/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
        if (typeof data0 == "string" && !pattern10.test(data0)) {
          const err5 = { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/additionalProperties/pattern", keyword: "pattern", params: { pattern: "^(?:\\+?(?:\\d+\\.?\\d*|\\.\\d+)(?:[KMGTPE]i|[numkMGTPE]|[eE][+-]?\\d+)?|(?:\\d+\\.?\\d*|\\.\\d+)(?:[KMGTPE]i|[numkMGTPE])?-(?:\\d+\\.?\\d*|\\.\\d+)(?:[KMGTPE]i|[numkMGTPE])?)$" } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      }
    data.requests !== void 0 && (validate49(data.requests, { instancePath: instancePath + "/requests", parentData: data, parentDataProperty: "requests", rootData }) || (vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors), errors = vErrors.length)), data.limits !== void 0 && (validate49(data.limits, { instancePath: instancePath + "/limits", parentData: data, parentDataProperty: "limits", rootData }) || (vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors), errors = vErrors.length)), data.requests !== void 0 && (validate54(data, { instancePath, parentData, parentDataProperty, rootData }) || (vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors), errors = vErrors.length)), data.limits !== void 0 && (validate54(data, { instancePath, parentData, parentDataProperty, rootData }) || (vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors), errors = vErrors.length));
  } else {
    const err6 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
  }
  return validate48.errors = vErrors, errors === 0;
}
const schema23 = { $id: "File", type: "object", properties: { content: { type: "string" }, contentFrom: { type: "string", pattern: "^(?:secret|configmap)://(?=[^/]{1,253}/)[a-z0-9]+(?:(?:-+|\\.)[a-z0-9]+)*/(?!\\.{1,2}$)[-._a-zA-Z0-9]{1,253}$" }, mode: { type: "string", pattern: "^0?[0-7]{3}$" } }, additionalProperties: !1 }, pattern14 = new RegExp("^(?:secret|configmap)://(?=[^/]{1,253}/)[a-z0-9]+(?:(?:-+|\\.)[a-z0-9]+)*/(?!\\.{1,2}$)[-._a-zA-Z0-9]{1,253}$", "u"), pattern15 = new RegExp("^0?[0-7]{3}$", "u");
function validate58(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      if (!(key0 === "content" || key0 === "contentFrom" || key0 === "mode")) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
    if (data.content !== void 0 && typeof data.content != "string") {
      const err1 = { instancePath: instancePath + "/content", schemaPath: "#/properties/content/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.contentFrom !== void 0) {
      let data1 = data.contentFrom;
      if (typeof data1 == "string") {
        if (!pattern14.test(data1)) {
          const err2 = { instancePath: instancePath + "/contentFrom", schemaPath: "#/properties/contentFrom/pattern", keyword: "pattern", params: { pattern: "^(?:secret|configmap)://(?=[^/]{1,253}/)[a-z0-9]+(?:(?:-+|\\.)[a-z0-9]+)*/(?!\\.{1,2}$)[-._a-zA-Z0-9]{1,253}$" } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
      } else {
        const err3 = { instancePath: instancePath + "/contentFrom", schemaPath: "#/properties/contentFrom/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.mode !== void 0) {
      let data2 = data.mode;
      if (typeof data2 == "string") {
        if (!pattern15.test(data2)) {
          const err4 = { instancePath: instancePath + "/mode", schemaPath: "#/properties/mode/pattern", keyword: "pattern", params: { pattern: "^0?[0-7]{3}$" } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        const err5 = { instancePath: instancePath + "/mode", schemaPath: "#/properties/mode/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
  } else {
    const err6 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
  }
  return validate58.errors = vErrors, errors === 0;
}
const schema24 = { $id: "Probe", type: "object", properties: { probeHandler: { $ref: "ProbeHandler" }, exec: { $ref: "ExecAction" }, httpGet: { $ref: "HttpGetAction" }, tcpSocket: { $ref: "TcpSocketAction" }, grpc: { $ref: "GrpcAction" }, initialDelaySeconds: { $ref: "Count" }, timeoutSeconds: { $ref: "Amount" }, periodSeconds: { $ref: "Amount" }, successThreshold: { $ref: "Amount" }, failureThreshold: { $ref: "Amount" }, terminationGracePeriodSeconds: { $ref: "Amount" }, terminationGracePeriod: { $ref: "Amount" } }, additionalProperties: !1 }, schema25 = { $id: "ProbeHandler", type: "object", properties: { url: { $ref: "HandlerUrl" }, headers: { $ref: "Headers" }, command: { $ref: "HandlerCommand" } }, additionalProperties: !1 }, schema26 = { $id: "HandlerUrl", type: "string", pattern: "^\\S+$" }, pattern18 = new RegExp("^\\S+$", "u");
function validate62(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data == "string") {
    if (!pattern18.test(data)) {
      const err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^\\S+$" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    const err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate62.errors = vErrors, errors === 0;
}
const schema27 = { $id: "Headers", type: "object", propertyNames: { type: "string", pattern: "^[-A-Za-z0-9]+$" }, additionalProperties: { $ref: "Text" } }, pattern19 = new RegExp("^[-A-Za-z0-9]+$", "u");
function validate64(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      const _errs1 = errors;
      if (typeof key0 == "string") {
        if (!pattern19.test(key0)) {
          const err0 = { instancePath, schemaPath: "#/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[-A-Za-z0-9]+$" }, propertyName: key0 };
          vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
        }
      } else {
        const err1 = { instancePath, schemaPath: "#/propertyNames/type", keyword: "type", params: { type: "string" }, propertyName: key0 };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
      var valid0 = _errs1 === errors;
      if (!valid0) {
        const err2 = { instancePath, schemaPath: "#/propertyNames", keyword: "propertyNames", params: { propertyName: key0 } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    for (const key1 in data)
      validate32(data[key1], { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data, parentDataProperty: key1, rootData }) || (vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors), errors = vErrors.length);
  } else {
    const err3 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
  }
  return validate64.errors = vErrors, errors === 0;
}
const schema28 = { $id: "HandlerCommand", type: "array", minItems: 1, items: { $ref: "Text" } };
function validate67(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (Array.isArray(data)) {
    if (data.length < 1) {
      const err0 = { instancePath, schemaPath: "#/minItems", keyword: "minItems", params: { limit: 1 } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++)
      validate32(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors), errors = vErrors.length);
  } else {
    const err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate67.errors = vErrors, errors === 0;
}
function validate61(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      if (!(key0 === "url" || key0 === "headers" || key0 === "command")) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
    data.url !== void 0 && (validate62(data.url, { instancePath: instancePath + "/url", parentData: data, parentDataProperty: "url", rootData }) || (vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors), errors = vErrors.length)), data.headers !== void 0 && (validate64(data.headers, { instancePath: instancePath + "/headers", parentData: data, parentDataProperty: "headers", rootData }) || (vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors), errors = vErrors.length)), data.command !== void 0 && (validate67(data.command, { instancePath: instancePath + "/command", parentData: data, parentDataProperty: "command", rootData }) || (vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors), errors = vErrors.length));
  } else {
    const err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate61.errors = vErrors, errors === 0;
}
const schema29 = { $id: "ExecAction", type: "object", properties: { command: { $ref: "HandlerCommand" } }, required: ["command"], additionalProperties: !1 };
function validate71(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.command === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "command" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (const key0 in data)
      if (key0 !== "command") {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    data.command !== void 0 && (validate67(data.command, { instancePath: instancePath + "/command", parentData: data, parentDataProperty: "command", rootData }) || (vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors), errors = vErrors.length));
  } else {
    const err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate71.errors = vErrors, errors === 0;
}
const schema30 = { $id: "HttpGetAction", type: "object", properties: { path: { type: "string", pattern: "^/\\S*$" }, port: { $ref: "ProbePort" }, host: { $ref: "ProbeHost" }, scheme: { type: "string", enum: ["HTTP", "HTTPS"] }, httpHeaders: { type: "array", items: { $ref: "HttpHeader" } } }, required: ["port"], additionalProperties: !1 }, pattern20 = new RegExp("^/\\S*$", "u"), schema31 = { $id: "ProbePort", type: ["integer", "string"], minimum: 1, maximum: 65535, pattern: "^(?=.*[a-z])(?!.*--)(?=.{1,15}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$" };
function validate75(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (!(typeof data == "number" && !(data % 1) && !isNaN(data) && isFinite(data)) && typeof data != "string") {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema31.type } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  if (typeof data == "number" && isFinite(data)) {
    if (data > 65535 || isNaN(data)) {
      const err1 = { instancePath, schemaPath: "#/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65535 } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data < 1 || isNaN(data)) {
      const err2 = { instancePath, schemaPath: "#/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
  }
  if (typeof data == "string" && !pattern8.test(data)) {
    const err3 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^(?=.*[a-z])(?!.*--)(?=.{1,15}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$" } };
    vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
  }
  return validate75.errors = vErrors, errors === 0;
}
const schema32 = { $id: "ProbeHost", type: "string", pattern: "^[^\\s/]+$" }, pattern22 = new RegExp("^[^\\s/]+$", "u");
function validate77(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data == "string") {
    if (!pattern22.test(data)) {
      const err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[^\\s/]+$" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    const err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate77.errors = vErrors, errors === 0;
}
const schema33 = { $id: "HttpHeader", type: "object", properties: { name: { $ref: "HeaderName" }, value: { type: "string" } }, required: ["name", "value"], additionalProperties: !1 }, schema34 = { $id: "HeaderName", type: "string", pattern: "^[-A-Za-z0-9]+$" };
function validate80(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data == "string") {
    if (!pattern19.test(data)) {
      const err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[-A-Za-z0-9]+$" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    const err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate80.errors = vErrors, errors === 0;
}
function validate79(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.value === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "value" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    for (const key0 in data)
      if (!(key0 === "name" || key0 === "value")) {
        const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    if (data.name !== void 0 && (validate80(data.name, { instancePath: instancePath + "/name", parentData: data, parentDataProperty: "name", rootData }) || (vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors), errors = vErrors.length)), data.value !== void 0 && typeof data.value != "string") {
      const err3 = { instancePath: instancePath + "/value", schemaPath: "#/properties/value/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
  } else {
    const err4 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
  }
  return validate79.errors = vErrors, errors === 0;
}
function validate74(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.port === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "port" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (const key0 in data)
      if (!(key0 === "path" || key0 === "port" || key0 === "host" || key0 === "scheme" || key0 === "httpHeaders")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    if (data.path !== void 0) {
      let data0 = data.path;
      if (typeof data0 == "string") {
        if (!pattern20.test(data0)) {
          const err2 = { instancePath: instancePath + "/path", schemaPath: "#/properties/path/pattern", keyword: "pattern", params: { pattern: "^/\\S*$" } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
      } else {
        const err3 = { instancePath: instancePath + "/path", schemaPath: "#/properties/path/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.port !== void 0 && (validate75(data.port, { instancePath: instancePath + "/port", parentData: data, parentDataProperty: "port", rootData }) || (vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors), errors = vErrors.length)), data.host !== void 0 && (validate77(data.host, { instancePath: instancePath + "/host", parentData: data, parentDataProperty: "host", rootData }) || (vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors), errors = vErrors.length)), data.scheme !== void 0) {
      let data3 = data.scheme;
      if (typeof data3 != "string") {
        const err4 = { instancePath: instancePath + "/scheme", schemaPath: "#/properties/scheme/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
      if (!(data3 === "HTTP" || data3 === "HTTPS")) {
        const err5 = { instancePath: instancePath + "/scheme", schemaPath: "#/properties/scheme/enum", keyword: "enum", params: { allowedValues: schema30.properties.scheme.enum } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.httpHeaders !== void 0) {
      let data4 = data.httpHeaders;
      if (Array.isArray(data4)) {
        const len0 = data4.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate79(data4[i0], { instancePath: instancePath + "/httpHeaders/" + i0, parentData: data4, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors), errors = vErrors.length);
      } else {
        const err6 = { instancePath: instancePath + "/httpHeaders", schemaPath: "#/properties/httpHeaders/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
  } else {
    const err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
  }
  return validate74.errors = vErrors, errors === 0;
}
const schema35 = { $id: "TcpSocketAction", type: "object", properties: { port: { $ref: "ProbePort" }, host: { $ref: "ProbeHost" } }, required: ["port"], additionalProperties: !1 };
function validate84(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.port === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "port" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (const key0 in data)
      if (!(key0 === "port" || key0 === "host")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    data.port !== void 0 && (validate75(data.port, { instancePath: instancePath + "/port", parentData: data, parentDataProperty: "port", rootData }) || (vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors), errors = vErrors.length)), data.host !== void 0 && (validate77(data.host, { instancePath: instancePath + "/host", parentData: data, parentDataProperty: "host", rootData }) || (vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors), errors = vErrors.length));
  } else {
    const err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate84.errors = vErrors, errors === 0;
}
const schema36 = { $id: "GrpcAction", type: "object", properties: { port: { $ref: "PortNumber" }, service: { type: "string" } }, required: ["port"], additionalProperties: !1 };
function validate88(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.port === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "port" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (const key0 in data)
      if (!(key0 === "port" || key0 === "service")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    if (data.port !== void 0 && (validate43(data.port, { instancePath: instancePath + "/port", parentData: data, parentDataProperty: "port", rootData }) || (vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors), errors = vErrors.length)), data.service !== void 0 && typeof data.service != "string") {
      const err2 = { instancePath: instancePath + "/service", schemaPath: "#/properties/service/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
  } else {
    const err3 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
  }
  return validate88.errors = vErrors, errors === 0;
}
const schema37 = { $id: "Count", type: "integer", minimum: 0, maximum: 2147483647 };
function validate91(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (!(typeof data == "number" && !(data % 1) && !isNaN(data) && isFinite(data))) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "integer" } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  if (typeof data == "number" && isFinite(data)) {
    if (data > 2147483647 || isNaN(data)) {
      const err1 = { instancePath, schemaPath: "#/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data < 0 || isNaN(data)) {
      const err2 = { instancePath, schemaPath: "#/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
  }
  return validate91.errors = vErrors, errors === 0;
}
const schema38 = { $id: "Amount", type: "integer", minimum: 1, maximum: 2147483647 };
function validate93(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (!(typeof data == "number" && !(data % 1) && !isNaN(data) && isFinite(data))) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "integer" } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  if (typeof data == "number" && isFinite(data)) {
    if (data > 2147483647 || isNaN(data)) {
      const err1 = { instancePath, schemaPath: "#/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data < 1 || isNaN(data)) {
      const err2 = { instancePath, schemaPath: "#/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
  }
  return validate93.errors = vErrors, errors === 0;
}
function validate60(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      if (!func2.call(schema24.properties, key0)) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
    data.probeHandler !== void 0 && (validate61(data.probeHandler, { instancePath: instancePath + "/probeHandler", parentData: data, parentDataProperty: "probeHandler", rootData }) || (vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors), errors = vErrors.length)), data.exec !== void 0 && (validate71(data.exec, { instancePath: instancePath + "/exec", parentData: data, parentDataProperty: "exec", rootData }) || (vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors), errors = vErrors.length)), data.httpGet !== void 0 && (validate74(data.httpGet, { instancePath: instancePath + "/httpGet", parentData: data, parentDataProperty: "httpGet", rootData }) || (vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors), errors = vErrors.length)), data.tcpSocket !== void 0 && (validate84(data.tcpSocket, { instancePath: instancePath + "/tcpSocket", parentData: data, parentDataProperty: "tcpSocket", rootData }) || (vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors), errors = vErrors.length)), data.grpc !== void 0 && (validate88(data.grpc, { instancePath: instancePath + "/grpc", parentData: data, parentDataProperty: "grpc", rootData }) || (vErrors = vErrors === null ? validate88.errors : vErrors.concat(validate88.errors), errors = vErrors.length)), data.initialDelaySeconds !== void 0 && (validate91(data.initialDelaySeconds, { instancePath: instancePath + "/initialDelaySeconds", parentData: data, parentDataProperty: "initialDelaySeconds", rootData }) || (vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors), errors = vErrors.length)), data.timeoutSeconds !== void 0 && (validate93(data.timeoutSeconds, { instancePath: instancePath + "/timeoutSeconds", parentData: data, parentDataProperty: "timeoutSeconds", rootData }) || (vErrors = vErrors === null ? validate93.errors : vErrors.concat(validate93.errors), errors = vErrors.length)), data.periodSeconds !== void 0 && (validate93(data.periodSeconds, { instancePath: instancePath + "/periodSeconds", parentData: data, parentDataProperty: "periodSeconds", rootData }) || (vErrors = vErrors === null ? validate93.errors : vErrors.concat(validate93.errors), errors = vErrors.length)), data.successThreshold !== void 0 && (validate93(data.successThreshold, { instancePath: instancePath + "/successThreshold", parentData: data, parentDataProperty: "successThreshold", rootData }) || (vErrors = vErrors === null ? validate93.errors : vErrors.concat(validate93.errors), errors = vErrors.length)), data.failureThreshold !== void 0 && (validate93(data.failureThreshold, { instancePath: instancePath + "/failureThreshold", parentData: data, parentDataProperty: "failureThreshold", rootData }) || (vErrors = vErrors === null ? validate93.errors : vErrors.concat(validate93.errors), errors = vErrors.length)), data.terminationGracePeriodSeconds !== void 0 && (validate93(data.terminationGracePeriodSeconds, { instancePath: instancePath + "/terminationGracePeriodSeconds", parentData: data, parentDataProperty: "terminationGracePeriodSeconds", rootData }) || (vErrors = vErrors === null ? validate93.errors : vErrors.concat(validate93.errors), errors = vErrors.length)), data.terminationGracePeriod !== void 0 && (validate93(data.terminationGracePeriod, { instancePath: instancePath + "/terminationGracePeriod", parentData: data, parentDataProperty: "terminationGracePeriod", rootData }) || (vErrors = vErrors === null ? validate93.errors : vErrors.concat(validate93.errors), errors = vErrors.length));
  } else {
    const err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate60.errors = vErrors, errors === 0;
}
const schema39 = { $id: "Lifecycle", type: "object", properties: { postStart: { $ref: "LifecycleHandler" }, preStop: { $ref: "LifecycleHandler" } }, additionalProperties: !1 }, schema40 = { $id: "LifecycleHandler", type: "object", properties: { exec: { $ref: "ExecAction" }, httpGet: { $ref: "HttpGetAction" }, tcpSocket: { $ref: "TcpSocketAction" }, sleep: { type: "object", properties: { seconds: { $ref: "Seconds" } }, required: ["seconds"], additionalProperties: !1 }, url: { $ref: "HandlerUrl" }, headers: { $ref: "Headers" }, command: { $ref: "HandlerCommand" } }, additionalProperties: !1 }, schema41 = { $id: "Seconds", type: "integer", minimum: 0, maximum: 9007199254740991 };
function validate108(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (!(typeof data == "number" && !(data % 1) && !isNaN(data) && isFinite(data))) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "integer" } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  if (typeof data == "number" && isFinite(data)) {
    if (data > 9007199254740991 || isNaN(data)) {
      const err1 = { instancePath, schemaPath: "#/maximum", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data < 0 || isNaN(data)) {
      const err2 = { instancePath, schemaPath: "#/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
  }
  return validate108.errors = vErrors, errors === 0;
}
function validate104(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      if (!(key0 === "exec" || key0 === "httpGet" || key0 === "tcpSocket" || key0 === "sleep" || key0 === "url" || key0 === "headers" || key0 === "command")) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
    if (data.exec !== void 0 && (validate71(data.exec, { instancePath: instancePath + "/exec", parentData: data, parentDataProperty: "exec", rootData }) || (vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors), errors = vErrors.length)), data.httpGet !== void 0 && (validate74(data.httpGet, { instancePath: instancePath + "/httpGet", parentData: data, parentDataProperty: "httpGet", rootData }) || (vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors), errors = vErrors.length)), data.tcpSocket !== void 0 && (validate84(data.tcpSocket, { instancePath: instancePath + "/tcpSocket", parentData: data, parentDataProperty: "tcpSocket", rootData }) || (vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors), errors = vErrors.length)), data.sleep !== void 0) {
      let data3 = data.sleep;
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        if (data3.seconds === void 0) {
          const err1 = { instancePath: instancePath + "/sleep", schemaPath: "#/properties/sleep/required", keyword: "required", params: { missingProperty: "seconds" } };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
        for (const key1 in data3)
          if (key1 !== "seconds") {
            const err2 = { instancePath: instancePath + "/sleep", schemaPath: "#/properties/sleep/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
            vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
          }
        data3.seconds !== void 0 && (validate108(data3.seconds, { instancePath: instancePath + "/sleep/seconds", parentData: data3, parentDataProperty: "seconds", rootData }) || (vErrors = vErrors === null ? validate108.errors : vErrors.concat(validate108.errors), errors = vErrors.length));
      } else {
        const err3 = { instancePath: instancePath + "/sleep", schemaPath: "#/properties/sleep/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    data.url !== void 0 && (validate62(data.url, { instancePath: instancePath + "/url", parentData: data, parentDataProperty: "url", rootData }) || (vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors), errors = vErrors.length)), data.headers !== void 0 && (validate64(data.headers, { instancePath: instancePath + "/headers", parentData: data, parentDataProperty: "headers", rootData }) || (vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors), errors = vErrors.length)), data.command !== void 0 && (validate67(data.command, { instancePath: instancePath + "/command", parentData: data, parentDataProperty: "command", rootData }) || (vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors), errors = vErrors.length));
  } else {
    const err4 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
  }
  return validate104.errors = vErrors, errors === 0;
}
function validate103(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      if (!(key0 === "postStart" || key0 === "preStop")) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
    data.postStart !== void 0 && (validate104(data.postStart, { instancePath: instancePath + "/postStart", parentData: data, parentDataProperty: "postStart", rootData }) || (vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors), errors = vErrors.length)), data.preStop !== void 0 && (validate104(data.preStop, { instancePath: instancePath + "/preStop", parentData: data, parentDataProperty: "preStop", rootData }) || (vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors), errors = vErrors.length));
  } else {
    const err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate103.errors = vErrors, errors === 0;
}
const schema42 = { $id: "KubernetesFields", type: "object" };
function validate116(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data))) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  return validate116.errors = vErrors, errors === 0;
}
function validate36(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.image === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "image" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (const key0 in data)
      if (!func2.call(schema14.properties, key0)) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    if (data.image !== void 0) {
      let data0 = data.image;
      if (typeof data0 == "string") {
        if (!pattern5.test(data0)) {
          const err2 = { instancePath: instancePath + "/image", schemaPath: "#/properties/image/pattern", keyword: "pattern", params: { pattern: "^(?:(?:[a-zA-Z0-9](?:[a-zA-Z0-9.-]{0,252}[a-zA-Z0-9])?|\\[[0-9a-fA-F:]{2,39}\\])(?::[0-9]{1,5})?/)?[a-z0-9]+(?:(?:\\.|__?|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:\\.|__?|-+)[a-z0-9]+)*)*(?::[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?(?:@[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,})?$" } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
      } else {
        const err3 = { instancePath: instancePath + "/image", schemaPath: "#/properties/image/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.command !== void 0) {
      let data1 = data.command;
      if (Array.isArray(data1)) {
        const len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate32(data1[i0], { instancePath: instancePath + "/command/" + i0, parentData: data1, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors), errors = vErrors.length);
      } else {
        const err4 = { instancePath: instancePath + "/command", schemaPath: "#/properties/command/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.args !== void 0) {
      let data3 = data.args;
      if (Array.isArray(data3)) {
        const len1 = data3.length;
        for (let i1 = 0; i1 < len1; i1++)
          validate32(data3[i1], { instancePath: instancePath + "/args/" + i1, parentData: data3, parentDataProperty: i1, rootData }) || (vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors), errors = vErrors.length);
      } else {
        const err5 = { instancePath: instancePath + "/args", schemaPath: "#/properties/args/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.workingDir !== void 0) {
      let data5 = data.workingDir;
      if (typeof data5 == "string") {
        if (!pattern6.test(data5)) {
          const err6 = { instancePath: instancePath + "/workingDir", schemaPath: "#/properties/workingDir/pattern", keyword: "pattern", params: { pattern: "^[^\\u0000-\\u001f]+$" } };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
      } else {
        const err7 = { instancePath: instancePath + "/workingDir", schemaPath: "#/properties/workingDir/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.env !== void 0) {
      let data6 = data.env;
      if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
        for (const key1 in data6) {
          const _errs14 = errors;
          if (typeof key1 == "string") {
            if (!pattern7.test(key1)) {
              const err8 = { instancePath: instancePath + "/env", schemaPath: "#/properties/env/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[ -<>-~]+$" }, propertyName: key1 };
              vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
            }
          } else {
            const err9 = { instancePath: instancePath + "/env", schemaPath: "#/properties/env/propertyNames/type", keyword: "type", params: { type: "string" }, propertyName: key1 };
            vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
          }
          var valid5 = _errs14 === errors;
          if (!valid5) {
            const err10 = { instancePath: instancePath + "/env", schemaPath: "#/properties/env/propertyNames", keyword: "propertyNames", params: { propertyName: key1 } };
            vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
          }
        }
        for (const key2 in data6)
          validate32(data6[key2], { instancePath: instancePath + "/env/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data6, parentDataProperty: key2, rootData }) || (vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors), errors = vErrors.length);
      } else {
        const err11 = { instancePath: instancePath + "/env", schemaPath: "#/properties/env/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.ports !== void 0) {
      let data8 = data.ports;
      if (Array.isArray(data8)) {
        const len2 = data8.length;
        for (let i2 = 0; i2 < len2; i2++)
          validate40(data8[i2], { instancePath: instancePath + "/ports/" + i2, parentData: data8, parentDataProperty: i2, rootData }) || (vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors), errors = vErrors.length);
      } else {
        const err12 = { instancePath: instancePath + "/ports", schemaPath: "#/properties/ports/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
    if (data.resources !== void 0 && (validate48(data.resources, { instancePath: instancePath + "/resources", parentData: data, parentDataProperty: "resources", rootData }) || (vErrors = vErrors === null ? validate48.errors : vErrors.concat(validate48.errors), errors = vErrors.length)), data.restartPolicy !== void 0) {
      let data11 = data.restartPolicy;
      if (typeof data11 != "string") {
        const err13 = { instancePath: instancePath + "/restartPolicy", schemaPath: "#/properties/restartPolicy/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
      if (data11 !== "Always") {
        const err14 = { instancePath: instancePath + "/restartPolicy", schemaPath: "#/properties/restartPolicy/enum", keyword: "enum", params: { allowedValues: schema14.properties.restartPolicy.enum } };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
    }
    if (data.files !== void 0) {
      let data12 = data.files;
      if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
        for (const key3 in data12) {
          const _errs26 = errors;
          if (typeof key3 == "string") {
            if (!pattern13.test(key3)) {
              const err15 = { instancePath: instancePath + "/files", schemaPath: "#/properties/files/propertyNames/pattern", keyword: "pattern", params: { pattern: "^/[^:\\u0000-\\u001f]*[^/:\\u0000-\\u001f]/*$" }, propertyName: key3 };
              vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
            }
          } else {
            const err16 = { instancePath: instancePath + "/files", schemaPath: "#/properties/files/propertyNames/type", keyword: "type", params: { type: "string" }, propertyName: key3 };
            vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
          }
          var valid9 = _errs26 === errors;
          if (!valid9) {
            const err17 = { instancePath: instancePath + "/files", schemaPath: "#/properties/files/propertyNames", keyword: "propertyNames", params: { propertyName: key3 } };
            vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
          }
        }
        for (const key4 in data12)
          validate58(data12[key4], { instancePath: instancePath + "/files/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data12, parentDataProperty: key4, rootData }) || (vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors), errors = vErrors.length);
      } else {
        const err18 = { instancePath: instancePath + "/files", schemaPath: "#/properties/files/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
    }
    if (data.dirs !== void 0) {
      let data14 = data.dirs;
      if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
        for (const key5 in data14) {
          const _errs32 = errors;
          if (typeof key5 == "string") {
            if (!pattern13.test(key5)) {
              const err19 = { instancePath: instancePath + "/dirs", schemaPath: "#/properties/dirs/propertyNames/pattern", keyword: "pattern", params: { pattern: "^/[^:\\u0000-\\u001f]*[^/:\\u0000-\\u001f]/*$" }, propertyName: key5 };
              vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
            }
          } else {
            const err20 = { instancePath: instancePath + "/dirs", schemaPath: "#/properties/dirs/propertyNames/type", keyword: "type", params: { type: "string" }, propertyName: key5 };
            vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
          }
          var valid11 = _errs32 === errors;
          if (!valid11) {
            const err21 = { instancePath: instancePath + "/dirs", schemaPath: "#/properties/dirs/propertyNames", keyword: "propertyNames", params: { propertyName: key5 } };
            vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
          }
        }
        for (const key6 in data14) {
          let data15 = data14[key6];
          if (typeof data15 == "string") {
            if (!pattern17.test(data15)) {
              const err22 = { instancePath: instancePath + "/dirs/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/dirs/additionalProperties/pattern", keyword: "pattern", params: { pattern: "^(?:secret|configmap)://(?=.{1,253}$)[a-z0-9]+(?:(?:-+|\\.)[a-z0-9]+)*$" } };
              vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
            }
          } else {
            const err23 = { instancePath: instancePath + "/dirs/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/dirs/additionalProperties/type", keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
          }
        }
      } else {
        const err24 = { instancePath: instancePath + "/dirs", schemaPath: "#/properties/dirs/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
      }
    }
    data.livenessProbe !== void 0 && (validate60(data.livenessProbe, { instancePath: instancePath + "/livenessProbe", parentData: data, parentDataProperty: "livenessProbe", rootData }) || (vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors), errors = vErrors.length)), data.readinessProbe !== void 0 && (validate60(data.readinessProbe, { instancePath: instancePath + "/readinessProbe", parentData: data, parentDataProperty: "readinessProbe", rootData }) || (vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors), errors = vErrors.length)), data.startupProbe !== void 0 && (validate60(data.startupProbe, { instancePath: instancePath + "/startupProbe", parentData: data, parentDataProperty: "startupProbe", rootData }) || (vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors), errors = vErrors.length)), data.lifecycle !== void 0 && (validate103(data.lifecycle, { instancePath: instancePath + "/lifecycle", parentData: data, parentDataProperty: "lifecycle", rootData }) || (vErrors = vErrors === null ? validate103.errors : vErrors.concat(validate103.errors), errors = vErrors.length)), data.securityContext !== void 0 && (validate116(data.securityContext, { instancePath: instancePath + "/securityContext", parentData: data, parentDataProperty: "securityContext", rootData }) || (vErrors = vErrors === null ? validate116.errors : vErrors.concat(validate116.errors), errors = vErrors.length));
  } else {
    const err25 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
  }
  return validate36.errors = vErrors, errors === 0;
}
const schema43 = { $id: "Autoscaling", type: "object", properties: { minReplicas: { $ref: "Amount" }, maxReplicas: { $ref: "Amount" }, cpu: { $ref: "ResourceTarget" }, memory: { $ref: "ResourceTarget" }, metrics: { type: "array", items: { $ref: "KubernetesFields" } }, behavior: { $ref: "KubernetesFields" } }, required: ["maxReplicas"], additionalProperties: !1 }, schema44 = { $id: "ResourceTarget", type: ["integer", "string"], minimum: 1, maximum: 2147483647, pattern: "^(?:[1-9]\\d{0,8}%?|(?=.*[1-9])\\d{1,12}(?:\\.\\d{1,3})?(?:m|[kMGTPE]|[KMGTPE]i))$" }, pattern25 = new RegExp("^(?:[1-9]\\d{0,8}%?|(?=.*[1-9])\\d{1,12}(?:\\.\\d{1,3})?(?:m|[kMGTPE]|[KMGTPE]i))$", "u");
function validate123(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (!(typeof data == "number" && !(data % 1) && !isNaN(data) && isFinite(data)) && typeof data != "string") {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema44.type } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  if (typeof data == "number" && isFinite(data)) {
    if (data > 2147483647 || isNaN(data)) {
      const err1 = { instancePath, schemaPath: "#/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data < 1 || isNaN(data)) {
      const err2 = { instancePath, schemaPath: "#/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
  }
  if (typeof data == "string" && !pattern25.test(data)) {
    const err3 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^(?:[1-9]\\d{0,8}%?|(?=.*[1-9])\\d{1,12}(?:\\.\\d{1,3})?(?:m|[kMGTPE]|[KMGTPE]i))$" } };
    vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
  }
  return validate123.errors = vErrors, errors === 0;
}
function validate120(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.maxReplicas === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "maxReplicas" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (const key0 in data)
      if (!(key0 === "minReplicas" || key0 === "maxReplicas" || key0 === "cpu" || key0 === "memory" || key0 === "metrics" || key0 === "behavior")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    if (data.minReplicas !== void 0 && (validate93(data.minReplicas, { instancePath: instancePath + "/minReplicas", parentData: data, parentDataProperty: "minReplicas", rootData }) || (vErrors = vErrors === null ? validate93.errors : vErrors.concat(validate93.errors), errors = vErrors.length)), data.maxReplicas !== void 0 && (validate93(data.maxReplicas, { instancePath: instancePath + "/maxReplicas", parentData: data, parentDataProperty: "maxReplicas", rootData }) || (vErrors = vErrors === null ? validate93.errors : vErrors.concat(validate93.errors), errors = vErrors.length)), data.cpu !== void 0 && (validate123(data.cpu, { instancePath: instancePath + "/cpu", parentData: data, parentDataProperty: "cpu", rootData }) || (vErrors = vErrors === null ? validate123.errors : vErrors.concat(validate123.errors), errors = vErrors.length)), data.memory !== void 0 && (validate123(data.memory, { instancePath: instancePath + "/memory", parentData: data, parentDataProperty: "memory", rootData }) || (vErrors = vErrors === null ? validate123.errors : vErrors.concat(validate123.errors), errors = vErrors.length)), data.metrics !== void 0) {
      let data4 = data.metrics;
      if (Array.isArray(data4)) {
        const len0 = data4.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate116(data4[i0], { instancePath: instancePath + "/metrics/" + i0, parentData: data4, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate116.errors : vErrors.concat(validate116.errors), errors = vErrors.length);
      } else {
        const err2 = { instancePath: instancePath + "/metrics", schemaPath: "#/properties/metrics/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    data.behavior !== void 0 && (validate116(data.behavior, { instancePath: instancePath + "/behavior", parentData: data, parentDataProperty: "behavior", rootData }) || (vErrors = vErrors === null ? validate116.errors : vErrors.concat(validate116.errors), errors = vErrors.length));
  } else {
    const err3 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
  }
  return validate120.errors = vErrors, errors === 0;
}
const schema45 = { $id: "ServiceAccount", type: ["string", "object"], pattern: "^(?=.{1,253}$)[a-z0-9]+(?:(?:-+|\\.)[a-z0-9]+)*$", properties: { name: { $ref: "DnsSubdomain" }, labels: { $ref: "Labels" }, annotations: { $ref: "Annotations" }, automountServiceAccountToken: { type: "boolean" } }, additionalProperties: !1 }, schema46 = { $id: "DnsSubdomain", type: "string", pattern: "^(?=.{1,253}$)[a-z0-9]+(?:(?:-+|\\.)[a-z0-9]+)*$" };
function validate131(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data == "string") {
    if (!pattern26.test(data)) {
      const err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^(?=.{1,253}$)[a-z0-9]+(?:(?:-+|\\.)[a-z0-9]+)*$" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    const err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate131.errors = vErrors, errors === 0;
}
function validate130(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data != "string" && !(data && typeof data == "object" && !Array.isArray(data))) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema45.type } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  if (typeof data == "string" && !pattern26.test(data)) {
    const err1 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^(?=.{1,253}$)[a-z0-9]+(?:(?:-+|\\.)[a-z0-9]+)*$" } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      if (!(key0 === "name" || key0 === "labels" || key0 === "annotations" || key0 === "automountServiceAccountToken")) {
        const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    if (data.name !== void 0 && (validate131(data.name, { instancePath: instancePath + "/name", parentData: data, parentDataProperty: "name", rootData }) || (vErrors = vErrors === null ? validate131.errors : vErrors.concat(validate131.errors), errors = vErrors.length)), data.labels !== void 0 && (validate27(data.labels, { instancePath: instancePath + "/labels", parentData: data, parentDataProperty: "labels", rootData }) || (vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors), errors = vErrors.length)), data.annotations !== void 0 && (validate31(data.annotations, { instancePath: instancePath + "/annotations", parentData: data, parentDataProperty: "annotations", rootData }) || (vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors), errors = vErrors.length)), data.automountServiceAccountToken !== void 0 && typeof data.automountServiceAccountToken != "boolean") {
      const err3 = { instancePath: instancePath + "/automountServiceAccountToken", schemaPath: "#/properties/automountServiceAccountToken/type", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
  }
  return validate130.errors = vErrors, errors === 0;
}
const schema47 = { $id: "ServicePort", type: "object", properties: { name: { $ref: "DnsLabel" }, port: { $ref: "PortNumber" }, targetPort: { type: ["integer", "string"], minimum: 1, maximum: 65535, pattern: "^(?=.*[a-z])(?!.*--)(?=.{1,15}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$" }, protocol: { $ref: "Protocol" }, public: { type: "boolean" }, type: { type: "string" }, labels: { $ref: "Labels" }, annotations: { $ref: "Annotations" } }, required: ["port"], additionalProperties: !1 };
function validate138(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.port === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "port" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (const key0 in data)
      if (!(key0 === "name" || key0 === "port" || key0 === "targetPort" || key0 === "protocol" || key0 === "public" || key0 === "type" || key0 === "labels" || key0 === "annotations")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    if (data.name !== void 0 && (validate23(data.name, { instancePath: instancePath + "/name", parentData: data, parentDataProperty: "name", rootData }) || (vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors), errors = vErrors.length)), data.port !== void 0 && (validate43(data.port, { instancePath: instancePath + "/port", parentData: data, parentDataProperty: "port", rootData }) || (vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors), errors = vErrors.length)), data.targetPort !== void 0) {
      let data2 = data.targetPort;
      if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2)) && typeof data2 != "string") {
        const err2 = { instancePath: instancePath + "/targetPort", schemaPath: "#/properties/targetPort/type", keyword: "type", params: { type: schema47.properties.targetPort.type } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 > 65535 || isNaN(data2)) {
          const err3 = { instancePath: instancePath + "/targetPort", schemaPath: "#/properties/targetPort/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65535 } };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
        if (data2 < 1 || isNaN(data2)) {
          const err4 = { instancePath: instancePath + "/targetPort", schemaPath: "#/properties/targetPort/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      }
      if (typeof data2 == "string" && !pattern8.test(data2)) {
        const err5 = { instancePath: instancePath + "/targetPort", schemaPath: "#/properties/targetPort/pattern", keyword: "pattern", params: { pattern: "^(?=.*[a-z])(?!.*--)(?=.{1,15}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$" } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.protocol !== void 0 && (validate45(data.protocol, { instancePath: instancePath + "/protocol", parentData: data, parentDataProperty: "protocol", rootData }) || (vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors), errors = vErrors.length)), data.public !== void 0 && typeof data.public != "boolean") {
      const err6 = { instancePath: instancePath + "/public", schemaPath: "#/properties/public/type", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.type !== void 0 && typeof data.type != "string") {
      const err7 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    data.labels !== void 0 && (validate27(data.labels, { instancePath: instancePath + "/labels", parentData: data, parentDataProperty: "labels", rootData }) || (vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors), errors = vErrors.length)), data.annotations !== void 0 && (validate31(data.annotations, { instancePath: instancePath + "/annotations", parentData: data, parentDataProperty: "annotations", rootData }) || (vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors), errors = vErrors.length));
  } else {
    const err8 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
  }
  return validate138.errors = vErrors, errors === 0;
}
const schema48 = { $id: "Secret", type: "object", properties: { type: { type: "string", enum: ["basic", "token", "opaque", "certificate", "external"] }, data: { type: "object", propertyNames: { type: "string", pattern: "^(?!\\.$|\\.\\.)[-._a-zA-Z0-9]{1,253}$" }, additionalProperties: { type: "string" } }, params: { type: "object" }, immutable: { type: "boolean" } }, required: ["type"], additionalProperties: !1 }, pattern30 = new RegExp("^(?!\\.$|\\.\\.)[-._a-zA-Z0-9]{1,253}$", "u");
function validate145(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (const key0 in data)
      if (!(key0 === "type" || key0 === "data" || key0 === "params" || key0 === "immutable")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 != "string") {
        const err2 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
      if (!(data0 === "basic" || data0 === "token" || data0 === "opaque" || data0 === "certificate" || data0 === "external")) {
        const err3 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/enum", keyword: "enum", params: { allowedValues: schema48.properties.type.enum } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.data !== void 0) {
      let data1 = data.data;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        for (const key1 in data1) {
          const _errs6 = errors;
          if (typeof key1 == "string") {
            if (!pattern30.test(key1)) {
              const err4 = { instancePath: instancePath + "/data", schemaPath: "#/properties/data/propertyNames/pattern", keyword: "pattern", params: { pattern: "^(?!\\.$|\\.\\.)[-._a-zA-Z0-9]{1,253}$" }, propertyName: key1 };
              vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
            }
          } else {
            const err5 = { instancePath: instancePath + "/data", schemaPath: "#/properties/data/propertyNames/type", keyword: "type", params: { type: "string" }, propertyName: key1 };
            vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
          }
          var valid1 = _errs6 === errors;
          if (!valid1) {
            const err6 = { instancePath: instancePath + "/data", schemaPath: "#/properties/data/propertyNames", keyword: "propertyNames", params: { propertyName: key1 } };
            vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
          }
        }
        for (const key2 in data1)
          if (typeof data1[key2] != "string") {
            const err7 = { instancePath: instancePath + "/data/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/data/additionalProperties/type", keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
          }
      } else {
        const err8 = { instancePath: instancePath + "/data", schemaPath: "#/properties/data/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.params !== void 0) {
      let data3 = data.params;
      if (!(data3 && typeof data3 == "object" && !Array.isArray(data3))) {
        const err9 = { instancePath: instancePath + "/params", schemaPath: "#/properties/params/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.immutable !== void 0 && typeof data.immutable != "boolean") {
      const err10 = { instancePath: instancePath + "/immutable", schemaPath: "#/properties/immutable/type", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
    }
  } else {
    const err11 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
  }
  return validate145.errors = vErrors, errors === 0;
}
const schema49 = { $id: "ConfigMap", type: "object", properties: { data: { type: "object", propertyNames: { type: "string", pattern: "^(?!\\.$|\\.\\.)[-._a-zA-Z0-9]{1,253}$" }, additionalProperties: { type: "string" } }, immutable: { type: "boolean" } }, required: ["data"], additionalProperties: !1 };
function validate147(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.data === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "data" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (const key0 in data)
      if (!(key0 === "data" || key0 === "immutable")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    if (data.data !== void 0) {
      let data0 = data.data;
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        for (const key1 in data0) {
          const _errs4 = errors;
          if (typeof key1 == "string") {
            if (!pattern30.test(key1)) {
              const err2 = { instancePath: instancePath + "/data", schemaPath: "#/properties/data/propertyNames/pattern", keyword: "pattern", params: { pattern: "^(?!\\.$|\\.\\.)[-._a-zA-Z0-9]{1,253}$" }, propertyName: key1 };
              vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
            }
          } else {
            const err3 = { instancePath: instancePath + "/data", schemaPath: "#/properties/data/propertyNames/type", keyword: "type", params: { type: "string" }, propertyName: key1 };
            vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
          }
          var valid1 = _errs4 === errors;
          if (!valid1) {
            const err4 = { instancePath: instancePath + "/data", schemaPath: "#/properties/data/propertyNames", keyword: "propertyNames", params: { propertyName: key1 } };
            vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
          }
        }
        for (const key2 in data0)
          if (typeof data0[key2] != "string") {
            const err5 = { instancePath: instancePath + "/data/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/data/additionalProperties/type", keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
          }
      } else {
        const err6 = { instancePath: instancePath + "/data", schemaPath: "#/properties/data/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.immutable !== void 0 && typeof data.immutable != "boolean") {
      const err7 = { instancePath: instancePath + "/immutable", schemaPath: "#/properties/immutable/type", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
  } else {
    const err8 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
  }
  return validate147.errors = vErrors, errors === 0;
}
const schema50 = { $id: "OpsRule", type: "object", properties: { maxUnavailable: { type: ["integer", "string"], minimum: 0, maximum: 2147483647, pattern: "^(?:\\d{1,9}|(?:\\d{1,2}|100)%)$" } }, required: ["maxUnavailable"], additionalProperties: !1 }, pattern33 = new RegExp("^(?:\\d{1,9}|(?:\\d{1,2}|100)%)$", "u");
function validate151(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.maxUnavailable === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "maxUnavailable" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (const key0 in data)
      if (key0 !== "maxUnavailable") {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    if (data.maxUnavailable !== void 0) {
      let data0 = data.maxUnavailable;
      if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0)) && typeof data0 != "string") {
        const err2 = { instancePath: instancePath + "/maxUnavailable", schemaPath: "#/properties/maxUnavailable/type", keyword: "type", params: { type: schema50.properties.maxUnavailable.type } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 > 2147483647 || isNaN(data0)) {
          const err3 = { instancePath: instancePath + "/maxUnavailable", schemaPath: "#/properties/maxUnavailable/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 } };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
        if (data0 < 0 || isNaN(data0)) {
          const err4 = { instancePath: instancePath + "/maxUnavailable", schemaPath: "#/properties/maxUnavailable/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      }
      if (typeof data0 == "string" && !pattern33.test(data0)) {
        const err5 = { instancePath: instancePath + "/maxUnavailable", schemaPath: "#/properties/maxUnavailable/pattern", keyword: "pattern", params: { pattern: "^(?:\\d{1,9}|(?:\\d{1,2}|100)%)$" } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
  } else {
    const err6 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
  }
  return validate151.errors = vErrors, errors === 0;
}
function validate35(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.containers === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "containers" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (const key0 in data)
      if (!func2.call(schema13.properties, key0)) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 != "string") {
        const err2 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
      if (!(data0 === "Deployment" || data0 === "StatefulSet" || data0 === "DaemonSet" || data0 === "Job" || data0 === "CronJob" || data0 === "CollaSet")) {
        const err3 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/enum", keyword: "enum", params: { allowedValues: schema13.properties.type.enum } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.containers !== void 0) {
      let data1 = data.containers;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        if (Object.keys(data1).length < 1) {
          const err4 = { instancePath: instancePath + "/containers", schemaPath: "#/properties/containers/minProperties", keyword: "minProperties", params: { limit: 1 } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
        for (const key1 in data1) {
          const _errs6 = errors;
          if (typeof key1 == "string") {
            if (!pattern0.test(key1)) {
              const err5 = { instancePath: instancePath + "/containers", schemaPath: "#/properties/containers/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?$" }, propertyName: key1 };
              vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
            }
          } else {
            const err6 = { instancePath: instancePath + "/containers", schemaPath: "#/properties/containers/propertyNames/type", keyword: "type", params: { type: "string" }, propertyName: key1 };
            vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
          }
          var valid1 = _errs6 === errors;
          if (!valid1) {
            const err7 = { instancePath: instancePath + "/containers", schemaPath: "#/properties/containers/propertyNames", keyword: "propertyNames", params: { propertyName: key1 } };
            vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
          }
        }
        for (const key2 in data1)
          validate36(data1[key2], { instancePath: instancePath + "/containers/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data1, parentDataProperty: key2, rootData }) || (vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors), errors = vErrors.length);
      } else {
        const err8 = { instancePath: instancePath + "/containers", schemaPath: "#/properties/containers/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.initContainers !== void 0) {
      let data3 = data.initContainers;
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        for (const key3 in data3) {
          const _errs12 = errors;
          if (typeof key3 == "string") {
            if (!pattern0.test(key3)) {
              const err9 = { instancePath: instancePath + "/initContainers", schemaPath: "#/properties/initContainers/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?$" }, propertyName: key3 };
              vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
            }
          } else {
            const err10 = { instancePath: instancePath + "/initContainers", schemaPath: "#/properties/initContainers/propertyNames/type", keyword: "type", params: { type: "string" }, propertyName: key3 };
            vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
          }
          var valid3 = _errs12 === errors;
          if (!valid3) {
            const err11 = { instancePath: instancePath + "/initContainers", schemaPath: "#/properties/initContainers/propertyNames", keyword: "propertyNames", params: { propertyName: key3 } };
            vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
          }
        }
        for (const key4 in data3)
          validate36(data3[key4], { instancePath: instancePath + "/initContainers/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data3, parentDataProperty: key4, rootData }) || (vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors), errors = vErrors.length);
      } else {
        const err12 = { instancePath: instancePath + "/initContainers", schemaPath: "#/properties/initContainers/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
    if (data.replicas !== void 0) {
      let data5 = data.replicas;
      if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
        const err13 = { instancePath: instancePath + "/replicas", schemaPath: "#/properties/replicas/type", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
      if (typeof data5 == "number" && isFinite(data5)) {
        if (data5 > 2147483647 || isNaN(data5)) {
          const err14 = { instancePath: instancePath + "/replicas", schemaPath: "#/properties/replicas/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 } };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
        if (data5 < 0 || isNaN(data5)) {
          const err15 = { instancePath: instancePath + "/replicas", schemaPath: "#/properties/replicas/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
        }
      }
    }
    if (data.autoscaling !== void 0 && (validate120(data.autoscaling, { instancePath: instancePath + "/autoscaling", parentData: data, parentDataProperty: "autoscaling", rootData }) || (vErrors = vErrors === null ? validate120.errors : vErrors.concat(validate120.errors), errors = vErrors.length)), data.strategy !== void 0 && (validate116(data.strategy, { instancePath: instancePath + "/strategy", parentData: data, parentDataProperty: "strategy", rootData }) || (vErrors = vErrors === null ? validate116.errors : vErrors.concat(validate116.errors), errors = vErrors.length)), data.serviceAccount !== void 0 && (validate130(data.serviceAccount, { instancePath: instancePath + "/serviceAccount", parentData: data, parentDataProperty: "serviceAccount", rootData }) || (vErrors = vErrors === null ? validate130.errors : vErrors.concat(validate130.errors), errors = vErrors.length)), data.labels !== void 0 && (validate27(data.labels, { instancePath: instancePath + "/labels", parentData: data, parentDataProperty: "labels", rootData }) || (vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors), errors = vErrors.length)), data.annotations !== void 0 && (validate31(data.annotations, { instancePath: instancePath + "/annotations", parentData: data, parentDataProperty: "annotations", rootData }) || (vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors), errors = vErrors.length)), data.ports !== void 0) {
      let data11 = data.ports;
      if (Array.isArray(data11)) {
        const len0 = data11.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate138(data11[i0], { instancePath: instancePath + "/ports/" + i0, parentData: data11, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate138.errors : vErrors.concat(validate138.errors), errors = vErrors.length);
      } else {
        const err16 = { instancePath: instancePath + "/ports", schemaPath: "#/properties/ports/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
    }
    if (data.secrets !== void 0) {
      let data13 = data.secrets;
      if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
        for (const key5 in data13) {
          const _errs28 = errors;
          if (typeof key5 == "string") {
            if (!pattern26.test(key5)) {
              const err17 = { instancePath: instancePath + "/secrets", schemaPath: "#/properties/secrets/propertyNames/pattern", keyword: "pattern", params: { pattern: "^(?=.{1,253}$)[a-z0-9]+(?:(?:-+|\\.)[a-z0-9]+)*$" }, propertyName: key5 };
              vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
            }
          } else {
            const err18 = { instancePath: instancePath + "/secrets", schemaPath: "#/properties/secrets/propertyNames/type", keyword: "type", params: { type: "string" }, propertyName: key5 };
            vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
          }
          var valid7 = _errs28 === errors;
          if (!valid7) {
            const err19 = { instancePath: instancePath + "/secrets", schemaPath: "#/properties/secrets/propertyNames", keyword: "propertyNames", params: { propertyName: key5 } };
            vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
          }
        }
        for (const key6 in data13)
          validate145(data13[key6], { instancePath: instancePath + "/secrets/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data13, parentDataProperty: key6, rootData }) || (vErrors = vErrors === null ? validate145.errors : vErrors.concat(validate145.errors), errors = vErrors.length);
      } else {
        const err20 = { instancePath: instancePath + "/secrets", schemaPath: "#/properties/secrets/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
      }
    }
    if (data.configMaps !== void 0) {
      let data15 = data.configMaps;
      if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
        for (const key7 in data15) {
          const _errs34 = errors;
          if (typeof key7 == "string") {
            if (!pattern26.test(key7)) {
              const err21 = { instancePath: instancePath + "/configMaps", schemaPath: "#/properties/configMaps/propertyNames/pattern", keyword: "pattern", params: { pattern: "^(?=.{1,253}$)[a-z0-9]+(?:(?:-+|\\.)[a-z0-9]+)*$" }, propertyName: key7 };
              vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
            }
          } else {
            const err22 = { instancePath: instancePath + "/configMaps", schemaPath: "#/properties/configMaps/propertyNames/type", keyword: "type", params: { type: "string" }, propertyName: key7 };
            vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
          }
          var valid9 = _errs34 === errors;
          if (!valid9) {
            const err23 = { instancePath: instancePath + "/configMaps", schemaPath: "#/properties/configMaps/propertyNames", keyword: "propertyNames", params: { propertyName: key7 } };
            vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
          }
        }
        for (const key8 in data15)
          validate147(data15[key8], { instancePath: instancePath + "/configMaps/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data15, parentDataProperty: key8, rootData }) || (vErrors = vErrors === null ? validate147.errors : vErrors.concat(validate147.errors), errors = vErrors.length);
      } else {
        const err24 = { instancePath: instancePath + "/configMaps", schemaPath: "#/properties/configMaps/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
      }
    }
    if (data.serviceName !== void 0 && (validate23(data.serviceName, { instancePath: instancePath + "/serviceName", parentData: data, parentDataProperty: "serviceName", rootData }) || (vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors), errors = vErrors.length)), data.volumeClaimTemplates !== void 0) {
      let data18 = data.volumeClaimTemplates;
      if (Array.isArray(data18)) {
        const len1 = data18.length;
        for (let i1 = 0; i1 < len1; i1++)
          validate116(data18[i1], { instancePath: instancePath + "/volumeClaimTemplates/" + i1, parentData: data18, parentDataProperty: i1, rootData }) || (vErrors = vErrors === null ? validate116.errors : vErrors.concat(validate116.errors), errors = vErrors.length);
      } else {
        const err25 = { instancePath: instancePath + "/volumeClaimTemplates", schemaPath: "#/properties/volumeClaimTemplates/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
      }
    }
    if (data.opsRule !== void 0 && (validate151(data.opsRule, { instancePath: instancePath + "/opsRule", parentData: data, parentDataProperty: "opsRule", rootData }) || (vErrors = vErrors === null ? validate151.errors : vErrors.concat(validate151.errors), errors = vErrors.length)), data.topologySpreadConstraints !== void 0) {
      let data21 = data.topologySpreadConstraints;
      if (Array.isArray(data21)) {
        const len2 = data21.length;
        for (let i2 = 0; i2 < len2; i2++)
          validate116(data21[i2], { instancePath: instancePath + "/topologySpreadConstraints/" + i2, parentData: data21, parentDataProperty: i2, rootData }) || (vErrors = vErrors === null ? validate116.errors : vErrors.concat(validate116.errors), errors = vErrors.length);
      } else {
        const err26 = { instancePath: instancePath + "/topologySpreadConstraints", schemaPath: "#/properties/topologySpreadConstraints/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
      }
    }
    if (data.podSpec !== void 0 && (validate116(data.podSpec, { instancePath: instancePath + "/podSpec", parentData: data, parentDataProperty: "podSpec", rootData }) || (vErrors = vErrors === null ? validate116.errors : vErrors.concat(validate116.errors), errors = vErrors.length)), data.schedule !== void 0) {
      let data24 = data.schedule;
      if (typeof data24 == "string") {
        if (!pattern34.test(data24)) {
          const err27 = { instancePath: instancePath + "/schedule", schemaPath: "#/properties/schedule/pattern", keyword: "pattern", params: { pattern: "\\S" } };
          vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
        }
      } else {
        const err28 = { instancePath: instancePath + "/schedule", schemaPath: "#/properties/schedule/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
      }
    }
    if (data.timeZone !== void 0) {
      let data25 = data.timeZone;
      if (typeof data25 == "string") {
        if (!pattern35.test(data25)) {
          const err29 = { instancePath: instancePath + "/timeZone", schemaPath: "#/properties/timeZone/pattern", keyword: "pattern", params: { pattern: "^(?!Local$)[A-Za-z][A-Za-z0-9._+-]*(?:/[A-Za-z0-9._+-]+)*$" } };
          vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
        }
      } else {
        const err30 = { instancePath: instancePath + "/timeZone", schemaPath: "#/properties/timeZone/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
      }
    }
    if (data.concurrencyPolicy !== void 0) {
      let data26 = data.concurrencyPolicy;
      if (typeof data26 != "string") {
        const err31 = { instancePath: instancePath + "/concurrencyPolicy", schemaPath: "#/properties/concurrencyPolicy/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
      }
      if (!(data26 === "Allow" || data26 === "Forbid" || data26 === "Replace")) {
        const err32 = { instancePath: instancePath + "/concurrencyPolicy", schemaPath: "#/properties/concurrencyPolicy/enum", keyword: "enum", params: { allowedValues: schema13.properties.concurrencyPolicy.enum } };
        vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
      }
    }
    if (data.startingDeadlineSeconds !== void 0 && (validate108(data.startingDeadlineSeconds, { instancePath: instancePath + "/startingDeadlineSeconds", parentData: data, parentDataProperty: "startingDeadlineSeconds", rootData }) || (vErrors = vErrors === null ? validate108.errors : vErrors.concat(validate108.errors), errors = vErrors.length)), data.successfulJobsHistoryLimit !== void 0 && (validate91(data.successfulJobsHistoryLimit, { instancePath: instancePath + "/successfulJobsHistoryLimit", parentData: data, parentDataProperty: "successfulJobsHistoryLimit", rootData }) || (vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors), errors = vErrors.length)), data.failedJobsHistoryLimit !== void 0 && (validate91(data.failedJobsHistoryLimit, { instancePath: instancePath + "/failedJobsHistoryLimit", parentData: data, parentDataProperty: "failedJobsHistoryLimit", rootData }) || (vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors), errors = vErrors.length)), data.suspend !== void 0 && typeof data.suspend != "boolean") {
      const err33 = { instancePath: instancePath + "/suspend", schemaPath: "#/properties/suspend/type", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
    }
    if (data.completions !== void 0 && (validate91(data.completions, { instancePath: instancePath + "/completions", parentData: data, parentDataProperty: "completions", rootData }) || (vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors), errors = vErrors.length)), data.parallelism !== void 0 && (validate91(data.parallelism, { instancePath: instancePath + "/parallelism", parentData: data, parentDataProperty: "parallelism", rootData }) || (vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors), errors = vErrors.length)), data.completionMode !== void 0) {
      let data33 = data.completionMode;
      if (typeof data33 != "string") {
        const err34 = { instancePath: instancePath + "/completionMode", schemaPath: "#/properties/completionMode/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
      }
      if (!(data33 === "NonIndexed" || data33 === "Indexed")) {
        const err35 = { instancePath: instancePath + "/completionMode", schemaPath: "#/properties/completionMode/enum", keyword: "enum", params: { allowedValues: schema13.properties.completionMode.enum } };
        vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
      }
    }
    if (data.backoffLimit !== void 0 && (validate91(data.backoffLimit, { instancePath: instancePath + "/backoffLimit", parentData: data, parentDataProperty: "backoffLimit", rootData }) || (vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors), errors = vErrors.length)), data.backoffLimitPerIndex !== void 0 && (validate91(data.backoffLimitPerIndex, { instancePath: instancePath + "/backoffLimitPerIndex", parentData: data, parentDataProperty: "backoffLimitPerIndex", rootData }) || (vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors), errors = vErrors.length)), data.maxFailedIndexes !== void 0 && (validate91(data.maxFailedIndexes, { instancePath: instancePath + "/maxFailedIndexes", parentData: data, parentDataProperty: "maxFailedIndexes", rootData }) || (vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors), errors = vErrors.length)), data.activeDeadlineSeconds !== void 0) {
      let data37 = data.activeDeadlineSeconds;
      if (!(typeof data37 == "number" && !(data37 % 1) && !isNaN(data37) && isFinite(data37))) {
        const err36 = { instancePath: instancePath + "/activeDeadlineSeconds", schemaPath: "#/properties/activeDeadlineSeconds/type", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
      }
      if (typeof data37 == "number" && isFinite(data37)) {
        if (data37 > 9007199254740991 || isNaN(data37)) {
          const err37 = { instancePath: instancePath + "/activeDeadlineSeconds", schemaPath: "#/properties/activeDeadlineSeconds/maximum", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
        }
        if (data37 < 1 || isNaN(data37)) {
          const err38 = { instancePath: instancePath + "/activeDeadlineSeconds", schemaPath: "#/properties/activeDeadlineSeconds/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
          vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
        }
      }
    }
    if (data.ttlSecondsAfterFinished !== void 0 && (validate91(data.ttlSecondsAfterFinished, { instancePath: instancePath + "/ttlSecondsAfterFinished", parentData: data, parentDataProperty: "ttlSecondsAfterFinished", rootData }) || (vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors), errors = vErrors.length)), data.podReplacementPolicy !== void 0) {
      let data39 = data.podReplacementPolicy;
      if (typeof data39 != "string") {
        const err39 = { instancePath: instancePath + "/podReplacementPolicy", schemaPath: "#/properties/podReplacementPolicy/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
      }
      if (!(data39 === "TerminatingOrFailed" || data39 === "Failed")) {
        const err40 = { instancePath: instancePath + "/podReplacementPolicy", schemaPath: "#/properties/podReplacementPolicy/enum", keyword: "enum", params: { allowedValues: schema13.properties.podReplacementPolicy.enum } };
        vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
      }
    }
  } else {
    const err41 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
  }
  return validate35.errors = vErrors, errors === 0;
}
const schema51 = { $id: "Ingress", type: "object", properties: { className: { $ref: "DnsSubdomain" }, hosts: { type: "array", items: { $ref: "Host" } }, path: { $ref: "RequestPath" }, pathType: { $ref: "PathType" }, port: { $ref: "ServicePortReference" }, rules: { type: "array", items: { $ref: "IngressRule" } }, defaultBackend: { $ref: "DefaultBackend" }, tls: { type: "array", items: { $ref: "IngressTls" } }, labels: { $ref: "Labels" }, annotations: { $ref: "Annotations" } }, additionalProperties: !1 }, schema52 = { $id: "Host", type: "string", pattern: "^(?=.{1,253}$)(?!\\d+\\.\\d+\\.\\d+\\.\\d+$)(?:\\*\\.)?[a-z0-9]+(?:(?:-+|\\.)[a-z0-9]+)*$" }, pattern36 = new RegExp("^(?=.{1,253}$)(?!\\d+\\.\\d+\\.\\d+\\.\\d+$)(?:\\*\\.)?[a-z0-9]+(?:(?:-+|\\.)[a-z0-9]+)*$", "u");
function validate167(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data == "string") {
    if (!pattern36.test(data)) {
      const err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^(?=.{1,253}$)(?!\\d+\\.\\d+\\.\\d+\\.\\d+$)(?:\\*\\.)?[a-z0-9]+(?:(?:-+|\\.)[a-z0-9]+)*$" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    const err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate167.errors = vErrors, errors === 0;
}
const schema53 = { $id: "RequestPath", type: "string", pattern: "^(?!.*(?://|/\\.{1,2}/|%2[fF]))(?!.*/\\.{1,2}$)/\\S*$" }, pattern37 = new RegExp("^(?!.*(?://|/\\.{1,2}/|%2[fF]))(?!.*/\\.{1,2}$)/\\S*$", "u");
function validate169(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data == "string") {
    if (!pattern37.test(data)) {
      const err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^(?!.*(?://|/\\.{1,2}/|%2[fF]))(?!.*/\\.{1,2}$)/\\S*$" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    const err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate169.errors = vErrors, errors === 0;
}
const schema54 = { $id: "PathType", type: "string", enum: ["Prefix", "Exact", "ImplementationSpecific"] };
function validate171(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data != "string") {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  if (!(data === "Prefix" || data === "Exact" || data === "ImplementationSpecific")) {
    const err1 = { instancePath, schemaPath: "#/enum", keyword: "enum", params: { allowedValues: schema54.enum } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate171.errors = vErrors, errors === 0;
}
const schema55 = { $id: "ServicePortReference", type: ["integer", "string"], minimum: 1, maximum: 65535, pattern: "^(?=.*[a-z-])[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?$" }, pattern38 = new RegExp("^(?=.*[a-z-])[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?$", "u");
function validate173(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (!(typeof data == "number" && !(data % 1) && !isNaN(data) && isFinite(data)) && typeof data != "string") {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema55.type } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  if (typeof data == "number" && isFinite(data)) {
    if (data > 65535 || isNaN(data)) {
      const err1 = { instancePath, schemaPath: "#/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65535 } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data < 1 || isNaN(data)) {
      const err2 = { instancePath, schemaPath: "#/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
  }
  if (typeof data == "string" && !pattern38.test(data)) {
    const err3 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^(?=.*[a-z-])[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?$" } };
    vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
  }
  return validate173.errors = vErrors, errors === 0;
}
const schema56 = { $id: "IngressRule", type: "object", properties: { host: { $ref: "Host" }, paths: { type: "array", minItems: 1, items: { $ref: "IngressPath" } } }, additionalProperties: !1 }, schema57 = { $id: "IngressPath", type: "object", properties: { path: { $ref: "RequestPath" }, pathType: { $ref: "PathType" }, port: { $ref: "ServicePortReference" }, service: { $ref: "DnsLabel" } }, additionalProperties: !1 };
function validate177(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      if (!(key0 === "path" || key0 === "pathType" || key0 === "port" || key0 === "service")) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
    data.path !== void 0 && (validate169(data.path, { instancePath: instancePath + "/path", parentData: data, parentDataProperty: "path", rootData }) || (vErrors = vErrors === null ? validate169.errors : vErrors.concat(validate169.errors), errors = vErrors.length)), data.pathType !== void 0 && (validate171(data.pathType, { instancePath: instancePath + "/pathType", parentData: data, parentDataProperty: "pathType", rootData }) || (vErrors = vErrors === null ? validate171.errors : vErrors.concat(validate171.errors), errors = vErrors.length)), data.port !== void 0 && (validate173(data.port, { instancePath: instancePath + "/port", parentData: data, parentDataProperty: "port", rootData }) || (vErrors = vErrors === null ? validate173.errors : vErrors.concat(validate173.errors), errors = vErrors.length)), data.service !== void 0 && (validate23(data.service, { instancePath: instancePath + "/service", parentData: data, parentDataProperty: "service", rootData }) || (vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors), errors = vErrors.length));
  } else {
    const err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate177.errors = vErrors, errors === 0;
}
function validate175(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      if (!(key0 === "host" || key0 === "paths")) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
    if (data.host !== void 0 && (validate167(data.host, { instancePath: instancePath + "/host", parentData: data, parentDataProperty: "host", rootData }) || (vErrors = vErrors === null ? validate167.errors : vErrors.concat(validate167.errors), errors = vErrors.length)), data.paths !== void 0) {
      let data1 = data.paths;
      if (Array.isArray(data1)) {
        if (data1.length < 1) {
          const err1 = { instancePath: instancePath + "/paths", schemaPath: "#/properties/paths/minItems", keyword: "minItems", params: { limit: 1 } };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
        const len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate177(data1[i0], { instancePath: instancePath + "/paths/" + i0, parentData: data1, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate177.errors : vErrors.concat(validate177.errors), errors = vErrors.length);
      } else {
        const err2 = { instancePath: instancePath + "/paths", schemaPath: "#/properties/paths/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
  } else {
    const err3 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
  }
  return validate175.errors = vErrors, errors === 0;
}
const schema58 = { $id: "DefaultBackend", type: "object", properties: { port: { $ref: "ServicePortReference" }, service: { $ref: "DnsLabel" } }, additionalProperties: !1 };
function validate184(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      if (!(key0 === "port" || key0 === "service")) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
    data.port !== void 0 && (validate173(data.port, { instancePath: instancePath + "/port", parentData: data, parentDataProperty: "port", rootData }) || (vErrors = vErrors === null ? validate173.errors : vErrors.concat(validate173.errors), errors = vErrors.length)), data.service !== void 0 && (validate23(data.service, { instancePath: instancePath + "/service", parentData: data, parentDataProperty: "service", rootData }) || (vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors), errors = vErrors.length));
  } else {
    const err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate184.errors = vErrors, errors === 0;
}
const schema59 = { $id: "IngressTls", type: "object", properties: { hosts: { type: "array", items: { $ref: "Host" } }, secretName: { $ref: "DnsSubdomain" } }, additionalProperties: !1 };
function validate188(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      if (!(key0 === "hosts" || key0 === "secretName")) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
    if (data.hosts !== void 0) {
      let data0 = data.hosts;
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate167(data0[i0], { instancePath: instancePath + "/hosts/" + i0, parentData: data0, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate167.errors : vErrors.concat(validate167.errors), errors = vErrors.length);
      } else {
        const err1 = { instancePath: instancePath + "/hosts", schemaPath: "#/properties/hosts/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
    data.secretName !== void 0 && (validate131(data.secretName, { instancePath: instancePath + "/secretName", parentData: data, parentDataProperty: "secretName", rootData }) || (vErrors = vErrors === null ? validate131.errors : vErrors.concat(validate131.errors), errors = vErrors.length));
  } else {
    const err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate188.errors = vErrors, errors === 0;
}
function validate165(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      if (!func2.call(schema51.properties, key0)) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
    if (data.className !== void 0 && (validate131(data.className, { instancePath: instancePath + "/className", parentData: data, parentDataProperty: "className", rootData }) || (vErrors = vErrors === null ? validate131.errors : vErrors.concat(validate131.errors), errors = vErrors.length)), data.hosts !== void 0) {
      let data1 = data.hosts;
      if (Array.isArray(data1)) {
        const len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate167(data1[i0], { instancePath: instancePath + "/hosts/" + i0, parentData: data1, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate167.errors : vErrors.concat(validate167.errors), errors = vErrors.length);
      } else {
        const err1 = { instancePath: instancePath + "/hosts", schemaPath: "#/properties/hosts/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
    if (data.path !== void 0 && (validate169(data.path, { instancePath: instancePath + "/path", parentData: data, parentDataProperty: "path", rootData }) || (vErrors = vErrors === null ? validate169.errors : vErrors.concat(validate169.errors), errors = vErrors.length)), data.pathType !== void 0 && (validate171(data.pathType, { instancePath: instancePath + "/pathType", parentData: data, parentDataProperty: "pathType", rootData }) || (vErrors = vErrors === null ? validate171.errors : vErrors.concat(validate171.errors), errors = vErrors.length)), data.port !== void 0 && (validate173(data.port, { instancePath: instancePath + "/port", parentData: data, parentDataProperty: "port", rootData }) || (vErrors = vErrors === null ? validate173.errors : vErrors.concat(validate173.errors), errors = vErrors.length)), data.rules !== void 0) {
      let data6 = data.rules;
      if (Array.isArray(data6)) {
        const len1 = data6.length;
        for (let i1 = 0; i1 < len1; i1++)
          validate175(data6[i1], { instancePath: instancePath + "/rules/" + i1, parentData: data6, parentDataProperty: i1, rootData }) || (vErrors = vErrors === null ? validate175.errors : vErrors.concat(validate175.errors), errors = vErrors.length);
      } else {
        const err2 = { instancePath: instancePath + "/rules", schemaPath: "#/properties/rules/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    if (data.defaultBackend !== void 0 && (validate184(data.defaultBackend, { instancePath: instancePath + "/defaultBackend", parentData: data, parentDataProperty: "defaultBackend", rootData }) || (vErrors = vErrors === null ? validate184.errors : vErrors.concat(validate184.errors), errors = vErrors.length)), data.tls !== void 0) {
      let data9 = data.tls;
      if (Array.isArray(data9)) {
        const len2 = data9.length;
        for (let i2 = 0; i2 < len2; i2++)
          validate188(data9[i2], { instancePath: instancePath + "/tls/" + i2, parentData: data9, parentDataProperty: i2, rootData }) || (vErrors = vErrors === null ? validate188.errors : vErrors.concat(validate188.errors), errors = vErrors.length);
      } else {
        const err3 = { instancePath: instancePath + "/tls", schemaPath: "#/properties/tls/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    data.labels !== void 0 && (validate27(data.labels, { instancePath: instancePath + "/labels", parentData: data, parentDataProperty: "labels", rootData }) || (vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors), errors = vErrors.length)), data.annotations !== void 0 && (validate31(data.annotations, { instancePath: instancePath + "/annotations", parentData: data, parentDataProperty: "annotations", rootData }) || (vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors), errors = vErrors.length));
  } else {
    const err4 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
  }
  return validate165.errors = vErrors, errors === 0;
}
const schema60 = { $id: "NetworkPolicy", type: "object", properties: { allowFrom: { type: "array", items: { $ref: "NetworkPeer" } } }, additionalProperties: !1 }, schema61 = { $id: "NetworkPeer", type: "object", properties: { namespace: { type: "string", pattern: "^(?:\\*|[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?)$" }, podLabels: { $ref: "Labels" }, cidr: { $ref: "AddressBlock" }, except: { type: "array", items: { $ref: "AddressBlock" } }, ports: { type: "array", items: { type: ["integer", "string"], minimum: 1, maximum: 65535, pattern: "^(?:[1-9]\\d{0,3}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d|6553[0-5]|(?=.*[a-z-])[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?)$" }, minItems: 1 } }, minProperties: 1, additionalProperties: !1 }, pattern39 = new RegExp("^(?:\\*|[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?)$", "u"), pattern41 = new RegExp("^(?:[1-9]\\d{0,3}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d|6553[0-5]|(?=.*[a-z-])[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?)$", "u"), schema62 = { $id: "AddressBlock", type: "string", pattern: "^[0-9A-Fa-f.:]+/\\d{1,3}$" }, pattern40 = new RegExp("^[0-9A-Fa-f.:]+/\\d{1,3}$", "u");
function validate198(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data == "string") {
    if (!pattern40.test(data)) {
      const err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[0-9A-Fa-f.:]+/\\d{1,3}$" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    const err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate198.errors = vErrors, errors === 0;
}
function validate196(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (Object.keys(data).length < 1) {
      const err0 = { instancePath, schemaPath: "#/minProperties", keyword: "minProperties", params: { limit: 1 } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (const key0 in data)
      if (!(key0 === "namespace" || key0 === "podLabels" || key0 === "cidr" || key0 === "except" || key0 === "ports")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    if (data.namespace !== void 0) {
      let data0 = data.namespace;
      if (typeof data0 == "string") {
        if (!pattern39.test(data0)) {
          const err2 = { instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/pattern", keyword: "pattern", params: { pattern: "^(?:\\*|[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?)$" } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
      } else {
        const err3 = { instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.podLabels !== void 0 && (validate27(data.podLabels, { instancePath: instancePath + "/podLabels", parentData: data, parentDataProperty: "podLabels", rootData }) || (vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors), errors = vErrors.length)), data.cidr !== void 0 && (validate198(data.cidr, { instancePath: instancePath + "/cidr", parentData: data, parentDataProperty: "cidr", rootData }) || (vErrors = vErrors === null ? validate198.errors : vErrors.concat(validate198.errors), errors = vErrors.length)), data.except !== void 0) {
      let data3 = data.except;
      if (Array.isArray(data3)) {
        const len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate198(data3[i0], { instancePath: instancePath + "/except/" + i0, parentData: data3, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate198.errors : vErrors.concat(validate198.errors), errors = vErrors.length);
      } else {
        const err4 = { instancePath: instancePath + "/except", schemaPath: "#/properties/except/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.ports !== void 0) {
      let data5 = data.ports;
      if (Array.isArray(data5)) {
        if (data5.length < 1) {
          const err5 = { instancePath: instancePath + "/ports", schemaPath: "#/properties/ports/minItems", keyword: "minItems", params: { limit: 1 } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        const len1 = data5.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data6 = data5[i1];
          if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6)) && typeof data6 != "string") {
            const err6 = { instancePath: instancePath + "/ports/" + i1, schemaPath: "#/properties/ports/items/type", keyword: "type", params: { type: schema61.properties.ports.items.type } };
            vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
          }
          if (typeof data6 == "number" && isFinite(data6)) {
            if (data6 > 65535 || isNaN(data6)) {
              const err7 = { instancePath: instancePath + "/ports/" + i1, schemaPath: "#/properties/ports/items/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65535 } };
              vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
            }
            if (data6 < 1 || isNaN(data6)) {
              const err8 = { instancePath: instancePath + "/ports/" + i1, schemaPath: "#/properties/ports/items/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
              vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
            }
          }
          if (typeof data6 == "string" && !pattern41.test(data6)) {
            const err9 = { instancePath: instancePath + "/ports/" + i1, schemaPath: "#/properties/ports/items/pattern", keyword: "pattern", params: { pattern: "^(?:[1-9]\\d{0,3}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d|6553[0-5]|(?=.*[a-z-])[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?)$" } };
            vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
          }
        }
      } else {
        const err10 = { instancePath: instancePath + "/ports", schemaPath: "#/properties/ports/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
  } else {
    const err11 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
  }
  return validate196.errors = vErrors, errors === 0;
}
function validate195(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      if (key0 !== "allowFrom") {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
    if (data.allowFrom !== void 0) {
      let data0 = data.allowFrom;
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate196(data0[i0], { instancePath: instancePath + "/allowFrom/" + i0, parentData: data0, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate196.errors : vErrors.concat(validate196.errors), errors = vErrors.length);
      } else {
        const err1 = { instancePath: instancePath + "/allowFrom", schemaPath: "#/properties/allowFrom/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
  } else {
    const err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate195.errors = vErrors, errors === 0;
}
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.workload === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "workload" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    for (const key0 in data)
      if (!(key0 === "name" || key0 === "namespace" || key0 === "labels" || key0 === "annotations" || key0 === "workload" || key0 === "ingress" || key0 === "networkPolicy" || key0 === "monitoring")) {
        const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    data.name !== void 0 && (validate22(data.name, { instancePath: instancePath + "/name", parentData: data, parentDataProperty: "name", rootData }) || (vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors), errors = vErrors.length)), data.namespace !== void 0 && (validate23(data.namespace, { instancePath: instancePath + "/namespace", parentData: data, parentDataProperty: "namespace", rootData }) || (vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors), errors = vErrors.length)), data.labels !== void 0 && (validate27(data.labels, { instancePath: instancePath + "/labels", parentData: data, parentDataProperty: "labels", rootData }) || (vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors), errors = vErrors.length)), data.annotations !== void 0 && (validate31(data.annotations, { instancePath: instancePath + "/annotations", parentData: data, parentDataProperty: "annotations", rootData }) || (vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors), errors = vErrors.length)), data.workload !== void 0 && (validate35(data.workload, { instancePath: instancePath + "/workload", parentData: data, parentDataProperty: "workload", rootData }) || (vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors), errors = vErrors.length)), data.ingress !== void 0 && (validate165(data.ingress, { instancePath: instancePath + "/ingress", parentData: data, parentDataProperty: "ingress", rootData }) || (vErrors = vErrors === null ? validate165.errors : vErrors.concat(validate165.errors), errors = vErrors.length)), data.networkPolicy !== void 0 && (validate195(data.networkPolicy, { instancePath: instancePath + "/networkPolicy", parentData: data, parentDataProperty: "networkPolicy", rootData }) || (vErrors = vErrors === null ? validate195.errors : vErrors.concat(validate195.errors), errors = vErrors.length));
  } else {
    const err3 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
  }
  return validate21.errors = vErrors, errors === 0;
}
const Scraping = validate203, schema63 = { $id: "Scraping", type: "object", properties: { scheme: { type: "string", enum: ["http", "https"] }, path: { $ref: "MetricsPath" }, port: { type: ["integer", "string"], minimum: 1, maximum: 65535, pattern: "^(?:[1-9]\\d{0,3}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d|6553[0-5]|(?=.*[a-z-])[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?)$" }, interval: { $ref: "Duration" }, timeout: { $ref: "Duration" }, operatorMode: { type: "boolean" }, monitorType: { type: "string", enum: ["pod", "service", "ingress"] }, alerts: { $ref: "Alerts" }, params: { type: "object", propertyNames: { type: "string", pattern: "^[\\s\\S]" }, additionalProperties: { type: "array", items: { $ref: "Text" } } }, labels: { $ref: "Labels" }, honorLabels: { type: "boolean" }, sampleLimit: { type: "integer", minimum: 0, maximum: 9007199254740991 }, targetLimit: { type: "integer", minimum: 0, maximum: 9007199254740991 }, labelLimit: { type: "integer", minimum: 0, maximum: 9007199254740991 }, labelNameLengthLimit: { type: "integer", minimum: 0, maximum: 9007199254740991 }, labelValueLengthLimit: { type: "integer", minimum: 0, maximum: 9007199254740991 }, keepDroppedTargets: { type: "integer", minimum: 0, maximum: 9007199254740991 }, bodySizeLimit: { type: "string", pattern: "^(?:0|(?:\\d{1,15}(?:\\.\\d{1,15})?|\\.\\d{1,15})(?:Ki?)?B|(?:\\d{1,12}(?:\\.\\d{1,15})?|\\.\\d{1,15})Mi?B|(?:\\d{1,9}(?:\\.\\d{1,15})?|\\.\\d{1,15})Gi?B|(?:\\d{1,6}(?:\\.\\d{1,15})?|\\.\\d{1,15})Ti?B|(?:\\d{1,3}(?:\\.\\d{1,15})?|\\.\\d{1,15})Pi?B|(?:[0-7](?:\\.\\d{1,15})?|\\.\\d{1,15})Ei?B)$" }, jobLabel: { $ref: "LabelKey" }, jobName: { type: "string", pattern: "\\S" }, targetLabels: { type: "array", items: { $ref: "LabelKey" } }, podTargetLabels: { type: "array", items: { $ref: "LabelKey" } }, attachMetadata: { $ref: "AttachMetadata" }, selectorMechanism: { type: "string", enum: ["RelabelConfig", "RoleSelector"] }, serviceDiscoveryRole: { type: "string", enum: ["Endpoints", "EndpointSlice"] }, filterRunning: { type: "boolean" }, honorTimestamps: { type: "boolean" }, trackTimestampsStaleness: { type: "boolean" }, followRedirects: { type: "boolean" }, enableHttp2: { type: "boolean" }, scrapeProtocols: { type: "array", items: { $ref: "ScrapeProtocol" }, minItems: 1, uniqueItems: !0 }, fallbackScrapeProtocol: { $ref: "ScrapeProtocol" }, scrapeClassicHistograms: { type: "boolean" }, scrapeNativeHistograms: { type: "boolean" }, nativeHistogramBucketLimit: { type: "integer", minimum: 0, maximum: 9007199254740991 }, nativeHistogramMinBucketFactor: { $ref: "Quantity" }, convertClassicHistogramsToNHCB: { type: "boolean" }, proxyUrl: { $ref: "ProxyUrl" }, noProxy: { type: "string", pattern: "\\S" }, proxyFromEnvironment: { type: "boolean" }, proxyConnectHeader: { type: "object", propertyNames: { type: "string", pattern: "^[-!#$%&'*+.^_`|~0-9A-Za-z]+$" }, additionalProperties: { type: "array", items: { type: "string" }, minItems: 1 } }, relabelings: { type: "array", items: { $ref: "Relabeling" } }, metricRelabelings: { type: "array", items: { $ref: "Relabeling" } }, prober: { $ref: "Prober" }, staticTargets: { type: "array", items: { type: "string", pattern: "^\\S+$" } }, tls: { $ref: "Tls" }, basicAuth: { $ref: "BasicAuth" }, authorization: { $ref: "Authorization" }, oauth2: { $ref: "OAuth2" }, scrapeClass: { type: "string", pattern: "\\S" }, istio: { $ref: "Istio" } }, additionalProperties: !1 }, func0 = require("ajv/dist/runtime/equal").default, schema64 = { $id: "MetricsPath", type: "string", pattern: "^/[^?#%\\s]*$" }, pattern42 = new RegExp("^/[^?#%\\s]*$", "u");
function validate204(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data == "string") {
    if (!pattern42.test(data)) {
      const err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^/[^?#%\\s]*$" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    const err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate204.errors = vErrors, errors === 0;
}
const schema65 = { $id: "Duration", type: "string", pattern: "^(?=.*[1-9])(?:(?=\\d)(?:\\d{1,2}y)?(?:\\d{1,3}w)?(?:\\d{1,4}d)?(?:\\d{1,5}h)?(?:\\d{1,7}m)?(?:\\d{1,9}s)?(?:\\d{1,11}ms)?|\\d{1,9}\\.\\d{1,3}0{0,6}s)$" }, pattern44 = new RegExp("^(?=.*[1-9])(?:(?=\\d)(?:\\d{1,2}y)?(?:\\d{1,3}w)?(?:\\d{1,4}d)?(?:\\d{1,5}h)?(?:\\d{1,7}m)?(?:\\d{1,9}s)?(?:\\d{1,11}ms)?|\\d{1,9}\\.\\d{1,3}0{0,6}s)$", "u");
function validate206(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data == "string") {
    if (!pattern44.test(data)) {
      const err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^(?=.*[1-9])(?:(?=\\d)(?:\\d{1,2}y)?(?:\\d{1,3}w)?(?:\\d{1,4}d)?(?:\\d{1,5}h)?(?:\\d{1,7}m)?(?:\\d{1,9}s)?(?:\\d{1,11}ms)?|\\d{1,9}\\.\\d{1,3}0{0,6}s)$" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    const err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate206.errors = vErrors, errors === 0;
}
const schema66 = { $id: "Alerts", type: ["boolean", "object"], properties: { for: { $ref: "Duration" }, labels: { $ref: "Labels" } }, additionalProperties: !1 };
function validate209(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data != "boolean" && !(data && typeof data == "object" && !Array.isArray(data))) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema66.type } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      if (!(key0 === "for" || key0 === "labels")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    data.for !== void 0 && (validate206(data.for, { instancePath: instancePath + "/for", parentData: data, parentDataProperty: "for", rootData }) || (vErrors = vErrors === null ? validate206.errors : vErrors.concat(validate206.errors), errors = vErrors.length)), data.labels !== void 0 && (validate27(data.labels, { instancePath: instancePath + "/labels", parentData: data, parentDataProperty: "labels", rootData }) || (vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors), errors = vErrors.length));
  }
  return validate209.errors = vErrors, errors === 0;
}
const schema67 = { $id: "LabelKey", type: "string", pattern: "^(?:(?=[^/]{1,253}/)[a-z0-9]+(?:(?:-+|\\.)[a-z0-9]+)*/)?[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$" };
function validate215(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data == "string") {
    if (!pattern1.test(data)) {
      const err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^(?:(?=[^/]{1,253}/)[a-z0-9]+(?:(?:-+|\\.)[a-z0-9]+)*/)?[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    const err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate215.errors = vErrors, errors === 0;
}
const schema68 = { $id: "AttachMetadata", type: "object", properties: { node: { type: "boolean" } }, additionalProperties: !1 };
function validate219(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      if (key0 !== "node") {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
    if (data.node !== void 0 && typeof data.node != "boolean") {
      const err1 = { instancePath: instancePath + "/node", schemaPath: "#/properties/node/type", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
  } else {
    const err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate219.errors = vErrors, errors === 0;
}
const schema69 = { $id: "ScrapeProtocol", type: "string", enum: ["PrometheusProto", "OpenMetricsText0.0.1", "OpenMetricsText1.0.0", "PrometheusText0.0.4", "PrometheusText1.0.0"] };
function validate221(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data != "string") {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  if (!(data === "PrometheusProto" || data === "OpenMetricsText0.0.1" || data === "OpenMetricsText1.0.0" || data === "PrometheusText0.0.4" || data === "PrometheusText1.0.0")) {
    const err1 = { instancePath, schemaPath: "#/enum", keyword: "enum", params: { allowedValues: schema69.enum } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate221.errors = vErrors, errors === 0;
}
const schema70 = { $id: "ProxyUrl", type: "string", pattern: "^(?:https?|socks5)://(?:[^\\s@/?#:%\\[\\]]+|\\[[0-9A-Fa-f:.]+\\])(?::\\d{1,5})?(?:[/?#][^\\s%]*)?$" }, pattern49 = new RegExp("^(?:https?|socks5)://(?:[^\\s@/?#:%\\[\\]]+|\\[[0-9A-Fa-f:.]+\\])(?::\\d{1,5})?(?:[/?#][^\\s%]*)?$", "u");
function validate225(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data == "string") {
    if (!pattern49.test(data)) {
      const err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^(?:https?|socks5)://(?:[^\\s@/?#:%\\[\\]]+|\\[[0-9A-Fa-f:.]+\\])(?::\\d{1,5})?(?:[/?#][^\\s%]*)?$" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    const err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate225.errors = vErrors, errors === 0;
}
const schema71 = { $id: "Relabeling", type: "object", properties: { sourceLabels: { type: "array", items: { type: "string" } }, separator: { type: "string" }, targetLabel: { type: "string" }, regex: { type: "string" }, modulus: { type: "integer", minimum: 0, maximum: 9007199254740991 }, replacement: { type: "string" }, action: { type: "string", enum: ["replace", "Replace", "keep", "Keep", "drop", "Drop", "hashmod", "HashMod", "labelmap", "LabelMap", "labeldrop", "LabelDrop", "labelkeep", "LabelKeep", "lowercase", "Lowercase", "uppercase", "Uppercase", "keepequal", "KeepEqual", "dropequal", "DropEqual"] } }, additionalProperties: !1 };
function validate227(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      if (!(key0 === "sourceLabels" || key0 === "separator" || key0 === "targetLabel" || key0 === "regex" || key0 === "modulus" || key0 === "replacement" || key0 === "action")) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
    if (data.sourceLabels !== void 0) {
      let data0 = data.sourceLabels;
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++)
          if (typeof data0[i0] != "string") {
            const err1 = { instancePath: instancePath + "/sourceLabels/" + i0, schemaPath: "#/properties/sourceLabels/items/type", keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
          }
      } else {
        const err2 = { instancePath: instancePath + "/sourceLabels", schemaPath: "#/properties/sourceLabels/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    if (data.separator !== void 0 && typeof data.separator != "string") {
      const err3 = { instancePath: instancePath + "/separator", schemaPath: "#/properties/separator/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.targetLabel !== void 0 && typeof data.targetLabel != "string") {
      const err4 = { instancePath: instancePath + "/targetLabel", schemaPath: "#/properties/targetLabel/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.regex !== void 0 && typeof data.regex != "string") {
      const err5 = { instancePath: instancePath + "/regex", schemaPath: "#/properties/regex/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.modulus !== void 0) {
      let data5 = data.modulus;
      if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
        const err6 = { instancePath: instancePath + "/modulus", schemaPath: "#/properties/modulus/type", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
      if (typeof data5 == "number" && isFinite(data5)) {
        if (data5 > 9007199254740991 || isNaN(data5)) {
          const err7 = { instancePath: instancePath + "/modulus", schemaPath: "#/properties/modulus/maximum", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
        if (data5 < 0 || isNaN(data5)) {
          const err8 = { instancePath: instancePath + "/modulus", schemaPath: "#/properties/modulus/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
      }
    }
    if (data.replacement !== void 0 && typeof data.replacement != "string") {
      const err9 = { instancePath: instancePath + "/replacement", schemaPath: "#/properties/replacement/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.action !== void 0) {
      let data7 = data.action;
      if (typeof data7 != "string") {
        const err10 = { instancePath: instancePath + "/action", schemaPath: "#/properties/action/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
      if (!(data7 === "replace" || data7 === "Replace" || data7 === "keep" || data7 === "Keep" || data7 === "drop" || data7 === "Drop" || data7 === "hashmod" || data7 === "HashMod" || data7 === "labelmap" || data7 === "LabelMap" || data7 === "labeldrop" || data7 === "LabelDrop" || data7 === "labelkeep" || data7 === "LabelKeep" || data7 === "lowercase" || data7 === "Lowercase" || data7 === "uppercase" || data7 === "Uppercase" || data7 === "keepequal" || data7 === "KeepEqual" || data7 === "dropequal" || data7 === "DropEqual")) {
        const err11 = { instancePath: instancePath + "/action", schemaPath: "#/properties/action/enum", keyword: "enum", params: { allowedValues: schema71.properties.action.enum } };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
  } else {
    const err12 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
  }
  return validate227.errors = vErrors, errors === 0;
}
const schema72 = { $id: "Prober", type: "object", properties: { url: { type: "string", pattern: "^(?:[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,251}[A-Za-z0-9_])?|\\[[0-9A-Fa-f:.]{2,45}\\])(?::\\d{1,5})?$" }, module: { type: "string", pattern: "\\S" }, scheme: { type: "string", enum: ["http", "https"] }, path: { $ref: "MetricsPath" } }, additionalProperties: !1 }, pattern52 = new RegExp("^(?:[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,251}[A-Za-z0-9_])?|\\[[0-9A-Fa-f:.]{2,45}\\])(?::\\d{1,5})?$", "u");
function validate230(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      if (!(key0 === "url" || key0 === "module" || key0 === "scheme" || key0 === "path")) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
    if (data.url !== void 0) {
      let data0 = data.url;
      if (typeof data0 == "string") {
        if (!pattern52.test(data0)) {
          const err1 = { instancePath: instancePath + "/url", schemaPath: "#/properties/url/pattern", keyword: "pattern", params: { pattern: "^(?:[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,251}[A-Za-z0-9_])?|\\[[0-9A-Fa-f:.]{2,45}\\])(?::\\d{1,5})?$" } };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
      } else {
        const err2 = { instancePath: instancePath + "/url", schemaPath: "#/properties/url/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    if (data.module !== void 0) {
      let data1 = data.module;
      if (typeof data1 == "string") {
        if (!pattern34.test(data1)) {
          const err3 = { instancePath: instancePath + "/module", schemaPath: "#/properties/module/pattern", keyword: "pattern", params: { pattern: "\\S" } };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
      } else {
        const err4 = { instancePath: instancePath + "/module", schemaPath: "#/properties/module/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.scheme !== void 0) {
      let data2 = data.scheme;
      if (typeof data2 != "string") {
        const err5 = { instancePath: instancePath + "/scheme", schemaPath: "#/properties/scheme/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
      if (!(data2 === "http" || data2 === "https")) {
        const err6 = { instancePath: instancePath + "/scheme", schemaPath: "#/properties/scheme/enum", keyword: "enum", params: { allowedValues: schema72.properties.scheme.enum } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    data.path !== void 0 && (validate204(data.path, { instancePath: instancePath + "/path", parentData: data, parentDataProperty: "path", rootData }) || (vErrors = vErrors === null ? validate204.errors : vErrors.concat(validate204.errors), errors = vErrors.length));
  } else {
    const err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
  }
  return validate230.errors = vErrors, errors === 0;
}
const schema73 = { $id: "Tls", type: "object", properties: { ca: { type: "string" }, cert: { type: "string" }, key: { type: "string" }, serverName: { type: "string", pattern: "^[^\\s/:]+$" }, insecureSkipVerify: { type: "boolean" }, minVersion: { type: "string", enum: ["TLS10", "TLS11", "TLS12", "TLS13"] }, maxVersion: { type: "string", enum: ["TLS10", "TLS11", "TLS12", "TLS13"] } }, additionalProperties: !1 }, pattern55 = new RegExp("^[^\\s/:]+$", "u");
function validate233(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      if (!(key0 === "ca" || key0 === "cert" || key0 === "key" || key0 === "serverName" || key0 === "insecureSkipVerify" || key0 === "minVersion" || key0 === "maxVersion")) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
    if (data.ca !== void 0 && typeof data.ca != "string") {
      const err1 = { instancePath: instancePath + "/ca", schemaPath: "#/properties/ca/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.cert !== void 0 && typeof data.cert != "string") {
      const err2 = { instancePath: instancePath + "/cert", schemaPath: "#/properties/cert/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.key !== void 0 && typeof data.key != "string") {
      const err3 = { instancePath: instancePath + "/key", schemaPath: "#/properties/key/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.serverName !== void 0) {
      let data3 = data.serverName;
      if (typeof data3 == "string") {
        if (!pattern55.test(data3)) {
          const err4 = { instancePath: instancePath + "/serverName", schemaPath: "#/properties/serverName/pattern", keyword: "pattern", params: { pattern: "^[^\\s/:]+$" } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        const err5 = { instancePath: instancePath + "/serverName", schemaPath: "#/properties/serverName/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.insecureSkipVerify !== void 0 && typeof data.insecureSkipVerify != "boolean") {
      const err6 = { instancePath: instancePath + "/insecureSkipVerify", schemaPath: "#/properties/insecureSkipVerify/type", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.minVersion !== void 0) {
      let data5 = data.minVersion;
      if (typeof data5 != "string") {
        const err7 = { instancePath: instancePath + "/minVersion", schemaPath: "#/properties/minVersion/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
      if (!(data5 === "TLS10" || data5 === "TLS11" || data5 === "TLS12" || data5 === "TLS13")) {
        const err8 = { instancePath: instancePath + "/minVersion", schemaPath: "#/properties/minVersion/enum", keyword: "enum", params: { allowedValues: schema73.properties.minVersion.enum } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.maxVersion !== void 0) {
      let data6 = data.maxVersion;
      if (typeof data6 != "string") {
        const err9 = { instancePath: instancePath + "/maxVersion", schemaPath: "#/properties/maxVersion/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
      if (!(data6 === "TLS10" || data6 === "TLS11" || data6 === "TLS12" || data6 === "TLS13")) {
        const err10 = { instancePath: instancePath + "/maxVersion", schemaPath: "#/properties/maxVersion/enum", keyword: "enum", params: { allowedValues: schema73.properties.maxVersion.enum } };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
  } else {
    const err11 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
  }
  return validate233.errors = vErrors, errors === 0;
}
const schema74 = { $id: "BasicAuth", type: "object", properties: { username: { type: "string" }, password: { type: "string" } }, required: ["username", "password"], additionalProperties: !1 };
function validate235(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.username === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "username" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.password === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "password" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    for (const key0 in data)
      if (!(key0 === "username" || key0 === "password")) {
        const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    if (data.username !== void 0 && typeof data.username != "string") {
      const err3 = { instancePath: instancePath + "/username", schemaPath: "#/properties/username/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.password !== void 0 && typeof data.password != "string") {
      const err4 = { instancePath: instancePath + "/password", schemaPath: "#/properties/password/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
  } else {
    const err5 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
  }
  return validate235.errors = vErrors, errors === 0;
}
const schema75 = { $id: "Authorization", type: "object", properties: { type: { type: "string", pattern: "^(?![bB][aA][sS][iI][cC]$)[-!#$%&'*+.^_`|~0-9A-Za-z]+$" }, credentials: { type: "string" } }, required: ["credentials"], additionalProperties: !1 }, pattern56 = new RegExp("^(?![bB][aA][sS][iI][cC]$)[-!#$%&'*+.^_`|~0-9A-Za-z]+$", "u");
function validate237(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.credentials === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "credentials" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (const key0 in data)
      if (!(key0 === "type" || key0 === "credentials")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 == "string") {
        if (!pattern56.test(data0)) {
          const err2 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/pattern", keyword: "pattern", params: { pattern: "^(?![bB][aA][sS][iI][cC]$)[-!#$%&'*+.^_`|~0-9A-Za-z]+$" } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
      } else {
        const err3 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.credentials !== void 0 && typeof data.credentials != "string") {
      const err4 = { instancePath: instancePath + "/credentials", schemaPath: "#/properties/credentials/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
  } else {
    const err5 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
  }
  return validate237.errors = vErrors, errors === 0;
}
const schema76 = { $id: "OAuth2", type: "object", properties: { clientId: { type: "string" }, clientSecret: { type: "string" }, tokenUrl: { type: "string", pattern: "^https?://[^\\s@/?#]+(?:[/?#]\\S*)?$" }, scopes: { type: "array", items: { type: "string" } }, endpointParams: { type: "object", propertyNames: { type: "string", pattern: "^[\\s\\S]" }, additionalProperties: { $ref: "Text" } }, tls: { $ref: "Tls" }, proxyUrl: { $ref: "ProxyUrl" }, noProxy: { type: "string", pattern: "\\S" }, proxyFromEnvironment: { type: "boolean" }, proxyConnectHeader: { type: "object", propertyNames: { type: "string", pattern: "^[-!#$%&'*+.^_`|~0-9A-Za-z]+$" }, additionalProperties: { type: "array", items: { type: "string" }, minItems: 1 } } }, required: ["clientId", "clientSecret", "tokenUrl"], additionalProperties: !1 }, pattern57 = new RegExp("^https?://[^\\s@/?#]+(?:[/?#]\\S*)?$", "u"), pattern45 = new RegExp("^[\\s\\S]", "u"), pattern51 = new RegExp("^[-!#$%&'*+.^_`|~0-9A-Za-z]+$", "u");
function validate239(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.clientId === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "clientId" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.clientSecret === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "clientSecret" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.tokenUrl === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "tokenUrl" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    for (const key0 in data)
      if (!func2.call(schema76.properties, key0)) {
        const err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    if (data.clientId !== void 0 && typeof data.clientId != "string") {
      const err4 = { instancePath: instancePath + "/clientId", schemaPath: "#/properties/clientId/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.clientSecret !== void 0 && typeof data.clientSecret != "string") {
      const err5 = { instancePath: instancePath + "/clientSecret", schemaPath: "#/properties/clientSecret/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.tokenUrl !== void 0) {
      let data2 = data.tokenUrl;
      if (typeof data2 == "string") {
        if (!pattern57.test(data2)) {
          const err6 = { instancePath: instancePath + "/tokenUrl", schemaPath: "#/properties/tokenUrl/pattern", keyword: "pattern", params: { pattern: "^https?://[^\\s@/?#]+(?:[/?#]\\S*)?$" } };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
      } else {
        const err7 = { instancePath: instancePath + "/tokenUrl", schemaPath: "#/properties/tokenUrl/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.scopes !== void 0) {
      let data3 = data.scopes;
      if (Array.isArray(data3)) {
        const len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++)
          if (typeof data3[i0] != "string") {
            const err8 = { instancePath: instancePath + "/scopes/" + i0, schemaPath: "#/properties/scopes/items/type", keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
          }
      } else {
        const err9 = { instancePath: instancePath + "/scopes", schemaPath: "#/properties/scopes/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.endpointParams !== void 0) {
      let data5 = data.endpointParams;
      if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
        for (const key1 in data5) {
          const _errs14 = errors;
          if (typeof key1 == "string") {
            if (!pattern45.test(key1)) {
              const err10 = { instancePath: instancePath + "/endpointParams", schemaPath: "#/properties/endpointParams/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[\\s\\S]" }, propertyName: key1 };
              vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
            }
          } else {
            const err11 = { instancePath: instancePath + "/endpointParams", schemaPath: "#/properties/endpointParams/propertyNames/type", keyword: "type", params: { type: "string" }, propertyName: key1 };
            vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
          }
          var valid3 = _errs14 === errors;
          if (!valid3) {
            const err12 = { instancePath: instancePath + "/endpointParams", schemaPath: "#/properties/endpointParams/propertyNames", keyword: "propertyNames", params: { propertyName: key1 } };
            vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
          }
        }
        for (const key2 in data5)
          validate32(data5[key2], { instancePath: instancePath + "/endpointParams/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data5, parentDataProperty: key2, rootData }) || (vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors), errors = vErrors.length);
      } else {
        const err13 = { instancePath: instancePath + "/endpointParams", schemaPath: "#/properties/endpointParams/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.tls !== void 0 && (validate233(data.tls, { instancePath: instancePath + "/tls", parentData: data, parentDataProperty: "tls", rootData }) || (vErrors = vErrors === null ? validate233.errors : vErrors.concat(validate233.errors), errors = vErrors.length)), data.proxyUrl !== void 0 && (validate225(data.proxyUrl, { instancePath: instancePath + "/proxyUrl", parentData: data, parentDataProperty: "proxyUrl", rootData }) || (vErrors = vErrors === null ? validate225.errors : vErrors.concat(validate225.errors), errors = vErrors.length)), data.noProxy !== void 0) {
      let data9 = data.noProxy;
      if (typeof data9 == "string") {
        if (!pattern34.test(data9)) {
          const err14 = { instancePath: instancePath + "/noProxy", schemaPath: "#/properties/noProxy/pattern", keyword: "pattern", params: { pattern: "\\S" } };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
      } else {
        const err15 = { instancePath: instancePath + "/noProxy", schemaPath: "#/properties/noProxy/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.proxyFromEnvironment !== void 0 && typeof data.proxyFromEnvironment != "boolean") {
      const err16 = { instancePath: instancePath + "/proxyFromEnvironment", schemaPath: "#/properties/proxyFromEnvironment/type", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
    }
    if (data.proxyConnectHeader !== void 0) {
      let data11 = data.proxyConnectHeader;
      if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
        for (const key3 in data11) {
          const _errs26 = errors;
          if (typeof key3 == "string") {
            if (!pattern51.test(key3)) {
              const err17 = { instancePath: instancePath + "/proxyConnectHeader", schemaPath: "#/properties/proxyConnectHeader/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[-!#$%&'*+.^_`|~0-9A-Za-z]+$" }, propertyName: key3 };
              vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
            }
          } else {
            const err18 = { instancePath: instancePath + "/proxyConnectHeader", schemaPath: "#/properties/proxyConnectHeader/propertyNames/type", keyword: "type", params: { type: "string" }, propertyName: key3 };
            vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
          }
          var valid5 = _errs26 === errors;
          if (!valid5) {
            const err19 = { instancePath: instancePath + "/proxyConnectHeader", schemaPath: "#/properties/proxyConnectHeader/propertyNames", keyword: "propertyNames", params: { propertyName: key3 } };
            vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
          }
        }
        for (const key4 in data11) {
          let data12 = data11[key4];
          if (Array.isArray(data12)) {
            if (data12.length < 1) {
              const err20 = { instancePath: instancePath + "/proxyConnectHeader/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/proxyConnectHeader/additionalProperties/minItems", keyword: "minItems", params: { limit: 1 } };
              vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
            }
            const len1 = data12.length;
            for (let i1 = 0; i1 < len1; i1++)
              if (typeof data12[i1] != "string") {
                const err21 = { instancePath: instancePath + "/proxyConnectHeader/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i1, schemaPath: "#/properties/proxyConnectHeader/additionalProperties/items/type", keyword: "type", params: { type: "string" } };
                vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
              }
          } else {
            const err22 = { instancePath: instancePath + "/proxyConnectHeader/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/proxyConnectHeader/additionalProperties/type", keyword: "type", params: { type: "array" } };
            vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
          }
        }
      } else {
        const err23 = { instancePath: instancePath + "/proxyConnectHeader", schemaPath: "#/properties/proxyConnectHeader/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
      }
    }
  } else {
    const err24 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
  }
  return validate239.errors = vErrors, errors === 0;
}
const schema77 = { $id: "Istio", type: "object", properties: { metricsMerging: { type: "boolean" }, mtls: { type: "string", enum: ["permissive", "strict"] } }, additionalProperties: !1 };
function validate244(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      if (!(key0 === "metricsMerging" || key0 === "mtls")) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
    if (data.metricsMerging !== void 0 && typeof data.metricsMerging != "boolean") {
      const err1 = { instancePath: instancePath + "/metricsMerging", schemaPath: "#/properties/metricsMerging/type", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.mtls !== void 0) {
      let data1 = data.mtls;
      if (typeof data1 != "string") {
        const err2 = { instancePath: instancePath + "/mtls", schemaPath: "#/properties/mtls/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
      if (!(data1 === "permissive" || data1 === "strict")) {
        const err3 = { instancePath: instancePath + "/mtls", schemaPath: "#/properties/mtls/enum", keyword: "enum", params: { allowedValues: schema77.properties.mtls.enum } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
  } else {
    const err4 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
  }
  return validate244.errors = vErrors, errors === 0;
}
const pattern46 = new RegExp("^(?:0|(?:\\d{1,15}(?:\\.\\d{1,15})?|\\.\\d{1,15})(?:Ki?)?B|(?:\\d{1,12}(?:\\.\\d{1,15})?|\\.\\d{1,15})Mi?B|(?:\\d{1,9}(?:\\.\\d{1,15})?|\\.\\d{1,15})Gi?B|(?:\\d{1,6}(?:\\.\\d{1,15})?|\\.\\d{1,15})Ti?B|(?:\\d{1,3}(?:\\.\\d{1,15})?|\\.\\d{1,15})Pi?B|(?:[0-7](?:\\.\\d{1,15})?|\\.\\d{1,15})Ei?B)$", "u");
function validate203(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      if (!func2.call(schema63.properties, key0)) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
    if (data.scheme !== void 0) {
      let data0 = data.scheme;
      if (typeof data0 != "string") {
        const err1 = { instancePath: instancePath + "/scheme", schemaPath: "#/properties/scheme/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
      if (!(data0 === "http" || data0 === "https")) {
        const err2 = { instancePath: instancePath + "/scheme", schemaPath: "#/properties/scheme/enum", keyword: "enum", params: { allowedValues: schema63.properties.scheme.enum } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    if (data.path !== void 0 && (validate204(data.path, { instancePath: instancePath + "/path", parentData: data, parentDataProperty: "path", rootData }) || (vErrors = vErrors === null ? validate204.errors : vErrors.concat(validate204.errors), errors = vErrors.length)), data.port !== void 0) {
      let data2 = data.port;
      if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2)) && typeof data2 != "string") {
        const err3 = { instancePath: instancePath + "/port", schemaPath: "#/properties/port/type", keyword: "type", params: { type: schema63.properties.port.type } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 > 65535 || isNaN(data2)) {
          const err4 = { instancePath: instancePath + "/port", schemaPath: "#/properties/port/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65535 } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
        if (data2 < 1 || isNaN(data2)) {
          const err5 = { instancePath: instancePath + "/port", schemaPath: "#/properties/port/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      }
      if (typeof data2 == "string" && !pattern41.test(data2)) {
        const err6 = { instancePath: instancePath + "/port", schemaPath: "#/properties/port/pattern", keyword: "pattern", params: { pattern: "^(?:[1-9]\\d{0,3}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d|6553[0-5]|(?=.*[a-z-])[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?)$" } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.interval !== void 0 && (validate206(data.interval, { instancePath: instancePath + "/interval", parentData: data, parentDataProperty: "interval", rootData }) || (vErrors = vErrors === null ? validate206.errors : vErrors.concat(validate206.errors), errors = vErrors.length)), data.timeout !== void 0 && (validate206(data.timeout, { instancePath: instancePath + "/timeout", parentData: data, parentDataProperty: "timeout", rootData }) || (vErrors = vErrors === null ? validate206.errors : vErrors.concat(validate206.errors), errors = vErrors.length)), data.operatorMode !== void 0 && typeof data.operatorMode != "boolean") {
      const err7 = { instancePath: instancePath + "/operatorMode", schemaPath: "#/properties/operatorMode/type", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.monitorType !== void 0) {
      let data6 = data.monitorType;
      if (typeof data6 != "string") {
        const err8 = { instancePath: instancePath + "/monitorType", schemaPath: "#/properties/monitorType/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
      if (!(data6 === "pod" || data6 === "service" || data6 === "ingress")) {
        const err9 = { instancePath: instancePath + "/monitorType", schemaPath: "#/properties/monitorType/enum", keyword: "enum", params: { allowedValues: schema63.properties.monitorType.enum } };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.alerts !== void 0 && (validate209(data.alerts, { instancePath: instancePath + "/alerts", parentData: data, parentDataProperty: "alerts", rootData }) || (vErrors = vErrors === null ? validate209.errors : vErrors.concat(validate209.errors), errors = vErrors.length)), data.params !== void 0) {
      let data8 = data.params;
      if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
        for (const key1 in data8) {
          const _errs16 = errors;
          if (typeof key1 == "string") {
            if (!pattern45.test(key1)) {
              const err10 = { instancePath: instancePath + "/params", schemaPath: "#/properties/params/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[\\s\\S]" }, propertyName: key1 };
              vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
            }
          } else {
            const err11 = { instancePath: instancePath + "/params", schemaPath: "#/properties/params/propertyNames/type", keyword: "type", params: { type: "string" }, propertyName: key1 };
            vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
          }
          var valid1 = _errs16 === errors;
          if (!valid1) {
            const err12 = { instancePath: instancePath + "/params", schemaPath: "#/properties/params/propertyNames", keyword: "propertyNames", params: { propertyName: key1 } };
            vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
          }
        }
        for (const key2 in data8) {
          let data9 = data8[key2];
          if (Array.isArray(data9)) {
            const len0 = data9.length;
            for (let i0 = 0; i0 < len0; i0++)
              validate32(data9[i0], { instancePath: instancePath + "/params/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i0, parentData: data9, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors), errors = vErrors.length);
          } else {
            const err13 = { instancePath: instancePath + "/params/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/params/additionalProperties/type", keyword: "type", params: { type: "array" } };
            vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
          }
        }
      } else {
        const err14 = { instancePath: instancePath + "/params", schemaPath: "#/properties/params/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
    }
    if (data.labels !== void 0 && (validate27(data.labels, { instancePath: instancePath + "/labels", parentData: data, parentDataProperty: "labels", rootData }) || (vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors), errors = vErrors.length)), data.honorLabels !== void 0 && typeof data.honorLabels != "boolean") {
      const err15 = { instancePath: instancePath + "/honorLabels", schemaPath: "#/properties/honorLabels/type", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
    }
    if (data.sampleLimit !== void 0) {
      let data13 = data.sampleLimit;
      if (!(typeof data13 == "number" && !(data13 % 1) && !isNaN(data13) && isFinite(data13))) {
        const err16 = { instancePath: instancePath + "/sampleLimit", schemaPath: "#/properties/sampleLimit/type", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
      if (typeof data13 == "number" && isFinite(data13)) {
        if (data13 > 9007199254740991 || isNaN(data13)) {
          const err17 = { instancePath: instancePath + "/sampleLimit", schemaPath: "#/properties/sampleLimit/maximum", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
        }
        if (data13 < 0 || isNaN(data13)) {
          const err18 = { instancePath: instancePath + "/sampleLimit", schemaPath: "#/properties/sampleLimit/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
        }
      }
    }
    if (data.targetLimit !== void 0) {
      let data14 = data.targetLimit;
      if (!(typeof data14 == "number" && !(data14 % 1) && !isNaN(data14) && isFinite(data14))) {
        const err19 = { instancePath: instancePath + "/targetLimit", schemaPath: "#/properties/targetLimit/type", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
      if (typeof data14 == "number" && isFinite(data14)) {
        if (data14 > 9007199254740991 || isNaN(data14)) {
          const err20 = { instancePath: instancePath + "/targetLimit", schemaPath: "#/properties/targetLimit/maximum", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
        }
        if (data14 < 0 || isNaN(data14)) {
          const err21 = { instancePath: instancePath + "/targetLimit", schemaPath: "#/properties/targetLimit/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
        }
      }
    }
    if (data.labelLimit !== void 0) {
      let data15 = data.labelLimit;
      if (!(typeof data15 == "number" && !(data15 % 1) && !isNaN(data15) && isFinite(data15))) {
        const err22 = { instancePath: instancePath + "/labelLimit", schemaPath: "#/properties/labelLimit/type", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
      }
      if (typeof data15 == "number" && isFinite(data15)) {
        if (data15 > 9007199254740991 || isNaN(data15)) {
          const err23 = { instancePath: instancePath + "/labelLimit", schemaPath: "#/properties/labelLimit/maximum", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
        }
        if (data15 < 0 || isNaN(data15)) {
          const err24 = { instancePath: instancePath + "/labelLimit", schemaPath: "#/properties/labelLimit/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
        }
      }
    }
    if (data.labelNameLengthLimit !== void 0) {
      let data16 = data.labelNameLengthLimit;
      if (!(typeof data16 == "number" && !(data16 % 1) && !isNaN(data16) && isFinite(data16))) {
        const err25 = { instancePath: instancePath + "/labelNameLengthLimit", schemaPath: "#/properties/labelNameLengthLimit/type", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
      }
      if (typeof data16 == "number" && isFinite(data16)) {
        if (data16 > 9007199254740991 || isNaN(data16)) {
          const err26 = { instancePath: instancePath + "/labelNameLengthLimit", schemaPath: "#/properties/labelNameLengthLimit/maximum", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
        }
        if (data16 < 0 || isNaN(data16)) {
          const err27 = { instancePath: instancePath + "/labelNameLengthLimit", schemaPath: "#/properties/labelNameLengthLimit/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
        }
      }
    }
    if (data.labelValueLengthLimit !== void 0) {
      let data17 = data.labelValueLengthLimit;
      if (!(typeof data17 == "number" && !(data17 % 1) && !isNaN(data17) && isFinite(data17))) {
        const err28 = { instancePath: instancePath + "/labelValueLengthLimit", schemaPath: "#/properties/labelValueLengthLimit/type", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
      }
      if (typeof data17 == "number" && isFinite(data17)) {
        if (data17 > 9007199254740991 || isNaN(data17)) {
          const err29 = { instancePath: instancePath + "/labelValueLengthLimit", schemaPath: "#/properties/labelValueLengthLimit/maximum", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
        }
        if (data17 < 0 || isNaN(data17)) {
          const err30 = { instancePath: instancePath + "/labelValueLengthLimit", schemaPath: "#/properties/labelValueLengthLimit/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
        }
      }
    }
    if (data.keepDroppedTargets !== void 0) {
      let data18 = data.keepDroppedTargets;
      if (!(typeof data18 == "number" && !(data18 % 1) && !isNaN(data18) && isFinite(data18))) {
        const err31 = { instancePath: instancePath + "/keepDroppedTargets", schemaPath: "#/properties/keepDroppedTargets/type", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
      }
      if (typeof data18 == "number" && isFinite(data18)) {
        if (data18 > 9007199254740991 || isNaN(data18)) {
          const err32 = { instancePath: instancePath + "/keepDroppedTargets", schemaPath: "#/properties/keepDroppedTargets/maximum", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
        }
        if (data18 < 0 || isNaN(data18)) {
          const err33 = { instancePath: instancePath + "/keepDroppedTargets", schemaPath: "#/properties/keepDroppedTargets/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
        }
      }
    }
    if (data.bodySizeLimit !== void 0) {
      let data19 = data.bodySizeLimit;
      if (typeof data19 == "string") {
        if (!pattern46.test(data19)) {
          const err34 = { instancePath: instancePath + "/bodySizeLimit", schemaPath: "#/properties/bodySizeLimit/pattern", keyword: "pattern", params: { pattern: "^(?:0|(?:\\d{1,15}(?:\\.\\d{1,15})?|\\.\\d{1,15})(?:Ki?)?B|(?:\\d{1,12}(?:\\.\\d{1,15})?|\\.\\d{1,15})Mi?B|(?:\\d{1,9}(?:\\.\\d{1,15})?|\\.\\d{1,15})Gi?B|(?:\\d{1,6}(?:\\.\\d{1,15})?|\\.\\d{1,15})Ti?B|(?:\\d{1,3}(?:\\.\\d{1,15})?|\\.\\d{1,15})Pi?B|(?:[0-7](?:\\.\\d{1,15})?|\\.\\d{1,15})Ei?B)$" } };
          vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
        }
      } else {
        const err35 = { instancePath: instancePath + "/bodySizeLimit", schemaPath: "#/properties/bodySizeLimit/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
      }
    }
    if (data.jobLabel !== void 0 && (validate215(data.jobLabel, { instancePath: instancePath + "/jobLabel", parentData: data, parentDataProperty: "jobLabel", rootData }) || (vErrors = vErrors === null ? validate215.errors : vErrors.concat(validate215.errors), errors = vErrors.length)), data.jobName !== void 0) {
      let data21 = data.jobName;
      if (typeof data21 == "string") {
        if (!pattern34.test(data21)) {
          const err36 = { instancePath: instancePath + "/jobName", schemaPath: "#/properties/jobName/pattern", keyword: "pattern", params: { pattern: "\\S" } };
          vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
        }
      } else {
        const err37 = { instancePath: instancePath + "/jobName", schemaPath: "#/properties/jobName/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
      }
    }
    if (data.targetLabels !== void 0) {
      let data22 = data.targetLabels;
      if (Array.isArray(data22)) {
        const len1 = data22.length;
        for (let i1 = 0; i1 < len1; i1++)
          validate215(data22[i1], { instancePath: instancePath + "/targetLabels/" + i1, parentData: data22, parentDataProperty: i1, rootData }) || (vErrors = vErrors === null ? validate215.errors : vErrors.concat(validate215.errors), errors = vErrors.length);
      } else {
        const err38 = { instancePath: instancePath + "/targetLabels", schemaPath: "#/properties/targetLabels/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
      }
    }
    if (data.podTargetLabels !== void 0) {
      let data24 = data.podTargetLabels;
      if (Array.isArray(data24)) {
        const len2 = data24.length;
        for (let i2 = 0; i2 < len2; i2++)
          validate215(data24[i2], { instancePath: instancePath + "/podTargetLabels/" + i2, parentData: data24, parentDataProperty: i2, rootData }) || (vErrors = vErrors === null ? validate215.errors : vErrors.concat(validate215.errors), errors = vErrors.length);
      } else {
        const err39 = { instancePath: instancePath + "/podTargetLabels", schemaPath: "#/properties/podTargetLabels/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
      }
    }
    if (data.attachMetadata !== void 0 && (validate219(data.attachMetadata, { instancePath: instancePath + "/attachMetadata", parentData: data, parentDataProperty: "attachMetadata", rootData }) || (vErrors = vErrors === null ? validate219.errors : vErrors.concat(validate219.errors), errors = vErrors.length)), data.selectorMechanism !== void 0) {
      let data27 = data.selectorMechanism;
      if (typeof data27 != "string") {
        const err40 = { instancePath: instancePath + "/selectorMechanism", schemaPath: "#/properties/selectorMechanism/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
      }
      if (!(data27 === "RelabelConfig" || data27 === "RoleSelector")) {
        const err41 = { instancePath: instancePath + "/selectorMechanism", schemaPath: "#/properties/selectorMechanism/enum", keyword: "enum", params: { allowedValues: schema63.properties.selectorMechanism.enum } };
        vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
      }
    }
    if (data.serviceDiscoveryRole !== void 0) {
      let data28 = data.serviceDiscoveryRole;
      if (typeof data28 != "string") {
        const err42 = { instancePath: instancePath + "/serviceDiscoveryRole", schemaPath: "#/properties/serviceDiscoveryRole/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
      }
      if (!(data28 === "Endpoints" || data28 === "EndpointSlice")) {
        const err43 = { instancePath: instancePath + "/serviceDiscoveryRole", schemaPath: "#/properties/serviceDiscoveryRole/enum", keyword: "enum", params: { allowedValues: schema63.properties.serviceDiscoveryRole.enum } };
        vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
      }
    }
    if (data.filterRunning !== void 0 && typeof data.filterRunning != "boolean") {
      const err44 = { instancePath: instancePath + "/filterRunning", schemaPath: "#/properties/filterRunning/type", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
    }
    if (data.honorTimestamps !== void 0 && typeof data.honorTimestamps != "boolean") {
      const err45 = { instancePath: instancePath + "/honorTimestamps", schemaPath: "#/properties/honorTimestamps/type", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
    }
    if (data.trackTimestampsStaleness !== void 0 && typeof data.trackTimestampsStaleness != "boolean") {
      const err46 = { instancePath: instancePath + "/trackTimestampsStaleness", schemaPath: "#/properties/trackTimestampsStaleness/type", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
    }
    if (data.followRedirects !== void 0 && typeof data.followRedirects != "boolean") {
      const err47 = { instancePath: instancePath + "/followRedirects", schemaPath: "#/properties/followRedirects/type", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
    }
    if (data.enableHttp2 !== void 0 && typeof data.enableHttp2 != "boolean") {
      const err48 = { instancePath: instancePath + "/enableHttp2", schemaPath: "#/properties/enableHttp2/type", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
    }
    if (data.scrapeProtocols !== void 0) {
      let data34 = data.scrapeProtocols;
      if (Array.isArray(data34)) {
        if (data34.length < 1) {
          const err49 = { instancePath: instancePath + "/scrapeProtocols", schemaPath: "#/properties/scrapeProtocols/minItems", keyword: "minItems", params: { limit: 1 } };
          vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
        }
        const len3 = data34.length;
        for (let i3 = 0; i3 < len3; i3++)
          validate221(data34[i3], { instancePath: instancePath + "/scrapeProtocols/" + i3, parentData: data34, parentDataProperty: i3, rootData }) || (vErrors = vErrors === null ? validate221.errors : vErrors.concat(validate221.errors), errors = vErrors.length);
        let i4 = data34.length, j0;
        if (i4 > 1) {
          outer0: for (; i4--; )
            for (j0 = i4; j0--; )
              if (func0(data34[i4], data34[j0])) {
                const err50 = { instancePath: instancePath + "/scrapeProtocols", schemaPath: "#/properties/scrapeProtocols/uniqueItems", keyword: "uniqueItems", params: { i: i4, j: j0 } };
                vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
                break outer0;
              }
        }
      } else {
        const err51 = { instancePath: instancePath + "/scrapeProtocols", schemaPath: "#/properties/scrapeProtocols/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
      }
    }
    if (data.fallbackScrapeProtocol !== void 0 && (validate221(data.fallbackScrapeProtocol, { instancePath: instancePath + "/fallbackScrapeProtocol", parentData: data, parentDataProperty: "fallbackScrapeProtocol", rootData }) || (vErrors = vErrors === null ? validate221.errors : vErrors.concat(validate221.errors), errors = vErrors.length)), data.scrapeClassicHistograms !== void 0 && typeof data.scrapeClassicHistograms != "boolean") {
      const err52 = { instancePath: instancePath + "/scrapeClassicHistograms", schemaPath: "#/properties/scrapeClassicHistograms/type", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
    }
    if (data.scrapeNativeHistograms !== void 0 && typeof data.scrapeNativeHistograms != "boolean") {
      const err53 = { instancePath: instancePath + "/scrapeNativeHistograms", schemaPath: "#/properties/scrapeNativeHistograms/type", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err53] : vErrors.push(err53), errors++;
    }
    if (data.nativeHistogramBucketLimit !== void 0) {
      let data39 = data.nativeHistogramBucketLimit;
      if (!(typeof data39 == "number" && !(data39 % 1) && !isNaN(data39) && isFinite(data39))) {
        const err54 = { instancePath: instancePath + "/nativeHistogramBucketLimit", schemaPath: "#/properties/nativeHistogramBucketLimit/type", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err54] : vErrors.push(err54), errors++;
      }
      if (typeof data39 == "number" && isFinite(data39)) {
        if (data39 > 9007199254740991 || isNaN(data39)) {
          const err55 = { instancePath: instancePath + "/nativeHistogramBucketLimit", schemaPath: "#/properties/nativeHistogramBucketLimit/maximum", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          vErrors === null ? vErrors = [err55] : vErrors.push(err55), errors++;
        }
        if (data39 < 0 || isNaN(data39)) {
          const err56 = { instancePath: instancePath + "/nativeHistogramBucketLimit", schemaPath: "#/properties/nativeHistogramBucketLimit/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          vErrors === null ? vErrors = [err56] : vErrors.push(err56), errors++;
        }
      }
    }
    if (data.nativeHistogramMinBucketFactor !== void 0 && (validate50(data.nativeHistogramMinBucketFactor, { instancePath: instancePath + "/nativeHistogramMinBucketFactor", parentData: data, parentDataProperty: "nativeHistogramMinBucketFactor", rootData }) || (vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors), errors = vErrors.length)), data.convertClassicHistogramsToNHCB !== void 0 && typeof data.convertClassicHistogramsToNHCB != "boolean") {
      const err57 = { instancePath: instancePath + "/convertClassicHistogramsToNHCB", schemaPath: "#/properties/convertClassicHistogramsToNHCB/type", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err57] : vErrors.push(err57), errors++;
    }
    if (data.proxyUrl !== void 0 && (validate225(data.proxyUrl, { instancePath: instancePath + "/proxyUrl", parentData: data, parentDataProperty: "proxyUrl", rootData }) || (vErrors = vErrors === null ? validate225.errors : vErrors.concat(validate225.errors), errors = vErrors.length)), data.noProxy !== void 0) {
      let data43 = data.noProxy;
      if (typeof data43 == "string") {
        if (!pattern34.test(data43)) {
          const err58 = { instancePath: instancePath + "/noProxy", schemaPath: "#/properties/noProxy/pattern", keyword: "pattern", params: { pattern: "\\S" } };
          vErrors === null ? vErrors = [err58] : vErrors.push(err58), errors++;
        }
      } else {
        const err59 = { instancePath: instancePath + "/noProxy", schemaPath: "#/properties/noProxy/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err59] : vErrors.push(err59), errors++;
      }
    }
    if (data.proxyFromEnvironment !== void 0 && typeof data.proxyFromEnvironment != "boolean") {
      const err60 = { instancePath: instancePath + "/proxyFromEnvironment", schemaPath: "#/properties/proxyFromEnvironment/type", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err60] : vErrors.push(err60), errors++;
    }
    if (data.proxyConnectHeader !== void 0) {
      let data45 = data.proxyConnectHeader;
      if (data45 && typeof data45 == "object" && !Array.isArray(data45)) {
        for (const key3 in data45) {
          const _errs83 = errors;
          if (typeof key3 == "string") {
            if (!pattern51.test(key3)) {
              const err61 = { instancePath: instancePath + "/proxyConnectHeader", schemaPath: "#/properties/proxyConnectHeader/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[-!#$%&'*+.^_`|~0-9A-Za-z]+$" }, propertyName: key3 };
              vErrors === null ? vErrors = [err61] : vErrors.push(err61), errors++;
            }
          } else {
            const err62 = { instancePath: instancePath + "/proxyConnectHeader", schemaPath: "#/properties/proxyConnectHeader/propertyNames/type", keyword: "type", params: { type: "string" }, propertyName: key3 };
            vErrors === null ? vErrors = [err62] : vErrors.push(err62), errors++;
          }
          var valid12 = _errs83 === errors;
          if (!valid12) {
            const err63 = { instancePath: instancePath + "/proxyConnectHeader", schemaPath: "#/properties/proxyConnectHeader/propertyNames", keyword: "propertyNames", params: { propertyName: key3 } };
            vErrors === null ? vErrors = [err63] : vErrors.push(err63), errors++;
          }
        }
        for (const key4 in data45) {
          let data46 = data45[key4];
          if (Array.isArray(data46)) {
            if (data46.length < 1) {
              const err64 = { instancePath: instancePath + "/proxyConnectHeader/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/proxyConnectHeader/additionalProperties/minItems", keyword: "minItems", params: { limit: 1 } };
              vErrors === null ? vErrors = [err64] : vErrors.push(err64), errors++;
            }
            const len4 = data46.length;
            for (let i5 = 0; i5 < len4; i5++)
              if (typeof data46[i5] != "string") {
                const err65 = { instancePath: instancePath + "/proxyConnectHeader/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i5, schemaPath: "#/properties/proxyConnectHeader/additionalProperties/items/type", keyword: "type", params: { type: "string" } };
                vErrors === null ? vErrors = [err65] : vErrors.push(err65), errors++;
              }
          } else {
            const err66 = { instancePath: instancePath + "/proxyConnectHeader/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/proxyConnectHeader/additionalProperties/type", keyword: "type", params: { type: "array" } };
            vErrors === null ? vErrors = [err66] : vErrors.push(err66), errors++;
          }
        }
      } else {
        const err67 = { instancePath: instancePath + "/proxyConnectHeader", schemaPath: "#/properties/proxyConnectHeader/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err67] : vErrors.push(err67), errors++;
      }
    }
    if (data.relabelings !== void 0) {
      let data48 = data.relabelings;
      if (Array.isArray(data48)) {
        const len5 = data48.length;
        for (let i6 = 0; i6 < len5; i6++)
          validate227(data48[i6], { instancePath: instancePath + "/relabelings/" + i6, parentData: data48, parentDataProperty: i6, rootData }) || (vErrors = vErrors === null ? validate227.errors : vErrors.concat(validate227.errors), errors = vErrors.length);
      } else {
        const err68 = { instancePath: instancePath + "/relabelings", schemaPath: "#/properties/relabelings/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err68] : vErrors.push(err68), errors++;
      }
    }
    if (data.metricRelabelings !== void 0) {
      let data50 = data.metricRelabelings;
      if (Array.isArray(data50)) {
        const len6 = data50.length;
        for (let i7 = 0; i7 < len6; i7++)
          validate227(data50[i7], { instancePath: instancePath + "/metricRelabelings/" + i7, parentData: data50, parentDataProperty: i7, rootData }) || (vErrors = vErrors === null ? validate227.errors : vErrors.concat(validate227.errors), errors = vErrors.length);
      } else {
        const err69 = { instancePath: instancePath + "/metricRelabelings", schemaPath: "#/properties/metricRelabelings/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err69] : vErrors.push(err69), errors++;
      }
    }
    if (data.prober !== void 0 && (validate230(data.prober, { instancePath: instancePath + "/prober", parentData: data, parentDataProperty: "prober", rootData }) || (vErrors = vErrors === null ? validate230.errors : vErrors.concat(validate230.errors), errors = vErrors.length)), data.staticTargets !== void 0) {
      let data53 = data.staticTargets;
      if (Array.isArray(data53)) {
        const len7 = data53.length;
        for (let i8 = 0; i8 < len7; i8++) {
          let data54 = data53[i8];
          if (typeof data54 == "string") {
            if (!pattern18.test(data54)) {
              const err70 = { instancePath: instancePath + "/staticTargets/" + i8, schemaPath: "#/properties/staticTargets/items/pattern", keyword: "pattern", params: { pattern: "^\\S+$" } };
              vErrors === null ? vErrors = [err70] : vErrors.push(err70), errors++;
            }
          } else {
            const err71 = { instancePath: instancePath + "/staticTargets/" + i8, schemaPath: "#/properties/staticTargets/items/type", keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err71] : vErrors.push(err71), errors++;
          }
        }
      } else {
        const err72 = { instancePath: instancePath + "/staticTargets", schemaPath: "#/properties/staticTargets/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err72] : vErrors.push(err72), errors++;
      }
    }
    if (data.tls !== void 0 && (validate233(data.tls, { instancePath: instancePath + "/tls", parentData: data, parentDataProperty: "tls", rootData }) || (vErrors = vErrors === null ? validate233.errors : vErrors.concat(validate233.errors), errors = vErrors.length)), data.basicAuth !== void 0 && (validate235(data.basicAuth, { instancePath: instancePath + "/basicAuth", parentData: data, parentDataProperty: "basicAuth", rootData }) || (vErrors = vErrors === null ? validate235.errors : vErrors.concat(validate235.errors), errors = vErrors.length)), data.authorization !== void 0 && (validate237(data.authorization, { instancePath: instancePath + "/authorization", parentData: data, parentDataProperty: "authorization", rootData }) || (vErrors = vErrors === null ? validate237.errors : vErrors.concat(validate237.errors), errors = vErrors.length)), data.oauth2 !== void 0 && (validate239(data.oauth2, { instancePath: instancePath + "/oauth2", parentData: data, parentDataProperty: "oauth2", rootData }) || (vErrors = vErrors === null ? validate239.errors : vErrors.concat(validate239.errors), errors = vErrors.length)), data.scrapeClass !== void 0) {
      let data59 = data.scrapeClass;
      if (typeof data59 == "string") {
        if (!pattern34.test(data59)) {
          const err73 = { instancePath: instancePath + "/scrapeClass", schemaPath: "#/properties/scrapeClass/pattern", keyword: "pattern", params: { pattern: "\\S" } };
          vErrors === null ? vErrors = [err73] : vErrors.push(err73), errors++;
        }
      } else {
        const err74 = { instancePath: instancePath + "/scrapeClass", schemaPath: "#/properties/scrapeClass/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err74] : vErrors.push(err74), errors++;
      }
    }
    data.istio !== void 0 && (validate244(data.istio, { instancePath: instancePath + "/istio", parentData: data, parentDataProperty: "istio", rootData }) || (vErrors = vErrors === null ? validate244.errors : vErrors.concat(validate244.errors), errors = vErrors.length));
  } else {
    const err75 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err75] : vErrors.push(err75), errors++;
  }
  return validate203.errors = vErrors, errors === 0;
}
const MonitoringBlock = validate246, schema78 = { $id: "MonitoringBlock", type: "object", properties: { scheme: { type: "string", enum: ["http", "https"] }, path: { $ref: "MetricsPath" }, port: { type: ["integer", "string"], minimum: 1, maximum: 65535, pattern: "^(?:[1-9]\\d{0,3}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d|6553[0-5]|(?=.*[a-z-])[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?)$" }, interval: { $ref: "Duration" }, timeout: { $ref: "Duration" }, operatorMode: { type: "boolean" }, monitorType: { type: "string", pattern: "^(?:[pP][oO][dD]|[sS][eE][rR][vV][iI][cC][eE]|[iI][nN][gG][rR][eE][sS][sS])$" }, projectSelector: { type: "array", items: { type: "string", pattern: "\\S" } }, monitorLabels: { $ref: "Labels" }, prober: { $ref: "Prober" }, prometheus: { $ref: "PrometheusPods" }, alerts: { $ref: "Alerts" }, annotations: { $ref: "AnnotationKeys" }, istio: { $ref: "WorkspaceIstio" }, monitors: { type: "string", enum: ["prometheus", "victoriametrics", "google"] }, apiGroup: { type: "string", enum: ["monitoring.coreos.com", "azmonitoring.coreos.com"] }, scrapeClass: { type: "string", pattern: "\\S" }, namespace: { $ref: "DnsLabel" }, templates: { $ref: "Templates" }, enforced: { $ref: "Enforced" } }, additionalProperties: !1 }, schema79 = { $id: "PrometheusPods", type: "object", properties: { namespace: { $ref: "DnsLabel" }, podLabels: { $ref: "Labels" } }, required: ["namespace"], additionalProperties: !1 };
function validate252(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.namespace === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "namespace" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (const key0 in data)
      if (!(key0 === "namespace" || key0 === "podLabels")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    data.namespace !== void 0 && (validate23(data.namespace, { instancePath: instancePath + "/namespace", parentData: data, parentDataProperty: "namespace", rootData }) || (vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors), errors = vErrors.length)), data.podLabels !== void 0 && (validate27(data.podLabels, { instancePath: instancePath + "/podLabels", parentData: data, parentDataProperty: "podLabels", rootData }) || (vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors), errors = vErrors.length));
  } else {
    const err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate252.errors = vErrors, errors === 0;
}
const schema80 = { $id: "AnnotationKeys", type: ["object", "string"], pattern: "^grafana$", properties: { scrape: { type: "array", minItems: 1, items: { $ref: "AnnotationKey" } }, scheme: { type: "array", minItems: 1, items: { $ref: "AnnotationKey" } }, path: { type: "array", minItems: 1, items: { $ref: "AnnotationKey" } }, port: { type: "array", minItems: 1, items: { $ref: "AnnotationKey" } } }, additionalProperties: !1 }, pattern65 = new RegExp("^grafana$", "u"), schema81 = { $id: "AnnotationKey", type: "string", pattern: "^(?:(?=[^/]{1,253}/)[A-Za-z0-9]+(?:(?:-+|\\.)[A-Za-z0-9]+)*/)?[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$" };
function validate258(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data == "string") {
    if (!pattern3.test(data)) {
      const err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^(?:(?=[^/]{1,253}/)[A-Za-z0-9]+(?:(?:-+|\\.)[A-Za-z0-9]+)*/)?[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
  } else {
    const err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  return validate258.errors = vErrors, errors === 0;
}
function validate257(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data)) && typeof data != "string") {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema80.type } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  if (typeof data == "string" && !pattern65.test(data)) {
    const err1 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^grafana$" } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      if (!(key0 === "scrape" || key0 === "scheme" || key0 === "path" || key0 === "port")) {
        const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    if (data.scrape !== void 0) {
      let data0 = data.scrape;
      if (Array.isArray(data0)) {
        if (data0.length < 1) {
          const err3 = { instancePath: instancePath + "/scrape", schemaPath: "#/properties/scrape/minItems", keyword: "minItems", params: { limit: 1 } };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate258(data0[i0], { instancePath: instancePath + "/scrape/" + i0, parentData: data0, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate258.errors : vErrors.concat(validate258.errors), errors = vErrors.length);
      } else {
        const err4 = { instancePath: instancePath + "/scrape", schemaPath: "#/properties/scrape/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.scheme !== void 0) {
      let data2 = data.scheme;
      if (Array.isArray(data2)) {
        if (data2.length < 1) {
          const err5 = { instancePath: instancePath + "/scheme", schemaPath: "#/properties/scheme/minItems", keyword: "minItems", params: { limit: 1 } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        const len1 = data2.length;
        for (let i1 = 0; i1 < len1; i1++)
          validate258(data2[i1], { instancePath: instancePath + "/scheme/" + i1, parentData: data2, parentDataProperty: i1, rootData }) || (vErrors = vErrors === null ? validate258.errors : vErrors.concat(validate258.errors), errors = vErrors.length);
      } else {
        const err6 = { instancePath: instancePath + "/scheme", schemaPath: "#/properties/scheme/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.path !== void 0) {
      let data4 = data.path;
      if (Array.isArray(data4)) {
        if (data4.length < 1) {
          const err7 = { instancePath: instancePath + "/path", schemaPath: "#/properties/path/minItems", keyword: "minItems", params: { limit: 1 } };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
        const len2 = data4.length;
        for (let i2 = 0; i2 < len2; i2++)
          validate258(data4[i2], { instancePath: instancePath + "/path/" + i2, parentData: data4, parentDataProperty: i2, rootData }) || (vErrors = vErrors === null ? validate258.errors : vErrors.concat(validate258.errors), errors = vErrors.length);
      } else {
        const err8 = { instancePath: instancePath + "/path", schemaPath: "#/properties/path/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.port !== void 0) {
      let data6 = data.port;
      if (Array.isArray(data6)) {
        if (data6.length < 1) {
          const err9 = { instancePath: instancePath + "/port", schemaPath: "#/properties/port/minItems", keyword: "minItems", params: { limit: 1 } };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
        const len3 = data6.length;
        for (let i3 = 0; i3 < len3; i3++)
          validate258(data6[i3], { instancePath: instancePath + "/port/" + i3, parentData: data6, parentDataProperty: i3, rootData }) || (vErrors = vErrors === null ? validate258.errors : vErrors.concat(validate258.errors), errors = vErrors.length);
      } else {
        const err10 = { instancePath: instancePath + "/port", schemaPath: "#/properties/port/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
  }
  return validate257.errors = vErrors, errors === 0;
}
const schema82 = { $id: "WorkspaceIstio", type: "object", properties: { metricsMerging: { type: "boolean" }, mtls: { type: "string", enum: ["permissive", "strict"] }, certificates: { $ref: "IstioCertificates" } }, additionalProperties: !1 }, schema83 = { $id: "IstioCertificates", type: "object", properties: { ca: { type: "string", pattern: "^/[^\\s]+$" }, cert: { type: "string", pattern: "^/[^\\s]+$" }, key: { type: "string", pattern: "^/[^\\s]+$" } }, additionalProperties: !1 }, pattern67 = new RegExp("^/[^\\s]+$", "u");
function validate265(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      if (!(key0 === "ca" || key0 === "cert" || key0 === "key")) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
    if (data.ca !== void 0) {
      let data0 = data.ca;
      if (typeof data0 == "string") {
        if (!pattern67.test(data0)) {
          const err1 = { instancePath: instancePath + "/ca", schemaPath: "#/properties/ca/pattern", keyword: "pattern", params: { pattern: "^/[^\\s]+$" } };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
      } else {
        const err2 = { instancePath: instancePath + "/ca", schemaPath: "#/properties/ca/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    if (data.cert !== void 0) {
      let data1 = data.cert;
      if (typeof data1 == "string") {
        if (!pattern67.test(data1)) {
          const err3 = { instancePath: instancePath + "/cert", schemaPath: "#/properties/cert/pattern", keyword: "pattern", params: { pattern: "^/[^\\s]+$" } };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
      } else {
        const err4 = { instancePath: instancePath + "/cert", schemaPath: "#/properties/cert/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.key !== void 0) {
      let data2 = data.key;
      if (typeof data2 == "string") {
        if (!pattern67.test(data2)) {
          const err5 = { instancePath: instancePath + "/key", schemaPath: "#/properties/key/pattern", keyword: "pattern", params: { pattern: "^/[^\\s]+$" } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      } else {
        const err6 = { instancePath: instancePath + "/key", schemaPath: "#/properties/key/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
  } else {
    const err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
  }
  return validate265.errors = vErrors, errors === 0;
}
function validate264(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      if (!(key0 === "metricsMerging" || key0 === "mtls" || key0 === "certificates")) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
    if (data.metricsMerging !== void 0 && typeof data.metricsMerging != "boolean") {
      const err1 = { instancePath: instancePath + "/metricsMerging", schemaPath: "#/properties/metricsMerging/type", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.mtls !== void 0) {
      let data1 = data.mtls;
      if (typeof data1 != "string") {
        const err2 = { instancePath: instancePath + "/mtls", schemaPath: "#/properties/mtls/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
      if (!(data1 === "permissive" || data1 === "strict")) {
        const err3 = { instancePath: instancePath + "/mtls", schemaPath: "#/properties/mtls/enum", keyword: "enum", params: { allowedValues: schema82.properties.mtls.enum } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    data.certificates !== void 0 && (validate265(data.certificates, { instancePath: instancePath + "/certificates", parentData: data, parentDataProperty: "certificates", rootData }) || (vErrors = vErrors === null ? validate265.errors : vErrors.concat(validate265.errors), errors = vErrors.length));
  } else {
    const err4 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
  }
  return validate264.errors = vErrors, errors === 0;
}
const schema84 = { $id: "Templates", type: "array", items: { type: "string", pattern: "\\S" } };
function validate269(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      let data0 = data[i0];
      if (typeof data0 == "string") {
        if (!pattern34.test(data0)) {
          const err0 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/pattern", keyword: "pattern", params: { pattern: "\\S" } };
          vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
        }
      } else {
        const err1 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
  } else {
    const err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate269.errors = vErrors, errors === 0;
}
const schema85 = { $id: "Enforced", type: "object", properties: { scheme: { type: "string", enum: ["http", "https"] }, path: { $ref: "MetricsPath" }, port: { type: ["integer", "string"], minimum: 1, maximum: 65535, pattern: "^(?:[1-9]\\d{0,3}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d|6553[0-5]|(?=.*[a-z-])[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?)$" }, interval: { $ref: "Duration" }, timeout: { $ref: "Duration" }, operatorMode: { type: "boolean" }, monitorType: { type: "string", pattern: "^(?:[pP][oO][dD]|[sS][eE][rR][vV][iI][cC][eE]|[iI][nN][gG][rR][eE][sS][sS])$" } }, additionalProperties: !1 }, pattern63 = new RegExp("^(?:[pP][oO][dD]|[sS][eE][rR][vV][iI][cC][eE]|[iI][nN][gG][rR][eE][sS][sS])$", "u");
function validate271(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      if (!(key0 === "scheme" || key0 === "path" || key0 === "port" || key0 === "interval" || key0 === "timeout" || key0 === "operatorMode" || key0 === "monitorType")) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
    if (data.scheme !== void 0) {
      let data0 = data.scheme;
      if (typeof data0 != "string") {
        const err1 = { instancePath: instancePath + "/scheme", schemaPath: "#/properties/scheme/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
      if (!(data0 === "http" || data0 === "https")) {
        const err2 = { instancePath: instancePath + "/scheme", schemaPath: "#/properties/scheme/enum", keyword: "enum", params: { allowedValues: schema85.properties.scheme.enum } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    if (data.path !== void 0 && (validate204(data.path, { instancePath: instancePath + "/path", parentData: data, parentDataProperty: "path", rootData }) || (vErrors = vErrors === null ? validate204.errors : vErrors.concat(validate204.errors), errors = vErrors.length)), data.port !== void 0) {
      let data2 = data.port;
      if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2)) && typeof data2 != "string") {
        const err3 = { instancePath: instancePath + "/port", schemaPath: "#/properties/port/type", keyword: "type", params: { type: schema85.properties.port.type } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 > 65535 || isNaN(data2)) {
          const err4 = { instancePath: instancePath + "/port", schemaPath: "#/properties/port/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65535 } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
        if (data2 < 1 || isNaN(data2)) {
          const err5 = { instancePath: instancePath + "/port", schemaPath: "#/properties/port/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      }
      if (typeof data2 == "string" && !pattern41.test(data2)) {
        const err6 = { instancePath: instancePath + "/port", schemaPath: "#/properties/port/pattern", keyword: "pattern", params: { pattern: "^(?:[1-9]\\d{0,3}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d|6553[0-5]|(?=.*[a-z-])[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?)$" } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.interval !== void 0 && (validate206(data.interval, { instancePath: instancePath + "/interval", parentData: data, parentDataProperty: "interval", rootData }) || (vErrors = vErrors === null ? validate206.errors : vErrors.concat(validate206.errors), errors = vErrors.length)), data.timeout !== void 0 && (validate206(data.timeout, { instancePath: instancePath + "/timeout", parentData: data, parentDataProperty: "timeout", rootData }) || (vErrors = vErrors === null ? validate206.errors : vErrors.concat(validate206.errors), errors = vErrors.length)), data.operatorMode !== void 0 && typeof data.operatorMode != "boolean") {
      const err7 = { instancePath: instancePath + "/operatorMode", schemaPath: "#/properties/operatorMode/type", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.monitorType !== void 0) {
      let data6 = data.monitorType;
      if (typeof data6 == "string") {
        if (!pattern63.test(data6)) {
          const err8 = { instancePath: instancePath + "/monitorType", schemaPath: "#/properties/monitorType/pattern", keyword: "pattern", params: { pattern: "^(?:[pP][oO][dD]|[sS][eE][rR][vV][iI][cC][eE]|[iI][nN][gG][rR][eE][sS][sS])$" } };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
      } else {
        const err9 = { instancePath: instancePath + "/monitorType", schemaPath: "#/properties/monitorType/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
  } else {
    const err10 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
  }
  return validate271.errors = vErrors, errors === 0;
}
function validate246(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      if (!func2.call(schema78.properties, key0)) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
    if (data.scheme !== void 0) {
      let data0 = data.scheme;
      if (typeof data0 != "string") {
        const err1 = { instancePath: instancePath + "/scheme", schemaPath: "#/properties/scheme/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
      if (!(data0 === "http" || data0 === "https")) {
        const err2 = { instancePath: instancePath + "/scheme", schemaPath: "#/properties/scheme/enum", keyword: "enum", params: { allowedValues: schema78.properties.scheme.enum } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    if (data.path !== void 0 && (validate204(data.path, { instancePath: instancePath + "/path", parentData: data, parentDataProperty: "path", rootData }) || (vErrors = vErrors === null ? validate204.errors : vErrors.concat(validate204.errors), errors = vErrors.length)), data.port !== void 0) {
      let data2 = data.port;
      if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2)) && typeof data2 != "string") {
        const err3 = { instancePath: instancePath + "/port", schemaPath: "#/properties/port/type", keyword: "type", params: { type: schema78.properties.port.type } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 > 65535 || isNaN(data2)) {
          const err4 = { instancePath: instancePath + "/port", schemaPath: "#/properties/port/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65535 } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
        if (data2 < 1 || isNaN(data2)) {
          const err5 = { instancePath: instancePath + "/port", schemaPath: "#/properties/port/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      }
      if (typeof data2 == "string" && !pattern41.test(data2)) {
        const err6 = { instancePath: instancePath + "/port", schemaPath: "#/properties/port/pattern", keyword: "pattern", params: { pattern: "^(?:[1-9]\\d{0,3}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d|6553[0-5]|(?=.*[a-z-])[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?)$" } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.interval !== void 0 && (validate206(data.interval, { instancePath: instancePath + "/interval", parentData: data, parentDataProperty: "interval", rootData }) || (vErrors = vErrors === null ? validate206.errors : vErrors.concat(validate206.errors), errors = vErrors.length)), data.timeout !== void 0 && (validate206(data.timeout, { instancePath: instancePath + "/timeout", parentData: data, parentDataProperty: "timeout", rootData }) || (vErrors = vErrors === null ? validate206.errors : vErrors.concat(validate206.errors), errors = vErrors.length)), data.operatorMode !== void 0 && typeof data.operatorMode != "boolean") {
      const err7 = { instancePath: instancePath + "/operatorMode", schemaPath: "#/properties/operatorMode/type", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.monitorType !== void 0) {
      let data6 = data.monitorType;
      if (typeof data6 == "string") {
        if (!pattern63.test(data6)) {
          const err8 = { instancePath: instancePath + "/monitorType", schemaPath: "#/properties/monitorType/pattern", keyword: "pattern", params: { pattern: "^(?:[pP][oO][dD]|[sS][eE][rR][vV][iI][cC][eE]|[iI][nN][gG][rR][eE][sS][sS])$" } };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
      } else {
        const err9 = { instancePath: instancePath + "/monitorType", schemaPath: "#/properties/monitorType/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.projectSelector !== void 0) {
      let data7 = data.projectSelector;
      if (Array.isArray(data7)) {
        const len0 = data7.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data8 = data7[i0];
          if (typeof data8 == "string") {
            if (!pattern34.test(data8)) {
              const err10 = { instancePath: instancePath + "/projectSelector/" + i0, schemaPath: "#/properties/projectSelector/items/pattern", keyword: "pattern", params: { pattern: "\\S" } };
              vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
            }
          } else {
            const err11 = { instancePath: instancePath + "/projectSelector/" + i0, schemaPath: "#/properties/projectSelector/items/type", keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
          }
        }
      } else {
        const err12 = { instancePath: instancePath + "/projectSelector", schemaPath: "#/properties/projectSelector/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
    if (data.monitorLabels !== void 0 && (validate27(data.monitorLabels, { instancePath: instancePath + "/monitorLabels", parentData: data, parentDataProperty: "monitorLabels", rootData }) || (vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors), errors = vErrors.length)), data.prober !== void 0 && (validate230(data.prober, { instancePath: instancePath + "/prober", parentData: data, parentDataProperty: "prober", rootData }) || (vErrors = vErrors === null ? validate230.errors : vErrors.concat(validate230.errors), errors = vErrors.length)), data.prometheus !== void 0 && (validate252(data.prometheus, { instancePath: instancePath + "/prometheus", parentData: data, parentDataProperty: "prometheus", rootData }) || (vErrors = vErrors === null ? validate252.errors : vErrors.concat(validate252.errors), errors = vErrors.length)), data.alerts !== void 0 && (validate209(data.alerts, { instancePath: instancePath + "/alerts", parentData: data, parentDataProperty: "alerts", rootData }) || (vErrors = vErrors === null ? validate209.errors : vErrors.concat(validate209.errors), errors = vErrors.length)), data.annotations !== void 0 && (validate257(data.annotations, { instancePath: instancePath + "/annotations", parentData: data, parentDataProperty: "annotations", rootData }) || (vErrors = vErrors === null ? validate257.errors : vErrors.concat(validate257.errors), errors = vErrors.length)), data.istio !== void 0 && (validate264(data.istio, { instancePath: instancePath + "/istio", parentData: data, parentDataProperty: "istio", rootData }) || (vErrors = vErrors === null ? validate264.errors : vErrors.concat(validate264.errors), errors = vErrors.length)), data.monitors !== void 0) {
      let data15 = data.monitors;
      if (typeof data15 != "string") {
        const err13 = { instancePath: instancePath + "/monitors", schemaPath: "#/properties/monitors/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
      if (!(data15 === "prometheus" || data15 === "victoriametrics" || data15 === "google")) {
        const err14 = { instancePath: instancePath + "/monitors", schemaPath: "#/properties/monitors/enum", keyword: "enum", params: { allowedValues: schema78.properties.monitors.enum } };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
    }
    if (data.apiGroup !== void 0) {
      let data16 = data.apiGroup;
      if (typeof data16 != "string") {
        const err15 = { instancePath: instancePath + "/apiGroup", schemaPath: "#/properties/apiGroup/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
      if (!(data16 === "monitoring.coreos.com" || data16 === "azmonitoring.coreos.com")) {
        const err16 = { instancePath: instancePath + "/apiGroup", schemaPath: "#/properties/apiGroup/enum", keyword: "enum", params: { allowedValues: schema78.properties.apiGroup.enum } };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
    }
    if (data.scrapeClass !== void 0) {
      let data17 = data.scrapeClass;
      if (typeof data17 == "string") {
        if (!pattern34.test(data17)) {
          const err17 = { instancePath: instancePath + "/scrapeClass", schemaPath: "#/properties/scrapeClass/pattern", keyword: "pattern", params: { pattern: "\\S" } };
          vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
        }
      } else {
        const err18 = { instancePath: instancePath + "/scrapeClass", schemaPath: "#/properties/scrapeClass/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
    }
    data.namespace !== void 0 && (validate23(data.namespace, { instancePath: instancePath + "/namespace", parentData: data, parentDataProperty: "namespace", rootData }) || (vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors), errors = vErrors.length)), data.templates !== void 0 && (validate269(data.templates, { instancePath: instancePath + "/templates", parentData: data, parentDataProperty: "templates", rootData }) || (vErrors = vErrors === null ? validate269.errors : vErrors.concat(validate269.errors), errors = vErrors.length)), data.enforced !== void 0 && (validate271(data.enforced, { instancePath: instancePath + "/enforced", parentData: data, parentDataProperty: "enforced", rootData }) || (vErrors = vErrors === null ? validate271.errors : vErrors.concat(validate271.errors), errors = vErrors.length));
  } else {
    const err19 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
  }
  return validate246.errors = vErrors, errors === 0;
}
const ServiceBlock = validate276, schema86 = { $id: "ServiceBlock", type: "object", properties: { type: { type: "string", enum: ["Deployment", "StatefulSet", "DaemonSet", "CollaSet"] }, replicas: { type: "integer", minimum: 0, maximum: 2147483647 }, labels: { $ref: "Labels" }, annotations: { $ref: "Annotations" }, projectSelector: { type: "array", items: { type: "string", pattern: "\\S" } } }, additionalProperties: !0 };
function validate276(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 != "string") {
        const err0 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
      if (!(data0 === "Deployment" || data0 === "StatefulSet" || data0 === "DaemonSet" || data0 === "CollaSet")) {
        const err1 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/enum", keyword: "enum", params: { allowedValues: schema86.properties.type.enum } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
    if (data.replicas !== void 0) {
      let data1 = data.replicas;
      if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        const err2 = { instancePath: instancePath + "/replicas", schemaPath: "#/properties/replicas/type", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 > 2147483647 || isNaN(data1)) {
          const err3 = { instancePath: instancePath + "/replicas", schemaPath: "#/properties/replicas/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 } };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
        if (data1 < 0 || isNaN(data1)) {
          const err4 = { instancePath: instancePath + "/replicas", schemaPath: "#/properties/replicas/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      }
    }
    if (data.labels !== void 0 && (validate27(data.labels, { instancePath: instancePath + "/labels", parentData: data, parentDataProperty: "labels", rootData }) || (vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors), errors = vErrors.length)), data.annotations !== void 0 && (validate31(data.annotations, { instancePath: instancePath + "/annotations", parentData: data, parentDataProperty: "annotations", rootData }) || (vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors), errors = vErrors.length)), data.projectSelector !== void 0) {
      let data4 = data.projectSelector;
      if (Array.isArray(data4)) {
        const len0 = data4.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data5 = data4[i0];
          if (typeof data5 == "string") {
            if (!pattern34.test(data5)) {
              const err5 = { instancePath: instancePath + "/projectSelector/" + i0, schemaPath: "#/properties/projectSelector/items/pattern", keyword: "pattern", params: { pattern: "\\S" } };
              vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
            }
          } else {
            const err6 = { instancePath: instancePath + "/projectSelector/" + i0, schemaPath: "#/properties/projectSelector/items/type", keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
          }
        }
      } else {
        const err7 = { instancePath: instancePath + "/projectSelector", schemaPath: "#/properties/projectSelector/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
  } else {
    const err8 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
  }
  return validate276.errors = vErrors, errors === 0;
}
const OpsRuleBlock = validate279, schema87 = { $id: "OpsRuleBlock", type: "object", properties: { maxUnavailable: { type: ["integer", "string"], minimum: 0, maximum: 2147483647, pattern: "^(?:\\d{1,9}|(?:\\d{1,2}|100)%)$" }, projectSelector: { type: "array", items: { type: "string", pattern: "\\S" } } }, additionalProperties: !0 };
function validate279(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.maxUnavailable !== void 0) {
      let data0 = data.maxUnavailable;
      if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0)) && typeof data0 != "string") {
        const err0 = { instancePath: instancePath + "/maxUnavailable", schemaPath: "#/properties/maxUnavailable/type", keyword: "type", params: { type: schema87.properties.maxUnavailable.type } };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 > 2147483647 || isNaN(data0)) {
          const err1 = { instancePath: instancePath + "/maxUnavailable", schemaPath: "#/properties/maxUnavailable/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 } };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
        if (data0 < 0 || isNaN(data0)) {
          const err2 = { instancePath: instancePath + "/maxUnavailable", schemaPath: "#/properties/maxUnavailable/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
      }
      if (typeof data0 == "string" && !pattern33.test(data0)) {
        const err3 = { instancePath: instancePath + "/maxUnavailable", schemaPath: "#/properties/maxUnavailable/pattern", keyword: "pattern", params: { pattern: "^(?:\\d{1,9}|(?:\\d{1,2}|100)%)$" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.projectSelector !== void 0) {
      let data1 = data.projectSelector;
      if (Array.isArray(data1)) {
        const len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data2 = data1[i0];
          if (typeof data2 == "string") {
            if (!pattern34.test(data2)) {
              const err4 = { instancePath: instancePath + "/projectSelector/" + i0, schemaPath: "#/properties/projectSelector/items/pattern", keyword: "pattern", params: { pattern: "\\S" } };
              vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
            }
          } else {
            const err5 = { instancePath: instancePath + "/projectSelector/" + i0, schemaPath: "#/properties/projectSelector/items/type", keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
          }
        }
      } else {
        const err6 = { instancePath: instancePath + "/projectSelector", schemaPath: "#/properties/projectSelector/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
  } else {
    const err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
  }
  return validate279.errors = vErrors, errors === 0;
}
const ManifestReference = validate280, schema88 = { $id: "ManifestReference", type: ["string", "object"], pattern: "\\S", properties: { file: { type: "string", pattern: "\\S" }, kind: { type: "string", enum: ["Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Job", "CronJob", "Rollout", "CollaSet"] }, name: { type: "string" } }, required: ["kind", "name"], additionalProperties: !1 };
function validate280(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data != "string" && !(data && typeof data == "object" && !Array.isArray(data))) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema88.type } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  if (typeof data == "string" && !pattern34.test(data)) {
    const err1 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "\\S" } };
    vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.kind === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "kind" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.name === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    for (const key0 in data)
      if (!(key0 === "file" || key0 === "kind" || key0 === "name")) {
        const err4 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    if (data.file !== void 0) {
      let data0 = data.file;
      if (typeof data0 == "string") {
        if (!pattern34.test(data0)) {
          const err5 = { instancePath: instancePath + "/file", schemaPath: "#/properties/file/pattern", keyword: "pattern", params: { pattern: "\\S" } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      } else {
        const err6 = { instancePath: instancePath + "/file", schemaPath: "#/properties/file/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.kind !== void 0) {
      let data1 = data.kind;
      if (typeof data1 != "string") {
        const err7 = { instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
      if (!(data1 === "Deployment" || data1 === "StatefulSet" || data1 === "DaemonSet" || data1 === "ReplicaSet" || data1 === "Job" || data1 === "CronJob" || data1 === "Rollout" || data1 === "CollaSet")) {
        const err8 = { instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/enum", keyword: "enum", params: { allowedValues: schema88.properties.kind.enum } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.name !== void 0 && typeof data.name != "string") {
      const err9 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
  }
  return validate280.errors = vErrors, errors === 0;
}
export {
  Application,
  ManifestReference,
  MonitoringBlock,
  OpsRuleBlock,
  Scraping,
  ServiceBlock
};
