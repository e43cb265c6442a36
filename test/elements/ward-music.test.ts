import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ReadContext } from '../../src/contract/adapter.js';
import { WardError, wardErrorCodes } from '../../src/contract/error.js';
import type { Album, Page, PageQuery, Track } from '../../src/contract/model.js';
import { deleteMyData } from '../../src/base/my-data.js';
import { placeKey } from '../../src/elements/music/place.js';
import { playTime } from '../../src/elements/music/play-time.js';
import { storage } from '../../src/storage/storage.js';
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
  beforeEach(() => storage().delete(placeKey));
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
      expect(names(element)).to.deep.equal(['Tắt tiếng', 'Bài trước', 'Phát', 'Bài tiếp theo', 'Tùy chọn phát']);
    });

    inAccessibilityTree('the playlist as buttons, and the position in words', async () => {
      const element = await mountMusic([track('1', { artist: 'Đội văn nghệ', seconds: 200 }), track('2')]);
      change(element, 65);
      await eventually(() =>
        expect(field(element).getAttribute('aria-valuetext')).to.equal('1 phút 5 giây trên 3 phút 20 giây'),
      );
      const nodes = await accessibleNodes();
      expect(nodes.filter(({ role }) => role === 'button').map(({ name }) => name)).to.include.members([
        'Bài 1 Đội văn nghệ 3:20',
        'Bài 2',
      ]);
      expect(nodes.find(({ role }) => role === 'slider')?.name).to.equal('Tiến trình');
    });

    it('the words in English, live', async () => {
      const element = await mountMusic(three, {}, 'en');
      expect(names(element)).to.deep.equal(['Mute', 'Previous track', 'Play', 'Next track', 'Playback options']);
      element.parentElement!.lang = 'vi';
      await eventually(() => expect(names(element)[2]).to.equal('Phát'));
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
      expect(names(await mountMusic([track('1')]))).to.deep.equal(['Tắt tiếng', 'Phát', 'Tùy chọn phát']);
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
      expect(names(element)[2]).to.equal('Tạm dừng');
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
      await eventually(() => expect(names(element)[2]).to.equal('Phát'));
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
      await eventually(() => expect(audio(element).currentTime).to.equal(7));
      expect(audio(element).paused).to.equal(true);
    });

    it('know the length once it is known, and let nobody seek before', async () => {
      const element = await mountMuted([track('1')]);
      expect(field(element).disabled).to.equal(true);
      expect(field(element).getAttribute('aria-valuetext')).to.equal('0 giây');
      button(element, 'Phát').click();
      await eventually(() => expect(field(element).disabled).to.equal(false));
      expect(field(element).getAttribute('aria-valuetext')).to.match(/^\d giây trên 1 giây$/);
    });

    it('be silent and loud again', async () => {
      const element = await mountMusic();
      button(element, 'Tắt tiếng').click();
      await eventually(() => expect(names(element)[0]).to.equal('Bật âm thanh'));
      expect(audio(element).muted).to.equal(true);
      button(element, 'Bật âm thanh').click();
      await eventually(() => expect(names(element)[0]).to.equal('Tắt tiếng'));
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
      expect(names(element)[2]).to.equal('Phát');
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
      await eventually(() => expect(names(first)[2]).to.equal('Phát'));
      expect([audio(first).paused, audio(second).paused]).to.deep.equal([true, false]);
    });

    it('let a player of the page itself and one of ours take turns', async () => {
      const element = await mountMuted();
      endless(audio(element));
      const native = document.createElement('audio');
      native.src = sound;
      native.loop = true;
      native.volume = 0.01;
      element.parentElement!.append(native);
      button(element, 'Phát').click();
      await heard(element, 'ward-track-started');
      await native.play();
      await eventually(() => expect(names(element)[2]).to.equal('Phát'));
      expect(audio(element).paused).to.equal(true);
      button(element, 'Phát').click();
      await eventually(() => expect(native.paused).to.equal(true));
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

  describe('offers', () => {
    const options = (element: Music) => element.shadowRoot!.querySelector('ward-music-options')!;
    /** An option by its name. */
    const option = (element: Music, name: string) => {
      const labels = [...options(element).shadowRoot!.querySelectorAll('label')];
      return labels
        .find((label) => label.textContent!.trim().startsWith(name))!
        .querySelector<HTMLSelectElement | HTMLInputElement>('select, input')!;
    };
    const set = (element: Music, name: string, value: string) => {
      option(element, name).value = value;
      for (const kind of ['input', 'change']) option(element, name).dispatchEvent(new Event(kind));
    };
    async function mountOpen(items?: readonly Track[], attributes?: Record<string, string>) {
      const element = await mountMuted(items, attributes);
      button(element, 'Tùy chọn phát').click();
      await eventually(() => expect(option(element, 'Lặp lại')).to.exist);
      return element;
    }

    it('the options at a press, each with its name, and puts them away again', async () => {
      const element = await mountOpen();
      const opener = button(element, 'Tùy chọn phát');
      expect(opener.getAttribute('aria-expanded')).to.equal('true');
      for (const name of ['Lặp lại', 'Tốc độ phát', 'Hẹn giờ tắt', 'Âm lượng']) expect(option(element, name)).to.exist;
      await expect(element).to.be.accessible();
      opener.click();
      await eventually(() => expect(opener.getAttribute('aria-expanded')).to.equal('false'));
      expect(options(element).getBoundingClientRect().height).to.equal(0);
    });

    it('the options in a row that fills the player, or in two columns of a phone', async () => {
      const element = await mountOpen();
      const fields = () =>
        [...options(element).shadowRoot!.querySelectorAll('button, select')].map((one) => one.getBoundingClientRect());
      const edges = () => [
        Math.round(Math.min(...fields().map(({ left }) => left))),
        Math.round(Math.max(...fields().map(({ right }) => right))),
      ];
      for (const [width, columns] of [
        ['800px', 4],
        ['360px', 2],
      ] as const) {
        element.parentElement!.style.width = width;
        const { left, right } = options(element).getBoundingClientRect();
        expect(edges(), width).to.deep.equal([Math.round(left), Math.round(right)]);
        expect(new Set(fields().map((one) => Math.round(one.left))).size, width).to.equal(columns);
      }
    });

    it('silence by the slider before and while a track plays, and then the volume of before', async () => {
      const element = await mountOpen();
      endless(audio(element));
      set(element, 'Âm lượng', '40');
      set(element, 'Âm lượng', '0');
      button(element, 'Phát').click();
      await heard(element, 'ward-track-started');
      expect(audio(element).muted).to.equal(true);
      await eventually(() => button(element, 'Bật âm thanh').click());
      expect(audio(element).volume).to.be.closeTo(0.4, 0.001);
      await eventually(() => expect(option(element, 'Âm lượng').value).to.equal('40'));
      set(element, 'Âm lượng', '20');
      set(element, 'Âm lượng', '0');
      button(element, 'Bài tiếp theo').click();
      await heard(element, 'ward-track-started');
      await eventually(() => button(element, 'Bật âm thanh').click());
      expect(audio(element).volume).to.be.closeTo(0.2, 0.001);
      expect(audio(element).muted).to.equal(false);
    });

    it('another speed and volume, kept from track to track, and silence that can be taken back', async () => {
      const element = await mountOpen();
      set(element, 'Tốc độ phát', '1.5');
      set(element, 'Âm lượng', '40');
      expect([audio(element).playbackRate, audio(element).volume, audio(element).muted]).to.deep.equal([
        1.5,
        0.4,
        false,
      ]);
      expect(option(element, 'Âm lượng').getAttribute('aria-valuetext')).to.match(/%$/);
      set(element, 'Âm lượng', '0');
      expect(audio(element).muted).to.equal(true);
      await eventually(() => button(element, 'Bật âm thanh').click());
      expect([audio(element).volume, audio(element).muted]).to.deep.equal([0.4, false]);
      button(element, 'Phát').click();
      await heard(element, 'ward-track-started');
      button(element, 'Bài tiếp theo').click();
      await heard(element, 'ward-track-started');
      expect(audio(element).playbackRate).to.equal(1.5);
      expect(audio(element).volume).to.be.closeTo(0.4, 0.001);
    });

    it('one track over and over, or all of them', async () => {
      const element = await mountOpen();
      set(element, 'Lặp lại', 'one');
      rows(element)[1]!.click();
      await heard(element, 'ward-track-ended');
      expect(await heard(element, 'ward-track-started')).to.equal('2');
      set(element, 'Lặp lại', 'all');
      expect(element.loop).to.equal(true);
      set(element, 'Lặp lại', 'off');
      expect(element.loop).to.equal(false);
    });

    it('shuffle as a button that says whether it is pressed', async () => {
      const element = await mountOpen();
      const shuffle = button(options(element), 'Phát ngẫu nhiên');
      expect(shuffle.getAttribute('aria-pressed')).to.equal('false');
      shuffle.click();
      expect(element.shuffle).to.equal(true);
      await eventually(() => expect(shuffle.getAttribute('aria-pressed')).to.equal('true'));
    });

    it('an end after this track', async () => {
      const element = await mountOpen();
      set(element, 'Hẹn giờ tắt', 'track');
      button(element, 'Phát').click();
      await heard(element, 'ward-track-ended');
      await eventually(() => expect(names(element)[2]).to.equal('Phát'));
      expect(current(element)).to.equal(0);
      await eventually(() => expect(option(element, 'Hẹn giờ tắt').value).to.equal('0'));
    });

    it('an end after minutes, and says when', async () => {
      const element = await mountOpen();
      endless(audio(element));
      button(element, 'Phát').click();
      await heard(element, 'ward-track-started');
      const real = window.setTimeout;
      let end: (() => void) | undefined;
      window.setTimeout = ((act: () => void, after: number) => {
        if (after !== 15 * 60_000) return real(act, after);
        end = act;
        return 0;
      }) as typeof setTimeout;
      set(element, 'Hẹn giờ tắt', '15');
      window.setTimeout = real;
      await eventually(() => expect(shownText(options(element))).to.match(/Nhạc tắt lúc \d+:\d\d\./));
      end!();
      expect(audio(element).paused).to.equal(true);
      await eventually(() => expect(said(element)).to.equal('Nhạc đã tắt theo giờ hẹn.'));
    });
  });

  describe('remembers', () => {
    it('where the reader stopped, for the next visit', async () => {
      await storage().set(placeKey, { id: '2', seconds: 37 });
      const element = await mountMuted([track('1', { seconds: 90 }), track('2', { seconds: 90 })]);
      await eventually(() => expect(current(element)).to.equal(1));
      expect(field(element).getAttribute('aria-valuetext')).to.equal('37 giây trên 1 phút 30 giây');
    });

    it('what is heard, until it is deleted with all that is theirs', async () => {
      const element = await mountMuted();
      endless(audio(element));
      rows(element)[1]!.click();
      await heard(element, 'ward-track-started');
      element.remove();
      for (const end = Date.now() + 4000; Date.now() < end;) {
        if ((await storage().get<{ id: string }>(placeKey))?.id === '2') break;
      }
      expect((await storage().get<{ id: string }>(placeKey))?.id).to.equal('2');
      await deleteMyData();
      expect(await storage().get(placeKey)).to.equal(undefined);
    });

    it('nothing where the page keeps nothing of its visitors', async () => {
      const portal = document.createElement('ward-portal');
      portal.visitor = 'none';
      portal.adapter = fakeAdapter({ music: { tracks: async () => ({ items: three, next: null }) } });
      const element = await mount('ward-music');
      element.before(portal);
      portal.append(element);
      await until(element, 'ready');
      audio(element).muted = true;
      endless(audio(element));
      button(element, 'Phát').click();
      await heard(element, 'ward-track-started');
      await new Promise((resolve) => audio(element).addEventListener('timeupdate', resolve, { once: true }));
      audio(element).pause();
      await new Promise((resolve) => audio(element).addEventListener('pause', resolve, { once: true }));
      element.remove();
      expect(await storage().get(placeKey)).to.equal(undefined);
    });
  });

  describe('has albums', () => {
    const select = (element: Music) =>
      element.shadowRoot!.querySelector('ward-music-albums')!.shadowRoot!.querySelector('select')!;

    it('to choose from, whose tracks it then plays', async () => {
      const asked: unknown[] = [];
      const adapter = fakeAdapter({
        music: {
          tracks: async ({ albumId }) => {
            asked.push(albumId);
            return { items: albumId ? [track('3')] : three, next: null };
          },
          albums: async ({ cursor }) =>
            cursor
              ? { items: [{ id: 'khen', title: 'Khèn' }], next: null }
              : { items: [{ id: 'xoe', title: 'Xòe', count: 3 }], next: 'c' },
        },
      });
      const element = await mount('ward-music', { adapter });
      await eventually(() => expect(select(element)).to.exist);
      const texts = () => [...select(element).options].map(({ text }) => text.trim());
      expect(texts()).to.deep.equal(['Tất cả bài', 'Xòe (3)']);
      expect(select(element).getAttribute('aria-label')).to.equal('Album nhạc');
      button(element.shadowRoot!.querySelector('ward-music-albums')!, 'Xem thêm').click();
      await eventually(() => expect(texts()).to.deep.equal(['Tất cả bài', 'Xòe (3)', 'Khèn']));
      select(element).value = 'xoe';
      select(element).dispatchEvent(new Event('change'));
      await eventually(() => expect(rows(element)).to.have.length(1));
      expect(asked).to.deep.equal([undefined, 'xoe']);
      await expect(element).to.be.accessible();
    });

    it('that are asked for again where they did not come, and keep the keyboard', async () => {
      let answer: (page: Page<Album>) => void = () => {};
      let albums = (): Promise<Page<Album>> => Promise.reject(new WardError('server'));
      const element = await mount('ward-music', {
        adapter: fakeAdapter({ music: { tracks: async () => ({ items: three, next: null }), albums: () => albums() } }),
      });
      await until(element, 'ready');
      const choice = element.shadowRoot!.querySelector('ward-music-albums')!;
      await until(choice, 'error');
      expect(rows(element)).to.have.length(3);
      await expect(element).to.be.accessible();
      element.parentElement!.style.width = '280px';
      expect(button(choice, 'Album nhạc: Thử lại').getBoundingClientRect().height).to.be.within(44, 45);
      expect(element.scrollWidth).to.be.at.most(280);
      albums = () => new Promise((resolve) => (answer = resolve));
      const again = button(choice, 'Album nhạc: Thử lại');
      again.focus();
      again.click();
      await eventually(() => expect(again.getAttribute('aria-busy')).to.equal('true'));
      await eventually(() => {
        answer({ items: [{ id: 'xoe', title: 'Xòe' }], next: null });
        expect(choice.shadowRoot!.activeElement?.localName).to.equal('select');
      });
    });

    it('none to choose from where the page names one, or there are none', async () => {
      const albums = async () => ({ items: [], next: null });
      const adapter = fakeAdapter({ music: { tracks: async () => ({ items: three, next: null }), albums } });
      const named = await mount('ward-music', { adapter, attributes: { 'album-id': 'xoe' } });
      await until(named, 'ready');
      expect(named.shadowRoot!.querySelector('ward-music-albums')).to.equal(null);
      const element = await mount('ward-music', { adapter });
      await until(element, 'ready');
      await eventually(() => expect(element.shadowRoot!.querySelector('ward-music-albums')!.shadowRoot).to.exist);
      expect(element.shadowRoot!.querySelector('ward-music-albums')!.getBoundingClientRect().height).to.equal(0);
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
      await until(element, 'ready');
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

    it('is free of what axe finds while it waits, empty, failing, and with a broken file', async () => {
      const tracks = heldTracks();
      const element = await mount('ward-music', { adapter: fakeAdapter({ music: { tracks: tracks.method } }) });
      await tracks.called();
      await expect(element).to.be.accessible();
      tracks.calls[0]!.reject(new WardError('server'));
      await until(element, 'error');
      await expect(element).to.be.accessible();
      button(element, 'Thử lại').click();
      await tracks.called(2);
      tracks.calls[1]!.resolve({ items: [], next: null });
      await until(element, 'empty');
      await expect(element).to.be.accessible();
      const broken = await mountMuted([track('1', { src: '/no-such.mp3' })]);
      button(broken, 'Phát').click();
      await eventually(() => expect(rows(broken)[0]!.textContent).to.include('Không phát được'));
      await expect(broken).to.be.accessible();
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
