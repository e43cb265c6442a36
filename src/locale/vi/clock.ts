export const clock = {
  'header.clock': '{weekday} Ngày {d}/{m}/{yyyy}, {h}:{mm}:{ss} {AM}',

  // ours
  'clock.lunar': 'Âm lịch: ngày {d} tháng {m} năm {year}',
  'clock.lunarLeap': 'Âm lịch: ngày {d} tháng {m} nhuận năm {year}',
  'clock.stems': 'Giáp Ất Bính Đinh Mậu Kỷ Canh Tân Nhâm Quý',
  'clock.branches': 'Tý Sửu Dần Mão Thìn Tỵ Ngọ Mùi Thân Dậu Tuất Hợi',
} as const;
