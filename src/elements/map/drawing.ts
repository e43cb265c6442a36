import { nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import type { Chart, Mark, Shape } from './chart.js';
import { markGap } from './labels.js';
import type { Name } from './names.js';
import type { View } from './projection.js';

/** What the reader points at and has chosen. */
export interface Attention {
  readonly chosen: string | undefined;
  readonly pointed: string | undefined;
  /** Where there is no list: the shape that the keyboard reaches, and the full name of each. */
  readonly options: { readonly current: string | undefined; readonly nameOf: (id: string) => string } | undefined;
}

/** The inside of the map's `<svg>`, whose view box is `view`. */
export function drawChart(
  chart: Chart,
  names: readonly Name[],
  view: View,
  unitsPerPixel: number,
  attention: Attention,
): SVGTemplateResult {
  const find = (id: string | undefined) =>
    id === undefined ? undefined : chart.shapes.find((one) => one.areaId === id);
  const home = find(chart.home);
  const chosen = find(attention.chosen);
  const pointed = find(attention.pointed);
  const inPixels = `translate(${view.x} ${view.y}) scale(${unitsPerPixel})`;
  const at = ([x, y]: readonly [number, number]) =>
    [(x - view.x) / unitsPerPixel, (y - view.y) / unitsPerPixel] as const;
  return svg`
    ${chart.shapes.map((shape) => drawShape(shape, chart, attention))}
    ${home ? drawRibbon(home, 'home') : nothing}
    ${chosen && chosen !== home ? drawRibbon(chosen, 'chosen') : nothing}
    ${home ? svg`<path class="border home" d=${home.land} />` : nothing}
    ${pointed ? svg`<path class="border pointed" d=${pointed.land + pointed.line} />` : nothing}
    ${chosen ? svg`<path class="border chosen" d=${chosen.land + chosen.line} />` : nothing}
    <g transform=${inPixels} role="presentation">
      ${chart.marks.map((mark) => drawMark(mark, at(mark.at), attention))}
      <g class="names" aria-hidden="true">${names.map((name) => drawName(name, at(name.at), chart, attention))}</g>
    </g>
  `;
}

function drawShape(shape: Shape, { home }: Chart, attention: Attention): SVGTemplateResult {
  const { areaId, land, line } = shape;
  const classes = {
    home: areaId !== undefined && areaId === home,
    chosen: areaId !== undefined && areaId === attention.chosen,
    pointed: areaId !== undefined && areaId === attention.pointed,
  };
  return asArea(
    areaId,
    attention,
    svg`${land ? svg`<path class="land ${classMap(classes)}" d=${land} fill-rule="evenodd" />` : nothing}
    ${line ? svg`<path class="line ${classMap(classes)}" d=${line} />` : nothing}`,
  );
}

// A band of colour along the inside of the border, as on a printed map.
function drawRibbon({ land }: Shape, name: 'home' | 'chosen'): SVGTemplateResult {
  return svg`<clipPath id="inside-${name}"><path d=${land} clip-rule="evenodd" /></clipPath>
    <path class="ribbon ${name}" d=${land} clip-path="url(#inside-${name})" />`;
}

function drawMark({ areaId, kind }: Mark, [x, y]: readonly [number, number], attention: Attention): SVGTemplateResult {
  const classes = classMap({
    chosen: areaId !== undefined && areaId === attention.chosen,
    pointed: areaId !== undefined && areaId === attention.pointed,
  });
  return asArea(
    areaId,
    attention,
    svg`<g class="mark ${classes}" transform="translate(${x} ${y})"><circle class="reach" r="14" />${markSign(kind)}</g>`,
  );
}

/** The sign of a kind of place, around 0 0, ten pixels wide. */
export function markSign(kind: string): SVGTemplateResult {
  if (kind === 'school') return svg`<path class="sign" d="M0-5.5 5.5 4.5H-5.5z" />`;
  if (kind === 'office') return svg`<path class="sign" d="M-4.5-4.5h9v9h-9z" />`;
  return svg`<circle class="sign" r="4.5" />`;
}

function drawName(
  { id, lines, anchor, size }: Name,
  [x, y]: readonly [number, number],
  { home }: Chart,
  { chosen, pointed }: Attention,
): SVGTemplateResult {
  const left = anchor === 'middle' ? x : anchor === 'start' ? x + markGap : x - markGap;
  const classes = { home: id === home, chosen: id === chosen, pointed: id === pointed, place: anchor !== 'middle' };
  const first = -((lines.length - 1) * 1.25) / 2;
  return svg`<text class="name ${classMap(classes)}" font-size=${size} text-anchor=${anchor}>${lines.map(
    (line, index) => svg`<tspan x=${left} y=${y} dy="${first + index * 1.25 + 0.35}em">${line}</tspan>`,
  )}</text>`;
}

/** What the pointer can choose; without a list the keyboard too. */
function asArea(
  areaId: string | undefined,
  { options, chosen }: Attention,
  content: TemplateResult | SVGTemplateResult,
) {
  if (areaId === undefined) return svg`<g aria-hidden="true">${content}</g>`;
  if (!options) return svg`<g class="area" data-area=${areaId}>${content}</g>`;
  return svg`<g
    class="area"
    data-area=${areaId}
    role="option"
    aria-label=${options.nameOf(areaId)}
    aria-selected=${areaId === chosen}
    tabindex=${areaId === options.current ? 0 : -1}
  >${content}</g>`;
}
