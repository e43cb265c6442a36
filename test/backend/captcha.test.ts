import { expect } from '@open-wc/testing';
import type { CaptchaChallenge } from '../../src/contract/model.js';
import { numberOf, questions } from '../../src/backend/captcha/ask.js';
import { codeLength, newCode, sameCode } from '../../src/backend/captcha/code.js';
import { draw } from '../../src/backend/captcha/draw.js';
import { flac } from '../../src/backend/captcha/flac.js';
import type { CaptchaMakers } from '../../src/backend/captcha/maker.js';
import { pictures } from '../../src/backend/captcha/pictures.js';
import { stored } from '../../src/backend/captcha/png.js';
import { shapes } from '../../src/backend/captcha/shapes.js';
import { speak } from '../../src/backend/captcha/speak.js';
import { work } from '../../src/backend/captcha/work.js';
import { createPortal } from '../../src/backend/portal.js';
import { memoryStore } from '../../src/backend/stores/memory.js';
import { code, faults, onEachStore, open, reading, refusal, smallSeed, start, writing, type Open } from './calls.js';

const minutes = 60_000;
const draft = { articleId: '1', parentId: null, name: 'Lò Thị Minh', text: 'Hay quá' };

const answered = (portal: Open, challenge: CaptchaChallenge, value?: string) => ({
  ...portal.solve(challenge),
  ...(value !== undefined && { value }),
});

