/* global fetch */
/** The floor of the harness: the first page and the policy are asked for and parsed, nothing is drawn. */
export async function mount(place, { article }) {
  const base = `/ward/v1/articles/${article}/comments`;
  const answers = ['?order=newest&limit=20', '/policy'].map(async (path) => (await fetch(base + path)).json());
  const [page] = await Promise.all(answers);
  await window.bench.painted(() => page.items.length > 0);
}
