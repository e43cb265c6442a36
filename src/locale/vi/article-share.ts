export const articleShare = {
  'tool.email': 'Giới thiệu bài viết cho bạn bè',
  'tool.facebook': 'Chia sẻ qua Facebook',
  'tool.zalo': 'Chia sẻ qua Zalo',
  'tool.copy': 'Sao chép liên kết',
  'tool.copied': 'Đã sao chép liên kết.',
  'tool.qr': 'Quét mã QR để xem trên điện thoại',
  // ours
  'tool.copyFailed': 'Không sao chép được. Bạn có thể chọn và chép liên kết này:',
  'tool.shareNative': 'Chia sẻ qua ứng dụng khác',
  'tool.qrShow': 'Mã QR',
} as const;
