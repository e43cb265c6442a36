import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { storage } from '../../src/storage/storage.js';
import { eventually, fixtureCleanup, part } from '../support/mount.js';
import { forget, mountOwn, mountTools, names, panel, press } from './ward-article-tools.support.js';

/** A device's voices that speak no sound and end when the test says so. */
class FakeSpeech extends EventTarget {
  voices = [voice('Google US English', 'en-US', false), voice('HoaiMy', 'vi-VN', false), voice('Linh', 'vi_VN', true)];
  readonly said: SpeechSynthesisUtterance[] = [];
  speaking = false;
  pending = false;
  cancelled = 0;
  getVoices = () => this.voices;
  speak = (utterance: SpeechSynthesisUtterance) => {
    this.said.push(utterance);
    this.speaking = true;
  };
  cancel = () => {
    this.cancelled++;
    const interrupted = this.speaking ? this.last : undefined;
    this.speaking = false;
    interrupted?.onerror?.({ error: 'interrupted' } as SpeechSynthesisErrorEvent);
  };
  resume = () => {};
  get last(): FakeUtterance | undefined {
    return this.said[this.said.length - 1] as unknown as FakeUtterance;
  }
  end() {
    this.speaking = false;
    this.last!.onend?.({} as SpeechSynthesisEvent);
  }
  fail(error: string) {
    this.speaking = false;
    this.last!.onerror?.({ error } as SpeechSynthesisErrorEvent);
  }
  get texts(): string[] {
    return this.said.map(({ text }) => text);
  }
}
class FakeUtterance {
  voice: SpeechSynthesisVoice | null = null;
  lang = '';
  rate = 1;
  onend: ((event: SpeechSynthesisEvent) => void) | null = null;
  onerror: ((event: SpeechSynthesisErrorEvent) => void) | null = null;
  constructor(readonly text: string) {}
}
const voice = (name: string, lang: string, localService: boolean) =>
  ({ name, lang, localService, default: false, voiceURI: name }) as SpeechSynthesisVoice;

let speech: FakeSpeech;
const tone = new URL('../support/tone.wav', import.meta.url).href;
const marked = (): string => {
  const [range] = [...(CSS.highlights.get('ward-reading') ?? [])] as Range[];
  return range?.toString() ?? '';
};

async function openListen(...options: Parameters<typeof mountTools>) {
  const { element, tools } = await mountTools(...options);
  press(tools, 'Nghe bài viết');
  const player = await panel(tools, 'ward-article-listen');
  return { element, tools, player };
}
/** Ends once the device has been asked to say this. */
const saying = (text: string) => eventually(() => expect(speech.texts[speech.texts.length - 1]).to.equal(text));
const select = (player: Element, index: number, value: string): void => {
  const field = player.shadowRoot!.querySelectorAll('select')[index]!;
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
};

