import { computed, onBeforeUnmount, onMounted, onUpdated, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import { rowsBetween, type GridGeometry, type GridRow } from '@/lib/grid/geometry'
import { JustifiedGrid } from '@/lib/grid/justifiedGrid'
import { MAX_SCROLL_PIXELS, ScrollMap } from '@/lib/grid/scrollMap'
import { SquareGrid } from '@/lib/grid/squareGrid'

const OVERSCAN_PIXELS = 400
const IDLE_MS = 140
/** Sections of a justified grid are what the server is asked for at once. */
const SECTION = 200

export interface GridRowOptions {
  scroller: Readonly<ShallowRef<HTMLElement | null>>
  total: Ref<number>
  cellSize: Ref<number>
  isJustified: Ref<boolean>
  /** Changes whenever pictures were loaded. */
  version: Ref<number>
  aspectOf: (position: number) => number | undefined
}

/** The rows on screen of any number of pictures, also beyond the tallest element a browser can draw. */
export function useGridRows({ scroller, total, cellSize, isJustified, version, aspectOf }: GridRowOptions) {
  const width = ref(0)
  const height = ref(0)
  const offset = ref(0)
  const isScrolling = ref(false)
  /** Distance between where a row is in the list and where it is in the shortened element. */
  const shift = ref(0)
  /** Counts how often pictures with other shapes than guessed moved the rows. */
  const measured = ref(0)
  const map = new ScrollMap()
  const geometry = shallowRef<GridGeometry>(new SquareGrid(0, 1, 0))
  const fullHeight = computed(() => (void measured.value, geometry.value.height))
  let idle: ReturnType<typeof setTimeout> | undefined

  const firstRow = computed(() => (void measured.value, geometry.value.rowAt(Math.max(0, offset.value - OVERSCAN_PIXELS))))
  const lastRow = computed(() => (void measured.value, geometry.value.rowAt(offset.value + height.value + OVERSCAN_PIXELS)))
  /** A row that stays on screen stays the same object, so that scrolling renders only what comes into view. */
  const known = computed(() => (void measured.value, void geometry.value, new Map<number, GridRow>()))
  const rows = computed<GridRow[]>(() => {
    if (width.value === 0 || geometry.value.rowCount === 0) return []
    const kept = known.value
    const wanted = Array.from({ length: lastRow.value - firstRow.value + 1 }, (_, i) => kept.get(firstRow.value + i) ?? geometry.value.row(firstRow.value + i))
    kept.clear()
    for (const row of wanted) kept.set(row.index, row)
    return wanted
  })
  const onScreen = computed(() => (void measured.value, rowsBetween(geometry.value, offset.value, offset.value + height.value)))
  const firstVisible = computed(() => onScreen.value[0]?.boxes[0]?.position ?? 0)
  const lastVisible = computed(() => (onScreen.value.at(-1)?.boxes.at(-1)?.position ?? -1) + 1)

  function tell(): void {
    offset.value = map.offset
    shift.value = (scroller.value?.scrollTop ?? 0) - map.offset
  }

  function settle(): void {
    isScrolling.value = false
    if (!scroller.value) return
    // Small steps let bar and list drift apart in a list that is shortened or grew: bring the bar home while nothing moves.
    const home = map.seek(map.offset)
    if (Math.abs(home - scroller.value.scrollTop) > 0.5) scroller.value.scrollTop = home
    tell()
  }

  function onScroll(): void {
    if (!scroller.value) return
    map.follow(scroller.value.scrollTop)
    tell()
    isScrolling.value = true
    clearTimeout(idle)
    idle = setTimeout(settle, IDLE_MS)
  }

  function scrollToOffset(target: number): void {
    if (!scroller.value) return
    scroller.value.scrollTop = map.seek(target)
    tell()
  }

  function scrollToPosition(position: number, align: 'auto' | 'start' = 'auto'): void {
    if (geometry.value.rowCount === 0) return
    const row = geometry.value.row(geometry.value.rowOf(position))
    if (align === 'start' || row.top < map.offset) scrollToOffset(row.top)
    else if (row.top + row.height > map.offset + height.value) scrollToOffset(row.top + row.height - height.value)
  }

  /** Changes the layout and keeps the first picture on screen where it is. */
  function keepingPlace(change: () => boolean): void {
    const anchor = firstVisible.value
    const before = geometry.value
    const inside = before.rowCount > 0 ? map.offset - before.row(before.rowOf(anchor)).top : 0
    if (!change()) return
    const now = geometry.value
    map.resize(now.height, height.value)
    if (map.offset > 0 && now.rowCount > 0) {
      const row = now.row(now.rowOf(Math.min(anchor, now.total - 1)))
      // Its row may have become lower than the part of it that was scrolled out.
      map.offset = Math.min(map.maxOffset, row.top + Math.min(inside, row.height))
    }
    tell()
  }

  function layOut(): boolean {
    geometry.value = isJustified.value ? new JustifiedGrid(width.value, cellSize.value, total.value, SECTION) : new SquareGrid(width.value, cellSize.value, total.value)
    return measure() || true
  }

  function measure(): boolean {
    const grid = geometry.value
    if (!(grid instanceof JustifiedGrid)) return false
    const changed = grid.measure(firstVisible.value - SECTION, lastVisible.value + SECTION, aspectOf)
    if (changed) measured.value++
    return changed
  }

  watch([width, cellSize, total, isJustified], () => keepingPlace(layOut), { immediate: true })
  watch([version, firstVisible], () => keepingPlace(measure))
  watch(height, () => {
    map.resize(geometry.value.height, height.value)
    tell()
  })

  const observer = new ResizeObserver(([entry]) => {
    width.value = entry!.contentRect.width
    height.value = entry!.contentRect.height
  })
  watch(scroller, (element, old) => {
    if (old) {
      observer.unobserve(old)
      old.removeEventListener('scroll', onScroll)
    }
    if (!element) return
    observer.observe(element)
    element.addEventListener('scroll', onScroll, { passive: true })
  })
  // A layout that grew is only now tall enough to scroll to where the first picture went.
  onUpdated(() => isScrolling.value || settle())
  onMounted(settle)
  onBeforeUnmount(() => {
    observer.disconnect()
    clearTimeout(idle)
  })

  return {
    geometry,
    offset,
    height,
    width,
    isScrolling,
    shift,
    rows,
    elementHeight: computed(() => Math.min(fullHeight.value, MAX_SCROLL_PIXELS)),
    firstVisible,
    lastVisible,
    scrollToPosition,
    scrollToOffset,
  }
}
