import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
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

/** Changes of collections themselves: seen at once, taken back with a message when refused. */
export function useCollectionEdits() {
  const client = useQueryClient()
  const toasts = useToasts()
  const problems = useProblemText()

  const change = (kind: CollectionKind, by: (list: Collection[]) => Collection[]): void => void client.setQueryData<Collection[]>([KEY, kind], (list) => list && by(list))
  async function preview(kind: CollectionKind, by: (list: Collection[]) => Collection[]): Promise<Collection[] | undefined> {
    await client.cancelQueries({ queryKey: [KEY, kind] })
    const before = client.getQueryData<Collection[]>([KEY, kind])
    change(kind, by)
    return before
  }
  const refuse = (error: unknown): unknown => toasts.show(problems.line(error), { kind: 'error' })
  const settle = (...keys: string[]): void => {
    for (const key of [KEY, ...keys]) void client.invalidateQueries({ queryKey: [key] })
  }

  const create = useMutation({
    mutationFn: ({ kind, name }: { kind: CollectionKind; name: string }) => createCollection(kind, name),
    onSuccess: (made) => change(made.kind, (list) => [...list, made]),
    onError: refuse,
    onSettled: () => settle(),
  })
  const edit = useMutation({
    mutationFn: ({ collection, to }: { collection: Collection; to: CollectionChange }) => editCollection(collection, to),
    onMutate: ({ collection, to }) => preview(collection.kind, (list) => list.map((one) => (one.id === collection.id ? { ...one, ...to } : one))),
    onError: (error, { collection }, before) => {
      if (before) change(collection.kind, () => before)
      refuse(error)
    },
    onSettled: () => settle('facets', 'counts'),
  })
  const remove = useMutation({
    mutationFn: (collection: Collection) => deleteCollection(collection),
    onMutate: (collection) => preview(collection.kind, (list) => list.filter((one) => one.id !== collection.id)),
    onError: (error, collection, before) => {
      if (before) change(collection.kind, () => before)
      refuse(error)
    },
    onSettled: () => settle('facets', 'counts', 'picture'),
  })

  return { create, edit, remove }
}
