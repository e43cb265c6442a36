const rows = (count: number, row: (n: number) => string): string =>
  Array.from({ length: count }, (_, index) => row(index + 1)).join('');

/** What Word puts before its text: hundreds of settings, in a comment and as elements. */
const wordSettings =
  '<w:LatentStyles DefLockedState="false" LatentStyleCount="376">' +
  rows(376, (n) => `<w:LsdException Locked="false" Priority="${n}" Name="Đề mục ${n}"/>`) +
  '</w:LatentStyles>';

/** Articles as content management systems store them; every word of them is somebody's. */
export const ordinaryHtml: Readonly<Record<string, string>> = {
  'Word, pasted with its settings in a comment': `<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument>
    ${wordSettings}</xml><![endif]--><style>p.MsoNormal{margin:0cm;font-size:14.0pt}</style>
    <p class="MsoNormal" style="text-align:justify;mso-line-height-rule:exactly"><b style='mso-bidi-font-weight:normal'><span
    lang=VI style='font-family:"Times New Roman",serif'>Sáng ngày 20-01, Ủy ban MTTQ Việt Nam phường<o:p></o:p></span></b></p>
    <p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>-<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span></span><![endif]>Xóa
    nhà tạm, nhà dột nát tại <st1:place w:st="on">bản Bắc</st1:place>;<o:p></o:p></p>`,
  'Word, its settings left as elements': `<xml><w:View>Normal</w:View>${wordSettings}</xml><p>Hội nghị tổng kết công tác năm 2025.</p>`,
  'Word, empty elements written as XML': rows(
    400,
    (n) => `<p class="MsoNormal">Điều ${n}. Trách nhiệm thi hành<o:p/></p>`,
  ),
  'NukeViet, with its lead and pictures': `<div class="hometext m-bottom">Ngày 20/1, phường Mường Lay tổ chức Hội nghị.</div>
    <div class="bodytext m-bottom"><div id="news-bodyhtml"><p style="text-align:justify;">Năm 2025, Ủy ban MTTQ &ndash; các đoàn thể
    đã vận động ủng hộ đồng bào bị thi&ecirc;n tai &amp; x&oacute;a nh&agrave; tạm.</p><div style="text-align:center">
    <figure class="image"><img alt="Quang cảnh" height="600" src="/uploads/news/2026_01/hn.jpg" width="900" />
    <figcaption>Quang cảnh Hội nghị (ảnh minh họa)</figcaption></figure></div>
    <p>Nguồn tin: <a href="https://dienbien.example" target="_blank">Cổng thông tin</a></p></div></div>`,
  'WordPress, blocks': `<!-- wp:paragraph {"dropCap":true} --><p class="has-drop-cap">Tại hội nghị, các đại biểu đã thảo luận.</p><!-- /wp:paragraph -->
    <!-- wp:heading --><h2 class="wp-block-heading" id="h-ket-qua">Kết quả</h2><!-- /wp:heading -->
    <!-- wp:list --><ul class="wp-block-list"><li>Hỗ trợ <strong>12 hộ</strong> nghèo</li><li>Giám sát 4 cuộc</li></ul><!-- /wp:list -->
    <!-- wp:image {"id":7} --><figure class="wp-block-image"><img src="https://cong.example/a.jpg" srcset="a-300.jpg 300w" alt="" class="wp-image-7"/><figcaption class="wp-element-caption">Bà con bản Chợ</figcaption></figure><!-- /wp:image -->
    <!-- wp:quote --><blockquote class="wp-block-quote"><p>Đoàn kết là sức mạnh.</p><cite>Một đại biểu</cite></blockquote><!-- /wp:quote -->`,
  'WordPress, without the end tags that HTML leaves free': `<p>Thông báo về việc tiếp dân<p>Thời gian:
    <ul><li>Thứ 2 hằng tuần<li>Ngày 15 hằng tháng<ul><li>buổi sáng<li>buổi chiều</ul><li>Ngày làm việc cuối tháng</ul>
    <dl><dt>Địa điểm<dd>Trụ sở UBND phường<dt>Điện thoại<dd>0215 3 852 001</dl><p>Trân trọng thông báo.`,
  'lists without end tags, many of them': rows(120, (n) => `<h3>Mục ${n}</h3><ul><li>việc một<li>việc hai</ul>`),
  'one long list without end tags': `<ol>${rows(300, (n) => `<li><p>Việc thứ ${n}`)}</ol><dl>${rows(300, (n) => `<dt>Từ ${n}<dd>Nghĩa`)}</dl>`,
  'a large table without end tags': `<table border=1><caption>Dự toán thu, chi<thead><tr><th>STT<th>Nội dung<th>Số tiền
    <tbody>${rows(900, (n) => `<tr><td>${n}<td><p>Khoản chi thứ ${n}<td align=right>${n}.000.000`)}</table><p>Người lập biểu`,
  'a large table out of Excel': `<table border=0 cellpadding=0 cellspacing=0 width=1280 style='border-collapse:collapse;width:960pt'>
    <colgroup><col width=64 span=20 style='width:48pt'></colgroup>${rows(
      300,
      (n) =>
        `<tr height=20 style='height:15.0pt'>${rows(20, (m) => `<td class=xl65 style='border-top:none'><font class="font5"><b>Ô ${n}.${m}</b></font></td>`)}</tr>`,
    )}</table>`,
  'a page of the nineties': `<CENTER><FONT FACE=".VnTime" SIZE=5 COLOR=red><B>THÔNG BÁO</B></FONT></CENTER><BR><HR SIZE=1>
    <TABLE WIDTH=100% BGCOLOR="#ffffcc"><TR><TD><FONT SIZE=2>Căn cứ Quyết định số 05<P>Ủy ban nhân dân phường <U>mời</U> bà con<BR>đến dự
    <TD VALIGN=top><I>Nơi nhận</I></TABLE><MARQUEE>Chúc mừng năm mới</MARQUEE>`,
  'TinyMCE, letters as character references': `<p><span style="font-size: 14pt;">Ph&aacute;t huy vai tr&ograve; tập hợp, vận động c&aacute;c tầng lớp Nh&acirc;n d&acirc;n;
    n&acirc;ng cao &ldquo;chất lượng&rdquo; gi&aacute;m s&aacute;t &lt;phản biện&gt; x&atilde; hội&hellip;</span></p>`,
  'Google Docs': `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr" style="line-height:1.38"><span
    style="font-weight:700">Kế hoạch</span><span> chuyển đổi số</span></p><ol><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation">Dịch vụ công</p></li></ol></b><br class="Apple-interchange-newline">`,
  'signs that look like tags': `<p>Nếu a < b và b > c thì 5 <3 và x<-1; viết I <3 Mường Lay, mức thu <500 nghìn đồng</p><pre>if (a &lt; b) { return; }</pre>`,
  'tags crossed and left open': `<b>Đậm <i>đậm nghiêng</b> nghiêng</i> thường <p><span>mở mà không đóng <div>khối trong <em>chữ</div> sau</p></section> hết`,
  'an embedded film that was never closed': `<p>Trước phim</p><iframe src="https://www.youtube.com/embed/x" /><p>Sau phim vẫn còn chữ</p>`,
  'a comment that was never closed': `<p>Phần đầu</p><!-- biên tập: <p>Phần sau vẫn còn</p>`,
  'nested quotes and details': `<blockquote>${'<blockquote>'.repeat(20)}Trích trong trích${'</blockquote>'.repeat(21)}<details open><summary>Xem văn bản</summary>Số 12/KH-UBND</details>`,
  'letters composed and decomposed': `<p>Mường Lay</p><p>${'Mường Lay'.normalize('NFD')}</p>`,
};

/** The words of HTML as a browser reads them, without what it never shows. */
export function wordsOf(html: string): string[] {
  const seen = html.replace(/<!--[^]*?-->|<xml>[^]*?<\/xml>/g, '').replace(/<!--|<iframe[^>]*>|<o:p\/>/g, '');
  const { body } = new DOMParser().parseFromString(seen, 'text/html');
  for (const hidden of body.querySelectorAll('style, script')) hidden.remove();
  return splitWords(body);
}

export const splitWords = (node: Node): string[] => (node.textContent ?? '').split(/\s+/).filter(Boolean);
