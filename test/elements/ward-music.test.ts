import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ReadContext } from '../../src/contract/adapter.js';
import { WardError, wardErrorCodes } from '../../src/contract/error.js';
import type { Page, PageQuery, Track } from '../../src/contract/model.js';
import { playTime } from '../../src/elements/music/play-time.js';
import { accessibleNodes, inAccessibilityTree } from '../support/accessibility.js';
import { fakeAdapter, heldMethod } from '../support/fake-adapter.js';
import { button, eventually, mount, part, parts, shownText, until } from '../support/mount.js';
import '../../src/elements/music/register.js';

type Music = HTMLElementTagNameMap['ward-music'];

const sound = new URL('../support/tone.wav', import.meta.url).href;
const track = (id: string, over: Partial<Track> = {}): Track => ({
  id,
  title: `Bài ${id}`,
  src: `${sound}?${id}`,
  ...over,
});
const heldTracks = () => heldMethod<PageQuery & { albumId?: string }, ReadContext, Page<Track>>();
const three = [track('1'), track('2'), track('3')];

async function mountMusic(items: readonly Track[] = three, attributes: Record<string, string> = {}, language = 'vi') {
  const adapter = fakeAdapter({ music: { tracks: async () => ({ items, next: null }) } });
  const element = await mount('ward-music', { adapter, attributes, language });
  await until(element, 'ready');
  return element;
}
/** The same, muted: a machine without loudspeakers plays it too. */
async function mountMuted(items?: readonly Track[], attributes?: Record<string, string>) {
  const element = await mountMusic(items, attributes);
  audio(element).muted = true;
  return element;
}
const audio = (element: Music) => element.shadowRoot!.querySelector('audio')!;
const field = (element: Music) => part(element, 'field') as HTMLInputElement;
const rows = (element: Music) => parts(element, 'item') as HTMLButtonElement[];
const current = (element: Music) => rows(element).findIndex((row) => row.getAttribute('aria-current') === 'true');
const said = (element: Music) => element.shadowRoot!.querySelector('[role=status]')!.textContent;
const names = (element: Music) =>
  [...part(element, 'player').querySelectorAll('button')].map((one) => one.getAttribute('aria-label'));

/** Keeps a track from ending, however slow the machine is that presses something meanwhile. */
const endless = (sounding: HTMLAudioElement) => (sounding.loop = true);

/** The next event of this name at the tag. */
const heard = (element: Music, name: 'ward-track-started' | 'ward-track-ended') =>
  new Promise<string>((resolve) => element.addEventListener(name, ({ trackId }) => resolve(trackId), { once: true }));

function change(element: Music, seconds: number): void {
  field(element).value = String(seconds);
  field(element).dispatchEvent(new Event('input'));
  field(element).dispatchEvent(new Event('change'));
}

