import { INDICATORS } from '../../../core/model/indicators.ts';
import type { Block, Report, Section } from './content.ts';
import { unbroken } from '../../format/unbroken.ts';

/** The drawing of each chart, as text; a chart without one is left to its sentence. */
export type Drawings = ReadonlyMap<string, { readonly drawing: string; readonly summary: string }>;

/** SECURITY: nothing runs and nothing is fetched where the file is opened, whatever its words are made of. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** A report as one file that needs nothing else: no scripts, no fonts, no pictures from anywhere. */
export function reportHtml(report: Report, drawings: Drawings): string {
  const { title, byline, sections, provenance, invented, place } = report;
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Care Market Modeller">
<title>${escaped(title)}</title>
<style>${STYLE}${foot(title)}</style>
</head>
<body${invented ? ' class="invented"' : ''}>
<header>
<h1>${escaped(title)}</h1>
${byline === '' ? '' : `<p>${escaped(byline)}</p>`}
${invented ? `<p class="notice"><strong>Invented market.</strong> Nobody lives in ${escaped(place)}: its figures describe no council.</p>` : ''}
</header>
<main>
${sections.map((section) => sectionHtml(section, drawings)).join('\n')}
</main>
<footer>
<h2>How to get these figures again</h2>
<dl>${provenance.map(([name, value]) => `<div><dt>${escaped(name)}</dt><dd>${escaped(value)}</dd></div>`).join('')}</dl>
</footer>
</body>
</html>
`;
}

function sectionHtml({ title, blocks }: Section, drawings: Drawings): string {
  return `<section>\n<h2>${escaped(title)}</h2>\n${blocks.map((block) => blockHtml(block, drawings)).join('\n')}\n</section>`;
}

function blockHtml(block: Block, drawings: Drawings): string {
  switch (block.kind) {
    case 'text':
      return `<p${block.look === undefined ? '' : ` class="${block.look}"`}>${escaped(block.text)}</p>`;
    case 'points':
      return `<ul>${block.points.map((point) => `<li>${escaped(point)}</li>`).join('')}</ul>`;
    case 'table':
      return tableHtml(block);
    case 'chart':
      return chartHtml(block.indicator, drawings);
  }
}

function tableHtml({ caption, head, rows, words = [] }: Extract<Block, { kind: 'table' }>): string {
  const look = (at: number): string => (at === 0 || words.includes(at) ? ' class="words"' : '');
  const heads = head.map((name, at) => `<th scope="col"${look(at)}>${escaped(name)}</th>`);
  const lines = rows.map(
    ([first = '', ...cells]) =>
      `<tr><th scope="row">${escaped(first)}</th>${cells.map((cell, at) => `<td${look(at + 1)}>${escaped(unbroken(cell))}</td>`).join('')}</tr>`,
  );
  return `<div class="table" tabindex="0" role="region" aria-label="${escaped(caption)}"><table><caption>${escaped(caption)}</caption><thead><tr>${heads.join('')}</tr></thead><tbody>${lines.join('')}</tbody></table></div>`;
}

function chartHtml(indicator: keyof typeof INDICATORS, drawings: Drawings): string {
  const { label } = INDICATORS[indicator];
  const found = drawings.get(indicator);
  if (found === undefined) return '';
  // Each drawing has the same names inside; on one page they must differ.
  const own = found.drawing
    .replaceAll(/\b(id|aria-labelledby)="([^"]*)"/g, (_, name: string, ids: string) => {
      const many = ids.split(' ').map((id) => `${indicator.replaceAll('.', '-')}-${id}`);
      return `${name}="${many.join(' ')}"`;
    })
    .replaceAll(/url\(#([^)]+)\)/g, (_, id: string) => `url(#${indicator.replaceAll('.', '-')}-${id})`);
  return `<figure><h3>${escaped(label)}</h3>${own}</figure>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** The foot of every printed page. */
function foot(title: string): string {
  const plain = title.replaceAll(/["\\<>\n\r]/g, ' ').slice(0, 90);
  return `@page{@bottom-left{content:"${plain}"}@bottom-right{content:"Page " counter(page) " of " counter(pages)}}`;
}

const STYLE = `
:root{color-scheme:light}
body{font:16px/1.5 Arial,Helvetica,sans-serif;color:#0b0c0c;background:#fff;max-width:60rem;margin:0 auto;padding:1.5rem 1rem}
h1{font-size:1.9rem;line-height:1.2;margin:0 0 .3rem}h2{font-size:1.3rem;margin:1.8rem 0 .4rem}h3{font-size:1.05rem;margin:.8rem 0 .3rem}
.lead{font-weight:700}.soft,footer{color:#4a5359;font-size:.9rem}
.notice{border-left:4px solid #8a4b00;background:#fdf1dd;padding:.4rem .7rem}
ul{padding-left:1.2rem}li{margin:.25rem 0}ul:has(>:nth-child(9)){columns:18rem;column-gap:2.2rem}ul:has(>:nth-child(9))>li{break-inside:avoid}
.table{overflow-x:auto;margin:.8rem 0}
table{border-collapse:collapse;width:100%;font-size:.9rem;font-variant-numeric:tabular-nums}
caption{text-align:left;font-weight:700;padding-bottom:.3rem}
th,td{padding:.25rem .5rem;border-bottom:1px solid #bbb;text-align:right;vertical-align:top}
th[scope=row],.words{text-align:left;font-weight:400}thead th,thead .words{border-bottom:2px solid #0b0c0c;font-weight:700}
figure{margin:1rem 0}figure svg{max-width:100%;height:auto}
dl div{display:flex;flex-wrap:wrap;gap:0 1rem}dt{flex:0 0 8rem}dd{margin:0;flex:1 1 16rem;overflow-wrap:anywhere}
.invented::before{content:"Invented market";position:fixed;inset:42% 0 auto;text-align:center;font-size:4rem;font-weight:700;opacity:.1;transform:rotate(-24deg);pointer-events:none}
@media print{body{max-width:none;padding:0;font-size:10.5pt}h2,h3,caption{break-after:avoid}figure,tr,.notice,footer{break-inside:avoid}.table{overflow:visible}thead{display:table-header-group}p,li{orphans:3;widows:3}}
@page{size:A4;margin:18mm 16mm 20mm;font:8pt Arial,Helvetica,sans-serif}
`;