onEachStore('captcha', (fresh) => {
  it('is new each time and lives five minutes', async () => {
    const portal = open(fresh());
    const [first, second] = [await portal.challenge(), await portal.challenge()];
    expect(first.id).not.to.equal(second.id);
    expect(Date.parse(first.expiresAt)).to.equal(start + 5 * minutes);
    portal.wait(5 * minutes - 1);
    const inTime = { ...draft, captcha: answered(portal, first) };
    expect((await portal.comments.post(inTime, writing())).state).to.equal('pending');
    portal.wait(1);
    const late = { ...draft, captcha: answered(portal, second) };
    expect(await code(portal.comments.post(late, writing()))).to.equal('captcha-expired');
  });

  it('never tells its answer', async () => {
    const portal = open(fresh());
    const challenge = await portal.challenge();
    expect(Object.keys(challenge).sort()).to.deep.equal(['expiresAt', 'id', 'kind', 'question']);
  });

  it('is refused when wrong, burnt by it, and followed by a fresh one of its kind', async () => {
    const portal = open(fresh());
    const challenge = await portal.challenge();
    const error = await refusal(
      portal.comments.post({ ...draft, captcha: answered(portal, challenge, 'sai') }, writing()),
    );
    expect(error.code).to.equal('captcha-incorrect');
    expect(error.challenge!.kind).to.equal('question');
    const again = portal.comments.post({ ...draft, captcha: answered(portal, challenge) }, writing());
    expect(await code(again)).to.equal('captcha-expired');
    const next = { ...draft, captcha: answered(portal, error.challenge!) };
    expect((await portal.comments.post(next, writing())).text).to.equal('Hay quá');
    expect(await portal.list()).to.have.length(1);
  });

  it('is asked for where none came', async () => {
    const portal = open(fresh());
    for (const captcha of [undefined, null, {}, 'x', { challengeId: 7, kind: 'question', value: '1' }]) {
      const whole = { ...draft, captcha: captcha as never };
      expect(await code(portal.comments.post(whole, writing())), String(captcha)).to.equal('captcha-incorrect');
    }
    expect(await portal.list()).to.deep.equal([]);
  });

  it('has expired where nobody knows it, and comes with a fresh one', async () => {
    const portal = open(fresh());
    for (const challengeId of ['x', '__proto__', 'constructor', '']) {
      const captcha = { challengeId, kind: 'question', value: '1' } as const;
      const error = await refusal(portal.comments.post({ ...draft, captcha }, writing()));
      expect(error.code, challengeId).to.equal('captcha-expired');
      expect(error.challenge?.kind).to.equal('question');
    }
  });

  it('is wrong when empty, of another kind or another type', async () => {
    const portal = open(fresh());
    for (const change of [{ value: '' }, { value: 7 }, { value: undefined }, { value: {} }, { kind: 'image' }]) {
      const captcha = { ...answered(portal, await portal.challenge()), ...change } as never;
      const error = await refusal(portal.comments.post({ ...draft, captcha }, writing()));
      expect(error.code, JSON.stringify(change)).to.equal('captcha-incorrect');
    }
  });

  it('is good for its purpose alone', async () => {
    const portal = open(fresh(), { settings: { needsCaptcha: () => true } });
    const ask = async () => (await portal.captcha.issue({ purpose: 'rating', accept: ['question'] }, writing()))!;
    const wrong = portal.comments.post({ ...draft, captcha: portal.solve(await ask()) }, writing());
    expect(await code(wrong)).to.equal('captcha-expired');
    const right = { articleId: '1', value: 5, captcha: portal.solve(await ask()) };
    expect((await portal.ratings.rate(right, writing())).mine).to.equal(5);
    expect(await code(portal.ratings.rate({ articleId: '1', value: 4 }, writing()))).to.equal('captcha-incorrect');
    expect(await code(portal.articles.report({ id: '1', text: 'Sai' }, writing()))).to.equal('captcha-incorrect');
  });

  it('lets one of a hundred parallel posts through', async () => {
    const portal = open(fresh());
    const captcha = answered(portal, await portal.challenge());
    const visitors = Array.from({ length: 100 }, (_, index) => `reader ${index}`);
    const tries = visitors.map((visitor) => portal.comments.post({ ...draft, captcha }, writing(visitor)));
    const outcomes = await Promise.allSettled(tries);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).to.have.length(1);
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason.code] : []));
    expect(new Set(refused)).to.deep.equal(new Set(['captcha-expired']));
    expect(await portal.store.comments.pending(200)).to.have.length(1);
  });

  it('is not good again after a restart', async () => {
    const store = fresh();
    const portal = open(store);
    const captcha = answered(portal, await portal.challenge());
    await portal.comments.post({ ...draft, captcha }, writing());
    expect(await code(open(store).comments.post({ ...draft, captcha }, writing()))).to.equal('captcha-expired');
  });

  it('is not spent by a draft that is invalid, closed, nowhere or too early', async () => {
    const portal = open(fresh(), {
      seed: { ...smallSeed, policies: { 2: { open: false } } },
      settings: { writesPerMinute: 1 },
    });
    const captcha = answered(portal, await portal.challenge());
    const bad = [{ text: '' }, { name: '' }, { articleId: '2' }, { articleId: '3' }, { parentId: 'nobody' }];
    for (const change of bad) await refusal(portal.comments.post({ ...draft, ...change, captcha }, writing()));
    await portal.ratings.rate({ articleId: '1', value: 3 }, writing());
    expect(await code(portal.comments.post({ ...draft, captcha }, writing()))).to.equal('rate-limited');
    expect(await portal.comments.post({ ...draft, captcha }, writing('binh'))).to.include({ text: 'Hay quá' });
  });

  it('is of the first kind that the widget can show and the portal can make', async () => {
    const portal = open(fresh());
    const issue = (accept: readonly string[]) =>
      portal.captcha.issue({ purpose: 'comment', accept: accept as never }, writing());
    expect((await issue(['image', 'question']))!.kind).to.equal('question');
    for (const accept of [['image'], [], ['toString'], undefined as never]) {
      expect(await code(issue(accept)), String(accept)).to.equal('unsupported');
    }
    expect(await faults(portal.captcha.issue({ purpose: 'x' as never, accept: [] }, writing()))).to.deep.equal([
      'purpose format',
    ]);
  });

  it('is not needed where the portal says so, and then nobody need answer', async () => {
    const portal = open(fresh(), { settings: { needsCaptcha: async (_purpose, { visitor }) => visitor !== 'an' } });
    expect(await portal.captcha.issue({ purpose: 'comment', accept: ['question'] }, writing('an'))).to.equal(null);
    expect((await portal.comments.post(draft, writing('an'))).state).to.equal('pending');
    expect(await code(portal.comments.post(draft, writing('binh')))).to.equal('captcha-incorrect');
    const none = open(fresh(), { settings: { captchaKinds: [] } });
    expect((await none.comments.policy({ articleId: '1' }, reading())).captcha).to.equal(false);
    expect((await none.comments.post(draft, writing())).state).to.equal('pending');
  });

  it('is not given out without end', async () => {
    const portal = open(fresh(), { settings: { writesPerMinute: 2 } });
    for (let index = 0; index < 6; index++) await portal.challenge();
    const error = await refusal(portal.challenge());
    expect(error).to.include({ code: 'rate-limited', retryAfter: 60 });
    portal.wait(60_000);
    await portal.challenge();
  });
});

