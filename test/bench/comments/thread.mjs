/** One thread of `count` comments, every fifth a reply to the one before, and what each server would answer for it. */
const names = ['Lò Thị Minh', 'Quàng Văn Sơn', 'Điêu Chính Hùng', 'Nguyễn Thị Hồng', 'Lường Văn Bạc', 'Trần Đức Anh'];
const texts = [
  'Cảm ơn phường đã thông báo sớm, bà con chúng tôi sắp xếp được công việc.',
  'Đề nghị phường cho biết lịch tiếp công dân của tuần sau. Nhà tôi ở xa, đi lại mất nửa ngày đường nên muốn biết trước để khỏi phải quay về.',
  'Bài viết rõ ràng, dễ hiểu.\nMong có thêm ảnh của buổi lễ ở bản Nậm Cản.',
  'Tôi đã gửi hồ sơ từ ngày 3 nhưng chưa thấy trả lời. Xem thêm tại https://dichvucong.gov.vn/p/home/dvc-tra-cuu-ho-so.html để tra cứu tình trạng hồ sơ.',
  'Đường vào bản Chi Luông đã sạt lở hai chỗ sau trận mưa đêm qua, xe máy còn đi được, ô tô thì chưa. Đề nghị phường cho máy xúc lên sớm, các cháu học sinh đang phải đi bộ qua đoạn này mỗi ngày hai lượt, rất nguy hiểm khi trời tối.',
  'Hay quá!',
];
const start = Date.parse('2026-01-05T08:00:00+07:00');

/** Oldest first. */
export const threadOf = (count) =>
  Array.from({ length: count }, (_, at) => ({
    n: at + 1,
    parent: at % 5 === 4 ? at : undefined,
    name: at % 20 === 4 ? 'UBND phường Mường Lay' : names[at % names.length],
    official: at % 20 === 4,
    text: texts[(at * 7) % texts.length],
    at: start + at * 60_000,
    likes: at % 9,
    dislikes: at % 3,
  }));

const newest = (items) => items.toSorted((a, b) => b.at - a.at);
const rootsOf = (thread) => newest(thread.filter(({ parent }) => parent === undefined));
const repliesOf = (thread) => {
  const replies = new Map();
  for (const one of thread) if (one.parent) replies.set(one.parent, [...(replies.get(one.parent) ?? []), one]);
  return replies;
};

/** As ward-widgets' own backend is seeded. */
export const seedOf = (articleId, thread) =>
  thread.map(({ n, parent, name, official, text, at, likes, dislikes }) => ({
    id: `${articleId}-${n}`,
    articleId,
    parentId: parent === undefined ? null : `${articleId}-${parent}`,
    author: { name, ...(official && { official }) },
    text,
    createdAt: new Date(at).toISOString(),
    reactions: { likes, dislikes },
  }));

/** What plain DOM draws: everything, as one answer. */
export const plainOf = (thread) => {
  const replies = repliesOf(thread);
  return rootsOf(thread).map((root) => ({ ...root, replies: replies.get(root.n) ?? [] }));
};

/** Their servers send markup that is safe already. */
const markup = (text) =>
  `<p>${text.replace(/\n/g, '<br>').replace(/https:\S+/g, (url) => `<a href="${url}" rel="nofollow noopener">${url}</a>`)}</p>\n`;

/** `GET /api/comment` of Waline's server; no avatars, no browsers, no places: less than it sends by itself. */
export const walineOf = (thread, page, pageSize) => {
  const roots = rootsOf(thread);
  const replies = repliesOf(thread);
  const one = ({ n, name, text, at, likes, official }) => ({
    objectId: n,
    nick: name,
    link: '',
    avatar: '',
    comment: markup(text),
    orig: text,
    time: at,
    like: likes,
    status: 'approved',
    ...(official && { label: 'Trả lời chính thức' }),
  });
  const data = roots.slice((page - 1) * pageSize, page * pageSize).map((root) => ({
    ...one(root),
    sticky: false,
    children: (replies.get(root.n) ?? []).map((reply) => ({
      ...one(reply),
      pid: root.n,
      rid: root.n,
      reply_user: { nick: root.name, link: '', avatar: '' },
    })),
  }));
  const totalPages = Math.ceil(roots.length / pageSize);
  return { errno: 0, errmsg: '', data: { page, pageSize, totalPages, count: thread.length, data } };
};

/** `GET /api/v2/comments` of Artalk's server: the roots of a page, and all that hangs on them behind. */
export const artalkOf = (thread, key, offset, limit) => {
  const roots = rootsOf(thread).slice(offset, offset + limit);
  const replies = repliesOf(thread);
  const comments = [...roots, ...roots.flatMap(({ n }) => replies.get(n) ?? [])].map((one) => ({
    id: one.n,
    rid: one.parent ?? 0,
    content: one.text,
    content_marked: markup(one.text),
    user_id: 1,
    nick: one.name,
    email_encrypted: 'a',
    link: '',
    ua: '',
    date: new Date(one.at).toISOString(),
    is_collapsed: false,
    is_pending: false,
    is_pinned: false,
    is_allow_reply: true,
    is_verified: one.official,
    badge_name: one.official ? 'Trả lời chính thức' : '',
    badge_color: one.official ? '#1a56a7' : '',
    ip_region: '',
    visible: true,
    vote_up: one.likes,
    vote_down: one.dislikes,
    page_key: key,
    page_url: key,
    site_name: 'bench',
  }));
  const page = {
    id: 1,
    admin_only: false,
    key,
    url: key,
    title: key,
    site_name: 'bench',
    vote_up: 0,
    vote_down: 0,
    pv: 1,
    date: '',
  };
  return { comments, count: thread.length, roots_count: rootsOf(thread).length, page };
};
