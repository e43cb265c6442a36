/** The least that looks alike: one string of markup for all, stars as letters in buttons, the average cut by a clip. */
import { ratings } from './data.js';

const button = (n) => `<button type="button" value="${n}" aria-label="${n} trên 5 sao">☆</button>`;
const markup = ({ average, count, mine }, number) => {
  const shown = mine ?? average;
  const line = mine
    ? `Đánh giá của bạn: ${mine} sao <button type="button">Rút lại đánh giá</button>`
    : 'Bấm vào sao để đánh giá';
  return `<section><h2>Đánh giá:</h2><div class="stars">${[1, 2, 3, 4, 5].map(button).join('')}<span
    class="full" aria-hidden="true" style="clip-path: inset(0 ${100 - shown * 20}% 0 0)">★★★★★</span></div><p
    class="muted">${line}</p><p>lượt đánh giá: ${number.format(count)}, trung bình: ${number.format(average)}</p></section>`;
};

export async function mount(place, count) {
  const number = new Intl.NumberFormat('vi', { maximumFractionDigits: 1 });
  const all = await ratings(count);
  place.innerHTML = all.map((one) => markup(one, number)).join('');
  place.addEventListener('click', () => {});
  await window.bench.painted(() => place.childElementCount === count);
}
