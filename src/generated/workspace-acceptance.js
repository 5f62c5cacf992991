// Generated from schemas/ by build/generate.mjs.
const isMapping = (data) => data && typeof data == "object" && !Array.isArray(data), MonitoringBlock = validate21, schema6 = { properties: { scheme: 0, path: 0, port: 0, interval: 0, timeout: 0, operatorMode: 0, monitorType: 0, projectSelector: 0, monitorLabels: 0, prober: 0, prometheus: 0, alerts: 0, annotations: 0, istio: 0, monitors: 0, apiGroup: 0, scrapeClass: 0, namespace: 0, templates: 0, enforced: 0 } }, func2 = Object.prototype.hasOwnProperty;
function validate22(data) {
  return !(typeof data != "string" || !(data === "http" || data === "https"));
}
const pattern0 = new RegExp("^/[^?#%\\s]*$", "u");
function validate24(data) {
  if (typeof data == "string") {
    if (!pattern0.test(data))
      return !1;
  } else
    return !1;
  return !0;
}
const pattern1 = new RegExp("^(?:[1-9]\\d{0,3}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d|6553[0-5]|(?=.*[a-z-])[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?)$", "u");
function validate26(data) {
  if (!Number.isInteger(data) && typeof data != "string")
    return !1;
  if (Number.isFinite(data)) {
    if (data > 65535)
      return !1;
    if (data < 1)
      return !1;
  }
  return !(typeof data == "string" && !pattern1.test(data));
}
const pattern2 = new RegExp("^(?=.*[1-9])(?:(?=\\d)(?:\\d{1,2}y)?(?:\\d{1,3}w)?(?:\\d{1,4}d)?(?:\\d{1,5}h)?(?:\\d{1,7}m)?(?:\\d{1,9}s)?(?:\\d{1,11}ms)?|\\d{1,9}\\.\\d{1,3}0{0,6}s)$", "u");
function validate28(data) {
  if (typeof data == "string") {
    if (!pattern2.test(data))
      return !1;
  } else
    return !1;
  return !0;
}
const pattern3 = new RegExp("^(?:[pP][oO][dD]|[sS][eE][rR][vV][iI][cC][eE]|[iI][nN][gG][rR][eE][sS][sS])$", "u");
function validate31(data) {
  if (typeof data == "string") {
    if (!pattern3.test(data))
      return !1;
  } else
    return !1;
  return !0;
}
const pattern4 = new RegExp("\\S", "u");
function validate34(data) {
  if (typeof data == "string") {
    if (!pattern4.test(data))
      return !1;
  } else
    return !1;
  return !0;
}
function validate33(data) {
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++)
      if (!validate34(data[i0]))
        return !1;
  } else
    return !1;
  return !0;
}
const pattern5 = new RegExp("^(?:(?=[^/]{1,253}/)[a-z0-9]+(?:(?:-+|\\.)[a-z0-9]+)*/)?[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$", "u");
function validate38(data) {
  if (typeof data == "string") {
    if (!pattern5.test(data))
      return !1;
  } else
    return !1;
  return !0;
}
const pattern6 = new RegExp("^(?:[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$", "u");
function validate40(data) {
  return !(typeof data != "string" && !Number.isFinite(data) && typeof data != "boolean" || Number.isFinite(data) && data < 0 || typeof data == "string" && !pattern6.test(data));
}
function validate37(data) {
  if (isMapping(data)) {
    for (const key0 in data)
      if (!validate38(key0))
        return !1;
    for (const key1 in data)
      if (!validate40(data[key1]))
        return !1;
  } else
    return !1;
  return !0;
}
const pattern7 = new RegExp("^(?:[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,251}[A-Za-z0-9_])?|\\[[0-9A-Fa-f:.]{2,45}\\])(?::\\d{1,5})?$", "u");
function validate43(data) {
  if (isMapping(data)) {
    for (const key0 in data)
      if (!(key0 === "url" || key0 === "module" || key0 === "scheme" || key0 === "path"))
        return !1;
    if (data.url !== void 0) {
      let data0 = data.url;
      if (typeof data0 == "string") {
        if (!pattern7.test(data0))
          return !1;
      } else
        return !1;
    }
    if (data.module !== void 0 && !validate34(data.module) || data.scheme !== void 0 && !validate22(data.scheme) || data.path !== void 0 && !validate24(data.path))
      return !1;
  } else
    return !1;
  return !0;
}
const pattern8 = new RegExp("^[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?$", "u");
function validate49(data) {
  if (typeof data == "string") {
    if (!pattern8.test(data))
      return !1;
  } else
    return !1;
  return !0;
}
function validate48(data) {
  if (isMapping(data)) {
    if (data.namespace === void 0)
      return !1;
    for (const key0 in data)
      if (!(key0 === "namespace" || key0 === "podLabels"))
        return !1;
    if (data.namespace !== void 0 && !validate49(data.namespace) || data.podLabels !== void 0 && !validate37(data.podLabels))
      return !1;
  } else
    return !1;
  return !0;
}
function validate53(data) {
  if (typeof data != "boolean" && !isMapping(data))
    return !1;
  if (isMapping(data)) {
    for (const key0 in data)
      if (!(key0 === "for" || key0 === "labels"))
        return !1;
    if (data.for !== void 0 && !validate28(data.for) || data.labels !== void 0 && !validate37(data.labels))
      return !1;
  }
  return !0;
}
const pattern9 = new RegExp("^grafana$", "u"), pattern10 = new RegExp("^(?:(?=[^/]{1,253}/)[A-Za-z0-9]+(?:(?:-+|\\.)[A-Za-z0-9]+)*/)?[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$", "u");
function validate59(data) {
  if (typeof data == "string") {
    if (!pattern10.test(data))
      return !1;
  } else
    return !1;
  return !0;
}
function validate58(data) {
  if (Array.isArray(data)) {
    if (data.length < 1)
      return !1;
    {
      const len0 = data.length;
      for (let i0 = 0; i0 < len0; i0++)
        if (!validate59(data[i0]))
          return !1;
    }
  } else
    return !1;
  return !0;
}
function validate57(data) {
  if (!isMapping(data) && typeof data != "string" || typeof data == "string" && !pattern9.test(data))
    return !1;
  if (isMapping(data)) {
    for (const key0 in data)
      if (!(key0 === "scrape" || key0 === "scheme" || key0 === "path" || key0 === "port"))
        return !1;
    if (data.scrape !== void 0 && !validate58(data.scrape) || data.scheme !== void 0 && !validate58(data.scheme) || data.path !== void 0 && !validate58(data.path) || data.port !== void 0 && !validate58(data.port))
      return !1;
  }
  return !0;
}
const pattern11 = new RegExp("^/[^\\s]+$", "u");
function validate68(data) {
  if (typeof data == "string") {
    if (!pattern11.test(data))
      return !1;
  } else
    return !1;
  return !0;
}
function validate67(data) {
  if (isMapping(data)) {
    for (const key0 in data)
      if (!(key0 === "ca" || key0 === "cert" || key0 === "key"))
        return !1;
    if (data.ca !== void 0 && !validate68(data.ca) || data.cert !== void 0 && !validate68(data.cert) || data.key !== void 0 && !validate68(data.key))
      return !1;
  } else
    return !1;
  return !0;
}
function validate66(data) {
  if (isMapping(data)) {
    for (const key0 in data)
      if (!(key0 === "metricsMerging" || key0 === "mtls" || key0 === "certificates"))
        return !1;
    if (data.metricsMerging !== void 0 && typeof data.metricsMerging != "boolean")
      return !1;
    if (data.mtls !== void 0) {
      let data1 = data.mtls;
      if (typeof data1 != "string" || !(data1 === "permissive" || data1 === "strict"))
        return !1;
    }
    if (data.certificates !== void 0 && !validate67(data.certificates))
      return !1;
  } else
    return !1;
  return !0;
}
function validate77(data) {
  if (isMapping(data)) {
    for (const key0 in data)
      if (!(key0 === "scheme" || key0 === "path" || key0 === "port" || key0 === "interval" || key0 === "timeout" || key0 === "operatorMode" || key0 === "monitorType"))
        return !1;
    if (data.scheme !== void 0 && !validate22(data.scheme) || data.path !== void 0 && !validate24(data.path) || data.port !== void 0 && !validate26(data.port) || data.interval !== void 0 && !validate28(data.interval) || data.timeout !== void 0 && !validate28(data.timeout) || data.operatorMode !== void 0 && typeof data.operatorMode != "boolean" || data.monitorType !== void 0 && !validate31(data.monitorType))
      return !1;
  } else
    return !1;
  return !0;
}
function validate21(data) {
  if (isMapping(data)) {
    for (const key0 in data)
      if (!func2.call(schema6.properties, key0))
        return !1;
    if (data.scheme !== void 0 && !validate22(data.scheme) || data.path !== void 0 && !validate24(data.path) || data.port !== void 0 && !validate26(data.port) || data.interval !== void 0 && !validate28(data.interval) || data.timeout !== void 0 && !validate28(data.timeout) || data.operatorMode !== void 0 && typeof data.operatorMode != "boolean" || data.monitorType !== void 0 && !validate31(data.monitorType) || data.projectSelector !== void 0 && !validate33(data.projectSelector) || data.monitorLabels !== void 0 && !validate37(data.monitorLabels) || data.prober !== void 0 && !validate43(data.prober) || data.prometheus !== void 0 && !validate48(data.prometheus) || data.alerts !== void 0 && !validate53(data.alerts) || data.annotations !== void 0 && !validate57(data.annotations) || data.istio !== void 0 && !validate66(data.istio))
      return !1;
    if (data.monitors !== void 0) {
      let data14 = data.monitors;
      if (typeof data14 != "string" || !(data14 === "prometheus" || data14 === "victoriametrics" || data14 === "google"))
        return !1;
    }
    if (data.apiGroup !== void 0) {
      let data15 = data.apiGroup;
      if (typeof data15 != "string" || !(data15 === "monitoring.coreos.com" || data15 === "azmonitoring.coreos.com"))
        return !1;
    }
    if (data.scrapeClass !== void 0 && !validate34(data.scrapeClass) || data.namespace !== void 0 && !validate49(data.namespace) || data.templates !== void 0 && !validate33(data.templates) || data.enforced !== void 0 && !validate77(data.enforced))
      return !1;
  } else
    return !1;
  return !0;
}
const ServiceBlock = validate85;
function validate89(data) {
  return !(typeof data != "string" && !Number.isFinite(data) && typeof data != "boolean");
}
function validate87(data) {
  if (isMapping(data)) {
    for (const key0 in data)
      if (!validate59(key0))
        return !1;
    for (const key1 in data)
      if (!validate89(data[key1]))
        return !1;
  } else
    return !1;
  return !0;
}
function validate85(data) {
  if (isMapping(data)) {
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 != "string" || !(data0 === "Deployment" || data0 === "StatefulSet" || data0 === "DaemonSet" || data0 === "CollaSet"))
        return !1;
    }
    if (data.replicas !== void 0) {
      let data1 = data.replicas;
      if (!Number.isInteger(data1))
        return !1;
      if (Number.isFinite(data1)) {
        if (data1 > 2147483647)
          return !1;
        if (data1 < 0)
          return !1;
      }
    }
    if (data.labels !== void 0 && !validate37(data.labels) || data.annotations !== void 0 && !validate87(data.annotations) || data.projectSelector !== void 0 && !validate33(data.projectSelector))
      return !1;
  } else
    return !1;
  return !0;
}
const OpsRuleBlock = validate93, pattern12 = new RegExp("^(?:\\d{1,9}|(?:\\d{1,2}|100)%)$", "u");
function validate93(data) {
  if (isMapping(data)) {
    if (data.maxUnavailable !== void 0) {
      let data0 = data.maxUnavailable;
      if (!Number.isInteger(data0) && typeof data0 != "string")
        return !1;
      if (Number.isFinite(data0)) {
        if (data0 > 2147483647)
          return !1;
        if (data0 < 0)
          return !1;
      }
      if (typeof data0 == "string" && !pattern12.test(data0))
        return !1;
    }
    if (data.projectSelector !== void 0 && !validate33(data.projectSelector))
      return !1;
  } else
    return !1;
  return !0;
}
export {
  MonitoringBlock,
  OpsRuleBlock,
  ServiceBlock
};
