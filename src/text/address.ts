/** Whether what somebody typed can be an address or a number. The caller trims; nothing here is slow on long input. */

const label = '[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])?';
const email = new RegExp(`^[\\w.!#$%&'*+/=?^\`{|}~-]{1,64}@${label}(?:\\.${label})+$`, 'u');

/** The rule of a browser's `type="email"`, but the domain has a dot and may be spelt in any alphabet. */
export const isEmail = (text: string): boolean => text.length <= 254 && email.test(text);

/**
 * A Vietnamese number, mobile or fixed, after `0` or `+84`, or a foreign one after `+`; spaces, dots, dashes and
 * brackets as people write them.
 */
export function isPhone(text: string): boolean {
  if (text.length > 32) return false;
  const digits = text.replace(/[\s().\u2010-\u2013-]/g, '');
  return vietnamesePhone.test(digits) || /^\+(?!84)[1-9]\d{7,14}$/.test(digits);
}
const vietnamesePhone = /^(?:\+?840?|00840?|0)(?:[35789]\d{8}|2\d{9})$/;

const phoneInside = /(?:^|\D)(?:\+?84[ .-]?|0)(?:[35789](?:[ .-]{0,2}\d){8}|2(?:[ .-]{0,2}\d){9})(?!\d)/;
const identityInside = /(?:^|[^\d.,/-])(?:\d{9}|\d{12}|\d{3} \d{3} \d{3}(?: \d{3})?)(?![.,/-]?\d)/;

/** Whether a text seems to give away a phone or identity number (9 or 12 digits): for a warning, never for a refusal. */
export const hasPersonalNumber = (text: string): boolean => phoneInside.test(text) || identityInside.test(text);
