// @ts-check
/** @type {import('pluginhost-ui').Mount} */
export function mount(root, host) {
  const t = host.translate({
    en: { picture: 'Acme.Studio looks at picture {id}.', none: 'No picture is chosen.', wave: 'Say hello', hello: 'Hello!' },
    de: { picture: 'Acme.Studio sieht Bild {id}.', none: 'Kein Bild ist ausgewählt.', wave: 'Grüßen', hello: 'Hallo!' },
  })
  const line = document.createElement('p')
  const button = document.createElement('button')
  button.type = 'button'
  button.style.cssText = 'padding: 6px 12px; border: 0; border-radius: var(--radius); background: var(--accent-fill); color: var(--accent-ink); font: inherit; cursor: pointer'
  button.addEventListener('click', () => host.toast(t('hello')), { signal: host.signal })
  root.append(line, button)

  function show() {
    const id = host.picture.current
    line.textContent = id === null ? t('none') : t('picture', { id })
    button.textContent = t('wave')
  }
  host.picture.subscribe(show)
  host.locale.subscribe(show)
}
