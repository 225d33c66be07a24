import { ApiError } from '@/api/problem'
import { PartFailure, textOf } from './failure'
import type { Part } from './part'
import type { Bridge, CallName, Calls, FromFrame, PartInfo, State, ToFrame, WireError } from './protocol'

const NAMES: ReadonlySet<string> = new Set<CallName>(['request', 'confirm', 'toast', 'copy', 'navigate'])
const MOST_CALLS = 64
const TALLEST = 4_000

export interface FrameOptions {
  document: string
  info: PartInfo
  state: State
  bridge: Bridge
  signal: AbortSignal
  onFailure: (failure: PartFailure) => void
  /** A panel is as tall as what is in it; a page fills its place. */
  isFitted: boolean
}

function wireError(reason: unknown): WireError {
  if (reason instanceof ApiError) return { name: 'RequestError', message: reason.message, status: reason.status, code: reason.code }
  return { name: reason instanceof Error ? reason.name : 'Error', message: textOf(reason), status: 0, code: null }
}

/** Answers what a frame asks. What comes through the port was written by code that nobody vouches for. */
class FrameTalk {
  private readonly open = new Map<number, AbortController>()

  constructor(
    private readonly port: MessagePort,
    private readonly options: FrameOptions,
    private readonly iframe: HTMLIFrameElement,
    private readonly onMounted: () => void,
  ) {
    port.onmessage = ({ data }: MessageEvent<FromFrame | null>) => this.take(data)
  }

  send(message: ToFrame): void {
    this.port.postMessage(message)
  }

  close(): void {
    this.send({ type: 'stop' })
    this.port.close()
    for (const call of this.open.values()) call.abort()
    this.open.clear()
  }

  private take(message: FromFrame | null): void {
    if (typeof message !== 'object' || message === null) return
    if (message.type === 'call') void this.answer(message.id, message.name, message.sent)
    else if (message.type === 'abort') this.open.get(message.id)?.abort()
    else if (message.type === 'mounted') this.onMounted()
    else if (message.type === 'failed') this.options.onFailure(new PartFailure(message.phase === 'load' || message.phase === 'mount' ? message.phase : 'run', String(message.message)))
    else if (message.type === 'height' && this.options.isFitted) this.iframe.style.height = `${Math.min(TALLEST, Math.max(0, Math.ceil(Number(message.pixels) || 0)))}px`
  }

  private async answer(id: number, name: string, sent: unknown): Promise<void> {
    const call = new AbortController()
    try {
      if (!NAMES.has(name)) throw new Error(`There is no '${name}'.`)
      if (this.open.size >= MOST_CALLS || this.open.has(id)) throw new Error(`More than ${MOST_CALLS} requests at once.`)
      this.open.set(id, call)
      const value = await this.options.bridge.call(name as CallName, sent as Calls[CallName]['sent'], call.signal)
      this.send({ type: 'answer', id, value })
    } catch (reason) {
      this.send({ type: 'answer', id, error: wireError(reason) })
    } finally {
      if (this.open.get(id) === call) this.open.delete(id)
    }
  }
}

/** Mounts a part in a sandboxed frame: another origin, no session, and only this port between it and the page. */
export function mountInFrame(parent: Element, options: FrameOptions): Promise<Part> {
  const { info, signal, onFailure } = options
  const iframe = document.createElement('iframe')
  iframe.setAttribute('sandbox', 'allow-scripts')
  iframe.title = info.slot.title
  iframe.style.cssText = `display:block;width:100%;border:0;color-scheme:inherit;height:${options.isFitted ? '0' : '100%'}`
  let talk: FrameTalk | null = null

  return new Promise((resolve, reject) => {
    const stop = (): void => {
      talk?.close()
      talk = null
      iframe.remove()
    }
    signal.addEventListener('abort', () => {
      stop()
      reject(signal.reason as Error)
    })
    iframe.addEventListener('load', () => {
      // A frame can always load something else into itself: whatever that is gets no port.
      if (talk !== null) {
        const failure = new PartFailure('left', 'It tried to leave its frame.')
        onFailure(failure)
        return reject(failure)
      }
      const { port1, port2 } = new MessageChannel()
      talk = new FrameTalk(port1, { ...options, onFailure: (failure) => (onFailure(failure), reject(failure)) }, iframe, () => resolve({ update: (state) => talk?.send({ type: 'state', state }), stop }))
      // A frame without an origin can only be addressed as "any"; it is our own element, and its document was just loaded.
      iframe.contentWindow?.postMessage('pluginhost', '*', [port2])
      talk.send({ type: 'start', info, state: options.state })
    })
    iframe.src = options.document
    parent.replaceChildren(iframe)
  })
}
