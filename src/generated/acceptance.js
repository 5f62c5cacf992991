// Generated from schemas/ by build/generate.mjs.
const Application = validate13, pattern0 = new RegExp("^[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?$", "u");
function validate14(data) {
  if (typeof data == "string") {
    if (!pattern0.test(data))
      return !1;
  } else
    return !1;
  return !0;
}
const pattern2 = new RegExp("^(?:(?=[^/]{1,253}/)[a-z0-9]+(?:(?:-+|\\.)[a-z0-9]+)*/)?[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$", "u"), pattern3 = new RegExp("^(?:[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$", "u");
function validate17(data) {
  return !(typeof data != "string" && !(typeof data == "number" && isFinite(data)) && typeof data != "boolean" || typeof data == "number" && isFinite(data) && (data < 0 || isNaN(data)) || typeof data == "string" && !pattern3.test(data));
}
function validate16(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      if (typeof key0 == "string") {
        if (!pattern2.test(key0))
          return !1;
      } else
        return !1;
    for (const key1 in data)
      if (!validate17(data[key1]))
        return !1;
  } else
    return !1;
  return !0;
}
const pattern4 = new RegExp("^(?:(?=[^/]{1,253}/)[A-Za-z0-9]+(?:(?:-+|\\.)[A-Za-z0-9]+)*/)?[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$", "u");
function validate20(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      if (typeof key0 == "string") {
        if (!pattern4.test(key0))
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
const schema18 = { properties: { type: 0, containers: 0, initContainers: 0, replicas: 0, autoscaling: 0, strategy: 0, serviceAccount: 0, labels: 0, annotations: 0, ports: 0, secrets: 0, configMaps: 0, serviceName: 0, volumeClaimTemplates: 0, opsRule: 0, topologySpreadConstraints: 0, podSpec: 0, schedule: 0, timeZone: 0, concurrencyPolicy: 0, startingDeadlineSeconds: 0, successfulJobsHistoryLimit: 0, failedJobsHistoryLimit: 0, suspend: 0, completions: 0, parallelism: 0, completionMode: 0, backoffLimit: 0, backoffLimitPerIndex: 0, maxFailedIndexes: 0, activeDeadlineSeconds: 0, ttlSecondsAfterFinished: 0, podReplacementPolicy: 0 } }, func2 = Object.prototype.hasOwnProperty, pattern29 = new RegExp("^(?=.{1,253}$)[a-z0-9]+(?:(?:-+|\\.)[a-z0-9]+)*$", "u"), pattern39 = new RegExp("\\S", "u"), pattern40 = new RegExp("^(?!Local$)[A-Za-z][A-Za-z0-9._+-]*(?:/[A-Za-z0-9._+-]+)*$", "u"), schema19 = { properties: { image: 0, command: 0, args: 0, workingDir: 0, env: 0, ports: 0, resources: 0, restartPolicy: 0, files: 0, dirs: 0, livenessProbe: 0, readinessProbe: 0, startupProbe: 0, lifecycle: 0, securityContext: 0 } }, pattern6 = new RegExp("^(?:(?:[a-zA-Z0-9](?:[a-zA-Z0-9.-]{0,252}[a-zA-Z0-9])?|\\[[0-9a-fA-F:]{2,39}\\])(?::[0-9]{1,5})?/)?[a-z0-9]+(?:(?:\\.|__?|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:\\.|__?|-+)[a-z0-9]+)*)*(?::[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?(?:@[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,})?$", "u"), pattern7 = new RegExp("^[^\\u0000-\\u001f]+$", "u"), pattern8 = new RegExp("^[ -<>-~]+$", "u"), pattern14 = new RegExp("^/[^:\\u0000-\\u001f]*[^/:\\u0000-\\u001f]/*$", "u"), pattern18 = new RegExp("^(?:secret|configmap)://(?=.{1,253}$)[a-z0-9]+(?:(?:-+|\\.)[a-z0-9]+)*$", "u"), pattern9 = new RegExp("^(?=.*[a-z])(?!.*--)(?=.{1,15}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$", "u");
function validate25(data) {
  if (!(typeof data == "number" && !(data % 1) && !isNaN(data) && isFinite(data)))
    return !1;
  if (typeof data == "number" && isFinite(data)) {
    if (data > 65535 || isNaN(data))
      return !1;
    if (data < 1 || isNaN(data))
      return !1;
  }
  return !0;
}
function validate24(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing0;
    if (data.port === void 0 && (missing0 = "port"))
      return !1;
    for (const key0 in data)
      if (!(key0 === "name" || key0 === "port" || key0 === "protocol"))
        return !1;
    if (data.name !== void 0) {
      let data0 = data.name;
      if (typeof data0 == "string") {
        if (!pattern9.test(data0))
          return !1;
      } else
        return !1;
    }
    if (data.port !== void 0 && !validate25(data.port))
      return !1;
    if (data.protocol !== void 0) {
      let data2 = data.protocol;
      if (typeof data2 != "string" || !(data2 === "TCP" || data2 === "UDP" || data2 === "SCTP"))
        return !1;
    }
  } else
    return !1;
  return !0;
}
const pattern11 = new RegExp("^(?:\\+?(?:\\d+\\.?\\d*|\\.\\d+)(?:[KMGTPE]i|[numkMGTPE]|[eE][+-]?\\d+)?|(?:\\d+\\.?\\d*|\\.\\d+)(?:[KMGTPE]i|[numkMGTPE])?-(?:\\d+\\.?\\d*|\\.\\d+)(?:[KMGTPE]i|[numkMGTPE])?)$", "u"), pattern13 = new RegExp("^\\+?(?:\\d+\\.?\\d*|\\.\\d+)(?:[KMGTPE]i|[numkMGTPE]|[eE][+-]?\\d+)?$", "u");
function validate30(data) {
  return !(typeof data != "string" && !(typeof data == "number" && isFinite(data)) || typeof data == "number" && isFinite(data) && (data < 0 || isNaN(data)) || typeof data == "string" && !pattern13.test(data));
}
function validate29(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      if (typeof key0 == "string") {
        if (!pattern2.test(key0))
          return !1;
      } else
        return !1;
    for (const key1 in data)
      if (!validate30(data[key1]))
        return !1;
  } else
    return !1;
  return !0;
}
function validate34(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      if (!(key0 === "requests" || key0 === "limits"))
        return !1;
  } else
    return !1;
  return !0;
}
function validate28(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      if (typeof key0 == "string") {
        if (!pattern2.test(key0))
          return !1;
      } else
        return !1;
    for (const key1 in data)
      if (!(key1 === "requests" || key1 === "limits")) {
        let data0 = data[key1];
        if (typeof data0 != "string" && !(typeof data0 == "number" && isFinite(data0)) || typeof data0 == "number" && isFinite(data0) && (data0 < 0 || isNaN(data0)) || typeof data0 == "string" && !pattern11.test(data0))
          return !1;
      }
    if (data.requests !== void 0 && !validate29(data.requests) || data.limits !== void 0 && !validate29(data.limits) || data.requests !== void 0 && !validate34(data) || data.limits !== void 0 && !validate34(data))
      return !1;
  } else
    return !1;
  return !0;
}
const pattern15 = new RegExp("^(?:secret|configmap)://(?=[^/]{1,253}/)[a-z0-9]+(?:(?:-+|\\.)[a-z0-9]+)*/(?!\\.{1,2}$)[-._a-zA-Z0-9]{1,253}$", "u"), pattern16 = new RegExp("^0?[0-7]{3}$", "u");
function validate38(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      if (!(key0 === "content" || key0 === "contentFrom" || key0 === "mode"))
        return !1;
    if (data.content !== void 0 && typeof data.content != "string")
      return !1;
    if (data.contentFrom !== void 0) {
      let data1 = data.contentFrom;
      if (typeof data1 == "string") {
        if (!pattern15.test(data1))
          return !1;
      } else
        return !1;
    }
    if (data.mode !== void 0) {
      let data2 = data.mode;
      if (typeof data2 == "string") {
        if (!pattern16.test(data2))
          return !1;
      } else
        return !1;
    }
  } else
    return !1;
  return !0;
}
const schema32 = { properties: { probeHandler: 0, exec: 0, httpGet: 0, tcpSocket: 0, grpc: 0, initialDelaySeconds: 0, timeoutSeconds: 0, periodSeconds: 0, successThreshold: 0, failureThreshold: 0, terminationGracePeriodSeconds: 0, terminationGracePeriod: 0 } }, pattern19 = new RegExp("^\\S+$", "u"), pattern20 = new RegExp("^[-A-Za-z0-9]+$", "u");
function validate42(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      if (typeof key0 == "string") {
        if (!pattern20.test(key0))
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
function validate44(data) {
  if (Array.isArray(data)) {
    if (data.length < 1)
      return !1;
    {
      const len0 = data.length;
      for (let i0 = 0; i0 < len0; i0++) {
        let data0 = data[i0];
        if (typeof data0 != "string" && !(typeof data0 == "number" && isFinite(data0)) && typeof data0 != "boolean")
          return !1;
      }
    }
  } else
    return !1;
  return !0;
}
function validate41(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      if (!(key0 === "url" || key0 === "headers" || key0 === "command"))
        return !1;
    if (data.url !== void 0) {
      let data0 = data.url;
      if (typeof data0 == "string") {
        if (!pattern19.test(data0))
          return !1;
      } else
        return !1;
    }
    if (data.headers !== void 0 && !validate42(data.headers) || data.command !== void 0 && !validate44(data.command))
      return !1;
  } else
    return !1;
  return !0;
}
function validate47(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing0;
    if (data.command === void 0 && (missing0 = "command"))
      return !1;
    for (const key0 in data)
      if (key0 !== "command")
        return !1;
    if (data.command !== void 0 && !validate44(data.command))
      return !1;
  } else
    return !1;
  return !0;
}
const pattern21 = new RegExp("^/\\S*$", "u"), pattern23 = new RegExp("^[^\\s/]+$", "u");
function validate51(data) {
  if (!(typeof data == "number" && !(data % 1) && !isNaN(data) && isFinite(data)) && typeof data != "string")
    return !1;
  if (typeof data == "number" && isFinite(data)) {
    if (data > 65535 || isNaN(data))
      return !1;
    if (data < 1 || isNaN(data))
      return !1;
  }
  return !(typeof data == "string" && !pattern9.test(data));
}
function validate53(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing0;
    if (data.name === void 0 && (missing0 = "name") || data.value === void 0 && (missing0 = "value"))
      return !1;
    for (const key0 in data)
      if (!(key0 === "name" || key0 === "value"))
        return !1;
    if (data.name !== void 0) {
      let data0 = data.name;
      if (typeof data0 == "string") {
        if (!pattern20.test(data0))
          return !1;
      } else
        return !1;
    }
    if (data.value !== void 0 && typeof data.value != "string")
      return !1;
  } else
    return !1;
  return !0;
}
function validate50(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing0;
    if (data.port === void 0 && (missing0 = "port"))
      return !1;
    for (const key0 in data)
      if (!(key0 === "path" || key0 === "port" || key0 === "host" || key0 === "scheme" || key0 === "httpHeaders"))
        return !1;
    if (data.path !== void 0) {
      let data0 = data.path;
      if (typeof data0 == "string") {
        if (!pattern21.test(data0))
          return !1;
      } else
        return !1;
    }
    if (data.port !== void 0 && !validate51(data.port))
      return !1;
    if (data.host !== void 0) {
      let data2 = data.host;
      if (typeof data2 == "string") {
        if (!pattern23.test(data2))
          return !1;
      } else
        return !1;
    }
    if (data.scheme !== void 0) {
      let data3 = data.scheme;
      if (typeof data3 != "string" || !(data3 === "HTTP" || data3 === "HTTPS"))
        return !1;
    }
    if (data.httpHeaders !== void 0) {
      let data4 = data.httpHeaders;
      if (Array.isArray(data4)) {
        const len0 = data4.length;
        for (let i0 = 0; i0 < len0; i0++)
          if (!validate53(data4[i0]))
            return !1;
      } else
        return !1;
    }
  } else
    return !1;
  return !0;
}
function validate56(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing0;
    if (data.port === void 0 && (missing0 = "port"))
      return !1;
    for (const key0 in data)
      if (!(key0 === "port" || key0 === "host"))
        return !1;
    if (data.port !== void 0 && !validate51(data.port))
      return !1;
    if (data.host !== void 0) {
      let data1 = data.host;
      if (typeof data1 == "string") {
        if (!pattern23.test(data1))
          return !1;
      } else
        return !1;
    }
  } else
    return !1;
  return !0;
}
function validate59(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing0;
    if (data.port === void 0 && (missing0 = "port"))
      return !1;
    for (const key0 in data)
      if (!(key0 === "port" || key0 === "service"))
        return !1;
    if (data.port !== void 0 && !validate25(data.port) || data.service !== void 0 && typeof data.service != "string")
      return !1;
  } else
    return !1;
  return !0;
}
function validate62(data) {
  if (!(typeof data == "number" && !(data % 1) && !isNaN(data) && isFinite(data)))
    return !1;
  if (typeof data == "number" && isFinite(data)) {
    if (data > 2147483647 || isNaN(data))
      return !1;
    if (data < 0 || isNaN(data))
      return !1;
  }
  return !0;
}
function validate64(data) {
  if (!(typeof data == "number" && !(data % 1) && !isNaN(data) && isFinite(data)))
    return !1;
  if (typeof data == "number" && isFinite(data)) {
    if (data > 2147483647 || isNaN(data))
      return !1;
    if (data < 1 || isNaN(data))
      return !1;
  }
  return !0;
}
function validate40(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      if (!func2.call(schema32.properties, key0))
        return !1;
    if (data.probeHandler !== void 0 && !validate41(data.probeHandler) || data.exec !== void 0 && !validate47(data.exec) || data.httpGet !== void 0 && !validate50(data.httpGet) || data.tcpSocket !== void 0 && !validate56(data.tcpSocket) || data.grpc !== void 0 && !validate59(data.grpc) || data.initialDelaySeconds !== void 0 && !validate62(data.initialDelaySeconds) || data.timeoutSeconds !== void 0 && !validate64(data.timeoutSeconds) || data.periodSeconds !== void 0 && !validate64(data.periodSeconds) || data.successThreshold !== void 0 && !validate64(data.successThreshold) || data.failureThreshold !== void 0 && !validate64(data.failureThreshold) || data.terminationGracePeriodSeconds !== void 0 && !validate64(data.terminationGracePeriodSeconds) || data.terminationGracePeriod !== void 0 && !validate64(data.terminationGracePeriod))
      return !1;
  } else
    return !1;
  return !0;
}
function validate79(data) {
  if (!(typeof data == "number" && !(data % 1) && !isNaN(data) && isFinite(data)))
    return !1;
  if (typeof data == "number" && isFinite(data)) {
    if (data > 9007199254740991 || isNaN(data))
      return !1;
    if (data < 0 || isNaN(data))
      return !1;
  }
  return !0;
}
function validate75(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      if (!(key0 === "exec" || key0 === "httpGet" || key0 === "tcpSocket" || key0 === "sleep" || key0 === "url" || key0 === "headers" || key0 === "command"))
        return !1;
    if (data.exec !== void 0 && !validate47(data.exec) || data.httpGet !== void 0 && !validate50(data.httpGet) || data.tcpSocket !== void 0 && !validate56(data.tcpSocket))
      return !1;
    if (data.sleep !== void 0) {
      let data3 = data.sleep;
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        let missing0;
        if (data3.seconds === void 0 && (missing0 = "seconds"))
          return !1;
        for (const key1 in data3)
          if (key1 !== "seconds")
            return !1;
        if (data3.seconds !== void 0 && !validate79(data3.seconds))
          return !1;
      } else
        return !1;
    }
    if (data.url !== void 0) {
      let data5 = data.url;
      if (typeof data5 == "string") {
        if (!pattern19.test(data5))
          return !1;
      } else
        return !1;
    }
    if (data.headers !== void 0 && !validate42(data.headers) || data.command !== void 0 && !validate44(data.command))
      return !1;
  } else
    return !1;
  return !0;
}
function validate74(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      if (!(key0 === "postStart" || key0 === "preStop"))
        return !1;
    if (data.postStart !== void 0 && !validate75(data.postStart) || data.preStop !== void 0 && !validate75(data.preStop))
      return !1;
  } else
    return !1;
  return !0;
}
function validate23(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing0;
    if (data.image === void 0 && (missing0 = "image"))
      return !1;
    for (const key0 in data)
      if (!func2.call(schema19.properties, key0))
        return !1;
    if (data.image !== void 0) {
      let data0 = data.image;
      if (typeof data0 == "string") {
        if (!pattern6.test(data0))
          return !1;
      } else
        return !1;
    }
    if (data.command !== void 0) {
      let data1 = data.command;
      if (Array.isArray(data1)) {
        const len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data2 = data1[i0];
          if (typeof data2 != "string" && !(typeof data2 == "number" && isFinite(data2)) && typeof data2 != "boolean")
            return !1;
        }
      } else
        return !1;
    }
    if (data.args !== void 0) {
      let data3 = data.args;
      if (Array.isArray(data3)) {
        const len1 = data3.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data4 = data3[i1];
          if (typeof data4 != "string" && !(typeof data4 == "number" && isFinite(data4)) && typeof data4 != "boolean")
            return !1;
        }
      } else
        return !1;
    }
    if (data.workingDir !== void 0) {
      let data5 = data.workingDir;
      if (typeof data5 == "string") {
        if (!pattern7.test(data5))
          return !1;
      } else
        return !1;
    }
    if (data.env !== void 0) {
      let data6 = data.env;
      if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
        for (const key1 in data6)
          if (typeof key1 == "string") {
            if (!pattern8.test(key1))
              return !1;
          } else
            return !1;
        for (const key2 in data6) {
          let data7 = data6[key2];
          if (typeof data7 != "string" && !(typeof data7 == "number" && isFinite(data7)) && typeof data7 != "boolean")
            return !1;
        }
      } else
        return !1;
    }
    if (data.ports !== void 0) {
      let data8 = data.ports;
      if (Array.isArray(data8)) {
        const len2 = data8.length;
        for (let i2 = 0; i2 < len2; i2++)
          if (!validate24(data8[i2]))
            return !1;
      } else
        return !1;
    }
    if (data.resources !== void 0 && !validate28(data.resources))
      return !1;
    if (data.restartPolicy !== void 0) {
      let data11 = data.restartPolicy;
      if (typeof data11 != "string" || data11 !== "Always")
        return !1;
    }
    if (data.files !== void 0) {
      let data12 = data.files;
      if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
        for (const key3 in data12)
          if (typeof key3 == "string") {
            if (!pattern14.test(key3))
              return !1;
          } else
            return !1;
        for (const key4 in data12)
          if (!validate38(data12[key4]))
            return !1;
      } else
        return !1;
    }
    if (data.dirs !== void 0) {
      let data14 = data.dirs;
      if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
        for (const key5 in data14)
          if (typeof key5 == "string") {
            if (!pattern14.test(key5))
              return !1;
          } else
            return !1;
        for (const key6 in data14) {
          let data15 = data14[key6];
          if (typeof data15 == "string") {
            if (!pattern18.test(data15))
              return !1;
          } else
            return !1;
        }
      } else
        return !1;
    }
    if (data.livenessProbe !== void 0 && !validate40(data.livenessProbe) || data.readinessProbe !== void 0 && !validate40(data.readinessProbe) || data.startupProbe !== void 0 && !validate40(data.startupProbe) || data.lifecycle !== void 0 && !validate74(data.lifecycle))
      return !1;
    if (data.securityContext !== void 0) {
      let data20 = data.securityContext;
      if (!(data20 && typeof data20 == "object" && !Array.isArray(data20)))
        return !1;
    }
  } else
    return !1;
  return !0;
}
const pattern28 = new RegExp("^(?:[1-9]\\d{0,8}%?|(?=.*[1-9])\\d{1,12}(?:\\.\\d{1,3})?(?:m|[kMGTPE]|[KMGTPE]i))$", "u");
function validate91(data) {
  if (!(typeof data == "number" && !(data % 1) && !isNaN(data) && isFinite(data)) && typeof data != "string")
    return !1;
  if (typeof data == "number" && isFinite(data)) {
    if (data > 2147483647 || isNaN(data))
      return !1;
    if (data < 1 || isNaN(data))
      return !1;
  }
  return !(typeof data == "string" && !pattern28.test(data));
}
function validate88(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing0;
    if (data.maxReplicas === void 0 && (missing0 = "maxReplicas"))
      return !1;
    for (const key0 in data)
      if (!(key0 === "minReplicas" || key0 === "maxReplicas" || key0 === "cpu" || key0 === "memory" || key0 === "metrics" || key0 === "behavior"))
        return !1;
    if (data.minReplicas !== void 0 && !validate64(data.minReplicas) || data.maxReplicas !== void 0 && !validate64(data.maxReplicas) || data.cpu !== void 0 && !validate91(data.cpu) || data.memory !== void 0 && !validate91(data.memory))
      return !1;
    if (data.metrics !== void 0) {
      let data4 = data.metrics;
      if (Array.isArray(data4)) {
        const len0 = data4.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data5 = data4[i0];
          if (!(data5 && typeof data5 == "object" && !Array.isArray(data5)))
            return !1;
        }
      } else
        return !1;
    }
    if (data.behavior !== void 0) {
      let data6 = data.behavior;
      if (!(data6 && typeof data6 == "object" && !Array.isArray(data6)))
        return !1;
    }
  } else
    return !1;
  return !0;
}
function validate95(data) {
  if (typeof data != "string" && !(data && typeof data == "object" && !Array.isArray(data)) || typeof data == "string" && !pattern29.test(data))
    return !1;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      if (!(key0 === "name" || key0 === "labels" || key0 === "annotations" || key0 === "automountServiceAccountToken"))
        return !1;
    if (data.name !== void 0) {
      let data0 = data.name;
      if (typeof data0 == "string") {
        if (!pattern29.test(data0))
          return !1;
      } else
        return !1;
    }
    if (data.labels !== void 0 && !validate16(data.labels) || data.annotations !== void 0 && !validate20(data.annotations) || data.automountServiceAccountToken !== void 0 && typeof data.automountServiceAccountToken != "boolean")
      return !1;
  }
  return !0;
}
function validate101(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing0;
    if (data.port === void 0 && (missing0 = "port"))
      return !1;
    for (const key0 in data)
      if (!(key0 === "name" || key0 === "port" || key0 === "targetPort" || key0 === "protocol" || key0 === "public" || key0 === "type" || key0 === "labels" || key0 === "annotations"))
        return !1;
    if (data.name !== void 0) {
      let data0 = data.name;
      if (typeof data0 == "string") {
        if (!pattern0.test(data0))
          return !1;
      } else
        return !1;
    }
    if (data.port !== void 0 && !validate25(data.port))
      return !1;
    if (data.targetPort !== void 0) {
      let data2 = data.targetPort;
      if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2)) && typeof data2 != "string")
        return !1;
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 > 65535 || isNaN(data2))
          return !1;
        if (data2 < 1 || isNaN(data2))
          return !1;
      }
      if (typeof data2 == "string" && !pattern9.test(data2))
        return !1;
    }
    if (data.protocol !== void 0) {
      let data3 = data.protocol;
      if (typeof data3 != "string" || !(data3 === "TCP" || data3 === "UDP" || data3 === "SCTP"))
        return !1;
    }
    if (data.public !== void 0 && typeof data.public != "boolean" || data.type !== void 0 && typeof data.type != "string" || data.labels !== void 0 && !validate16(data.labels) || data.annotations !== void 0 && !validate20(data.annotations))
      return !1;
  } else
    return !1;
  return !0;
}
const pattern34 = new RegExp("^(?!\\.{1,2}$)[-._a-zA-Z0-9]{1,253}$", "u");
function validate106(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing0;
    if (data.type === void 0 && (missing0 = "type"))
      return !1;
    for (const key0 in data)
      if (!(key0 === "type" || key0 === "data" || key0 === "params" || key0 === "immutable"))
        return !1;
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 != "string" || !(data0 === "basic" || data0 === "token" || data0 === "opaque" || data0 === "certificate" || data0 === "external"))
        return !1;
    }
    if (data.data !== void 0) {
      let data1 = data.data;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        for (const key1 in data1)
          if (typeof key1 == "string") {
            if (!pattern34.test(key1))
              return !1;
          } else
            return !1;
        for (const key2 in data1)
          if (typeof data1[key2] != "string")
            return !1;
      } else
        return !1;
    }
    if (data.params !== void 0) {
      let data3 = data.params;
      if (!(data3 && typeof data3 == "object" && !Array.isArray(data3)))
        return !1;
    }
    if (data.immutable !== void 0 && typeof data.immutable != "boolean")
      return !1;
  } else
    return !1;
  return !0;
}
function validate108(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing0;
    if (data.data === void 0 && (missing0 = "data"))
      return !1;
    for (const key0 in data)
      if (!(key0 === "data" || key0 === "immutable"))
        return !1;
    if (data.data !== void 0) {
      let data0 = data.data;
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        for (const key1 in data0)
          if (typeof key1 == "string") {
            if (!pattern34.test(key1))
              return !1;
          } else
            return !1;
        for (const key2 in data0)
          if (typeof data0[key2] != "string")
            return !1;
      } else
        return !1;
    }
    if (data.immutable !== void 0 && typeof data.immutable != "boolean")
      return !1;
  } else
    return !1;
  return !0;
}
const pattern38 = new RegExp("^(?:\\d{1,9}|(?:\\d{1,2}|100)%)$", "u");
function validate110(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing0;
    if (data.maxUnavailable === void 0 && (missing0 = "maxUnavailable"))
      return !1;
    for (const key0 in data)
      if (key0 !== "maxUnavailable")
        return !1;
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
      if (typeof data0 == "string" && !pattern38.test(data0))
        return !1;
    }
  } else
    return !1;
  return !0;
}
function validate22(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing0;
    if (data.containers === void 0 && (missing0 = "containers"))
      return !1;
    for (const key0 in data)
      if (!func2.call(schema18.properties, key0))
        return !1;
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 != "string" || !(data0 === "Deployment" || data0 === "StatefulSet" || data0 === "DaemonSet" || data0 === "Job" || data0 === "CronJob" || data0 === "CollaSet"))
        return !1;
    }
    if (data.containers !== void 0) {
      let data1 = data.containers;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        if (Object.keys(data1).length < 1)
          return !1;
        for (const key1 in data1)
          if (typeof key1 == "string") {
            if (!pattern0.test(key1))
              return !1;
          } else
            return !1;
        for (const key2 in data1)
          if (!validate23(data1[key2]))
            return !1;
      } else
        return !1;
    }
    if (data.initContainers !== void 0) {
      let data3 = data.initContainers;
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        for (const key3 in data3)
          if (typeof key3 == "string") {
            if (!pattern0.test(key3))
              return !1;
          } else
            return !1;
        for (const key4 in data3)
          if (!validate23(data3[key4]))
            return !1;
      } else
        return !1;
    }
    if (data.replicas !== void 0) {
      let data5 = data.replicas;
      if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5)))
        return !1;
      if (typeof data5 == "number" && isFinite(data5)) {
        if (data5 > 2147483647 || isNaN(data5))
          return !1;
        if (data5 < 0 || isNaN(data5))
          return !1;
      }
    }
    if (data.autoscaling !== void 0 && !validate88(data.autoscaling))
      return !1;
    if (data.strategy !== void 0) {
      let data7 = data.strategy;
      if (!(data7 && typeof data7 == "object" && !Array.isArray(data7)))
        return !1;
    }
    if (data.serviceAccount !== void 0 && !validate95(data.serviceAccount) || data.labels !== void 0 && !validate16(data.labels) || data.annotations !== void 0 && !validate20(data.annotations))
      return !1;
    if (data.ports !== void 0) {
      let data11 = data.ports;
      if (Array.isArray(data11)) {
        const len0 = data11.length;
        for (let i0 = 0; i0 < len0; i0++)
          if (!validate101(data11[i0]))
            return !1;
      } else
        return !1;
    }
    if (data.secrets !== void 0) {
      let data13 = data.secrets;
      if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
        for (const key5 in data13)
          if (typeof key5 == "string") {
            if (!pattern29.test(key5))
              return !1;
          } else
            return !1;
        for (const key6 in data13)
          if (!validate106(data13[key6]))
            return !1;
      } else
        return !1;
    }
    if (data.configMaps !== void 0) {
      let data15 = data.configMaps;
      if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
        for (const key7 in data15)
          if (typeof key7 == "string") {
            if (!pattern29.test(key7))
              return !1;
          } else
            return !1;
        for (const key8 in data15)
          if (!validate108(data15[key8]))
            return !1;
      } else
        return !1;
    }
    if (data.serviceName !== void 0) {
      let data17 = data.serviceName;
      if (typeof data17 == "string") {
        if (!pattern0.test(data17))
          return !1;
      } else
        return !1;
    }
    if (data.volumeClaimTemplates !== void 0) {
      let data18 = data.volumeClaimTemplates;
      if (Array.isArray(data18)) {
        const len1 = data18.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data19 = data18[i1];
          if (!(data19 && typeof data19 == "object" && !Array.isArray(data19)))
            return !1;
        }
      } else
        return !1;
    }
    if (data.opsRule !== void 0 && !validate110(data.opsRule))
      return !1;
    if (data.topologySpreadConstraints !== void 0) {
      let data21 = data.topologySpreadConstraints;
      if (Array.isArray(data21)) {
        const len2 = data21.length;
        for (let i2 = 0; i2 < len2; i2++) {
          let data22 = data21[i2];
          if (!(data22 && typeof data22 == "object" && !Array.isArray(data22)))
            return !1;
        }
      } else
        return !1;
    }
    if (data.podSpec !== void 0) {
      let data23 = data.podSpec;
      if (!(data23 && typeof data23 == "object" && !Array.isArray(data23)))
        return !1;
    }
    if (data.schedule !== void 0) {
      let data24 = data.schedule;
      if (typeof data24 == "string") {
        if (!pattern39.test(data24))
          return !1;
      } else
        return !1;
    }
    if (data.timeZone !== void 0) {
      let data25 = data.timeZone;
      if (typeof data25 == "string") {
        if (!pattern40.test(data25))
          return !1;
      } else
        return !1;
    }
    if (data.concurrencyPolicy !== void 0) {
      let data26 = data.concurrencyPolicy;
      if (typeof data26 != "string" || !(data26 === "Allow" || data26 === "Forbid" || data26 === "Replace"))
        return !1;
    }
    if (data.startingDeadlineSeconds !== void 0 && !validate79(data.startingDeadlineSeconds) || data.successfulJobsHistoryLimit !== void 0 && !validate62(data.successfulJobsHistoryLimit) || data.failedJobsHistoryLimit !== void 0 && !validate62(data.failedJobsHistoryLimit) || data.suspend !== void 0 && typeof data.suspend != "boolean" || data.completions !== void 0 && !validate62(data.completions) || data.parallelism !== void 0 && !validate62(data.parallelism))
      return !1;
    if (data.completionMode !== void 0) {
      let data33 = data.completionMode;
      if (typeof data33 != "string" || !(data33 === "NonIndexed" || data33 === "Indexed"))
        return !1;
    }
    if (data.backoffLimit !== void 0 && !validate62(data.backoffLimit) || data.backoffLimitPerIndex !== void 0 && !validate62(data.backoffLimitPerIndex) || data.maxFailedIndexes !== void 0 && !validate62(data.maxFailedIndexes))
      return !1;
    if (data.activeDeadlineSeconds !== void 0) {
      let data37 = data.activeDeadlineSeconds;
      if (!(typeof data37 == "number" && !(data37 % 1) && !isNaN(data37) && isFinite(data37)))
        return !1;
      if (typeof data37 == "number" && isFinite(data37)) {
        if (data37 > 9007199254740991 || isNaN(data37))
          return !1;
        if (data37 < 1 || isNaN(data37))
          return !1;
      }
    }
    if (data.ttlSecondsAfterFinished !== void 0 && !validate62(data.ttlSecondsAfterFinished))
      return !1;
    if (data.podReplacementPolicy !== void 0) {
      let data39 = data.podReplacementPolicy;
      if (typeof data39 != "string" || !(data39 === "TerminatingOrFailed" || data39 === "Failed"))
        return !1;
    }
  } else
    return !1;
  return !0;
}
const schema72 = { properties: { className: 0, hosts: 0, path: 0, pathType: 0, port: 0, rules: 0, defaultBackend: 0, tls: 0, labels: 0, annotations: 0 } }, pattern42 = new RegExp("^(?=.{1,253}$)(?!\\d+\\.\\d+\\.\\d+\\.\\d+$)(?:\\*\\.)?[a-z0-9]+(?:(?:-+|\\.)[a-z0-9]+)*$", "u"), pattern43 = new RegExp("^(?!.*(?://|/\\.{1,2}/|%2[fF]))(?!.*/\\.{1,2}$)/\\S*$", "u"), pattern44 = new RegExp("^(?=.*[a-z-])[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?$", "u");
function validate123(data) {
  if (!(typeof data == "number" && !(data % 1) && !isNaN(data) && isFinite(data)) && typeof data != "string")
    return !1;
  if (typeof data == "number" && isFinite(data)) {
    if (data > 65535 || isNaN(data))
      return !1;
    if (data < 1 || isNaN(data))
      return !1;
  }
  return !(typeof data == "string" && !pattern44.test(data));
}
function validate126(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      if (!(key0 === "path" || key0 === "pathType" || key0 === "port" || key0 === "service"))
        return !1;
    if (data.path !== void 0) {
      let data0 = data.path;
      if (typeof data0 == "string") {
        if (!pattern43.test(data0))
          return !1;
      } else
        return !1;
    }
    if (data.pathType !== void 0) {
      let data1 = data.pathType;
      if (typeof data1 != "string" || !(data1 === "Prefix" || data1 === "Exact" || data1 === "ImplementationSpecific"))
        return !1;
    }
    if (data.port !== void 0 && !validate123(data.port))
      return !1;
    if (data.service !== void 0) {
      let data3 = data.service;
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
function validate125(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      if (!(key0 === "host" || key0 === "paths"))
        return !1;
    if (data.host !== void 0) {
      let data0 = data.host;
      if (typeof data0 == "string") {
        if (!pattern42.test(data0))
          return !1;
      } else
        return !1;
    }
    if (data.paths !== void 0) {
      let data1 = data.paths;
      if (Array.isArray(data1)) {
        if (data1.length < 1)
          return !1;
        {
          const len0 = data1.length;
          for (let i0 = 0; i0 < len0; i0++)
            if (!validate126(data1[i0]))
              return !1;
        }
      } else
        return !1;
    }
  } else
    return !1;
  return !0;
}
function validate130(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      if (!(key0 === "port" || key0 === "service"))
        return !1;
    if (data.port !== void 0 && !validate123(data.port))
      return !1;
    if (data.service !== void 0) {
      let data1 = data.service;
      if (typeof data1 == "string") {
        if (!pattern0.test(data1))
          return !1;
      } else
        return !1;
    }
  } else
    return !1;
  return !0;
}
function validate133(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      if (!(key0 === "hosts" || key0 === "secretName"))
        return !1;
    if (data.hosts !== void 0) {
      let data0 = data.hosts;
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data1 = data0[i0];
          if (typeof data1 == "string") {
            if (!pattern42.test(data1))
              return !1;
          } else
            return !1;
        }
      } else
        return !1;
    }
    if (data.secretName !== void 0) {
      let data2 = data.secretName;
      if (typeof data2 == "string") {
        if (!pattern29.test(data2))
          return !1;
      } else
        return !1;
    }
  } else
    return !1;
  return !0;
}
function validate122(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      if (!func2.call(schema72.properties, key0))
        return !1;
    if (data.className !== void 0) {
      let data0 = data.className;
      if (typeof data0 == "string") {
        if (!pattern29.test(data0))
          return !1;
      } else
        return !1;
    }
    if (data.hosts !== void 0) {
      let data1 = data.hosts;
      if (Array.isArray(data1)) {
        const len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data2 = data1[i0];
          if (typeof data2 == "string") {
            if (!pattern42.test(data2))
              return !1;
          } else
            return !1;
        }
      } else
        return !1;
    }
    if (data.path !== void 0) {
      let data3 = data.path;
      if (typeof data3 == "string") {
        if (!pattern43.test(data3))
          return !1;
      } else
        return !1;
    }
    if (data.pathType !== void 0) {
      let data4 = data.pathType;
      if (typeof data4 != "string" || !(data4 === "Prefix" || data4 === "Exact" || data4 === "ImplementationSpecific"))
        return !1;
    }
    if (data.port !== void 0 && !validate123(data.port))
      return !1;
    if (data.rules !== void 0) {
      let data6 = data.rules;
      if (Array.isArray(data6)) {
        const len1 = data6.length;
        for (let i1 = 0; i1 < len1; i1++)
          if (!validate125(data6[i1]))
            return !1;
      } else
        return !1;
    }
    if (data.defaultBackend !== void 0 && !validate130(data.defaultBackend))
      return !1;
    if (data.tls !== void 0) {
      let data9 = data.tls;
      if (Array.isArray(data9)) {
        const len2 = data9.length;
        for (let i2 = 0; i2 < len2; i2++)
          if (!validate133(data9[i2]))
            return !1;
      } else
        return !1;
    }
    if (data.labels !== void 0 && !validate16(data.labels) || data.annotations !== void 0 && !validate20(data.annotations))
      return !1;
  } else
    return !1;
  return !0;
}
const pattern51 = new RegExp("^(?:\\*|[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?)$", "u"), pattern52 = new RegExp("^[0-9A-Fa-f.:]+/\\d{1,3}$", "u"), pattern54 = new RegExp("^(?:[1-9]\\d{0,3}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d|6553[0-5]|(?=.*[a-z-])[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?)$", "u");
function validate139(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (Object.keys(data).length < 1)
      return !1;
    for (const key0 in data)
      if (!(key0 === "namespace" || key0 === "podLabels" || key0 === "cidr" || key0 === "except" || key0 === "ports"))
        return !1;
    if (data.namespace !== void 0) {
      let data0 = data.namespace;
      if (typeof data0 == "string") {
        if (!pattern51.test(data0))
          return !1;
      } else
        return !1;
    }
    if (data.podLabels !== void 0 && !validate16(data.podLabels))
      return !1;
    if (data.cidr !== void 0) {
      let data2 = data.cidr;
      if (typeof data2 == "string") {
        if (!pattern52.test(data2))
          return !1;
      } else
        return !1;
    }
    if (data.except !== void 0) {
      let data3 = data.except;
      if (Array.isArray(data3)) {
        const len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data4 = data3[i0];
          if (typeof data4 == "string") {
            if (!pattern52.test(data4))
              return !1;
          } else
            return !1;
        }
      } else
        return !1;
    }
    if (data.ports !== void 0) {
      let data5 = data.ports;
      if (Array.isArray(data5)) {
        if (data5.length < 1)
          return !1;
        {
          const len1 = data5.length;
          for (let i1 = 0; i1 < len1; i1++) {
            let data6 = data5[i1];
            if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6)) && typeof data6 != "string")
              return !1;
            if (typeof data6 == "number" && isFinite(data6)) {
              if (data6 > 65535 || isNaN(data6))
                return !1;
              if (data6 < 1 || isNaN(data6))
                return !1;
            }
            if (typeof data6 == "string" && !pattern54.test(data6))
              return !1;
          }
        }
      } else
        return !1;
    }
  } else
    return !1;
  return !0;
}
function validate138(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      if (key0 !== "allowFrom")
        return !1;
    if (data.allowFrom !== void 0) {
      let data0 = data.allowFrom;
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++)
          if (!validate139(data0[i0]))
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
    let missing0;
    if (data.name === void 0 && (missing0 = "name") || data.workload === void 0 && (missing0 = "workload"))
      return !1;
    for (const key0 in data)
      if (!(key0 === "name" || key0 === "namespace" || key0 === "labels" || key0 === "annotations" || key0 === "workload" || key0 === "ingress" || key0 === "networkPolicy" || key0 === "monitoring"))
        return !1;
    if (data.name !== void 0 && !validate14(data.name))
      return !1;
    if (data.namespace !== void 0) {
      let data1 = data.namespace;
      if (typeof data1 == "string") {
        if (!pattern0.test(data1))
          return !1;
      } else
        return !1;
    }
    if (data.labels !== void 0 && !validate16(data.labels) || data.annotations !== void 0 && !validate20(data.annotations) || data.workload !== void 0 && !validate22(data.workload) || data.ingress !== void 0 && !validate122(data.ingress) || data.networkPolicy !== void 0 && !validate138(data.networkPolicy))
      return !1;
  } else
    return !1;
  return !0;
}
const Scraping = validate143, schema93 = { properties: { scheme: 0, path: 0, port: 0, interval: 0, timeout: 0, operatorMode: 0, monitorType: 0, alerts: 0, params: 0, labels: 0, honorLabels: 0, sampleLimit: 0, targetLimit: 0, labelLimit: 0, labelNameLengthLimit: 0, labelValueLengthLimit: 0, keepDroppedTargets: 0, bodySizeLimit: 0, jobLabel: 0, jobName: 0, targetLabels: 0, podTargetLabels: 0, attachMetadata: 0, selectorMechanism: 0, serviceDiscoveryRole: 0, filterRunning: 0, honorTimestamps: 0, trackTimestampsStaleness: 0, followRedirects: 0, enableHttp2: 0, scrapeProtocols: 0, fallbackScrapeProtocol: 0, scrapeClassicHistograms: 0, scrapeNativeHistograms: 0, nativeHistogramBucketLimit: 0, nativeHistogramMinBucketFactor: 0, convertClassicHistogramsToNHCB: 0, proxyUrl: 0, noProxy: 0, proxyFromEnvironment: 0, proxyConnectHeader: 0, relabelings: 0, metricRelabelings: 0, prober: 0, staticTargets: 0, tls: 0, basicAuth: 0, authorization: 0, oauth2: 0, scrapeClass: 0, istio: 0 } }, func0 = require("ajv/dist/runtime/equal").default, pattern55 = new RegExp("^/[^?#%\\s]*$", "u"), pattern57 = new RegExp("^(?=.*[1-9])(?:(?=\\d)(?:\\d{1,2}y)?(?:\\d{1,3}w)?(?:\\d{1,4}d)?(?:\\d{1,5}h)?(?:\\d{1,7}m)?(?:\\d{1,9}s)?(?:\\d{1,11}ms)?|\\d{1,9}\\.\\d{1,3}0{0,6}s)$", "u"), pattern60 = new RegExp("^[\\s\\S]", "u"), pattern61 = new RegExp("^(?:0|(?:\\d{1,15}(?:\\.\\d{1,15})?|\\.\\d{1,15})(?:Ki?)?B|(?:\\d{1,12}(?:\\.\\d{1,15})?|\\.\\d{1,15})Mi?B|(?:\\d{1,9}(?:\\.\\d{1,15})?|\\.\\d{1,15})Gi?B|(?:\\d{1,6}(?:\\.\\d{1,15})?|\\.\\d{1,15})Ti?B|(?:\\d{1,3}(?:\\.\\d{1,15})?|\\.\\d{1,15})Pi?B|(?:[0-7](?:\\.\\d{1,15})?|\\.\\d{1,15})Ei?B)$", "u"), pattern66 = new RegExp("^(?:https?|socks5)://(?:[^\\s@/?#:%\\[\\]]+|\\[[0-9A-Fa-f:.]+\\])(?::\\d{1,5})?(?:[/?#][^\\s%]*)?$", "u"), pattern68 = new RegExp("^[-!#$%&'*+.^_`|~0-9A-Za-z]+$", "u");
function validate144(data) {
  if (typeof data != "boolean" && !(data && typeof data == "object" && !Array.isArray(data)))
    return !1;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      if (!(key0 === "for" || key0 === "labels"))
        return !1;
    if (data.for !== void 0) {
      let data0 = data.for;
      if (typeof data0 == "string") {
        if (!pattern57.test(data0))
          return !1;
      } else
        return !1;
    }
    if (data.labels !== void 0 && !validate16(data.labels))
      return !1;
  }
  return !0;
}
function validate148(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      if (key0 !== "node")
        return !1;
    if (data.node !== void 0 && typeof data.node != "boolean")
      return !1;
  } else
    return !1;
  return !0;
}
function validate151(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      if (!(key0 === "sourceLabels" || key0 === "separator" || key0 === "targetLabel" || key0 === "regex" || key0 === "modulus" || key0 === "replacement" || key0 === "action"))
        return !1;
    if (data.sourceLabels !== void 0) {
      let data0 = data.sourceLabels;
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++)
          if (typeof data0[i0] != "string")
            return !1;
      } else
        return !1;
    }
    if (data.separator !== void 0 && typeof data.separator != "string" || data.targetLabel !== void 0 && typeof data.targetLabel != "string" || data.regex !== void 0 && typeof data.regex != "string")
      return !1;
    if (data.modulus !== void 0) {
      let data5 = data.modulus;
      if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5)))
        return !1;
      if (typeof data5 == "number" && isFinite(data5)) {
        if (data5 > 9007199254740991 || isNaN(data5))
          return !1;
        if (data5 < 0 || isNaN(data5))
          return !1;
      }
    }
    if (data.replacement !== void 0 && typeof data.replacement != "string")
      return !1;
    if (data.action !== void 0) {
      let data7 = data.action;
      if (typeof data7 != "string" || !(data7 === "replace" || data7 === "Replace" || data7 === "keep" || data7 === "Keep" || data7 === "drop" || data7 === "Drop" || data7 === "hashmod" || data7 === "HashMod" || data7 === "labelmap" || data7 === "LabelMap" || data7 === "labeldrop" || data7 === "LabelDrop" || data7 === "labelkeep" || data7 === "LabelKeep" || data7 === "lowercase" || data7 === "Lowercase" || data7 === "uppercase" || data7 === "Uppercase" || data7 === "keepequal" || data7 === "KeepEqual" || data7 === "dropequal" || data7 === "DropEqual"))
        return !1;
    }
  } else
    return !1;
  return !0;
}
const pattern69 = new RegExp("^(?:[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,251}[A-Za-z0-9_])?|\\[[0-9A-Fa-f:.]{2,45}\\])(?::\\d{1,5})?$", "u");
function validate154(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      if (!(key0 === "url" || key0 === "module" || key0 === "scheme" || key0 === "path"))
        return !1;
    if (data.url !== void 0) {
      let data0 = data.url;
      if (typeof data0 == "string") {
        if (!pattern69.test(data0))
          return !1;
      } else
        return !1;
    }
    if (data.module !== void 0) {
      let data1 = data.module;
      if (typeof data1 == "string") {
        if (!pattern39.test(data1))
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
        if (!pattern55.test(data3))
          return !1;
      } else
        return !1;
    }
  } else
    return !1;
  return !0;
}
const pattern73 = new RegExp("^[^\\s/:]+$", "u");
function validate156(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      if (!(key0 === "ca" || key0 === "cert" || key0 === "key" || key0 === "serverName" || key0 === "insecureSkipVerify" || key0 === "minVersion" || key0 === "maxVersion"))
        return !1;
    if (data.ca !== void 0 && typeof data.ca != "string" || data.cert !== void 0 && typeof data.cert != "string" || data.key !== void 0 && typeof data.key != "string")
      return !1;
    if (data.serverName !== void 0) {
      let data3 = data.serverName;
      if (typeof data3 == "string") {
        if (!pattern73.test(data3))
          return !1;
      } else
        return !1;
    }
    if (data.insecureSkipVerify !== void 0 && typeof data.insecureSkipVerify != "boolean")
      return !1;
    if (data.minVersion !== void 0) {
      let data5 = data.minVersion;
      if (typeof data5 != "string" || !(data5 === "TLS10" || data5 === "TLS11" || data5 === "TLS12" || data5 === "TLS13"))
        return !1;
    }
    if (data.maxVersion !== void 0) {
      let data6 = data.maxVersion;
      if (typeof data6 != "string" || !(data6 === "TLS10" || data6 === "TLS11" || data6 === "TLS12" || data6 === "TLS13"))
        return !1;
    }
  } else
    return !1;
  return !0;
}
function validate158(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing0;
    if (data.username === void 0 && (missing0 = "username") || data.password === void 0 && (missing0 = "password"))
      return !1;
    for (const key0 in data)
      if (!(key0 === "username" || key0 === "password"))
        return !1;
    if (data.username !== void 0 && typeof data.username != "string" || data.password !== void 0 && typeof data.password != "string")
      return !1;
  } else
    return !1;
  return !0;
}
const pattern74 = new RegExp("^(?![bB][aA][sS][iI][cC]$)[-!#$%&'*+.^_`|~0-9A-Za-z]+$", "u");
function validate160(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing0;
    if (data.credentials === void 0 && (missing0 = "credentials"))
      return !1;
    for (const key0 in data)
      if (!(key0 === "type" || key0 === "credentials"))
        return !1;
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 == "string") {
        if (!pattern74.test(data0))
          return !1;
      } else
        return !1;
    }
    if (data.credentials !== void 0 && typeof data.credentials != "string")
      return !1;
  } else
    return !1;
  return !0;
}
const schema113 = { properties: { clientId: 0, clientSecret: 0, tokenUrl: 0, scopes: 0, endpointParams: 0, tls: 0, proxyUrl: 0, noProxy: 0, proxyFromEnvironment: 0, proxyConnectHeader: 0 } }, pattern75 = new RegExp("^https?://[^\\s@/?#]+(?:[/?#]\\S*)?$", "u");
function validate162(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing0;
    if (data.clientId === void 0 && (missing0 = "clientId") || data.clientSecret === void 0 && (missing0 = "clientSecret") || data.tokenUrl === void 0 && (missing0 = "tokenUrl"))
      return !1;
    for (const key0 in data)
      if (!func2.call(schema113.properties, key0))
        return !1;
    if (data.clientId !== void 0 && typeof data.clientId != "string" || data.clientSecret !== void 0 && typeof data.clientSecret != "string")
      return !1;
    if (data.tokenUrl !== void 0) {
      let data2 = data.tokenUrl;
      if (typeof data2 == "string") {
        if (!pattern75.test(data2))
          return !1;
      } else
        return !1;
    }
    if (data.scopes !== void 0) {
      let data3 = data.scopes;
      if (Array.isArray(data3)) {
        const len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++)
          if (typeof data3[i0] != "string")
            return !1;
      } else
        return !1;
    }
    if (data.endpointParams !== void 0) {
      let data5 = data.endpointParams;
      if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
        for (const key1 in data5)
          if (typeof key1 == "string") {
            if (!pattern60.test(key1))
              return !1;
          } else
            return !1;
        for (const key2 in data5) {
          let data6 = data5[key2];
          if (typeof data6 != "string" && !(typeof data6 == "number" && isFinite(data6)) && typeof data6 != "boolean")
            return !1;
        }
      } else
        return !1;
    }
    if (data.tls !== void 0 && !validate156(data.tls))
      return !1;
    if (data.proxyUrl !== void 0) {
      let data8 = data.proxyUrl;
      if (typeof data8 == "string") {
        if (!pattern66.test(data8))
          return !1;
      } else
        return !1;
    }
    if (data.noProxy !== void 0) {
      let data9 = data.noProxy;
      if (typeof data9 == "string") {
        if (!pattern39.test(data9))
          return !1;
      } else
        return !1;
    }
    if (data.proxyFromEnvironment !== void 0 && typeof data.proxyFromEnvironment != "boolean")
      return !1;
    if (data.proxyConnectHeader !== void 0) {
      let data11 = data.proxyConnectHeader;
      if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
        for (const key3 in data11)
          if (typeof key3 == "string") {
            if (!pattern68.test(key3))
              return !1;
          } else
            return !1;
        for (const key4 in data11) {
          let data12 = data11[key4];
          if (Array.isArray(data12)) {
            if (data12.length < 1)
              return !1;
            {
              const len1 = data12.length;
              for (let i1 = 0; i1 < len1; i1++)
                if (typeof data12[i1] != "string")
                  return !1;
            }
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
function validate165(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      if (!(key0 === "metricsMerging" || key0 === "mtls"))
        return !1;
    if (data.metricsMerging !== void 0 && typeof data.metricsMerging != "boolean")
      return !1;
    if (data.mtls !== void 0) {
      let data1 = data.mtls;
      if (typeof data1 != "string" || !(data1 === "permissive" || data1 === "strict"))
        return !1;
    }
  } else
    return !1;
  return !0;
}
function validate143(data) {
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      if (!func2.call(schema93.properties, key0))
        return !1;
    if (data.scheme !== void 0) {
      let data0 = data.scheme;
      if (typeof data0 != "string" || !(data0 === "http" || data0 === "https"))
        return !1;
    }
    if (data.path !== void 0) {
      let data1 = data.path;
      if (typeof data1 == "string") {
        if (!pattern55.test(data1))
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
      if (typeof data2 == "string" && !pattern54.test(data2))
        return !1;
    }
    if (data.interval !== void 0) {
      let data3 = data.interval;
      if (typeof data3 == "string") {
        if (!pattern57.test(data3))
          return !1;
      } else
        return !1;
    }
    if (data.timeout !== void 0) {
      let data4 = data.timeout;
      if (typeof data4 == "string") {
        if (!pattern57.test(data4))
          return !1;
      } else
        return !1;
    }
    if (data.operatorMode !== void 0 && typeof data.operatorMode != "boolean")
      return !1;
    if (data.monitorType !== void 0) {
      let data6 = data.monitorType;
      if (typeof data6 != "string" || !(data6 === "pod" || data6 === "service" || data6 === "ingress"))
        return !1;
    }
    if (data.alerts !== void 0 && !validate144(data.alerts))
      return !1;
    if (data.params !== void 0) {
      let data8 = data.params;
      if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
        for (const key1 in data8)
          if (typeof key1 == "string") {
            if (!pattern60.test(key1))
              return !1;
          } else
            return !1;
        for (const key2 in data8) {
          let data9 = data8[key2];
          if (Array.isArray(data9)) {
            const len0 = data9.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data10 = data9[i0];
              if (typeof data10 != "string" && !(typeof data10 == "number" && isFinite(data10)) && typeof data10 != "boolean")
                return !1;
            }
          } else
            return !1;
        }
      } else
        return !1;
    }
    if (data.labels !== void 0 && !validate16(data.labels) || data.honorLabels !== void 0 && typeof data.honorLabels != "boolean")
      return !1;
    if (data.sampleLimit !== void 0) {
      let data13 = data.sampleLimit;
      if (!(typeof data13 == "number" && !(data13 % 1) && !isNaN(data13) && isFinite(data13)))
        return !1;
      if (typeof data13 == "number" && isFinite(data13)) {
        if (data13 > 9007199254740991 || isNaN(data13))
          return !1;
        if (data13 < 0 || isNaN(data13))
          return !1;
      }
    }
    if (data.targetLimit !== void 0) {
      let data14 = data.targetLimit;
      if (!(typeof data14 == "number" && !(data14 % 1) && !isNaN(data14) && isFinite(data14)))
        return !1;
      if (typeof data14 == "number" && isFinite(data14)) {
        if (data14 > 9007199254740991 || isNaN(data14))
          return !1;
        if (data14 < 0 || isNaN(data14))
          return !1;
      }
    }
    if (data.labelLimit !== void 0) {
      let data15 = data.labelLimit;
      if (!(typeof data15 == "number" && !(data15 % 1) && !isNaN(data15) && isFinite(data15)))
        return !1;
      if (typeof data15 == "number" && isFinite(data15)) {
        if (data15 > 9007199254740991 || isNaN(data15))
          return !1;
        if (data15 < 0 || isNaN(data15))
          return !1;
      }
    }
    if (data.labelNameLengthLimit !== void 0) {
      let data16 = data.labelNameLengthLimit;
      if (!(typeof data16 == "number" && !(data16 % 1) && !isNaN(data16) && isFinite(data16)))
        return !1;
      if (typeof data16 == "number" && isFinite(data16)) {
        if (data16 > 9007199254740991 || isNaN(data16))
          return !1;
        if (data16 < 0 || isNaN(data16))
          return !1;
      }
    }
    if (data.labelValueLengthLimit !== void 0) {
      let data17 = data.labelValueLengthLimit;
      if (!(typeof data17 == "number" && !(data17 % 1) && !isNaN(data17) && isFinite(data17)))
        return !1;
      if (typeof data17 == "number" && isFinite(data17)) {
        if (data17 > 9007199254740991 || isNaN(data17))
          return !1;
        if (data17 < 0 || isNaN(data17))
          return !1;
      }
    }
    if (data.keepDroppedTargets !== void 0) {
      let data18 = data.keepDroppedTargets;
      if (!(typeof data18 == "number" && !(data18 % 1) && !isNaN(data18) && isFinite(data18)))
        return !1;
      if (typeof data18 == "number" && isFinite(data18)) {
        if (data18 > 9007199254740991 || isNaN(data18))
          return !1;
        if (data18 < 0 || isNaN(data18))
          return !1;
      }
    }
    if (data.bodySizeLimit !== void 0) {
      let data19 = data.bodySizeLimit;
      if (typeof data19 == "string") {
        if (!pattern61.test(data19))
          return !1;
      } else
        return !1;
    }
    if (data.jobLabel !== void 0) {
      let data20 = data.jobLabel;
      if (typeof data20 == "string") {
        if (!pattern2.test(data20))
          return !1;
      } else
        return !1;
    }
    if (data.jobName !== void 0) {
      let data21 = data.jobName;
      if (typeof data21 == "string") {
        if (!pattern39.test(data21))
          return !1;
      } else
        return !1;
    }
    if (data.targetLabels !== void 0) {
      let data22 = data.targetLabels;
      if (Array.isArray(data22)) {
        const len1 = data22.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data23 = data22[i1];
          if (typeof data23 == "string") {
            if (!pattern2.test(data23))
              return !1;
          } else
            return !1;
        }
      } else
        return !1;
    }
    if (data.podTargetLabels !== void 0) {
      let data24 = data.podTargetLabels;
      if (Array.isArray(data24)) {
        const len2 = data24.length;
        for (let i2 = 0; i2 < len2; i2++) {
          let data25 = data24[i2];
          if (typeof data25 == "string") {
            if (!pattern2.test(data25))
              return !1;
          } else
            return !1;
        }
      } else
        return !1;
    }
    if (data.attachMetadata !== void 0 && !validate148(data.attachMetadata))
      return !1;
    if (data.selectorMechanism !== void 0) {
      let data27 = data.selectorMechanism;
      if (typeof data27 != "string" || !(data27 === "RelabelConfig" || data27 === "RoleSelector"))
        return !1;
    }
    if (data.serviceDiscoveryRole !== void 0) {
      let data28 = data.serviceDiscoveryRole;
      if (typeof data28 != "string" || !(data28 === "Endpoints" || data28 === "EndpointSlice"))
        return !1;
    }
    if (data.filterRunning !== void 0 && typeof data.filterRunning != "boolean" || data.honorTimestamps !== void 0 && typeof data.honorTimestamps != "boolean" || data.trackTimestampsStaleness !== void 0 && typeof data.trackTimestampsStaleness != "boolean" || data.followRedirects !== void 0 && typeof data.followRedirects != "boolean" || data.enableHttp2 !== void 0 && typeof data.enableHttp2 != "boolean")
      return !1;
    if (data.scrapeProtocols !== void 0) {
      let data34 = data.scrapeProtocols;
      if (Array.isArray(data34)) {
        if (data34.length < 1)
          return !1;
        {
          const len3 = data34.length;
          for (let i3 = 0; i3 < len3; i3++) {
            let data35 = data34[i3];
            if (typeof data35 != "string" || !(data35 === "PrometheusProto" || data35 === "OpenMetricsText0.0.1" || data35 === "OpenMetricsText1.0.0" || data35 === "PrometheusText0.0.4" || data35 === "PrometheusText1.0.0"))
              return !1;
          }
          {
            let i4 = data34.length, j0;
            if (i4 > 1) {
              outer0: for (; i4--; )
                for (j0 = i4; j0--; )
                  if (func0(data34[i4], data34[j0]))
                    return !1;
            }
          }
        }
      } else
        return !1;
    }
    if (data.fallbackScrapeProtocol !== void 0) {
      let data36 = data.fallbackScrapeProtocol;
      if (typeof data36 != "string" || !(data36 === "PrometheusProto" || data36 === "OpenMetricsText0.0.1" || data36 === "OpenMetricsText1.0.0" || data36 === "PrometheusText0.0.4" || data36 === "PrometheusText1.0.0"))
        return !1;
    }
    if (data.scrapeClassicHistograms !== void 0 && typeof data.scrapeClassicHistograms != "boolean" || data.scrapeNativeHistograms !== void 0 && typeof data.scrapeNativeHistograms != "boolean")
      return !1;
    if (data.nativeHistogramBucketLimit !== void 0) {
      let data39 = data.nativeHistogramBucketLimit;
      if (!(typeof data39 == "number" && !(data39 % 1) && !isNaN(data39) && isFinite(data39)))
        return !1;
      if (typeof data39 == "number" && isFinite(data39)) {
        if (data39 > 9007199254740991 || isNaN(data39))
          return !1;
        if (data39 < 0 || isNaN(data39))
          return !1;
      }
    }
    if (data.nativeHistogramMinBucketFactor !== void 0 && !validate30(data.nativeHistogramMinBucketFactor) || data.convertClassicHistogramsToNHCB !== void 0 && typeof data.convertClassicHistogramsToNHCB != "boolean")
      return !1;
    if (data.proxyUrl !== void 0) {
      let data42 = data.proxyUrl;
      if (typeof data42 == "string") {
        if (!pattern66.test(data42))
          return !1;
      } else
        return !1;
    }
    if (data.noProxy !== void 0) {
      let data43 = data.noProxy;
      if (typeof data43 == "string") {
        if (!pattern39.test(data43))
          return !1;
      } else
        return !1;
    }
    if (data.proxyFromEnvironment !== void 0 && typeof data.proxyFromEnvironment != "boolean")
      return !1;
    if (data.proxyConnectHeader !== void 0) {
      let data45 = data.proxyConnectHeader;
      if (data45 && typeof data45 == "object" && !Array.isArray(data45)) {
        for (const key3 in data45)
          if (typeof key3 == "string") {
            if (!pattern68.test(key3))
              return !1;
          } else
            return !1;
        for (const key4 in data45) {
          let data46 = data45[key4];
          if (Array.isArray(data46)) {
            if (data46.length < 1)
              return !1;
            {
              const len4 = data46.length;
              for (let i5 = 0; i5 < len4; i5++)
                if (typeof data46[i5] != "string")
                  return !1;
            }
          } else
            return !1;
        }
      } else
        return !1;
    }
    if (data.relabelings !== void 0) {
      let data48 = data.relabelings;
      if (Array.isArray(data48)) {
        const len5 = data48.length;
        for (let i6 = 0; i6 < len5; i6++)
          if (!validate151(data48[i6]))
            return !1;
      } else
        return !1;
    }
    if (data.metricRelabelings !== void 0) {
      let data50 = data.metricRelabelings;
      if (Array.isArray(data50)) {
        const len6 = data50.length;
        for (let i7 = 0; i7 < len6; i7++)
          if (!validate151(data50[i7]))
            return !1;
      } else
        return !1;
    }
    if (data.prober !== void 0 && !validate154(data.prober))
      return !1;
    if (data.staticTargets !== void 0) {
      let data53 = data.staticTargets;
      if (Array.isArray(data53)) {
        const len7 = data53.length;
        for (let i8 = 0; i8 < len7; i8++) {
          let data54 = data53[i8];
          if (typeof data54 == "string") {
            if (!pattern19.test(data54))
              return !1;
          } else
            return !1;
        }
      } else
        return !1;
    }
    if (data.tls !== void 0 && !validate156(data.tls) || data.basicAuth !== void 0 && !validate158(data.basicAuth) || data.authorization !== void 0 && !validate160(data.authorization) || data.oauth2 !== void 0 && !validate162(data.oauth2))
      return !1;
    if (data.scrapeClass !== void 0) {
      let data59 = data.scrapeClass;
      if (typeof data59 == "string") {
        if (!pattern39.test(data59))
          return !1;
      } else
        return !1;
    }
    if (data.istio !== void 0 && !validate165(data.istio))
      return !1;
  } else
    return !1;
  return !0;
}
export {
  Application,
  Scraping
};
