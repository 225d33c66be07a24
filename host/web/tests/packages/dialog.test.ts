import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { answer, click, mount, serveWith, settle, type Sent, type Stage } from '../collections/stage'
import '@/i18n/packages'
import type { PackageChange } from '@/api/types'
import PlanDialog from '@/features/packages/PlanDialog.vue'
import { usePackageTask } from '@/stores/packageTask'
import { change, signer } from './some'

let stage: Stage
let sent: Sent[]
let planned: PackageChange[]
let gate: Promise<void>
let refusal: { code: string; detail: string } | null

beforeEach(async () => {
  refusal = null
  gate = Promise.resolve()
  sent = serveWith(async (method, path) => {
    await gate
    if (path === '/packages/plans') return answer({ id: 'plan1', changes: planned })
    if (method === 'DELETE') return answer(null, 204)
    if (path === '/packages/plans/plan1/apply') return refusal ? answer({ title: 'Refused', ...refusal }, 409) : answer({ changes: planned })
    return answer({ items: [], failures: [] })
  }, [])
  stage = await mount(PlanDialog)
})
afterEach(() => {
  stage.app.unmount()
})

const start = async (changes: PackageChange[], action: 'install' | 'uninstall' = 'install'): Promise<void> => {
  planned = changes
  await usePackageTask().start({ action, id: changes[0]?.id ?? 'a.a' } as never)
  await settle()
}
const applied = () => sent.find(({ path }) => path.endsWith('/apply'))?.body
const shown = (part: string): string[] => [...document.querySelectorAll<HTMLElement>(`[data-part="${part}"] [data-testid="permission"]`)].map((one) => one.textContent.replace(/\s+/g, ' ').trim())

it('shows permissions with their reasons before anything happens, and installs on a yes', async () => {
  await start([change('acme.warm', { name: 'Warm', permissions: [{ permission: 'network', reason: 'Asks the weather.', hosts: ['weather.example'] }] })])

  expect(stage.find('plan-dialog')!.querySelector('h2')!.textContent).toBe('Install Warm?')
  expect(shown('added')).toEqual(['Use the network: weather.exampleAsks the weather.'])
  expect(applied()).toBeUndefined()
  await click(stage.find('plan-apply')!)
  expect(applied()).toMatchObject({ keepData: false, acceptSigners: [] })
  expect(stage.find('plan-done')!.textContent).toContain('Warm 1.0.0 is installed.')
})

it('shows of an update what is new and what is gone', async () => {
  const network = { permission: 'network', reason: null, hosts: ['a.example', 'b.example'] }
  await start([change('acme.warm', { action: 'update', from: '0.9.0', permissions: [network], addedPermissions: [{ ...network, hosts: ['b.example'] }], removedPermissions: [{ permission: 'gpu', reason: null, hosts: [] }] })])

  expect(shown('added')).toEqual(['Use the network: b.exampleIts author gives no reason.'])
  expect(shown('removed')).toEqual(['Use the graphics card'])
})

it('wants a yes to a new signer', async () => {
  await start([change('acme.warm', { action: 'update', from: '0.9.0', signer: signer('CN=Other', 'F1'), previousSigner: signer('CN=Acme'), signerStanding: 'changed', asksForSigner: true })])

  expect((stage.find('plan-apply') as HTMLButtonElement).disabled).toBe(true)
  await click(stage.find('accept-signer')!)
  await click(stage.find('plan-apply')!)
  expect(applied()).toMatchObject({ acceptSigners: ['F1'] })
})

it('keeps data of what is removed when that is wanted', async () => {
  await start([change('acme.warm', { action: 'uninstall', from: '1.0.0', to: null, dataBytes: 3_400_000 })], 'uninstall')

  expect(stage.find('keep-data')!.parentElement!.textContent).toContain('3.4 MB')
  await click(stage.find('keep-data')!)
  await click(stage.find('plan-apply')!)
  expect(applied()).toMatchObject({ keepData: true })
})

it('says why it was not done, with the code', async () => {
  refusal = { code: 'PH1844', detail: 'It did not start. Ask its author.' }
  await start([change('acme.warm')])
  await click(stage.find('plan-apply')!)

  expect(stage.find('plan-refused')!.textContent).toMatch(/It did not start\. Ask its author\..*PH1844/s)
})

it('forgets a plan that nobody wants', async () => {
  await start([change('acme.warm')])
  await click(stage.find('plan-cancel')!)

  expect(sent.at(-1)).toMatchObject({ method: 'DELETE', path: '/packages/plans/plan1' })
  expect(stage.find('plan-dialog')).toBeNull()
})

it('follows its own progress only, step by step', async () => {
  let open = (): void => {}
  gate = new Promise((resolve) => (open = resolve))
  planned = []
  const task = usePackageTask()
  const running = task.start({ action: 'install', id: 'acme.warm' } as never)
  await vi.waitFor(() => expect(sent.length).toBe(1))
  const news = { step: 'downloading' as const, plugin: 'acme.warm', done: 500, total: 1000 }
  task.onProgress({ ...news, operation: 'of somebody else' })
  expect(task.news).toBeNull()
  task.onProgress({ ...news, operation: String((sent[0]!.body as Record<string, unknown>).operation) })
  await nextTick()
  expect(stage.find('package-progress')!.textContent).toContain('Downloading: acme.warm500 B of 1 KB')
  open()
  await running
  await settle()
  expect(stage.find('plan-nothing')!.textContent).toContain('Nothing to do')
})
