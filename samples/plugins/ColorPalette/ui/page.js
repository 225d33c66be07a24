// @ts-check
import { make, style } from './elements.js'
import { texts } from './texts.js'

/** @typedef {{ count: number, newest: number[] }} Bin */
/** @typedef {{ counted: number, total: number, bins: Bin[] }} Hues */

const NAMES = ['red', 'orange', 'yellow', 'lime', 'green', 'mint', 'cyan', 'azure', 'blue', 'violet', 'magenta', 'rose', 'grey']

const CSS = `
  .page { max-width: 860px; padding: 24px 28px 40px; }
  h2 { margin: 0 0 2px; font-size: var(--size-xl); font-weight: 650; }
  h3 { margin: 26px 0 10px; font-size: var(--size-l); font-weight: 600; }
  p { margin: 0; color: var(--text-2); }
  .chart { display: grid; grid-template-columns: repeat(13, minmax(0, 1fr)); gap: 6px; height: 260px; margin: 24px 0 0; padding: 0; list-style: none; border-bottom: 1px solid var(--line-control); }
  .chart li { display: grid; }
  .bar { display: flex; flex-direction: column; justify-content: flex-end; align-items: stretch; gap: 4px; width: 100%; padding: 0; border: 0; border-radius: var(--radius) var(--radius) 0 0; background: none; color: var(--text-2); font: var(--size-s) var(--font); cursor: pointer; }
  .bar:hover { background: var(--hover); }
  .bar[aria-pressed='true'] { background: var(--accent-soft); color: var(--accent-soft-ink); font-weight: 650; }
  .fill { border-radius: 4px 4px 0 0; box-shadow: inset 0 0 0 1px rgb(128 128 128 / 0.35); }
  .names { display: grid; grid-template-columns: repeat(13, minmax(0, 1fr)); gap: 6px; margin: 6px 0 0; color: var(--text-3); font-size: var(--size-s); text-align: center; }
  .names span { overflow: hidden; text-overflow: ellipsis; }
  .pictures { display: grid; grid-template-columns: repeat(auto-fill, minmax(120px, 1fr)); gap: 8px; margin: 0; padding: 0; list-style: none; }
  .pictures button { width: 100%; aspect-ratio: 1; padding: 0; border: 0; border-radius: var(--radius-s); background: var(--raised); overflow: hidden; cursor: pointer; }
  img { display: block; width: 100%; height: 100%; object-fit: cover; }
  @media (max-width: 640px) { .page { padding: 16px; } .names { display: none; } .chart { gap: 3px; height: 200px; } }
`

/** @param {number} bin */
const colorOf = (bin) => (bin === 12 ? 'hsl(0 0% 55%)' : `hsl(${bin * 30} 62% 52%)`)

/** @type {import('pluginhost-ui').Mount} */
export async function mount(root, host) {
  const t = host.translate(texts)
  const place = make('div', { class: 'page' })
  style(root, CSS)
  root.append(place)
  /** @type {Hues | null} */
  let hues = null
  let chosen = -1
  /** @type {string[]} */
  let urls = []
  const forget = () => urls.splice(0).forEach((url) => URL.revokeObjectURL(url))

  /** @param {number} count */
  const number = (count) => new Intl.NumberFormat(host.locale.current).format(count)

  /** @param {Bin} bin @param {number} at @param {number} largest */
  function bar({ count }, at, largest) {
    const name = t(NAMES[at])
    const fill = make('span', { class: 'fill' })
    fill.style.height = `${(count / largest) * 80}%`
    fill.style.background = colorOf(at)
    const button = make('button', { type: 'button', class: 'bar', 'aria-pressed': String(at === chosen), 'aria-label': t(count === 1 ? 'barOne' : 'bar', { name, count: number(count) }), title: name }, number(count), fill)
    button.disabled = count === 0
    button.addEventListener('click', () => choose(at))
    return make('li', {}, button)
  }

  /** @param {number} id */
  function picture(id) {
    const image = make('img', { alt: '' })
    const button = make('button', { type: 'button', 'aria-label': t('open', { id }) }, image)
    button.addEventListener('click', () => host.navigate(`/?open=${id}`))
    host.api.blob(`pictures/${id}/thumbnail`, { query: { size: 256 } }).then((blob) => {
      image.src = URL.createObjectURL(blob)
      urls.push(image.src)
    }, () => button.remove())
    return make('li', {}, button)
  }

  /** @param {number} at */
  function choose(at) {
    chosen = at
    show()
    const bars = /** @type {NodeListOf<HTMLElement>} */ (place.querySelectorAll('button.bar'))
    bars[at]?.focus()
  }

  function show() {
    forget()
    if (hues === null) return
    const { bins, counted, total } = hues
    place.replaceChildren(make('h2', {}, t('heading')))
    if (counted === 0) return place.append(make('p', {}, t('empty')))
    const largest = Math.max(...bins.map(({ count }) => count))
    place.append(
      make('p', {}, t('counted', { counted: number(counted), total: number(total) })),
      make('ul', { class: 'chart', 'aria-label': t('heading') }, ...bins.map((bin, at) => bar(bin, at, largest))),
      make('div', { class: 'names', 'aria-hidden': 'true' }, ...NAMES.map((name) => make('span', {}, t(name)))),
    )
    if (chosen >= 0) place.append(make('h3', {}, t('of', { name: t(NAMES[chosen]) })), make('ul', { class: 'pictures' }, ...bins[chosen].newest.map(picture)))
  }

  try {
    hues = await host.api.get('own/hues')
    chosen = hues ? hues.bins.reduce((best, { count }, at, all) => (count > (all[best]?.count ?? 0) ? at : best), -1) : -1
    host.locale.subscribe(show)
  } catch (error) {
    place.replaceChildren(make('p', { role: 'alert' }, t('failed', { why: error instanceof Error ? error.message : String(error) })))
  }
  return forget
}
