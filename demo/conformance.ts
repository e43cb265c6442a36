/** The conformance kit in the browser: on the mock, or on a backend whose address is typed in. */
import type { WardAdapter } from 'ward-widgets/adapter';
import { mock, type MockAdapter } from 'ward-widgets/adapters/mock.js';
import {
  checks,
  runConformance,
  type CheckResult,
  type ConformanceOptions,
  type ConformanceReport,
  type Outcome,
} from 'ward-widgets/testing';
import { seed } from './seed/seed.js';

const outcomes: Readonly<Record<Outcome, string>> = {
  failed: 'Không đạt',
  skipped: 'Bỏ qua',
  absent: 'Không có',
  passed: 'Đạt',
};
const groups: Readonly<Record<string, string>> = {
  core: 'Chung',
  paging: 'Phân trang',
  articles: 'Bài viết',
  related: 'Tin liên quan',
  gallery: 'Thư viện ảnh',
  ratings: 'Đánh giá',
  comments: 'Bình luận',
  captcha: 'Mã xác thực',
  visits: 'Thống kê truy cập',
  static: 'Bản đồ, nhạc, liên kết, thông tin',
  live: 'Cập nhật trực tiếp',
  batch: 'Gộp yêu cầu',
};

const one = <Type extends Element>(selector: string): Type => document.querySelector<Type>(selector)!;
const form = one<HTMLFormElement>('#form');
const status = one<HTMLElement>('#status');
const problem = one<HTMLElement>('#problem');
const progress = one<HTMLProgressElement>('#progress');
const results = one<HTMLElement>('#results');

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void submit();
});
void explain();

async function submit(): Promise<void> {
  const data = new FormData(form);
  const field = (name: string): string => String(data.get(name) ?? '').trim();
  const button = one<HTMLButtonElement>('form button');
  problem.textContent = '';
  button.disabled = true;
  try {
    const endpoint = field('endpoint');
    const options = endpoint ? await optionsFor(endpoint, field('readonly') !== '') : onTheMock();
    const [articleId, closedId] = [field('article'), field('closed')];
    const fixtures = { ...options.fixtures, ...(articleId && { articleId }), ...(closedId && { closedId }) };
    await run({ ...options, fixtures });
  } catch (error) {
    problem.textContent = error instanceof Error ? error.message : String(error);
  } finally {
    button.disabled = false;
  }
}

/** The demo's own portal, with the answers to its captchas. */
export function onTheMock(): ConformanceOptions {
  // Each instance knows the answers to its own challenges.
  let latest: MockAdapter;
  const policies = { 2: { open: false } };
  const open = () => (latest = mock({ seed: { ...seed, policies }, name: 'conformance', latency: 0 }));
  return {
    adapter: open,
    fixtures: { articleId: '1', closedId: '2' },
    solve: ({ id }, how) => (how === 'right' ? latest.switches.solution(id) : 'x'),
  };
}

/** @throws Error with a sentence for the one who typed the address. */
async function optionsFor(endpoint: string, readOnly: boolean): Promise<ConformanceOptions> {
  const [, kind = 'rest', rest = endpoint] = /^([a-z]+):(?!\/\/)(.*)$/.exec(endpoint) ?? [];
  if (!/^(https?:\/)?\//i.test(rest)) throw new Error(`“${rest}” không phải là địa chỉ http hoặc https.`);
  return { adapter: await adapterOf(kind, rest), readOnly };
}

async function adapterOf(kind: string, url: string): Promise<() => WardAdapter> {
  if (kind === 'rest') {
    const { rest } = await import('ward-widgets/adapters/rest.js');
    return () => rest(url);
  }
  if (kind === 'wordpress') {
    const { wordpress } = await import('ward-widgets/adapters/wordpress.js');
    return () => wordpress(url);
  }
  throw new Error(`Không có loại “${kind}”; các loại: rest, wordpress.`);
}

/** Runs the kit and shows what comes; for tests of the kit too. */
export async function run(options: ConformanceOptions): Promise<ConformanceReport> {
  results.replaceChildren();
  progress.hidden = false;
  progress.max = checks.length;
  progress.value = 0;
  let group = '';
  try {
    const report = await runConformance(options, {
      on: (result) => {
        progress.value++;
        if (result.group === group) return;
        // A word for each group: one for each check would be talked over.
        group = result.group;
        status.textContent = `Đang kiểm tra: ${groups[group]}`;
      },
    });
    show(report);
    return report;
  } finally {
    progress.hidden = true;
  }
}

function show({ results: all, counts, ok }: ConformanceReport): void {
  const figures = (Object.keys(outcomes) as Outcome[]).map((outcome) => `${outcomes[outcome]}: ${counts[outcome]}`);
  status.textContent = `${ok ? 'Giữ đúng giao ước.' : 'Chưa giữ đúng giao ước.'} ${figures.join(' · ')}`;
  for (const group of Object.keys(groups)) {
    const own = all.filter((result) => result.group === group);
    if (own.length > 0) results.append(sectionOf(group, own));
  }
}

function sectionOf(group: string, all: readonly CheckResult[]): HTMLElement {
  const of = (outcome: Outcome) => all.filter((result) => result.outcome === outcome);
  const figures = (Object.keys(outcomes) as Outcome[])
    .filter((outcome) => of(outcome).length > 0)
    .map((outcome) => `${outcomes[outcome].toLowerCase()} ${of(outcome).length}`);
  const heading = element('h2', `${groups[group]} `, element('small', figures.join(', ')));
  const told = [...of('failed'), ...of('skipped'), ...of('absent')];
  const passed = of('passed');
  const parts: Node[] = [heading];
  if (told.length > 0) parts.push(element('ul', ...told.map(line)));
  if (passed.length > 0) {
    parts.push(element('details', element('summary', `Đạt ${passed.length}`), element('ul', ...passed.map(line))));
  }
  return element('section', ...parts);
}

function line({ id, title, level, outcome, reason }: CheckResult): HTMLElement {
  const word = element('strong', outcomes[outcome]);
  word.dataset.outcome = outcome;
  const link = element('a', element('code', id));
  link.href = `#${anchorOf(id)}`;
  const what = element('span', `${title} (${level})`);
  what.lang = 'en';
  const item = element('li', element('p', word, ' ', link, ' ', what));
  if (reason) {
    const why = element('p', reason);
    why.lang = 'en';
    why.className = 'note';
    item.append(why);
  }
  return item;
}

/** Paged lists share their paragraphs. */
const anchorOf = (id: string): string => `check-${id.replace(/^paging\.(\w+\.\w+|<method>)\./, 'paging.')}`;

/** The paragraphs of the documentation, each where its check links to. */
async function explain(): Promise<void> {
  const answer = await fetch('/adapters/conformance.md');
  if (!answer.ok) return;
  const parts = (await answer.text()).split(/^### /m).slice(1);
  const shown = parts.flatMap((part) => {
    const [id = '', ...rest] = part.split(/^## /m)[0]!.trim().split('\n');
    const heading = element('h3', id);
    heading.id = anchorOf(id);
    return [heading, element('p', ...marked(rest.join(' ').trim()))];
  });
  one('#paragraphs').replaceChildren(...shown);
}

/** Words between backticks as code. */
const marked = (text: string): (Node | string)[] =>
  text.split('`').map((part, index) => (index % 2 === 1 ? element('code', part) : part));

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  made.append(...children);
  return made;
}