describe('the kinds of captcha', () => {
  const portalWith = (captcha: CaptchaMakers) =>
    createPortal({ store: memoryStore(), seed: smallSeed, captcha, now: () => start });

  it('may be a server’s own, with their own lifetime', async () => {
    const portal = portalWith({
      work: {
        lifetime: 600,
        make: async () => ({ face: { scheme: 'altcha-v2', params: { cost: 7 } }, answer: 'secret' }),
        matches: async (answer, given) => given === `${answer}!`,
      },
    });
    const challenge = (await portal.captcha!.issue({ purpose: 'comment', accept: ['image', 'work'] }, writing()))!;
    expect(challenge).to.deep.include({ kind: 'work', scheme: 'altcha-v2', params: { cost: 7 } });
    expect(Date.parse(challenge.expiresAt)).to.equal(start + 10 * minutes);
    const captcha = { challengeId: challenge.id, kind: 'work', value: 'secret!' } as const;
    expect((await portal.comments!.post({ ...draft, captcha }, writing())).state).to.equal('pending');
  });

  const wrongly = (
    portal: ReturnType<typeof portalWith>,
    challengeId: string,
    kind: 'image' | 'question',
    value = 'x',
  ) => refusal(portal.comments!.post({ ...draft, captcha: { challengeId, kind, value } }, writing()));

  it('come fresh after a failed try only where they are offered and can be made', async () => {
    let made = 0;
    const once: CaptchaMakers['question'] = {
      make: () =>
        made++ ? Promise.reject(new Error('no more')) : Promise.resolve({ face: { question: '?' }, answer: '1' }),
      matches: () => false,
    };
    const portal = portalWith({ question: once });
    const { id } = (await portal.captcha!.issue({ purpose: 'comment', accept: ['question'] }, writing()))!;
    expect(await wrongly(portal, id, 'question')).to.include({ code: 'captcha-incorrect', challenge: undefined });

    const store = memoryStore();
    const image: CaptchaMakers['image'] = {
      make: async () => ({ face: { image: { src: '/1.png', width: 1, height: 1 }, audio: null }, answer: '1' }),
      matches: () => false,
    };
    const captcha = { image, question: questions };
    const closed = createPortal({ store, seed: smallSeed, captcha, settings: { captchaKinds: ['image'] } });
    expect(await wrongly(closed, 'unknown', 'question')).to.include({ code: 'captcha-expired', challenge: undefined });
    expect((await wrongly(closed, 'unknown', 'image')).challenge!.kind).to.equal('image');
  });

  it('are compared with no more than ten thousand characters', async () => {
    const lengths: number[] = [];
    const portal = portalWith({
      question: { ...questions, matches: (_answer, given) => lengths.push(given.length) < 0 },
    });
    const { id } = (await portal.captcha!.issue({ purpose: 'comment', accept: ['question'] }, writing()))!;
    await wrongly(portal, id, 'question', 'x'.repeat(1e6));
    expect(lengths).to.deep.equal([10_000]);
  });

  it('give way to the next where a picture cannot be drawn', async () => {
    const broken = { ...pictures, make: () => Promise.reject(new Error('no picture')) };
    const both = portalWith({ image: broken, question: questions });
    expect(
      (await both.captcha!.issue({ purpose: 'comment', accept: ['image', 'question'] }, writing()))!.kind,
    ).to.equal('question');
    const alone = portalWith({ image: broken });
    expect(await code(alone.captcha!.issue({ purpose: 'comment', accept: ['image'] }, writing()))).to.equal('server');
  });
});

