import { html, nothing, type TemplateResult } from 'lit';
import type { WardElement } from '../../base/ward-element.js';
import type { Attachment } from '../../contract/model.js';
import { safeUrl } from '../../contract/url.js';

/** The files of an article, to take away; PDF and pictures can be looked at where they stand. */
export function renderFiles(host: WardElement, files: readonly Attachment[] = []): TemplateResult | typeof nothing {
  if (files.length === 0) return nothing;
  return html`<section class="files" aria-labelledby="files">
    <p class="label" id="files">${host.text('article.files')}</p>
    <ul>
      ${files.map((file, at) => html`<li part="item">${renderFile(host, file, at)} ${renderPreview(host, file, at)}</li>`)}
    </ul>
  </section>`;
}

function renderFile(host: WardElement, { name, url, bytes }: Attachment, at: number): TemplateResult {
  return html`<a id="file-${at}" href=${safeUrl(url) ?? nothing} download rel="noopener noreferrer nofollow"
      >${fileIcon}<bdi>${name}</bdi></a
    >
    ${bytes === undefined ? nothing : html`<span class="muted">${sizeOf(host, bytes)}</span>`}`;
}

function renderPreview(host: WardElement, file: Attachment, at: number): TemplateResult | typeof nothing {
  const kind = kindOf(file);
  if (!kind || safeUrl(file.url) === undefined) return nothing;
  const toggle = async ({ currentTarget }: Event) => {
    const details = currentTarget as HTMLDetailsElement;
    const { closePreview, openPreview } = await import('./preview.js');
    if (details.open) await openPreview(details, kind, file, host);
    else closePreview(details);
  };
  return html`<details class="preview" part="preview" @toggle=${toggle}>
    <summary id="preview-${at}" aria-labelledby="preview-${at} file-${at}">${host.text('article.preview')}</summary>
  </details>`;
}

/** What a file can be looked at as: by its type, else by the end of its address or name. */
function kindOf({ type, url, name }: Attachment): 'pdf' | 'picture' | undefined {
  const told = type?.toLowerCase().replace(/;.*/, '').trim();
  if (told ? told === 'application/pdf' : ends(/\.pdf$/i)) return 'pdf';
  if (told ? /^image\/(png|jpeg|gif|webp|avif)$/.test(told) : ends(/\.(png|jpe?g|gif|webp|avif)$/i)) return 'picture';
  return undefined;
  function ends(pattern: RegExp): boolean {
    return pattern.test(url.replace(/[?#].*/s, '')) || pattern.test(name);
  }
}

function sizeOf(host: WardElement, bytes: number): string {
  const [amount, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${host.number(amount, { maximumFractionDigits: unit === 'MB' ? 1 : 0 })} ${unit}`;
}

const fileIcon = html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
  <path d="M6 3h8l4 4v14H6zM14 3v4h4M12 11v6m-3-3 3 3 3-3" />
</svg>`;
