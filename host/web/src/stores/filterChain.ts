import { defineStore } from 'pinia'
import { computed, reactive, ref, shallowRef } from 'vue'
import type { FilterStep, RunOutput } from '@/api/filters'
import { chainOf, withStep, type Chain, type ChainStep } from '@/lib/filters/chain'
import { NO_HISTORY, recorded, redone, undone, type History } from '@/lib/filters/history'

/** The steps being worked on: they outlive the panel, so that the next picture can have the same. */
export const useFilterChain = defineStore('filterChain', () => {
  const chain = shallowRef<Chain>([])
  const history = shallowRef<History>(NO_HISTORY)
  /** The point or area that is being picked on the picture. */
  const picking = ref<{ key: number; parameter: string } | null>(null)
  const output = reactive<RunOutput>({ stack: true, tags: true, collections: true, set: null })
  const stepOfPick = computed<ChainStep | null>(() => chain.value.find((step) => step.key === picking.value?.key) ?? null)

  function edit(change: (chain: Chain) => Chain): void {
    const after = change(chain.value)
    history.value = recorded(history.value, chain.value, after)
    show(after)
  }

  function show(now: Chain): void {
    chain.value = now
    const step = stepOfPick.value
    if (!step?.on || !step.open) picking.value = null
  }

  function travel(to: typeof undone): void {
    const found = to(history.value, chain.value)
    if (!found) return
    history.value = found.history
    show(found.chain)
  }

  const add = (filter: string): void => edit((now) => withStep(now, { filter, arguments: {} }))
  const load = (steps: readonly FilterStep[]): void => edit(() => chainOf(steps))

  function pick(key: number, parameter: string): void {
    const isSame = picking.value?.key === key && picking.value.parameter === parameter
    picking.value = isSame ? null : { key, parameter }
  }

  return { chain, history, picking, output, stepOfPick, edit, add, load, pick, undo: () => travel(undone), redo: () => travel(redone) }
})
