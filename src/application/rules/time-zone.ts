import { type Diagnostic, errorAt, type Place } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/did-you-mean.ts';

/** The names of the IANA database that have no region. */
const SHORT =
  'CET CST6CDT Cuba EET EST EST5EDT Egypt Eire GB GB-Eire GMT GMT+0 GMT-0 GMT0 Greenwich HST Hongkong Iceland Iran Israel Jamaica Japan Kwajalein Libya MET MST MST7MDT NZ NZ-CHAT Navajo PRC PST8PDT Poland Portugal ROC ROK Singapore Turkey UCT UTC Universal W-SU WET Zulu';
const REGION =
  /^(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Brazil|Canada|Chile|Europe|Indian|Mexico|Pacific|US)\//;
const ETC = /^Etc\/(?:UTC|UCT|Universal|Zulu|Greenwich|GMT0?|GMT[+-]\d{1,2})$/;
// Upper case begins each part, and goes on in abbreviations of three letters only, as in Australia/NSW.
const CITY = /^[A-Z](?:[A-Z]{0,2}|[A-Za-z_-]*[a-z][A-Za-z_-]*)$/;

/** Kubernetes knows the zones of the IANA database by their exact names, upper and lower case included. */
export function timeZoneRules(zone: string | undefined, place: Place): Diagnostic[] {
  if (zone === undefined || zone === 'UTC' || zone === 'Etc/UTC') return [];
  const short = SHORT.split(' ');
  const listed = Intl.supportedValuesOf('timeZone');
  if (short.includes(zone) || listed.includes(zone)) return [];
  const known = [...listed, ...short, 'Etc/UTC'];
  const guesses = [offsetZone(zone), sameLetters(zone, known), ofCity(zone, listed), nearest(zone, known)];
  const guess = guesses.find((name) => name !== undefined);
  const isSpelledAlike = guess?.toLowerCase() === zone.toLowerCase();
  // The list has one name for each zone; the engine knows the others, such as Asia/Kolkata.
  if (!isSpelledAlike && isNameLike(zone) && isKnownToEngine(zone)) return [];
  const message = `"${zone}" is not a time zone${guess === undefined ? '' : `; did you mean ${guess}?`}`;
  const notes = ['it is a name of the IANA database, such as Europe/Berlin or Etc/UTC'];
  return [errorAt(place, 'bad-time-zone', message, { notes })];
}

function isNameLike(zone: string): boolean {
  return ETC.test(zone) || (REGION.test(zone) && zone.split('/').every((part) => CITY.test(part)));
}

function isKnownToEngine(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}

/** `UTC+1` is east of Greenwich, and the database counts to the west: Etc/GMT-1. */
function offsetZone(zone: string): string | undefined {
  const found = /^(?:UTC|GMT)([+-])(\d{1,2})$/i.exec(zone);
  const hours = found === null ? 0 : Number(found[2]);
  return hours === 0 || hours > 12 ? undefined : `Etc/GMT${found?.[1] === '+' ? '-' : '+'}${hours}`;
}

function sameLetters(zone: string, known: readonly string[]): string | undefined {
  const typed = zone.toLowerCase();
  return known.find((name) => name.toLowerCase() === typed);
}

function ofCity(zone: string, known: readonly string[]): string | undefined {
  const ending = `/${zone.toLowerCase()}`;
  return known.find((name) => name.toLowerCase().endsWith(ending));
}
