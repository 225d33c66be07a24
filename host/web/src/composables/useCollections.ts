import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, type ComputedRef } from 'vue'
import { COLLECTION_KINDS, createCollection, deleteCollection, editCollection, listCollections, type Collection, type CollectionChange, type CollectionKind } from '@/api/collections'
import { useToasts } from '@/stores/toasts'
import { useProblemText } from './useProblemText'

const KEY = 'collections'
const STALE_MS = 30_000

/** All sets, projects and people; events say when to read them again. */
export function useCollections() {
  const read = (kind: CollectionKind) => useQuery({ queryKey: [KEY, kind], queryFn: ({ signal }) => listCollections(kind, signal), staleTime: STALE_MS })
  const queries = { person: read('person'), set: read('set'), project: read('project') }
  const listOf = (kind: CollectionKind): ComputedRef<Collection[]> => computed(() => queries[kind].data.value ?? [])
  const lists = { person: listOf('person'), set: listOf('set'), project: listOf('project') }
  const all = computed(() => COLLECTION_KINDS.flatMap((kind) => lists[kind].value))
  const byId = computed(() => new Map(all.value.map((one) => [one.id, one])))

  /** These in the order of the sidebar; what was deleted meanwhile is left out. */
  function named(ids: readonly number[]): Collection[] {
    const wanted = new Set(ids)
    return all.value.filter((one) => wanted.has(one.id))
  }

  return { lists, all, byId, named, isLoaded: computed(() => COLLECTION_KINDS.every((kind) => queries[kind].data.value !== undefined)) }
}

/** Changes of collections themselves: seen at once, taken back with a message when refused. They end well even when whoever asked is gone by then. */
export function useCollectionEdits() {
  const client = useQueryClient()
  const toasts = useToasts()
  const problems = useProblemText()

  const change = (kind: CollectionKind, by: (list: Collection[]) => Collection[]): void => void client.setQueryData<Collection[]>([KEY, kind], (list) => list && by(list))

  async function send<T>(kind: CollectionKind, preview: (list: Collection[]) => Collection[], request: () => Promise<T>): Promise<T | null> {
    // An answer from before the change would show the old list again.
    await client.cancelQueries({ queryKey: [KEY, kind] })
    const before = client.getQueryData<Collection[]>([KEY, kind])
    change(kind, preview)
    try {
      return await request()
    } catch (error) {
      if (before) change(kind, () => before)
      toasts.show(problems.line(error), { kind: 'error' })
      return null
    } finally {
      for (const key of [KEY, 'facets', 'counts', 'picture']) void client.invalidateQueries({ queryKey: [key] })
    }
  }

  /** Null when it was refused; why has been said by then. */
  async function create(kind: CollectionKind, name: string): Promise<Collection | null> {
    const made = await send(kind, (list) => list, () => createCollection(kind, name))
    if (made) change(kind, (list) => (list.some(({ id }) => id === made.id) ? list : [...list, made]))
    return made
  }

  /** Whether it was accepted. */
  const edit = async (collection: Collection, to: CollectionChange): Promise<boolean> =>
    (await send(collection.kind, (list) => list.map((one) => (one.id === collection.id ? { ...one, ...to } : one)), () => editCollection(collection, to))) !== null
  const remove = async (collection: Collection): Promise<boolean> =>
    (await send(collection.kind, (list) => list.filter(({ id }) => id !== collection.id), () => deleteCollection(collection))) !== null

  return { create, edit, remove }
}
