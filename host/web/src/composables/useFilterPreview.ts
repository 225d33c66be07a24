import { onBeforeUnmount, ref, shallowRef, watch, type Ref } from 'vue'
import { previewFilters, type PreviewRequest } from '@/api/filters'
import { LatestRequest } from '@/lib/latestRequest'

const DELAY_MS = 30
const GRACE_MS = 200

/** The newest preview as an image. A changed stamp asks again though the wish is the same, as for a filter that was replaced. */
export function useFilterPreview(wanted: Ref<PreviewRequest | null>, stamp: Ref<string>) {
  const url = shallowRef<string | null>(null)
  const outputs = ref(1)
  const error = shallowRef<unknown>(null)
  const busy = ref(false)

  function show(image: Blob | null): void {
    if (url.value !== null) URL.revokeObjectURL(url.value)
    url.value = image === null ? null : URL.createObjectURL(image)
  }

  const queue = new LatestRequest<PreviewRequest, { image: Blob; outputs: number }>({
    load: previewFilters,
    onResult: (result) => {
      error.value = null
      outputs.value = result.outputs
      show(result.image)
    },
    onError: (reason) => (error.value = reason),
    onBusy: (is) => (busy.value = is),
    delayMs: DELAY_MS,
    graceMs: GRACE_MS,
  })

  function ask(): void {
    if (wanted.value !== null) return queue.ask(wanted.value)
    queue.close()
    error.value = null
    outputs.value = 1
    show(null)
  }

  let picture = wanted.value?.picture
  watch(
    () => JSON.stringify([wanted.value, stamp.value]),
    () => {
      const isOther = wanted.value !== null && wanted.value.picture !== picture
      if (isOther) show(null)
      picture = wanted.value?.picture ?? picture
      if (isOther) queue.ask(wanted.value!, true)
      else ask()
    },
  )
  ask()
  onBeforeUnmount(() => {
    queue.close()
    show(null)
  })

  return { url, outputs, error, busy, again: ask }
}
