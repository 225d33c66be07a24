import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { click, collection, mount, picture, press, serve, settle, type, type Sent, type Stage } from './stage'
import AddToDialog from '@/features/collections/AddToDialog.vue'
import { EVERYTHING } from '@/lib/selection'
import { useLibrary } from '@/stores/library'
import { useSelection } from '@/stores/selection'
import { useToasts } from '@/stores/toasts'

const collections = [collection(1, 'person', 'Anna'), collection(2, 'set', 'Summer'), collection(3, 'set', 'Winter'), collection(4, 'set', 'Delivered', { locked: true })]

let stage: Stage
let sent: Sent[]
const closed = vi.fn()
const input = (): HTMLElement => stage.find('add-to-input')!
const line = (name: string): HTMLElement => stage.all('choice').find((one) => one.dataset.name === name)!
const states = (): Record<string, string> => Object.fromEntries(stage.all('choice').map((one) => [one.dataset.name!, one.getAttribute('aria-checked') ?? 'offer']))

beforeEach(async () => {
  closed.mockReset()
  sent = serve(collections, [picture(10, [2, 4]), picture(11, [2, 1, 4]), picture(12)])
  stage = await mount(AddToDialog, { chosen: 'selection', onClose: closed }, '/', () => {
    useLibrary().open('', '-imported')
    useLibrary().show(0, 10)
    useSelection().choose([10, 11], false)
  })
  await settle()
})
afterEach(() => {
  stage.app.unmount()
})

it('shows what all, some and none of the selected pictures lie in, members first', () => {
  expect(states()).toEqual({ Anna: 'mixed', Summer: 'true', Delivered: 'true', Winter: 'false' })
  expect(stage.all('choice').map((one) => one.dataset.name)).toEqual(['Anna', 'Summer', 'Delivered', 'Winter'])
})

it('changes several memberships at once, as one change', async () => {
  await click(line('Anna'))
  await click(line('Summer'))
  await click(line('Winter'))
  expect(states()).toMatchObject({ Anna: 'true', Summer: 'false', Winter: 'true' })
  expect(sent).toEqual([])
  await click(stage.find('add-to-apply')!)
  expect(sent).toEqual([{ method: 'POST', path: '/pictures/batch', body: { ids: [10, 11], edit: { addTo: [1, 3], removeFrom: [2] } } }])
  expect(closed).toHaveBeenCalledOnce()
  expect(useToasts().toasts[0]).toMatchObject({ text: 'Memberships of 2 pictures changed', kind: 'success' })
})

it('is quick by keyboard: letters, Enter, Enter', async () => {
  await type(input(), 'win')
  expect(stage.all('choice')[0]!.dataset.name).toBe('Winter')
  await press(input(), 'Enter')
  expect((input() as HTMLInputElement).value).toBe('')
  await press(input(), 'Enter')
  expect(sent).toEqual([{ method: 'POST', path: '/pictures/batch', body: { ids: [10, 11], edit: { addTo: [3], removeFrom: [] } } }])
  expect(useToasts().toasts[0]!.text).toBe('2 pictures added to Winter')
})

it('creates what nothing fits, when it is applied and not before', async () => {
  await type(input(), 'Harbour')
  expect(states()).toEqual({ Harbour: 'offer' })
  expect(stage.all('choice').map((one) => one.textContent)).toEqual(['Create set “Harbour”', 'Create person “Harbour”', 'Create project “Harbour”'])
  await press(input(), 'Enter')
  expect(states()).toMatchObject({ Harbour: 'true' })
  expect(sent).toEqual([])
  await press(input(), 'Enter', { ctrlKey: true })
  expect(sent).toEqual([
    { method: 'POST', path: '/sets', body: { name: 'Harbour' } },
    { method: 'POST', path: '/pictures/batch', body: { ids: [10, 11], edit: { addTo: [104], removeFrom: [] } } },
  ])
})

it('offers no second one of the same name, whatever its case', async () => {
  await type(input(), 'SUMMER')
  expect(stage.all('choice').map((one) => one.textContent.trim())).toEqual(['Summer0', 'Create person “SUMMER”', 'Create project “SUMMER”'])
})

it('leaves what is locked as it is', async () => {
  await click(line('Delivered'))
  expect([states().Delivered, line('Delivered').getAttribute('aria-disabled'), (stage.find('add-to-apply') as HTMLButtonElement).disabled]).toEqual(['true', 'true', true])
})

it('moves through the list with the arrows', async () => {
  await press(input(), 'ArrowDown')
  await press(input(), 'ArrowDown')
  expect(document.getElementById(input().getAttribute('aria-activedescendant')!)!.dataset.name).toBe('Summer')
  await press(input(), 'Enter')
  expect(states().Summer).toBe('false')
})

it('names a whole result by its query', async () => {
  useSelection().chosen = EVERYTHING
  await click(line('Winter'))
  await click(stage.find('add-to-apply')!)
  expect(sent[0]!.body).toEqual({ q: '', edit: { addTo: [3], removeFrom: [] } })
})
