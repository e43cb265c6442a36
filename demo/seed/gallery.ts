import type { Album, Id, Photo } from 'ward-widgets/adapter';
import { picture, type PictureName } from './picture.js';

export const albums: readonly Album[] = [
  { id: 'phong-canh', title: 'Núi, sông và bốn mùa' },
  { id: 'doi-song', title: 'Nhịp sống trong phường' },
  { id: 'le-hoi', title: 'Ngày hội' },
];

export interface SeedPhoto extends Photo {
  readonly articleId: Id;
  readonly albumId: Id;
}

const photo = (albumId: Id, name: PictureName, alt: string, says: string): SeedPhoto => ({
  ...picture(name, alt, says),
  id: `tranh-${name}`,
  articleId: '1',
  albumId,
});

/** The gallery under article 1; every drawing is also in an album. */
export const photos: readonly SeedPhoto[] = [
  photo(
    'doi-song',
    'hoi-nghi',
    'Hội trường gỗ nhìn từ phía sau hàng ghế đại biểu; sau bàn chủ tọa là dãy cửa kính mở ra núi xanh trong nắng sớm',
    'hội trường trong buổi sáng họp.',
  ),
  photo(
    'phong-canh',
    'ba-song',
    'Ba dòng sông xanh ngọc gặp nhau giữa các dãy núi, nắng sớm vàng phủ sườn đồi, vài chiếc thuyền để lại vệt sóng',
    'nơi ba dòng sông gặp nhau.',
  ),
  photo(
    'doi-song',
    'nha-san',
    'Hai ngôi nhà sàn mái dốc lên đèn bên mặt hồ phẳng lặng, một người chèo thuyền trở về lúc chạng vạng',
    'nhà sàn lên đèn bên hồ.',
  ),
  photo(
    'phong-canh',
    'ruong-bac-thang',
    'Ruộng bậc thang lúa chín vàng uốn theo sườn núi, vài lều nương nhỏ và người gặt xa xa',
    'ruộng bậc thang mùa lúa chín.',
  ),
  photo(
    'phong-canh',
    'long-ho-binh-minh',
    'Mặt trời mọc ở khe núi, rải một vệt vàng trên lòng hồ, ba chiếc thuyền chèo lặng lẽ',
    'bình minh trên lòng hồ.',
  ),
  photo(
    'doi-song',
    'cho-phien',
    'Phiên chợ sớm: hai dãy sạp mái vải nhiều màu, người mua nhìn từ phía sau đi về phía mặt trời',
    'phiên chợ sớm.',
  ),
  photo(
    'phong-canh',
    'hoa-ban',
    'Cành hoa ban nở trắng hồng trước mặt, xa là sườn đồi phủ hoa và dòng sông uốn quanh chân núi',
    'hoa ban nở trên sườn núi.',
  ),
  photo(
    'doi-song',
    'truong-tren-doi',
    'Ngôi trường hai tầng mái đỏ trên đồi cỏ, học sinh đeo cặp đi lên con đường dốc trong nắng sớm',
    'đường lên trường buổi sớm.',
  ),
  photo(
    'phong-canh',
    'cau-trong-suong',
    'Cây cầu nhiều nhịp bắc qua thung lũng đầy sương, vách núi xanh và chân trời vàng nhạt phía sau',
    'cây cầu trong sương.',
  ),
  photo(
    'le-hoi',
    'dua-thuyen',
    'Ba chiếc thuyền dài hai đầu cong vút nối nhau trên mặt hồ, tay chèo áo trắng, áo xanh, áo đỏ cùng nghiêng theo một nhịp',
    'đua thuyền trên hồ.',
  ),
  photo(
    'le-hoi',
    'vong-xoe',
    'Đêm trăng, một vòng người nắm tay nhau quanh đống lửa lớn, tàn lửa bay lên, xa là những nếp nhà sàn sáng đèn',
    'vòng xòe quanh đống lửa.',
  ),
  photo(
    'doi-song',
    'pho-toi',
    'Con phố ven hồ lên đèn lúc hoàng hôn, những mái nhà dốc nối nhau, đèn đường in xuống mặt nước',
    'phố ven hồ khi lên đèn.',
  ),
];
