import { getCsrfToken, reportSignedOut } from './client'
import { toApiError, unreachable } from './problem'

export interface RequestOptions {
  body?: unknown
  signal?: AbortSignal
}

/** A request that the generated client does not know, by the same rules: token, problems, sign-out. */
export async function request(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, { body, signal }: RequestOptions = {}): Promise<Response> {
  const headers = new Headers()
  const token = getCsrfToken()
  if (method !== 'GET' && token !== null) headers.set('X-CSRF-Token', token)
  if (body !== undefined) headers.set('Content-Type', 'application/json')
  let response: Response
  try {
    response = await fetch(`/api/v1${path}`, { method, headers, signal, credentials: 'same-origin', body: body === undefined ? undefined : JSON.stringify(body) })
  } catch (error) {
    throw error instanceof DOMException && error.name === 'AbortError' ? error : unreachable(error)
  }
  if (response.ok) return response
  if (response.status === 401) reportSignedOut()
  const problem: unknown = await response.json().catch(() => null)
  throw toApiError(response.status, problem, response.headers.get('Retry-After'))
}

export async function requestJson<T>(...args: Parameters<typeof request>): Promise<T> {
  return (await (await request(...args)).json()) as T
}
