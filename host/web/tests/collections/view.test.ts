import { afterEach, describe, expect, it } from 'vitest'
import { click, collection, mount, picture, serve, settle, type Stage } from './stage'
import { useEdits } from '@/composables/useEdits'
import type { CollectedPicture } from '@/api/collections'
import { useSelectionActions } from '@/composables/useSelectionActions'
import MembershipChips from '@/features/collections/MembershipChips.vue'
import FacetGroup from '@/features/library/FacetGroup.vue'
import NothingFound from '@/features/library/NothingFound.vue'
import ResultRow from '@/features/library/ResultRow.vue'
import { useLibrary } from '@/stores/library'
import { useSelection } from '@/stores/selection'
import { useToasts } from '@/stores/toasts'

const summer = collection(3, 'set', 'Summer 2024', { count: 2 })
const locked = collection(4, 'set', 'Delivered', { locked: true })
const pictures = [picture(10, [3]), picture(11, [3, 4])]

let stage: Stage
afterEach(() => stage.app.unmount())

/** What the library shows at this address, as the view would have it. */
function look(query: string): void {
  useLibrary().open(query, '-imported')
  useLibrary().show(0, 10)
}
const membershipsOf = (position: number): number[] | undefined => (useLibrary().at(position) as CollectedPicture | undefined)?.collections

describe('conditions', () => {
  it('show the name of what they name by number', async () => {
    serve([summer])
    stage = await mount(ResultRow, {}, '/?q=tag:sea%20set:%233%20-set:%233%20set:%2399')
    const chips = [...stage.place.querySelectorAll('li')]
    expect(chips.map((chip) => chip.textContent.trim())).toEqual(['tag:sea', 'Summer 2024', 'Not in Summer 2024', 'set:#99'])
    expect(chips[1]!.querySelector('button')!.getAttribute('aria-label')).toBe('Remove Summer 2024')
  })
  it('of an empty set say how to fill it', async () => {
    serve([summer])
    stage = await mount(NothingFound, {}, '/?q=set:%233')
    expect(stage.find('empty-state')!.textContent).toContain('Summer 2024 is empty')
  })
})

it('facets ask for a set by its number, and know when it is asked for', async () => {
  serve([summer])
  stage = await mount(FacetGroup, { title: 'Sets', facet: { by: 'set', values: [{ value: 'Summer 2024', count: 2 }] } })
  const facet = stage.find('facet')!
  expect(facet.getAttribute('aria-pressed')).toBe('false')
  await click(facet)
  expect([stage.path(), facet.getAttribute('aria-pressed')]).toEqual(['/?q=set:%233', 'true'])
})

describe('memberships of a picture', () => {
  it('lead to the others and can be taken away, unless they are locked', async () => {
    const sent = serve([summer, locked], pictures)
    stage = await mount(MembershipChips, { pictureId: 11, ids: [3, 4, 99] })
    const chips = stage.all('membership')
    expect(chips.map((chip) => [chip.querySelector('a')!.textContent.trim(), chip.querySelector('button') !== null])).toEqual([['Summer 2024', true], ['Delivered', false]])
    await click(chips[0]!.querySelector('button')!)
    expect(sent).toEqual([{ method: 'POST', path: '/pictures/batch', body: { ids: [11], edit: { removeFrom: [3] } } }])
  })
})

describe('arrange', () => {
  let edits!: ReturnType<typeof useEdits>
  const host = {
    setup: () => {
      edits = useEdits()
      return () => null
    },
  }

  it('shows a membership before the server has answered, and takes it back when it is refused', async () => {
    serve([summer], pictures, 'Summer 2024 is locked.')
    stage = await mount(host, {}, '/', () => look(''))
    const asked = edits.arrange({ ids: [10] }, { addTo: [8], removeFrom: [3] }, () => '')
    expect(membershipsOf(0)).toEqual([8])
    expect(await asked).toBeNull()
    expect(membershipsOf(0)).toEqual([3])
    expect(useToasts().toasts[0]!.text).toBe('Summer 2024 is locked.')
  })
  it('takes pictures out of the view of the set that they leave, and of no other', async () => {
    serve([summer], pictures, 'no')
    stage = await mount(host, {}, '/', () => look('stars>=1 set:#3'))
    void edits.arrange({ ids: [10] }, { removeFrom: [4] }, () => '')
    expect(useLibrary().total).toBe(2)
    void edits.arrange({ ids: [10] }, { removeFrom: [3] }, () => '')
    expect([useLibrary().total, useLibrary().at(0)!.id]).toEqual([1, 11])
  })
})

describe('actions of the selection', () => {
  let actions!: ReturnType<typeof useSelectionActions>
  const host = {
    setup: () => {
      actions = useSelectionActions(() => false)
      return () => null
    },
  }
  const offered = (): string[] => actions.value.map(({ id }) => id).filter((id) => ['addTo', 'removeFrom', 'cover'].includes(id))

  it('offer what a set allows where it is shown', async () => {
    const sent = serve([summer, locked], pictures)
    stage = await mount(host, {}, '/?q=set:%233', () => look('set:#3'))
    useSelection().choose([10], false)
    expect(offered()).toEqual(['addTo', 'removeFrom', 'cover'])
    await actions.value.find(({ id }) => id === 'cover')!.run()
    expect(sent).toEqual([{ method: 'PATCH', path: '/sets/3', body: { cover: 10 } }])
    useSelection().choose([10, 11], false)
    expect(offered()).toEqual(['addTo', 'removeFrom'])
  })
  it.each(['/', '/?q=set:%234', '/?q=-set:%233'])('offer nothing of a set at %s', async (address) => {
    serve([summer, locked], pictures)
    stage = await mount(host, {}, address, () => look(''))
    useSelection().choose([10], false)
    await settle()
    expect(offered()).toEqual(['addTo'])
  })
})
