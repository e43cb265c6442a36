/** How a sheet looks, on paper and in a file. */
export const sheetStyle = `
.sheet {
  max-width: 44rem;
  margin: 0 auto;
  color: #111;
  font: 11.5pt/1.6 system-ui, 'Noto Sans', Roboto, 'Segoe UI', sans-serif;
  overflow-wrap: anywhere;
  text-align: start;
}
.sheet * { box-sizing: border-box; }
.site { margin: 0 0 1.5em; padding: 0 0 .6em; border-bottom: 1px solid #999; color: #444; font-size: .85em; }
h1 { margin: 0 0 .5em; font-size: 1.75em; line-height: 1.3; }
h2, h3, h4, h5, h6 { margin: 1.5em 0 .5em; font-size: 1.1em; line-height: 1.4; break-after: avoid; }
h2 { font-size: 1.3em; }
p, ul, ol, dl, pre, blockquote, table { margin: 0 0 .9em; }
ul, ol { padding-inline-start: 1.6em; }
pre { white-space: pre-wrap; }
p { orphans: 3; widows: 3; }
.facts { margin: 0 0 1.2em; color: #444; font-size: .9em; }
.facts div { display: inline; margin-inline-end: 1.2em; }
.facts dt, .facts dd { display: inline; margin: 0; }
.facts dt::after { content: ': '; }
.lead { font-size: 1.08em; font-weight: 600; }
a { color: inherit; }
img { max-width: 100%; height: auto; max-height: 11cm; }
figure, img, tr, blockquote { break-inside: avoid; }
figure { margin: 1.2em 0; }
figcaption { color: #444; font-size: .85em; }
table { border-collapse: collapse; max-width: 100%; }
th, td { padding: .3em .6em; border: 1px solid #999; text-align: start; vertical-align: top; }
blockquote { margin-inline: 0; padding-inline-start: 1em; border-inline-start: 3px solid #999; }
.end { display: flex; gap: 1.2em; align-items: center; margin-top: 2em; padding-top: 1em; border-top: 1px solid #999; font-size: .85em; break-inside: avoid; }
.end svg { flex: none; width: 6.5em; height: 6.5em; }
.end p { margin: 0; }
`;
