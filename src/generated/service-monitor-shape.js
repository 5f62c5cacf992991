// Generated from the validators of kubernetes-models by build/generate.mjs.
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf, __hasOwnProp = Object.prototype.hasOwnProperty;
var __commonJS = (cb, mod2) => function() {
  try {
    return mod2 || (0, cb[__getOwnPropNames(cb)[0]])((mod2 = { exports: {} }).exports, mod2), mod2.exports;
  } catch (e) {
    throw mod2 = 0, e;
  }
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from == "object" || typeof from == "function")
    for (let key of __getOwnPropNames(from))
      !__hasOwnProp.call(to, key) && key !== except && __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  return to;
};
var __toESM = (mod2, isNodeMode, target) => (target = mod2 != null ? __create(__getProtoOf(mod2)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod2 || !mod2.__esModule ? __defProp(target, "default", { value: mod2, enumerable: !0 }) : target,
  mod2
));

var require_ucs2length = __commonJS({
  "node_modules/ajv/dist/runtime/ucs2length.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    function ucs2length(str) {
      let len = str.length, length = 0, pos = 0, value;
      for (; pos < len; )
        length++, value = str.charCodeAt(pos++), value >= 55296 && value <= 56319 && pos < len && (value = str.charCodeAt(pos), (value & 64512) === 56320 && pos++);
      return length;
    }
    exports.default = ucs2length;
    ucs2length.code = 'require("ajv/dist/runtime/ucs2length").default';
  }
});

var fullFormats = {
  int32: { type: "number", validate: (value) => Number.isInteger(value) && value === (value | 0) },
  int64: { type: "number", validate: Number.isInteger },
  "date-time": { validate: isDateTime }
}, dateTime = /^\d{4}-\d\d-\d\d[t\s]\d\d:\d\d:\d\d(?:\.\d+)?(?:z|[+-]\d\d:\d\d)$/i;
function isDateTime(text) {
  return dateTime.test(text) && !Number.isNaN(Date.parse(text.replace(/[t\s]/i, "T")));
}

var formats_default = {};

var is_cidr_default = {};

var rBase64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/, rSignedNumber = /[+-]?(?:\d+|\d+\.\d+|\d+\.|\.\d+)/, rBinarySI = /[KMGTPE]i/, rDecimalSI = /(?:[YZEPTGMkhdcmunpfazy]|da)/, rDecimalExponent = new RegExp(`[eE]${rSignedNumber.source}`), rQuantitySuffix = new RegExp(`(?:${rBinarySI.source}|${rDecimalSI.source}|${rDecimalExponent.source})?`), rQuantity = new RegExp(`^${rSignedNumber.source}${rQuantitySuffix.source}$`), formats = {
  ...fullFormats,
  ...formats_default,
  byte: {
    type: "string",
    validate: (value) => rBase64.test(value)
  },
  quantity: {
    type: "string",
    validate: rQuantity
  },
  // This format is used in Istio.
  string: {
    type: "string",
    validate: (value) => typeof value == "string"
  },
  cidr: {
    type: "string",
    validate: (value) => is_cidr_default(value) !== 0
  }
};

function getDefault(value) {
  return value.__esModule ? value.default : value;
}

var validate = validate0, formats0 = formats["date-time"];
function validate0(data) {
  let errors = 0;
  return typeof data == "number" && isFinite(data), typeof data == "string" && formats0.validate(data) || errors++, errors === 0;
}

var validate2 = validate02;
function validate02(data) {
  let errors = 0;
  return data && typeof data == "object" && !Array.isArray(data) || errors++, errors === 0;
}

var validate3 = validate1;
function validate03(data) {
  let errors = 0;
  return typeof data != "string" && data !== null && errors++, errors === 0;
}
function validate4(data) {
  let errors = 0;
  return data !== null && (validate2(data) || errors++), errors === 0;
}
function validate11(data) {
  let errors = 0;
  return data !== null && (validate(data) || errors++), errors === 0;
}
function validate1(data) {
  let errors = 0;
  return data && typeof data == "object" && !Array.isArray(data) ? (data.apiVersion !== void 0 && (validate03(data.apiVersion) || errors++), data.fieldsType !== void 0 && (validate03(data.fieldsType) || errors++), data.fieldsV1 !== void 0 && (validate4(data.fieldsV1) || errors++), data.manager !== void 0 && (validate03(data.manager) || errors++), data.operation !== void 0 && (validate03(data.operation) || errors++), data.subresource !== void 0 && (validate03(data.subresource) || errors++), data.time !== void 0 && (validate11(data.time) || errors++)) : errors++, errors === 0;
}

var validate5 = validate22;
function validate12(data) {
  let errors = 0;
  return typeof data != "string" && errors++, errors === 0;
}
function validate04(data) {
  let errors = 0;
  return typeof data != "boolean" && data !== null && errors++, errors === 0;
}
function validate22(data) {
  let errors = 0;
  return data && typeof data == "object" && !Array.isArray(data) ? (data.apiVersion === void 0 && errors++, data.kind === void 0 && errors++, data.name === void 0 && errors++, data.uid === void 0 && errors++, data.apiVersion !== void 0 && (validate12(data.apiVersion) || errors++), data.blockOwnerDeletion !== void 0 && (validate04(data.blockOwnerDeletion) || errors++), data.controller !== void 0 && (validate04(data.controller) || errors++), data.kind !== void 0 && (validate12(data.kind) || errors++), data.name !== void 0 && (validate12(data.name) || errors++), data.uid !== void 0 && (validate12(data.uid) || errors++)) : errors++, errors === 0;
}

