import type { AdministrativeMap, MapArea } from 'ward-widgets/adapter';

const land = (
  id: string,
  name: string,
  kind: 'ward' | 'commune',
  center: MapArea['center'],
  area: string,
  province: string,
): MapArea => ({
  id,
  name,
  kind,
  center,
  facts: [
    { label: 'Diện tích', value: `${area} km²` },
    { label: 'Mã đơn vị hành chính', value: id },
    { label: 'Tỉnh', value: province },
  ],
});

/** The ward, its seven neighbours and three places; SOURCE.md says from where. */
export const map: AdministrativeMap = {
  bbox: [102.9244, 21.8123, 103.4156, 22.3428],
  areas: [
    land('03151', 'Phường Mường Lay', 'ward', [103.1744, 22.0203], '222,65', 'Điện Biên'),
    land('03181', 'Xã Mường Tùng', 'commune', [103.0815, 21.9457], '278,93', 'Điện Biên'),
    land('03193', 'Xã Pa Ham', 'commune', [103.2176, 21.8881], '135,84', 'Điện Biên'),
    land('03226', 'Xã Sín Chải', 'commune', [103.3308, 22.0568], '189,13', 'Điện Biên'),
    land('03241', 'Xã Sính Phình', 'commune', [103.3393, 21.9391], '174,53', 'Điện Biên'),
    land('03434', 'Xã Nậm Hàng', 'commune', [103.0193, 22.145], '335,92', 'Lai Châu'),
    land('03487', 'Xã Lê Lợi', 'commune', [103.1542, 22.1699], '288,36', 'Lai Châu'),
    land('03529', 'Xã Tủa Sín Chải', 'commune', [103.2726, 22.2005], '292,88', 'Lai Châu'),
    { id: 'truong-doi-cao', name: 'Trường Tiểu học Đồi Cao', kind: 'school', center: [103.1548, 22.0701] },
    { id: 'trung-tam-cu', name: 'Trung tâm thị xã cũ', kind: 'place', center: [103.1506, 22.0678] },
    { id: 'trung-tam-phuong', name: 'Trung tâm phường', kind: 'place', center: [103.1783, 22.016] },
  ],
  layers: [{ id: 'ranh-gioi', title: 'Ranh giới', url: '/seed/muong-lay.geojson' }],
  attribution:
    'Ranh giới: Nhà xuất bản Tài nguyên, Môi trường và Bản đồ Việt Nam · © Những người đóng góp OpenStreetMap',
};
