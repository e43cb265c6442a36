/** A map that is a picture, as the page wrote it inside the tag. */
export interface Picture {
  readonly src: string;
  readonly alt: string;
  /** Height ÷ width. */
  readonly shape: number;
  /** Where the page links it to. */
  readonly larger: string | undefined;
  readonly caption: string | undefined;
}

/** The picture inside `host`; `undefined` where there is none, or before it came: then `came` is told. */
export function ownPicture(host: Element, came: () => void): Picture | undefined {
  const image = [...host.querySelectorAll('img')].find((one) => !one.closest('[slot]'));
  if (!image) return undefined;
  const { naturalWidth, naturalHeight } = image;
  if (naturalWidth === 0) {
    image.addEventListener('load', came);
    return undefined;
  }
  return {
    src: image.currentSrc || image.src,
    alt: image.alt,
    shape: naturalHeight / naturalWidth,
    larger: image.closest('a')?.href,
    caption: image.closest('figure')?.querySelector('figcaption')?.textContent?.trim() || undefined,
  };
}
