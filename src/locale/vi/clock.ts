export const clock = {
  'header.clock': '{weekday} Ngày {d}/{m}/{yyyy}, {h}:{mm}:{ss} {AM}',

  // ours
  'clock.label': 'Ngày giờ hiện tại',
  'clock.lunar': 'Ngày {d} tháng {m} âm lịch',
  'clock.lunarLeap': 'Ngày {d} tháng {m} nhuận âm lịch',
} as const;
