import { codeLength, newCode, sameCode } from './code.js';
import type { CaptchaMaker } from './maker.js';

/** A code of digits, drawn and spoken (in Vietnamese, or English to who reads English). Browsers and servers, no DOM. */
export const pictures: CaptchaMaker<'image'> = {
  async make({ locale, random }) {
    const [{ draw, height, width }, { speak }] = await Promise.all([import('./draw.js'), import('./speak.js')]);
    const code = newCode(random);
    const [src, audio] = await Promise.all([draw(code, random), speak(code, { locale, random })]);
    return { answer: code, face: { image: { src, width, height }, audio, length: codeLength, numeric: true } };
  },
  matches: sameCode,
};
