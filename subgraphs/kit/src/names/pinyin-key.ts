import { pinyin } from 'pinyin-pro';
import { COMPOUND_SURNAMES } from './compound-surnames.js';
import { PLACE_READINGS } from './place-readings.js';

/**
 * A sort key for a Chinese name of a place or a body: lower-case ASCII, to be compared bytewise.
 * 张家庄 → `zhang1jia1zhuang1`. Ordered as a dictionary does: syllable, then tone (5 is the neutral one); the digit also ends the syllable,
 * so `xi1an1` (西安) stands before `xian1`. A character reads the same in every name (but for PLACE_READINGS), so names that begin alike have
 * keys that begin alike; names that only sound alike have the same key, and the id decides between them.
 * Latin letters and digits stay, without accents; punctuation is one blank; any other character is `~` and its code point.
 *
 * Keys are stored: a change of the readings (pinyin-pro is pinned by the lockfile) asks for new keys of all names.
 */
export function pinyinKey(name: string): string {
  return keyOf(plain(name), placeWords);
}

/** The same for a person, whose surname may read differently: 单 is shan4, 仇 qiu2, 尉迟 yu4chi2. */
export function personPinyinKey(name: string): string {
  const text = plain(name).trim();
  const surname = COMPOUND_SURNAMES.has(text.slice(0, 2)) && text.length > 2 ? text.slice(0, 2) : (/^./su.exec(text)?.[0] ?? '');
  return tidy(surnameReading(surname) + keyOf(text.slice(surname.length), NO_WORDS));
}

type Words = ReadonlyMap<string, readonly (readonly [word: string, reading: string])[]>;
const NO_WORDS: Words = new Map();
/** Per character, not per name: 665,000 names have 5,000 characters, and pinyin-pro takes 30 µs for a name. */
const readings = new Map<string, string>();
const surnameReadings = new Map<string, string>();
/** The words by their first character, longest first. */
const placeWords = Map.groupBy(
  [...PLACE_READINGS].sort(([a], [b]) => b.length - a.length),
  ([word]) => word.charAt(0),
);

function keyOf(text: string, words: Words): string {
  let key = '';
  for (let at = 0; at < text.length;) {
    const character = characterAt(text, at);
    const word = words.get(character)?.find(([word]) => text.startsWith(word, at));
    key += word ? word[1] : reading(character);
    at += word ? word[0].length : character.length;
  }
  return tidy(key);
}

/** Never half of a surrogate pair, as rare characters are. */
function characterAt(text: string, at: number): string {
  const unit = text.charAt(at);
  return unit >= '\ud800' && unit <= '\udbff' ? text.slice(at, at + 2) : unit;
}

/** Full-width forms become ASCII, accents go; Han characters stay as they are. */
function plain(name: string): string {
  if (/^[\u4e00-\u9fff]*$/.test(name)) return name;
  return name.normalize('NFKC').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function tidy(key: string): string {
  return key.includes(' ') ? key.replace(/ {2,}/g, ' ').trim() : key;
}

function reading(character: string): string {
  let found = readings.get(character);
  if (found === undefined) {
    found = spell(character, (text) => pinyin(text, { toneType: 'num', v: true }));
    readings.set(character, found);
  }
  return found;
}

function surnameReading(surname: string): string {
  let found = surnameReadings.get(surname);
  if (found === undefined) {
    const spelt = pinyin(surname, { toneType: 'num', v: true, surname: 'all', type: 'array' });
    found = [...surname].map((character, at) => spell(character, () => spelt[at] ?? '')).join('');
    // Only surnames: whatever else stands first in a column of names must not fill the memory.
    if (surnameReadings.size < 10_000) surnameReadings.set(surname, found);
  }
  return found;
}

function spell(character: string, read: (character: string) => string): string {
  if (/[a-z0-9]/.test(character)) return character;
  if (/\p{Script=Han}/u.test(character)) {
    const spelt = read(character).replace(/0$/, '5');
    if (/^[a-z]+[1-5]$/.test(spelt)) return spelt;
  }
  if (/[\p{P}\p{Z}\p{S}\p{C}]/u.test(character)) return ' ';
  return `~${character.codePointAt(0)!.toString(16).padStart(6, '0')}`;
}
