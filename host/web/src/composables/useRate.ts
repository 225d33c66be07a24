import { onBeforeUnmount, ref, type Ref } from 'vue'

const EVERY_MS = 500
const SMOOTHING = 0.3

/** How fast a number grows, per second, smoothed so that it can be read. */
export function useRate(value: Ref<number>): Ref<number> {
  const rate = ref(0)
  let last = value.value
  const timer = setInterval(() => {
    const now = ((value.value - last) * 1000) / EVERY_MS
    last = value.value
    rate.value = rate.value === 0 ? Math.max(0, now) : rate.value + (Math.max(0, now) - rate.value) * SMOOTHING
  }, EVERY_MS)
  onBeforeUnmount(() => clearInterval(timer))
  return rate
}
