#pragma once

#include <string_view>

namespace ktask::render {

/// The style sheet of the report's page: for wide screens, phones (up to 640 pixels) and A4 paper,
/// light and dark. Nothing in it refers to anything outside the page.
constexpr std::string_view report_style = R"(
:root{--paper:#fff;--ink:#1f2328;--quiet:#57606a;--line:#d0d7de;--band:#f3f5f7;--accent:#0b57a4;
--done:#1a7f37;--late:#b42318;--near:#8a5a00;--far:#3d5a80}
@media (prefers-color-scheme:dark){@media screen{:root{--paper:#14181d;--ink:#e6e9ec;--quiet:#a3adb8;
--line:#3a424c;--band:#1e242b;--accent:#7fb6f5;--done:#57c272;--late:#ff8a7d;--near:#e3b341;--far:#a8c4e6}}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);line-height:1.45;
font:16px/1.45 system-ui,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans",Arial,sans-serif}
main{max-width:1040px;margin:0 auto;padding:24px 20px 48px}
h1{font-size:1.6rem;line-height:1.25;margin:0 0 .4rem}
h2{font-size:1.15rem;margin:2rem 0 .6rem;padding-bottom:.25rem;border-bottom:2px solid var(--line)}
header p{margin:.1rem 0;color:var(--quiet)}
p{margin:.4rem 0}
.figures{display:flex;flex-wrap:wrap;gap:10px;list-style:none;margin:1rem 0;padding:0}
.figures li{flex:1 1 130px;border:1px solid var(--line);border-top:4px solid var(--far);border-radius:6px;
padding:8px 12px;background:var(--band)}
.figures b{display:block;font-size:1.9rem;line-height:1.1}
.figures .done{border-top-color:var(--done)}
.figures .done-late{border-top-color:var(--near);border-top-style:dashed}
.figures .overdue{border-top-color:var(--late);border-top-style:double;border-top-width:7px}
.figures .ongoing{border-top-color:var(--quiet);border-top-style:dotted}
.rate{display:grid;grid-template-columns:minmax(80px,260px) 1fr;gap:12px;align-items:center;margin:.35rem 0}
.rate span{display:block;height:14px;border:1px solid var(--quiet);border-radius:3px;overflow:hidden}
.rate i{display:block;height:100%;background:var(--done)}
figure{margin:1rem 0}
figcaption{color:var(--quiet);font-size:.9rem}
.legend{display:flex;flex-wrap:wrap;gap:4px 20px;list-style:none;margin:.5rem 0;padding:0;font-size:.9rem}
.legend svg{width:16px;height:16px;vertical-align:-3px;margin-right:6px}
.shapes{position:absolute}
.task-lines,.month-ladder{display:block;width:100%;height:auto}
.month-ladder{max-width:480px}
.both .month-ladder{display:none}
svg text{font-size:13.5px;fill:var(--ink)}
svg .month,svg .beside{fill:var(--quiet)}
svg .beside{paint-order:stroke;stroke:var(--paper);stroke-width:5px;stroke-linejoin:round}
svg .number{text-anchor:end;font-weight:700}
svg .before,svg text.today{text-anchor:end}
svg text.today{font-weight:700;fill:var(--accent)}
.task-lines text.today{text-anchor:middle}
svg .entry,.month-ladder .month{font-size:14px;fill:var(--ink)}
svg .grid{stroke:var(--line);stroke-width:1}
svg line.today{stroke:var(--accent);stroke-width:2;stroke-dasharray:5 3}
svg .pointer{fill:var(--accent)}
svg .this-month{fill:var(--band);stroke:var(--accent)}
svg .span{fill:none;stroke:var(--quiet);stroke-width:1.2}
svg .span.done{fill:var(--done);fill-opacity:.35}
svg .span.near{fill:var(--near);fill-opacity:.35}
svg .behind{fill:url(#behind);stroke:var(--late);stroke-width:1}
svg .stripe{fill:var(--late)}
.inside{fill:none;stroke:var(--paper);stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
.hollow{fill:var(--paper);stroke:currentColor;stroke-width:2.4}
use.done,.legend .done{color:var(--done);fill:var(--done)}
use.overdue,.legend .overdue{color:var(--late);fill:var(--late)}
use.near,.legend .near{color:var(--near);fill:var(--near)}
use.far,.legend .far{color:var(--far);fill:var(--far)}
table{width:100%;border-collapse:collapse;font-size:.95rem}
th,td{text-align:left;vertical-align:top;padding:7px 10px;border-bottom:1px solid var(--line);
overflow-wrap:anywhere;font-weight:400}
thead th{background:var(--band);font-weight:600;overflow-wrap:normal}
.amount{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
thead .amount{white-space:normal}
.late{color:var(--late);font-weight:600}
.near{color:var(--near);font-weight:600}
.good{color:var(--done)}
.sum td,.sum th{font-weight:600;border-top:2px solid var(--quiet)}
td div+div{color:var(--quiet);font-size:.92em}
.tasks .words{min-width:5.5em}
.counts .amount{min-width:7.8em}
ol{padding-left:2rem}
li::marker{font-weight:600}
@media screen and (max-width:640px){
main{padding:14px 12px 32px}
h1{font-size:1.3rem}
.both .task-lines{display:none}
.both .month-ladder{display:block}
.figures li{flex-basis:40%}
.rate{grid-template-columns:1fr;gap:2px}
.tasks,.tasks tbody,.tasks tr,.tasks th,.tasks td{display:block;width:100%}
.tasks thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.tasks tr{border:1px solid var(--line);border-radius:6px;margin:0 0 12px;padding:6px 0}
.tasks th,.tasks td{border:0;padding:3px 12px;text-align:left}
.tasks tbody th{font-weight:600}
.tasks td[data-label]::before{content:attr(data-label) ": ";color:var(--quiet)}
.tasks td div{display:inline}
.tasks td div+div::before{content:" – "}
.counts{font-size:.85rem}
.tasks colgroup{display:none}
.counts th,.counts td{padding:6px 4px}
.counts .amount{min-width:0}
}
@media print{
@page{size:A4;margin:16mm 14mm}
:root{--paper:#fff;--ink:#000;--quiet:#444;--band:#f0f0f0}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{font-size:10.5pt}
main{max-width:none;padding:0}
h1{font-size:16pt}
h2{font-size:12.5pt;margin:14pt 0 5pt;break-after:avoid}
table{font-size:9.5pt}
thead{display:table-header-group}
tr,figure,.figures,.rate,.counts{break-inside:avoid}
.both .month-ladder{display:none}
.figures li{flex:1 1 0;padding:4pt 6pt}
.counts .amount{min-width:0}
.figures b{font-size:16pt}
th,td{padding:4pt 6pt}
.counts th,.counts td{padding:4pt 3pt}
}
)";

} // namespace ktask::render
