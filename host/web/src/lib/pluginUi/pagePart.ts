import { PartFailure, textOf } from './failure'
import { mountPart, type Importer, type Part } from './part'
import type { Bridge, PartInfo, State } from './protocol'

/** A browser's message says nothing of who threw; the addresses in the stack do. */
function isFrom(folder: string, ...places: (string | undefined)[]): boolean {
  return places.some((place) => place?.includes(folder))
}

/** Mounts a part in the page itself: trusted code below a shadow root. What nobody catches in it later ends it, and nothing else. */
export async function mountInPage(parent: Element, info: PartInfo, state: State, bridge: Bridge, signal: AbortSignal, onFailure: (failure: PartFailure) => void, importer?: Importer): Promise<Part> {
  const folder = info.module.slice(0, info.module.indexOf('/files/') + 1)
  const fail = (event: Event, reason: unknown): void => {
    event.preventDefault()
    onFailure(new PartFailure('run', textOf(reason)))
  }
  window.addEventListener('error', (event) => isFrom(folder, event.filename, (event.error as Error | null)?.stack) && fail(event, event.error ?? event.message), { signal })
  window.addEventListener('unhandledrejection', (event) => isFrom(folder, (event.reason as Error | null)?.stack) && fail(event, event.reason), { signal })
  return await mountPart(parent, info, state, bridge, signal, importer)
}
