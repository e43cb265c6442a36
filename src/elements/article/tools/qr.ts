const svg = 'http://www.w3.org/2000/svg';

/** An address as a QR code, dark on white on any page, with the quiet margin that cameras need. No name of its own. */
export async function qrCode(address: string): Promise<SVGSVGElement> {
  const { encode } = await import('uqr');
  const { size, data } = encode(address, { border: 4, ecc: 'M' });
  const image = document.createElementNS(svg, 'svg');
  image.setAttribute('viewBox', `0 0 ${size} ${size}`);
  image.setAttribute('shape-rendering', 'crispEdges');
  image.setAttribute('aria-hidden', 'true');
  image.append(path(`M0 0h${size}v${size}H0z`, '#fff'), path(darkOf(data), '#000'));
  return image;
}

const darkOf = (rows: readonly (readonly boolean[])[]): string =>
  rows.map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join('')).join('');

function path(d: string, fill: string): SVGPathElement {
  const element = document.createElementNS(svg, 'path');
  element.setAttribute('d', d);
  element.setAttribute('fill', fill);
  return element;
}
