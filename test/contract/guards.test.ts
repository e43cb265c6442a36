import { expect } from '@open-wc/testing';
import type { GroupName } from '../../src/contract/adapter.js';
import { isWardError } from '../../src/contract/error.js';
import { challenge, checkAnswer, methods } from '../../src/contract/guards.js';
import { rightAnswers, type MethodName } from './answers.js';
import { setAt, wrongAnswers } from './wrong-answers.js';

const names = Object.entries(methods).flatMap(([group, rules]) =>
  Object.keys(rules).map((method) => `${group}.${method}` as MethodName),
);
const check = (name: MethodName, answer: unknown) => {
  const [group, method] = name.split('.') as [GroupName, string];
  return checkAnswer(group, method, answer);
};
const answer = (name: MethodName) => rightAnswers()[name] as Record<string, unknown>;
/** The message of what `run` throws, which must be a `server` error of the contract. */
function refusal(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    expect(isWardError(error) && error.code).to.equal('server');
    return (error as Error).message;
  }
  throw new Error('it was accepted');
}

describe('the answer of a backend', () => {
  for (const name of names) {
    it(`passes ${name} unchanged, as a copy of its own, when every field is there`, () => {
      const given = answer(name);
      const before = structuredClone(given);
      const { value, dropped } = check(name, given);
      expect(value).to.deep.equal(before);
      expect(dropped).to.deep.equal([]);
      if (given !== undefined) expect(value).not.to.equal(given);
      expect(given, 'what the adapter gave').to.deep.equal(before);
    });

    for (const [path, value, rule] of wrongAnswers[name]) {
      it(`fails ${name} where ${path || 'all of it'} is ${show(value)}`, () => {
        const at = path ? `${name} → ${path}` : name;
        expect(refusal(() => check(name, setAt(rightAnswers()[name], path, value)))).to.equal(`${at}: ${rule}`);
      });
    }
  }

  it('is tried in three wrong shapes at least for each method that answers anything', () => {
    const few = names.filter((name) => (wrongAnswers[name] ?? []).length < 3);
    expect(few).to.deep.equal(['articles.report', 'comments.report']);
    for (const name of few) expect(check(name, { ok: 1 }).value, name).to.equal(undefined);
  });

  it('belongs to a method that reads, save those that change something or stream', () => {
    const kinds = Object.entries(methods).flatMap(([group, rules]) =>
      Object.entries<{ kind: string }>(rules).map(([method, { kind }]) => [kind, `${group}.${method}`]),
    );
    const of = (wanted: string) => kinds.filter(([kind]) => kind === wanted).map(([, name]) => name);
    expect(of('write')).to.deep.equal([
      'articles.report',
      'ratings.rate',
      ...['post', 'update', 'remove', 'react', 'report'].map((method) => `comments.${method}`),
      'captcha.issue',
      'visits.record',
    ]);
    expect(of('live')).to.deep.equal(['comments.live', 'visits.live']);
  });

  it('loses keys that the contract does not know, and can pollute no prototype', () => {
    const given = JSON.parse(
      '{"average":4,"count":1,"max":5,"mine":null,"email":"a@b.vn","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
    );
    const { value } = check('ratings.get', given);
    expect(Object.getOwnPropertyNames(value)).to.deep.equal(['average', 'count', 'max', 'mine']);
    expect(Object.getPrototypeOf(value)).to.equal(Object.prototype);
    expect(({} as { polluted?: unknown }).polluted).to.equal(undefined);
  });

  it('takes no field from a prototype', () => {
    const inherited = Object.create(answer('ratings.get'));
    expect(refusal(() => check('ratings.get', inherited))).to.equal('ratings.get → average: a finite number');
  });

  it('may write null for what it lacks', () => {
    const { value } = check('articles.get', { ...answer('articles.get'), author: null, image: null, tags: null });
    expect(value).not.to.have.any.keys('author', 'image', 'tags');
  });
});

describe('a wrong item of a list', () => {
  it('is left out and told by path and rule, and spares the others', () => {
    const list = answer('comments.list');
    const [good] = list.items as object[];
    list.items = [good, { ...good, createdAt: '20/01/2026' }, null, { ...good, id: 'c9' }, { ...good, id: 7 }];
    const { value, dropped } = check('comments.list', list);
    expect((value as { items: { id: string }[] }).items.map(({ id }) => id)).to.deep.equal(['c1', 'c9']);
    expect(dropped).to.deep.equal([
      'comments.list → items[1].createdAt: ISO-8601 with offset',
      'comments.list → items[2]: an object',
      'comments.list → items[4].id: an id: a string that is not empty',
    ]);
  });

  it('is left out of a list inside an item, which stays', () => {
    const list = answer('links.list') as unknown as { links: object[] }[];
    list[0]!.links.push({ title: 'Lạ', url: 'javascript:alert(1)' });
    const { value, dropped } = check('links.list', list);
    expect(value).to.deep.equal(rightAnswers()['links.list']);
    expect(dropped).to.deep.equal(['links.list → [0].links[1].url: an http, https, mailto, tel or relative address']);
  });

  it('says nothing of what was wrong inside an item that is gone', () => {
    const list = answer('links.list') as unknown as Record<string, unknown>[];
    list[0]!.title = 5;
    (list[0]!.links as object[]).push({});
    expect(check('links.list', list).dropped).to.deep.equal(['links.list → [0].title: a string']);
  });

  it('is told even a hundred and fifty thousand times', () => {
    const list = answer('comments.list');
    const [root] = list.items as Record<string, unknown>[];
    root!.replies = { items: Array.from({ length: 150_000 }, () => 0), next: null };
    const { value, dropped } = check('comments.list', list);
    expect((value as { items: unknown[] }).items).to.have.length(1);
    expect(dropped).to.have.length(150_000);
  });
});

