import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { createPinia, setActivePinia } from 'pinia'
import { vi } from 'vitest'
import { createApp, h, type App, type Component } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import type { Collection, CollectionKind } from '@/api/collections'
import type { Picture } from '@/api/types'
import { i18n } from '@/i18n'

// The generated client takes the fetch it finds when it is loaded: it must find one that can be changed later. Tests import this file first.
const server = vi.hoisted(() => {
  const fake: { answer: typeof fetch } = { answer: () => Promise.reject(new Error('no server')) }
  globalThis.fetch = (...args) => fake.answer(...args)
  return fake
})

export interface Sent {
  method: string
  path: string
  body: unknown
}

const KINDS: Record<string, CollectionKind> = { people: 'person', sets: 'set', projects: 'project' }
export const answer = (body: unknown, status = 200): Response => new Response(status === 204 ? null : JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } })

export const collection = (id: number, kind: CollectionKind, name: string, more: Partial<Collection> = {}): Collection => ({ id, kind, name, description: null, icon: null, colour: null, locked: false, count: 0, cover: null, createdAt: '', v: '1', projects: [], ...more })
export const picture = (id: number, collections: number[] = []): Picture => ({ id, name: `${id}.png`, tags: [], stars: 0, collections, width: 4, height: 3 }) as unknown as Picture

/** A server that keeps collections and says what it was asked. */
export function serve(collections: Collection[], pictures: Picture[] = [], refusal: string | null = null): Sent[] {
  const sent: Sent[] = []
  const known = collections.map((one) => ({ ...one }))
  const respond = (method: string, path: string, body: Record<string, unknown>): Response => {
    const [, kind, id] = /^\/(people|sets|projects)(?:\/(\d+))?$/.exec(path) ?? []
    if (kind && method === 'GET') return answer({ items: known.filter((one) => one.kind === KINDS[kind]), total: 0 })
    if (kind && method === 'POST' && known.some((one) => one.name === body.name)) return answer({ title: 'Taken', code: 'PH4999', detail: 'This name is taken.' }, 409)
    if (kind && method === 'POST') return answer((known.push(collection(100 + known.length, KINDS[kind]!, String(body.name))), known.at(-1)), 201)
    if (id && method === 'PATCH') return answer(Object.assign(known.find((one) => one.id === Number(id))!, body))
    if (id && method === 'DELETE') return answer((known.splice(known.findIndex((one) => one.id === Number(id)), 1), null), 204)
    if (path === '/pictures/batch' && refusal !== null) return answer({ title: 'Locked', code: 'PH4998', detail: refusal }, 409)
    if (path === '/pictures/batch') return answer({ matched: 1, changed: 2, operation: 7 })
    if (path === '/pictures') return answer({ items: pictures, total: pictures.length })
    return answer({ items: [], total: 0, changed: 2 })
  }
  return serveWith(respond, sent)
}

/** A server that answers as a test says, and says what it was asked. */
export function serveWith(respond: (method: string, path: string, body: Record<string, unknown>) => Response | Promise<Response>, sent: Sent[] = []): Sent[] {
  server.answer = async (input, init = {}) => {
    const request = input instanceof Request ? input : new Request(new URL(String(input), location.href), { method: init.method, body: init.body })
    const path = new URL(request.url).pathname.replace('/api/v1', '')
    const text = await request.text()
    const body = text === '' ? null : (JSON.parse(text) as Record<string, unknown>)
    if (request.method !== 'GET') sent.push({ method: request.method, path, body })
    return respond(request.method, path, body ?? {})
  }
  return sent
}

export interface Stage {
  place: HTMLElement
  app: App
  find: (testid: string) => HTMLElement | null
  all: (testid: string) => HTMLElement[]
  path: () => string
}

/** Pages need a document: dialogs and menus leave the place they are written in. */
export async function mount(component: Component, props: Record<string, unknown> = {}, at = '/', setup: () => void = () => {}): Promise<Stage> {
  const place = document.createElement('div')
  document.body.replaceChildren(place)
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/', name: 'library', component: { render: () => null } }, { path: '/trash', name: 'trash', component: { render: () => null } }, { path: '/plugins/get', name: 'getPlugins', component: { render: () => null } }, { path: '/plugins/:id?', name: 'plugins', component: { render: () => null } }] })
  await router.push(at)
  const pinia = createPinia()
  setActivePinia(pinia)
  setup()
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const app = createApp({ render: () => h(component, props) }).use(pinia).use(i18n).use(router).use(VueQueryPlugin, { queryClient })
  app.mount(place)
  await settle()
  const all = (testid: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(`[data-testid="${testid}"]`)]
  return { place, app, all, find: (testid) => all(testid)[0] ?? null, path: () => router.currentRoute.value.fullPath }
}

/** Lets everything happen that waits for a turn: on a busy machine turns count, not time. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 12; turn++) await new Promise((resolve) => setTimeout(resolve, 2))
}

export async function type(field: HTMLElement, text: string): Promise<void> {
  ;(field as HTMLInputElement).value = text
  field.dispatchEvent(new Event('input', { bubbles: true }))
  await settle()
}
export async function press(target: HTMLElement, key: string, more: KeyboardEventInit = {}): Promise<void> {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }))
  await settle()
}
export async function click(target: HTMLElement): Promise<void> {
  target.click()
  await settle()
}
