/**
 * The body's element, around what the sanitiser let through. Its headings are moved below the headline's level, in
 * step with each other.
 * @param notice - said above it, where only the words of the body could be kept.
 */
export function makeBody(fragment: DocumentFragment, level: number, notice: string | undefined): HTMLElement {
  const body = document.createElement('div');
  body.className = 'body';
  body.part.add('body');
  if (notice) {
    const note = document.createElement('p');
    note.className = 'muted notice';
    note.textContent = notice;
    body.append(note);
  }
  body.append(fragment);
  lowerHeadings(body, level);
  return body;
}

function lowerHeadings(body: HTMLElement, level: number): void {
  const headings = [...body.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')];
  const levelOf = ({ localName }: HTMLElement) => Number(localName[1]);
  const highest = Math.min(...headings.map(levelOf));
  for (const old of headings) {
    const lowered = document.createElement(`h${Math.min(6, levelOf(old) - highest + level + 1)}`);
    lowered.append(...old.childNodes);
    for (const name of ['dir', 'lang']) if (old.hasAttribute(name)) lowered.setAttribute(name, old.getAttribute(name)!);
    old.replaceWith(lowered);
  }
}
