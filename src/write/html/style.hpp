#pragma once

#include <string_view>

namespace ktask::write::html {

/// The style sheet of every page: for wide screens, narrow ones (up to 800
/// pixels), phones (up to 640) and A4 paper, light and dark. Nothing in it
/// refers to anything outside the page. Words break only where they may: what
/// is longer than any screen is marked so by the page.
constexpr std::string_view style = R"css(
:root{--paper:#fff;--ink:#1f2328;--quiet:#57606a;--line:#d0d7de;--band:#f3f5f7;--accent:#0b57a4;
--done:#1a7f37;--late:#b42318;--near:#8a5a00;--far:#3d5a80;--flawed:#8e4a9e}
@media (prefers-color-scheme:dark){@media screen{:root{--paper:#14181d;--ink:#e6e9ec;--quiet:#a3adb8;
--line:#3a424c;--band:#1e242b;--accent:#7fb6f5;--done:#57c272;--late:#ff8a7d;--near:#e3b341;--far:#a8c4e6;
--flawed:#d3a4e0}}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);line-height:1.45;overflow-wrap:break-word;
font:16px/1.45 system-ui,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans",Arial,sans-serif}
main{max-width:1040px;margin:0 auto;padding:24px 20px 48px}
h1{font-size:1.6rem;line-height:1.25;margin:0 0 .4rem}
h2{font-size:1.15rem;margin:2rem 0 .6rem;padding-bottom:.25rem;border-bottom:2px solid var(--line)}
p{margin:.4rem 0}
header p,.lines p{margin:.1rem 0}
header p{color:var(--quiet)}
header .opening{color:var(--ink);font-size:1.1rem;margin:.5rem 0}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(130px,1fr));gap:10px;list-style:none;margin:1rem 0;padding:0}
.figures li{border:1px solid var(--line);border-top:4px solid var(--far);border-radius:6px;
padding:8px 12px;background:var(--band)}
.figures b{display:block;font-size:1.9rem;line-height:1.1}
.figures .good{border-top-color:var(--done)}
.figures .flawed{border-top-color:var(--flawed);border-top-style:dashed}
.figures .warning{border-top-color:var(--near);border-top-style:dashed}
.figures .alarm{border-top-color:var(--late);border-top-style:double;border-top-width:7px}
.figures .faint{border-top-color:var(--quiet);border-top-style:dotted}
.rate{display:grid;grid-template-columns:minmax(80px,260px) 1fr;gap:12px;align-items:center;margin:.35rem 0}
.rate span{display:block;height:14px;border:1px solid var(--quiet);border-radius:3px;overflow:hidden}
.rate i{display:block;height:100%;background:var(--done)}
figure{margin:1rem 0}
figcaption{color:var(--quiet);font-size:.9rem}
.legend{display:flex;flex-wrap:wrap;gap:4px 20px;list-style:none;margin:.5rem 0;padding:0;font-size:.9rem}
.legend svg{width:16px;height:16px;vertical-align:-3px;margin-right:6px}
.legend .tail{width:22px;margin-right:-8px}
.shapes{position:absolute}
.task-lines{table-layout:fixed}
.task-lines td{padding:0 10px 0 0;white-space:nowrap;vertical-align:middle}
.task-lines td:first-child{width:36%;overflow:hidden;text-overflow:ellipsis;font-size:.85rem}
.task-lines thead td{border-bottom:0}
.strip,.months{display:block;width:100%;height:24px;overflow:visible}
.months{height:34px}
.month-counts,.month-ladder{display:block;width:100%;height:auto}
.month-ladder{display:none;max-width:480px}
svg text{font-size:13.5px;fill:var(--ink)}
svg .month,svg .beside{fill:var(--quiet)}
.task-lines svg text{font-size:12px}
svg .beside,svg text.today,svg .count{stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}
svg .before,svg text.today{text-anchor:end}
svg text.today{font-weight:700;fill:var(--accent)}
.months text.today,svg .middle,svg .count{text-anchor:middle}
.months text.after{text-anchor:start}
.months text.before{text-anchor:end}
svg .middle.today{text-anchor:middle}
svg .entry,.month-ladder .month{font-size:14px;fill:var(--ink)}
.grid{stroke:var(--line);stroke-width:1}
svg .last-day{stroke:var(--quiet);stroke-width:2}
line.today{stroke:var(--accent);stroke-width:2;stroke-dasharray:5 3}
svg .pointer{fill:var(--accent)}
svg .this-month{fill:var(--band);stroke:var(--accent)}
svg .span{fill:none;stroke:var(--quiet);stroke-width:1.2}
svg .span.done{fill:var(--done);fill-opacity:.35}
svg .span.done-late{fill:var(--flawed);fill-opacity:.2}
svg .span.near{fill:var(--near);fill-opacity:.35}
svg .behind{stroke-width:1}
svg .behind.overdue{fill:url(#hatch-overdue);stroke:var(--late)}
svg .behind.done-late{fill:url(#hatch-done-late);stroke:var(--flawed)}
.shapes .overdue,.column.overdue{fill:var(--late)}
.shapes .done-late{fill:var(--flawed)}
.column.done{fill:var(--done)}
.column.done-late{fill:url(#hatch-done-late);stroke:var(--flawed)}
.column.near{fill:var(--near)}
.column.far{fill:none;stroke:var(--far);stroke-width:1.5}
.inside{fill:none;stroke:var(--paper);stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
.hollow{fill:var(--paper);stroke:currentColor;stroke-width:2.4}
use.done,.legend .done{color:var(--done);fill:var(--done)}
use.done-late,.legend svg.done-late{color:var(--flawed);fill:var(--flawed)}
use.overdue,.legend svg.overdue{color:var(--late);fill:var(--late)}
use.near,.legend .near{color:var(--near);fill:var(--near)}
use.far,.legend .far{color:var(--far);fill:var(--far)}
.room{overflow-x:auto}
table{width:100%;border-collapse:collapse;font-size:.95rem}
th,td{text-align:left;vertical-align:top;padding:7px 10px;border-bottom:1px solid var(--line);font-weight:400}
thead th{background:var(--band);font-weight:600}
.amount{text-align:right;font-variant-numeric:tabular-nums}
.alarm{color:var(--late);font-weight:600}
.warning{color:var(--near);font-weight:600}
.good{color:var(--done)}
.flawed{color:var(--flawed)}
.faint{color:var(--quiet)}
.strong{font-weight:600}
.figures li{color:var(--ink);font-weight:400}
.heading th{font-weight:600;background:var(--band)}
.sum td,.sum th{font-weight:600;border-top:2px solid var(--quiet)}
td div+div,th div+div{color:var(--quiet);font-size:.92em}
.brief{display:none}
.full+.brief{color:inherit;font-size:inherit}
.counts th,.counts td{padding:7px 6px}
article{margin:0 0 1.5rem}
article h2{margin-bottom:.3rem}
dl{margin:.5rem 0}
dl div{display:grid;grid-template-columns:12em 1fr;gap:0 12px;padding:3px 0}
dt{color:var(--quiet)}
dd{margin:0}
ol{padding-left:2rem}
li::marker{font-weight:600}
.issued{max-width:800px;font-family:"Times New Roman",Times,serif;font-size:1.1rem}
.issued .sides{display:grid;grid-template-columns:2fr 3fr;gap:0 12px;margin:0 0 1.2rem}
.issued .sides>*{text-align:center}
.issued .sides p{margin:.1rem 0}
.issued h1,.issued .subject{text-align:center;font-size:1.2rem;margin:.2rem 0}
.issued h2,.issued h3,.issued h4,.issued h5{border:0;font-size:1.1rem;margin:1rem 0 .3rem}
.issued .name{font-weight:700;line-height:1.2}
.issued .ruled::after{content:"";display:block;width:40%;margin:.2rem auto .4rem;border-top:1px solid}
.issued .words{text-align:justify;text-indent:1.5em;margin:.5rem 0}
.issued .points{list-style:none;margin:0;padding:0}
.issued .points li{text-align:justify;text-indent:1.5em;margin:.25rem 0}
.issued .points li::before{content:"- "}
.issued .sides.signature{margin-top:1.5rem;grid-template-columns:1fr 1fr}
.issued .sides .recipients{text-align:left;font-size:.92em}
.issued .recipients .heading{font-weight:700;font-style:italic}
.issued .recipients li{text-indent:0;text-align:left;margin:0}
.issued .sides .signer{margin-top:4.5rem;font-weight:700}
@media screen and (max-width:800px){
.task-lines,.month-counts{display:none}
.month-ladder{display:block}
.records,.records tbody,.records tr,.records th,.records td{display:block;width:100%}
.records thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.records tr{border:1px solid var(--line);border-radius:6px;margin:0 0 12px;padding:6px 0}
.records th,.records td{border:0;padding:3px 12px;text-align:left}
.records tbody th{font-weight:600}
.records td:empty{display:none}
.records td[data-label]::before{content:attr(data-label) ": ";color:var(--quiet);font-weight:400}
.records td div{display:inline}
.records td div+div::before{content:" – "}
.records colgroup{display:none}
.counts{font-size:.85rem}
.counts th,.counts td{padding:6px 4px}
}
@media screen and (max-width:640px){
.full{display:none}
.brief{display:block}
main{padding:14px 12px 32px}
h1{font-size:1.3rem}
.rate{grid-template-columns:1fr;gap:2px}
.counts thead .amount{vertical-align:bottom;padding:6px 2px}
.counts thead .amount span{writing-mode:vertical-rl;transform:rotate(180deg);text-align:left;white-space:nowrap}
dl div{grid-template-columns:1fr}
.issued .sides,.issued .sides.signature{grid-template-columns:1fr}
}
@media print{
@page{size:A4;margin:16mm 14mm}
@page issued{size:A4;margin:20mm 15mm 20mm 30mm}
.issued{page:issued;font-size:13pt}
.issued .name{font-size:12pt}
.issued table{font-size:12pt}
.signature{break-inside:avoid}
:root{--paper:#fff;--ink:#000;--quiet:#444;--band:#f0f0f0}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{font-size:10.5pt}
main{max-width:none;padding:0}
h1{font-size:16pt}
h2{font-size:12.5pt;margin:14pt 0 5pt;break-after:avoid}
table{font-size:9.5pt}
thead{display:table-header-group}
tr,.figures,.rate,.month-counts,.legend{break-inside:avoid}
.room{overflow:visible}
.figures{grid-template-columns:repeat(auto-fit,minmax(85px,1fr))}
.figures li{padding:4pt 6pt}
.figures b{font-size:16pt}
th,td{padding:4pt 6pt}
.counts th,.counts td{padding:4pt 3pt}
}
)css";

} // namespace ktask::write::html
