import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { Collection, CollectionKind } from '@/api/collections'

/** Which pictures something is for: what is selected, or these. */
export type Chosen = 'selection' | readonly number[]

export interface OpenMenu {
  collection: Collection
  /** Which of its rows: those in a project and the one in its section are different ones. */
  place: string
  /** Where it was asked for. */
  x: number
  y: number
  /** What has the focus when it is closed again. */
  opener: HTMLElement | null
}

/** What is being done with sets, projects and people just now. */
export const useCollectionDesk = defineStore('collectionDesk', () => {
  const menu = shallowRef<OpenMenu | null>(null)
  /** The place of the row whose name is being typed. */
  const renaming = ref<string | null>(null)
  const deleting = shallowRef<Collection | null>(null)
  /** A new one is being named; with pictures, these go into it. */
  const creating = shallowRef<{ kind: CollectionKind; pictures: Chosen | null } | null>(null)
  /** The pictures whose memberships are being chosen. */
  const adding = shallowRef<Chosen | null>(null)
  /** Pictures are being dragged. */
  const isDragging = ref(false)
  /** A set or a person is being dragged. */
  const dragged = shallowRef<Collection | null>(null)

  return { menu, renaming, deleting, creating, adding, isDragging, dragged }
})
