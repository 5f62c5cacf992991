// Generated from schemas/ by build/generate.mjs.
const isMapping = (data) => data && typeof data == "object" && !Array.isArray(data), Application = validate21, pattern0 = new RegExp("^[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?$", "u");
function validate23(data) {
  if (typeof data == "string") {
    if (!pattern0.test(data))
      return !1;
  } else
    return !1;
  return !0;
}
function validate22(data) {
  return !!validate23(data);
}
const pattern1 = new RegExp("^(?:(?=[^/]{1,253}/)[a-z0-9]+(?:(?:-+|\\.)[a-z0-9]+)*/)?[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$", "u");
function validate28(data) {
  if (typeof data == "string") {
    if (!pattern1.test(data))
      return !1;
  } else
    return !1;
  return !0;
}
const pattern2 = new RegExp("^(?:[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$", "u");
function validate30(data) {
  return !(typeof data != "string" && !Number.isFinite(data) && typeof data != "boolean" || Number.isFinite(data) && data < 0 || typeof data == "string" && !pattern2.test(data));
}
function validate27(data) {
  if (isMapping(data)) {
    for (const key0 in data)
      if (!validate28(key0))
        return !1;
    for (const key1 in data)
      if (!validate30(data[key1]))
        return !1;
  } else
    return !1;
  return !0;
}
const pattern3 = new RegExp("^(?:(?=[^/]{1,253}/)[A-Za-z0-9]+(?:(?:-+|\\.)[A-Za-z0-9]+)*/)?[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$", "u");
function validate34(data) {
  return !(typeof data != "string" && !Number.isFinite(data) && typeof data != "boolean");
}
function validate33(data) {
  if (isMapping(data)) {
    for (const key0 in data)
      if (typeof key0 == "string") {
        if (!pattern3.test(key0))
          return !1;
      } else
        return !1;
    for (const key1 in data)
      if (!validate34(data[key1]))
        return !1;
  } else
    return !1;
  return !0;
}
const schema14 = { properties: { type: 0, containers: 0, initContainers: 0, replicas: 0, autoscaling: 0, strategy: 0, serviceAccount: 0, labels: 0, annotations: 0, ports: 0, secrets: 0, configMaps: 0, serviceName: 0, volumeClaimTemplates: 0, opsRule: 0, topologySpreadConstraints: 0, podSpec: 0, schedule: 0, timeZone: 0, concurrencyPolicy: 0, startingDeadlineSeconds: 0, successfulJobsHistoryLimit: 0, failedJobsHistoryLimit: 0, suspend: 0, completions: 0, parallelism: 0, completionMode: 0, backoffLimit: 0, backoffLimitPerIndex: 0, maxFailedIndexes: 0, activeDeadlineSeconds: 0, ttlSecondsAfterFinished: 0, podReplacementPolicy: 0 } }, func2 = Object.prototype.hasOwnProperty, schema15 = { properties: { image: 0, command: 0, args: 0, workingDir: 0, env: 0, ports: 0, resources: 0, restartPolicy: 0, files: 0, dirs: 0, livenessProbe: 0, readinessProbe: 0, startupProbe: 0, lifecycle: 0, securityContext: 0 } }, pattern4 = new RegExp("^(?:(?:[a-zA-Z0-9](?:[a-zA-Z0-9.-]{0,252}[a-zA-Z0-9])?|\\[[0-9a-fA-F:]{2,39}\\])(?::[0-9]{1,5})?/)?[a-z0-9]+(?:(?:\\.|__?|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:\\.|__?|-+)[a-z0-9]+)*)*(?::[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?(?:@[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,})?$", "u"), pattern5 = new RegExp("^[^\\u0000-\\u001f]+$", "u"), pattern13 = new RegExp("^(?:secret|configmap)://(?=.{1,253}$)[a-z0-9]+(?:(?:-+|\\.)[a-z0-9]+)*$", "u");
function validate40(data) {
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++)
      if (!validate34(data[i0]))
        return !1;
  } else
    return !1;
  return !0;
}
const pattern6 = new RegExp("^[ -<>-~]+$", "u");
function validate44(data) {
  if (typeof data == "string") {
    if (!pattern6.test(data))
      return !1;
  } else
    return !1;
  return !0;
}
const pattern7 = new RegExp("^(?=.*[a-z])(?!.*--)(?=.{1,15}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$", "u");
function validate48(data) {
  if (typeof data == "string") {
    if (!pattern7.test(data))
      return !1;
  } else
    return !1;
  return !0;
}
function validate50(data) {
  if (!Number.isInteger(data))
    return !1;
  if (Number.isFinite(data)) {
    if (data > 65535)
      return !1;
    if (data < 1)
      return !1;
  }
  return !0;
}
function validate52(data) {
  return !(typeof data != "string" || !(data === "TCP" || data === "UDP" || data === "SCTP"));
}
function validate47(data) {
  if (isMapping(data)) {
    if (data.port === void 0)
      return !1;
    for (const key0 in data)
      if (!(key0 === "name" || key0 === "port" || key0 === "protocol"))
        return !1;
    if (data.name !== void 0 && !validate48(data.name) || data.port !== void 0 && !validate50(data.port) || data.protocol !== void 0 && !validate52(data.protocol))
      return !1;
  } else
    return !1;
  return !0;
}
const pattern9 = new RegExp("^\\+?(?:\\d+\\.?\\d*|\\.\\d+)(?:[KMGTPE]i|[numkMGTPE]|[eE][+-]?\\d+)?$", "u");
function validate59(data) {
  return !(typeof data != "string" && !Number.isFinite(data) || Number.isFinite(data) && data < 0 || typeof data == "string" && !pattern9.test(data));
}
function validate57(data) {
  if (isMapping(data)) {
    for (const key0 in data)
      if (!validate28(key0))
        return !1;
    for (const key1 in data)
      if (!validate59(data[key1]))
        return !1;
  } else
    return !1;
  return !0;
}
function validate63(data) {
  if (isMapping(data)) {
    for (const key0 in data)
      if (!(key0 === "requests" || key0 === "limits"))
        return !1;
  } else
    return !1;
  return !0;
}
const pattern8 = new RegExp("^(?:\\+?(?:\\d+\\.?\\d*|\\.\\d+)(?:[KMGTPE]i|[numkMGTPE]|[eE][+-]?\\d+)?|(?:\\d+\\.?\\d*|\\.\\d+)(?:[KMGTPE]i|[numkMGTPE])?-(?:\\d+\\.?\\d*|\\.\\d+)(?:[KMGTPE]i|[numkMGTPE])?)$", "u");
function validate55(data) {
  if (isMapping(data)) {
    for (const key0 in data)
      if (!validate28(key0))
        return !1;
    for (const key1 in data)
      if (!(key1 === "requests" || key1 === "limits")) {
        let data0 = data[key1];
        if (typeof data0 != "string" && !Number.isFinite(data0) || Number.isFinite(data0) && data0 < 0 || typeof data0 == "string" && !pattern8.test(data0))
          return !1;
      }
    if (data.requests !== void 0 && !validate57(data.requests) || data.limits !== void 0 && !validate57(data.limits) || data.requests !== void 0 && !validate63(data) || data.limits !== void 0 && !validate63(data))
      return !1;
  } else
    return !1;
  return !0;
}
const pattern10 = new RegExp("^/[^:\\u0000-\\u001f]*[^/:\\u0000-\\u001f]/*$", "u");
function validate67(data) {
  if (typeof data == "string") {
    if (!pattern10.test(data))
      return !1;
  } else
    return !1;
  return !0;
}
const pattern11 = new RegExp("^(?:secret|configmap)://(?=[^/]{1,253}/)[a-z0-9]+(?:(?:-+|\\.)[a-z0-9]+)*/(?!\\.{1,2}$)[-._a-zA-Z0-9]{1,253}$", "u"), pattern12 = new RegExp("^0?[0-7]{3}$", "u");
function validate69(data) {
  if (isMapping(data)) {
    for (const key0 in data)
      if (!(key0 === "content" || key0 === "contentFrom" || key0 === "mode"))
        return !1;
    if (data.content !== void 0 && typeof data.content != "string")
      return !1;
    if (data.contentFrom !== void 0) {
      let data1 = data.contentFrom;
      if (typeof data1 == "string") {
        if (!pattern11.test(data1))
          return !1;
      } else
        return !1;
    }
    if (data.mode !== void 0) {
      let data2 = data.mode;
      if (typeof data2 == "string") {
        if (!pattern12.test(data2))
          return !1;
      } else
        return !1;
    }
  } else
    return !1;
  return !0;
}
const schema28 = { properties: { probeHandler: 0, exec: 0, httpGet: 0, tcpSocket: 0, grpc: 0, initialDelaySeconds: 0, timeoutSeconds: 0, periodSeconds: 0, successThreshold: 0, failureThreshold: 0, terminationGracePeriodSeconds: 0, terminationGracePeriod: 0 } }, pattern14 = new RegExp("^\\S+$", "u");
function validate74(data) {
  if (typeof data == "string") {
    if (!pattern14.test(data))
      return !1;
  } else
    return !1;
  return !0;
}
const pattern15 = new RegExp("^[-A-Za-z0-9]+$", "u");
function validate77(data) {
  if (typeof data == "string") {
    if (!pattern15.test(data))
      return !1;
  } else
    return !1;
  return !0;
}
function validate76(data) {
  if (isMapping(data)) {
    for (const key0 in data)
      if (!validate77(key0))
        return !1;
    for (const key1 in data)
      if (!validate34(data[key1]))
        return !1;
  } else
    return !1;
  return !0;
}
function validate81(data) {
  if (Array.isArray(data)) {
    if (data.length < 1)
      return !1;
    {
      const len0 = data.length;
      for (let i0 = 0; i0 < len0; i0++)
        if (!validate34(data[i0]))
          return !1;
    }
  } else
    return !1;
  return !0;
}
function validate73(data) {
  if (isMapping(data)) {
    for (const key0 in data)
      if (!(key0 === "url" || key0 === "headers" || key0 === "command"))
        return !1;
    if (data.url !== void 0 && !validate74(data.url) || data.headers !== void 0 && !validate76(data.headers) || data.command !== void 0 && !validate81(data.command))
      return !1;
  } else
    return !1;
  return !0;
}
function validate85(data) {
  if (isMapping(data)) {
    if (data.command === void 0)
      return !1;
    for (const key0 in data)
      if (key0 !== "command")
        return !1;
    if (data.command !== void 0 && !validate81(data.command))
      return !1;
  } else
    return !1;
  return !0;
}
const pattern16 = new RegExp("^/\\S*$", "u");
function validate89(data) {
  if (!Number.isInteger(data) && typeof data != "string")
    return !1;
  if (Number.isFinite(data)) {
    if (data > 65535)
      return !1;
    if (data < 1)
      return !1;
  }
  return !(typeof data == "string" && !pattern7.test(data));
}
const pattern18 = new RegExp("^[^\\s/]+$", "u");
function validate91(data) {
  if (typeof data == "string") {
    if (!pattern18.test(data))
      return !1;
  } else
    return !1;
  return !0;
}
function validate93(data) {
  if (isMapping(data)) {
    if (data.name === void 0 || data.value === void 0)
      return !1;
    for (const key0 in data)
      if (!(key0 === "name" || key0 === "value"))
        return !1;
    if (data.name !== void 0 && !validate77(data.name) || data.value !== void 0 && typeof data.value != "string")
      return !1;
  } else
    return !1;
  return !0;
}
function validate88(data) {
  if (isMapping(data)) {
    if (data.port === void 0)
      return !1;
    for (const key0 in data)
      if (!(key0 === "path" || key0 === "port" || key0 === "host" || key0 === "scheme" || key0 === "httpHeaders"))
        return !1;
    if (data.path !== void 0) {
      let data0 = data.path;
      if (typeof data0 == "string") {
        if (!pattern16.test(data0))
          return !1;
      } else
        return !1;
    }
    if (data.port !== void 0 && !validate89(data.port) || data.host !== void 0 && !validate91(data.host))
      return !1;
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
          if (!validate93(data4[i0]))
            return !1;
      } else
        return !1;
    }
  } else
    return !1;
  return !0;
}
function validate97(data) {
  if (isMapping(data)) {
    if (data.port === void 0)
      return !1;
    for (const key0 in data)
      if (!(key0 === "port" || key0 === "host"))
        return !1;
    if (data.port !== void 0 && !validate89(data.port) || data.host !== void 0 && !validate91(data.host))
      return !1;
  } else
    return !1;
  return !0;
}
function validate101(data) {
  if (isMapping(data)) {
    if (data.port === void 0)
      return !1;
    for (const key0 in data)
      if (!(key0 === "port" || key0 === "service"))
        return !1;
    if (data.port !== void 0 && !validate50(data.port) || data.service !== void 0 && typeof data.service != "string")
      return !1;
  } else
    return !1;
  return !0;
}
function validate104(data) {
  if (!Number.isInteger(data))
    return !1;
  if (Number.isFinite(data)) {
    if (data > 2147483647)
      return !1;
    if (data < 0)
      return !1;
  }
  return !0;
}
function validate106(data) {
  if (!Number.isInteger(data))
    return !1;
  if (Number.isFinite(data)) {
    if (data > 2147483647)
      return !1;
    if (data < 1)
      return !1;
  }
  return !0;
}
function validate72(data) {
  if (isMapping(data)) {
    for (const key0 in data)
      if (!func2.call(schema28.properties, key0))
        return !1;
    if (data.probeHandler !== void 0 && !validate73(data.probeHandler) || data.exec !== void 0 && !validate85(data.exec) || data.httpGet !== void 0 && !validate88(data.httpGet) || data.tcpSocket !== void 0 && !validate97(data.tcpSocket) || data.grpc !== void 0 && !validate101(data.grpc) || data.initialDelaySeconds !== void 0 && !validate104(data.initialDelaySeconds) || data.timeoutSeconds !== void 0 && !validate106(data.timeoutSeconds) || data.periodSeconds !== void 0 && !validate106(data.periodSeconds) || data.successThreshold !== void 0 && !validate106(data.successThreshold) || data.failureThreshold !== void 0 && !validate106(data.failureThreshold) || data.terminationGracePeriodSeconds !== void 0 && !validate106(data.terminationGracePeriodSeconds) || data.terminationGracePeriod !== void 0 && !validate106(data.terminationGracePeriod))
      return !1;
  } else
    return !1;
  return !0;
}
function validate121(data) {
  if (!Number.isInteger(data))
    return !1;
  if (Number.isFinite(data)) {
    if (data > 9007199254740991)
      return !1;
    if (data < 0)
      return !1;
  }
  return !0;
}
function validate117(data) {
  if (isMapping(data)) {
    for (const key0 in data)
      if (!(key0 === "exec" || key0 === "httpGet" || key0 === "tcpSocket" || key0 === "sleep" || key0 === "url" || key0 === "headers" || key0 === "command"))
        return !1;
    if (data.exec !== void 0 && !validate85(data.exec) || data.httpGet !== void 0 && !validate88(data.httpGet) || data.tcpSocket !== void 0 && !validate97(data.tcpSocket))
      return !1;
    if (data.sleep !== void 0) {
      let data3 = data.sleep;
      if (isMapping(data3)) {
        if (data3.seconds === void 0)
          return !1;
        for (const key1 in data3)
          if (key1 !== "seconds")
            return !1;
        if (data3.seconds !== void 0 && !validate121(data3.seconds))
          return !1;
      } else
        return !1;
    }
    if (data.url !== void 0 && !validate74(data.url) || data.headers !== void 0 && !validate76(data.headers) || data.command !== void 0 && !validate81(data.command))
      return !1;
  } else
    return !1;
  return !0;
}
function validate116(data) {
  if (isMapping(data)) {
    for (const key0 in data)
      if (!(key0 === "postStart" || key0 === "preStop"))
        return !1;
    if (data.postStart !== void 0 && !validate117(data.postStart) || data.preStop !== void 0 && !validate117(data.preStop))
      return !1;
  } else
    return !1;
  return !0;
}
function validate129(data) {
  return !!isMapping(data);
}
function validate39(data) {
  if (isMapping(data)) {
    if (data.image === void 0)
      return !1;
    for (const key0 in data)
      if (!func2.call(schema15.properties, key0))
        return !1;
    if (data.image !== void 0) {
      let data0 = data.image;
      if (typeof data0 == "string") {
        if (!pattern4.test(data0))
          return !1;
      } else
        return !1;
    }
    if (data.command !== void 0 && !validate40(data.command) || data.args !== void 0 && !validate40(data.args))
      return !1;
    if (data.workingDir !== void 0) {
      let data3 = data.workingDir;
      if (typeof data3 == "string") {
        if (!pattern5.test(data3))
          return !1;
      } else
        return !1;
    }
    if (data.env !== void 0) {
      let data4 = data.env;
      if (isMapping(data4)) {
        for (const key1 in data4)
          if (!validate44(key1))
            return !1;
        for (const key2 in data4)
          if (!validate34(data4[key2]))
            return !1;
      } else
        return !1;
    }
    if (data.ports !== void 0) {
      let data6 = data.ports;
      if (Array.isArray(data6)) {
        const len0 = data6.length;
        for (let i0 = 0; i0 < len0; i0++)
          if (!validate47(data6[i0]))
            return !1;
      } else
        return !1;
    }
    if (data.resources !== void 0 && !validate55(data.resources))
      return !1;
    if (data.restartPolicy !== void 0) {
      let data9 = data.restartPolicy;
      if (typeof data9 != "string" || data9 !== "Always")
        return !1;
    }
    if (data.files !== void 0) {
      let data10 = data.files;
      if (isMapping(data10)) {
        for (const key3 in data10)
          if (!validate67(key3))
            return !1;
        for (const key4 in data10)
          if (!validate69(data10[key4]))
            return !1;
      } else
        return !1;
    }
    if (data.dirs !== void 0) {
      let data12 = data.dirs;
      if (isMapping(data12)) {
        for (const key5 in data12)
          if (!validate67(key5))
            return !1;
        for (const key6 in data12) {
          let data13 = data12[key6];
          if (typeof data13 == "string") {
            if (!pattern13.test(data13))
              return !1;
          } else
            return !1;
        }
      } else
        return !1;
    }
    if (data.livenessProbe !== void 0 && !validate72(data.livenessProbe) || data.readinessProbe !== void 0 && !validate72(data.readinessProbe) || data.startupProbe !== void 0 && !validate72(data.startupProbe) || data.lifecycle !== void 0 && !validate116(data.lifecycle) || data.securityContext !== void 0 && !validate129(data.securityContext))
      return !1;
  } else
    return !1;
  return !0;
}
const pattern19 = new RegExp("^(?:[1-9]\\d{0,8}%?|(?=.*[1-9])\\d{1,12}(?:\\.\\d{1,3})?(?:m|[kMGTPE]|[KMGTPE]i))$", "u");
function validate138(data) {
  if (!Number.isInteger(data) && typeof data != "string")
    return !1;
  if (Number.isFinite(data)) {
    if (data > 2147483647)
      return !1;
    if (data < 1)
      return !1;
  }
  return !(typeof data == "string" && !pattern19.test(data));
}
function validate141(data) {
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++)
      if (!validate129(data[i0]))
        return !1;
  } else
    return !1;
  return !0;
}
function validate135(data) {
  if (isMapping(data)) {
    if (data.maxReplicas === void 0)
      return !1;
    for (const key0 in data)
      if (!(key0 === "minReplicas" || key0 === "maxReplicas" || key0 === "cpu" || key0 === "memory" || key0 === "metrics" || key0 === "behavior"))
        return !1;
    if (data.minReplicas !== void 0 && !validate106(data.minReplicas) || data.maxReplicas !== void 0 && !validate106(data.maxReplicas) || data.cpu !== void 0 && !validate138(data.cpu) || data.memory !== void 0 && !validate138(data.memory) || data.metrics !== void 0 && !validate141(data.metrics) || data.behavior !== void 0 && !validate129(data.behavior))
      return !1;
  } else
    return !1;
  return !0;
}
const pattern20 = new RegExp("^(?=.{1,253}$)[a-z0-9]+(?:(?:-+|\\.)[a-z0-9]+)*$", "u");
function validate148(data) {
  if (typeof data == "string") {
    if (!pattern20.test(data))
      return !1;
  } else
    return !1;
  return !0;
}
function validate147(data) {
  if (typeof data != "string" && !isMapping(data) || typeof data == "string" && !pattern20.test(data))
    return !1;
  if (isMapping(data)) {
    for (const key0 in data)
      if (!(key0 === "name" || key0 === "labels" || key0 === "annotations" || key0 === "automountServiceAccountToken"))
        return !1;
    if (data.name !== void 0 && !validate148(data.name) || data.labels !== void 0 && !validate27(data.labels) || data.annotations !== void 0 && !validate33(data.annotations) || data.automountServiceAccountToken !== void 0 && typeof data.automountServiceAccountToken != "boolean")
      return !1;
  }
  return !0;
}
function validate155(data) {
  if (isMapping(data)) {
    if (data.port === void 0)
      return !1;
    for (const key0 in data)
      if (!(key0 === "name" || key0 === "port" || key0 === "targetPort" || key0 === "protocol" || key0 === "public" || key0 === "type" || key0 === "labels" || key0 === "annotations"))
        return !1;
    if (data.name !== void 0 && !validate23(data.name) || data.port !== void 0 && !validate50(data.port) || data.targetPort !== void 0 && !validate89(data.targetPort) || data.protocol !== void 0 && !validate52(data.protocol) || data.public !== void 0 && typeof data.public != "boolean" || data.type !== void 0 && typeof data.type != "string" || data.labels !== void 0 && !validate27(data.labels) || data.annotations !== void 0 && !validate33(data.annotations))
      return !1;
  } else
    return !1;
  return !0;
}
const pattern22 = new RegExp("^(?!\\.$|\\.\\.)[-._a-zA-Z0-9]{1,253}$", "u");
function validate165(data) {
  if (isMapping(data)) {
    for (const key0 in data)
      if (typeof key0 == "string") {
        if (!pattern22.test(key0))
          return !1;
      } else
        return !1;
    for (const key1 in data)
      if (typeof data[key1] != "string")
        return !1;
  } else
    return !1;
  return !0;
}
function validate164(data) {
  if (isMapping(data)) {
    if (data.type === void 0)
      return !1;
    for (const key0 in data)
      if (!(key0 === "type" || key0 === "data" || key0 === "params" || key0 === "immutable"))
        return !1;
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 != "string" || !(data0 === "basic" || data0 === "token" || data0 === "opaque" || data0 === "certificate" || data0 === "external"))
        return !1;
    }
    if (data.data !== void 0 && !validate165(data.data))
      return !1;
    if (data.params !== void 0) {
      let data2 = data.params;
      if (!isMapping(data2))
        return !1;
    }
    if (data.immutable !== void 0 && typeof data.immutable != "boolean")
      return !1;
  } else
    return !1;
  return !0;
}
function validate169(data) {
  if (isMapping(data)) {
    if (data.data === void 0)
      return !1;
    for (const key0 in data)
      if (!(key0 === "data" || key0 === "immutable"))
        return !1;
    if (data.data !== void 0 && !validate165(data.data) || data.immutable !== void 0 && typeof data.immutable != "boolean")
      return !1;
  } else
    return !1;
  return !0;
}
const pattern23 = new RegExp("^(?:\\d{1,9}|(?:\\d{1,2}|100)%)$", "u");
function validate174(data) {
  if (isMapping(data)) {
    if (data.maxUnavailable === void 0)
      return !1;
    for (const key0 in data)
      if (key0 !== "maxUnavailable")
        return !1;
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
      if (typeof data0 == "string" && !pattern23.test(data0))
        return !1;
    }
  } else
    return !1;
  return !0;
}
const pattern24 = new RegExp("\\S", "u");
function validate178(data) {
  if (typeof data == "string") {
    if (!pattern24.test(data))
      return !1;
  } else
    return !1;
  return !0;
}
const pattern25 = new RegExp("^(?!Local$)[A-Za-z][A-Za-z0-9._+-]*(?:/[A-Za-z0-9._+-]+)*$", "u");
function validate37(data) {
  if (isMapping(data)) {
    if (data.containers === void 0)
      return !1;
    for (const key0 in data)
      if (!func2.call(schema14.properties, key0))
        return !1;
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 != "string" || !(data0 === "Deployment" || data0 === "StatefulSet" || data0 === "DaemonSet" || data0 === "Job" || data0 === "CronJob" || data0 === "CollaSet"))
        return !1;
    }
    if (data.containers !== void 0) {
      let data1 = data.containers;
      if (isMapping(data1)) {
        if (Object.keys(data1).length < 1)
          return !1;
        for (const key1 in data1)
          if (!validate23(key1))
            return !1;
        for (const key2 in data1)
          if (!validate39(data1[key2]))
            return !1;
      } else
        return !1;
    }
    if (data.initContainers !== void 0) {
      let data3 = data.initContainers;
      if (isMapping(data3)) {
        for (const key3 in data3)
          if (!validate23(key3))
            return !1;
        for (const key4 in data3)
          if (!validate39(data3[key4]))
            return !1;
      } else
        return !1;
    }
    if (data.replicas !== void 0 && !validate104(data.replicas) || data.autoscaling !== void 0 && !validate135(data.autoscaling) || data.strategy !== void 0 && !validate129(data.strategy) || data.serviceAccount !== void 0 && !validate147(data.serviceAccount) || data.labels !== void 0 && !validate27(data.labels) || data.annotations !== void 0 && !validate33(data.annotations))
      return !1;
    if (data.ports !== void 0) {
      let data11 = data.ports;
      if (Array.isArray(data11)) {
        const len0 = data11.length;
        for (let i0 = 0; i0 < len0; i0++)
          if (!validate155(data11[i0]))
            return !1;
      } else
        return !1;
    }
    if (data.secrets !== void 0) {
      let data13 = data.secrets;
      if (isMapping(data13)) {
        for (const key5 in data13)
          if (!validate148(key5))
            return !1;
        for (const key6 in data13)
          if (!validate164(data13[key6]))
            return !1;
      } else
        return !1;
    }
    if (data.configMaps !== void 0) {
      let data15 = data.configMaps;
      if (isMapping(data15)) {
        for (const key7 in data15)
          if (!validate148(key7))
            return !1;
        for (const key8 in data15)
          if (!validate169(data15[key8]))
            return !1;
      } else
        return !1;
    }
    if (data.serviceName !== void 0 && !validate23(data.serviceName) || data.volumeClaimTemplates !== void 0 && !validate141(data.volumeClaimTemplates) || data.opsRule !== void 0 && !validate174(data.opsRule) || data.topologySpreadConstraints !== void 0 && !validate141(data.topologySpreadConstraints) || data.podSpec !== void 0 && !validate129(data.podSpec) || data.schedule !== void 0 && !validate178(data.schedule))
      return !1;
    if (data.timeZone !== void 0) {
      let data23 = data.timeZone;
      if (typeof data23 == "string") {
        if (!pattern25.test(data23))
          return !1;
      } else
        return !1;
    }
    if (data.concurrencyPolicy !== void 0) {
      let data24 = data.concurrencyPolicy;
      if (typeof data24 != "string" || !(data24 === "Allow" || data24 === "Forbid" || data24 === "Replace"))
        return !1;
    }
    if (data.startingDeadlineSeconds !== void 0 && !validate121(data.startingDeadlineSeconds) || data.successfulJobsHistoryLimit !== void 0 && !validate104(data.successfulJobsHistoryLimit) || data.failedJobsHistoryLimit !== void 0 && !validate104(data.failedJobsHistoryLimit) || data.suspend !== void 0 && typeof data.suspend != "boolean" || data.completions !== void 0 && !validate104(data.completions) || data.parallelism !== void 0 && !validate104(data.parallelism))
      return !1;
    if (data.completionMode !== void 0) {
      let data31 = data.completionMode;
      if (typeof data31 != "string" || !(data31 === "NonIndexed" || data31 === "Indexed"))
        return !1;
    }
    if (data.backoffLimit !== void 0 && !validate104(data.backoffLimit) || data.backoffLimitPerIndex !== void 0 && !validate104(data.backoffLimitPerIndex) || data.maxFailedIndexes !== void 0 && !validate104(data.maxFailedIndexes))
      return !1;
    if (data.activeDeadlineSeconds !== void 0) {
      let data35 = data.activeDeadlineSeconds;
      if (!Number.isInteger(data35))
        return !1;
      if (Number.isFinite(data35)) {
        if (data35 > 9007199254740991)
          return !1;
        if (data35 < 1)
          return !1;
      }
    }
    if (data.ttlSecondsAfterFinished !== void 0 && !validate104(data.ttlSecondsAfterFinished))
      return !1;
    if (data.podReplacementPolicy !== void 0) {
      let data37 = data.podReplacementPolicy;
      if (typeof data37 != "string" || !(data37 === "TerminatingOrFailed" || data37 === "Failed"))
        return !1;
    }
  } else
    return !1;
  return !0;
}
const schema58 = { properties: { className: 0, hosts: 0, path: 0, pathType: 0, port: 0, rules: 0, defaultBackend: 0, tls: 0, labels: 0, annotations: 0 } }, pattern26 = new RegExp("^(?=.{1,253}$)(?!\\d+\\.\\d+\\.\\d+\\.\\d+$)(?:\\*\\.)?[a-z0-9]+(?:(?:-+|\\.)[a-z0-9]+)*$", "u");
function validate193(data) {
  if (typeof data == "string") {
    if (!pattern26.test(data))
      return !1;
  } else
    return !1;
  return !0;
}
function validate192(data) {
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++)
      if (!validate193(data[i0]))
        return !1;
  } else
    return !1;
  return !0;
}
const pattern27 = new RegExp("^(?!.*(?://|/\\.{1,2}/|%2[fF]))(?!.*/\\.{1,2}$)/\\S*$", "u");
function validate196(data) {
  if (typeof data == "string") {
    if (!pattern27.test(data))
      return !1;
  } else
    return !1;
  return !0;
}
function validate198(data) {
  return !(typeof data != "string" || !(data === "Prefix" || data === "Exact" || data === "ImplementationSpecific"));
}
const pattern28 = new RegExp("^(?=.*[a-z-])[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?$", "u");
function validate200(data) {
  if (!Number.isInteger(data) && typeof data != "string")
    return !1;
  if (Number.isFinite(data)) {
    if (data > 65535)
      return !1;
    if (data < 1)
      return !1;
  }
  return !(typeof data == "string" && !pattern28.test(data));
}
function validate204(data) {
  if (isMapping(data)) {
    for (const key0 in data)
      if (!(key0 === "path" || key0 === "pathType" || key0 === "port" || key0 === "service"))
        return !1;
    if (data.path !== void 0 && !validate196(data.path) || data.pathType !== void 0 && !validate198(data.pathType) || data.port !== void 0 && !validate200(data.port) || data.service !== void 0 && !validate23(data.service))
      return !1;
  } else
    return !1;
  return !0;
}
function validate202(data) {
  if (isMapping(data)) {
    for (const key0 in data)
      if (!(key0 === "host" || key0 === "paths"))
        return !1;
    if (data.host !== void 0 && !validate193(data.host))
      return !1;
    if (data.paths !== void 0) {
      let data1 = data.paths;
      if (Array.isArray(data1)) {
        if (data1.length < 1)
          return !1;
        {
          const len0 = data1.length;
          for (let i0 = 0; i0 < len0; i0++)
            if (!validate204(data1[i0]))
              return !1;
        }
      } else
        return !1;
    }
  } else
    return !1;
  return !0;
}
function validate211(data) {
  if (isMapping(data)) {
    for (const key0 in data)
      if (!(key0 === "port" || key0 === "service"))
        return !1;
    if (data.port !== void 0 && !validate200(data.port) || data.service !== void 0 && !validate23(data.service))
      return !1;
  } else
    return !1;
  return !0;
}
function validate215(data) {
  if (isMapping(data)) {
    for (const key0 in data)
      if (!(key0 === "hosts" || key0 === "secretName"))
        return !1;
    if (data.hosts !== void 0 && !validate192(data.hosts) || data.secretName !== void 0 && !validate148(data.secretName))
      return !1;
  } else
    return !1;
  return !0;
}
function validate190(data) {
  if (isMapping(data)) {
    for (const key0 in data)
      if (!func2.call(schema58.properties, key0))
        return !1;
    if (data.className !== void 0 && !validate148(data.className) || data.hosts !== void 0 && !validate192(data.hosts) || data.path !== void 0 && !validate196(data.path) || data.pathType !== void 0 && !validate198(data.pathType) || data.port !== void 0 && !validate200(data.port))
      return !1;
    if (data.rules !== void 0) {
      let data5 = data.rules;
      if (Array.isArray(data5)) {
        const len0 = data5.length;
        for (let i0 = 0; i0 < len0; i0++)
          if (!validate202(data5[i0]))
            return !1;
      } else
        return !1;
    }
    if (data.defaultBackend !== void 0 && !validate211(data.defaultBackend))
      return !1;
    if (data.tls !== void 0) {
      let data8 = data.tls;
      if (Array.isArray(data8)) {
        const len1 = data8.length;
        for (let i1 = 0; i1 < len1; i1++)
          if (!validate215(data8[i1]))
            return !1;
      } else
        return !1;
    }
    if (data.labels !== void 0 && !validate27(data.labels) || data.annotations !== void 0 && !validate33(data.annotations))
      return !1;
  } else
    return !1;
  return !0;
}
const pattern29 = new RegExp("^(?:\\*|[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?)$", "u"), pattern30 = new RegExp("^[0-9A-Fa-f.:]+/\\d{1,3}$", "u");
function validate225(data) {
  if (typeof data == "string") {
    if (!pattern30.test(data))
      return !1;
  } else
    return !1;
  return !0;
}
const pattern31 = new RegExp("^(?:[1-9]\\d{0,3}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d|6553[0-5]|(?=.*[a-z-])[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?)$", "u");
function validate228(data) {
  if (!Number.isInteger(data) && typeof data != "string")
    return !1;
  if (Number.isFinite(data)) {
    if (data > 65535)
      return !1;
    if (data < 1)
      return !1;
  }
  return !(typeof data == "string" && !pattern31.test(data));
}
function validate223(data) {
  if (isMapping(data)) {
    if (Object.keys(data).length < 1)
      return !1;
    for (const key0 in data)
      if (!(key0 === "namespace" || key0 === "podLabels" || key0 === "cidr" || key0 === "except" || key0 === "ports"))
        return !1;
    if (data.namespace !== void 0) {
      let data0 = data.namespace;
      if (typeof data0 == "string") {
        if (!pattern29.test(data0))
          return !1;
      } else
        return !1;
    }
    if (data.podLabels !== void 0 && !validate27(data.podLabels) || data.cidr !== void 0 && !validate225(data.cidr))
      return !1;
    if (data.except !== void 0) {
      let data3 = data.except;
      if (Array.isArray(data3)) {
        const len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++)
          if (!validate225(data3[i0]))
            return !1;
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
          for (let i1 = 0; i1 < len1; i1++)
            if (!validate228(data5[i1]))
              return !1;
        }
      } else
        return !1;
    }
  } else
    return !1;
  return !0;
}
function validate222(data) {
  if (isMapping(data)) {
    for (const key0 in data)
      if (key0 !== "allowFrom")
        return !1;
    if (data.allowFrom !== void 0) {
      let data0 = data.allowFrom;
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++)
          if (!validate223(data0[i0]))
            return !1;
      } else
        return !1;
    }
  } else
    return !1;
  return !0;
}
function validate21(data) {
  if (isMapping(data)) {
    if (data.name === void 0 || data.workload === void 0)
      return !1;
    for (const key0 in data)
      if (!(key0 === "name" || key0 === "namespace" || key0 === "labels" || key0 === "annotations" || key0 === "workload" || key0 === "ingress" || key0 === "networkPolicy" || key0 === "monitoring"))
        return !1;
    if (data.name !== void 0 && !validate22(data.name) || data.namespace !== void 0 && !validate23(data.namespace) || data.labels !== void 0 && !validate27(data.labels) || data.annotations !== void 0 && !validate33(data.annotations) || data.workload !== void 0 && !validate37(data.workload) || data.ingress !== void 0 && !validate190(data.ingress) || data.networkPolicy !== void 0 && !validate222(data.networkPolicy))
      return !1;
  } else
    return !1;
  return !0;
}
const Scraping = validate232, schema72 = { properties: { scheme: 0, path: 0, port: 0, interval: 0, timeout: 0, operatorMode: 0, monitorType: 0, alerts: 0, params: 0, labels: 0, honorLabels: 0, sampleLimit: 0, targetLimit: 0, labelLimit: 0, labelNameLengthLimit: 0, labelValueLengthLimit: 0, keepDroppedTargets: 0, bodySizeLimit: 0, jobLabel: 0, jobName: 0, targetLabels: 0, podTargetLabels: 0, attachMetadata: 0, selectorMechanism: 0, serviceDiscoveryRole: 0, filterRunning: 0, honorTimestamps: 0, trackTimestampsStaleness: 0, followRedirects: 0, enableHttp2: 0, scrapeProtocols: 0, fallbackScrapeProtocol: 0, scrapeClassicHistograms: 0, scrapeNativeHistograms: 0, nativeHistogramBucketLimit: 0, nativeHistogramMinBucketFactor: 0, convertClassicHistogramsToNHCB: 0, proxyUrl: 0, noProxy: 0, proxyFromEnvironment: 0, proxyConnectHeader: 0, relabelings: 0, metricRelabelings: 0, prober: 0, staticTargets: 0, tls: 0, basicAuth: 0, authorization: 0, oauth2: 0, scrapeClass: 0, istio: 0 } }, func0 = require("ajv/dist/runtime/equal").default;
function validate233(data) {
  return !(typeof data != "string" || !(data === "http" || data === "https"));
}
const pattern32 = new RegExp("^/[^?#%\\s]*$", "u");
function validate235(data) {
  if (typeof data == "string") {
    if (!pattern32.test(data))
      return !1;
  } else
    return !1;
  return !0;
}
const pattern33 = new RegExp("^(?=.*[1-9])(?:(?=\\d)(?:\\d{1,2}y)?(?:\\d{1,3}w)?(?:\\d{1,4}d)?(?:\\d{1,5}h)?(?:\\d{1,7}m)?(?:\\d{1,9}s)?(?:\\d{1,11}ms)?|\\d{1,9}\\.\\d{1,3}0{0,6}s)$", "u");
function validate238(data) {
  if (typeof data == "string") {
    if (!pattern33.test(data))
      return !1;
  } else
    return !1;
  return !0;
}
function validate241(data) {
  if (typeof data != "boolean" && !isMapping(data))
    return !1;
  if (isMapping(data)) {
    for (const key0 in data)
      if (!(key0 === "for" || key0 === "labels"))
        return !1;
    if (data.for !== void 0 && !validate238(data.for) || data.labels !== void 0 && !validate27(data.labels))
      return !1;
  }
  return !0;
}
const pattern34 = new RegExp("^[\\s\\S]", "u");
function validate245(data) {
  if (typeof data == "string") {
    if (!pattern34.test(data))
      return !1;
  } else
    return !1;
  return !0;
}
function validate255(data) {
  if (typeof data == "string") {
    if (!pattern1.test(data))
      return !1;
  } else
    return !1;
  return !0;
}
function validate258(data) {
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++)
      if (!validate255(data[i0]))
        return !1;
  } else
    return !1;
  return !0;
}
function validate262(data) {
  if (isMapping(data)) {
    for (const key0 in data)
      if (key0 !== "node")
        return !1;
    if (data.node !== void 0 && typeof data.node != "boolean")
      return !1;
  } else
    return !1;
  return !0;
}
function validate264(data) {
  return !(typeof data != "string" || !(data === "PrometheusProto" || data === "OpenMetricsText0.0.1" || data === "OpenMetricsText1.0.0" || data === "PrometheusText0.0.4" || data === "PrometheusText1.0.0"));
}
const pattern37 = new RegExp("^(?:https?|socks5)://(?:[^\\s@/?#:%\\[\\]]+|\\[[0-9A-Fa-f:.]+\\])(?::\\d{1,5})?(?:[/?#][^\\s%]*)?$", "u");
function validate269(data) {
  if (typeof data == "string") {
    if (!pattern37.test(data))
      return !1;
  } else
    return !1;
  return !0;
}
const pattern38 = new RegExp("^[-!#$%&'*+.^_`|~0-9A-Za-z]+$", "u");
function validate272(data) {
  if (isMapping(data)) {
    for (const key0 in data)
      if (typeof key0 == "string") {
        if (!pattern38.test(key0))
          return !1;
      } else
        return !1;
    for (const key1 in data) {
      let data0 = data[key1];
      if (Array.isArray(data0)) {
        if (data0.length < 1)
          return !1;
        {
          const len0 = data0.length;
          for (let i0 = 0; i0 < len0; i0++)
            if (typeof data0[i0] != "string")
              return !1;
        }
      } else
        return !1;
    }
  } else
    return !1;
  return !0;
}
function validate276(data) {
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++)
      if (typeof data[i0] != "string")
        return !1;
  } else
    return !1;
  return !0;
}
function validate275(data) {
  if (isMapping(data)) {
    for (const key0 in data)
      if (!(key0 === "sourceLabels" || key0 === "separator" || key0 === "targetLabel" || key0 === "regex" || key0 === "modulus" || key0 === "replacement" || key0 === "action"))
        return !1;
    if (data.sourceLabels !== void 0 && !validate276(data.sourceLabels) || data.separator !== void 0 && typeof data.separator != "string" || data.targetLabel !== void 0 && typeof data.targetLabel != "string" || data.regex !== void 0 && typeof data.regex != "string" || data.modulus !== void 0 && !validate121(data.modulus) || data.replacement !== void 0 && typeof data.replacement != "string")
      return !1;
    if (data.action !== void 0) {
      let data6 = data.action;
      if (typeof data6 != "string" || !(data6 === "replace" || data6 === "Replace" || data6 === "keep" || data6 === "Keep" || data6 === "drop" || data6 === "Drop" || data6 === "hashmod" || data6 === "HashMod" || data6 === "labelmap" || data6 === "LabelMap" || data6 === "labeldrop" || data6 === "LabelDrop" || data6 === "labelkeep" || data6 === "LabelKeep" || data6 === "lowercase" || data6 === "Lowercase" || data6 === "uppercase" || data6 === "Uppercase" || data6 === "keepequal" || data6 === "KeepEqual" || data6 === "dropequal" || data6 === "DropEqual"))
        return !1;
    }
  } else
    return !1;
  return !0;
}
function validate274(data) {
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++)
      if (!validate275(data[i0]))
        return !1;
  } else
    return !1;
  return !0;
}
const pattern39 = new RegExp("^(?:[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,251}[A-Za-z0-9_])?|\\[[0-9A-Fa-f:.]{2,45}\\])(?::\\d{1,5})?$", "u");
function validate282(data) {
  if (isMapping(data)) {
    for (const key0 in data)
      if (!(key0 === "url" || key0 === "module" || key0 === "scheme" || key0 === "path"))
        return !1;
    if (data.url !== void 0) {
      let data0 = data.url;
      if (typeof data0 == "string") {
        if (!pattern39.test(data0))
          return !1;
      } else
        return !1;
    }
    if (data.module !== void 0 && !validate178(data.module) || data.scheme !== void 0 && !validate233(data.scheme) || data.path !== void 0 && !validate235(data.path))
      return !1;
  } else
    return !1;
  return !0;
}
const pattern40 = new RegExp("^[^\\s/:]+$", "u");
function validate289(data) {
  return !(typeof data != "string" || !(data === "TLS10" || data === "TLS11" || data === "TLS12" || data === "TLS13"));
}
function validate288(data) {
  if (isMapping(data)) {
    for (const key0 in data)
      if (!(key0 === "ca" || key0 === "cert" || key0 === "key" || key0 === "serverName" || key0 === "insecureSkipVerify" || key0 === "minVersion" || key0 === "maxVersion"))
        return !1;
    if (data.ca !== void 0 && typeof data.ca != "string" || data.cert !== void 0 && typeof data.cert != "string" || data.key !== void 0 && typeof data.key != "string")
      return !1;
    if (data.serverName !== void 0) {
      let data3 = data.serverName;
      if (typeof data3 == "string") {
        if (!pattern40.test(data3))
          return !1;
      } else
        return !1;
    }
    if (data.insecureSkipVerify !== void 0 && typeof data.insecureSkipVerify != "boolean" || data.minVersion !== void 0 && !validate289(data.minVersion) || data.maxVersion !== void 0 && !validate289(data.maxVersion))
      return !1;
  } else
    return !1;
  return !0;
}
function validate293(data) {
  if (isMapping(data)) {
    if (data.username === void 0 || data.password === void 0)
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
const pattern41 = new RegExp("^(?![bB][aA][sS][iI][cC]$)[-!#$%&'*+.^_`|~0-9A-Za-z]+$", "u");
function validate295(data) {
  if (isMapping(data)) {
    if (data.credentials === void 0)
      return !1;
    for (const key0 in data)
      if (!(key0 === "type" || key0 === "credentials"))
        return !1;
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 == "string") {
        if (!pattern41.test(data0))
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
const schema92 = { properties: { clientId: 0, clientSecret: 0, tokenUrl: 0, scopes: 0, endpointParams: 0, tls: 0, proxyUrl: 0, noProxy: 0, proxyFromEnvironment: 0, proxyConnectHeader: 0 } }, pattern42 = new RegExp("^https?://[^\\s@/?#]+(?:[/?#]\\S*)?$", "u");
function validate297(data) {
  if (isMapping(data)) {
    if (data.clientId === void 0 || data.clientSecret === void 0 || data.tokenUrl === void 0)
      return !1;
    for (const key0 in data)
      if (!func2.call(schema92.properties, key0))
        return !1;
    if (data.clientId !== void 0 && typeof data.clientId != "string" || data.clientSecret !== void 0 && typeof data.clientSecret != "string")
      return !1;
    if (data.tokenUrl !== void 0) {
      let data2 = data.tokenUrl;
      if (typeof data2 == "string") {
        if (!pattern42.test(data2))
          return !1;
      } else
        return !1;
    }
    if (data.scopes !== void 0 && !validate276(data.scopes))
      return !1;
    if (data.endpointParams !== void 0) {
      let data4 = data.endpointParams;
      if (isMapping(data4)) {
        for (const key1 in data4)
          if (!validate245(key1))
            return !1;
        for (const key2 in data4)
          if (!validate34(data4[key2]))
            return !1;
      } else
        return !1;
    }
    if (data.tls !== void 0 && !validate288(data.tls) || data.proxyUrl !== void 0 && !validate269(data.proxyUrl) || data.noProxy !== void 0 && !validate178(data.noProxy) || data.proxyFromEnvironment !== void 0 && typeof data.proxyFromEnvironment != "boolean" || data.proxyConnectHeader !== void 0 && !validate272(data.proxyConnectHeader))
      return !1;
  } else
    return !1;
  return !0;
}
function validate307(data) {
  if (isMapping(data)) {
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
const pattern35 = new RegExp("^(?:0|(?:\\d{1,15}(?:\\.\\d{1,15})?|\\.\\d{1,15})(?:Ki?)?B|(?:\\d{1,12}(?:\\.\\d{1,15})?|\\.\\d{1,15})Mi?B|(?:\\d{1,9}(?:\\.\\d{1,15})?|\\.\\d{1,15})Gi?B|(?:\\d{1,6}(?:\\.\\d{1,15})?|\\.\\d{1,15})Ti?B|(?:\\d{1,3}(?:\\.\\d{1,15})?|\\.\\d{1,15})Pi?B|(?:[0-7](?:\\.\\d{1,15})?|\\.\\d{1,15})Ei?B)$", "u");
function validate232(data) {
  if (isMapping(data)) {
    for (const key0 in data)
      if (!func2.call(schema72.properties, key0))
        return !1;
    if (data.scheme !== void 0 && !validate233(data.scheme) || data.path !== void 0 && !validate235(data.path) || data.port !== void 0 && !validate228(data.port) || data.interval !== void 0 && !validate238(data.interval) || data.timeout !== void 0 && !validate238(data.timeout) || data.operatorMode !== void 0 && typeof data.operatorMode != "boolean")
      return !1;
    if (data.monitorType !== void 0) {
      let data6 = data.monitorType;
      if (typeof data6 != "string" || !(data6 === "pod" || data6 === "service" || data6 === "ingress"))
        return !1;
    }
    if (data.alerts !== void 0 && !validate241(data.alerts))
      return !1;
    if (data.params !== void 0) {
      let data8 = data.params;
      if (isMapping(data8)) {
        for (const key1 in data8)
          if (!validate245(key1))
            return !1;
        for (const key2 in data8)
          if (!validate40(data8[key2]))
            return !1;
      } else
        return !1;
    }
    if (data.labels !== void 0 && !validate27(data.labels) || data.honorLabels !== void 0 && typeof data.honorLabels != "boolean" || data.sampleLimit !== void 0 && !validate121(data.sampleLimit) || data.targetLimit !== void 0 && !validate121(data.targetLimit) || data.labelLimit !== void 0 && !validate121(data.labelLimit) || data.labelNameLengthLimit !== void 0 && !validate121(data.labelNameLengthLimit) || data.labelValueLengthLimit !== void 0 && !validate121(data.labelValueLengthLimit) || data.keepDroppedTargets !== void 0 && !validate121(data.keepDroppedTargets))
      return !1;
    if (data.bodySizeLimit !== void 0) {
      let data18 = data.bodySizeLimit;
      if (typeof data18 == "string") {
        if (!pattern35.test(data18))
          return !1;
      } else
        return !1;
    }
    if (data.jobLabel !== void 0 && !validate255(data.jobLabel) || data.jobName !== void 0 && !validate178(data.jobName) || data.targetLabels !== void 0 && !validate258(data.targetLabels) || data.podTargetLabels !== void 0 && !validate258(data.podTargetLabels) || data.attachMetadata !== void 0 && !validate262(data.attachMetadata))
      return !1;
    if (data.selectorMechanism !== void 0) {
      let data24 = data.selectorMechanism;
      if (typeof data24 != "string" || !(data24 === "RelabelConfig" || data24 === "RoleSelector"))
        return !1;
    }
    if (data.serviceDiscoveryRole !== void 0) {
      let data25 = data.serviceDiscoveryRole;
      if (typeof data25 != "string" || !(data25 === "Endpoints" || data25 === "EndpointSlice"))
        return !1;
    }
    if (data.filterRunning !== void 0 && typeof data.filterRunning != "boolean" || data.honorTimestamps !== void 0 && typeof data.honorTimestamps != "boolean" || data.trackTimestampsStaleness !== void 0 && typeof data.trackTimestampsStaleness != "boolean" || data.followRedirects !== void 0 && typeof data.followRedirects != "boolean" || data.enableHttp2 !== void 0 && typeof data.enableHttp2 != "boolean")
      return !1;
    if (data.scrapeProtocols !== void 0) {
      let data31 = data.scrapeProtocols;
      if (Array.isArray(data31)) {
        if (data31.length < 1)
          return !1;
        {
          const len0 = data31.length;
          for (let i0 = 0; i0 < len0; i0++)
            if (!validate264(data31[i0]))
              return !1;
          {
            let i1 = data31.length, j0;
            if (i1 > 1) {
              outer0: for (; i1--; )
                for (j0 = i1; j0--; )
                  if (func0(data31[i1], data31[j0]))
                    return !1;
            }
          }
        }
      } else
        return !1;
    }
    if (data.fallbackScrapeProtocol !== void 0 && !validate264(data.fallbackScrapeProtocol) || data.scrapeClassicHistograms !== void 0 && typeof data.scrapeClassicHistograms != "boolean" || data.scrapeNativeHistograms !== void 0 && typeof data.scrapeNativeHistograms != "boolean" || data.nativeHistogramBucketLimit !== void 0 && !validate121(data.nativeHistogramBucketLimit) || data.nativeHistogramMinBucketFactor !== void 0 && !validate59(data.nativeHistogramMinBucketFactor) || data.convertClassicHistogramsToNHCB !== void 0 && typeof data.convertClassicHistogramsToNHCB != "boolean" || data.proxyUrl !== void 0 && !validate269(data.proxyUrl) || data.noProxy !== void 0 && !validate178(data.noProxy) || data.proxyFromEnvironment !== void 0 && typeof data.proxyFromEnvironment != "boolean" || data.proxyConnectHeader !== void 0 && !validate272(data.proxyConnectHeader) || data.relabelings !== void 0 && !validate274(data.relabelings) || data.metricRelabelings !== void 0 && !validate274(data.metricRelabelings) || data.prober !== void 0 && !validate282(data.prober))
      return !1;
    if (data.staticTargets !== void 0) {
      let data46 = data.staticTargets;
      if (Array.isArray(data46)) {
        const len1 = data46.length;
        for (let i2 = 0; i2 < len1; i2++)
          if (!validate74(data46[i2]))
            return !1;
      } else
        return !1;
    }
    if (data.tls !== void 0 && !validate288(data.tls) || data.basicAuth !== void 0 && !validate293(data.basicAuth) || data.authorization !== void 0 && !validate295(data.authorization) || data.oauth2 !== void 0 && !validate297(data.oauth2) || data.scrapeClass !== void 0 && !validate178(data.scrapeClass) || data.istio !== void 0 && !validate307(data.istio))
      return !1;
  } else
    return !1;
  return !0;
}
export {
  Application,
  Scraping
};
