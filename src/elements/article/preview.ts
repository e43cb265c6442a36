/** A look into an attachment, once a reader asked for it. */
import type { WardElement } from '../../base/ward-element.js';
import type { Attachment } from '../../contract/model.js';

/** What ends each preview that is open. */
const open = new WeakMap<HTMLDetailsElement, AbortController>();

export async function openPreview(
  details: HTMLDetailsElement,
  kind: 'pdf' | 'picture',
  file: Attachment,
  host: WardElement,
): Promise<void> {
  closePreview(details);
  const ending = new AbortController();
  open.set(details, ending);
  const box = document.createElement('div');
  box.className = 'look';
  box.setAttribute('role', 'status');
  box.textContent = host.text('common.loading');
  details.append(box);
  try {
    const look = kind === 'pdf' ? await pdfOf(file, ending.signal) : await pictureOf(file);
    box.removeAttribute('role');
    box.replaceChildren(look);
  } catch {
    box.textContent = host.text('article.previewFailed');
  }
}

export function closePreview(details: HTMLDetailsElement): void {
  open.get(details)?.abort();
  open.delete(details);
  details.querySelector('.look')?.remove();
}

async function pictureOf({ name, url }: Attachment): Promise<HTMLElement> {
  const picture = new Image();
  picture.alt = name;
  picture.referrerPolicy = 'no-referrer';
  picture.src = url;
  await picture.decode();
  return picture;
}

/**
 * A browser shows a PDF only in a frame that is not sandboxed. So the file is fetched and looked at first: what goes
 * into the frame can be nothing but a PDF, whatever stands at its address.
 * @throws where this browser or page shows none, and where the file cannot be read from here.
 */
async function pdfOf({ name, url }: Attachment, signal: AbortSignal): Promise<HTMLElement> {
  if (navigator.pdfViewerEnabled === false) throw new TypeError('no viewer');
  const answer = await fetch(url, { signal });
  const bytes = await answer.arrayBuffer();
  if (!answer.ok || new TextDecoder().decode(bytes.slice(0, 5)) !== '%PDF-') throw new TypeError('no PDF');
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }));
  signal.addEventListener('abort', () => URL.revokeObjectURL(address));
  const frame = document.createElement('iframe');
  frame.title = name;
  frame.src = address;
  return frame;
}
