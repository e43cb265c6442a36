import { fold } from '../../text/unicode.js';
import type { CaptchaMaker } from './maker.js';

const words = {
  vi: ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'],
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
};
type Language = keyof typeof words;

/** A sum in plain words, for those who can use neither picture nor sound. */
export const questions: CaptchaMaker<'question'> = {
  async make({ locale, random }) {
    const language: Language = locale.toLowerCase().startsWith('en') ? 'en' : 'vi';
    const kind = pick(kinds, random);
    const { question, answer } = kind(language, random);
    return { face: { question }, answer: String(answer) };
  },
  matches: (answer, given) => numberOf(given) === Number(answer),
};

const pick = <Item>(items: readonly Item[], random: () => number): Item => items[Math.floor(random() * items.length)]!;
const between = (low: number, high: number, random: () => number): number =>
  low + Math.floor(random() * (high - low + 1));
const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1);

type Kind = (language: Language, random: () => number) => { question: string; answer: number };

const sum: Kind = (language, random) => {
  const [a, b] = [between(1, 9, random), between(1, 9, random)];
  const [left, right] = [capital(words[language][a]!), words[language][b]!];
  const question = { vi: `${left} cộng ${right} bằng mấy?`, en: `What is ${left.toLowerCase()} plus ${right}?` };
  return { question: question[language], answer: a + b };
};

const difference: Kind = (language, random) => {
  const a = between(4, 10, random);
  const b = between(1, a - 1, random);
  const [left, right] = [capital(words[language][a]!), words[language][b]!];
  const question = { vi: `${left} trừ ${right} bằng mấy?`, en: `What is ${left.toLowerCase()} minus ${right}?` };
  return { question: question[language], answer: a - b };
};

const largest: Kind = (language, random) => {
  const rest = [1, 2, 3, 4, 5, 6, 7, 8, 9];
  const numbers = [1, 2, 3].map(() => rest.splice(Math.floor(random() * rest.length), 1)[0]!);
  const [a, b, c] = numbers.map((number) => words[language][number]);
  const question = {
    vi: `Trong ba số ${a}, ${b}, ${c}, số nào lớn nhất?`,
    en: `Which is the largest of ${a}, ${b} and ${c}?`,
  };
  return { question: question[language], answer: Math.max(...numbers) };
};

const after: Kind = (language, random) => {
  const number = between(1, 15, random);
  const question = { vi: `Số đứng liền sau số ${number} là số nào?`, en: `Which number comes right after ${number}?` };
  return { question: question[language], answer: number + 1 };
};

const kinds: readonly Kind[] = [sum, difference, largest, after];

/** The number that an answer names, in digits of any width or in words, with marks or without. */
export function numberOf(given: string): number | undefined {
  const text = fold(given.normalize('NFKC'))
    .trim()
    .replace(/[.!?]+$/, '')
    .replace(/\s+/g, ' ');
  if (/^\d{1,3}$/.test(text)) return Number(text);
  return named.get(text);
}

const englishTeens = ['eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen'];
const named = new Map<string, number>([
  ...words.vi.map((word, number) => [fold(word), number] as const),
  ...words.en.map((word, number) => [word, number] as const),
  ...words.vi.slice(1, 10).map((word, index) => [`muoi ${fold(word)}`, index + 11] as const),
  ...englishTeens.map((word, index) => [word, index + 11] as const),
  // As they are also said.
  ['tu', 4],
  ['muoi lam', 15],
  ['muoi tu', 14],
]);
