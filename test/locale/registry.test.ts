import { expect } from '@open-wc/testing';
import { wardErrorCodes, type WardErrorCode } from '../../src/contract/error.js';
import { en, singular } from '../../src/locale/en.js';
import { errorMessageKey } from '../../src/locale/errors.js';
import {
  addLines,
  defineLocale,
  dictionary,
  loadDictionary,
  message,
  onLocaleChange,
} from '../../src/locale/registry.js';
import { common } from '../../src/locale/vi/common.js';
import { vi, type Dictionary, type MessageKey } from '../../src/locale/vi.js';
import { glossary } from './glossary.js';

const keys = Object.keys(vi) as MessageKey[];
const placeholders = (line: string) => [...new Set(line.match(/\{\w+\}/g))].sort();

describe('the words of the interface', () => {
  it('are those that were agreed, to the byte', () => {
    expect(glossary.length).to.equal(225);
    for (const [key, vietnamese, english] of glossary) {
      expect(vi[key as MessageKey], key).to.equal(vietnamese);
      expect(en[key as MessageKey], key).to.equal(english);
    }
    expect(vi['captcha.wrong']).to.equal('M\u00e3 x\u00e1c th\u1ef1c kh\u00f4ng \u0111\u00fang.');
  });

  it('are composed (NFC), trimmed, and say something', () => {
    for (const key of keys) {
      for (const line of [vi[key], en[key]]) {
        expect(line, key).to.equal(line.normalize('NFC').trim());
        expect(line, key).to.not.equal('');
      }
    }
  });

  it('take the same parameters in both languages', () => {
    for (const key of keys) expect(placeholders(en[key]), key).to.deep.equal(placeholders(vi[key]));
  });

  it('have in English another line for one thing, with the same parameters, wherever several are counted', () => {
    const lines = Object.values(en);
    for (const [several, one] of singular) {
      expect(lines, several).to.include(several);
      expect(placeholders(one), several).to.deep.equal(placeholders(several));
    }
    // A number before a word in its plural; "1 out of 5 stars" counts no stars.
    const counting = lines.filter((line) => /\{n\}( new)? \w+s\b/.test(line) && !/^(Back|Forward) /.test(line));
    expect(counting.filter((line) => !singular.has(line))).to.deep.equal([]);
  });

  it('have one sentence for each error of the contract', () => {
    const every: Record<WardErrorCode, MessageKey> = errorMessageKey;
    expect(Object.keys(every).sort()).to.deep.equal([...wardErrorCodes].sort());
    expect(new Set(wardErrorCodes.map((code) => vi[every[code]])).size).to.equal(12);
  });
});

describe('message', () => {
  it('fills in parameters', () => {
    expect(message(vi, 'rating.summary', { n: 12, x: '4,5' })).to.equal('lượt đánh giá: 12, trung bình: 4,5');
    expect(message(vi, 'common.page', { n: 0, total: 0 })).to.equal('Trang 0/0');
  });

  it('puts a parameter in literally, whatever it holds', () => {
    for (const hostile of ['{n}', '{q}', '$&', '$1', "$'", '<b>&amp;']) {
      expect(message(vi, 'common.searchNone', { q: hostile, n: 7 })).to.equal(
        `Không tìm thấy dữ liệu nào có liên quan đến ${hostile}`,
      );
    }
  });

  it('leaves a placeholder without a parameter as it is, and finds none on the prototype', () => {
    expect(message(vi, 'common.searchNone')).to.equal(vi['common.searchNone']);
    const words = { ...vi, 'common.close': '{constructor} {toString}' } as Dictionary;
    expect(message(words, 'common.close', { n: 1 })).to.equal('{constructor} {toString}');
  });
});

