/**
 * The formats that the validators of kubernetes-models ask for where they judge a monitor or a pod, as ajv-formats has
 * them. Its whole table, of e-mail addresses, IRIs and networks, would take longer to load than all that is used.
 */

/** `quantity`, the fourth one, is kubernetes-models' own. */
export const fullFormats = {
  int32: { type: 'number', validate: (value) => Number.isInteger(value) && value === (value | 0) },
  int64: { type: 'number', validate: Number.isInteger },
  'date-time': { validate: isDateTime },
};

// RFC 3339, section 5.6.
const dateTime = /^\d{4}-\d\d-\d\d[t\s]\d\d:\d\d:\d\d(?:\.\d+)?(?:z|[+-]\d\d:\d\d)$/i;

function isDateTime(text) {
  return dateTime.test(text) && !Number.isNaN(Date.parse(text.replace(/[t\s]/i, 'T')));
}
