// Generated from schemas/ by build/generate.mjs.
const MonitoringBlock = validate13, schema10 = { properties: { scheme: 0, path: 0, port: 0, interval: 0, timeout: 0, operatorMode: 0, monitorType: 0, projectSelector: 0, monitorLabels: 0, prober: 0, prometheus: 0, alerts: 0, annotations: 0, istio: 0, monitors: 0, apiGroup: 0, scrapeClass: 0, namespace: 0, templates: 0, enforced: 0 } }, func2 = Object.prototype.hasOwnProperty, pattern0 = new RegExp("^/[^?#%\\s]*$", "u"), pattern1 = new RegExp("^(?:[1-9]\\d{0,3}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d|6553[0-5]|(?=.*[a-z-])[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?)$", "u"), pattern2 = new RegExp("^(?=.*[1-9])(?:(?=\\d)(?:\\d{1,2}y)?(?:\\d{1,3}w)?(?:\\d{1,4}d)?(?:\\d{1,5}h)?(?:\\d{1,7}m)?(?:\\d{1,9}s)?(?:\\d{1,11}ms)?|\\d{1,9}\\.\\d{1,3}0{0,6}s)$", "u"), pattern4 = new RegExp("^(?:[pP][oO][dD]|[sS][eE][rR][vV][iI][cC][eE]|[iI][nN][gG][rR][eE][sS][sS])$", "u"), pattern5 = new RegExp("\\S", "u"), pattern11 = new RegExp("^[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?$", "u"), pattern6 = new RegExp("^(?:(?=[^/]{1,253}/)[a-z0-9]+(?:(?:-+|\\.)[a-z0-9]+)*/)?[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$", "u"), pattern7 = new RegExp("^(?:[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$", "u");
function validate15(data) {
  return !(typeof data != "string" && !(typeof data == "number" && isFinite(data)) && typeof data != "boolean" || typeof data == "number" && isFinite(data) && (data < 0 || isNaN(data)) || typeof data == "string" && !pattern7.test(data));
}
function validate14(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      if (typeof key0 == "string") {
        if (!pattern6.test(key0))
          return !1;
      } else
        return !1;
    for (const key1 in data)
      if (!validate15(data[key1]))
        return !1;
  } else
    return !1;
  return !0;
}
const pattern8 = new RegExp("^(?:[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,251}[A-Za-z0-9_])?|\\[[0-9A-Fa-f:.]{2,45}\\])(?::\\d{1,5})?$", "u");
function validate18(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      if (!(key0 === "url" || key0 === "module" || key0 === "scheme" || key0 === "path"))
        return !1;
    if (data.url !== void 0) {
      let data0 = data.url;
      if (typeof data0 == "string") {
        if (!pattern8.test(data0))
          return !1;
      } else
        return !1;
    }
    if (data.module !== void 0) {
      let data1 = data.module;
      if (typeof data1 == "string") {
        if (!pattern5.test(data1))
          return !1;
      } else
        return !1;
    }
    if (data.scheme !== void 0) {
      let data2 = data.scheme;
      if (typeof data2 != "string" || !(data2 === "http" || data2 === "https"))
        return !1;
    }
    if (data.path !== void 0) {
      let data3 = data.path;
      if (typeof data3 == "string") {
        if (!pattern0.test(data3))
          return !1;
      } else
        return !1;
    }
  } else
    return !1;
  return !0;
}
function validate20(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing0;
    if (data.namespace === void 0 && (missing0 = "namespace"))
      return !1;
    for (const key0 in data)
      if (!(key0 === "namespace" || key0 === "podLabels"))
        return !1;
    if (data.namespace !== void 0) {
      let data0 = data.namespace;
      if (typeof data0 == "string") {
        if (!pattern11.test(data0))
          return !1;
      } else
        return !1;
    }
    if (data.podLabels !== void 0 && !validate14(data.podLabels))
      return !1;
  } else
    return !1;
  return !0;
}
function validate23(data) {
  if (typeof data != "boolean" && !(data && typeof data == "object" && !Array.isArray(data)))
    return !1;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      if (!(key0 === "for" || key0 === "labels"))
        return !1;
    if (data.for !== void 0) {
      let data0 = data.for;
      if (typeof data0 == "string") {
        if (!pattern2.test(data0))
          return !1;
      } else
        return !1;
    }
    if (data.labels !== void 0 && !validate14(data.labels))
      return !1;
  }
  return !0;
}
const pattern13 = new RegExp("^grafana$", "u"), pattern14 = new RegExp("^(?:(?=[^/]{1,253}/)[A-Za-z0-9]+(?:(?:-+|\\.)[A-Za-z0-9]+)*/)?[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$", "u");
function validate26(data) {
  if (!(data && typeof data == "object" && !Array.isArray(data)) && typeof data != "string" || typeof data == "string" && !pattern13.test(data))
    return !1;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      if (!(key0 === "scrape" || key0 === "scheme" || key0 === "path" || key0 === "port"))
        return !1;
    if (data.scrape !== void 0) {
      let data0 = data.scrape;
      if (Array.isArray(data0)) {
        if (data0.length < 1)
          return !1;
        {
          const len0 = data0.length;
          for (let i0 = 0; i0 < len0; i0++) {
            let data1 = data0[i0];
            if (typeof data1 == "string") {
              if (!pattern14.test(data1))
                return !1;
            } else
              return !1;
          }
        }
      } else
        return !1;
    }
    if (data.scheme !== void 0) {
      let data2 = data.scheme;
      if (Array.isArray(data2)) {
        if (data2.length < 1)
          return !1;
        {
          const len1 = data2.length;
          for (let i1 = 0; i1 < len1; i1++) {
            let data3 = data2[i1];
            if (typeof data3 == "string") {
              if (!pattern14.test(data3))
                return !1;
            } else
              return !1;
          }
        }
      } else
        return !1;
    }
    if (data.path !== void 0) {
      let data4 = data.path;
      if (Array.isArray(data4)) {
        if (data4.length < 1)
          return !1;
        {
          const len2 = data4.length;
          for (let i2 = 0; i2 < len2; i2++) {
            let data5 = data4[i2];
            if (typeof data5 == "string") {
              if (!pattern14.test(data5))
                return !1;
            } else
              return !1;
          }
        }
      } else
        return !1;
    }
    if (data.port !== void 0) {
      let data6 = data.port;
      if (Array.isArray(data6)) {
        if (data6.length < 1)
          return !1;
        {
          const len3 = data6.length;
          for (let i3 = 0; i3 < len3; i3++) {
            let data7 = data6[i3];
            if (typeof data7 == "string") {
              if (!pattern14.test(data7))
                return !1;
            } else
              return !1;
          }
        }
      } else
        return !1;
    }
  }
  return !0;
}
const pattern18 = new RegExp("^/[^\\s]+$", "u");
function validate29(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      if (!(key0 === "ca" || key0 === "cert" || key0 === "key"))
        return !1;
    if (data.ca !== void 0) {
      let data0 = data.ca;
      if (typeof data0 == "string") {
        if (!pattern18.test(data0))
          return !1;
      } else
        return !1;
    }
    if (data.cert !== void 0) {
      let data1 = data.cert;
      if (typeof data1 == "string") {
        if (!pattern18.test(data1))
          return !1;
      } else
        return !1;
    }
    if (data.key !== void 0) {
      let data2 = data.key;
      if (typeof data2 == "string") {
        if (!pattern18.test(data2))
          return !1;
      } else
        return !1;
    }
  } else
    return !1;
  return !0;
}
function validate28(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
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
    if (data.certificates !== void 0 && !validate29(data.certificates))
      return !1;
  } else
    return !1;
  return !0;
}
function validate32(data) {
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      let data0 = data[i0];
      if (typeof data0 == "string") {
        if (!pattern5.test(data0))
          return !1;
      } else
        return !1;
    }
  } else
    return !1;
  return !0;
}
function validate34(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      if (!(key0 === "scheme" || key0 === "path" || key0 === "port" || key0 === "interval" || key0 === "timeout" || key0 === "operatorMode" || key0 === "monitorType"))
        return !1;
    if (data.scheme !== void 0) {
      let data0 = data.scheme;
      if (typeof data0 != "string" || !(data0 === "http" || data0 === "https"))
        return !1;
    }
    if (data.path !== void 0) {
      let data1 = data.path;
      if (typeof data1 == "string") {
        if (!pattern0.test(data1))
          return !1;
      } else
        return !1;
    }
    if (data.port !== void 0) {
      let data2 = data.port;
      if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2)) && typeof data2 != "string")
        return !1;
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 > 65535 || isNaN(data2))
          return !1;
        if (data2 < 1 || isNaN(data2))
          return !1;
      }
      if (typeof data2 == "string" && !pattern1.test(data2))
        return !1;
    }
    if (data.interval !== void 0) {
      let data3 = data.interval;
      if (typeof data3 == "string") {
        if (!pattern2.test(data3))
          return !1;
      } else
        return !1;
    }
    if (data.timeout !== void 0) {
      let data4 = data.timeout;
      if (typeof data4 == "string") {
        if (!pattern2.test(data4))
          return !1;
      } else
        return !1;
    }
    if (data.operatorMode !== void 0 && typeof data.operatorMode != "boolean")
      return !1;
    if (data.monitorType !== void 0) {
      let data6 = data.monitorType;
      if (typeof data6 == "string") {
        if (!pattern4.test(data6))
          return !1;
      } else
        return !1;
    }
  } else
    return !1;
  return !0;
}
function validate13(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      if (!func2.call(schema10.properties, key0))
        return !1;
    if (data.scheme !== void 0) {
      let data0 = data.scheme;
      if (typeof data0 != "string" || !(data0 === "http" || data0 === "https"))
        return !1;
    }
    if (data.path !== void 0) {
      let data1 = data.path;
      if (typeof data1 == "string") {
        if (!pattern0.test(data1))
          return !1;
      } else
        return !1;
    }
    if (data.port !== void 0) {
      let data2 = data.port;
      if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2)) && typeof data2 != "string")
        return !1;
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 > 65535 || isNaN(data2))
          return !1;
        if (data2 < 1 || isNaN(data2))
          return !1;
      }
      if (typeof data2 == "string" && !pattern1.test(data2))
        return !1;
    }
    if (data.interval !== void 0) {
      let data3 = data.interval;
      if (typeof data3 == "string") {
        if (!pattern2.test(data3))
          return !1;
      } else
        return !1;
    }
    if (data.timeout !== void 0) {
      let data4 = data.timeout;
      if (typeof data4 == "string") {
        if (!pattern2.test(data4))
          return !1;
      } else
        return !1;
    }
    if (data.operatorMode !== void 0 && typeof data.operatorMode != "boolean")
      return !1;
    if (data.monitorType !== void 0) {
      let data6 = data.monitorType;
      if (typeof data6 == "string") {
        if (!pattern4.test(data6))
          return !1;
      } else
        return !1;
    }
    if (data.projectSelector !== void 0) {
      let data7 = data.projectSelector;
      if (Array.isArray(data7)) {
        const len0 = data7.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data8 = data7[i0];
          if (typeof data8 == "string") {
            if (!pattern5.test(data8))
              return !1;
          } else
            return !1;
        }
      } else
        return !1;
    }
    if (data.monitorLabels !== void 0 && !validate14(data.monitorLabels) || data.prober !== void 0 && !validate18(data.prober) || data.prometheus !== void 0 && !validate20(data.prometheus) || data.alerts !== void 0 && !validate23(data.alerts) || data.annotations !== void 0 && !validate26(data.annotations) || data.istio !== void 0 && !validate28(data.istio))
      return !1;
    if (data.monitors !== void 0) {
      let data15 = data.monitors;
      if (typeof data15 != "string" || !(data15 === "prometheus" || data15 === "victoriametrics" || data15 === "google"))
        return !1;
    }
    if (data.apiGroup !== void 0) {
      let data16 = data.apiGroup;
      if (typeof data16 != "string" || !(data16 === "monitoring.coreos.com" || data16 === "azmonitoring.coreos.com"))
        return !1;
    }
    if (data.scrapeClass !== void 0) {
      let data17 = data.scrapeClass;
      if (typeof data17 == "string") {
        if (!pattern5.test(data17))
          return !1;
      } else
        return !1;
    }
    if (data.namespace !== void 0) {
      let data18 = data.namespace;
      if (typeof data18 == "string") {
        if (!pattern11.test(data18))
          return !1;
      } else
        return !1;
    }
    if (data.templates !== void 0 && !validate32(data.templates) || data.enforced !== void 0 && !validate34(data.enforced))
      return !1;
  } else
    return !1;
  return !0;
}
const ServiceBlock = validate36;
function validate38(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      if (typeof key0 == "string") {
        if (!pattern14.test(key0))
          return !1;
      } else
        return !1;
    for (const key1 in data) {
      let data0 = data[key1];
      if (typeof data0 != "string" && !(typeof data0 == "number" && isFinite(data0)) && typeof data0 != "boolean")
        return !1;
    }
  } else
    return !1;
  return !0;
}
function validate36(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 != "string" || !(data0 === "Deployment" || data0 === "StatefulSet" || data0 === "DaemonSet" || data0 === "CollaSet"))
        return !1;
    }
    if (data.replicas !== void 0) {
      let data1 = data.replicas;
      if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1)))
        return !1;
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 > 2147483647 || isNaN(data1))
          return !1;
        if (data1 < 0 || isNaN(data1))
          return !1;
      }
    }
    if (data.labels !== void 0 && !validate14(data.labels) || data.annotations !== void 0 && !validate38(data.annotations))
      return !1;
    if (data.projectSelector !== void 0) {
      let data4 = data.projectSelector;
      if (Array.isArray(data4)) {
        const len0 = data4.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data5 = data4[i0];
          if (typeof data5 == "string") {
            if (!pattern5.test(data5))
              return !1;
          } else
            return !1;
        }
      } else
        return !1;
    }
  } else
    return !1;
  return !0;
}
const OpsRuleBlock = validate40, pattern31 = new RegExp("^(?:\\d{1,9}|(?:\\d{1,2}|100)%)$", "u");
function validate40(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.maxUnavailable !== void 0) {
      let data0 = data.maxUnavailable;
      if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0)) && typeof data0 != "string")
        return !1;
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 > 2147483647 || isNaN(data0))
          return !1;
        if (data0 < 0 || isNaN(data0))
          return !1;
      }
      if (typeof data0 == "string" && !pattern31.test(data0))
        return !1;
    }
    if (data.projectSelector !== void 0) {
      let data1 = data.projectSelector;
      if (Array.isArray(data1)) {
        const len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data2 = data1[i0];
          if (typeof data2 == "string") {
            if (!pattern5.test(data2))
              return !1;
          } else
            return !1;
        }
      } else
        return !1;
    }
  } else
    return !1;
  return !0;
}
export {
  MonitoringBlock,
  OpsRuleBlock,
  ServiceBlock
};
