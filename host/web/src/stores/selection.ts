import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Picture } from '@/api/types'
import { countSelected, EVERYTHING, isSelected, NOTHING, only, rangeBetween, toggled, withAll, type Selection } from '@/lib/selection'
import { useLibrary } from './library'

export const useSelection = defineStore('selection', () => {
  const library = useLibrary()
  const chosen = shallowRef<Selection>(NOTHING)
  /** Position of the keyboard cursor in the result; -1 when nobody has moved it yet. */
  const cursor = ref(-1)
  const anchor = ref(-1)
  /** On a touch screen a tap opens, until a long press has begun a selection. */
  const touchSelecting = ref(false)

  const count = computed(() => countSelected(chosen.value, library.total ?? 0))
  const has = (id: number): boolean => isSelected(chosen.value, id)

  /** One of the chosen pictures that is loaded, the one under the cursor before others. */
  function first(): Picture | undefined {
    const current = library.at(cursor.value)
    if (current && has(current.id)) return current
    return library.loaded().find(([, picture]) => has(picture.id))?.[1]
  }

  function clear(): void {
    chosen.value = NOTHING
    touchSelecting.value = false
  }

  function reset(): void {
    clear()
    cursor.value = -1
    anchor.value = -1
  }

  function set(position: number): void {
    const picture = library.at(position)
    if (picture) chosen.value = only([picture.id])
    anchor.value = position
    cursor.value = position
  }

  /** Makes sure that a picture is among the chosen ones, alone if it was not. */
  function claim(position: number): void {
    const picture = library.at(position)
    if (picture && !has(picture.id)) set(position)
    else cursor.value = position
  }

  function toggle(position: number): void {
    const picture = library.at(position)
    if (picture) chosen.value = toggled(chosen.value, picture.id)
    anchor.value = position
    cursor.value = position
    if (count.value === 0) touchSelecting.value = false
  }

  /** Chooses everything from the anchor to here; parts of the range that were never loaded are fetched first. */
  async function extend(position: number, keep: boolean, idsBetween: (from: number, to: number) => Promise<number[]>): Promise<void> {
    const { from, to } = rangeBetween(anchor.value < 0 ? position : anchor.value, position)
    if (anchor.value < 0) anchor.value = position
    cursor.value = position
    const ids = await idsBetween(from, to)
    chosen.value = keep ? withAll(chosen.value, ids, true) : only(ids)
  }

  function choose(ids: Iterable<number>, keep: boolean): void {
    chosen.value = keep ? withAll(chosen.value, ids, true) : only(ids)
  }

  function selectAll(): void {
    chosen.value = EVERYTHING
  }

  function forget(ids: ReadonlySet<number>): void {
    if (chosen.value.mode === 'some') chosen.value = withAll(chosen.value, ids, false)
    if (count.value === 0) touchSelecting.value = false
  }

  return { chosen, cursor, anchor, touchSelecting, count, has, first, clear, reset, set, claim, toggle, extend, choose, selectAll, forget }
})
