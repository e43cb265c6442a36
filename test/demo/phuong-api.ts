/** The invented API that demo/adapters/phuong.ts speaks to: a `fetch` over what a small office might have written. */
export function phuongApi(): typeof fetch {
  const news = Array.from({ length: 12 }, (_none, index) => ({
    ma: index + 1,
    tieuDe: `Thông báo số ${index + 1} của Phường Mường Lay`,
    tomTat: `Nội dung chính của thông báo số ${index + 1}`,
    chuyenMuc: index % 2 === 0 ? 'Thông báo' : 'Tin tức',
    ngayDang: `${String(28 - index).padStart(2, '0')}/02/2026 08:30`,
    noiDung: `<p>Toàn văn thông báo số ${index + 1}.</p>`,
    tacGia: 'Ban biên tập',
    luotXem: '1.621.644',
    anh: index === 0 ? { duongDan: '/anh/1.jpg', chuThich: 'Hội nghị' } : null,
  }));
  const votes = new Map<string, Map<string, number>>();
  const fold = (text: string) =>
    text
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .replace(/đ/gi, 'd')
      .toLowerCase();
  const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });
  const listed = ({ noiDung: _html, tacGia: _author, luotXem: _views, ...tin }: (typeof news)[number]) => tin;
  const rating = (ma: string, khach: string | null) => {
    const all = [...(votes.get(ma)?.values() ?? [])];
    const trungBinh = all.length > 0 ? all.reduce((sum, one) => sum + one, 0) / all.length : 0;
    return { tong: all.length, trungBinh, cuaToi: votes.get(ma)?.get(khach ?? '') ?? null };
  };

  return async (input, init) => {
    init?.signal?.throwIfAborted();
    await new Promise((resolve) => setTimeout(resolve));
    init?.signal?.throwIfAborted();
    const { pathname, searchParams: query } = new URL(String(input), 'https://phuong.test');
    const [, , ma = '', part] = pathname.split('/').map(decodeURIComponent);
    if (pathname === '/thong-ke') return json({ tong: '1.621.644', online: '43', luc: '12/08/2026 20:10' });
    if (pathname === '/tin') {
      const wanted = news.filter(
        (tin) =>
          (!query.get('chuyenMuc') || tin.chuyenMuc === query.get('chuyenMuc')) &&
          fold(tin.tieuDe).includes(fold(query.get('tuKhoa') ?? '')),
      );
      const size = Number(query.get('soLuong'));
      const start = ((Number(query.get('trang')) || 1) - 1) * size;
      return json({ danhSach: wanted.slice(start, start + size).map(listed), tongSo: wanted.length });
    }
    const tin = news.find((one) => String(one.ma) === ma);
    if (!tin) return json({ loi: 'Không tìm thấy' }, 404);
    if (part === undefined) return json(tin);
    if (part === 'lien-quan') return json(news.slice(0, Number(query.get('soLuong'))).map(listed));
    if (init?.method !== 'PUT') return json(rating(ma, query.get('khach')));
    const { diem, khach } = JSON.parse(String(init.body)) as { diem: number | null; khach: string };
    if (diem !== null && !(Number.isInteger(diem) && diem >= 1 && diem <= 5)) return json({ loi: 'Điểm sai' }, 400);
    const own = votes.get(ma) ?? new Map<string, number>();
    if (diem === null) own.delete(khach);
    else own.set(khach, diem);
    votes.set(ma, own);
    return json(rating(ma, khach));
  };
}
