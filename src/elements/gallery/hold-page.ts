/** Keeps the page from scrolling, without its text moving where the scroll bar was. Returns what lets it go. */
export function holdPage(): () => void {
  const { style, clientWidth } = document.documentElement;
  const before = { overflow: style.overflow, gutter: style.getPropertyValue('scrollbar-gutter') };
  if (innerWidth > clientWidth) style.setProperty('scrollbar-gutter', 'stable');
  style.overflow = 'hidden';
  return () => {
    style.overflow = before.overflow;
    style.setProperty('scrollbar-gutter', before.gutter);
  };
}