describe('replies of replies', () => {
  it('end where a backend answers a circle', () => {
    const list = answer('comments.list');
    const [root] = list.items as Record<string, unknown>[];
    root!.replies = { items: [root], next: null };
    const { value, dropped } = check('comments.list', list);
    expect((value as { items: unknown[] }).items).to.have.length(1);
    expect(dropped).to.have.length(1);
    expect(dropped[0]).to.match(/^comments\.list → items\[0\]\.replies.*: nested too deeply$/);
  });
});

describe('an address', () => {
  const withUrl = (url: string) => ({ ...answer('articles.get'), url });
  for (const url of [
    'https://a.vn/x',
    'http://a.vn',
    'mailto:a@b.vn',
    'tel:+84215',
    '/x',
    'x?y#z',
    '#z',
    '//a.vn/x',
    '',
  ]) {
    it(`may be ${url || 'empty'}`, () => {
      expect((check('articles.get', withUrl(url)).value as { url: string }).url).to.equal(url);
    });
  }
  for (const url of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' \u0001javascript:alert(1)',
    'java\nscript:alert(1)',
    'vbscript:x',
    'data:text/html,<script>1</script>',
    'data:image/png;base64,AAAA',
    'blob:https://a.vn/1',
    'file:///etc/passwd',
    'http://',
  ]) {
    it(`may not be ${JSON.stringify(url)}`, () => {
      expect(refusal(() => check('articles.get', withUrl(url)))).to.equal(
        'articles.get → url: an http, https, mailto, tel or relative address',
      );
    });
  }

  it('of a captcha alone may be data: of a raster picture or a sound', () => {
    const image = (src: string) => setAt(answer('captcha.issue'), 'image.src', src);
    for (const src of ['data:image/png;base64,AA', 'data:image/webp;base64,AA', '/captcha/1.png']) {
      expect(check('captcha.issue', image(src)).dropped).to.deep.equal([]);
    }
    for (const src of ['data:image/svg+xml,<svg onload="alert(1)"/>', 'data:text/html,x', 'javascript:1']) {
      expect(refusal(() => check('captcha.issue', image(src)))).to.match(/image\.src: an address, or data:/);
    }
  });
});

describe('a captcha', () => {
  const base = { id: 'k', expiresAt: '2026-01-20T10:05:00+07:00' };
  for (const given of [
    { ...base, kind: 'question', question: 'Hai cộng ba bằng mấy?' },
    { ...base, kind: 'work', scheme: 'altcha-v2', params: { cost: 50_000 } },
    { ...base, kind: 'token', provider: 'turnstile', siteKey: 'x' },
  ]) {
    it(`may be of the kind ${given.kind}`, () => {
      expect(challenge(given, 'challenge ', [])).to.deep.equal(given);
      expect(check('captcha.issue', given).value).to.deep.equal(given);
    });
  }

  it('may be none', () => {
    expect(check('captcha.issue', null).value).to.equal(null);
  });

  it('keeps to the fields of its own kind', () => {
    const given = { ...base, kind: 'question', question: 'x', image: { src: '/x', width: 1, height: 1 } };
    expect(check('captcha.issue', given).value).not.to.have.property('image');
    expect(refusal(() => check('captcha.issue', { ...base, kind: 'image' }))).to.equal(
      'captcha.issue → image: an object',
    );
  });
});

describe('a date', () => {
  const withDate = (now: string) => check('portal.time', { now });
  for (const now of ['2026-01-20T10:05+07:00', '2026-01-20T10:05:00.5Z', '2026-01-20T10:05:00-03:30']) {
    it(`may be ${now}`, () => expect(withDate(now).value).to.deep.equal({ now }));
  }
  for (const now of [
    '2026-01-20',
    '2026-01-20T10:05:00',
    '2026-13-20T10:05:00Z',
    '2026-01-20T25:05:00Z',
    'x2026-01-20T10:05:00Z',
  ]) {
    it(`may not be ${now}`, () => {
      expect(refusal(() => withDate(now))).to.equal('portal.time → now: ISO-8601 with offset');
    });
  }
});

describe('fifty thousand items', () => {
  it('are looked at one by one and all kept', () => {
    const list = answer('comments.list');
    const [root] = list.items as Record<string, unknown>[];
    list.items = Array.from({ length: 50_000 }, (_, index) => ({ ...root, id: `c${index}` }));
    const { value } = check('comments.list', list);
    expect((value as { items: unknown[] }).items).to.have.length(50_000);
  });
});

function show(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return value === undefined ? 'missing' : JSON.stringify(value);
}
