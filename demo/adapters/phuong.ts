/** An adapter for a JSON API that nobody else has: Vietnamese field names, dates and numbers as a page prints them. */
import { defineAdapter, WardError, type ReadContext, type WardAdapter } from 'ward-widgets/adapter';

/** What that API answers. */
type Tin = Record<'tieuDe' | 'ngayDang' | 'tomTat' | 'chuyenMuc' | 'noiDung' | 'tacGia' | 'luotXem', string> & {
  readonly ma: number;
  readonly anh: { readonly duongDan: string; readonly chuThich?: string } | null;
};
type DanhGia = { readonly tong: number; readonly trungBinh: number; readonly cuaToi: number | null };

export function phuong(base: string, fetcher: typeof fetch = (...input) => fetch(...input)): WardAdapter {
  async function ask<Answer>(path: string, { signal }: ReadContext, body?: object): Promise<Answer> {
    const init = body && { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
    const response = await fetcher(base + path, { signal, ...init });
    if (response.status === 404) throw new WardError('not-found', path);
    if (response.status === 400) throw new WardError('invalid', path);
    if (!response.ok) throw new WardError('server', `HTTP ${response.status}`);
    return response.json() as Promise<Answer>;
  }

  return defineAdapter({
    contract: 1,
    name: 'phuong',
    articles: {
      get: async ({ id }, context) => toArticle(await ask<Tin>(`/tin/${encodeURIComponent(id)}`, context)),
      async list({ limit = 10, cursor = '1', category = '', search = '' }, context) {
        const query = new URLSearchParams({ trang: cursor, soLuong: `${limit}`, chuyenMuc: category, tuKhoa: search });
        const { danhSach, tongSo } = await ask<{ danhSach: Tin[]; tongSo: number }>(`/tin?${query}`, context);
        const page = Number(cursor) || 1;
        return { items: danhSach.map(toSummary), next: page * limit < tongSo ? `${page + 1}` : null, total: tongSo };
      },
    },
    related: {
      async list({ articleId, limit, exclude = [] }, context) {
        const query = `soLuong=${limit + exclude.length + 1}`;
        const news = await ask<Tin[]>(`/tin/${encodeURIComponent(articleId)}/lien-quan?${query}`, context);
        const wanted = news.map(toSummary).filter(({ id }) => id !== articleId && !exclude.includes(id));
        return { items: wanted.slice(0, limit) };
      },
    },
    ratings: {
      get: async ({ articleId }, context) =>
        toRating(
          await ask<DanhGia>(`/tin/${encodeURIComponent(articleId)}/danh-gia?khach=${context.visitor}`, context),
        ),
      async rate({ articleId, value }, context) {
        const vote = { diem: value, khach: context.visitor, maGui: context.idempotencyKey };
        return toRating(await ask<DanhGia>(`/tin/${encodeURIComponent(articleId)}/danh-gia`, context, vote));
      },
    },
    visits: {
      async stats(_query, context) {
        const { tong, online, luc } = await ask<{ tong: string; online: string; luc: string }>('/thong-ke', context);
        return { total: toNumber(tong), online: toNumber(online), asOf: toDate(luc), breakdown: [] };
      },
    },
  });
}

/** `1.621.644` */
const toNumber = (text: string): number => Number(text.replace(/\D/g, ''));
/** `12/08/2023 20:10`, in Vietnam. */
const toDate = (text: string): string => text.replace(/^(\d+)\/(\d+)\/(\d+) (\d+:\d+)$/, '$3-$2-$1T$4:00+07:00');
const toSummary = ({ ma, tieuDe, ngayDang, tomTat, chuyenMuc, anh }: Tin) => ({
  id: String(ma),
  title: tieuDe,
  publishedAt: toDate(ngayDang),
  summary: tomTat,
  category: chuyenMuc,
  ...(anh && { image: { src: anh.duongDan, alt: anh.chuThich ?? '' } }),
});
const toArticle = (tin: Tin) => ({
  ...toSummary(tin),
  html: tin.noiDung,
  author: tin.tacGia,
  views: toNumber(tin.luotXem),
});
const toRating = ({ tong, trungBinh, cuaToi }: DanhGia) => ({
  average: tong ? trungBinh : null,
  count: tong,
  max: 5,
  mine: cuaToi,
});