var validate6 = validate8;
function validate32(data) {
  let errors = 0;
  return typeof data != "string" && errors++, errors === 0;
}
function validate52(data) {
  let errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null && errors++, data && typeof data == "object" && !Array.isArray(data)) for (let key0 in data) validate32(data[key0]) || errors++;
  return errors === 0;
}
function validate05(data) {
  let errors = 0;
  return data !== null && (validate(data) || errors++), errors === 0;
}
var formats02 = formats.int64;
function validate42(data) {
  let errors = 0;
  return !(typeof data == "number" && !(data % 1) && !isNaN(data) && isFinite(data)) && data !== null && errors++, typeof data == "number" && isFinite(data) && !formats02.validate(data) && errors++, errors === 0;
}
function validate13(data) {
  let errors = 0;
  if (!Array.isArray(data) && data !== null && errors++, Array.isArray(data)) {
    let len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) validate32(data[i0]) || errors++;
  }
  return errors === 0;
}
function validate7(data) {
  let errors = 0;
  return typeof data != "string" && data !== null && errors++, errors === 0;
}
function validate20(data) {
  let errors = 0;
  return validate3(data) || errors++, errors === 0;
}
function validate19(data) {
  let errors = 0;
  if (!Array.isArray(data) && data !== null && errors++, Array.isArray(data)) {
    let len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) validate20(data[i0]) || errors++;
  }
  return errors === 0;
}
function validate28(data) {
  let errors = 0;
  return validate5(data) || errors++, errors === 0;
}
function validate27(data) {
  let errors = 0;
  if (!Array.isArray(data) && data !== null && errors++, Array.isArray(data)) {
    let len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) validate28(data[i0]) || errors++;
  }
  return errors === 0;
}
function validate8(data) {
  let errors = 0;
  return data && typeof data == "object" && !Array.isArray(data) ? (data.annotations !== void 0 && (validate52(data.annotations) || errors++), data.creationTimestamp !== void 0 && (validate05(data.creationTimestamp) || errors++), data.deletionGracePeriodSeconds !== void 0 && (validate42(data.deletionGracePeriodSeconds) || errors++), data.deletionTimestamp !== void 0 && (validate05(data.deletionTimestamp) || errors++), data.finalizers !== void 0 && (validate13(data.finalizers) || errors++), data.generateName !== void 0 && (validate7(data.generateName) || errors++), data.generation !== void 0 && (validate42(data.generation) || errors++), data.labels !== void 0 && (validate52(data.labels) || errors++), data.managedFields !== void 0 && (validate19(data.managedFields) || errors++), data.name !== void 0 && (validate7(data.name) || errors++), data.namespace !== void 0 && (validate7(data.namespace) || errors++), data.ownerReferences !== void 0 && (validate27(data.ownerReferences) || errors++), data.resourceVersion !== void 0 && (validate7(data.resourceVersion) || errors++), data.selfLink !== void 0 && (validate7(data.selfLink) || errors++), data.uid !== void 0 && (validate7(data.uid) || errors++)) : errors++, errors === 0;
}

var validate9 = validate06;
function validate14(data) {
  let errors = 0;
  return typeof data == "number" && isFinite(data) || errors++, errors === 0;
}
var formats03 = formats.quantity;
function validate33(data) {
  let errors = 0;
  return typeof data == "number" && isFinite(data), typeof data == "string" && formats03.validate.test(data) || errors++, errors === 0;
}
function validate06(data) {
  let errors = 0, valid0 = !1, passing0 = null;
  validate14(data) || errors++;
  var _valid0 = errors === 0;
  _valid0 && (valid0 = !0, passing0 = 0);
  let _errs2 = errors;
  validate33(data) || errors++;
  var _valid0 = _errs2 === errors;
  return _valid0 && valid0 ? (valid0 = !1, passing0 = [passing0, 1]) : _valid0 && (valid0 = !0, passing0 = 1), valid0 ? errors = 0 : errors++, errors === 0;
}

var validate10 = validate15;
function validate07(data) {
  let errors = 0;
  return typeof data != "boolean" && data !== null && errors++, errors === 0;
}
var formats04 = formats.int64;
function validate34(data) {
  let errors = 0;
  return !(typeof data == "number" && !(data % 1) && !isNaN(data) && isFinite(data)) && data !== null && errors++, typeof data == "number" && isFinite(data) && !formats04.validate(data) && errors++, errors === 0;
}
function validate53(data) {
  let errors = 0;
  return data !== null && (validate9(data) || errors++), errors === 0;
}
function validate15(data) {
  let errors = 0;
  return data && typeof data == "object" && !Array.isArray(data) ? (data.convertClassicHistogramsToNHCB !== void 0 && (validate07(data.convertClassicHistogramsToNHCB) || errors++), data.nativeHistogramBucketLimit !== void 0 && (validate34(data.nativeHistogramBucketLimit) || errors++), data.nativeHistogramMinBucketFactor !== void 0 && (validate53(data.nativeHistogramMinBucketFactor) || errors++), data.scrapeClassicHistograms !== void 0 && (validate07(data.scrapeClassicHistograms) || errors++), data.scrapeNativeHistograms !== void 0 && (validate07(data.scrapeNativeHistograms) || errors++)) : errors++, errors === 0;
}

