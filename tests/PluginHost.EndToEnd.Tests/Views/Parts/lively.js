// Shows what it was told, counts its lives in the page, and leaves when it is asked to.
import { version } from './version.js'

export function mount(root, host) {
  const text = document.createElement('p')
  text.dataset.testid = 'lively'
  const show = () => (text.textContent = `${version} ${host.locale.current} ${host.theme.current.name} picture ${host.picture.current}`)
  root.append(text)
  for (const value of [host.locale, host.theme, host.picture]) value.subscribe(show)
  host.signal.addEventListener('abort', () => (document.documentElement.dataset.aborted = version))
  return () => (document.documentElement.dataset.unmounted = version)
}
