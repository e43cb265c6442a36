import type { GroupName } from '../../src/contract/adapter.js';
import type { methods } from '../../src/contract/guards.js';

export type MethodName = { [Group in GroupName]: `${Group}.${keyof (typeof methods)[Group] & string}` }[GroupName];

const picture = {
  src: '/anh/hoi-nghi.jpg',
  alt: 'Minh họa: hội nghị',
  width: 1200,
  height: 800,
  srcset: '/anh/hoi-nghi-600.jpg 600w',
  thumb: 'https://example.vn/anh/nho.jpg',
  caption: 'Quang cảnh hội nghị',
  credit: 'Ban biên tập',
};
const summary = {
  id: '1',
  title: 'Hội nghị của phường Mường Lay',
  publishedAt: '2026-01-20T08:30:00+07:00',
  url: '/portal/pages/2026-01-20/hoi-nghi.aspx',
  summary: 'Tóm tắt',
  image: picture,
  category: 'Tin hoạt động',
};
const article = {
  ...summary,
  html: '<p>Nội dung</p>',
  author: 'Ban biên tập',
  source: { name: 'Cổng thông tin', url: 'https://example.vn/bai' },
  updatedAt: '2026-01-21T01:00:00Z',
  tags: ['hội nghị', 'mặt trận'],
  attachments: [{ name: 'Kế hoạch.pdf', url: '/tep/ke-hoach.pdf', bytes: 120_000, type: 'application/pdf' }],
  recordings: [{ src: '/doc/1.mp3', type: 'audio/mpeg', voice: 'Giọng nữ miền Bắc', seconds: 95.5 }],
  views: 1204,
};
const album = { id: 'a', title: 'Album', cover: picture, count: 6 };
const rating = { average: 4.5, count: 12, max: 5, mine: 4, histogram: [0, 0, 1, 4, 7] };
const reply = {
  id: 'c2',
  parentId: 'c1',
  author: { name: 'Ban biên tập', official: true },
  text: 'Cảm ơn bạn.',
  createdAt: '2026-01-20T14:40:00+07:00',
  state: 'visible',
  replyCount: 0,
};
const comment = {
  id: 'c1',
  parentId: null,
  author: { name: 'Lò Thị Minh' },
  text: 'Chữ <b>to</b> &amp; dễ đọc.',
  createdAt: '2026-01-20T10:05:00.123+07:00',
  editedAt: '2026-01-20T10:06:00+07:00',
  state: 'pending',
  replyCount: 1,
  replies: { items: [reply], next: 'r2', total: 2 },
  reactions: { likes: 3, dislikes: 1, mine: -1 },
  own: true,
};
const visits = {
  total: 1_621_644,
  online: 43,
  asOf: '2026-01-20T10:05:00+07:00',
  breakdown: [
    { key: 'today', value: 24 },
    { key: 'bots', label: 'Máy chủ tìm kiếm', value: 3 },
  ],
};
const page = <Item>(item: Item) => ({ items: [item], next: 'p2', total: 20 });

/** An answer of each method in which every field of the contract stands. Fresh each time, so that a test may spoil it. */
export const rightAnswers = (): Record<MethodName, unknown> =>
  structuredClone({
    'articles.get': article,
    'articles.list': page(summary),
    'articles.report': undefined,
    'related.list': { items: [summary], newer: [{ ...summary, id: '3' }], older: [{ ...summary, id: '2' }] },
    'gallery.photos': page({ id: 'p', ...picture }),
    'gallery.albums': page(album),
    'ratings.get': rating,
    'ratings.rate': { ...rating, average: null, mine: null },
    'comments.policy': {
      open: true,
      moderated: true,
      captcha: true,
      maxLength: 2000,
      maxDepth: 3,
      email: 'optional',
      phone: 'hidden',
      consent: { text: 'Tôi đồng ý', version: '2026-01', url: '/chinh-sach' },
      rules: 'Lời lẽ lịch sự.',
      editWindow: 900,
    },
    'comments.list': page(comment),
    'comments.post': comment,
    'comments.update': comment,
    'comments.remove': { ...comment, state: 'removed' },
    'comments.react': comment,
    'comments.report': undefined,
    'comments.live': { type: 'added', comment },
    'captcha.issue': {
      id: 'k',
      expiresAt: '2026-01-20T10:05:00+07:00',
      kind: 'image',
      image: { src: 'data:image/png;base64,AAAA', width: 160, height: 60 },
      audio: { src: 'data:audio/mpeg;base64,AAAA', type: 'audio/mpeg' },
      length: 5,
      numeric: true,
    },
    'visits.stats': visits,
    'visits.record': visits,
    'visits.live': visits,
    'map.get': {
      bbox: [103, 21.9, 103.4, 22.2],
      areas: [
        {
          id: '03151',
          name: 'Phường Mường Lay',
          kind: 'ward',
          center: [103.17, 22.04],
          facts: [{ label: 'Diện tích', value: '222,65 km²' }],
          url: '/gioi-thieu',
        },
      ],
      layers: [
        { id: 'l', title: 'Ranh giới', geojson: { type: 'FeatureCollection', features: [] } },
        { id: 'm', title: 'Sông suối', url: '/song.geojson' },
      ],
      attribution: 'Ranh giới: Nhà xuất bản Tài nguyên, Môi trường và Bản đồ Việt Nam',
    },
    'music.tracks': page({
      id: 't',
      title: 'Bài hát',
      src: '/nhac/1.mp3',
      type: 'audio/mpeg',
      artist: 'Đội văn nghệ',
      seconds: 200,
      cover: picture,
    }),
    'music.albums': page(album),
    'links.list': [
      { title: 'Trung ương', links: [{ title: 'Chính phủ', url: 'https://chinhphu.vn/', image: picture }] },
    ],
    'portal.info': {
      name: 'Phường Mường Lay',
      timeZone: 'Asia/Ho_Chi_Minh',
      greeting: 'Chào mừng',
      logo: picture,
      banners: [{ ...picture, url: '/gioi-thieu' }],
      managingBody: 'Ủy ban nhân dân phường',
      superiorBody: 'Ủy ban nhân dân tỉnh',
      responsible: 'Ban biên tập',
      address: 'Phường Mường Lay',
      phone: '0215 000 0000',
      email: 'banbientap@example.vn',
      license: 'Giấy phép số 1',
    },
    'portal.time': { now: '2026-01-20T10:05:00+07:00' },
  });