describe('<ward-music>', () => {
  // A browser lets a page sound while its reader has just pressed something.
  beforeEach(async () => {
    const press = document.createElement('button');
    document.body.append(press);
    press.focus();
    await sendKeys({ press: 'Enter' });
    press.remove();
  });

  describe('says', () => {
    it('the heading, the first track and its length', async () => {
      const element = await mountMusic([track('1', { artist: 'Đội văn nghệ', seconds: 200.6 }), track('2')]);
      expect(part(element, 'title').textContent).to.equal('Thư viện nhạc');
      expect(part(element, 'player').textContent).to.match(/Bài 1\s+Đội văn nghệ\s+0:003:20/);
      expect(names(element)).to.deep.equal(['Bài trước', 'Phát', 'Bài tiếp theo', 'Tắt tiếng']);
    });

    inAccessibilityTree('the playlist as buttons, and the position in words', async () => {
      const element = await mountMusic([track('1', { artist: 'Đội văn nghệ', seconds: 200 }), track('2')]);
      change(element, 65);
      await element.updateComplete;
      const nodes = await accessibleNodes();
      expect(nodes.filter(({ role }) => role === 'button').map(({ name }) => name)).to.include.members([
        'Bài 1 Đội văn nghệ 3:20',
        'Bài 2',
      ]);
      expect(nodes.find(({ role }) => role === 'slider')?.name).to.equal('Tiến trình');
      expect(field(element).getAttribute('aria-valuetext')).to.equal('1:05 trên 3:20');
    });

    it('the words in English, live', async () => {
      const element = await mountMusic(three, {}, 'en');
      expect(names(element)).to.deep.equal(['Previous track', 'Play', 'Next track', 'Mute']);
      element.parentElement!.lang = 'vi';
      await eventually(() => expect(names(element)[1]).to.equal('Phát'));
    });

    it('hours, minutes and seconds as players do', () => {
      expect([0, 9.9, 65, 600, 3723, -1].map(playTime)).to.deep.equal([
        '0:00',
        '0:09',
        '1:05',
        '10:00',
        '1:02:03',
        '0:00',
      ]);
    });
  });

  describe('shows', () => {
    it('an outline while it waits, and loads nothing but the list', async () => {
      const tracks = heldTracks();
      const element = await mount('ward-music', { adapter: fakeAdapter({ music: { tracks: tracks.method } }) });
      await tracks.called();
      expect(part(element, 'waiting').textContent).to.include('Thư viện nhạc');
      tracks.calls[0]!.resolve({ items: three, next: null });
      await until(element, 'ready');
      expect(audio(element).preload).to.equal('none');
      expect([audio(element).paused, audio(element).networkState]).to.deep.equal([
        true,
        HTMLMediaElement.NETWORK_EMPTY,
      ]);
    });

    it('a sentence where there is no music', async () => {
      const adapter = fakeAdapter({ music: { tracks: async () => ({ items: [], next: null }) } });
      const element = await mount('ward-music', { adapter });
      await until(element, 'empty');
      expect(shownText(element)).to.equal('Thư viện nhạc Chưa có bài nhạc nào.');
    });

    for (const code of wardErrorCodes.filter((one) => one !== 'unsupported')) {
      it(`a sentence and a way to try again on ${code}`, async () => {
        const tracks = heldTracks();
        const element = await mount('ward-music', { adapter: fakeAdapter({ music: { tracks: tracks.method } }) });
        await tracks.called();
        tracks.calls[0]!.reject(new WardError(code, 'ORA-00942'));
        await until(element, 'error');
        expect(shownText(element)).to.match(/^Thư viện nhạc .+ Thử lại$/);
        button(element, 'Thử lại').click();
        await tracks.called(2);
        tracks.calls[1]!.resolve({ items: three, next: null });
        await until(element, 'ready');
      });
    }

    it('nothing where the backend has no music', async () => {
      const element = await mount('ward-music', { adapter: fakeAdapter({}) });
      await until(element, 'unsupported');
      expect(element.getBoundingClientRect().height).to.equal(0);
    });

    it('more tracks when the reader asks for them', async () => {
      const tracks = heldTracks();
      const adapter = fakeAdapter({ music: { tracks: tracks.method } });
      const element = await mount('ward-music', { adapter, attributes: { 'album-id': 'xoe' } });
      await tracks.called();
      expect(tracks.calls[0]!.input).to.deep.equal({ albumId: 'xoe' });
      tracks.calls[0]!.resolve({ items: three, next: 'c' });
      await until(element, 'ready');
      button(element, 'Xem thêm').click();
      await tracks.called(2);
      expect(tracks.calls[1]!.input).to.deep.equal({ albumId: 'xoe', cursor: 'c' });
      tracks.calls[1]!.reject(new WardError('network'));
      await eventually(() => button(element, 'Thử lại').click());
      await tracks.called(3);
      tracks.calls[2]!.resolve({ items: [track('4')], next: null });
      await eventually(() => expect(rows(element)).to.have.length(4));
    });

    it('a note in place of a cover that does not load', async () => {
      const element = await mountMusic([track('1', { cover: { src: '/no-such.png', alt: 'Bìa' } })]);
      await eventually(() => {
        for (const image of element.shadowRoot!.querySelectorAll('img')) expect(image.hidden).to.equal(true);
      });
    });

    it('one track without buttons that would lead to no other', async () => {
      expect(names(await mountMusic([track('1')]))).to.deep.equal(['Phát', 'Tắt tiếng']);
    });
  });

  describe('does', () => {
    it('play, tell the page, say what is heard, and go on to the next track at the end', async () => {
      const element = await mountMuted();
      const started = heard(element, 'ward-track-started');
      const ended = heard(element, 'ward-track-ended');
      button(element, 'Phát').click();
      expect(await started).to.equal('1');
      await eventually(() => expect(said(element)).to.equal('Đang phát: Bài 1'));
      expect(names(element)[1]).to.equal('Tạm dừng');
      expect(current(element)).to.equal(0);
      expect(await ended).to.equal('1');
      expect(await heard(element, 'ward-track-started')).to.equal('2');
      await eventually(() => expect(said(element)).to.equal('Đang phát: Bài 2'));
      expect(current(element)).to.equal(1);
    });

    it('stop after the last track, or begin again with loop', async () => {
      const element = await mountMuted();
      rows(element)[2]!.click();
      await heard(element, 'ward-track-ended');
      await eventually(() => expect(names(element)[1]).to.equal('Phát'));
      expect(current(element)).to.equal(2);
      element.loop = true;
      button(element, 'Phát').click();
      await heard(element, 'ward-track-ended');
      expect(await heard(element, 'ward-track-started')).to.equal('1');
    });

    it('read on where the list goes on', async () => {
      const tracks = heldTracks();
      const element = await mount('ward-music', { adapter: fakeAdapter({ music: { tracks: tracks.method } }) });
      await tracks.called();
      tracks.calls[0]!.resolve({ items: [track('1')], next: 'c' });
      await until(element, 'ready');
      audio(element).muted = true;
      rows(element)[0]!.click();
      await tracks.called(2);
      tracks.calls[1]!.resolve({ items: [track('2')], next: null });
      expect(await heard(element, 'ward-track-started')).to.equal('2');
    });

    it('pause and go on at the same place, by the keyboard too', async () => {
      const element = await mountMuted();
      endless(audio(element));
      rows(element)[1]!.focus();
      const started = heard(element, 'ward-track-started');
      await sendKeys({ press: 'Enter' });
      await started;
      await sendKeys({ press: 'Enter' });
      await eventually(() => expect(audio(element).paused).to.equal(true));
      let told = 0;
      element.addEventListener('ward-track-started', () => told++);
      await sendKeys({ press: 'Enter' });
      await eventually(() => expect(audio(element).paused).to.equal(false));
      await new Promise((resolve) => audio(element).addEventListener('timeupdate', resolve, { once: true }));
      expect(told).to.equal(0);
    });

    it('go to the track before and after, round the ends', async () => {
      const element = await mountMuted();
      button(element, 'Bài trước').click();
      expect(await heard(element, 'ward-track-started')).to.equal('3');
      button(element, 'Bài tiếp theo').click();
      expect(await heard(element, 'ward-track-started')).to.equal('1');
    });

    it('go to the beginning first on "previous" in the middle of a track', async () => {
      const element = await mountMuted();
      rows(element)[1]!.click();
      await heard(element, 'ward-track-started');
      audio(element).pause();
      Object.defineProperty(audio(element), 'currentTime', { value: 30, writable: true, configurable: true });
      button(element, 'Bài trước').click();
      expect(audio(element).currentTime).to.equal(0);
      expect(current(element)).to.equal(1);
    });

    it('begin where the reader put the handle', async () => {
      const element = await mountMuted([track('1', { seconds: 10 })]);
      field(element).value = '7';
      field(element).dispatchEvent(new Event('input'));
      await element.updateComplete;
      expect(audio(element).currentTime).to.equal(0);
      expect(part(element, 'player').textContent).to.include('0:07');
      field(element).dispatchEvent(new Event('change'));
      expect(audio(element).currentTime).to.equal(7);
      expect(audio(element).paused).to.equal(true);
    });

    it('know the length once it is known, and let nobody seek before', async () => {
      const element = await mountMuted([track('1')]);
      expect(field(element).disabled).to.equal(true);
      expect(field(element).getAttribute('aria-valuetext')).to.equal('0:00');
      button(element, 'Phát').click();
      await eventually(() => expect(field(element).disabled).to.equal(false));
      expect(field(element).getAttribute('aria-valuetext')).to.match(/^0:0\d trên 0:01$/);
    });

    it('be silent and loud again', async () => {
      const element = await mountMusic();
      button(element, 'Tắt tiếng').click();
      await eventually(() => expect(names(element)[3]).to.equal('Bật âm thanh'));
      expect(audio(element).muted).to.equal(true);
      button(element, 'Bật âm thanh').click();
      await eventually(() => expect(names(element)[3]).to.equal('Tắt tiếng'));
    });

    it('say at its row that a file cannot be played, and go on', async () => {
      const element = await mountMuted([track('1', { src: '/no-such.mp3' }), track('2')]);
      const started = heard(element, 'ward-track-started');
      button(element, 'Phát').click();
      expect(await started).to.equal('2');
      expect(rows(element)[0]!.textContent).to.include('Không phát được tệp âm thanh này.');
      await eventually(() =>
        expect(said(element)).to.equal('Bài 1: Không phát được tệp âm thanh này. Đang phát: Bài 2'),
      );
    });

    it('stop where no file can be played, and try one again that is pressed', async () => {
      const element = await mountMuted(
        three.map((one) => ({ ...one, src: `/no-such-${one.id}.mp3` })),
        { loop: '' },
      );
      button(element, 'Phát').click();
      await eventually(() => {
        for (const row of rows(element)) expect(row.textContent).to.include('Không phát được');
      });
      expect(names(element)[1]).to.equal('Phát');
      rows(element)[1]!.click();
      await element.updateComplete;
      expect(rows(element)[1]!.textContent).not.to.include('Không phát được');
      await eventually(() => expect(rows(element)[1]!.textContent).to.include('Không phát được'));
    });

    it('let one player of the page sound at a time', async () => {
      const first = await mountMuted();
      const second = document.createElement('ward-music');
      second.adapter = first.adapter;
      first.after(second);
      // The clone carries the state of its model; what counts is that it has drawn itself.
      await eventually(() => expect(audio(second)).to.exist);
      for (const one of [first, second]) endless(audio(one));
      audio(second).muted = true;
      button(first, 'Phát').click();
      await heard(first, 'ward-track-started');
      button(second, 'Phát').click();
      await heard(second, 'ward-track-started');
      await eventually(() => expect(names(first)[1]).to.equal('Phát'));
      expect([audio(first).paused, audio(second).paused]).to.deep.equal([true, false]);
    });

    it('play every track once in another order with shuffle, from the one that was pressed', async () => {
      const element = await mountMuted(three, { shuffle: '' });
      const order: string[] = [];
      element.addEventListener('ward-track-started', ({ trackId }) => order.push(trackId));
      rows(element)[1]!.click();
      await eventually(() => expect(order).to.have.length(1));
      for (let count = 2; count <= 3; count++) {
        button(element, 'Bài tiếp theo').click();
        await eventually(() => expect(order).to.have.length(count));
      }
      expect(order[0]).to.equal('2');
      expect([...order].sort()).to.deep.equal(['1', '2', '3']);
    });

    it('name the track to the system, and take the name back when it leaves', async () => {
      if (!('mediaSession' in navigator)) return;
      const element = await mountMuted([track('1', { artist: 'Đội văn nghệ' })]);
      button(element, 'Phát').click();
      await heard(element, 'ward-track-started');
      const { metadata } = navigator.mediaSession;
      expect([metadata!.title, metadata!.artist]).to.deep.equal(['Bài 1', 'Đội văn nghệ']);
      element.remove();
      expect(navigator.mediaSession.metadata).to.equal(null);
    });
  });

  describe('works alone', () => {
    const content = `
      <p>Nhạc của phường</p>
      <figure><audio controls src="${sound}?a"></audio><figcaption>Xòe  vòng</figcaption></figure>
      <audio controls><source src="x.xyz" type="audio/x-none"><source src="${sound}?b" type="audio/wav"></audio>
      <a href="/nhac/C%C3%A2u%20h%C3%A1t.mp3"></a>
      <a href="javascript:alert(1)">Xấu</a>
      <b slot="title"><a href="/nhac">Nhạc</a></b>`;

    it('with the sounds that the page wrote inside it', async () => {
      const element = await mount('ward-music', { content });
      expect(element.state).to.equal('ready');
      expect(rows(element).map((row) => row.textContent!.trim())).to.deep.equal(['Xòe vòng', 'tone', 'Câu hát']);
      audio(element).muted = true;
      rows(element)[1]!.click();
      await heard(element, 'ward-track-started');
      expect(audio(element).currentSrc).to.equal(`${sound}?b`);
    });

    it('until a backend answers, and where it has no music', async () => {
      const element = await mount('ward-music', { content, adapter: fakeAdapter({}) });
      await until(element, 'ready');
      expect(rows(element)).to.have.length(3);
      element.adapter = fakeAdapter({ music: { tracks: async () => ({ items: [track('1')], next: null }) } });
      await eventually(() => expect(rows(element)).to.have.length(1));
    });
  });

  describe('survives', () => {
    it('leaving while it plays: it is silent, and stays so', async () => {
      const element = await mountMuted();
      button(element, 'Phát').click();
      await heard(element, 'ward-track-started');
      const sounding = audio(element);
      element.remove();
      expect(sounding.paused).to.equal(true);
      await eventually(() => expect(sounding.networkState).to.equal(HTMLMediaElement.NETWORK_EMPTY));
    });

    it('another album while it waits', async () => {
      const tracks = heldTracks();
      const element = await mount('ward-music', { adapter: fakeAdapter({ music: { tracks: tracks.method } }) });
      await tracks.called();
      element.albumId = 'xoe';
      await tracks.called(2);
      tracks.calls[1]!.resolve({ items: [track('2')], next: null });
      tracks.calls[0]!.resolve({ items: [track('1')], next: null });
      await until(element, 'ready');
      expect(rows(element).map((row) => row.textContent!.trim())).to.deep.equal(['Bài 2']);
    });

    it('addresses that must not be loaded, and twins', async () => {
      const element = await mountMusic([
        track('1', { src: 'javascript:alert(1)' }),
        track('2', { src: 'blob:x' }),
        track('3', { cover: { src: 'javascript:alert(1)', alt: '' } }),
        track('4'),
        track('4'),
      ]);
      expect(rows(element).map((row) => row.textContent!.trim())).to.deep.equal(['Bài 4']);
    });

    it('markup in title and artist, as text', async () => {
      const hostile = '<img src=x onerror=alert(1)>';
      const element = await mountMusic([track('1', { title: hostile, artist: hostile })]);
      expect(shownText(element).split(hostile)).to.have.length(5);
      expect(element.shadowRoot!.querySelector('img')).to.equal(null);
    });
  });

  describe('fits', () => {
    it('is free of what axe finds', async () => {
      await expect(
        await mountMusic([track('1', { seconds: 65, cover: { src: sound, alt: '' } }), track('2')]),
      ).to.be.accessible();
    });

    it('a finger on each button', async () => {
      const element = await mountMusic();
      for (const one of element.shadowRoot!.querySelectorAll('button, input')) {
        expect(one.getBoundingClientRect().height).to.be.at.least(44);
      }
    });

    it('a column of 200 px with 10 000 letters and no space', async () => {
      const long = 'Ễ'.repeat(10_000);
      const element = await mountMusic([track('1', { title: long, artist: long, seconds: 9000 }), track('2')], {
        dir: 'rtl',
      });
      element.parentElement!.style.width = '200px';
      expect(element.scrollWidth).to.be.at.most(200);
      for (const one of element.shadowRoot!.querySelectorAll('.buttons button')) {
        expect(one.getBoundingClientRect().width).to.be.at.least(44);
      }
    });
  });
});
