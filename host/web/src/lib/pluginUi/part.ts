import type { Mount, Unmount } from 'pluginhost-ui'
import { failureOf, PartFailure } from './failure'
import type { Bridge, PartInfo, State } from './protocol'
import { createSurface, type Surface } from './surface'

/** Inherited tokens reach into a shadow root by themselves; everything else a part styles itself. Margins stay inside: a frame is as tall as this element. */
const SHEET = ':host { display: flow-root; color: var(--text); font: 400 var(--size-m)/1.45 var(--font); } *, ::before, ::after { box-sizing: border-box; } :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }'

/** One mounted module with its shadow root. */
export interface Part {
  update: Surface['update']
  stop: () => void
}

export type Importer = (url: string) => Promise<unknown>

const byBrowser: Importer = (url) => import(/* @vite-ignore */ url)

async function load(url: string, importer: Importer): Promise<Mount> {
  let module: { mount?: unknown }
  try {
    module = (await importer(url)) as { mount?: unknown }
  } catch (reason) {
    throw failureOf('load', reason)
  }
  if (typeof module.mount !== 'function') throw new PartFailure('load', 'The module exports no function mount(root, host).')
  return module.mount as Mount
}

/** Mounts a module below a parent; throws a {@link PartFailure}. A part that is stopped while it still mounts is taken away when it is done. */
export async function mountPart(parent: Element, info: PartInfo, state: State, bridge: Bridge, signal: AbortSignal, importer: Importer = byBrowser): Promise<Part> {
  const mount = await load(info.module, importer)
  signal.throwIfAborted()
  const lifetime = new AbortController()
  const element = document.createElement(info.slot.element)
  const root = element.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(SHEET)
  root.adoptedStyleSheets = [sheet]
  parent.replaceChildren(element)
  const { host, update } = createSurface(info, state, bridge, lifetime.signal)

  let unmount: Unmount | undefined
  let isStopped = false
  function stop(): void {
    if (isStopped) return
    isStopped = true
    lifetime.abort()
    element.remove()
    try {
      unmount?.()
    } catch {
      // It is gone either way, and nobody is left to tell.
    }
  }
  signal.addEventListener('abort', stop, { once: true })

  try {
    const answer = await mount(root, host)
    if (typeof answer === 'function') unmount = answer
  } catch (reason) {
    stop()
    throw failureOf('mount', reason)
  }
  if (isStopped && unmount) {
    // Stopped before it had said how: said now.
    try {
      unmount()
    } catch {
      // As above.
    }
  }
  return { update, stop }
}
