import type { Host, Mount } from 'pluginhost-ui'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { mountInPage } from '@/lib/pluginUi/pagePart'
import { mountPart } from '@/lib/pluginUi/part'
import type { Bridge, PartInfo, State } from '@/lib/pluginUi/protocol'

const info: PartInfo = { plugin: { id: 'acme.one', name: 'One' }, slot: { name: 'page', element: 'acme-part', title: 'Part', isolation: 'page' }, module: 'http://host/plugin-ui/acme.one/key/files/a.js' }
const state: State = { picture: 7, selection: { count: 1, ids: [7], query: '' }, theme: { name: 'dark', tokens: { '--accent': 'blue' } }, locale: 'de' }
const call = vi.fn(async (name: string) => (name === 'confirm' ? true : undefined))
const bridge = { call } as unknown as Bridge
let place: HTMLElement

const put = (mount: Mount, lifetime = new AbortController()) => mountPart(place, info, state, bridge, lifetime.signal, async () => ({ mount }))

beforeEach(() => {
  call.mockClear()
  place = document.createElement('div')
})

describe('a part', () => {
  it('gets a shadow root and a frozen host', async () => {
    let seen: { root: ShadowRoot; host: Host } | null = null
    await put((root, host) => void (seen = { root, host }))
    const { root, host } = seen!
    expect([root.host.localName, root.adoptedStyleSheets.length, Object.isFrozen(host), Object.isFrozen(host.api), Object.isFrozen(host.theme.current.tokens), Object.isFrozen(host.selection.current.ids)]).toEqual(['acme-part', 1, true, true, true, true])
  })

  it('is told what changes until it is stopped, and only what changed', async () => {
    const told: unknown[] = []
    const part = await put((_, host) => {
      host.picture.subscribe((id) => told.push(id))
      host.locale.subscribe((locale) => told.push(locale))
    })
    part.update({ ...state, picture: 8 })
    part.update({ ...state, picture: 8, locale: 'en' })
    part.stop()
    part.update({ ...state, picture: 9 })
    expect(told).toEqual([7, 'de', 8, 'en'])
  })

  it('translates with English behind it', async () => {
    let texts: string[] = []
    await put((_, host) => {
      const t = host.translate({ en: { a: 'A {n}', b: 'B' }, de: { a: 'Ä {n} {other}' } })
      texts = [t('a', { n: 2 }), t('b'), t('c')]
    })
    expect(texts).toEqual(['Ä 2 {other}', 'B', 'c'])
  })

  it('is unmounted once, and then reaches nobody', async () => {
    const unmount = vi.fn()
    let host: Host | null = null
    const part = await put((_, given) => ((host = given), unmount))
    part.stop()
    part.stop()
    host!.toast('late')
    host!.navigate('/late')
    await expect(host!.api.get('pictures')).rejects.toThrow()
    expect([unmount.mock.calls.length, host!.signal.aborted, place.childElementCount, call.mock.calls.length]).toEqual([1, true, 0, 0])
  })

  it('that ends while it mounts is unmounted when it has', async () => {
    const unmount = vi.fn()
    const lifetime = new AbortController()
    let done: (value: () => void) => void = () => {}
    const mounting = put(() => new Promise((resolve) => (done = resolve)), lifetime)
    await Promise.resolve()
    await Promise.resolve()
    lifetime.abort()
    done(unmount)
    await mounting
    expect([unmount.mock.calls.length, place.childElementCount]).toEqual([1, 0])
  })

  it('mounted twice stands there once', async () => {
    await put((root) => root.append('one'))
    await put((root) => root.append('two'))
    expect(place.childElementCount).toBe(1)
  })

  it.each([
    ['load', async () => Promise.reject(new Error('gone'))],
    ['load', async () => ({})],
    ['mount', async () => ({ mount: () => Promise.reject(new Error('no')) })],
  ])('says that it failed to %s', async (phase, importer) => {
    await expect(mountPart(place, info, state, bridge, new AbortController().signal, importer)).rejects.toMatchObject({ phase })
    expect(place.childElementCount).toBe(0)
  })

  it('in the page answers for its own later errors only', async () => {
    const failures: string[] = []
    const lifetime = new AbortController()
    await mountInPage(place, info, state, bridge, lifetime.signal, (failure) => failures.push(failure.message), async () => ({ mount: () => {} }))
    const fail = (filename: string, message: string): boolean => window.dispatchEvent(new ErrorEvent('error', { filename, message, error: new Error(message), cancelable: true }))
    fail('http://host/assets/index.js', 'of the page')
    fail('http://host/plugin-ui/acme.two/key/files/a.js', 'of another')
    fail('http://host/plugin-ui/acme.one/key/files/b.js', 'mine')
    lifetime.abort()
    fail('http://host/plugin-ui/acme.one/key/files/b.js', 'after the end')
    expect(failures).toEqual(['Error: mine'])
  })
})
