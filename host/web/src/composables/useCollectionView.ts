import { computed } from 'vue'
import type { Collection } from '@/api/collections'
import { collectionsOfQuery, findCollection, readCollectionTerm } from '@/lib/collections/terms'
import { topLevelTerms } from '@/lib/query/terms'
import { useCollections } from './useCollections'
import { useViewState } from './useViewState'

export interface NamedTerm {
  collection: Collection
  isNegated: boolean
}

/** Which collections the view is about, and what to call conditions that name one by its number. */
export function useCollectionView() {
  const { text, isTrash } = useViewState()
  const { all } = useCollections()

  function named(term: string): NamedTerm | null {
    const read = readCollectionTerm(term)
    const collection = read && findCollection(all.value, read)
    return collection ? { collection, isNegated: read.isNegated } : null
  }

  /** What every picture in view lies in. */
  const within = computed(() => collectionsOfQuery(text.value, all.value))
  /** Where pictures go that are imported while this is looked at. */
  const receivers = computed(() => (isTrash.value ? [] : within.value.filter(({ locked }) => !locked)))
  /** The one collection that is shown whole. */
  const shown = computed<Collection | null>(() => {
    const only = topLevelTerms(text.value).length === 1 ? named(text.value) : null
    return only && !only.isNegated ? only.collection : null
  })

  return { named, within, receivers, shown }
}
