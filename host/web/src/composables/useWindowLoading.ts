import { onBeforeUnmount, watch, type Ref } from 'vue'
import { useLibrary } from '@/stores/library'

const TICK_MS = 80
/** Somebody who passes this many pictures a tick is on the way to somewhere else. */
const FLING_PICTURES = 400

/** Loads what is on screen: at once at a walking pace, while flinging only where it comes to rest. */
export function useWindowLoading(first: Ref<number>, last: Ref<number>): void {
  const library = useLibrary()
  let timer: ReturnType<typeof setTimeout> | undefined
  let seen = 0

  const show = (): void => library.show(first.value, Math.max(last.value, first.value + 1))

  function tick(): void {
    timer = undefined
    const moved = Math.abs(first.value - seen)
    seen = first.value
    if (moved > FLING_PICTURES) timer = setTimeout(tick, TICK_MS)
    else show()
  }

  watch([first, last], () => (timer ??= setTimeout(tick, TICK_MS)))
  watch([() => library.query, () => library.sort], show, { immediate: true })
  onBeforeUnmount(() => clearTimeout(timer))
}