var validate16 = validate08;
function validate17(data) {
  let errors = 0;
  return typeof data != "boolean" && data !== null && errors++, errors === 0;
}
function validate08(data) {
  let errors = 0;
  return data && typeof data == "object" && !Array.isArray(data) ? data.node !== void 0 && (validate17(data.node) || errors++) : errors++, errors === 0;
}

var validate18 = validate09, pattern0 = RegExp("(^0|([0-9]*[.])?[0-9]+((K|M|G|T|E|P)i?)?B)$", "u");
function validate09(data) {
  let errors = 0;
  return typeof data == "string" && pattern0.test(data) || errors++, errors === 0;
}

var validate21 = validate010;
function validate110(data) {
  let errors = 0;
  return typeof data != "string" && errors++, errors === 0;
}
function validate35(data) {
  let errors = 0;
  return typeof data != "string" && data !== null && errors++, errors === 0;
}
function validate54(data) {
  let errors = 0;
  return typeof data != "boolean" && data !== null && errors++, errors === 0;
}
function validate010(data) {
  let errors = 0;
  return data && typeof data == "object" && !Array.isArray(data) ? (data.key === void 0 && errors++, data.key !== void 0 && (validate110(data.key) || errors++), data.name !== void 0 && (validate35(data.name) || errors++), data.optional !== void 0 && (validate54(data.optional) || errors++)) : errors++, errors === 0;
}

var validate23 = validate011;
function validate111(data) {
  let errors = 0;
  return data !== null && (validate21(data) || errors++), errors === 0;
}
function validate55(data) {
  let errors = 0;
  return typeof data != "string" && data !== null && errors++, errors === 0;
}
function validate011(data) {
  let errors = 0;
  return data && typeof data == "object" && !Array.isArray(data) ? (data.credentials !== void 0 && (validate111(data.credentials) || errors++), data.type !== void 0 && (validate55(data.type) || errors++)) : errors++, errors === 0;
}

var validate24 = validate36;
function validate012(data) {
  let errors = 0;
  return data !== null && (validate21(data) || errors++), errors === 0;
}
function validate36(data) {
  let errors = 0;
  return data && typeof data == "object" && !Array.isArray(data) ? (data.password !== void 0 && (validate012(data.password) || errors++), data.username !== void 0 && (validate012(data.username) || errors++)) : errors++, errors === 0;
}

var validate25 = validate013;
function validate112(data) {
  let errors = 0;
  return typeof data != "string" && data !== null && errors++, errors === 0;
}
function validate56(data) {
  let errors = 0;
  return validate21(data) || errors++, errors === 0;
}
function validate43(data) {
  let errors = 0;
  if (Array.isArray(data)) {
    let len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) validate56(data[i0]) || errors++;
  } else
    errors++;
  return errors === 0;
}
function validate37(data) {
  let errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null && errors++, data && typeof data == "object" && !Array.isArray(data)) for (let key0 in data) validate43(data[key0]) || errors++;
  return errors === 0;
}
function validate113(data) {
  let errors = 0;
  return typeof data != "boolean" && data !== null && errors++, errors === 0;
}
var pattern02 = RegExp("^(http|https|socks5)://.+$", "u");
function validate132(data) {
  let errors = 0;
  return typeof data != "string" && data !== null && errors++, typeof data == "string" && !pattern02.test(data) && errors++, errors === 0;
}
function validate013(data) {
  let errors = 0;
  return data && typeof data == "object" && !Array.isArray(data) ? (data.noProxy !== void 0 && (validate112(data.noProxy) || errors++), data.proxyConnectHeader !== void 0 && (validate37(data.proxyConnectHeader) || errors++), data.proxyFromEnvironment !== void 0 && (validate113(data.proxyFromEnvironment) || errors++), data.proxyUrl !== void 0 && (validate132(data.proxyUrl) || errors++)) : errors++, errors === 0;
}

var validate26 = validate014;
function validate114(data) {
  let errors = 0;
  return typeof data != "string" && errors++, errors === 0;
}
function validate38(data) {
  let errors = 0;
  return typeof data != "string" && data !== null && errors++, errors === 0;
}
function validate57(data) {
  let errors = 0;
  return typeof data != "boolean" && data !== null && errors++, errors === 0;
}
function validate014(data) {
  let errors = 0;
  return data && typeof data == "object" && !Array.isArray(data) ? (data.key === void 0 && errors++, data.key !== void 0 && (validate114(data.key) || errors++), data.name !== void 0 && (validate38(data.name) || errors++), data.optional !== void 0 && (validate57(data.optional) || errors++)) : errors++, errors === 0;
}

var validate29 = validate015;
function validate115(data) {
  let errors = 0;
  return data !== null && (validate26(data) || errors++), errors === 0;
}
function validate58(data) {
  let errors = 0;
  return data !== null && (validate21(data) || errors++), errors === 0;
}
function validate015(data) {
  let errors = 0;
  return data && typeof data == "object" && !Array.isArray(data) ? (data.configMap !== void 0 && (validate115(data.configMap) || errors++), data.secret !== void 0 && (validate58(data.secret) || errors++)) : errors++, errors === 0;
}

