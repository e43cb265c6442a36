/** The demo portal: the tags on a mock backend, with the page's own menu, languages and switches around them. */
import 'ward-widgets/auto.js';
import { configure } from 'ward-widgets';
import { mock } from 'ward-widgets/adapters/mock.js';
import { buildPanel } from './panel.js';
import { choose, keep } from './preferences.js';
import { seed } from './seed/seed.js';
import { translate } from './words.js';

const root = document.documentElement;
/** For tests of the portal, which ask it for the answers that no reader is told. */
export const adapter = mock({ seed });
configure({ adapter });

const id = new URLSearchParams(location.search).get('id') ?? '1';
document.querySelector('ward-portal')!.setAttribute('article-id', id);

const article = seed.articles.find((one) => one.id === id);
if (article) document.title = `${article.title} – ${document.title}`;

buildMenu();
buildSizes();
buildLanguages();
buildPanel(adapter);
translate(document, root.lang);

/** Each category leads to its newest article, until there is a page of news by category. */
function buildMenu(): void {
  const menu = document.querySelector('#menu')!;
  const button = document.querySelector<HTMLButtonElement>('.menu-button')!;
  const open = (opened: boolean) => {
    menu.classList.toggle('open', opened);
    button.setAttribute('aria-expanded', String(opened));
  };
  button.addEventListener('click', () => open(button.getAttribute('aria-expanded') !== 'true'));
  menu.addEventListener('click', ({ target }) => {
    if ((target as Element).closest('a')) open(false);
  });
  menu.addEventListener('keydown', (event) => {
    if ((event as KeyboardEvent).key !== 'Escape') return;
    open(false);
    button.focus();
  });

  for (const link of menu.querySelectorAll<HTMLAnchorElement>('[data-category]')) {
    const category = link.textContent;
    const [newest] = seed.articles
      .filter((one) => one.category === category)
      .sort((a, b) => b.publishedAt.localeCompare(a.publishedAt));
    if (newest?.url) link.href = newest.url;
    if (category === article?.category) link.setAttribute('aria-current', 'true');
  }
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
