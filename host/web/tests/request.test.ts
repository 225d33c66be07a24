import { afterEach, describe, expect, it, vi } from 'vitest'
import { setCsrfToken, whenSignedOut } from '@/api/client'
import { readRecipe } from '@/api/filters'
import { ApiError } from '@/api/problem'
import { request } from '@/api/request'

const answer = (body: unknown, status = 200, headers: Record<string, string> = {}): Response => new Response(JSON.stringify(body), { status, headers })

function serve(respond: () => Response | Promise<Response>) {
  const sent = vi.fn<(url: string, init: RequestInit) => Promise<Response>>(async () => respond())
  vi.stubGlobal('fetch', sent)
  return sent
}

afterEach(() => {
  vi.unstubAllGlobals()
  setCsrfToken(null)
})

describe('request', () => {
  it('proves with every change that it comes from this page', async () => {
    const sent = serve(() => answer({}))
    setCsrfToken('secret')
    await request('GET', '/filters')
    await request('PUT', '/scripts/a.csx', { body: { source: '' } })
    const headers = sent.mock.calls.map(([, init]) => new Headers(init.headers).get('X-CSRF-Token'))
    expect([headers, sent.mock.calls[1]![0], sent.mock.calls[1]![1].body]).toEqual([[null, 'secret'], '/api/v1/scripts/a.csx', '{"source":""}'])
  })
  it('throws what the server said', async () => {
    serve(() => answer({ code: 'PH4604', errors: { 'steps[0].amount': ['No.'] } }, 400, { 'Retry-After': '2' }))
    const error = await request('POST', '/filters/preview', { body: {} }).catch((reason: unknown) => reason)
    expect(error).toMatchObject({ status: 400, code: 'PH4604', retryAfterSeconds: 2 })
  })
  it('tells a server that is silent from a request that was given up', async () => {
    serve(() => Promise.reject(new TypeError('no network')))
    expect(await request('GET', '/filters').catch((reason: unknown) => reason instanceof ApiError && reason.isUnreachable)).toBe(true)
    serve(() => Promise.reject(new DOMException('', 'AbortError')))
    expect(await request('GET', '/filters').catch((reason: Error) => reason.name)).toBe('AbortError')
  })
  it('says that the session is over', async () => {
    serve(() => answer({}, 401))
    const signedOut = vi.fn()
    whenSignedOut(signedOut)
    await request('GET', '/filters').catch(() => {})
    expect(signedOut).toHaveBeenCalledOnce()
  })
})

describe('readRecipe', () => {
  it('is none where there is none, or one in the words of another maker', async () => {
    serve(() => answer({ title: 'none' }, 404))
    expect(await readRecipe(1)).toBeNull()
    serve(() => answer({ prompt: 'a cat' }))
    expect(await readRecipe(1)).toBeNull()
    serve(() => answer({ source: { id: 1, sha256: '', name: 'a' }, steps: [] }))
    expect(await readRecipe(1)).toMatchObject({ steps: [] })
  })
})