var validate30 = validate016;
function validate016(data) {
  let errors = 0;
  return typeof data != "string" && errors++, data !== "TLS10" && data !== "TLS11" && data !== "TLS12" && data !== "TLS13" && errors++, errors === 0;
}

var validate31 = validate62;
function validate017(data) {
  let errors = 0;
  return data !== null && (validate29(data) || errors++), errors === 0;
}
function validate92(data) {
  let errors = 0;
  return typeof data != "boolean" && data !== null && errors++, errors === 0;
}
function validate116(data) {
  let errors = 0;
  return data !== null && (validate21(data) || errors++), errors === 0;
}
function validate39(data) {
  let errors = 0;
  return typeof data != "string" && data !== null && errors++, validate30(data) || errors++, errors === 0;
}
function validate172(data) {
  let errors = 0;
  return typeof data != "string" && data !== null && errors++, errors === 0;
}
function validate62(data) {
  let errors = 0;
  return data && typeof data == "object" && !Array.isArray(data) ? (data.ca !== void 0 && (validate017(data.ca) || errors++), data.cert !== void 0 && (validate017(data.cert) || errors++), data.insecureSkipVerify !== void 0 && (validate92(data.insecureSkipVerify) || errors++), data.keySecret !== void 0 && (validate116(data.keySecret) || errors++), data.maxVersion !== void 0 && (validate39(data.maxVersion) || errors++), data.minVersion !== void 0 && (validate39(data.minVersion) || errors++), data.serverName !== void 0 && (validate172(data.serverName) || errors++)) : errors++, errors === 0;
}

var import_ucs2length = __toESM(require_ucs2length(), 1);
var ucs2length_default = getDefault(import_ucs2length.default);

var validate40 = validate117;
function validate210(data) {
  let errors = 0;
  return validate25(data) || errors++, errors === 0;
}
function validate63(data) {
  let errors = 0;
  return validate29(data) || errors++, errors === 0;
}
function validate102(data) {
  let errors = 0;
  return validate21(data) || errors++, errors === 0;
}
function validate018(data) {
  let errors = 0;
  return typeof data != "string" && errors++, errors === 0;
}
function validate142(data) {
  let errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null && errors++, data && typeof data == "object" && !Array.isArray(data)) for (let key0 in data) validate018(data[key0]) || errors++;
  return errors === 0;
}
function validate173(data) {
  let errors = 0;
  if (!Array.isArray(data) && data !== null && errors++, Array.isArray(data)) {
    let len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) validate018(data[i0]) || errors++;
  }
  return errors === 0;
}
function validate202(data) {
  let errors = 0;
  return data !== null && (validate31(data) || errors++), errors === 0;
}
function validate242(data) {
  let errors = 0;
  return typeof data == "string" ? 1 > ucs2length_default(data) && errors++ : errors++, errors === 0;
}
function validate117(data) {
  let errors = 0;
  return validate210(data) || errors++, data && typeof data == "object" && !Array.isArray(data) ? (data.clientId === void 0 && errors++, data.clientSecret === void 0 && errors++, data.tokenUrl === void 0 && errors++, data.clientId !== void 0 && (validate63(data.clientId) || errors++), data.clientSecret !== void 0 && (validate102(data.clientSecret) || errors++), data.endpointParams !== void 0 && (validate142(data.endpointParams) || errors++), data.scopes !== void 0 && (validate173(data.scopes) || errors++), data.tlsConfig !== void 0 && (validate202(data.tlsConfig) || errors++), data.tokenUrl !== void 0 && (validate242(data.tokenUrl) || errors++)) : errors++, errors === 0;
}

var validate41 = validate118;
function validate211(data) {
  let errors = 0;
  return data !== null && (validate23(data) || errors++), errors === 0;
}
function validate64(data) {
  let errors = 0;
  return data !== null && (validate24(data) || errors++), errors === 0;
}
function validate103(data) {
  let errors = 0;
  return data !== null && (validate21(data) || errors++), errors === 0;
}
function validate019(data) {
  let errors = 0;
  return typeof data != "boolean" && data !== null && errors++, errors === 0;
}
function validate162(data) {
  let errors = 0;
  return data !== null && (validate40(data) || errors++), errors === 0;
}
function validate118(data) {
  let errors = 0;
  return data && typeof data == "object" && !Array.isArray(data) ? (data.authorization !== void 0 && (validate211(data.authorization) || errors++), data.basicAuth !== void 0 && (validate64(data.basicAuth) || errors++), data.bearerTokenSecret !== void 0 && (validate103(data.bearerTokenSecret) || errors++), data.enableHttp2 !== void 0 && (validate019(data.enableHttp2) || errors++), data.followRedirects !== void 0 && (validate019(data.followRedirects) || errors++), data.oauth2 !== void 0 && (validate162(data.oauth2) || errors++)) : errors++, errors === 0;
}

var validate44 = validate119;
function validate020(data) {
  let errors = 0;
  return typeof data != "string" && data !== null && errors++, errors === 0;
}
function validate119(data) {
  let errors = 0;
  return data && typeof data == "object" && !Array.isArray(data) ? (data.caFile !== void 0 && (validate020(data.caFile) || errors++), data.certFile !== void 0 && (validate020(data.certFile) || errors++), data.keyFile !== void 0 && (validate020(data.keyFile) || errors++)) : errors++, errors === 0;
}

