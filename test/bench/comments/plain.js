/* global fetch */
/** The least that looks alike: one string of markup for the whole thread and the form, one listener. */
const escape = (text) => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
const link = (text) =>
  escape(text).replace(/https:\/\/[^\s<>"]+/g, (url) => `<a href="${url}" rel="nofollow ugc noopener">${url}</a>`);
const two = (number) => String(number).padStart(2, '0');
const thumb =
  '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M7 10v10H4V10zm0 0 4-7c1.5 0 2.4 1.1 2.1 2.6L12.5 9h5.3a2 2 0 0 1 2 2.4l-1.3 7a2 2 0 0 1-2 1.6H7" /></svg>';

// Vietnam's clocks have no summer time.
function dateOf(at) {
  const date = new Date(at + 7 * 3_600_000);
  const day = `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`;
  return `${day}, ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
}

const comment = ({ n, name, official, text, at, likes, dislikes, replies = [] }) => `<li>
  <article aria-label="Bình luận của ${escape(name)}" tabindex="-1">
    <span class="initial" aria-hidden="true">${escape(name.split(' ').at(-1)[0])}</span>
    <header><bdi class="author">${escape(name)}</bdi>${official ? '<span class="badge">Trả lời chính thức</span>' : ''}
      <a class="muted" href="#binh-luan-${n}" title="Liên kết đến bình luận này"><time datetime="${new Date(at).toISOString()}">${dateOf(at)}</time></a></header>
    <div class="body" dir="auto"><p class="text">${link(text)}</p></div>
    <div class="acts">
      <button type="button" name="like" value="${n}" aria-pressed="false" aria-label="Thích, ${likes} lượt thích">${thumb}${likes || 'Thích'}</button>
      <button type="button" name="dislike" value="${n}" aria-pressed="false" aria-label="Không thích, ${dislikes}" class="down">${thumb}${dislikes || ''}</button>
      <button type="button" name="reply" value="${n}" aria-label="Trả lời ${escape(name)}">Trả lời</button>
      <button type="button" name="report" value="${n}" aria-label="Báo vi phạm">Báo vi phạm</button>
    </div>
  </article>${replies.length > 0 ? `<ol>${replies.map(comment).join('')}</ol>` : ''}</li>`;

const form = `<form><h3>Gửi bình luận của bạn</h3>
  <label for="name">Họ và tên</label><p class="muted">Có thể dùng bút danh.</p><input id="name" required>
  <label for="text">Nội dung</label><textarea id="text" rows="4" required></textarea>
  <button>Gửi bình luận</button> <button type="button">Xem trước</button>
  <label class="box"><input type="checkbox"> Nhớ tên tôi trên thiết bị này</label>
  <button type="button">Xóa dữ liệu của tôi trên thiết bị này</button></form>`;

const order = `<select aria-label="Sắp xếp bình luận"><option>Mới trước</option><option>Cũ trước</option></select>`;

export async function mount(place, { article, drawn }) {
  const thread = await (await fetch(`/plain?article=${article}`)).json();
  place.innerHTML = `<div class="plain"><h2>Bình luận (${drawn})</h2>${form}${order}<ol>${thread.map(comment).join('')}</ol></div>`;
  place.addEventListener('click', () => {});
  await window.bench.painted(() => place.querySelectorAll('article').length === drawn);
}
