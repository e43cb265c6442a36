import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Picture } from '../../contract/model.js';
import { safeUrl } from '../../contract/url.js';

/** The picture above the text, unless the text shows it too. One of unknown size gets the room of a wide one. */
export function renderPicture(
  picture: Picture | undefined,
  body: Element | undefined,
  failed: (event: Event) => void,
): TemplateResult | typeof nothing {
  const address = safeUrl(picture?.src);
  if (!picture || !address || (body && shows(body, address))) return nothing;
  const { alt, caption, credit, width, height, srcset } = picture;
  return html`<figure part="picture" class="picture ${width && height ? '' : 'unmeasured'}">
    <img
      src=${address}
      srcset=${ifDefined(srcset)}
      sizes=${srcset ? '(min-width: 54rem) 54rem, 100vw' : nothing}
      alt=${alt}
      width=${ifDefined(width)}
      height=${ifDefined(height)}
      decoding="async"
      referrerpolicy="no-referrer"
      @error=${failed}
    />
    ${caption || credit ? html`<figcaption>${caption} ${credit ? html`<small>${credit}</small>` : nothing}</figcaption>` : nothing}
  </figure>`;
}

/** Also where a system wrote it in another size: `hoi-nghi-960x640.jpg` is `hoi-nghi.webp`. */
const shows = (body: Element, address: string): boolean =>
  [...body.querySelectorAll('img')].some((one) => nameOf(one.getAttribute('src')!) === nameOf(address));

const nameOf = (address: string): string =>
  address
    .replace(/[?#].*/s, '')
    .replace(/^.*\//s, '')
    .replace(/\.\w+$/, '')
    .replace(/-(\d{2,4}(x\d{2,4})?|scaled)$/, '')
    .toLowerCase();