describe('<ward-article> read aloud', () => {
  beforeEach(async () => {
    await forget();
    speech = new FakeSpeech();
    Object.defineProperty(window, 'speechSynthesis', { value: speech, configurable: true });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: FakeUtterance, configurable: true });
  });
  afterEach(() => {
    fixtureCleanup();
    Reflect.deleteProperty(window, 'speechSynthesis');
    Reflect.deleteProperty(window, 'SpeechSynthesisUtterance');
  });

  describe('by a voice of the device', () => {
    it('has no button where no voice speaks Vietnamese, and one when such a voice comes late', async () => {
      const late = speech.voices;
      speech.voices = late.slice(0, 1);
      const { tools } = await mountTools();
      expect(names(tools)).to.not.include('Nghe bài viết');
      speech.voices = late;
      speech.dispatchEvent(new Event('voiceschanged'));
      await tools.updateComplete;
      expect(names(tools)).to.include('Nghe bài viết');
    });

    it('says nothing before a press', async () => {
      const { tools } = await mountTools();
      tools.shadowRoot!.querySelector('#listen')!.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(speech.said).to.deep.equal([]);
    });

    it('reads the headline and then sentence by sentence, each marked', async () => {
      const { tools } = await openListen();
      await saying('Hội nghị tổng kết năm 2025');
      expect(speech.last!.voice!.name).to.equal('Linh');
      expect(marked()).to.equal('');
      for (const sentence of ['Câu một.', 'Câu hai ở TP. Điện Biên Phủ.', 'Câu ba.']) {
        speech.end();
        await saying(sentence);
        expect(marked()).to.equal(sentence);
      }
      speech.end();
      await eventually(() => expect(tools.shadowRoot!.querySelector('ward-article-listen')).to.equal(null));
      expect(marked()).to.equal('');
      expect((tools.shadowRoot!.activeElement as HTMLElement).id).to.equal('listen');
    });

    it('reads a page’s own article, without what is hidden, and its headline once', async () => {
      const { tools } = await mountOwn(
        '<h2>Tin của <b>trang</b></h2><p>Một <i>đoạn</i>.</p><p hidden>Giấu.</p><script type="x">y</script><ul><li>Mục</li></ul>',
      );
      press(tools, 'Nghe bài viết');
      await panel(tools, 'ward-article-listen');
      for (const sentence of ['Tin của trang', 'Một đoạn.', 'Mục']) {
        await saying(sentence);
        expect(marked()).to.equal(sentence);
        if (sentence !== 'Mục') speech.end();
      }
    });

    it('by a player that breaks no rule of accessible pages', async () => {
      const { element } = await openListen();
      await saying('Hội nghị tổng kết năm 2025');
      await expect(element).to.be.accessible();
    });

    it('pauses, and goes on with the sentence that was cut', async () => {
      const { player } = await openListen();
      await saying('Hội nghị tổng kết năm 2025');
      speech.end();
      await saying('Câu một.');
      press(player, 'Tạm dừng');
      await player.updateComplete;
      expect(speech.speaking).to.equal(false);
      const before = speech.said.length;
      await new Promise((resolve) => setTimeout(resolve, 150));
      expect(speech.said).to.have.length(before);
      press(player, 'Đọc tiếp');
      await eventually(() => expect(speech.said).to.have.length(before + 1));
      expect(speech.last!.text).to.equal('Câu một.');
    });

    it('leaps to the next sentence and back', async () => {
      const { player } = await openListen();
      await saying('Hội nghị tổng kết năm 2025');
      press(player, 'Câu tiếp theo');
      await saying('Câu một.');
      press(player, 'Câu tiếp theo');
      await saying('Câu hai ở TP. Điện Biên Phủ.');
      press(player, 'Câu trước');
      await saying('Câu một.');
      const slider = player.shadowRoot!.querySelector('input')!;
      expect(slider.getAttribute('aria-valuetext')).to.equal('Câu 2/4');
      slider.value = '3';
      slider.dispatchEvent(new Event('change', { bubbles: true }));
      await saying('Câu ba.');
    });

    it('stops for good, also when the tag leaves and when the page does', async () => {
      const { tools, player } = await openListen();
      await saying('Hội nghị tổng kết năm 2025');
      press(player, 'Dừng đọc');
      await eventually(() => expect(tools.shadowRoot!.querySelector('ward-article-listen')).to.equal(null));
      expect(speech.speaking).to.equal(false);
      const again = await openListen();
      await eventually(() => expect(speech.speaking).to.equal(true));
      again.element.remove();
      expect(speech.speaking).to.equal(false);
      await openListen();
      await eventually(() => expect(speech.speaking).to.equal(true));
      window.dispatchEvent(new Event('pagehide'));
      await eventually(() => expect(speech.speaking).to.equal(false));
    });

    it('reads at the chosen speed, by the chosen voice, and remembers both', async () => {
      const { player } = await openListen();
      await saying('Hội nghị tổng kết năm 2025');
      select(player, 0, '1.5');
      await eventually(() => expect(speech.last!.rate).to.equal(1.5));
      select(player, 1, '1');
      await eventually(() => expect(speech.last!.voice!.name).to.equal('HoaiMy'));
      expect(await storage().get('preference:read-rate')).to.equal(1.5);
      fixtureCleanup();
      await openListen();
      await eventually(() => expect(speech.last!.voice!.name).to.equal('HoaiMy'));
      expect(speech.last!.rate).to.equal(1.5);
    });

    it('waits, and says no word of failure, where another page or the browser cuts it off', async () => {
      const { player } = await openListen();
      await saying('Hội nghị tổng kết năm 2025');
      speech.fail('interrupted');
      await eventually(() => expect(names(player)).to.include('Đọc tiếp'));
      expect(player.shadowRoot!.querySelector('[role=alert]')!.textContent!.trim()).to.equal('');
    });

    for (const [error, sentence] of [
      ['language-unavailable', 'Thiết bị của bạn chưa có giọng đọc tiếng Việt.'],
      ['synthesis-failed', 'Không đọc được bài viết này.'],
    ] as const) {
      it(`says what is wrong where the device cannot: ${error}`, async () => {
        const { player } = await openListen();
        await saying('Hội nghị tổng kết năm 2025');
        speech.fail(error);
        await eventually(() =>
          expect(player.shadowRoot!.querySelector('[role=alert]')!.textContent!.trim()).to.equal(sentence),
        );
      });
    }

    it('says nothing longer than a breath at once, and marks the whole sentence meanwhile', async () => {
      const long = `${'Nội dung thứ nhất của kế hoạch năm nay, '.repeat(6)}và hết.`;
      const { element } = await openListen({ title: '', html: `<p>${long}</p>` });
      await eventually(() => expect(speech.said.length).to.equal(1));
      expect(speech.last!.text.length).to.be.at.most(140);
      expect(marked()).to.equal(long);
      speech.end();
      await eventually(() => expect(speech.said.length).to.equal(2));
      expect(marked()).to.equal(long);
      expect(part(element, 'body').querySelectorAll('*')).to.have.length(1);
    });

    it('reads an English article by an English voice', async () => {
      const html = '<p lang="en">The river rose in the night. Nobody was hurt.</p>';
      const { tools } = await mountOwn(`<h2>News</h2>${html}`, { lang: 'en' });
      press(tools, 'Listen');
      await panel(tools, 'ward-article-listen');
      await eventually(() => expect(speech.last!.voice!.lang).to.equal('en-US'));
    });

    it('pauses when something else on the page begins to sound', async () => {
      const { player } = await openListen();
      await saying('Hội nghị tổng kết năm 2025');
      document.dispatchEvent(new CustomEvent('ward-music-play', { detail: document.createElement('audio') }));
      await eventually(() => expect(names(player)).to.include('Đọc tiếp'));
      expect(speech.speaking).to.equal(false);
    });

    it('marks with boxes beside the words where the browser has no highlights', async () => {
      const { Highlight } = window;
      Object.defineProperty(window, 'Highlight', { value: undefined, configurable: true, writable: true });
      const { element, player } = await openListen({ title: '' });
      await saying('Câu một.');
      await eventually(() => expect(player.shadowRoot!.querySelectorAll('.layer div')).to.have.length(1));
      const box = player.shadowRoot!.querySelector('.layer div')!.getBoundingClientRect();
      const words = part(element, 'body').querySelector('p')!.getBoundingClientRect();
      expect(box.left).to.be.closeTo(words.left, 1);
      expect(box.top).to.be.within(words.top - 1, words.bottom);
      expect(CSS.highlights.has('ward-reading')).to.equal(false);
      Object.assign(window, { Highlight });
    });
  });

  describe('by a recording', () => {
    const recordings = [{ src: tone, voice: 'Giọng nữ miền Bắc', seconds: 200 }];

    it('takes it before any voice of the device, and loads nothing of it before a press', async () => {
      const { tools } = await mountTools({ recordings });
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(performance.getEntriesByName(tone)).to.have.length(0);
      press(tools, 'Nghe bài viết');
      const player = await panel(tools, 'ward-article-listen');
      const [, voices] = player.shadowRoot!.querySelectorAll('select');
      expect([...voices!.options].map(({ text }) => text)).to.deep.equal(['Giọng nữ miền Bắc', 'Linh', 'HoaiMy']);
      expect(names(player)).to.include.members(['Lùi 10 giây', 'Tới 10 giây', 'Dừng đọc']);
      expect(speech.said).to.deep.equal([]);
    });

    it('needs no voice of the device', async () => {
      speech.voices = [];
      const { tools } = await mountTools({ recordings });
      expect(names(tools)).to.include('Nghe bài viết');
    });

    it('says that a recording cannot be played, and another voice may go on', async () => {
      const { tools } = await mountTools({ recordings: [{ src: '/nothing-here.mp3' }] });
      // By a real press: without one Firefox does not even load a sound.
      const { x, y, width, height } = tools.shadowRoot!.querySelector('#listen')!.getBoundingClientRect();
      await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
      const player = await panel(tools, 'ward-article-listen');
      await eventually(() =>
        expect(player.shadowRoot!.querySelector('[role=alert]')!.textContent!.trim()).to.equal(
          'Không đọc được bài viết này.',
        ),
      );
      select(player, 1, '1');
      await saying('Hội nghị tổng kết năm 2025');
      expect(player.shadowRoot!.querySelector('[role=alert]')!.textContent!.trim()).to.equal('');
    });
  });
});
