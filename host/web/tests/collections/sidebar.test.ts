import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { click, collection, mount, press, serve, settle, type, type Sent, type Stage } from './stage'
import CollectionSections from '@/features/collections/CollectionSections.vue'
import { DRAGGED_PICTURES } from '@/composables/usePictureDrag'
import { useCollectionDesk } from '@/stores/collections'
// The dialog is fetched when it is first needed; here it is loaded beforehand.
import '@/features/collections/DeleteCollection.vue'
import { usePreferences } from '@/stores/preferences'
import { useSelection } from '@/stores/selection'
import { useToasts } from '@/stores/toasts'

const anna = collection(1, 'person', 'Anna', { projects: [5] })
const book = collection(5, 'project', 'Book')
const locked = collection(9, 'set', 'Delivered', { locked: true, count: 3 })

let stage: Stage
let sent: Sent[]
async function open(collections = [anna, book, locked], at = '/', setup = (): void => {}): Promise<void> {
  sent = serve(collections)
  stage = await mount(CollectionSections, {}, at, setup)
}
const section = (kind: string): HTMLElement => stage.find(`section-${kind}`)!
const inSection = (kind: string, testid: string): HTMLElement => section(kind).querySelector<HTMLElement>(`[data-testid="${testid}"]`)!
const names = (kind: string): string[] => [...section(kind).querySelectorAll('[data-testid="collection"] .grow')].map((one) => one.textContent)
const row = (id: number): HTMLElement => document.querySelector<HTMLElement>(`[data-collection="${id}"]`)!

function drag(target: HTMLElement, name: string, types = [DRAGGED_PICTURES]): DragEvent {
  const event = new Event(name, { bubbles: true, cancelable: true }) as DragEvent
  Object.defineProperty(event, 'dataTransfer', { value: { types, dropEffect: 'none', getData: () => '' } })
  target.dispatchEvent(event)
  return event
}

beforeEach(() => localStorage.clear())
afterEach(() => {
  stage.app.unmount()
})

describe('sections', () => {
  it('lead to the pictures by number and say where one is', async () => {
    await open(undefined, '/?q=set:%239')
    const link = row(9).querySelector('a')!
    expect(new URL(link.href).searchParams.get('q')).toBe('set:#9')
    expect([link.getAttribute('aria-current'), row(1).querySelector('a')!.getAttribute('aria-current')]).toEqual(['page', null])
    expect(row(9).textContent).toContain('3')
  })
  it('remember that they are folded', async () => {
    await open()
    const title = section('person').querySelector<HTMLElement>('h2 button')!
    await click(title)
    expect([title.getAttribute('aria-expanded'), usePreferences().folded]).toEqual(['false', ['person']])
    expect(JSON.parse(localStorage.getItem('pluginhost.preferences')!).folded).toEqual(['person'])
  })
  it('show few of many, what is looked at among them, and find the rest by typing', async () => {
    const many = Array.from({ length: 20 }, (_, i) => collection(i + 20, 'set', `Set ${i}`))
    await open(many, '/?q=set:%2339')
    expect(names('set')).toEqual([...many.slice(0, 8).map(({ name }) => name), 'Set 19'])
    await click(inSection('set', 'collection-all'))
    expect(names('set')).toHaveLength(20)
    await type(inSection('set', 'collection-find'), '  set 1')
    expect(names('set')).toEqual(['Set 1', ...Array.from({ length: 10 }, (_, i) => `Set ${i + 10}`)])
  })
  it('unfold a project to what lies in it', async () => {
    await open()
    await click(row(5).querySelector<HTMLElement>('button')!)
    expect(names('project')).toEqual(['Book', 'Anna'])
    expect(usePreferences().openProjects).toEqual([5])
  })
})

