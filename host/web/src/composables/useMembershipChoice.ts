import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { api, body } from '@/api/client'
import { COLLECTION_KINDS, type CollectedPicture, type Collection, type CollectionKind } from '@/api/collections'
import { countMembers, nextWish, shareOf, shownShare, type Share, type Wish } from '@/lib/collections/choice'
import { matchScore } from '@/lib/fuzzy'
import { useLibrary } from '@/stores/library'
import { useSelection } from '@/stores/selection'
import type { Chosen } from '@/stores/collections'
import { useCollections } from './useCollections'
import { useEdits } from './useEdits'
import { useMembership } from './useMembership'

/** More of a kind than anybody reads; typing finds the rest. */
const MOST = 60
const FACET_VALUES = 300

/** A line of the list. One that will be created has no collection yet. */
export interface ChoiceRow {
  key: string
  kind: CollectionKind
  name: string
  collection: Collection | null
  share: Share
  isOffer: boolean
}

const sameName = (a: string, b: string): boolean => a.localeCompare(b, undefined, { sensitivity: 'accent' }) === 0

/** Which sets, projects and people the chosen pictures lie in, and which they shall lie in. */
export function useMembershipChoice(chosen: Chosen) {
  const { t } = useI18n()
  const client = useQueryClient()
  const library = useLibrary()
  const selection = useSelection()
  const edits = useEdits()
  const membership = useMembership()
  const { all, lists } = useCollections()
  const typed = ref('')
  const wishes = shallowRef<ReadonlyMap<number, Wish>>(new Map())
  const fresh = shallowRef<readonly { kind: CollectionKind; name: string }[]>([])
  const busy = ref(false)
  const total = computed(() => (chosen === 'selection' ? selection.count : chosen.length))

  // The whole result may be a million pictures of which few are here: the server counts them.
  const isWhole = chosen === 'selection' && selection.chosen.mode === 'all'
  const facets = useQuery({
    queryKey: ['facets', 'memberships', library.query],
    queryFn: async ({ signal }) => (await body(api.GET('/api/v1/pictures/facets', { params: { query: { q: library.query || undefined, by: [...COLLECTION_KINDS], limit: FACET_VALUES } }, signal }))).items,
    enabled: isWhole,
  })

  function pictures(): CollectedPicture[] {
    if (chosen === 'selection') return library.loaded().flatMap(([, picture]) => (selection.has(picture.id) ? [picture] : []))
    return chosen.flatMap((id) => library.at(library.positionOf(id)) ?? client.getQueryData<CollectedPicture>(['picture', id]) ?? [])
  }

  const counts = computed<Map<number, number>>(() => {
    void library.version
    if (!isWhole) return countMembers(pictures().map((picture) => picture.collections ?? []))
    const named = new Map((facets.data.value ?? []).flatMap(({ by, values }) => values.map(({ value, count }) => [`${by}:${value}`, count] as const)))
    return new Map(all.value.map((one) => [one.id, named.get(`${one.kind}:${one.name}`) ?? 0]))
  })
  /** As it was when the list opened: a tick never makes a line jump. */
  const shareOfCollection = ({ id }: Collection): Share => shareOf(counts.value.get(id) ?? 0, total.value)

  function rowsOf(kind: CollectionKind): ChoiceRow[] {
    const text = typed.value.trim()
    const known = lists[kind].value.map((collection): ChoiceRow => ({ key: String(collection.id), kind, name: collection.name, collection, share: shareOfCollection(collection), isOffer: false }))
    const made = fresh.value.filter((one) => one.kind === kind).map(({ name }): ChoiceRow => ({ key: `${kind}:${name}`, kind, name, collection: null, share: 'none', isOffer: false }))
    const scored = [...made, ...known].map((row) => ({ row, score: matchScore(row.name, text) })).filter(({ score }) => score > 0)
    const rank = ({ row, score }: (typeof scored)[number]): number => (text === '' ? (row.share === 'none' && row.collection !== null ? 0 : 1) : score)
    return scored.sort((a, b) => rank(b) - rank(a)).slice(0, MOST).map(({ row }) => row)
  }

  /** What could be created of what is typed; a set before others. */
  function offers(rows: readonly ChoiceRow[]): ChoiceRow[] {
    const name = typed.value.trim()
    if (name === '') return []
    const kinds: CollectionKind[] = ['set', 'person', 'project']
    return kinds.filter((kind) => !rows.some((row) => row.kind === kind && sameName(row.name, name))).map((kind) => ({ key: `new:${kind}`, kind, name, collection: null, share: 'none', isOffer: true }))
  }

  const groups = computed(() => COLLECTION_KINDS.map((kind) => ({ kind, rows: rowsOf(kind) })).filter(({ rows }) => rows.length > 0))
  const rows = computed<ChoiceRow[]>(() => {
    const found = groups.value.flatMap((group) => group.rows)
    return [...found, ...offers(found)]
  })

  const stateOf = (row: ChoiceRow): Share => (row.isOffer ? 'none' : row.collection === null ? 'all' : shownShare(row.share, wishes.value.get(row.collection.id)))
  const isPending = computed(() => wishes.value.size + fresh.value.length > 0)

  function toggle(row: ChoiceRow): void {
    if (row.collection?.locked) return
    if (row.isOffer) fresh.value = [...fresh.value, { kind: row.kind, name: row.name }]
    else if (row.collection === null) fresh.value = fresh.value.filter((one) => one.kind !== row.kind || one.name !== row.name)
    else {
      const { id } = row.collection
      const wish = nextWish(row.share, wishes.value.get(id))
      const others = [...wishes.value].filter(([other]) => other !== id)
      wishes.value = new Map(wish === undefined ? others : [...others, [id, wish]])
    }
  }

  const wished = (wish: Wish): number[] => [...wishes.value].flatMap(([id, one]) => (one === wish ? [id] : []))

  function message(addTo: readonly number[], removeFrom: readonly number[]): (n: number) => string {
    const only = addTo.length + removeFrom.length === 1 ? [...addTo, ...removeFrom][0] : undefined
    const name = all.value.find((one) => one.id === only)?.name
    if (name === undefined) return (n) => t('collections.changed', { n }, n)
    return (n) => (addTo.length > 0 ? t('collections.added', { n, name }, n) : t('collections.removed', { n, name }, n))
  }

  /** Everything as one change, undone as one. False when something was refused; what is left can be tried again. */
  async function apply(): Promise<boolean> {
    if (busy.value || !isPending.value) return false
    busy.value = true
    try {
      const targets = await membership.targetsOf(chosen)
      for (const one of fresh.value) {
        const made = await membership.make(one.kind, one.name, null)
        if (made === null) return false
        fresh.value = fresh.value.filter((other) => other !== one)
        wishes.value = new Map([...wishes.value, [made.id, 'add']])
      }
      const [addTo, removeFrom] = [wished('add'), wished('remove')]
      return (await edits.arrange(targets, { addTo, removeFrom }, message(addTo, removeFrom))) !== null
    } finally {
      busy.value = false
    }
  }

  return { typed, total, groups, rows, stateOf, isPending, busy, toggle, apply }
}
