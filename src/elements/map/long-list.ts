/** Brings the chosen row of a long list into its view; the page stays where it is. */
export function showChosen(root: ParentNode): void {
  const list = root.querySelector('.long');
  const row = list?.querySelector('.chosen')?.getBoundingClientRect();
  if (!list || !row) return;
  const { top, bottom } = list.getBoundingClientRect();
  if (row.top < top || row.bottom > bottom) list.scrollTop += row.top - top;
}
