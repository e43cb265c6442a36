import { HTTPException } from 'hono/http-exception';
import { WardError } from '../../contract/error.js';
import { problemResponse } from './problem.js';

const refuse = (status: 400 | 413 | 415, message: string): HTTPException =>
  new HTTPException(status, { res: problemResponse(new WardError('invalid', message), status) });

/** The fields of a JSON body, counted while it comes: its length may be a lie. An empty body has none. */
export async function readBody(request: Request, most: number): Promise<Record<string, unknown>> {
  if (Number(request.headers.get('content-length')) > most) throw refuse(413, `more than ${most} bytes`);
  const bytes: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  for (let piece = await reader?.read(); piece && !piece.done; piece = await reader!.read()) {
    length += piece.value.byteLength;
    if (length > most) {
      reader!.cancel().catch(() => {});
      throw refuse(413, `more than ${most} bytes`);
    }
    bytes.push(piece.value);
  }
  if (length === 0) return {};
  const type = request.headers.get('content-type') ?? '';
  // `sendBeacon` sends text; a form of another site cannot send JSON, and is stopped by its origin besides.
  if (!/^(application\/json|text\/plain)\b/i.test(type)) throw refuse(415, `a body of ${type || 'no type'}`);
  let body: unknown;
  try {
    body = JSON.parse(await new Blob(bytes as BlobPart[]).text());
  } catch {
    throw refuse(400, 'no JSON');
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw refuse(400, 'no JSON object');
  const { __proto__: _proto, constructor: _constructor, ...fields } = body as Record<string, unknown>;
  return fields;
}
