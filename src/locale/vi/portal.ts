export const portal = {
  // ours
  'theme.label': 'Giao diện',
  'theme.auto': 'Theo thiết bị',
  'theme.light': 'Sáng',
  'theme.dark': 'Tối',
  'theme.contrast': 'Tương phản cao',
} as const;
