/** As its "Import to your project" has it. Emoticons and pictures of people come from other hosts by default. */
import Artalk from '/artalk/Artalk.mjs';

export async function mount(place, { article, drawn, pageSize }) {
  Artalk.init({
    el: place,
    server: location.origin,
    site: 'bench',
    pageKey: article,
    pageTitle: article,
    emoticons: false,
    avatarURLBuilder: () => '/avatar.svg',
    ...(pageSize && { pagination: { pageSize, readMore: true, autoLoad: true } }),
  });
  await window.bench.painted(() => place.querySelectorAll('[id^=atk-comment-]').length === drawn);
}
