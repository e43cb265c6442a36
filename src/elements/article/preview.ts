/** A look into an attachment, once a reader asked for it. */
import type { Attachment } from '../../contract/model.js';

/**
 * @param signal - aborts when the look is closed.
 * @throws where the file cannot be shown.
 */
export const lookInto = (kind: 'pdf' | 'picture', file: Attachment, signal: AbortSignal): Promise<HTMLElement> =>
  kind === 'pdf' ? pdfOf(file, signal) : pictureOf(file);

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
