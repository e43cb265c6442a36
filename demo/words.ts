/** The portal's own English; its Vietnamese stands in the pages, where it is read without script. */
const english: Readonly<Record<string, string>> = {
  skip: 'Skip to main content',
  size: 'Text size',
  smaller: 'Smaller text',
  larger: 'Larger text',
  language: 'Language',
  kind: 'General information portal',
  province: 'Điện Biên Province',
  menu: 'Menu',
  home: 'Home',
  pictures: 'Pictures',
  map: 'Map',
  mapPage: 'Administrative map of Phường Mường Lay',
  music: 'Music',
  musicPage: 'Music library',
  search: 'Search',
  searchHint: 'Search the news',
  news: 'News',
  newest: 'Latest news',
  categories: 'Categories',
  all: 'All',
  viewAll: 'View all',
  notFound: 'Not found.',
  notFoundHelp: 'The address may have changed, or may be mistyped. Search the news, or read the latest below.',
  aside: 'More',
  reuse: 'Credit “Trang thông tin điện tử tổng hợp Phường Mường Lay” and link back when reusing.',
  sample: 'Sample data.',
  sampleNote:
    'Pictures, music and articles are made by the ward-widgets project; this is not the ward’s official site.',
  panel: 'Demo controls',
  panelNote: 'Switches of the mock backend in this browser.',
  theme: 'Theme',
  light: 'Light',
  dark: 'Dark',
  contrast: 'High contrast',
  palette: 'Colour',
  latency: 'Latency',
  none: 'None',
  fast: '0.1 s (normal)',
  slow: '1.5 s (weak 4G)',
  slowest: '5 s (one bar)',
  failing: 'The backend fails',
  offline: 'Offline',
  moderated: 'Review before publishing',
  captcha: 'Ask for a security code',
  reset: 'Reset the demo',
  close: 'Close',
};

/** Puts every `data-text`, `data-label` and `data-placeholder` below `root` into a language; Vietnamese is what the page itself says. */
export function translate(root: ParentNode, language: string): void {
  const words = language === 'en' ? english : {};
  for (const element of root.querySelectorAll<HTMLElement>('[data-text]')) {
    element.dataset.vi ??= element.textContent ?? '';
    element.textContent = words[element.dataset.text!] ?? element.dataset.vi;
  }
  for (const element of root.querySelectorAll<HTMLElement>('[data-label]')) {
    element.dataset.viLabel ??= element.getAttribute('aria-label') ?? '';
    element.setAttribute('aria-label', words[element.dataset.label!] ?? element.dataset.viLabel);
  }
  for (const field of root.querySelectorAll<HTMLInputElement>('[data-placeholder]')) {
    field.dataset.viPlaceholder ??= field.placeholder;
    field.placeholder = words[field.dataset.placeholder!] ?? field.dataset.viPlaceholder;
  }
}
