import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { WardElement } from '../../base/ward-element.js';
import type { Attachment } from '../../contract/model.js';
import { safeUrl } from '../../contract/url.js';

/** The files of an article, to take away; PDF and pictures can be looked at where they stand. */
export function renderFiles(host: WardElement, files: readonly Attachment[] = []): TemplateResult | typeof nothing {
  if (files.length === 0) return nothing;
  return html`<section class="files" aria-labelledby="files">
    <p class="label" id="files">${host.text('article.files')}</p>
    <ul>
      ${files.map((file, at) => html`<li part="item">${renderFile(host, file, at)} ${keyed(file.url, renderPreview(host, file, at))}</li>`)}
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
  const toggle = ({ currentTarget }: Event) => void show(currentTarget as HTMLDetailsElement, kind, file, host);
  return html`<details class="preview" part="preview" @toggle=${toggle}>
    <summary id="preview-${at}" aria-labelledby="preview-${at} file-${at}">${host.text('article.preview')}</summary>
  </details>`;
}

/** What ends the look into a file that is open. */
const endings = new WeakMap<Element, AbortController>();

async function show(details: HTMLDetailsElement, kind: Kind, file: Attachment, host: WardElement): Promise<void> {
  endings.get(details)?.abort();
  details.querySelector('.look')?.remove();
  if (!details.open) return;
  const ending = new AbortController();
  endings.set(details, ending);
  const box = document.createElement('div');
  box.className = 'look';
  box.setAttribute('role', 'status');
  box.textContent = host.text('common.loading');
  details.append(box);
  const fail = () => (box.textContent = host.text('article.previewFailed'));
  // A page may forbid the frame that a file is shown in.
  const forbidden = ({ blockedURI }: SecurityPolicyViolationEvent) => blockedURI.startsWith('blob') && fail();
  document.addEventListener('securitypolicyviolation', forbidden, { signal: ending.signal });
  try {
    const { lookInto } = await import('./preview.js');
    const look = await lookInto(kind, file, ending.signal);
    box.removeAttribute('role');
    box.textContent = '';
    box.append(look);
  } catch {
    fail();
  }
}

type Kind = 'pdf' | 'picture';

/** What a file can be looked at as: by its type, else by the end of its address or name. */
function kindOf({ type, url, name }: Attachment): Kind | undefined {
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
