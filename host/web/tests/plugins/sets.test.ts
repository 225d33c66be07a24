import { afterEach, beforeEach, expect, it } from 'vitest'
import { answer, click, mount, serveWith, settle, type Sent, type Stage } from '../collections/stage'
import PluginSets from '@/features/plugins/PluginSets.vue'

let stage: Stage
let sent: Sent[]
let switched: unknown[]

const set = (name: string, isCurrent = false) => ({ name, on: ['acme.warm', 'acme.cold'], off: ['acme.rain'], isCurrent })

beforeEach(async () => {
  switched = []
  sent = serveWith((method, path) => {
    if (method === 'GET') return answer({ items: [set('evening', true), set('all on')] })
    if (path.endsWith('/apply')) return answer({ items: switched })
    return answer(set('new'))
  })
  stage = await mount(PluginSets, {}, '/plugins')
  await settle()
})
afterEach(() => {
  stage.app.unmount()
})

const writes = () => sent.filter((one) => one.method !== 'GET').map((one) => `${one.method} ${one.path}`)

it('shows each set, and does not offer the one in force', () => {
  expect(stage.all('plugin-set').map((one) => one.textContent)).toEqual([expect.stringContaining('evening'), expect.stringContaining('all on')])
  expect(stage.all('plugin-set')[0]!.textContent).toContain('2 on, 1 off')
  expect(stage.all('plugin-set-apply')).toHaveLength(1)
})

it('switches to a set, and says what could not be switched', async () => {
  switched = [{ id: 'acme.cold', isOn: true, code: null, reason: null }, { id: 'acme.rain', isOn: false, code: 'PH1301', reason: 'It does not stop.' }]
  await click(stage.find('plugin-set-apply')!)
  await settle()

  expect(writes()).toEqual(['POST /plugins/sets/all%20on/apply'])
  expect(stage.find('plugin-sets')!.textContent).toContain('It does not stop.')
  expect(stage.find('plugin-sets')!.textContent).not.toContain('acme.cold')
})

it('keeps what is on under a name, and not under none', async () => {
  const field = stage.find('plugin-set-name') as HTMLInputElement
  expect((stage.find('plugin-set-save') as HTMLButtonElement).disabled).toBe(true)
  field.value = ' quiet '
  field.dispatchEvent(new Event('input'))
  await settle()
  await click(stage.find('plugin-set-save')!)
  await settle()

  expect(writes()).toEqual(['PUT /plugins/sets/quiet'])
  expect(field.value).toBe('')
})

it('removes a set', async () => {
  await click(stage.all('plugin-set-remove')[1]!)
  expect(writes()).toEqual(['DELETE /plugins/sets/all%20on'])
})