describe('naming', () => {
  it('creates in place, once, though the field loses the focus as it goes', async () => {
    await open()
    await click(inSection('set', 'collection-new'))
    const field = stage.find('collection-name')!
    await type(field, '  Holiday ')
    await press(field, 'Enter')
    field.dispatchEvent(new Event('blur'))
    await settle()
    expect(sent).toEqual([{ method: 'POST', path: '/sets', body: { name: 'Holiday' } }])
    expect(names('set')).toContain('Holiday')
    expect(stage.find('collection-name')).toBeNull()
  })
  it('creates nothing on Escape', async () => {
    await open()
    await click(inSection('set', 'collection-new'))
    await type(stage.find('collection-name')!, 'Holiday')
    await press(stage.find('collection-name')!, 'Escape')
    expect([sent, stage.find('collection-name')]).toEqual([[], null])
  })
  it('keeps a name that was refused so that it can be corrected', async () => {
    await open()
    await click(inSection('set', 'collection-new'))
    await type(stage.find('collection-name')!, 'Delivered')
    await press(stage.find('collection-name')!, 'Enter')
    expect((stage.find('collection-name') as HTMLInputElement).value).toBe('Delivered')
    expect(useToasts().toasts.map(({ text }) => text)).toEqual(['This name is taken.'])
  })
  it('renames by F2, but not what is locked', async () => {
    await open()
    await press(row(9).querySelector('a')!, 'F2')
    expect(stage.find('collection-name')).toBeNull()
    await press(row(1).querySelector('a')!, 'F2')
    await type(stage.find('collection-name')!, 'Anne')
    await press(stage.find('collection-name')!, 'Enter')
    expect(sent).toEqual([{ method: 'PATCH', path: '/people/1', body: { name: 'Anne' } }])
    expect(names('person')).toEqual(['Anne'])
  })
})

describe('dropping', () => {
  const choose = (): void => useSelection().choose([3, 4], false)

  it('puts the selected pictures in and offers to undo it', async () => {
    await open([anna, book, locked], '/', choose)
    drag(row(1), 'dragenter')
    await settle()
    expect(row(1).classList.contains('over')).toBe(true)
    drag(row(1), 'drop')
    await settle()
    expect(sent).toEqual([{ method: 'POST', path: '/pictures/batch', body: { ids: [3, 4], edit: { addTo: [1] } } }])
    expect(row(1).classList.contains('over')).toBe(false)
    const [toast] = useToasts().toasts
    expect(toast!.text).toBe('2 pictures added to Anna')
    toast!.action!.run()
    await settle()
    expect(sent.at(-1)).toMatchObject({ method: 'POST', path: '/operations/7/undo' })
  })
  it('refuses what is locked, and files', async () => {
    await open([anna, book, locked], '/', choose)
    expect([drag(row(9), 'dragover'), drag(row(1), 'dragover', ['Files']), drag(row(1), 'dragover')].map((event) => event.defaultPrevented)).toEqual([false, false, true])
  })
  it('on a title makes a new one of the pictures', async () => {
    await open([anna, book, locked], '/', choose)
    drag(inSection('set', 'section-head'), 'drop')
    await settle()
    await type(stage.find('collection-name')!, 'Fresh')
    await press(stage.find('collection-name')!, 'Enter')
    expect(sent.map(({ path, body }) => [path, body])).toEqual([
      ['/sets', { name: 'Fresh' }],
      ['/pictures/batch', { ids: [3, 4], edit: { addTo: [103] } }],
    ])
  })
  it('of a person on a project puts the person there', async () => {
    await open([collection(1, 'person', 'Ben'), book, locked])
    useCollectionDesk().dragged = collection(1, 'person', 'Ben')
    drag(row(5), 'drop', ['application/x-pluginhost-collection'])
    await settle()
    expect(sent).toEqual([{ method: 'PATCH', path: '/people/1', body: { projects: [5] } }])
  })
})

it('asks before it deletes, and leaves a view of what is gone', async () => {
  await open([anna, book, collection(2, 'set', 'Old', { count: 2 })], '/?q=set:%232')
  await press(row(2).querySelector('a')!, 'Delete')
  await settle()
  expect([sent.length, stage.find('confirm-dialog')!.textContent]).toEqual([0, expect.stringContaining('The 2 pictures in it stay in the library')])
  await click(stage.find('confirm-accept')!)
  expect(sent).toEqual([{ method: 'DELETE', path: '/sets/2', body: null }])
  await settle()
  expect(stage.path()).toBe('/')
})