describe('a code', () => {
  const request = { id: 'x', locale: 'vi-VN', random: Math.random, expiresAt: 0 };
  const shownOf = async (src: string) => {
    const shown = new Image();
    shown.src = src;
    await shown.decode();
    return shown;
  };

  it('has digits alone, none of which is taken for a letter', () => {
    const digits = Array.from({ length: 400 }, () => newCode(Math.random)).join('');
    expect(digits).to.match(/^[2-9]+$/);
    expect(newCode(() => 0.999999)).to.have.length(codeLength);
    expect(newCode(() => 0)).to.have.length(codeLength);
    for (const digit of digits) expect(shapes[digit], digit).to.exist;
  });

  it('is taken as people and their keyboards write it', () => {
    for (const given of ['34792', ' 34792 ', '3 4 7 9 2', '347-92', '３４７９２', '34792\n']) {
      expect(sameCode('34792', given), given).to.equal(true);
    }
    for (const given of ['', '3479', '347922', '34729', '     ', 'e4792'])
      expect(sameCode('34792', given), given).to.equal(false);
  });

  it('is drawn as a small picture, another each time', async () => {
    const [first, second] = [await pictures.make(request), await pictures.make(request)];
    const { image } = first.face;
    expect(image.src).not.to.equal(second.face.image.src);
    expect(image).to.include({ width: 200, height: 64 });
    expect(image.src.length).to.be.below(16_000);
    const shown = await shownOf(image.src);
    expect([shown.naturalWidth, shown.naturalHeight]).to.deep.equal([400, 128]);
    expect(first.face).to.deep.include({ numeric: true, length: 5 });
    expect(JSON.stringify({ ...first.face, image: '', audio: '' })).not.to.contain(first.answer);
  });

  it('is the same picture where nothing can pack it', async () => {
    const real = globalThis.CompressionStream;
    const packed = await draw('34792', seeded());
    try {
      delete (globalThis as { CompressionStream?: unknown }).CompressionStream;
      const plain = await draw('34792', seeded());
      expect(plain.length).to.be.above(packed.length);
      expect(await pixelsOf(await shownOf(plain))).to.deep.equal(await pixelsOf(await shownOf(packed)));
    } finally {
      globalThis.CompressionStream = real;
    }
    expect([...stored(new Uint8Array())]).to.have.length(6);
  });

  it('is told apart by its picture: no two digits look alike', async () => {
    const pictures = await Promise.all([...'23456789'].map((digit) => draw(digit.repeat(5), seeded())));
    const pixels = await Promise.all(pictures.map(async (src) => pixelsOf(await shownOf(src))));
    pixels.forEach((one, index) => {
      for (const other of pixels.slice(index + 1)) {
        const differing = one.filter((value, at) => Math.abs(value - other[at]!) > 80).length;
        expect(differing).to.be.above(3000);
      }
    });
  });

  it('is drawn in ink that stands out from the paper', async () => {
    const { face } = await pictures.make(request);
    const data = await pixelsOf(await shownOf(face.image.src));
    let [paper, ink] = [0, 0];
    for (let at = 0; at < data.length; at += 4) {
      const light = 0.2126 * data[at]! + 0.7152 * data[at + 1]! + 0.0722 * data[at + 2]!;
      if (light > 220) paper++;
      if (light < 110) ink++;
      expect(data[at + 3], 'opaque, so that a dark page does not shine through').to.equal(255);
    }
    expect(paper / 51_200).to.be.above(0.5);
    expect(ink / 51_200).to.be.within(0.03, 0.3);
  });

  it('is spoken too, in the reader’s language and another way each time', async () => {
    const context = new OfflineAudioContext(1, 1, 8000);
    const heard = async (code: string, locale: string) => {
      const { src, type } = await speak(code, { locale, random: Math.random });
      expect(type).to.equal('audio/flac');
      expect(src.length).to.be.below(27_000);
      const bytes = Uint8Array.from(atob(src.split(',')[1]!), (character) => character.charCodeAt(0));
      return { src, sound: await context.decodeAudioData(bytes.buffer) };
    };
    const { src, sound } = await heard('34792', 'vi-VN');
    expect(sound.duration).to.be.within(2.5, 7);
    expect(stretchesOf(sound.getChannelData(0)), 'five digits with gaps between').to.equal(5);
    expect((await heard('34792', 'vi-VN')).src).not.to.equal(src);
    const english = (await heard('34792', 'en')).sound;
    expect(stretchesOf(english.getChannelData(0))).to.equal(5);
    const silent = () => 0.5;
    const same = await speak('7', { locale: 'vi', random: silent });
    expect((await speak('7', { locale: 'en-GB', random: silent })).src).not.to.equal(same.src);
    expect((await speak('8', { locale: 'vi', random: silent })).src).not.to.equal(same.src);
  });
});

