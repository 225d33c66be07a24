import createClient, { type Middleware } from 'openapi-fetch'
import { toApiError, unreachable } from './problem'
import type { paths } from './schema'

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

let csrfToken: string | null = null
let onSignedOut: () => void = () => {}

export function setCsrfToken(token: string | null): void {
  csrfToken = token
}

export function getCsrfToken(): string | null {
  return csrfToken
}

/** Called when a request that needed a session was answered 401. */
export function whenSignedOut(handler: () => void): void {
  onSignedOut = handler
}

export function reportSignedOut(): void {
  onSignedOut()
}

const middleware: Middleware = {
  onRequest({ request }) {
    if (!SAFE_METHODS.has(request.method) && csrfToken !== null) request.headers.set('X-CSRF-Token', csrfToken)
    return request
  },
  async onResponse({ request, response }) {
    if (response.ok) return response
    if (response.status === 401 && !new URL(request.url).pathname.endsWith('/session')) onSignedOut()
    const body: unknown = await response.json().catch(() => null)
    throw toApiError(response.status, body, response.headers.get('Retry-After'))
  },
  onError({ error }) {
    if (error instanceof DOMException && error.name === 'AbortError') return error
    return unreachable(error)
  },
}

export const api = createClient<paths>({ baseUrl: '/', credentials: 'same-origin', querySerializer: { array: { style: 'form', explode: false } } })
api.use(middleware)

/** The body of an answer; errors have been thrown by then. */
export async function body<T>(request: Promise<{ data?: T }>): Promise<T> {
  return (await request).data as T
}
