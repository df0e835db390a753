/** The look of the description page: readable without the product's own styles, light and dark, on a phone too. */
export const stylesheet = `
:root { color-scheme: light dark; --text: #1c2530; --soft: #55616f; --line: #d5dbe2; --back: #ffffff; --box: #f4f6f9; --link: #0b57a4; }
@media (prefers-color-scheme: dark) { :root { --text: #e6eaef; --soft: #a7b1bd; --line: #3a444f; --back: #12171d; --box: #1b222a; --link: #8ec1ff; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--back); color: var(--text); font: 1rem/1.6 system-ui, sans-serif; overflow-wrap: break-word; }
header, main, footer { max-width: 62rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.9rem; line-height: 1.2; } h2 { margin-top: 3rem; border-bottom: 1px solid var(--line); } h3 { margin-top: 2.2rem; font-size: 1.1rem; }
a { color: var(--link); } a:focus-visible, summary:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
code { font: .9em/1.4 ui-monospace, monospace; background: var(--box); padding: .1em .3em; border-radius: .25rem; }
.skip { position: absolute; left: -100rem; } .skip:focus { position: static; }
.verb { display: inline-block; min-width: 3.6rem; font-weight: 700; }
.address { font-family: ui-monospace, monospace; font-weight: 400; }
.soft { color: var(--soft); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1rem; } caption { text-align: left; font-weight: 600; padding: .3rem 0; }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-top: 1px solid var(--line); } thead th { border-top: 0; color: var(--soft); font-weight: 600; }
.soft { font-weight: 400; } td:last-child { min-width: 8rem; }
@media (max-width: 40rem) {
  table, caption, tbody, tr, th, td { display: block; } thead { position: absolute; left: -100rem; }
  tr { border-top: 1px solid var(--line); padding: .4rem 0; } th, td { border: 0; padding: .1rem 0; } td:empty { display: none; }
  .address { display: block; }
}
nav ul { list-style: none; padding: 0; } nav li { padding: .15rem 0; }
pre { background: var(--box); padding: .8rem; overflow-x: auto; border-radius: .4rem; } pre code { background: none; padding: 0; }
`;
