/** Words that some parser of YAML 1.1 or 1.2 reads as a boolean, null, a merge key or a default value. */
const meaningfulWord = /^(?:y|n|yes|no|on|off|true|false|null|~|=|<<)$/i;
const longestMeaningfulWord = 5;

/** What some parser reads as a number, less the signs between groups: other bases, exponents, base 60, infinity. */
const numberForms = [
  '[0-9]+',
  '[0-9]*\\.[0-9]*(?:e[-+]?[0-9]+)?',
  '[0-9]+e[-+]?[0-9]+',
  '0[xob][0-9a-f]+',
  '[0-9]+(?::[0-9]+)+(?:\\.[0-9]*)?',
  '\\.(?:inf|nan)',
];
const numberLike = new RegExp(`^[-+]?(?:${numberForms.join('|')})?$`, 'i');
const groupSign = /[_,]/g;

/** YAML 1.1 reads a date, with or without a time. */
const dateLike = /^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?![0-9])/;
const documentMarker = /^(?:---|\.\.\.)/;

/** What YAML 1.1 breaks lines at, what is invisible (control, format and other space characters), halves of a pair. */
export const invisible =
  // Ranges, since a \p{…} is looked up in Unicode's tables at each start.
  /[\x7f-\xa0\xad\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff\ufff0-\uffff\ud800-\udfff]/u;

const colon = 0x3a;
const hash = 0x23;
const space = 0x20;
const hyphen = 0x2d;
const lastAscii = 0x7e;

const anywhere = 0;
const notFirst = 1;
const mayBeNumber = 2;
const mayBeWord = 3;
const firstCharacter = new Uint8Array(lastAscii + 1).fill(notFirst);
for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_/$(^;\\<=~') {
  firstCharacter[character.charCodeAt(0)] = anywhere;
}
for (const character of '0123456789+-.') firstCharacter[character.charCodeAt(0)] = mayBeNumber;
for (const character of 'yYnNtTfFoO~=<') firstCharacter[character.charCodeAt(0)] = mayBeWord;

/** Whether every parser of YAML 1.1 and 1.2 reads a text back as itself without quotes, in block style. */
export function isPlainSafe(text: string): boolean {
  const { length } = text;
  if (length === 0) return false;
  const first = text.charCodeAt(0);
  const role = first <= lastAscii ? firstCharacter[first] : anywhere;
  if (role === notFirst) return false;
  let isAscii = true;
  for (let index = 0; index < length; index++) {
    const code = text.charCodeAt(index);
    if (code <= space) {
      if (code !== space || index === length - 1) return false;
    } else if (code === colon) {
      if (index === length - 1 || text.charCodeAt(index + 1) === space) return false;
    } else if (code === hash) {
      if (text.charCodeAt(index - 1) === space) return false;
    } else if (code > lastAscii) isAscii = false;
  }
  if (!isAscii && invisible.test(text)) return false;
  if (role === mayBeNumber) return !isNumberOrMarker(text, first);
  return role !== mayBeWord || length > longestMeaningfulWord || !meaningfulWord.test(text);
}

function isNumberOrMarker(text: string, first: number): boolean {
  if (first === hyphen && (text.length === 1 || text.charCodeAt(1) === space)) return true;
  return numberLike.test(text.replace(groupSign, '')) || dateLike.test(text) || documentMarker.test(text);
}
