import { fold } from '../../text/unicode.js';

/** The feed that the page names, of this category where it names one for it. */
export function feedOf(category: string | undefined): string | undefined {
  const feeds = [
    ...document.querySelectorAll<HTMLLinkElement>(
      'link[rel~="alternate"][type="application/rss+xml"][href], link[rel~="alternate"][type="application/atom+xml"][href]',
    ),
  ];
  const own = category && feeds.find(({ title }) => fold(title).includes(fold(category)));
  return (own || feeds[0])?.href;
}