var validate45 = validate021;
function validate120(data) {
  let errors = 0;
  return validate31(data) || errors++, errors === 0;
}
function validate59(data) {
  let errors = 0;
  return validate44(data) || errors++, errors === 0;
}
function validate021(data) {
  let errors = 0;
  return data && typeof data == "object" && !Array.isArray(data) || errors++, validate120(data) || errors++, validate59(data) || errors++, errors === 0;
}

var validate46 = validate022;
function validate121(data) {
  let errors = 0;
  return validate41(data) || errors++, errors === 0;
}
function validate510(data) {
  let errors = 0;
  return data !== null && (validate45(data) || errors++), errors === 0;
}
function validate022(data) {
  let errors = 0;
  return validate121(data) || errors++, data && typeof data == "object" && !Array.isArray(data) ? data.tlsConfig !== void 0 && (validate510(data.tlsConfig) || errors++) : errors++, errors === 0;
}

var validate47 = validate023;
function validate122(data) {
  let errors = 0;
  return validate46(data) || errors++, errors === 0;
}
function validate511(data) {
  let errors = 0;
  return validate25(data) || errors++, errors === 0;
}
function validate023(data) {
  let errors = 0;
  return data && typeof data == "object" && !Array.isArray(data) || errors++, validate122(data) || errors++, validate511(data) || errors++, errors === 0;
}

var validate48 = validate024, pattern03 = RegExp("^(0|(([0-9]+)y)?(([0-9]+)w)?(([0-9]+)d)?(([0-9]+)h)?(([0-9]+)m)?(([0-9]+)s)?(([0-9]+)ms)?)$", "u");
function validate024(data) {
  let errors = 0;
  return typeof data == "string" && pattern03.test(data) || errors++, errors === 0;
}

var validate49 = validate025;
function validate025(data) {
  let errors = 0;
  return typeof data != "string" && errors++, errors === 0;
}

var validate50 = validate123;
function validate212(data) {
  let errors = 0;
  return typeof data != "string" && data !== null && errors++, data !== "replace" && data !== "Replace" && data !== "keep" && data !== "Keep" && data !== "drop" && data !== "Drop" && data !== "hashmod" && data !== "HashMod" && data !== "labelmap" && data !== "LabelMap" && data !== "labeldrop" && data !== "LabelDrop" && data !== "labelkeep" && data !== "LabelKeep" && data !== "lowercase" && data !== "Lowercase" && data !== "uppercase" && data !== "Uppercase" && data !== "keepequal" && data !== "KeepEqual" && data !== "dropequal" && data !== "DropEqual" && errors++, errors === 0;
}
var formats05 = formats.int64;
function validate410(data) {
  let errors = 0;
  return !(typeof data == "number" && !(data % 1) && !isNaN(data) && isFinite(data)) && data !== null && errors++, typeof data == "number" && isFinite(data) && !formats05.validate(data) && errors++, errors === 0;
}
function validate026(data) {
  let errors = 0;
  return typeof data != "string" && data !== null && errors++, errors === 0;
}
function validate104(data) {
  let errors = 0;
  return typeof data != "string" && errors++, validate49(data) || errors++, errors === 0;
}
function validate93(data) {
  let errors = 0;
  if (!Array.isArray(data) && data !== null && errors++, Array.isArray(data)) {
    let len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) validate104(data[i0]) || errors++;
  }
  return errors === 0;
}
function validate123(data) {
  let errors = 0;
  return data && typeof data == "object" && !Array.isArray(data) ? (data.action !== void 0 && (validate212(data.action) || errors++), data.modulus !== void 0 && (validate410(data.modulus) || errors++), data.regex !== void 0 && (validate026(data.regex) || errors++), data.replacement !== void 0 && (validate026(data.replacement) || errors++), data.separator !== void 0 && (validate026(data.separator) || errors++), data.sourceLabels !== void 0 && (validate93(data.sourceLabels) || errors++), data.targetLabel !== void 0 && (validate026(data.targetLabel) || errors++)) : errors++, errors === 0;
}

var validate51 = validate027;
function validate027(data) {
  let errors = 0;
  return typeof data != "string" && errors++, data !== "http" && data !== "https" && data !== "HTTP" && data !== "HTTPS" && errors++, errors === 0;
}

var validate60 = validate028;
function validate124(data) {
  let errors = 0;
  return typeof data != "string" && errors++, errors === 0;
}
var formats06 = formats.int32;
function validate310(data) {
  let errors = 0;
  return typeof data == "number" && !(data % 1) && !isNaN(data) && isFinite(data) || errors++, typeof data == "number" && isFinite(data) && !formats06.validate(data) && errors++, errors === 0;
}
function validate028(data) {
  let errors = 0, valid0 = !1, passing0 = null;
  validate124(data) || errors++;
  var _valid0 = errors === 0;
  _valid0 && (valid0 = !0, passing0 = 0);
  let _errs2 = errors;
  validate310(data) || errors++;
  var _valid0 = _errs2 === errors;
  return _valid0 && valid0 ? (valid0 = !1, passing0 = [passing0, 1]) : _valid0 && (valid0 = !0, passing0 = 1), valid0 ? errors = 0 : errors++, errors === 0;
}

