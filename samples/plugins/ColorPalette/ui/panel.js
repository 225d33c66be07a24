// @ts-check
import { make, style } from './elements.js'
import { dominant, pixelsOf } from './palette.js'
import { texts } from './texts.js'

const CSS = `
  .strip { display: flex; gap: 2px; height: 44px; margin: 0; padding: 0; list-style: none; border-radius: var(--radius); overflow: hidden; }
  li { min-width: 24px; }
  button { width: 100%; height: 100%; padding: 0; border: 0; cursor: copy; }
  button:focus-visible { outline: 2px solid var(--accent); outline-offset: -4px; box-shadow: inset 0 0 0 2px var(--surface); }
  .strip { outline: 1px solid var(--line); outline-offset: -1px; }
  .values { display: grid; grid-template-columns: repeat(3, 1fr); gap: 4px 10px; margin: 7px 0 0; padding: 1px; list-style: none; font: var(--size-s) var(--mono); color: var(--text-2); }
  .values li { display: flex; align-items: center; gap: 6px; }
  .dot { flex: none; width: 10px; height: 10px; border-radius: 50%; box-shadow: 0 0 0 1px var(--line-control); }
  p { margin: 0; color: var(--text-3); }
`

/** @type {import('pluginhost-ui').Mount} */
export function mount(root, host) {
  const t = host.translate(texts)
  const output = make('div', { 'aria-live': 'polite' })
  style(root, CSS)
  root.append(output)
  let latest = 0

  /** @param {import('./palette.js').Swatch} swatch */
  function button({ hex, share }) {
    const one = make('button', { type: 'button', 'aria-label': t('copy', { hex, share }), title: `${hex} · ${share} %` })
    one.style.background = hex
    one.addEventListener('click', () => void host.copy(hex))
    const item = make('li', {}, one)
    item.style.flexGrow = String(share)
    return item
  }

  /** @param {import('./palette.js').Swatch} swatch */
  function value({ hex }) {
    const dot = make('span', { class: 'dot', 'aria-hidden': 'true' })
    dot.style.background = hex
    return make('li', {}, dot, hex)
  }

  /** @param {string} text */
  const say = (text) => output.replaceChildren(make('p', {}, text))

  async function show() {
    const mine = ++latest
    const id = host.picture.current
    if (id === null) return say(t('none'))
    if (!output.hasChildNodes()) say(t('busy'))
    try {
      const swatches = dominant(await pixelsOf(await host.api.blob(`pictures/${id}/thumbnail`, { query: { size: 256 } })))
      if (mine !== latest || host.signal.aborted) return
      output.replaceChildren(make('ul', { class: 'strip' }, ...swatches.map(button)), make('ul', { class: 'values', 'aria-hidden': 'true' }, ...swatches.map(value)))
    } catch (error) {
      if (mine === latest && !host.signal.aborted) say(t('failed', { why: error instanceof Error ? error.message : String(error) }))
    }
  }

  host.picture.subscribe(show)
  host.locale.subscribe(show)
}