describe('the sound', () => {
  const noise = (length: number, loud: number) =>
    Int8Array.from({ length }, () => Math.round((Math.random() * 2 - 1) * loud));

  for (const [name, samples] of [
    ['silence', new Int8Array(3000)],
    ['a hum', Int8Array.from({ length: 5000 }, (_, at) => Math.round(100 * Math.sin(at / 9)))],
    ['noise', noise(4096, 127)],
    ['the loudest there is', Int8Array.from({ length: 2000 }, (_, at) => (at % 2 ? 127 : -128))],
    ['twenty seconds', noise(160_000, 3)],
    ['two samples more than a frame', noise(1026, 50)],
  ] as const) {
    it(`is heard as it was packed: ${name}`, async () => {
      const context = new OfflineAudioContext(1, 1, 8000);
      const packed = flac(samples, 8000) as Uint8Array<ArrayBuffer>;
      const heard = (await context.decodeAudioData(packed.buffer)).getChannelData(0);
      expect(heard.length).to.equal(samples.length);
      const wrong = samples.findIndex((sample, at) => Math.abs(heard[at]! * 128 - sample) > 1.01);
      expect(wrong).to.equal(-1);
    });
  }
});

/** How often it sounds after a third of a second of silence. */
function stretchesOf(samples: Float32Array): number {
  let [count, silent] = [0, 8000];
  for (const sample of samples) {
    if (Math.abs(sample) < 0.04) silent++;
    else {
      if (silent > 2200) count++;
      silent = 0;
    }
  }
  return count;
}

/** The same random numbers each time. */
function seeded(): () => number {
  let state = 7;
  return () => (state = (state * 16807) % 2147483647) / 2147483647;
}

async function pixelsOf(shown: HTMLImageElement): Promise<Uint8ClampedArray> {
  const canvas = Object.assign(document.createElement('canvas'), { width: 400, height: 128 });
  const context = canvas.getContext('2d')!;
  context.drawImage(shown, 0, 0);
  return context.getImageData(0, 0, 400, 128).data;
}

