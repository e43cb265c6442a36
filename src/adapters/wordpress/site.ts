/** Requests to one WordPress, its pages of rows, and its faults in the words of the contract. */
import type { ReadContext } from '../../contract/adapter.js';
import { WardError, type WardErrorCode, type WardErrorDetails } from '../../contract/error.js';
import type { Page, PageQuery } from '../../contract/model.js';
import { parseCount } from '../../text/numbers.js';
import { retryAfterOf, send, type Reply } from '../fetch.js';
import { rowOf, rowsOf, type Row } from './shapes.js';

export interface SiteOptions {
  /** Of the REST API: `https://host/wp-json`, or `https://host/?rest_route=/` where addresses are plain. */
  readonly url: string;
  /** `omit` when left out. With `same-origin` and a `nonce` a reader who is logged in comments as themselves. */
  readonly credentials?: RequestCredentials;
  /** `wp_create_nonce('wp_rest')`, without which WordPress takes no notice of a cookie. */
  readonly nonce?: string;
  readonly fetch?: typeof fetch;
}
export type Query = Readonly<Record<string, string | number | undefined>>;
export type Site = ReturnType<typeof siteOf>;

const mostRows = 100;

export function siteOf({ url, credentials, nonce, fetch }: SiteOptions) {
  const base = url.trim().replace(/\/+$/, '');
  const joint = /[?&]rest_route=/.test(base) ? '&' : '?';
  const settings = { ...(credentials && { credentials }), ...(fetch && { fetch }) };
  const headers: Record<string, string> = nonce ? { 'X-WP-Nonce': nonce } : {};

  const ask = (route: string, query: Query, { signal }: ReadContext): Promise<Reply> =>
    send(`${base}${route}${joint}${parametersOf(query)}`, { ...settings, signal, headers });

  /** One row. */
  async function get(route: string, query: Query, context: ReadContext): Promise<Row> {
    const reply = await ask(route, query, context);
    if (!reply.ok) throw faultOf(reply, 'read');
    return rowOf(reply.json());
  }

  /** One page of rows; past the last one WordPress answers an error, which is an empty page. */
  async function page(route: string, query: Query, context: ReadContext): Promise<{ rows: Row[] } & Counts> {
    const reply = await ask(route, query, context);
    if (!reply.ok && codeIn(reply) === 'rest_post_invalid_page_number') return { rows: [], pages: 0 };
    if (!reply.ok) throw faultOf(reply, 'read');
    const body = reply.json();
    if (!Array.isArray(body)) throw new WardError('server', `${route}: no list`);
    const count = (name: string) => parseCount(reply.headers.get(name)) ?? undefined;
    return { rows: rowsOf(body), total: count('x-wp-total'), pages: count('x-wp-totalpages') };
  }

  return {
    get,
    page,

    /** A page of the contract; its cursor is the number of WordPress' page. */
    async list<Item>(
      route: string,
      { limit, cursor, query, toItem }: PageQuery & { query: Query; toItem: (row: Row) => Item | undefined },
      context: ReadContext,
    ): Promise<Page<Item>> {
      const perPage = limit !== undefined && limit >= 1 ? Math.min(Math.floor(limit), mostRows) : 10;
      // What this adapter never issued starts again.
      const number = /^[1-9]\d{0,8}$/.test(cursor ?? '') ? Number(cursor) : 1;
      const { rows, total, pages } = await page(route, { ...query, per_page: perPage, page: number }, context);
      // A proxy may have taken the counts away.
      const hasMore = rows.length > 0 && (pages === undefined ? rows.length >= perPage : number < pages);
      return {
        items: rows.flatMap((row) => toItem(row) ?? []),
        next: hasMore ? String(number + 1) : null,
        ...(total !== undefined && { total }),
      };
    },

    /** Sent as a form: a body that needs no leave from another origin. */
    async post(route: string, query: Query, form: Query, { signal }: ReadContext): Promise<Row> {
      const body = parametersOf(form);
      const address = `${base}${route}${joint}${parametersOf(query)}`;
      const reply = await send(address, { ...settings, signal, headers, method: 'POST', body });
      if (!reply.ok) throw faultOf(reply, 'write');
      return rowOf(reply.json());
    },
  };
}

interface Counts {
  readonly total?: number | undefined;
  readonly pages?: number | undefined;
}

function parametersOf(query: Query): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) parameters.set(name, String(value));
  return parameters;
}

type Fields = WardErrorDetails['fields'];
const known = new Map<unknown, [code: WardErrorCode, fields?: Fields, retryAfter?: number]>([
  ['rest_post_invalid_id', ['not-found']],
  ['rest_comment_invalid_id', ['not-found']],
  ['rest_comment_invalid_post_id', ['not-found']],
  ['rest_cannot_read', ['forbidden']],
  ['rest_cannot_read_post', ['forbidden']],
  ['rest_comment_closed', ['forbidden']],
  ['rest_comment_login_required', ['forbidden']],
  ['comment_duplicate', ['conflict']],
  // WordPress lets one address comment every 15 seconds.
  ['comment_flood', ['rate-limited', undefined, 15]],
  ['rest_comment_content_invalid', ['invalid', [{ name: 'text', rule: 'required' }]]],
  ['comment_content_column_length', ['invalid', [{ name: 'text', rule: 'too-long' }]]],
  ['comment_author_column_length', ['invalid', [{ name: 'name', rule: 'too-long' }]]],
  ['comment_author_email_column_length', ['invalid', [{ name: 'email', rule: 'too-long' }]]],
  ['rest_comment_author_data_required', ['invalid', [{ name: 'email', rule: 'required' }]]],
]);
const inContract: Readonly<Record<string, string>> = { author_name: 'name', author_email: 'email', content: 'text' };

/** The body's own code says most; a firewall's page or a plugin's refusal has none that is known. */
function faultOf(reply: Reply, kind: 'read' | 'write'): WardError {
  const code = codeIn(reply);
  const message = `HTTP ${reply.status} ${code ?? ''}`.trim();
  const [own, fields, wait] = known.get(code) ?? [];
  const retryAfter = retryAfterOf(reply.headers) ?? wait;
  if (own) return new WardError(own, message, { fields, retryAfter });
  return new WardError(codeOfStatus(reply.status, kind), message, { fields: wrongFields(reply), retryAfter });
}

function codeOfStatus(status: number, kind: 'read' | 'write'): WardErrorCode {
  if (status === 429) return 'rate-limited';
  if (status >= 500) return 'server';
  // Without the REST API there is nothing to show, and the page's own content may stay.
  if (status === 404 || status === 405 || status === 410) return 'unsupported';
  if (status === 401 || status === 403) return kind === 'read' ? 'unsupported' : 'forbidden';
  return status === 409 ? 'conflict' : 'invalid';
}

function codeIn(reply: Reply): string | undefined {
  const { code } = rowOf(jsonOf(reply));
  return typeof code === 'string' ? code : undefined;
}

/** Of `rest_invalid_param`, whose `data.params` has a sentence for each. */
function wrongFields(reply: Reply): Fields {
  const names = Object.keys(rowOf(rowOf(rowOf(jsonOf(reply)).data).params));
  const fields = names.flatMap((name) =>
    Object.hasOwn(inContract, name) ? [{ name: inContract[name]!, rule: 'format' as const }] : [],
  );
  return fields.length > 0 ? fields : undefined;
}

function jsonOf(reply: Reply): unknown {
  try {
    return reply.json();
  } catch {
    return undefined;
  }
}
