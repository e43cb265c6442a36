/** The same without a framework, as accessible as ours: native radios that are stars, one string of markup for all. */
import { ratings } from './data.js';
const shape = 'M12 2.5 14.9 8.6 21.6 9.5 16.7 14.1 17.9 20.8 12 17.6 6.1 20.8 7.3 14.1 2.4 9.5 9.1 8.6z';

const star = (n, at, shown) => `<label><input type="radio" name="star-${at}" value="${n}" aria-label="${n} trên 5 sao">
  <svg viewBox="0 0 24 24" aria-hidden="true"><path d="${shape}" class="${shown >= n ? 'full' : ''}" /></svg></label>`;
const markup = ({ average, count, mine }, at, number) => {
  const shown = mine ?? average;
  const line = mine
    ? `Đánh giá của bạn: ${mine} sao <button type="button">Rút lại đánh giá</button>`
    : 'Bấm vào sao để đánh giá';
  return `<section><h2>Đánh giá:</h2><fieldset>${[1, 2, 3, 4, 5].map((n) => star(n, at, shown)).join('')}</fieldset>
    <p class="muted">${line}</p><p>lượt đánh giá: ${number.format(count)}, trung bình: ${number.format(average)}</p></section>`;
};

export async function mount(place, count) {
  const number = new Intl.NumberFormat('vi', { maximumFractionDigits: 1 });
  const all = await ratings(count);
  place.innerHTML = all.map((one, at) => markup(one, at, number)).join('');
  place.addEventListener('change', () => {});
  await window.bench.painted(() => place.childElementCount === count);
}
