export const articleShare = {
  'tool.email': 'Giới thiệu bài viết cho bạn bè',
  'tool.facebook': 'Chia sẻ qua Facebook',
  'tool.zalo': 'Chia sẻ qua Zalo',
  'tool.copy': 'Sao chép liên kết',
  'tool.qr': 'Quét mã QR để xem trên điện thoại',
  // ours
  'tool.shareNative': 'Chia sẻ qua ứng dụng khác',
  'tool.qrShow': 'Mã QR',
} as const;
