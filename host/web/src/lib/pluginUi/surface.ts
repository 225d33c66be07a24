import type { Api, Host, Live, RequestOptions, Texts } from 'pluginhost-ui'
import type { ApiCall, Bridge, PartInfo, State } from './protocol'

const FALLBACK = 'en'

/** The `host` object of one part, in the page and in a frame alike, and the way to tell it what changed. */
export interface Surface {
  host: Host
  update: (state: State) => void
}

class Value<T> {
  readonly listeners = new Set<(value: T) => void>()

  constructor(public current: T) {}

  set(next: T): void {
    if (JSON.stringify(next) === JSON.stringify(this.current)) return
    this.current = next
    for (const listener of [...this.listeners]) listener(next)
  }

  view(signal: AbortSignal): Live<T> {
    const { listeners } = this
    signal.addEventListener('abort', () => listeners.clear())
    const current = (): T => this.current
    return Object.freeze({
      get current() {
        return current()
      },
      subscribe(listener: (value: T) => void) {
        if (signal.aborted) return () => {}
        // One function may be given twice; each stands for itself.
        const own = (value: T): void => listener(value)
        listeners.add(own)
        listener(current())
        return () => void listeners.delete(own)
      },
    })
  }
}

function freeze<T extends object>(value: T): T {
  for (const inner of Object.values(value)) if (typeof inner === 'object' && inner !== null) freeze(inner as object)
  return Object.freeze(value)
}

function translator(locale: Live<string>, texts: Texts) {
  return (key: string, values: Readonly<Record<string, string | number>> = {}): string => {
    const text = texts[locale.current]?.[key] ?? texts[FALLBACK]?.[key] ?? key
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole))
  }
}

function apiOver(bridge: Bridge, lifetime: AbortSignal): Api {
  async function send(method: ApiCall['method'], path: string, { signal, query, body }: RequestOptions = {}, as: ApiCall['as'] = 'json'): Promise<never> {
    const both = signal ? AbortSignal.any([signal, lifetime]) : lifetime
    both.throwIfAborted()
    return (await bridge.call('request', { method, path: String(path), query, body, as }, both)) as never
  }
  return Object.freeze({
    get: (path: string, options?: RequestOptions) => send('GET', path, options),
    post: (path: string, options?: RequestOptions) => send('POST', path, options),
    put: (path: string, options?: RequestOptions) => send('PUT', path, options),
    patch: (path: string, options?: RequestOptions) => send('PATCH', path, options),
    delete: (path: string, options?: RequestOptions) => send('DELETE', path, options),
    blob: (path: string, options?: RequestOptions) => send('GET', path, options, 'blob'),
  }) as Api
}

export function createSurface(info: PartInfo, state: State, bridge: Bridge, signal: AbortSignal): Surface {
  const values = { picture: new Value(state.picture), selection: new Value(freeze(state.selection)), theme: new Value(freeze(state.theme)), locale: new Value(state.locale) }
  const locale = values.locale.view(signal)
  // What is said after the end is said to nobody.
  const tell = (told: Promise<unknown>): void => void told.catch(() => {})
  const host: Host = Object.freeze({
    plugin: freeze({ ...info.plugin }),
    slot: freeze({ ...info.slot }),
    signal,
    api: apiOver(bridge, signal),
    picture: values.picture.view(signal),
    selection: values.selection.view(signal),
    theme: values.theme.view(signal),
    locale,
    translate: (texts: Texts) => translator(locale, texts),
    toast(text: string, kind: 'info' | 'success' | 'error' = 'info') {
      if (!signal.aborted) tell(bridge.call('toast', { text: String(text), kind }))
    },
    async confirm(question) {
      signal.throwIfAborted()
      return await bridge.call('confirm', { title: String(question.title), text: String(question.text), confirm: String(question.confirm), danger: question.danger === true }, signal)
    },
    async copy(text: string) {
      signal.throwIfAborted()
      return await bridge.call('copy', String(text), signal)
    },
    navigate(path: string) {
      if (!signal.aborted) tell(bridge.call('navigate', String(path)))
    },
  } satisfies Host)
  return {
    host,
    update(next) {
      values.picture.set(next.picture)
      values.selection.set(freeze(next.selection))
      values.theme.set(freeze(next.theme))
      values.locale.set(next.locale)
    },
  }
}
