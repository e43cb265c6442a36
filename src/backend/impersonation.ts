import { fold } from '../text/unicode.js';
import type { Seed } from './seed.js';

const offices = ['Ban biên tập', 'Quản trị viên', 'Administrator', 'Ủy ban nhân dân', 'UBND', 'Công an phường'];

/**
 * Whether a name may be taken for one of the portal's own, also when written with Cyrillic or Greek letters, digits or
 * dots in between. It only means that a clerk looks first: people may be called so.
 */
export function impersonation(seed: Seed): (name: string) => boolean {
  const { name, managingBody, superiorBody, responsible } = seed.info;
  const official = (seed.comments ?? []).flatMap(({ author }) => (author.official ? [author.name] : []));
  const reserved = [...offices, name, managingBody, superiorBody, responsible, ...official]
    .map((words) => skeleton(words ?? ''))
    .filter((words) => words.length >= 4);
  return (given) => {
    const words = skeleton(given);
    return reserved.some((own) => words.includes(own));
  };
}

// What a reader takes for a Latin letter, written out once: the Cyrillic, Greek and digit look-alikes.
const lookAlikes = new Map(
  Object.entries({
    a: 'аα4@',
    b: 'вβ8',
    c: 'сϲ',
    d: 'ԁ',
    e: 'еε3',
    g: 'ɡ',
    h: 'һн',
    i: 'іιıl1|!',
    k: 'кκ',
    m: 'м',
    n: 'ηпո',
    o: 'оο0',
    p: 'рρ',
    s: 'ѕ5$',
    t: 'тτ7',
    u: 'υս',
    v: 'ѵν',
    x: 'хχ',
    y: 'уγ',
  }).flatMap(([letter, others]) => [...others].map((other) => [other, letter] as const)),
);

const skeleton = (text: string): string =>
  [...fold(text.normalize('NFKC'))]
    .map((letter) => lookAlikes.get(letter) ?? letter)
    .join('')
    .replace(/[^a-z]/g, '');
