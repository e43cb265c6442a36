/** Pages as the systems of wards build them, in our own words. */
const wrap = (head: string, body: string): string =>
  `<!doctype html><html lang="vi"><head>${head}</head><body>${body}</body></html>`;

/** A vendor's ASP.NET portal: one form around tables, a clock that stands still, the date in the address alone. */
export const aspPage = wrap(
  `<title>Hội nghị tổng kết - Phường Mường Lay</title>
   <link rel="canonical" href="http://muonglay.test/portal/pages/2026-01-21/Hoi-nghi-tong-ket.aspx" />`,
  `<form id="aspnetForm"><input type="hidden" name="__VIEWSTATE" value="/wEPDwUK" />
   <div id="clock">Thứ 5 Ngày 14/5/2020, 10:13:21 AM</div>
   <h1>Phường Mường Lay</h1>
   <table><tr><td>
     <h1>Hội nghị tổng kết</h1>
     <div class="article-content">
       <p>Sáng 20-01, phường họp.</p><script>document.title = 'x'</script>
       <p><img src="/pictures/hoi-nghi.jpg" alt="Hội trường" width="640" height="427" /></p>
       <p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="/pictures/bieu-quyet.jpg" alt="" /></p>
       <p><a href="/pictures/lon.jpg"><img src="/pictures/nho.jpg" alt="Trao quà" /></a></p>
       <img src="/icons/pdf.png" width="16" height="16" alt="" /><img src="/count.gif" width="1" height="1" alt="" />
       <p>Xem <a href="Quyet-dinh.pdf">quyết định</a>, <a href="#cuoi">cuối trang</a>.</p>
       <ward-rating></ward-rating><ward-portal><p>Giữ lại.</p></ward-portal>
     </div>
   </td></tr></table>
   <div><b>Tin liên quan</b></div>
   <div><table>
     <tr><td><a href="/portal/pages/2025-12-30/Don-tet.aspx">Đón Tết</a></td></tr>
     <tr><td><a href="/portal/pages/Khong-ngay.aspx">Ra quân</a> (15/12/2025)</td></tr>
     <tr><td><a href="/portal/pages/Mat-ngay.aspx">Không biết ngày</a></td></tr>
     <tr><td><a href="/portal/pages/2026-01-21/Hoi-nghi-tong-ket.aspx">Hội nghị tổng kết</a></td></tr>
     <tr><td><a href="javascript:history.back()">Quay lại 1/1/2026</a></td></tr>
   </table></div></form>`,
);

/** A WordPress theme with a plugin that writes JSON-LD. */
export const wordpressPage = wrap(
  `<title>Đua thuyền – Cổng Mường Lay</title><meta property="og:site_name" content="Cổng Mường Lay" />
   <script type="application/ld+json">{ broken</script>
   <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebPage","name":"x"},
     {"@type":["Article"],"headline":"Đua thuyền &#8211; mùa xuân &amp; bạn","datePublished":"2026-02-20T01:30:00+00:00",
      "dateModified":"2026-02-21T01:30:00+00:00","author":{"@type":"Person","name":"Lò Thị Mai"},
      "articleSection":["Du lịch","Tin"],"image":{"url":"https://wp.test/dua.jpg"}}]}</script>`,
  `<main><article class="post"><h1 class="entry-title">Tựa trên trang</h1><time class="entry-date published" datetime="2026-02-20T08:30:00">20/02/2026</time>
   <div class="entry-content"><figure><img srcset="/a-480.jpg 480w, /a-960.jpg 960w" alt="Thuyền" /><figcaption>Trên sông</figcaption></figure><p>Chữ.</p></div>
   </article></main><div class="related-posts"><article><a href="/2026/01/05/xuan/">Xuân về</a></article></div>`,
);

/** NukeViet: microdata, hidden figures, newer and older news below each other. */
export const nukevietPage = wrap(
  `<title>Thông báo tiêm phòng</title><meta property="og:site_name" content="Phường Mường Lay" />`,
  `<div class="news_column panel panel-default" itemtype="http://schema.org/NewsArticle" itemscope>
   <div class="panel-body">
     <h1 class="title" itemprop="headline">Thông báo tiêm phòng</h1>
     <div class="hidden" itemprop="author" itemscope><span itemprop="name">Trạm Y tế</span></div>
     <span class="hidden" itemprop="datePublished">2026-01-12T09:00:00+07:00</span>
     <em class="pull-left time">Thứ hai - 12/01/2026 09:00</em>
     <div class="hometext m-bottom" itemprop="description">Ba buổi tiêm.</div>
     <div id="news-bodyhtml" class="bodytext" itemprop="articleBody"><p>Mời bà con.</p>
       <figure class="article center"><img src="/uploads/tiem.jpg" alt="" width="460" /><figcaption>Buổi đầu</figcaption></figure></div>
     <div class="news-download-file"><a href="/index.php?download=1">Lịch tiêm.pdf</a></div>
   </div></div>
   <p class="h3"><strong>Những tin mới hơn</strong></p>
   <ul class="related list-inline"><li><h4><a href="/thong-bao/hop-9.html" title="Họp">Họp bản</a></h4><em>(18/01/2026)</em></li></ul>
   <p class="h3"><strong>Những tin cũ hơn</strong></p>
   <ul class="related list-inline"><li><h4><a href="/thong-bao/rac-3.html">Thu rác</a></h4><em>(02/01/2026)</em></li></ul>`,
);

export const parsePage = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

export const context = (signal = new AbortController().signal) => ({
  signal,
  locale: 'vi-VN',
  intent: 'view' as const,
  visitor: '5e0f2f0a-98a4-4c0a-9a0e-2f4d0d3f1b11',
  idempotencyKey: 'a3b1f7a0-52ac-4f7e-8a4b-0d6f6a1f1c55',
});