var validate61 = validate105;
function validate1110(data) {
  let errors = 0;
  return validate47(data) || errors++, errors === 0;
}
function validate125(data) {
  let errors = 0;
  return typeof data != "string" && data !== null && errors++, errors === 0;
}
function validate029(data) {
  let errors = 0;
  return typeof data != "boolean" && data !== null && errors++, errors === 0;
}
function validate72(data) {
  let errors = 0;
  return typeof data != "string" && data !== null && errors++, validate48(data) || errors++, errors === 0;
}
function validate311(data) {
  let errors = 0;
  return validate50(data) || errors++, errors === 0;
}
function validate213(data) {
  let errors = 0;
  if (!Array.isArray(data) && data !== null && errors++, Array.isArray(data)) {
    let len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) validate311(data[i0]) || errors++;
  }
  return errors === 0;
}
function validate232(data) {
  let errors = 0;
  return typeof data != "string" && errors++, errors === 0;
}
function validate222(data) {
  let errors = 0;
  if (Array.isArray(data)) {
    let len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) validate232(data[i0]) || errors++;
  } else
    errors++;
  return errors === 0;
}
function validate214(data) {
  let errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null && errors++, data && typeof data == "object" && !Array.isArray(data)) for (let key0 in data) validate222(data[key0]) || errors++;
  return errors === 0;
}
function validate302(data) {
  let errors = 0;
  return typeof data != "string" && data !== null && errors++, validate51(data) || errors++, errors === 0;
}
function validate352(data) {
  let errors = 0;
  return data !== null && (validate60(data) || errors++), errors === 0;
}
function validate105(data) {
  let errors = 0;
  return validate1110(data) || errors++, data && typeof data == "object" && !Array.isArray(data) ? (data.bearerTokenFile !== void 0 && (validate125(data.bearerTokenFile) || errors++), data.filterRunning !== void 0 && (validate029(data.filterRunning) || errors++), data.honorLabels !== void 0 && (validate029(data.honorLabels) || errors++), data.honorTimestamps !== void 0 && (validate029(data.honorTimestamps) || errors++), data.interval !== void 0 && (validate72(data.interval) || errors++), data.metricRelabelings !== void 0 && (validate213(data.metricRelabelings) || errors++), data.params !== void 0 && (validate214(data.params) || errors++), data.path !== void 0 && (validate125(data.path) || errors++), data.port !== void 0 && (validate125(data.port) || errors++), data.relabelings !== void 0 && (validate213(data.relabelings) || errors++), data.scheme !== void 0 && (validate302(data.scheme) || errors++), data.scrapeTimeout !== void 0 && (validate72(data.scrapeTimeout) || errors++), data.targetPort !== void 0 && (validate352(data.targetPort) || errors++), data.trackTimestampsStaleness !== void 0 && (validate029(data.trackTimestampsStaleness) || errors++)) : errors++, errors === 0;
}

var validate65 = validate030;
function validate030(data) {
  let errors = 0;
  return typeof data != "string" && errors++, data !== "PrometheusProto" && data !== "OpenMetricsText0.0.1" && data !== "OpenMetricsText1.0.0" && data !== "PrometheusText0.0.4" && data !== "PrometheusText1.0.0" && errors++, errors === 0;
}

var validate66 = validate031;
function validate126(data) {
  let errors = 0;
  return typeof data != "boolean" && data !== null && errors++, errors === 0;
}
function validate411(data) {
  let errors = 0;
  return typeof data != "string" && errors++, errors === 0;
}
function validate312(data) {
  let errors = 0;
  if (!Array.isArray(data) && data !== null && errors++, Array.isArray(data)) {
    let len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) validate411(data[i0]) || errors++;
  }
  return errors === 0;
}
function validate031(data) {
  let errors = 0;
  return data && typeof data == "object" && !Array.isArray(data) ? (data.any !== void 0 && (validate126(data.any) || errors++), data.matchNames !== void 0 && (validate312(data.matchNames) || errors++)) : errors++, errors === 0;
}

var validate67 = validate127;
function validate032(data) {
  let errors = 0;
  return typeof data != "string" && errors++, errors === 0;
}
function validate412(data) {
  let errors = 0;
  if (!Array.isArray(data) && data !== null && errors++, Array.isArray(data)) {
    let len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) validate032(data[i0]) || errors++;
  }
  return errors === 0;
}
function validate127(data) {
  let errors = 0;
  return data && typeof data == "object" && !Array.isArray(data) ? (data.key === void 0 && errors++, data.operator === void 0 && errors++, data.key !== void 0 && (validate032(data.key) || errors++), data.operator !== void 0 && (validate032(data.operator) || errors++), data.values !== void 0 && (validate412(data.values) || errors++)) : errors++, errors === 0;
}

var validate68 = validate033;
function validate215(data) {
  let errors = 0;
  return validate67(data) || errors++, errors === 0;
}
function validate128(data) {
  let errors = 0;
  if (!Array.isArray(data) && data !== null && errors++, Array.isArray(data)) {
    let len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) validate215(data[i0]) || errors++;
  }
  return errors === 0;
}
function validate82(data) {
  let errors = 0;
  return typeof data != "string" && errors++, errors === 0;
}
function validate73(data) {
  let errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null && errors++, data && typeof data == "object" && !Array.isArray(data)) for (let key0 in data) validate82(data[key0]) || errors++;
  return errors === 0;
}
function validate033(data) {
  let errors = 0;
  return data && typeof data == "object" && !Array.isArray(data) ? (data.matchExpressions !== void 0 && (validate128(data.matchExpressions) || errors++), data.matchLabels !== void 0 && (validate73(data.matchLabels) || errors++)) : errors++, errors === 0;
}