describe('silent work', () => {
  const ask = () => work.make({ id: 'x', locale: 'vi', random: Math.random, expiresAt: Date.now() + 60_000 });

  it('is done by whoever tries long enough, and by nobody who guesses', async () => {
    const { solveChallenge } = await import('altcha-lib');
    const { deriveKey } = await import('altcha-lib/algorithms/web/pbkdf2');
    const { face, answer } = await ask();
    expect(face.scheme).to.equal('altcha-v2');
    const challenge = face.params as never as Parameters<typeof solveChallenge>[0]['challenge'];
    const solution = (await solveChallenge({ challenge, deriveKey }))!;
    expect(solution.counter).to.be.within(100, 400);
    const payload = (one: unknown) => btoa(JSON.stringify({ challenge, solution: one }));
    expect(await work.matches(answer, payload(solution))).to.equal(true);
    const { keyPrefix } = challenge.parameters;
    for (const given of ['', 'x', btoa('null'), btoa('{}'), payload({ counter: 1, derivedKey: keyPrefix })]) {
      expect(await work.matches(answer, given), given).to.equal(false);
    }
    expect(JSON.stringify(face)).not.to.contain(answer);
  });

  it('is another each time', async () => {
    const [first, second] = [await ask(), await ask()];
    expect(first.answer).not.to.equal(second.answer);
    expect(work.lifetime).to.equal(600);
  });
});

describe('a question', () => {
  const ask = (locale: string, random = Math.random) => questions.make({ id: 'x', locale, random, expiresAt: 0 });

  it('can be answered in digits or words, with marks or without', async () => {
    for (const given of [
      '15',
      ' 15. ',
      '１５',
      'mười lăm',
      'Muoi lam',
      'MƯỜI NĂM',
      'fifteen',
      'mười lăm'.normalize('NFD'),
    ]) {
      expect(await questions.matches('15', given), given).to.equal(true);
    }
    for (const given of ['', '5', '150', 'mười', 'toString', '1.5', '15 16', 'x'.repeat(1e5)]) {
      expect(await questions.matches('15', given), given).to.equal(false);
    }
    expect(['bốn', 'tư', 'không', 'mười tám', 'mười tư', 'mười một'].map(numberOf)).to.deep.equal([
      4, 4, 0, 18, 14, 11,
    ]);
  });

  it('is in the reader’s language and has many forms', async () => {
    const many = await Promise.all(Array.from({ length: 200 }, () => ask('vi-VN')));
    const texts = new Set(many.map(({ face }) => face.question));
    expect(texts.size).to.be.above(80);
    for (const text of texts) {
      expect(text).to.equal(text.normalize('NFC'));
      expect(text).to.match(/(bằng mấy|lớn nhất|là số nào)\?$/);
    }
    for (const { face } of await Promise.all(Array.from({ length: 50 }, () => ask('en-GB')))) {
      expect(face.question).to.match(/^(What is|Which) .*\?$/);
    }
  });

  it('has an answer that is right, and that a small number', async () => {
    const words = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
    const number = (word: string) => words.indexOf(word.toLowerCase());
    for (let index = 0; index < 300; index++) {
      const { face, answer } = await ask('vi');
      const value = Number(answer);
      expect(value).to.be.within(1, 18);
      const sum = /^(\S+) (cộng|trừ) (\S+) bằng/.exec(face.question);
      if (sum) expect(value).to.equal(number(sum[1]!) + (sum[2] === 'cộng' ? 1 : -1) * number(sum[3]!), face.question);
      const largest = /^Trong ba số (\S+), (\S+), (\S+),/.exec(face.question);
      if (largest) expect(value).to.equal(Math.max(...largest.slice(1, 4).map(number)), face.question);
      const after = /sau số (\d+) là/.exec(face.question);
      if (after) expect(value).to.equal(Number(after[1]) + 1, face.question);
      expect([sum, largest, after].filter(Boolean), face.question).to.have.length(1);
      expect(await questions.matches(answer, words[value] ?? answer)).to.equal(true);
    }
  });

  it('is the same for the same random numbers', async () => {
    let at = 0;
    const again = () => [0.1, 0.7, 0.3, 0.9][at++ % 4]!;
    const first = await ask('vi', again);
    at = 0;
    expect(await ask('vi', again)).to.deep.equal(first);
  });
});
