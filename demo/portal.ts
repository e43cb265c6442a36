/** The demo portal: the tags on a mock backend, with the page's own menu, languages and switches around them. */
import 'ward-widgets/auto.js';
import { configure } from 'ward-widgets';
import type { Article } from 'ward-widgets/adapter';
import { mock } from 'ward-widgets/adapters/mock.js';
import { buildPanel } from './panel.js';
import { choose, keep } from './preferences.js';
import { seed } from './seed/seed.js';
import { translate } from './words.js';

const root = document.documentElement;
/** For tests of the portal, which ask it for the answers that no reader is told. */
export const adapter = mock({ seed });
configure({ adapter });

const query = new URLSearchParams(location.search);
const here = location.pathname.replace(/^\/index\.html$/, '/');
const article = here === '/bai-viet.html' ? showArticle(query.get('id') ?? '1') : undefined;
const category = here === '/tin-tuc.html' ? showCategory(query.get('chuyen-muc')) : article?.category;

buildMenu();
buildSizes();
buildLanguages();
buildPanel(adapter);
translate(document, root.lang);

/** What a server would write into the page of an article: which one it is, and its title. */
function showArticle(id: string): Article | undefined {
  document.querySelector('ward-portal')!.setAttribute('article-id', id);
  const found = seed.articles.find((one) => one.id === id);
  if (found) document.title = `${found.title} – ${document.title}`;
  return found;
}

/** The same for the page of a category. */
function showCategory(slug: string | null): string | undefined {
  if (!slug) return undefined;
  const found = seed.articles.find((one) => one.category && slugOf(one.category) === slug)?.category ?? slug;
  document.querySelector('main ward-news')!.setAttribute('category', found);
  const title = document.querySelector<HTMLElement>('h1')!;
  title.textContent = found;
  delete title.dataset.text;
  document.title = `${found} – ${document.title}`;
  return found;
}

function buildMenu(): void {
  const menu = document.querySelector('#menu')!;
  const button = document.querySelector<HTMLButtonElement>('.menu-button')!;
  const open = (opened: boolean) => {
    menu.classList.toggle('open', opened);
    button.setAttribute('aria-expanded', String(opened));
  };
  button.addEventListener('click', () => open(button.getAttribute('aria-expanded') !== 'true'));
  menu.addEventListener('keydown', (event) => {
    if ((event as KeyboardEvent).key !== 'Escape') return;
    open(false);
    button.focus();
  });

  const listed = category ? `/tin-tuc.html?chuyen-muc=${slugOf(category)}` : here;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('#menu a, .categories a')) {
    if (link.getAttribute('href') !== listed) continue;
    // An article stands in its category; it is not that page.
    link.setAttribute('aria-current', article ? 'true' : 'page');
  }
  const field = document.querySelector<HTMLInputElement>('.search input')!;
  field.value = query.get('tim') ?? '';
}

function buildSizes(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-size]')) {
    button.addEventListener('click', () => {
      const now = Number(root.style.getPropertyValue('--size')) || 1;
      choose({ size: Math.min(1.6, Math.max(0.9, Math.round((now + Number(button.dataset.size) * 0.1) * 10) / 10)) });
    });
  }
}

function buildLanguages(): void {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('[data-language]')];
  const show = () => {
    for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset.language === root.lang));
  };
  for (const button of buttons) {
    button.addEventListener('click', () => {
      root.lang = button.dataset.language!;
      keep({ language: root.lang });
      translate(document, root.lang);
      show();
    });
  }
  show();
}

/** `Lịch sử – Văn hóa` in an address: `lich-su-van-hoa`. */
function slugOf(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/gi, 'd')
    .toLowerCase();
  return plain.replace(/[^a-z\d]+/g, '-');
}
