import { onBeforeUnmount, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import type { UiSlot } from '@/api/types'
import { failureOf, PartFailure } from '@/lib/pluginUi/failure'
import { mountInFrame } from '@/lib/pluginUi/framePart'
import { mountInPage } from '@/lib/pluginUi/pagePart'
import type { Part } from '@/lib/pluginUi/part'
import type { PartInfo } from '@/lib/pluginUi/protocol'
import { usePartBridge } from './usePartBridge'
import { usePartState } from './usePartState'

const MOUNT_TIMEOUT_MS = 10_000

export interface SlotPlace {
  container: Readonly<ShallowRef<HTMLElement | null>>
  slot: Ref<UiSlot>
  picture: Ref<number | null | undefined>
  isFitted: boolean
}

const infoOf = (slot: UiSlot): PartInfo => ({
  plugin: { id: slot.plugin, name: slot.name },
  slot: { name: slot.slot as PartInfo['slot']['name'], element: slot.element, title: slot.title, isolation: slot.isolation },
  module: new URL(slot.module, window.location.origin).href,
})

/** Keeps a plugin's part mounted: anew when the plugin is reloaded, away when the place goes, and a plain failure when it fails. */
export function useSlotPart({ container, slot, picture, isFitted }: SlotPlace) {
  const bridgeOf = usePartBridge()
  const state = usePartState(picture)
  const failure = shallowRef<PartFailure | null>(null)
  const isMounting = shallowRef(false)
  let part: Part | null = null
  let current: AbortController | null = null

  function stop(): void {
    current?.abort()
    current = null
    part = null
  }

  async function mount(): Promise<void> {
    stop()
    failure.value = null
    const parent = container.value
    if (!parent) return
    const lifetime = (current = new AbortController())
    const fail = (problem: PartFailure): void => {
      if (current !== lifetime) return
      stop()
      failure.value = problem
    }
    isMounting.value = true
    const late = setTimeout(() => fail(new PartFailure('hang', `mount was not done after ${MOUNT_TIMEOUT_MS / 1000} seconds.`)), MOUNT_TIMEOUT_MS)
    const info = infoOf(slot.value)
    const [bridge, { signal }] = [bridgeOf(slot.value), lifetime]
    try {
      const mounted = await (slot.value.isolation === 'page'
        ? mountInPage(parent, info, state.value, bridge, signal, fail)
        : mountInFrame(parent, { document: slot.value.frame, info, state: state.value, bridge, signal, onFailure: fail, isFitted }))
      if (current !== lifetime) return
      part = mounted
      part.update(state.value)
    } catch (reason) {
      fail(failureOf('mount', reason))
    } finally {
      clearTimeout(late)
      if (current === lifetime || current === null) isMounting.value = false
    }
  }

  // The address changes with every reload; a new order or title in the list is no reason to lose what somebody typed.
  watch([container, () => `${slot.value.module} ${slot.value.isolation}`], mount, { immediate: true, flush: 'post' })
  watch(state, (next) => part?.update(next))
  onBeforeUnmount(stop)

  return { failure, isMounting, retry: mount }
}
