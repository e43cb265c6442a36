import { expect } from '@open-wc/testing';
import { recognise } from '../../src/elements/article/embeds.js';
import { inAccessibilityTree, accessibleNodes } from '../support/accessibility.js';
import { button, eventually, mount, parts, shownText, until } from '../support/mount.js';
import { body, mountArticle } from './ward-article.support.js';

const film = 'dQw4w9WgXcQ';
const watch = `https://www.youtube.com/watch?v=${film}`;
const embed = (element: Element) => parts(element, 'embed')[0]!;

/** Embeds load nothing in these tests: the player's address is swapped for one that answers nothing. */
function withoutNetwork(element: Element) {
  const asked: HTMLIFrameElement[] = [];
  new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) if (node instanceof HTMLIFrameElement) asked.push(node);
    }
  }).observe(element.shadowRoot!, { childList: true, subtree: true });
  return asked;
}

describe('<ward-article>, films and sounds', () => {
  describe('knows', () => {
    for (const address of [
      watch,
      `https://youtube.com/watch?list=x&v=${film}`,
      `http://m.youtube.com/watch?v=${film}`,
      `https://youtu.be/${film}?si=abc`,
      `https://www.youtube.com/embed/${film}?feature=oembed`,
      `https://www.youtube-nocookie.com/embed/${film}`,
      `https://www.youtube.com/shorts/${film}`,
      `https://www.youtube.com/live/${film}`,
      `//www.youtube.com/embed/${film}`,
    ]) {
      it(address, () => {
        const found = recognise(address);
        expect(found).to.include({ kind: 'frame', site: 'YouTube', page: watch });
        expect((found as { player: string }).player).to.match(
          /^https:\/\/www\.youtube-nocookie\.com\/embed\/dQw4w9WgXcQ\?/,
        );
      });
    }

    it('where a film starts', () => {
      const players = [
        `${watch}&t=90s`,
        `https://youtu.be/${film}?t=90`,
        `https://www.youtube.com/embed/${film}?start=90`,
      ];
      for (const one of players) expect((recognise(one) as { player: string }).player, one).to.match(/&start=90$/);
    });

    it('a film of Vimeo, listed or with a key', () => {
      const player = (address: string) => (recognise(address) as { player: string }).player;
      expect(player('https://vimeo.com/76979871')).to.equal('https://player.vimeo.com/video/76979871?dnt=1&autoplay=1');
      for (const one of [
        'https://vimeo.com/76979871/abcdef0123',
        'https://player.vimeo.com/video/76979871?h=abcdef0123',
      ]) {
        expect(player(one), one).to.equal('https://player.vimeo.com/video/76979871?dnt=1&autoplay=1&h=abcdef0123');
      }
    });

    it('files of sound and film by their ends', () => {
      expect(recognise('/tep/ban-tin.MP3?v=2')).to.deep.equal({
        kind: 'audio',
        page: `${location.origin}/tep/ban-tin.MP3?v=2`,
      });
      expect(recognise('https://example.vn/a.webm')).to.include({ kind: 'video' });
    });

    for (const address of [
      `https://www.youtube.com.evil.vn/watch?v=${film}`,
      `https://evil.vn/www.youtube.com/embed/${film}`,
      `https://www.youtube.com@evil.vn/embed/${film}`,
      `https://a:b@www.youtube.com/embed/${film}`,
      `https://www.youtube.com:8443/embed/${film}`,
      `https://youtube.evil/embed/${film}`,
      `https://xn--yutube-hcb.com/embed/${film}`,
      `https://wwwyoutube.com/embed/${film}`,
      `https://www.youtube.com/embed/${film}/../../redirect`,
      'https://www.youtube.com/embed/short',
      `https://www.youtube.com/redirect?q=https://evil.vn&v=${film}`,
      `https://youtu.be/a/${film}`,
      `javascript:alert(1)//www.youtube.com/embed/${film}`,
      'https://player.vimeo.com.evil.vn/video/1',
      'https://player.vimeo.com/video/1"onload=',
      'https://vimeo.com/user/1',
      'data:audio/mp3,x.mp3',
      'https://evil.vn/mp3',
      'https://evil.vn/?x=.mp3',
      'http://[',
      '',
    ]) {
      it(`not ${address || 'an empty address'}`, () => expect(recognise(address)).to.equal(undefined));
    }
  });

  describe('says', () => {
    inAccessibilityTree('which site a press of the button will ask, before it is pressed', async () => {
      await mountArticle({ html: `<p>${watch}</p><iframe src="${watch.replace('watch?v=', 'embed/')}"></iframe>` });
      const nodes = await accessibleNodes();
      expect(nodes.filter(({ role, name }) => role === 'button' && name === 'Xem nội dung từ YouTube')).to.have.length(
        1,
      );
      expect(nodes.some(({ name }) => name.includes('trình duyệt sẽ kết nối đến YouTube'))).to.equal(true);
    });
  });

  describe('shows', () => {
    it('a card for each frame and for each link that has a paragraph to itself', async () => {
      const element = await mountArticle({
        html: `<figure><div><iframe width="560" src="https://www.youtube.com/embed/${film}?feature=oembed&#038;rel=0" title="Lễ hội"></iframe></div></figure>
          <iframe data-src="https://player.vimeo.com/video/76979871" src="about:blank" title="Chậm"></iframe>
          <p><strong><a href="https://vimeo.com/1084537">Phim ngắn</a></strong></p>
          <p>Xem <a href="${watch}">phim này</a> trước.</p>
          <p><a href="${watch}"><img src="/x.png" alt="Bìa"></a></p>
          <p><a href="https://evil.vn/watch?v=${film}">Phim lạ</a></p>`,
      });
      const embeds = parts(element, 'embed');
      expect(embeds.map((one) => one.querySelector('figcaption')!.textContent)).to.deep.equal([
        'Lễ hội',
        'Chậm',
        'Phim ngắn',
      ]);
      expect(embeds.map((one) => one.querySelector('a')!.href)).to.deep.equal([
        watch,
        'https://vimeo.com/76979871',
        'https://vimeo.com/1084537',
      ]);
      expect(body(element).querySelectorAll('iframe')).to.have.length(0);
      expect(body(element).querySelectorAll('a')).to.have.length(6);
    });

    it('nothing of a frame that is not known', async () => {
      for (const source of ['https://evil.vn/embed', `https://youtube.evil/embed/${film}`, 'javascript:alert(1)']) {
        const element = await mountArticle({ html: `<p>Chữ</p><iframe src="${source}">khung</iframe>` });
        expect(body(element).textContent, source).to.equal('Chữ');
      }
    });

    it('the browser’s own player for sound and film, which asks for nothing yet', async () => {
      const element = await mountArticle({
        html: `<audio src="/a/ban-tin.mp3" autoplay>Trình duyệt cũ</audio>
          <video poster="/x.png"><source src="/a/hoi-nghi.mp4"><source src="/a/hoi-nghi.webm">Trình duyệt cũ</video>
          <p><a href="/a/loa.ogg">Bản tin loa</a></p>`,
      });
      const media = [...body(element).querySelectorAll<HTMLMediaElement>('audio, video')];
      expect(media.map(({ localName, src }) => `${localName} ${new URL(src).pathname}`)).to.deep.equal([
        'audio /a/ban-tin.mp3',
        'video /a/hoi-nghi.mp4',
        'audio /a/loa.ogg',
      ]);
      for (const one of media) {
        expect([one.preload, one.controls, one.autoplay]).to.deep.equal(['none', true, false]);
        expect(one.getAttribute('aria-label')).to.match(/ban-tin\.mp3|hoi-nghi\.mp4|Bản tin loa/);
      }
      expect(body(element).textContent).not.to.include('Trình duyệt cũ');
    });

    it('take turns: one that begins silences the others, and is silenced by the page’s own', async () => {
      const element = await mountArticle({ html: '<audio src="/a.mp3"></audio><audio src="/b.mp3"></audio>' });
      const [first, second] = [...body(element).querySelectorAll('audio')];
      const paused: string[] = [];
      for (const one of [first!, second!]) one.pause = () => paused.push(new URL(one.src).pathname);
      first!.dispatchEvent(new Event('play'));
      expect(paused).to.deep.equal(['/b.mp3']);
      document.body.append(document.createElement('audio'));
      document.querySelector('body > audio')!.dispatchEvent(new Event('play'));
      document.querySelector('body > audio')!.remove();
      expect(paused).to.deep.equal(['/b.mp3', '/a.mp3', '/b.mp3']);
    });

    it('that a file cannot be played, and its address still', async () => {
      const element = await mountArticle({ html: '<audio src="/khong-co.mp3"></audio>' });
      const audio = body(element).querySelector('audio')!;
      audio.preload = 'auto';
      audio.load();
      await eventually(() => expect(shownText(element)).to.include('Không phát được tệp này.'));
      expect(embed(element).querySelector('a')!.textContent).to.equal('khong-co.mp3');
    });
  });

  describe('does', () => {
    it('asks no other site before a press, then plays in a sandbox that has the focus', async () => {
      const element = await mountArticle({ html: `<p><a href="${watch}">Lễ hội đua thuyền</a></p>` });
      const frames = withoutNetwork(element);
      expect(performance.getEntriesByType('resource').some(({ name }) => /youtube|vimeo/.test(name))).to.equal(false);
      button(element, 'Xem nội dung từ YouTube').click();
      await eventually(() => expect(frames).to.have.length(1));
      const [frame] = frames;
      expect(frame!.title).to.equal('YouTube: Lễ hội đua thuyền');
      expect(new URL(frame!.src).host).to.equal('www.youtube-nocookie.com');
      expect(frame!.referrerPolicy).to.equal('strict-origin');
      expect([...frame!.sandbox].sort()).to.deep.equal([
        'allow-popups',
        'allow-presentation',
        'allow-same-origin',
        'allow-scripts',
      ]);
      expect(element.shadowRoot!.activeElement).to.equal(frame);
    });
  });

  describe('survives', () => {
    it('a thousand frames, frames inside scripts, comments and attributes, and one that never ends', async () => {
      const one = `<iframe src="https://www.youtube.com/embed/${film}"></iframe>`;
      expect(parts(await mountArticle({ html: one.repeat(1000) }), 'embed')).to.have.length(1000);
      for (const html of [
        `<script>${one}</script>`,
        `<!-- ${one} -->`,
        `<p title='${one}'>Chữ</p>`,
        `<textarea>${one}</textarea>`,
      ]) {
        const element = await mountArticle({ html: `<p>Còn</p>${html}` });
        expect(parts(element, 'embed'), html).to.have.length(0);
      }
      const cut = await mountArticle({ html: `<p>Còn</p>${one}<iframe src="https://www.youtube.com/embed/${film}` });
      expect(parts(cut, 'embed')).to.have.length(1);
    });

    it('addresses and titles that want to be markup', async () => {
      const bad = '&quot;><img src=x onerror=window.hacked=1>';
      const element = await mountArticle({
        html: `<iframe title='"><img src=x onerror=window.hacked=1>' src="https://www.youtube.com/embed/${film}?x=${bad}"></iframe>
          <video src='/a.mp4?"><script>window.hacked=1</script>'></video><audio src="/x.mp3#${bad}"></audio>`,
      });
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect((window as { hacked?: number }).hacked).to.equal(undefined);
      expect(element.shadowRoot!.querySelectorAll('[onerror], script')).to.have.length(0);
      expect(parts(element, 'embed')).to.have.length(3);
    });
  });

  describe('fits', () => {
    it('320 px and what axe asks for', async () => {
      const element = await mountArticle({
        html: `<p><a href="${watch}">${watch}</a></p><audio src="/a.mp3"></audio>`,
      });
      element.parentElement!.style.width = '320px';
      const ends = [...body(element).querySelectorAll('[part=embed] *')].map(
        (one) => one.getBoundingClientRect().right,
      );
      expect(Math.max(...ends)).to.be.at.most(element.getBoundingClientRect().right);
      await expect(element).to.be.accessible();
    });
  });

  describe('in the page’s own article', () => {
    it('plays behind the link that was pressed, and goes with a second press', async () => {
      const element = await mount('ward-article', {
        content: `<h1>Tên</h1><p><a href="/a/loa.mp3">Bản tin loa</a></p>`,
      });
      await until(element, 'ready');
      const own = element.innerHTML;
      const link = element.querySelector('a')!;
      // Nothing is followed here, also while what plays is on its way.
      element.parentElement!.addEventListener('click', (event) => event.preventDefault());
      const press = () => link.click();
      const player = () => link.parentElement!.nextElementSibling?.shadowRoot?.querySelector('audio');
      await eventually(() => {
        if (!player()) press();
        expect(player()?.getAttribute('aria-label')).to.equal('Bản tin loa');
      });
      press();
      expect(element.innerHTML).to.equal(own);
      press();
      const frame = element.parentElement!;
      element.remove();
      expect(element.innerHTML).to.equal(own);
      frame.append(element);
    });

    it('leaves every other link to the page', async () => {
      const element = await mount('ward-article', {
        content: `<h1>Tên</h1><table><tr><td>ô</td></tr></table><p>Nghe <a id="inside" href="/a/loa.mp3">bản tin</a> này</p><p><a id="other" href="#x">x</a></p><p><a id="new" href="/b.mp3">b</a></p>`,
      });
      await until(element, 'ready');
      await new Promise((resolve) => setTimeout(resolve, 300));
      const isTaken = (id: string, options: MouseEventInit = {}) => {
        const event = new MouseEvent('click', { bubbles: true, cancelable: true, ...options });
        // Nothing is followed here.
        element.parentElement!.addEventListener('click', (late) => late.preventDefault(), { once: true });
        let taken = false;
        element.addEventListener('click', ({ defaultPrevented }) => (taken = defaultPrevented), { once: true });
        element.querySelector(`#${id}`)!.dispatchEvent(event);
        return taken;
      };
      expect(isTaken('inside')).to.equal(false);
      expect(isTaken('other')).to.equal(false);
      expect(isTaken('new', { ctrlKey: true })).to.equal(false);
      expect(isTaken('new')).to.equal(true);
    });
  });
});
