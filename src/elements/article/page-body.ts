/**
 * What the page's own article gains where it stands. Nothing in it is moved; what was set is taken back at the end.
 * Loaded where there is a table or a film.
 */
import { adoptStyles } from 'lit';
import { controls } from '../../base/styles/controls.js';
import { tokens } from '../../base/styles/tokens.js';
import type { WardElement } from '../../base/ward-element.js';
import { bodyStyles } from './body.styles.js';
import { aloneIn, recognise } from './embeds.js';
import { makePlayer } from './player.js';

/** Wide tables scroll, and films play where their links stand. Returns what takes it back. */
export function enhance(region: HTMLElement, host: WardElement): () => void {
  const endings = [followTables(region, host), followLinks(region, host)];
  return () => {
    for (const end of endings) end();
  };
}

function followTables(region: HTMLElement, host: WardElement): () => void {
  const scrolling = new Map<HTMLTableElement, () => void>();
  const look = () => {
    for (const [at, table] of [...region.querySelectorAll('table')].entries()) {
      const undo = scrolling.get(table);
      const room = undo ? table.clientWidth : table.parentElement!.clientWidth;
      const wide = Math.max(table.scrollWidth, undo ? 0 : table.offsetWidth) > room + 1;
      if (wide && !undo) scrolling.set(table, letScroll(table, host.text('article.table', { n: at + 1 })));
      if (wide || !undo) continue;
      undo();
      scrolling.delete(table);
    }
  };
  let frame = 0;
  // In the next frame: what scrolls changes the size that is observed.
  const observer = new ResizeObserver(() => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(look);
  });
  observer.observe(region);
  return () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
    for (const undo of scrolling.values()) undo();
  };
}

/** The table itself is the box: one around it would move a node of the page's. */
function letScroll(table: HTMLTableElement, name: string): () => void {
  const { style } = table;
  const before = table.getAttribute('style');
  style.setProperty('display', 'block');
  style.setProperty('max-width', '100%');
  style.setProperty('overflow-x', 'auto');
  const added = Object.entries({ tabindex: '0', 'aria-label': name }).filter(
    ([attribute]) => !table.hasAttribute(attribute),
  );
  for (const [attribute, value] of added) table.setAttribute(attribute, value);
  return () => {
    for (const [attribute] of added) table.removeAttribute(attribute);
    if (before === null) table.removeAttribute('style');
    else style.cssText = before;
  };
}

function followLinks(region: HTMLElement, host: WardElement): () => void {
  /** The player that stands behind each link that was opened. */
  const players = new Map<Element, HTMLElement>();
  const play = (event: MouseEvent) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]');
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const around = aloneIn(link, region);
    const embed = around && recognise(link.href);
    if (!embed) return;
    event.preventDefault();
    const shown = players.get(link);
    if (shown?.isConnected) {
      shown.remove();
      return;
    }
    const box = document.createElement('div');
    const root = box.attachShadow({ mode: 'open' });
    const player = makePlayer(embed, link.textContent.trim(), host, true);
    const body = document.createElement('div');
    body.className = 'body';
    body.append(player);
    root.append(body);
    adoptStyles(root, [tokens, controls, bodyStyles]);
    around.after(box);
    players.set(link, box);
    const media = player.querySelector<HTMLElement>('iframe, audio, video');
    media?.focus();
    if (media instanceof HTMLMediaElement) void media.play().catch(() => undefined);
  };
  region.addEventListener('click', play);
  return () => {
    region.removeEventListener('click', play);
    for (const box of players.values()) box.remove();
  };
}
