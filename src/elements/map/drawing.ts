import { nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import type { Chart, Mark, Shape } from './chart.js';
import { markGap } from './labels.js';
import type { Name } from './names.js';
import type { Point, View } from './projection.js';
import { markSign } from './kinds.js';

/** What the reader points at, has chosen, and would reach by Tab; and the full name of each area. */
export interface Attention {
  readonly chosen: string | undefined;
  readonly pointed: string | undefined;
  readonly current: string | undefined;
  readonly nameOf: (id: string) => string;
}

/** The inside of the map's `<svg>`. `view` is what is seen of it; signs and names are drawn in pixels. */
export function drawChart(
  chart: Chart,
  names: readonly Name[],
  view: View,
  unitsPerPixel: number,
  attention: Attention,
): SVGTemplateResult {
  const { shapes, marks, islands } = chart;
  const find = (id: string | undefined) => (id === undefined ? undefined : shapes.find((one) => one.areaId === id));
  const home = find(chart.home);
  const chosen = find(attention.chosen);
  const pointed = find(attention.pointed);
  const at = ([x, y]: Point): Point => [(x - view.x) / unitsPerPixel, (y - view.y) / unitsPerPixel];
  return svg`
    ${chart.picture ? svg`<image href=${chart.picture} width="1000" height=${chart.projection.frame[3]} />` : nothing}
    <path class="coast" d=${shapes.map(({ land }) => land).join('')} />
    ${shapes.map((shape) => drawShape(shape, chart, attention))}
    ${home ? drawRibbon(home, 'home') : nothing}
    ${chosen && chosen !== home ? drawRibbon(chosen, 'chosen') : nothing}
    ${home ? svg`<path class="border home" d=${home.land} />` : nothing}
    ${pointed ? svg`<path class="border pointed" d=${pointed.land + pointed.line} />` : nothing}
    ${chosen ? svg`<path class="border chosen" d=${chosen.land + chosen.line} />` : nothing}
    <g transform="translate(${view.x} ${view.y}) scale(${unitsPerPixel})" role="presentation">
      ${islands.flatMap(({ dots }) => dots.map((dot) => drawDot(at(dot))))}
      ${marks.map((mark) => drawMark(mark, at(mark.at), attention))}
      <g aria-hidden="true">${names.map((name) => drawName(name, at(name.at), chart, attention))}</g>
    </g>
  `;
}

function drawShape(shape: Shape, { home }: Chart, attention: Attention): SVGTemplateResult {
  const { areaId, land, line } = shape;
  const classes = classMap({ home: areaId === home, ...attended(areaId, attention) });
  return asArea(
    areaId,
    attention,
    svg`${land ? svg`<path class="land ${classes}" d=${land} fill-rule="evenodd" />` : nothing}
    ${line ? svg`<path class="line ${classes}" d=${line} />` : nothing}`,
  );
}

// A band of colour along the inside of the border, as on a printed map.
function drawRibbon({ land }: Shape, name: 'home' | 'chosen'): SVGTemplateResult {
  return svg`<clipPath id="inside-${name}"><path d=${land} clip-rule="evenodd" /></clipPath>
    <path class="ribbon ${name}" d=${land} clip-path="url(#inside-${name})" />`;
}

const drawDot = ([x, y]: Point) => svg`<circle class="dot" cx=${x} cy=${y} r="2" />`;

function drawMark({ areaId, kind }: Mark, [x, y]: Point, attention: Attention): SVGTemplateResult {
  const classes = classMap(attended(areaId, attention));
  return asArea(
    areaId,
    attention,
    svg`<g class="mark ${classes}" transform="translate(${x} ${y})"><circle class="reach" r="14" />${markSign(kind)}</g>`,
  );
}

function drawName(
  { id, lines, anchor, size, place }: Name,
  [x, y]: Point,
  { home }: Chart,
  attention: Attention,
): SVGTemplateResult {
  const left = anchor === 'middle' ? x : anchor === 'start' ? x + markGap : x - markGap;
  const classes = { home: id === home, place: place === 'side', ...attended(id, attention) };
  const first = -((lines.length - 1) * 1.25) / 2;
  return svg`<text class="name ${classMap(classes)}" font-size=${size} text-anchor=${anchor}>${lines.map(
    (line, index) => svg`<tspan x=${left} y=${y} dy="${first + index * 1.25 + 0.35}em">${line}</tspan>`,
  )}</text>`;
}

const attended = (id: string | undefined, { chosen, pointed }: Attention) => ({
  chosen: id !== undefined && id === chosen,
  pointed: id !== undefined && id === pointed,
});

/** What the pointer can choose, and the keyboard: one of all areas is reached by Tab, the others from there. */
function asArea(
  areaId: string | undefined,
  { chosen, current, nameOf }: Attention,
  content: TemplateResult | SVGTemplateResult,
) {
  if (areaId === undefined) return svg`<g aria-hidden="true">${content}</g>`;
  return svg`<g
    class="area"
    data-area=${areaId}
    role="option"
    aria-label=${nameOf(areaId)}
    aria-selected=${areaId === chosen}
    tabindex=${areaId === current ? 0 : -1}
  >${content}</g>`;
}
