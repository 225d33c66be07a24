import { afterEach, beforeEach, expect, it } from 'vitest'
import { answer, click, mount, serveWith, settle, type Sent, type Stage } from '../collections/stage'
import type { FoundPackage } from '@/api/types'
import GetPluginsPage from '@/features/packages/GetPluginsPage.vue'
import { found } from './some'

let stage: Stage
let sent: Sent[]
let search: { items: FoundPackage[]; failures: unknown[]; feeds: string[] }
let updates: unknown[]

const open = async (): Promise<void> => {
  sent = serveWith((_, path) => {
    if (path === '/session') return answer({ user: { name: 'ada', role: 'owner' }, csrf: 'x' })
    if (path === '/packages') return answer(search)
    if (path === '/packages/installed') return answer({ items: search.items.filter((one) => one.installed) })
    if (path === '/packages/updates') return answer({ items: updates, failures: [] })
    if (path === '/packages/plans') return answer({ id: 'p', changes: [] })
    return answer({ items: [] })
  })
  stage = await mount(GetPluginsPage, {}, '/plugins/get')
  await settle()
}

beforeEach(() => {
  search = { items: [], failures: [], feeds: ['home'] }
  updates = []
})
afterEach(() => {
  stage.app.unmount()
})

it('says what each plugin is, and what it asks for', async () => {
  search.items = [found('acme.warm', { name: 'Warm', authors: 'Acme', downloads: 1234, licence: 'MIT', permissions: [{ permission: 'gpu', reason: 'Fast.', hosts: [] }], capabilities: [{ contract: 'filters.filter', id: 'acme.warm', name: 'Warm', atRunTime: false }] })]
  await open()

  const text = stage.find('package')!.textContent
  for (const part of ['Warm', '1.0.0', 'by Acme', '1,234 downloads', 'MIT', 'from home', 'Filter', 'Use the graphics card']) expect(text).toContain(part)
  await click(stage.find('package-install')!)
  expect(sent[0]).toMatchObject({ path: '/packages/plans', body: { action: 'install', id: 'acme.warm', version: null, acceptSigner: 'ask' } })
})

it('does not offer what cannot run here, and says why', async () => {
  const incompatible = { code: 'PH1821', reason: 'It needs SDK 9.', cure: 'Update the host.' }
  search.items = [found('acme.cold', { suited: null, incompatible }), found('acme.warm', { suited: '0.9.0', incompatible })]
  await open()

  expect(stage.all('package').map((one) => one.querySelector('[data-testid=package-install]') !== null)).toEqual([false, true])
  expect(stage.all('package-incompatible')[0]!.textContent).toContain('It needs SDK 9. Update the host. PH1821')
  expect(stage.all('package-incompatible')[1]!.textContent).toContain('0.9.0 runs here')
})

it('offers updates, each and all', async () => {
  search.items = [found('acme.warm', { installed: '0.9.0' }), found('acme.cold', { installed: '1.0.0' })]
  updates = [{ id: 'acme.warm', from: '0.9.0', to: '1.0.0', feed: 'home' }]
  await open()

  expect(stage.find('updates-badge')!.textContent).toBe('1 update')
  expect(stage.find('updates')!.textContent).toContain('1 update is available.')
  expect([stage.all('package-update').length, stage.all('package-installed').length]).toEqual([1, 1])
  await click(stage.find('update-all')!)
  expect(sent[0]).toMatchObject({ body: { action: 'updateAll' } })
})

it('says where plugins come from while there are no feeds', async () => {
  search.feeds = []
  await open()

  expect(stage.find('empty-state')!.textContent).toContain('No feeds yet')
})

it('names a feed that is away beside what others have', async () => {
  search.items = [found('acme.warm')]
  search.failures = [{ code: 'PH1810', reason: "Feed 'far' cannot be reached.", cure: 'Check the network.' }]
  await open()

  expect(stage.find('feed-failures')!.textContent).toContain("Feed 'far' cannot be reached. Check the network. PH1810")
  expect(stage.all('package').length).toBe(1)
})
