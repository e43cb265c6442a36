import type { ShareMethod } from '../events.js';

/** Where a service shares an address that is handed to it in a plain link: nothing of theirs is loaded before a click. */
export function linkTo(method: Exclude<ShareMethod, 'copy' | 'native'>, title: string, url: string): string {
  const address = encodeURIComponent(url);
  switch (method) {
    case 'zalo':
      // An address of `URL` is ASCII, so that btoa takes it.
      return `https://button-share.zalo.me/share_external?layout=1&color=blue&customize=false&shareType=0&d=${encodeURIComponent(btoa(JSON.stringify({ url })))}`;
    case 'facebook':
      return `https://www.facebook.com/sharer/sharer.php?u=${address}`;
    case 'email':
      return `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(`${title}\r\n${url}`)}`;
  }
}
