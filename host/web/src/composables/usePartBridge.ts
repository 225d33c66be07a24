import { useRouter } from 'vue-router'
import { request } from '@/api/request'
import type { UiSlot } from '@/api/types'
import type { ApiCall, Bridge, CallName, Calls } from '@/lib/pluginUi/protocol'
import { addressOf } from '@/lib/pluginUi/requestGate'
import { usePartQuestions } from '@/stores/partQuestions'
import { useToasts, type Toast } from '@/stores/toasts'
import { useClipboard } from './useClipboard'

const METHODS: ReadonlySet<string> = new Set<ApiCall['method']>(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'])
const KINDS: ReadonlySet<string> = new Set<Toast['kind']>(['info', 'success', 'error'])
const LONGEST_TOAST = 300

type Handlers = { [K in CallName]: (slot: UiSlot, sent: Calls[K]['sent'], signal?: AbortSignal) => Promise<Calls[K]['got']> }

async function send(slot: UiSlot, { method, path, query, body, as }: ApiCall, signal?: AbortSignal): Promise<unknown> {
  if (!METHODS.has(method)) throw new Error(`'${method}' is no method.`)
  const address = addressOf(slot, method, String(path))
  const more = new URLSearchParams(Object.entries(query ?? {}).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))).toString()
  const answer = await request(method, more === '' ? address : `${address}${address.includes('?') ? '&' : '?'}${more}`, { body, signal })
  if (as === 'blob') return await answer.blob()
  return answer.headers.get('Content-Type')?.includes('json') ? await answer.json() : null
}

/** What the page does for a plugin's part. The part may run in a sandboxed frame: nothing of what it sends is taken on trust. */
export function usePartBridge() {
  const router = useRouter()
  const toasts = useToasts()
  const questions = usePartQuestions()
  const { copy } = useClipboard()

  const handlers: Handlers = {
    request: send,
    confirm: (slot, { title, text, confirm, danger }, signal) => questions.ask(slot.name, { title: String(title), text: String(text), confirm: String(confirm), danger: danger === true }, signal),
    async toast(slot, { text, kind }) {
      toasts.show(`${slot.name}: ${String(text).slice(0, LONGEST_TOAST)}`, { kind: KINDS.has(kind) ? (kind as Toast['kind']) : 'info' })
    },
    copy: (_, text) => copy(String(text)),
    async navigate(_, path) {
      if (!/^\/(?![/\\])/.test(String(path))) throw new Error(`'${String(path)}' is not an address of this page.`)
      await router.push(String(path))
    },
  }

  return (slot: UiSlot): Bridge => ({ call: (name, sent, signal) => handlers[name](slot, sent as never, signal) as never })
}