/** The registry as on a page whose connection went before English was asked for. */
async function withoutEnglish(): Promise<typeof import('../../src/locale/registry.js')> {
  const folder = new URL('../../src/locale/', import.meta.url);
  const source = await (await fetch(new URL('registry.ts', folder))).text();
  const away = source
    .replace(/(["'])\.\/vi\/common\.\w+\1/, `'${new URL('vi/common.ts', folder)}'`)
    .replace(/(["'])\.\/en\.\w+\1/, `'${new URL('gone.js', folder)}'`);
  const url = URL.createObjectURL(new Blob([away], { type: 'text/javascript' }));
  return import(url).finally(() => URL.revokeObjectURL(url));
}

// In this order: what is loaded or defined stays for the page. Languages are made up, one a test.
describe('a language', () => {
  it('has the words of every tag, and those that the tags on the page bring', () => {
    expect(dictionary('vi')).to.deep.equal(common);
    defineLocale('qah', { ...common });
    expect(loadDictionary('qah')).to.equal(undefined);
    addLines({ 'links.go': vi['links.go'] });
    expect(dictionary('vi')).to.deep.equal({ ...common, 'links.go': vi['links.go'] });
    addLines(vi);
    expect(dictionary('vi')).to.deep.equal(vi);
  });

  it('is Vietnamese without waiting, for every Vietnamese tag and for none', () => {
    for (const tag of ['vi', 'vi-VN', 'VI_vn', ' vi ', '']) {
      expect(loadDictionary(tag), tag).to.equal(undefined);
      expect(dictionary(tag), tag).to.deep.equal(vi);
    }
  });

  it('that is complete needs no English', () => {
    defineLocale('qaa', en);
    expect(loadDictionary('qaa-XX')).to.equal(undefined);
    expect(dictionary('qaa-XX')).to.deep.equal(en);
  });

  it('is Vietnamese until English has come, then English, and says when', async () => {
    let changes = 0;
    const stop = onLocaleChange(() => changes++);
    expect(dictionary('en-GB')).to.deep.equal(vi);
    const [first, second] = [loadDictionary('en-GB'), loadDictionary('qab')];
    expect(first).to.be.a('promise');
    expect(second).to.equal(first);
    await first;
    expect(changes).to.equal(1);
    expect(dictionary('en-GB')).to.deep.equal(en);
    expect(dictionary('qab')).to.deep.equal(en);
    expect(dictionary('vi-VN')).to.deep.equal(vi);
    expect(loadDictionary('en')).to.equal(undefined);
    stop();
  });

  it('counts one thing as one in English, and as it does itself in a language with words of its own', () => {
    const said = (language: string, n: string | number) => message(dictionary(language), 'unit.minutes', { n });
    expect(said('en', 1)).to.equal('1 minute');
    expect(said('en-GB', '1')).to.equal('1 minute');
    for (const n of [0, 2, 11, '1,000', '1.5']) expect(said('en', n)).to.equal(`${n} minutes`);
    expect(said('vi', 1)).to.equal('1 phút');
    defineLocale('qag', { 'unit.minutes': '{n} minutoj' });
    expect(said('qag', 1)).to.equal('1 minutoj');
  });

  it('is a new object only after a change, so that an element can compare it', () => {
    const before = dictionary('qac');
    expect(dictionary('QAC')).to.equal(before);
    defineLocale('qac', { 'common.close': 'Fermer' });
    expect(dictionary('qac')).to.not.equal(before);
  });

  it('falls back from region to language to English', () => {
    defineLocale('qad', { 'common.close': 'language', 'common.retry': 'language' });
    defineLocale('qad-Latn-XX', { 'common.close': 'region' });
    const words = dictionary('qad-latn-xx');
    expect(words['common.close']).to.equal('region');
    expect(words['common.retry']).to.equal('language');
    expect(words['common.cancel']).to.equal(en['common.cancel']);
    expect(dictionary('qad')['common.close']).to.equal('language');
    expect(dictionary('qadx')['common.close']).to.equal(en['common.close']);
  });

  it('may have one line changed, and then another', () => {
    defineLocale('vi', { 'music.title': 'Âm nhạc địa phương' });
    defineLocale('vi-VN', { 'music.list': 'Các bài' });
    defineLocale('vi', { 'music.empty': 'Không có bài nào' });
    expect(dictionary('vi-VN')).to.deep.equal({
      ...vi,
      'music.title': 'Âm nhạc địa phương',
      'music.list': 'Các bài',
      'music.empty': 'Không có bài nào',
    });
    expect(dictionary('vi')['music.list']).to.equal(vi['music.list']);
    expect(vi['music.title']).to.equal('Thư viện nhạc');
    expect(dictionary('en')['music.title']).to.equal('Music library');
  });

  it('may have English changed, for English and for what stands on it', () => {
    defineLocale('en', { 'links.go': 'Visit' });
    expect(dictionary('en-GB')['links.go']).to.equal('Visit');
    expect(dictionary('qae')['links.go']).to.equal('Visit');
    expect(dictionary('vi')['links.go']).to.equal(vi['links.go']);
  });

  it('is kept composed, and without what is no text', () => {
    defineLocale('qaf', { 'common.close': 'Đóng'.normalize('NFD'), 'common.retry': undefined } as Partial<Dictionary>);
    defineLocale('qaf', JSON.parse('{ "common.more": 7, "__proto__": "x", "constructor": "y" }') as object);
    const words = dictionary('qaf');
    expect(words['common.close']).to.equal('Đóng');
    expect(words['common.retry']).to.equal(en['common.retry']);
    expect(words['common.more']).to.equal(en['common.more']);
    expect(Object.getPrototypeOf(words)).to.equal(Object.prototype);
    expect(({} as { constructor: unknown }).constructor).to.equal(Object);
  });

  it('stays Vietnamese where English cannot be loaded, and tries again', async () => {
    const alone = await withoutEnglish();
    alone.addLines(vi);
    alone.defineLocale('vi', { 'common.close': 'Thoát' });
    const first = alone.loadDictionary('en');
    await first;
    expect(alone.dictionary('en')).to.deep.equal({ ...vi, 'common.close': 'Thoát' });
    const second = alone.loadDictionary('en');
    expect(second).to.be.a('promise');
    expect(second).to.not.equal(first);
    await second;
  });

  it('tells all who listen of a change, also past one that throws, and nobody who left', async () => {
    const told: string[] = [];
    const thrown = new Promise<unknown>((resolve) => {
      const before = window.onerror;
      window.onerror = (...event) => {
        window.onerror = before;
        resolve(event[4]);
        return true;
      };
    });
    const error = new Error('a listener of the page');
    const stops = [
      onLocaleChange(() => {
        throw error;
      }),
      onLocaleChange(() => told.push('a')),
      onLocaleChange(() => told.push('b')),
    ];
    const listener = () => told.push('twice');
    stops.push(onLocaleChange(listener), onLocaleChange(listener));
    stops.pop()!();
    stops.splice(1, 1)[0]!();
    defineLocale('qag', {});
    expect(told).to.deep.equal(['b', 'twice']);
    expect(await thrown).to.equal(error);
    stops.forEach((stop) => stop());
    defineLocale('qag', {});
    expect(told).to.have.lengthOf(2);
  });
});