var validate69 = validate034;
function validate034(data) {
  let errors = 0;
  return typeof data != "string" && errors++, data !== "RelabelConfig" && data !== "RoleSelector" && errors++, errors === 0;
}

var validate70 = validate035;
function validate035(data) {
  let errors = 0;
  return typeof data != "string" && errors++, data !== "Endpoints" && data !== "EndpointSlice" && errors++, errors === 0;
}

var validate71 = validate414;
function validate512(data) {
  let errors = 0;
  return validate10(data) || errors++, errors === 0;
}
function validate94(data) {
  let errors = 0;
  return data !== null && (validate16(data) || errors++), errors === 0;
}
function validate133(data) {
  let errors = 0;
  return typeof data != "string" && data !== null && errors++, validate18(data) || errors++, errors === 0;
}
function validate182(data) {
  let errors = 0;
  return validate61(data) || errors++, errors === 0;
}
function validate174(data) {
  let errors = 0;
  if (Array.isArray(data)) {
    let len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) validate182(data[i0]) || errors++;
  } else
    errors++;
  return errors === 0;
}
function validate233(data) {
  let errors = 0;
  return typeof data != "string" && data !== null && errors++, validate65(data) || errors++, errors === 0;
}
function validate272(data) {
  let errors = 0;
  return typeof data != "string" && data !== null && errors++, errors === 0;
}
var formats07 = formats.int64;
function validate036(data) {
  let errors = 0;
  return !(typeof data == "number" && !(data % 1) && !isNaN(data) && isFinite(data)) && data !== null && errors++, typeof data == "number" && isFinite(data) && !formats07.validate(data) && errors++, errors === 0;
}
function validate332(data) {
  let errors = 0;
  return data !== null && (validate66(data) || errors++), errors === 0;
}
function validate216(data) {
  let errors = 0;
  return typeof data != "string" && errors++, errors === 0;
}
function validate129(data) {
  let errors = 0;
  if (!Array.isArray(data) && data !== null && errors++, Array.isArray(data)) {
    let len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) validate216(data[i0]) || errors++;
  }
  return errors === 0;
}
function validate392(data) {
  let errors = 0;
  return typeof data != "string" && data !== null && errors++, typeof data == "string" && 1 > ucs2length_default(data) && errors++, errors === 0;
}
function validate422(data) {
  let errors = 0;
  return typeof data != "string" && errors++, validate65(data) || errors++, errors === 0;
}
function validate413(data) {
  let errors = 0;
  if (!Array.isArray(data) && data !== null && errors++, Array.isArray(data)) {
    let len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) validate422(data[i0]) || errors++;
  }
  return errors === 0;
}
function validate462(data) {
  let errors = 0;
  return validate68(data) || errors++, errors === 0;
}
function validate502(data) {
  let errors = 0;
  return typeof data != "string" && data !== null && errors++, validate69(data) || errors++, errors === 0;
}
function validate542(data) {
  let errors = 0;
  return typeof data != "string" && data !== null && errors++, validate70(data) || errors++, errors === 0;
}
function validate414(data) {
  let errors = 0;
  return validate512(data) || errors++, data && typeof data == "object" && !Array.isArray(data) ? (data.endpoints === void 0 && errors++, data.selector === void 0 && errors++, data.attachMetadata !== void 0 && (validate94(data.attachMetadata) || errors++), data.bodySizeLimit !== void 0 && (validate133(data.bodySizeLimit) || errors++), data.endpoints !== void 0 && (validate174(data.endpoints) || errors++), data.fallbackScrapeProtocol !== void 0 && (validate233(data.fallbackScrapeProtocol) || errors++), data.jobLabel !== void 0 && (validate272(data.jobLabel) || errors++), data.keepDroppedTargets !== void 0 && (validate036(data.keepDroppedTargets) || errors++), data.labelLimit !== void 0 && (validate036(data.labelLimit) || errors++), data.labelNameLengthLimit !== void 0 && (validate036(data.labelNameLengthLimit) || errors++), data.labelValueLengthLimit !== void 0 && (validate036(data.labelValueLengthLimit) || errors++), data.namespaceSelector !== void 0 && (validate332(data.namespaceSelector) || errors++), data.podTargetLabels !== void 0 && (validate129(data.podTargetLabels) || errors++), data.sampleLimit !== void 0 && (validate036(data.sampleLimit) || errors++), data.scrapeClass !== void 0 && (validate392(data.scrapeClass) || errors++), data.scrapeProtocols !== void 0 && (validate413(data.scrapeProtocols) || errors++), data.selector !== void 0 && (validate462(data.selector) || errors++), data.selectorMechanism !== void 0 && (validate502(data.selectorMechanism) || errors++), data.serviceDiscoveryRole !== void 0 && (validate542(data.serviceDiscoveryRole) || errors++), data.targetLabels !== void 0 && (validate129(data.targetLabels) || errors++), data.targetLimit !== void 0 && (validate036(data.targetLimit) || errors++)) : errors++, errors === 0;
}

