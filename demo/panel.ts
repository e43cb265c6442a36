/** The demo's own switches: theme, and the ways in which a backend misbehaves. */
import type { MockAdapter } from 'ward-widgets/adapters/mock.js';
import { choose } from './preferences.js';

type Option = readonly [value: string, text: string, word?: string];

export function buildPanel({ switches }: MockAdapter): void {
  const { dataset } = document.documentElement;
  const dialog = document.createElement('dialog');
  dialog.className = 'panel';
  dialog.setAttribute('aria-labelledby', 'panel-title');
  const title = words('h2', 'Bảng điều khiển minh họa', 'panel');
  title.id = 'panel-title';

  const reset = words('button', 'Đặt lại từ đầu', 'reset');
  reset.addEventListener('click', () => void switches.reset().then(() => location.reload()));
  const close = words('button', 'Đóng', 'close');
  close.addEventListener('click', () => dialog.close());
  const footer = document.createElement('footer');
  footer.append(reset, close);

  dialog.append(
    title,
    words('p', 'Các công tắc của phần phụ trợ giả lập ngay trong trình duyệt này.', 'panelNote'),
    select('Giao diện', 'theme', dataset.theme!, themes, (theme) => choose({ theme })),
    select('Màu', 'palette', dataset.palette!, palettes, (palette) => choose({ palette })),
    select('Độ trễ', 'latency', String(switches.latency), latencies, (value) => {
      void switches.set({ latency: Number(value) });
    }),
    check(
      'Máy chủ báo lỗi',
      'failing',
      () => '*' in switches.fail,
      (on) => ({ fail: on ? everythingFails : {} }),
    ),
    check(
      'Mất kết nối',
      'offline',
      () => switches.offline,
      (on) => ({ offline: on }),
    ),
    check(
      'Duyệt trước khi đăng',
      'moderated',
      () => switches.moderated ?? true,
      (on) => ({ moderated: on }),
    ),
    check(
      'Hỏi mã xác thực',
      'captcha',
      () => switches.captcha,
      (on) => ({ captcha: on }),
    ),
    footer,
  );

  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'panel-button';
  button.append(icon());
  button.setAttribute('aria-label', 'Bảng điều khiển minh họa');
  button.dataset.label = 'panel';
  button.addEventListener('click', () => {
    if (dialog.open) dialog.close();
    else dialog.show();
  });
  dialog.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') dialog.close();
  });
  dialog.addEventListener('close', () => button.focus());
  document.body.append(button, dialog);

  /** A switch of the mock: turned here or in another tab, all tags read again. */
  function check(
    text: string,
    word: string,
    get: () => boolean,
    change: (on: boolean) => Parameters<typeof switches.set>[0],
  ): HTMLLabelElement {
    const input = document.createElement('input');
    input.type = 'checkbox';
    input.name = word;
    const show = () => (input.checked = get());
    show();
    switches.subscribe(show);
    input.addEventListener('change', () => void switches.set(change(input.checked)).then(reloadTags));
    return labelled(text, word, input);
  }
}

const themes: readonly Option[] = [
  ['light', 'Sáng', 'light'],
  ['dark', 'Tối', 'dark'],
  ['contrast', 'Tương phản cao', 'contrast'],
];
const palettes: readonly Option[] = [
  ['song-da', 'Sông Đà'],
  ['do-vang', 'Đỏ vàng'],
  ['nui-xanh', 'Núi xanh'],
];
const latencies: readonly Option[] = [
  ['0', 'Không', 'none'],
  ['120', '0,1 giây (thường)', 'fast'],
  ['1500', '1,5 giây (4G yếu)', 'slow'],
  ['5000', '5 giây (một vạch sóng)', 'slowest'],
];

const everythingFails = { '*': 'server' } as const;

/** All tags read again, as a reader would see it who came now. */
function reloadTags(): void {
  for (const tag of document.querySelectorAll('[state]')) void (tag as HTMLElement & { reload?(): unknown }).reload?.();
}

function select(
  text: string,
  word: string,
  value: string,
  options: readonly Option[],
  change: (value: string) => void,
): HTMLLabelElement {
  const control = document.createElement('select');
  control.name = word;
  for (const [key, label, labelWord] of options) {
    const option = labelWord ? words('option', label, labelWord) : document.createElement('option');
    option.textContent = label;
    option.value = key;
    control.append(option);
  }
  control.value = value;
  control.addEventListener('change', () => change(control.value));
  return labelled(text, word, control);
}

function labelled(text: string, word: string, control: HTMLElement): HTMLLabelElement {
  const label = document.createElement('label');
  label.append(words('span', text, word), control);
  return label;
}

function words<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  text: string,
  word: string,
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.textContent = text;
  element.dataset.text = word;
  if (element instanceof HTMLButtonElement) element.type = 'button';
  return element;
}

function icon(): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  for (const [name, value] of Object.entries({
    viewBox: '0 0 24 24',
    width: '20',
    height: '20',
    'aria-hidden': 'true',
  })) {
    svg.setAttribute(name, value);
  }
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', 'M4 7h9m5 0h2M4 17h2m5 0h9M13 4v6M6 14v6');
  svg.append(path);
  return svg;
}
