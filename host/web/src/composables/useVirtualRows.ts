import { useVirtualizer } from '@tanstack/vue-virtual'
import { computed, onBeforeUnmount, ref, watch, type Ref, type ShallowRef } from 'vue'
import { gridLayout } from '@/lib/gridLayout'
import { MAX_SCROLL_PIXELS, ScrollMap } from '@/lib/scrollMap'

const OVERSCAN_ROWS = 3
const IDLE_MS = 140

/** Rows of square cells over any number of pictures, also beyond the tallest element a browser can draw. */
export function useVirtualRows(scroller: Readonly<ShallowRef<HTMLElement | null>>, total: Ref<number>, wantedCell: Ref<number>) {
  const width = ref(0)
  const height = ref(0)
  const isScrolling = ref(false)
  /** Distance between where a row is in the list and where it is in the shortened element. */
  const shift = ref(0)
  const map = new ScrollMap()
  const layout = computed(() => gridLayout(width.value, wantedCell.value, total.value))
  const fullHeight = computed(() => Math.max(0, layout.value.rows * layout.value.rowHeight - 2))
  let tellOffset: ((offset: number, isScrolling: boolean) => void) | null = null
  let idle: ReturnType<typeof setTimeout> | undefined

  function settle(): void {
    const element = scroller.value
    isScrolling.value = false
    if (!element) return
    // Small steps let bar and list drift apart in a shortened list: bring the bar home while nothing moves.
    if (map.isShortened) {
      element.scrollTop = map.seek(map.offset)
      shift.value = element.scrollTop - map.offset
    }
    tellOffset?.(map.offset, false)
  }

  function onScroll(): void {
    const element = scroller.value
    if (!element) return
    const offset = map.follow(element.scrollTop)
    shift.value = element.scrollTop - offset
    isScrolling.value = true
    tellOffset?.(offset, true)
    clearTimeout(idle)
    idle = setTimeout(settle, IDLE_MS)
  }

  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>(
    computed(() => ({
      count: layout.value.rows,
      getScrollElement: () => scroller.value,
      estimateSize: () => layout.value.rowHeight,
      overscan: OVERSCAN_ROWS,
      observeElementOffset: (instance, tell) => {
        const element = instance.scrollElement
        if (!element) return
        tellOffset = tell
        tell(map.offset, false)
        element.addEventListener('scroll', onScroll, { passive: true })
        return () => {
          tellOffset = null
          element.removeEventListener('scroll', onScroll)
        }
      },
      scrollToFn: (offset, { adjustments = 0 }, instance) => {
        const element = instance.scrollElement
        if (!element) return
        element.scrollTop = map.seek(offset + adjustments)
        shift.value = element.scrollTop - map.offset
        tellOffset?.(map.offset, false)
      },
    })),
  )

  const observer = new ResizeObserver(([entry]) => {
    width.value = entry!.contentRect.width
    height.value = entry!.contentRect.height
  })
  watch(scroller, (element, old) => {
    if (old) observer.unobserve(old)
    if (element) observer.observe(element)
  })

  const firstVisible = computed(() => {
    void virtualizer.value.scrollOffset
    return Math.floor(map.offset / layout.value.rowHeight) * layout.value.columns
  })
  const rowsPerPage = computed(() => Math.max(1, Math.floor(height.value / layout.value.rowHeight)))
  const lastVisible = computed(() => Math.min(total.value, firstVisible.value + (rowsPerPage.value + 2) * layout.value.columns))

  function scrollToPosition(position: number, align: 'auto' | 'start' | 'center' = 'auto'): void {
    const { rowHeight, columns } = layout.value
    const top = Math.floor(position / columns) * rowHeight
    let target = map.offset
    if (align === 'start') target = top
    else if (align === 'center') target = top - (height.value - rowHeight) / 2
    else if (top < map.offset) target = top
    else if (top + rowHeight > map.offset + height.value) target = top + rowHeight - height.value
    if (Math.abs(target - map.offset) > 0.5) virtualizer.value.scrollToOffset(Math.max(0, target))
  }

  // Another size or width must not lose the place: the first picture on screen stays the first.
  watch([layout, height], ([now], [before]) => {
    const anchor = before && before.rowHeight > 1 ? Math.round(map.offset / before.rowHeight) * before.columns : 0
    map.resize(fullHeight.value, height.value)
    if (before && before.columns === now.columns && before.rowHeight === now.rowHeight) return
    virtualizer.value.measure()
    if (anchor > 0) requestAnimationFrame(() => scrollToPosition(anchor, 'start'))
  }, { flush: 'post' })

  onBeforeUnmount(() => {
    observer.disconnect()
    clearTimeout(idle)
  })

  return {
    layout,
    height,
    isScrolling,
    shift,
    rows: computed(() => virtualizer.value.getVirtualItems()),
    elementHeight: computed(() => Math.min(fullHeight.value, MAX_SCROLL_PIXELS)),
    firstVisible,
    lastVisible,
    rowsPerPage,
    scrollToPosition,
  }
}
