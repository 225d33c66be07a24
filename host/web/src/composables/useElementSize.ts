import { onBeforeUnmount, ref, watch, type Ref, type ShallowRef } from 'vue'
import type { Size } from '@/lib/zoom'

/** How large an element is, as it changes. */
export function useElementSize(element: Readonly<ShallowRef<HTMLElement | null>>): Ref<Size> {
  const size = ref<Size>({ width: 0, height: 0 })
  const observer = new ResizeObserver(([entry]) => (size.value = { width: entry!.contentRect.width, height: entry!.contentRect.height }))
  watch(element, (now) => {
    observer.disconnect()
    if (now) observer.observe(now)
  }, { immediate: true })
  onBeforeUnmount(() => observer.disconnect())
  return size
}
