/** A site in the structure of NukeViet 4.5, in our own words, behind a `fetch` of its own. */
export const base = `${location.origin}/nukeviet/`;
export const articleId = '/nukeviet/thong-bao/tiem-phong-12.html';

export const articlePage = (body = ''): string => `<!doctype html><html lang="vi"><head><title>Tiêm phòng</title>
  <meta property="og:site_name" content="Phường Mường Lay" /><link rel="canonical" href="${articleId}" /></head><body>
  <div class="news_column panel" itemtype="http://schema.org/NewsArticle" itemscope>
    <h1 itemprop="headline">Tiêm phòng</h1><span itemprop="datePublished">2026-01-12T09:00:00+07:00</span>
    <div id="news-bodyhtml" itemprop="articleBody"><p>Mời bà con.</p><img src="uploads/tiem.jpg" alt="Tiêm" /></div>
  </div>
  <form id="form3B"><p id="stringrating">Tổng điểm</p><span id="numberrating">4,5</span> - <span id="click_rating">12</span></form>
  <script>$('.hover-star').rating({ callback: function (value) { sendrating('12', value, 'abc123'); } });</script>
  <p><strong>Những tin cũ hơn</strong></p>
  <ul class="related"><li><a href="/nukeviet/thong-bao/rac-3.html">Thu rác</a> <em>(02/01/2026)</em></li></ul>
  <div id="idcomment" data-module="news" data-area="8" data-id="12" data-allowed="6" data-checkss="fed987">
    <div id="showcomment"></div>
    <div id="formcomment"><form><input name="name" /><input name="code" />
      <img class="captchaImg" width="160" height="46" src="index.php?scaptcha=captcha&t=1" /></form></div>
  </div>
  <ul class="counter list-none">
    <li><span><em class="fa"></em>Đang truy cập</span><span>43</span></li>
    <li><span>Khách viếng thăm</span><span>40</span></li>
    <li><span>Hôm nay</span><span>1,204</span></li>
    <li><span>Tháng hiện tại</span><span>21.044</span></li>
    <li><span>Tổng lượt truy cập</span><span>1,621,644</span></li>
  </ul>${body}</body></html>`;

const item = (cid: number, name: string, content: string, when: string, children = ''): string => `
  <li class="media" id="cid_${cid}"><a class="pull-left"><img src="x.png" alt="${name}" width="40" /></a>
    <div class="media-body"><div class="margin-bottom">${content}</div>
    <div class="comment-info clearfix"><em>&nbsp;</em><strong class="cm_item">${name} </strong>
      <a class="cm_item" href="mailto:a@b.test">a@b.test</a><span class="small">Gửi lúc ${when}</span>
      <ul class="comment-tool"><li><span id="like${cid}">3</span></li><li><span id="dislike${cid}">0</span></li></ul></div>
    ${children}</div></li>`;

export const commentsPage = (extra = ''): string => `<ul class="comment-list">${extra}
  ${item(9, 'Lò Thị Mai', 'Dòng một<br />\nDòng <b>hai</b> &lt;b&gt;', '08:27 05/01/2026', `<ul class="comment-list">${item(10, 'Ủy ban', 'Cảm ơn', '09:00 05/01/2026')}</ul>`)}
  ${item(7, 'Vàng A', 'Hay', '07:00 04/01/2026')}</ul>
  <div class="text-center"><ul class="pagination"><li class="page-item active"><a>1</a></li><li><a href="#">2</a></li></ul></div>`;
/** The whole thread on one page, oldest first. */
export const oldestFirst = `<ul class="comment-list">
  ${item(7, 'Vàng A', 'Hay', '07:00 04/01/2026')}${item(9, 'Lò Thị Mai', 'Dòng', '08:27 05/01/2026')}</ul>`;
export const newComment = item(11, 'Mai', 'Xin hỏi lịch tiêm', '10:00 06/01/2026');
export const lastPage = `<ul class="comment-list">${item(2, 'Cũ', 'Nhất', '07:00 01/01/2026')}</ul>
  <ul class="pagination"><li><a href="#">1</a></li><li class="active"><a>2</a></li></ul>`;

export const feed = `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Tin</title>
  <item><title>Tiêm &amp;amp; phòng</title><link>${base}thong-bao/tiem-phong-12.html</link><guid>news_12</guid>
    <pubDate>Mon, 12 Jan 2026 09:00:00 +0700</pubDate>
    <description><![CDATA[<img src="/nukeviet/assets/tiem.jpg" alt="Ảnh" width="100">Ba buổi &quot;tiêm&quot;.]]></description></item>
  <item><title>Họp bản</title><link>${base}thong-bao/hop-9.html</link><guid>news_9</guid>
    <pubDate>Sun, 11 Jan 2026 02:00:00 GMT</pubDate><description>Họp.</description></item>
  <item><title>Không ngày</title><link>${base}thong-bao/x-8.html</link><pubDate>hôm qua</pubDate></item>
</channel></rss>`;

export interface Asked {
  readonly url: string;
  readonly form: Readonly<Record<string, string>> | undefined;
  readonly credentials: RequestCredentials | undefined;
}

/** Answers by what the address or the query names; the first that fits. */
export function siteOf(answers: Readonly<Record<string, string | (() => string | Response)>>) {
  const asked: Asked[] = [];
  const fetch = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    init.signal?.throwIfAborted();
    const url = String(input);
    const form = init.body ? Object.fromEntries(new URLSearchParams(init.body as URLSearchParams)) : undefined;
    asked.push({ url, form, credentials: init.credentials });
    const answer = Object.entries(answers).find(([part]) => decodeURIComponent(url).includes(part))?.[1];
    const given = typeof answer === 'function' ? answer() : answer;
    return given instanceof Response
      ? given
      : new Response(given ?? 'không có', { status: given === undefined ? 404 : 200 });
  };
  return { fetch, asked };
}

export const posted = (text: string): string =>
  `<html><body><script>parent.nv_commment_reload("${text.replace(/"/g, '\\"')}");</script></body></html>`;
