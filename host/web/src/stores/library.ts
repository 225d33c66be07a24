import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { api, body } from '@/api/client'
import { ApiError, unreachable } from '@/api/problem'
import type { Picture } from '@/api/types'
import { PictureWindow } from '@/lib/pictureWindow'

const PAGE_SIZE = 200
const MAX_PAGES = 40
const MAX_CONCURRENT = 3

/** The result being looked at: which query, how many, and the pictures near the view. */
export const useLibrary = defineStore('library', () => {
  const query = ref('')
  const sort = ref('-imported')
  const error = shallowRef<ApiError | null>(null)
  // The window is a plain class; a changed version tells Vue that its content is new.
  const version = ref(0)
  let current: PictureWindow<Picture> = create('', '-imported')

  function create(q: string, order: string): PictureWindow<Picture> {
    const made: PictureWindow<Picture> = new PictureWindow<Picture>({
      pageSize: PAGE_SIZE,
      maxPages: MAX_PAGES,
      maxConcurrent: MAX_CONCURRENT,
      idOf: (picture) => picture.id,
      load: (offset, limit, signal) =>
        body(api.GET('/api/v1/pictures', { params: { query: { q: q || undefined, sort: order, offset, limit } }, signal })),
      onChange: () => {
        if (made !== current) return
        error.value = null
        version.value++
      },
      onError: (reason) => {
        if (made === current) error.value = reason instanceof ApiError ? reason : unreachable(reason)
      },
    })
    return made
  }

  function open(q: string, order: string): void {
    current.close()
    query.value = q
    sort.value = order
    error.value = null
    current = create(q, order)
    version.value++
  }

  const total = computed(() => (version.value, current.total))
  const at = (index: number): Picture | undefined => (version.value, current.at(index))
  const positionOf = (id: number): number => (version.value, current.positionOf(id))

  return {
    query,
    sort,
    error,
    version,
    total,
    open,
    at,
    positionOf,
    loaded: () => [...current.loaded()],
    show: (from: number, to: number) => current.show(from, to),
    refresh: () => current.refresh(),
    update: (ids: ReadonlySet<number>, change: (picture: Picture) => Picture) => current.update(ids, change),
    remove: (ids: ReadonlySet<number>) => current.remove(ids),
  }
})