var validate74 = validate037;
function validate037(data) {
  let errors = 0;
  return typeof data == "string" ? 1 > ucs2length_default(data) && errors++ : errors++, errors === 0;
}

var validate75 = validate038;
function validate038(data) {
  let errors = 0;
  return typeof data == "string" ? 1 > ucs2length_default(data) && errors++ : errors++, errors === 0;
}

var validate76 = validate130;
function validate217(data) {
  let errors = 0;
  return validate(data) || errors++, errors === 0;
}
function validate039(data) {
  let errors = 0;
  return typeof data != "string" && data !== null && errors++, errors === 0;
}
var formats08 = formats.int64;
function validate77(data) {
  let errors = 0;
  return !(typeof data == "number" && !(data % 1) && !isNaN(data) && isFinite(data)) && data !== null && errors++, typeof data == "number" && isFinite(data) && !formats08.validate(data) && errors++, errors === 0;
}
function validate106(data) {
  let errors = 0;
  return typeof data != "string" && errors++, validate74(data) || errors++, errors === 0;
}
function validate143(data) {
  let errors = 0;
  return typeof data != "string" && errors++, validate75(data) || errors++, data !== "Accepted" && errors++, errors === 0;
}
function validate130(data) {
  let errors = 0;
  return data && typeof data == "object" && !Array.isArray(data) ? (data.lastTransitionTime === void 0 && errors++, data.status === void 0 && errors++, data.type === void 0 && errors++, data.lastTransitionTime !== void 0 && (validate217(data.lastTransitionTime) || errors++), data.message !== void 0 && (validate039(data.message) || errors++), data.observedGeneration !== void 0 && (validate77(data.observedGeneration) || errors++), data.reason !== void 0 && (validate039(data.reason) || errors++), data.status !== void 0 && (validate106(data.status) || errors++), data.type !== void 0 && (validate143(data.type) || errors++)) : errors++, errors === 0;
}

var validate78 = validate131;
function validate313(data) {
  let errors = 0;
  return validate76(data) || errors++, errors === 0;
}
function validate218(data) {
  let errors = 0;
  if (!Array.isArray(data) && data !== null && errors++, Array.isArray(data)) {
    let len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) validate313(data[i0]) || errors++;
  }
  return errors === 0;
}
function validate83(data) {
  let errors = 0;
  return typeof data != "string" && errors++, data !== "monitoring.coreos.com" && errors++, errors === 0;
}
function validate040(data) {
  let errors = 0;
  return typeof data == "string" ? 1 > ucs2length_default(data) && errors++ : errors++, errors === 0;
}
function validate1210(data) {
  let errors = 0;
  return typeof data != "string" && errors++, data !== "prometheuses" && data !== "prometheusagents" && data !== "thanosrulers" && data !== "alertmanagers" && errors++, errors === 0;
}
function validate131(data) {
  let errors = 0;
  return data && typeof data == "object" && !Array.isArray(data) ? (data.group === void 0 && errors++, data.name === void 0 && errors++, data.namespace === void 0 && errors++, data.resource === void 0 && errors++, data.conditions !== void 0 && (validate218(data.conditions) || errors++), data.group !== void 0 && (validate83(data.group) || errors++), data.name !== void 0 && (validate040(data.name) || errors++), data.namespace !== void 0 && (validate040(data.namespace) || errors++), data.resource !== void 0 && (validate1210(data.resource) || errors++)) : errors++, errors === 0;
}

var validate79 = validate041;
function validate219(data) {
  let errors = 0;
  return validate78(data) || errors++, errors === 0;
}
function validate134(data) {
  let errors = 0;
  if (!Array.isArray(data) && data !== null && errors++, Array.isArray(data)) {
    let len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) validate219(data[i0]) || errors++;
  }
  return errors === 0;
}
function validate041(data) {
  let errors = 0;
  return data && typeof data == "object" && !Array.isArray(data) ? data.bindings !== void 0 && (validate134(data.bindings) || errors++) : errors++, errors === 0;
}

var validate80 = validate042;
function validate135(data) {
  let errors = 0;
  return typeof data != "string" && errors++, data !== "monitoring.coreos.com/v1" && errors++, errors === 0;
}
function validate314(data) {
  let errors = 0;
  return typeof data != "string" && errors++, data !== "ServiceMonitor" && errors++, errors === 0;
}
function validate513(data) {
  let errors = 0;
  return data !== null && (validate6(data) || errors++), errors === 0;
}
function validate95(data) {
  let errors = 0;
  return validate71(data) || errors++, errors === 0;
}
function validate136(data) {
  let errors = 0;
  return data !== null && (validate79(data) || errors++), errors === 0;
}
function validate042(data) {
  let errors = 0;
  return data && typeof data == "object" && !Array.isArray(data) ? (data.spec === void 0 && errors++, data.apiVersion === void 0 && errors++, data.kind === void 0 && errors++, data.apiVersion !== void 0 && (validate135(data.apiVersion) || errors++), data.kind !== void 0 && (validate314(data.kind) || errors++), data.metadata !== void 0 && (validate513(data.metadata) || errors++), data.spec !== void 0 && (validate95(data.spec) || errors++), data.status !== void 0 && (validate136(data.status) || errors++)) : errors++, errors === 0;
}
export {
  validate80 as hasShape
};
