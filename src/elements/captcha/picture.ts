/** True for a picture that is inside its own address. */
export const isInline = (src: string): boolean => /^data:/i.test(src);

/**
 * Draws the picture inside a `data:` address: a page whose policy is `img-src 'self'` shows it in no `<img>`, and lets
 * nobody fetch it. Rejects where it is none.
 */
export async function drawInline(canvas: HTMLCanvasElement, src: string): Promise<void> {
  const bitmap = await createImageBitmap(contentOf(src));
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('2d')!.drawImage(bitmap, 0, 0);
  bitmap.close();
}

function contentOf(src: string): Blob {
  const [, type = '', base64, body = ''] = /^data:([^;,]*)[^,]*?(;base64)?,(.*)$/is.exec(src) ?? [];
  const raw = body.replace(/%([\da-f]{2})/gi, (_, byte: string) => String.fromCharCode(parseInt(byte, 16)));
  const bytes = Uint8Array.from(base64 ? atob(raw) : raw, (character) => character.charCodeAt(0));
  return new Blob([bytes], { type });
}
