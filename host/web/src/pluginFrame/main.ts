import type { Theme } from 'pluginhost-ui'
import { failureOf, textOf } from '@/lib/pluginUi/failure'
import { mountPart, type Part } from '@/lib/pluginUi/part'
import type { Bridge, FailurePhase, FromFrame, ToFrame, WireError } from '@/lib/pluginUi/protocol'

/** The host's own script in a sandboxed frame: it makes the module's `host` out of one message port. */
const BASE = 'html, body { height: 100%; margin: 0; }'

function errorOf({ name, message, status, code }: WireError): Error {
  if (name === 'AbortError') return new DOMException(message, name)
  return Object.assign(new Error(message), { name, status, code })
}

function bridgeOver(port: MessagePort) {
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (reason: unknown) => void }>()
  let last = 0
  const send = (message: FromFrame): void => port.postMessage(message)
  const bridge: Bridge = {
    call: (name, sent, signal) =>
      new Promise((resolve, reject) => {
        const id = ++last
        waiting.set(id, { resolve, reject })
        signal?.addEventListener('abort', () => {
          if (waiting.delete(id)) send({ type: 'abort', id })
          reject(signal.reason)
        })
        send({ type: 'call', id, name, sent })
      }),
  }
  function settle({ id, value, error }: Extract<ToFrame, { type: 'answer' }>): void {
    const one = waiting.get(id)
    waiting.delete(id)
    if (error) one?.reject(errorOf(error))
    else one?.resolve(value as never)
  }
  return { bridge, send, settle }
}

function dress(theme: Theme): void {
  const { style } = document.documentElement
  for (const [name, value] of Object.entries(theme.tokens)) style.setProperty(name, value)
  style.setProperty('color-scheme', theme.name)
}

function begin(port: MessagePort): void {
  const { bridge, send, settle } = bridgeOver(port)
  const lifetime = new AbortController()
  let part: Part | null = null
  let latest: Extract<ToFrame, { type: 'start' }>['state'] | null = null

  const fail = (phase: FailurePhase, reason: unknown): void => {
    const failure = failureOf(phase, reason)
    send({ type: 'failed', phase: failure.phase, message: failure.message })
  }
  window.addEventListener('error', (event) => fail('run', event.error ?? event.message))
  window.addEventListener('unhandledrejection', (event) => fail('run', event.reason ?? textOf(event.reason)))

  async function start({ info, state }: Extract<ToFrame, { type: 'start' }>): Promise<void> {
    latest = state
    document.documentElement.lang = state.locale
    // The colour of the place around it, so that nothing flashes while it loads.
    document.documentElement.style.background = info.slot.name === 'page' ? 'var(--canvas)' : 'var(--surface)'
    dress(state.theme)
    try {
      part = await mountPart(document.body, info, state, bridge, lifetime.signal)
      // What changed while it mounted.
      part.update(latest)
      new ResizeObserver(([entry]) => send({ type: 'height', pixels: entry!.borderBoxSize[0]?.blockSize ?? 0 })).observe(document.body.firstElementChild!)
      send({ type: 'mounted' })
    } catch (reason) {
      fail('mount', reason)
    }
  }

  port.onmessage = ({ data }: MessageEvent<ToFrame>) => {
    if (data.type === 'answer') settle(data)
    else if (data.type === 'start') void start(data)
    else if (data.type === 'stop') lifetime.abort()
    else {
      latest = data.state
      document.documentElement.lang = data.state.locale
      dress(data.state.theme)
      part?.update(data.state)
    }
  }
}

const sheet = new CSSStyleSheet()
sheet.replaceSync(BASE)
document.adoptedStyleSheets = [sheet]
// The page's port comes before the first line of a plugin's module runs: only the first is taken, and only from the page around.
window.addEventListener('message', function first({ data, ports, source }) {
  if (source !== window.parent || data !== 'pluginhost' || !ports[0]) return
  window.removeEventListener('message', first)
  begin(ports[0])
})
