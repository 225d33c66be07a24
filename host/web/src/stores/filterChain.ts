import { defineStore } from 'pinia'
import { computed, reactive, ref, shallowRef } from 'vue'
import type { FilterStep, RunOutput } from '@/api/filters'
import { chainOf, withStep, type Chain, type ChainStep } from '@/lib/filters/chain'

/** The steps being worked on: they outlive the panel, so that the next picture can have the same. */
export const useFilterChain = defineStore('filterChain', () => {
  const chain = shallowRef<Chain>([])
  /** The point or area that is being picked on the picture. */
  const picking = ref<{ key: number; parameter: string } | null>(null)
  const output = reactive<RunOutput>({ stack: true, tags: true })
  const stepOfPick = computed<ChainStep | null>(() => chain.value.find((step) => step.key === picking.value?.key) ?? null)

  function edit(change: (chain: Chain) => Chain): void {
    chain.value = change(chain.value)
    const step = stepOfPick.value
    if (!step?.on || !step.open) picking.value = null
  }

  const add = (filter: string): void => edit((now) => withStep(now, { filter, arguments: {} }))
  const load = (steps: readonly FilterStep[]): void => edit(() => chainOf(steps))

  function pick(key: number, parameter: string): void {
    const isSame = picking.value?.key === key && picking.value.parameter === parameter
    picking.value = isSame ? null : { key, parameter }
  }

  return { chain, picking, output, stepOfPick, edit, add, load, pick }
})
