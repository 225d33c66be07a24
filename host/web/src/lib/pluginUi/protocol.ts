import type { Question, RequestOptions, Selection, Slot, Theme } from 'pluginhost-ui'

/** Everything a part can ask of the page, by name: what it sends and what it gets. Only data, so that it can cross to a frame. */
export interface Calls {
  request: { sent: ApiCall; got: unknown }
  confirm: { sent: Question; got: boolean }
  toast: { sent: { text: string; kind: string }; got: void }
  copy: { sent: string; got: boolean }
  navigate: { sent: string; got: void }
}

export type CallName = keyof Calls

export interface ApiCall extends Omit<RequestOptions, 'signal'> {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: string
  as: 'json' | 'blob'
}

/** What a part is told of the page, now and whenever it changes. */
export interface State {
  picture: number | null
  selection: Selection
  theme: Theme
  locale: string
}

export interface PartInfo {
  plugin: { id: string; name: string }
  slot: Slot
  module: string
}

/** How a part reaches the page: by a function call, or by messages. */
export interface Bridge {
  call<K extends CallName>(name: K, sent: Calls[K]['sent'], signal?: AbortSignal): Promise<Calls[K]['got']>
}

export interface WireError {
  name: string
  message: string
  status: number
  code: string | null
}

export type ToFrame =
  | { type: 'start'; info: PartInfo; state: State }
  | { type: 'state'; state: State }
  | { type: 'answer'; id: number; value?: unknown; error?: WireError }
  | { type: 'stop' }

export type FromFrame =
  | { type: 'call'; id: number; name: string; sent: unknown }
  | { type: 'abort'; id: number }
  | { type: 'mounted' }
  | { type: 'failed'; phase: FailurePhase; message: string }
  | { type: 'height'; pixels: number }

export type FailurePhase = 'load' | 'mount' | 'hang' | 'run' | 'left'
